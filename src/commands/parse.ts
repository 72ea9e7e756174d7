import {parseArgs} from "node:util";
import {type Arguments, type Command, type Option, Refusal} from "./command";

/**
 * A call, and what it names: files and folders that are read, files that are written, and those that are read and then
 * written anew. `-` is a standard stream.
 */
export type Call = Arguments & {
  readonly sources: readonly string[]; readonly targets: readonly Target[]; readonly records: readonly Target[];
};

/** A file that is written, as the option that names it is written: `-o`, `--figures`. */
type Target = {readonly path: string; readonly as: string};

/**
 * Understand the words after a command's name.
 * @throws Refusal where they are no call of it
 */
export function parse(command: Command, words: readonly string[]): Call {
  const {values: options, positionals: files} = parseWords(command, words);
  const named = (kind: Option["names"]): readonly Target[] => Object.entries(command.options)
    .filter(([, {names, isFolder}]) => names === kind && isFolder?.(options) !== true)
    .flatMap(([name, {short}]) => {
      const path = options[name];
      return typeof path === "string" ? [{path, as: short === undefined ? `--${name}` : `-${short}`}] : [];
    });
  const sources = [...files, ...named("source").map(({path}) => path)];
  const call = {files, file: files[0] ?? "", options, sources, targets: named("target"), records: named("record")};
  if (options.help !== true) {
    insistOnFiles(command, call);
    insistOnOptions(command, call);
    insistOnStreams(call);
  }
  return call;
}

function parseWords(command: Command, words: readonly string[]) {
  const {values, positionals, tokens} = parseOrRefuse(command, words);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (seen.has(token.name)) throw new Refusal(`${token.rawName} 只能写一次。用法：${command.usage}`);
    seen.add(token.name);
  }
  return {values: values as Arguments["options"], positionals};
}

function parseOrRefuse(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: {...optionsOf(command), json: {type: "boolean"}, help: {type: "boolean", short: "h"}},
    });
  } catch (error) {
    throw new Refusal(`${whatIsWrong(command, words, error as NodeJS.ErrnoException)}。用法：${command.usage}`);
  }
}

/** What `parseArgs` says in English, with the option as the user wrote it. */
function whatIsWrong(command: Command, words: readonly string[], {code, message}: NodeJS.ErrnoException): string {
  const spellings = [...(/'(-[^' ,]*)(?:, (--[^' ,]*))?/.exec(message) ?? [])].slice(1);
  const option = words.find((word) => spellings.includes(word)) ?? spellings[0] ?? words.join(" ");
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `没有 ${option} 这个参数`;
  const [, known] = Object.entries(command.options).find(([name, {short}]) =>
    spellings.some((one) => one === `--${name}` || one === `-${short}`)) ?? [];
  return known?.type === "string" ? `${option} 后面要写${contentOf(known)}` : `${option} 后面不写内容`;
}

const contentOf = ({names, oneOf}: Option): string =>
  names !== undefined ? "文件名" : oneOf !== undefined ? `内容（${oneOf.join("、")}）` : "内容";

/** An option as people write it: `-o（--output）`. */
const sayOption = (name: string, {short}: Option): string => (short === undefined ? `--${name}` : `-${short}（--${name}）`);

const optionsOf = (command: Command) => Object.fromEntries(
  Object.entries(command.options).map(([name, {type, short}]) => [name, short === undefined ? {type} : {type, short}]));

function insistOnFiles({files: [least, most], usage}: Command, {files}: Arguments): void {
  if (files.length < least) throw new Refusal(`没有指定文件。用法：${usage}`);
  if (files.length > most) throw new Refusal(`多出的参数“${files[most]}”。用法：${usage}`);
  if (files.includes("")) throw new Refusal(`文件名不能为空。用法：${usage}`);
}

function insistOnOptions(command: Command, {options}: Arguments): void {
  for (const [name, option] of Object.entries(command.options)) {
    const {required, oneOf, names} = option;
    const value = options[name];
    if (required && value === undefined) throw new Refusal(`缺少 ${sayOption(name, option)}。用法：${command.usage}`);
    if (typeof value === "string" && value.trim() === "") {
      throw new Refusal(`${sayOption(name, option)} 没有写${names === undefined ? "内容" : "文件名"}。用法：${command.usage}`);
    }
    if (oneOf !== undefined && value !== undefined && !oneOf.includes(String(value))) {
      throw new Refusal(`--${name} 只能是 ${oneOf.join("、")}，不能是“${value}”。`);
    }
  }
}

/** Standard input can be read once; standard output holds one thing. */
function insistOnStreams({sources, targets, options}: Call): void {
  if (sources.filter((source) => source === "-").length > 1) {
    throw new Refusal("标准输入（-）只能读取一次，其余的请写明文件名。");
  }
  const printed = targets.find(({path}) => path === "-");
  if (printed !== undefined && options.json === true) {
    throw new Refusal(`${printed.as} - 和 --json 都要写到标准输出，不能同时使用；请用 ${printed.as} 写明文件名，或者去掉 --json。`);
  }
}
