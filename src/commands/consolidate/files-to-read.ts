import {noTable, type NoFiling} from "../../consolidate/no-filing";
import {returnedCopies} from "../../consolidate/returned-copies";
import {fileOf, type Submission, type Unreadable} from "../../consolidate/submission";
import type {Asked} from "../../filing/asked";
import {statSync} from "node:fs";
import {basename, join} from "node:path";
import {isJunk, isPicture} from "../../formats/by-products";
import {filesOfArchive, isArchiveName} from "../../office/archive";
import type {Terminal} from "../command";
import {filesIn, isFolder} from "../files-in";
import {fileReader} from "../in-archive";
import {identityOf} from "../identity-of";
import type {ReadingsCache} from "./cache";
import {readAll} from "./read-all";
import {type FileReading, readInput, readOne} from "./reading";
import {insteadOfReading, readBytes, readFound} from "../source";

/** What a call of `consolidate` is to read. */
type Walked = {
  /** Each once; `-` for standard input. */
  readonly files: readonly string[];
  /** Those of them that the call itself names. */
  readonly named: ReadonlySet<string>;
  /** What of the folders and archives cannot be looked into, and what in them nobody filed. */
  readonly unreadable: readonly Unreadable[];
  readonly ignored: readonly Unreadable[];
  /** Where those files are whose names cannot be written. */
  readonly raw: ReadonlyMap<string, Buffer>;
};

/**
 * The files named, and all files in the folders named, but for those with another part in the call (本级, the list) and
 * those that it prints to.
 */
export async function walk(
  paths: readonly string[], others: readonly string[],
  {input, outputs, note}: Pick<Terminal, "input" | "outputs" | "note">,
): Promise<Walked> {
  const identify = async (path: string): Promise<string> => (path === "-" ? input : await identityOf(path)) ?? path;
  const except = new Set(await Promise.all(others.map(identify)));
  const found = new Map<string, string>();
  const named = new Set<string>();
  const [unreadable, ignored]: [Unreadable[], Unreadable[]] = [[], []];
  const raw = new Map<string, Buffer>();
  const take = (identity: string, path: string): void => {
    if (!except.has(identity) && !found.has(identity)) found.set(identity, path);
  };
  for (const path of paths) {
    if (path !== "-" && await isFolder(path)) {
      const inside = await filesIn(path);
      for (const [identity, file] of inside.files) {
        if (outputs.has(identity)) ignored.push({source: file, why: itsOutput});
        else take(identity, file);
      }
      unreadable.push(...inside.unreadable);
      ignored.push(...inside.ignored);
      for (const said of inside.followed) note(`注意：${said}`);
      for (const [file, at] of inside.raw) raw.set(file, at);
    } else {
      const identity = await identify(path);
      take(identity, path);
      named.add(identity);
    }
  }
  for (const [identity, path] of [...found].filter(([, path]) => isArchiveName(path) && !raw.has(path))) {
    const inside = await filesInArchive(path, named.has(identity) ? readBytes : readFound);
    if (inside === undefined) continue;
    found.delete(identity);
    for (const file of inside.files) found.set(`${identity} ${file}`, file);
    unreadable.push(...inside.unreadable);
    ignored.push(...inside.ignored);
  }
  return {
    files: [...found.values()],
    named: new Set([...found].filter(([identity]) => named.has(identity)).map(([, path]) => path)),
    ...inOneList(unreadable, ignored), raw,
  };
}

const itsOutput = "是这次运行的标准输出或者标准错误输出所写的文件，没有读取。";

/** Each once, where folders that were named lie within one another; what one of them passes over is no trouble of the other. */
function inOneList(unreadable: readonly Unreadable[], ignored: readonly Unreadable[]) {
  const passedOver = new Map(ignored.map((one) => [one.source, one]));
  const troubles = new Map(unreadable.map((one) => [one.source, one]));
  return {
    ignored: [...passedOver.values()],
    unreadable: [...troubles.values()].filter(({source}) => !passedOver.has(source)),
  };
}

type InArchive = Pick<Walked, "files" | "unreadable" | "ignored">;

