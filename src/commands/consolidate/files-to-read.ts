import type {Submission, Unreadable} from "../../consolidate/submission";
import type {Asked} from "../../filing/asked";
import type {Terminal} from "../command";
import {filesIn, isFolder} from "../files-in";
import {identityOf} from "../identity-of";
import {readAll} from "./read-all";
import {type FileReading, readInput, readOne} from "./reading";

/** What a call of `consolidate` is to read. */
type Walked = {
  /** Each once; `-` for standard input. */
  readonly files: readonly string[];
  /** Those of them that the call itself names. */
  readonly named: ReadonlySet<string>;
  /** What of the folders cannot be looked into. */
  readonly unreadable: readonly Unreadable[];
};

/**
 * The files named, and all files in the folders named, but for those with another part in the call (本级, the list) and
 * those that it writes.
 */
export async function walk(
  paths: readonly string[], others: readonly string[], {input, outputs}: Pick<Terminal, "input" | "outputs">,
): Promise<Walked> {
  const identify = async (path: string): Promise<string> => (path === "-" ? input : await identityOf(path)) ?? path;
  const except = new Set(await Promise.all(others.map(identify)));
  const found = new Map<string, string>();
  const named = new Set<string>();
  const unreadable: Unreadable[] = [];
  const take = (identity: string, path: string): void => {
    if (!except.has(identity) && !found.has(identity)) found.set(identity, path);
  };
  for (const path of paths) {
    if (path !== "-" && await isFolder(path)) {
      const inside = await filesIn(path);
      for (const [identity, file] of inside.files) if (!outputs.has(identity)) take(identity, file);
      unreadable.push(...inside.unreadable);
    } else {
      const identity = await identify(path);
      take(identity, path);
      named.add(identity);
    }
  }
  return {
    files: [...found.values()],
    named: new Set([...found].filter(([identity]) => named.has(identity)).map(([, path]) => path)),
    unreadable,
  };
}

/** Read them all: what they report, what cannot be read, and what is no filing. */
export async function readFiles({files, named, unreadable: found}: Walked, terminal: Terminal, asked: Asked) {
  const submissions: Submission[] = [];
  const unreadable = [...found];
  const results: string[] = [];
  let done = 0;
  const take = (reading: FileReading): void => {
    if (!("isResult" in reading && named.has(reading.path))) done += 1;
    terminal.progress(`读取 ${done}/${files.length}　${reading.path}`);
    if ("why" in reading) unreadable.push({source: reading.path, why: reading.why});
    else if ("isResult" in reading) results.push(reading.path);
    else submissions.push(...reading.submissions);
  };
  if (files.includes("-")) take(await readInput(terminal, asked));
  await readAll(files.filter((path) => path !== "-"), take, {asked});
  for (const path of results.filter((path) => named.has(path))) take(await readOne(path, {isNamed: true, asked}));
  terminal.progress("");
  const ignored = results.filter((path) => !named.has(path)).map((source): Unreadable => ({source, why: isNoFiling}));
  return {submissions, unreadable: unreadable.sort(bySource), ignored: ignored.sort(bySource)};
}

const isNoFiling = "不是填报数据（汇总结果、确认记录），没有汇总；确要汇总的，请直接写明这个文件。";

/** By their paths. */
export const bySource = (a: Unreadable, b: Unreadable): number => (a.source < b.source ? -1 : 1);
