import {isUtf8} from "node:buffer";
import type {Dirent, PathLike} from "node:fs";
import {readdir, realpath, stat} from "node:fs/promises";
import {basename, join, sep} from "node:path";
import {archiveName} from "../filing/archive";
import {noTable} from "../consolidate/no-filing";
import type {Unreadable} from "../consolidate/submission";
import {isDraft, isJunk, isPicture} from "../formats/by-products";
import {readFilings} from "../formats/read";
import {identityOf} from "./identity-of";
import {sayTrouble} from "./say-trouble";
import {insteadOfReading, readFound} from "./source";

/** What somebody may have filed in a folder. */
export type FolderContent = {
  /** Its files and those of the folders within it, by identity (`identityOf`), in order of their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** What could not be looked into, each with a whole sentence. */
  readonly unreadable: readonly Unreadable[];
  /** What nobody filed: what programs leave lying about, backups, shortcuts, pictures; and links to what is here anyway. */
  readonly ignored: readonly Unreadable[];
  /** Links to files and folders that are found by them alone, each with a whole sentence. */
  readonly followed: readonly string[];
  /** Where those files are whose names are no UTF-8, by the path that people read. */
  readonly raw: ReadonlyMap<string, Buffer>;
};

/**
 * Find the files of a folder and those within it, each once. Links are followed, once all else has been found: a file
 * goes by its own name where it has one here. What cannot be looked into stops nothing.
 */
export async function filesIn(folder: string): Promise<FolderContent> {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const links: string[] = [];
  const unreadable: Unreadable[] = [];
  const ignored: Unreadable[] = [];
  const followed: string[] = [];
  const raw = new Map<string, Buffer>();

  const visit = async (folderPath: string): Promise<void> => {
    const at = raw.get(folderPath) ?? folderPath;
    const identity = await identityOf(at) ?? folderPath;
    if (folders.has(identity)) return;
    folders.add(identity);
    for (const entry of await entriesOf(folderPath, at)) {
      const path = join(folderPath, nameOf(entry.name));
      if (typeof at !== "string" || !isUtf8(entry.name)) {
        raw.set(path, Buffer.concat([Buffer.from(at), Buffer.from(sep), entry.name]));
      }
      if (entry.isSymbolicLink()) links.push(path);
      else await take(path, entry);
    }
  };
  const entriesOf = (path: string, at: PathLike): Promise<readonly Dirent<Buffer>[]> =>
    readdir(at, {withFileTypes: true, encoding: "buffer"}).catch((error: NodeJS.ErrnoException) => {
      unreadable.push({source: path, why: `文件夹 ${sayTrouble(path, error, "读取")}`});
      return [];
    });
  const take = async (path: string, entry: Entry, link?: string): Promise<void> => {
    if (entry.isDirectory()) return visit(path);
    if (await isPassedOver(path)) {
      ignored.push({source: path, why: whyJunk(path)});
      return;
    }
    const identity = await identityOf(raw.get(path) ?? path) ?? path;
    const before = files.get(identity);
    if (before !== undefined) {
      const why = link === undefined ? `与 ${before} 是同一个文件（硬链接），已经读取。` : `是链接，指向的 ${before} 已经读取。`;
      ignored.push({source: path, why});
      return;
    }
    if (entry.isFile()) {
      files.set(identity, path);
      if (link !== undefined) followed.push(`${path} 是链接，读取的是它指向的文件 ${await targetOf(link)}。`);
    } else unreadable.push({source: path, why: `${path} 不是普通文件（是设备、管道等），没有读取；请把它移走。`});
  };
  const follow = async (link: string): Promise<void> => {
    try {
      const there = await stat(raw.get(link) ?? link);
      if (there.isDirectory() && await isAbove(link, folder)) {
        unreadable.push({source: link, why: `${link} 是一个链接，指向它的上级文件夹，没有进入；请把它移走。`});
      } else if (there.isDirectory() && folders.has(await identityOf(raw.get(link) ?? link) ?? link)) {
        ignored.push({source: link, why: `是链接，指向的文件夹 ${await targetOf(link)} 已经读取。`});
      } else {
        if (there.isDirectory()) followed.push(`${link} 是链接，读取了它指向的文件夹 ${await targetOf(link)}。`);
        await take(link, there, link);
      }
    } catch (error) {
      if (!await isPassedOver(link)) unreadable.push({source: link, why: await insteadOfReading(link, error)});
    }
  };

  const targetOf = (link: string): Promise<string> => realpath(raw.get(link) ?? link).catch(() => link);

  await visit(folder);
  for (let link = links.shift(); link !== undefined; link = links.shift()) await follow(link);
  return {files: new Map([...files].sort(([, a], [, b]) => (a < b ? -1 : 1))), unreadable, ignored, followed, raw};
}

type Entry = {isDirectory(): boolean; isFile(): boolean};

/** A file's name, which may be in GBK where it is no UTF-8. */
const nameOf = (name: Buffer): string => new TextDecoder(isUtf8(name) ? "utf-8" : "gb18030").decode(name);

const whyJunk = (path: string): string =>
  (isPicture(path) ? noTable.picture : isDraft(basename(path)) ? noTable.draft : noTable.junk);

/** The archive has taken a name that somebody's filing may have: there, what stands in it counts. */
const isPassedOver = async (path: string): Promise<boolean> =>
  isJunk(basename(path)) && !(basename(path).toLowerCase() === archiveName && await holdsFiling(path));

/** Whether a file holds figures by name, in whatever state the rest is; or whatever else a reader understands. */
export async function holdsFiling(path: string): Promise<boolean> {
  try {
    const bytes = await readFound(path);
    if (/"figures"\s*:/.test(new TextDecoder().decode(bytes))) return true;
    await readFilings(basename(path), bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a folder; what is not there is found out where it is read. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then((there) => there.isDirectory(), () => false);

/** Whether what a link leads to holds the folder that is walked: everything beside it would come along. */
async function isAbove(link: string, folder: string): Promise<boolean> {
  const [upper, lower] = await Promise.all([realpath(link), realpath(folder)]);
  return lower !== upper && lower.startsWith(upper.endsWith(sep) ? upper : upper + sep);
}
