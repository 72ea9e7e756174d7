import {extname} from "node:path";
import about from "../../package.json";
import {sayReadableEndings} from "../formats/offered";
import {archive} from "./archive";
import {check} from "./check";
import {compare} from "./compare";
import {type Arguments, type Command, type Outcome, Refusal, type Terminal} from "./command";
import {consolidate} from "./consolidate";
import {exportFiling} from "./export";
import {type Call, parse} from "./parse";
import {read} from "./read";
import {review} from "./review";
import {sayFailure} from "./say-failure";
import {shownJson, shownLine} from "./shown";
import {template} from "./template";
import {print, terminalOf} from "./terminal";
import {filesBehind, insistOnOtherOutput, SpoiltOutput} from "./write/files-behind";
import {insistOnFoldersApart} from "./write/folders-apart";
import {targets} from "./write/targets";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  read, check, review, compare, template, exportFiling, consolidate, archive,
];

/** Run the command line as this process, to its exit code. Whatever nobody thought of ends it with a sentence. */
export async function runProgram(program: NodeJS.Process): Promise<void> {
  program.on("uncaughtException", (error) => {
    program.stderr.write(`${shownLine(sayFailure(error))}\n`);
    program.exit(2);
  });
  program.exitCode = await run(program.argv.slice(2), program);
}

type Streams = Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">;

/**
 * Run the command line.
 * @returns the exit code, once all output is taken: 0 done; 1 done, and errors (强制性) were found, not all could be
 * read, or something waits for somebody; 2 could not be done.
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  // Whoever prints is told where that fails; of what standard error does not take, nobody is left to be told.
  for (const stream of [streams.stdout, streams.stderr]) stream.on("error", () => undefined);
  const terminal = terminalOf(streams);
  try {
    const {command, rest} = commandIn(words);
    if (command === undefined) await print(streams.stdout, `${overview(words)}\n`);
    else return await call(command, parse(command, rest), streams, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof SpoiltOutput)) terminal.note(sayFailure(error));
    else if (error.sayOn !== undefined) streams[error.sayOn].write(`${shownLine(error.message)}\n`);
    return 2;
  }
}

/** The command of a call, which stands first, or after nothing but options without a value. */
function commandIn(words: readonly string[]): {readonly command?: Command; readonly rest: readonly string[]} {
  const at = words.findIndex((word) => !word.startsWith("-"));
  return {
    command: words[0] === "--version" ? undefined : commands.find(({name}) => name === words[at]),
    rest: words.filter((_, index) => index !== at),
  };
}

function overview(words: readonly string[]): string {
  const [word] = words;
  const isOption = word?.startsWith("-") === true;
  if (word === undefined || word === "help" || (isOption && words.some((one) => one === "--help" || one === "-h"))) return help(commands);
  if (word === "--version") return version;
  if (isOption) throw new Refusal(`没有写明命令，或者命令写在了选项之后。请把命令写在最前面：${usage}`);
  throw new Refusal(`没有“${word}”这个命令。可用的命令：${commands.map(({name}) => name).join("、")}；用 gouji --help 查看说明。`);
}

async function call(
  command: Command, given: Call, streams: Streams, terminal: ReturnType<typeof terminalOf>,
): Promise<number> {
  if (given.options.help === true) {
    await print(streams.stdout, `${helpFor(command)}\n`);
    return 0;
  }
  const sources = filesBehind(given.sources, streams.stdin);
  await insistOnOtherOutput(streams.stdout, streams.stderr, sources);
  const files = targets(streams.stdout, {
    sources, mayReplace: given.options.replace === true, isResult: command.isResult, isChosen: given.targets.length > 0,
    note: terminal.note,
  });
  await insistOnFoldersApart(command, given);
  for (const {path, as} of [...given.records, ...given.targets]) await files.claim(path, as);
  for (const {path} of given.targets) await files.mayWrite(path);
  // What is asked for there is refused where it would be lost; what is printed beside the exit code is not.
  if (given.options.json === true || given.options.ndjson === true) await files.mayWrite("-");
  try {
    const code = await report(await command.run(given, {...terminal, ...files}), given, streams, terminal);
    noteOnEnding(command, given, terminal);
    return code;
  } catch (error) {
    if (files.written.length === 0) throw error;
    throw new Refusal(sayFailure(error) + sayWrittenBefore(files.written, given.records));
  }
}

