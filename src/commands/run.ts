import {archive} from "./archive";
import {check} from "./check";
import {compare} from "./compare";
import {type Command, type Outcome, Refusal, type Terminal} from "./command";
import {consolidate} from "./consolidate";
import {exportFiling} from "./export";
import {help, helpFor, version} from "./help";
import {type Call, parse} from "./parse";
import {read} from "./read";
import {review} from "./review";
import {sayFailure} from "./say-failure";
import {template} from "./template";
import {terminalOf} from "./terminal";
import {filesBehind} from "./write/files-behind";
import {print} from "./write/print";
import {targets} from "./write/targets";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  read, check, review, compare, template, exportFiling, consolidate, archive,
];

type Streams = Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">;

/**
 * Run the command line.
 * @returns the exit code, once all output is taken: 0 done; 1 done, and errors (强制性) were found; 2 could not be done.
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  // Whoever prints is told where that fails; of what standard error does not take, nobody is left to be told.
  for (const stream of [streams.stdout, streams.stderr]) stream.on("error", () => undefined);
  const terminal = terminalOf(streams);
  try {
    const command = commands.find(({name}) => name === words[0]);
    if (command === undefined) await print(streams.stdout, `${overview(words)}\n`);
    else return await call(command, parse(command, words.slice(1)), streams, terminal);
    return 0;
  } catch (error) {
    terminal.note(sayFailure(error));
    return 2;
  }
}

function overview([word]: readonly string[]): string {
  if (word === undefined || word === "--help" || word === "-h" || word === "help") return help(commands);
  if (word === "--version") return version;
  throw new Refusal(`没有“${word}”这个命令。可用的命令：${commands.map(({name}) => name).join("、")}；用 gouji --help 查看说明。`);
}

async function call(
  command: Command, given: Call, streams: Streams, terminal: ReturnType<typeof terminalOf>,
): Promise<number> {
  if (given.options.help === true) {
    await print(streams.stdout, `${helpFor(command)}\n`);
    return 0;
  }
  const files = targets(streams.stdout, filesBehind(given.sources, streams.stdin), given.options.replace === true);
  for (const path of given.targets) await files.mayWrite(path);
  return report(await command.run(given, {...terminal, ...files}), given, streams, terminal);
}

/** Print the outcome; where standard output holds what was written, its text is said beside. */
async function report(
  {json, text, errorsFound, failures = []}: Outcome, {options, targets: written}: Call, {stdout}: Streams,
  {note}: Pick<Terminal, "note">,
): Promise<number> {
  if (options.json === true) await print(stdout, `${JSON.stringify(json, null, 2)}\n`);
  else if (written.includes("-")) note(text);
  else if (text !== "") await print(stdout, `${text}\n`);
  for (const failure of failures) note(failure);
  if (failures.length > 0) return 2;
  return errorsFound ? 1 : 0;
}
