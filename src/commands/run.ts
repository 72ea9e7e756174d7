import {parseArgs} from "node:util";
import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {archive} from "./archive";
import {check} from "./check";
import {compare} from "./compare";
import {type Arguments, type Command, type Outcome, Refusal, type Terminal} from "./command";
import {consolidate} from "./consolidate";
import {exportFiling} from "./export";
import {help, helpFor} from "./help";
import {read} from "./read";
import {review} from "./review";
import {template} from "./template";
import {terminalOf} from "./terminal";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  read, check, review, compare, template, exportFiling, consolidate, archive,
];

type Streams = Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">;

/**
 * Run the command line.
 * @returns the exit code: 0 done; 1 done, and errors (强制性) were found; 2 could not be done.
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  const terminal = terminalOf(streams);
  try {
    const command = commands.find(({name}) => name === words[0]);
    if (command === undefined) return overview(words, streams);
    const given = parse(command, words.slice(1));
    if (given.options.help === true) return print(streams, helpFor(command));
    return report(await command.run(given, terminal), given, streams, terminal);
  } catch (error) {
    terminal.note(sentenceFor(error));
    return 2;
  }
}

function overview([word]: readonly string[], streams: Streams): number {
  if (word === undefined || word === "--help" || word === "-h" || word === "help") return print(streams, help(commands));
  throw new Refusal(`没有“${word}”这个命令。可用的命令：${commands.map(({name}) => name).join("、")}；用 gouji --help 查看说明。`);
}

function parse(command: Command, words: readonly string[]): Arguments {
  const {values, positionals} = parseWords(command, words);
  if (values.help === true) return {files: positionals, options: values};
  const [least, most] = command.files;
  if (positionals.length < least) throw new Refusal(`没有指定文件。用法：${command.usage}`);
  if (positionals.length > most) throw new Refusal(`多出的参数“${positionals[most]}”。用法：${command.usage}`);
  for (const [name, {required, oneOf}] of Object.entries(command.options)) {
    const value = values[name];
    if (required && value === undefined) throw new Refusal(`缺少 --${name}。用法：${command.usage}`);
    if (oneOf !== undefined && value !== undefined && !oneOf.includes(String(value))) {
      throw new Refusal(`--${name} 只能是 ${oneOf.join("、")}，不能是“${value}”。`);
    }
  }
  return {files: positionals, options: values};
}

function parseWords(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {...optionsOf(command), json: {type: "boolean"}, help: {type: "boolean", short: "h"}},
    }) as {values: Arguments["options"]; positionals: string[]};
  } catch (error) {
    const [, option] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    throw new Refusal(`参数 ${option ?? words.join(" ")} 不对。用法：${command.usage}`);
  }
}

const optionsOf = (command: Command) => Object.fromEntries(
  Object.entries(command.options).map(([name, {type, short}]) => [name, short === undefined ? {type} : {type, short}]));

function report(outcome: Outcome, given: Arguments, streams: Streams, terminal: Terminal): number {
  print(streams, given.options.json === true ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  for (const failure of outcome.failures ?? []) terminal.note(failure);
  if (outcome.failures !== undefined && outcome.failures.length > 0) return 2;
  return outcome.errorsFound ? 1 : 0;
}

function print({stdout}: Streams, text: string): number {
  if (text !== "") stdout.write(`${text}\n`);
  return 0;
}

function sentenceFor(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof ReadError) return sayReadError(error, "zh-CN");
  return `出现了没有预料到的问题：${error instanceof Error ? error.message : String(error)}`;
}