/** What stands there whole though the call failed: to be known before it is called again. */
function sayWrittenBefore(written: readonly string[], records: Call["records"]): string {
  const [some, isMany] = [written.slice(0, 3).join("、"), written.length > 3];
  // What is read and then written anew is so without being asked.
  const others = written.filter((one) => !records.some(({path}) => path === one));
  const which = others.length === written.length ? "它们" : "确认记录以外的文件";
  return `此前已经写好的有：${some}${isMany ? ` 等 ${written.length} 个` : ""}` +
    `${others.length === 0 ? "" : `；再次运行要替换${which}的，加 --replace`}。`;
}

/** Print the outcome; where standard output holds what was written, its text is said beside. */
async function report(
  outcome: Outcome, {options, targets: written}: Call, {stdout}: Streams,
  {note}: Pick<Terminal, "note">,
): Promise<number> {
  const {errorsFound, failures = []} = outcome;
  if (options.json !== true && written.some(({path}) => path === "-")) outcome.lines.forEach(note);
  else {
    const shown = options.json === true ? [shownJson(outcome.json, 2)] : outcome.lines.map(shownLine);
    if (shown.length > 0) await print(stdout, `${shown.join("\n")}\n`);
  }
  for (const failure of failures) note(failure);
  return errorsFound || failures.length > 0 ? 1 : 0;
}

/** Say on the side where a file that was written is named as if something else stood in it. */
function noteOnEnding({options: known}: Command, {options}: Arguments, {note}: Pick<Terminal, "note">): void {
  for (const [name, {endings}] of Object.entries(known)) {
    const path = options[name];
    if (endings === undefined || typeof path !== "string") continue;
    if (known[name]?.isFolder?.(options) === true) continue;
    const due = endings(options);
    const ending = extname(path).toLowerCase();
    if (!isKind.test(ending) || due.includes(ending)) continue;
    note(`注意：${path} 文件名的后缀与格式不符，其他程序可能打不开；请改用 ${due.join("、")} 结尾。`);
  }
}

/** 统计表.2024 and v1.2 name no kind of file. */
const isKind = /^\.[a-z]+\d?$/;

/** How every command is called. */
const usage = "gouji 命令 [文件…] [选项]";

/** What `gouji --version` prints. */
const version = `gouji ${about.version}`;

/** What `gouji --help` prints. */
const help = (commands: readonly Command[]): string => [
  "勾稽：政府信息公开工作年度报告统计表的读取、校核、制表与导出",
  "",
  `用法：${usage}`,
  "",
  ...inColumns(commands.map(({name, says}) => [name, says])),
  "",
  "  --version 版本",
  "",
  "每个命令都可加 --json（结果为一份 JSON 文档）和 --help（该命令的说明）。",
  `可以读取的文件：${sayReadableEndings()}，或 -（标准输入）。`,
  "写明的管道读到写入的一方关闭为止，没有一方写入的会一直等（按 Ctrl+C 结束）；文件夹中的管道不打开，只列出。",
  "-o - 写到标准输出；要读取的文件不会被覆盖，其他已有的文件加 --replace 才替换。",
  "退出码：0 已完成，全部读到，没有强制性问题；1 已完成，但有强制性问题、没有全部读到，或者有待确认、待补报的；",
  "2 未能完成，原因见标准错误输出。",
].join("\n");

/** What `gouji COMMAND --help` prints. */
const helpFor = (command: Command): string => [
  command.says,
  "",
  `用法：${command.usage}`,
  "",
  ...inColumns([
    ...Object.entries(command.options).map(([name, {short, says}]) =>
      [short === undefined ? `--${name}` : `-${short}, --${name}`, says] as const),
    ["--json", "结果为一份 JSON 文档"],
    ["-h, --help", "本说明"],
  ]),
].join("\n");

/** Names and what is said of them, one below the other. */
function inColumns(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, says]) => `  ${name.padEnd(width)}${says}`);
}