/** What is to be read of an archive; `undefined` where it is none but a document, or is not there. */
async function filesInArchive(path: string, read: typeof readFound): Promise<InArchive | undefined> {
  try {
    const found = filesOfArchive(basename(path), await read(path));
    if (found === undefined) return undefined;
    const all = found.map((file) => ({...file, path: join(path, file.name)}));
    const [junk, files] = split(all, ({name}) => isJunk(basename(name)) || isJunk(name));
    const [deep, flat] = split(files, ({isTooDeep}) => isTooDeep === true);
    return {
      files: flat.map(({path}) => path),
      unreadable: [
        ...deep.map((one) => ({source: one.path, why: `${one.path} 是压缩包，套在另一个压缩包里的压缩包中，没有打开；请解压后再汇总。`})),
        ...(all.length === 0 ? [{source: path, why: `${path} 是空的压缩包。`}] : []),
      ],
      ignored: junk.map(({path}) => ({source: path, why: isPicture(path) ? noTable.picture : noTable.junk})),
    };
  } catch (error) {
    return {files: [], unreadable: [{source: path, why: await insteadOfReading(path, error)}], ignored: []};
  }
}

/** Those of which something is so, and the others. */
export const split = <One>(
  all: readonly One[], isFirst: (one: One) => boolean,
): readonly [readonly One[], readonly One[]] => [all.filter(isFirst), all.filter((one) => !isFirst(one))];

/** Read them all, but for what the cache knows: what they report, what cannot be read, and what is no filing. */
export async function readFiles(walked: Walked, terminal: Terminal, asked: Asked, cache?: ReadingsCache) {
  const {files, named, raw} = walked;
  const submissions: Submission[] = [];
  const [unreadable, ignored] = [[...walked.unreadable], [...walked.ignored]];
  const results: string[] = [];
  // Thousands of files of one layout have their figures in the same places: they are kept once.
  const known = new Map<string, string>();
  const interned = (one: Submission): Submission => {
    const {places} = one;
    if (places === undefined) return one;
    if (!known.has(places)) known.set(places, places);
    return {...one, places: known.get(places)};
  };
  let done = 0;
  const take = (reading: FileReading): void => {
    if (!("noFiling" in reading && named.has(reading.path))) done += 1;
    terminal.progress(`读取 ${done}/${files.length}　${reading.path}`);
    if ("why" in reading) unreadable.push({source: reading.path, why: reading.why});
    else if ("noFiling" in reading && named.has(reading.path)) results.push(reading.path);
    else if ("noFiling" in reading) ignored.push({source: reading.path, why: noFilings[reading.noFiling]});
    else submissions.push(...reading.submissions.map(interned));
  };
  if (files.includes("-")) take(await readInput(terminal, asked));
  const unknown = files.filter((path) => {
    const submissions = path === "-" || raw.has(path) ? undefined : cache?.get(path);
    if (submissions !== undefined) take({path, submissions});
    return submissions === undefined && path !== "-" && !raw.has(path);
  });
  // How long a pipe is waited for is its writer's affair: a thread would be given up.
  const [pipes, others] = split(unknown, (path) => named.has(path) && isPipe(path));
  await readAll(others, (reading) => {
    if ("submissions" in reading && reading.content !== undefined) cache?.keep(reading.path, reading.submissions, reading.content);
    take(reading);
  }, {asked, isKept: cache !== undefined});
  const read = fileReader(named);
  for (const path of pipes) take(await readOne(path, {isNamed: true, asked, read}));
  for (const [path, at] of raw) if (files.includes(path)) take(await readOne(path, {asked, at}));
  for (const path of results) take(await readOne(path, {isNamed: true, asked}));
  terminal.progress("");
  await cache?.save();
  const copies = new Set([...returnedCopies(submissions)].filter((path) => !named.has(path)));
  ignored.push(...[...copies].map((source) => ({source, why: noFilings.return})));
  return {
    submissions: copies.size === 0 ? submissions : submissions.filter((one) => !copies.has(fileOf(one))),
    unreadable: unreadable.sort(bySource), ignored: ignored.sort(bySource),
  };
}

const isPipe = (path: string): boolean => {
  try {
    return statSync(path).isFIFO();
  } catch {
    return false;
  }
};

const noFilings: Readonly<Record<NoFiling, string>> = {
  result: "不是填报数据（汇总结果），没有汇总；确要汇总的，请直接写明这个文件。", decisions: "不是填报数据（汇总的确认记录），没有汇总。",
  figures: "不是填报数据（汇总的明细），没有汇总。", return: "不是填报数据（退回意见），没有汇总。",
};

/** By their paths. */
export const bySource = (a: Unreadable, b: Unreadable): number => (a.source < b.source ? -1 : 1);
