import type {Dirent} from "node:fs";
import {readdir, realpath, stat} from "node:fs/promises";
import {basename, join, sep} from "node:path";
import {archiveName} from "../filing/archive";
import type {Unreadable} from "../consolidate/submission";
import {isByProduct} from "../formats/by-products";
import {readFiling} from "../formats/read";
import {identityOf} from "./identity-of";
import {reasonFor} from "./say-failure";
import {insteadOfReading, readBytes} from "./source";

/** What somebody may have filed in a folder. */
export type FolderContent = {
  /** Its files and those of the folders within it, by identity (`identityOf`), in order of their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** What could not be looked into, each with a whole sentence. */
  readonly unreadable: readonly Unreadable[];
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

  const visit = async (at: string): Promise<void> => {
    const identity = await identityOf(at) ?? at;
    if (folders.has(identity)) return;
    folders.add(identity);
    for (const entry of await entriesOf(at)) {
      const path = join(at, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else await take(path, entry);
    }
  };
  const entriesOf = (at: string): Promise<readonly Dirent[]> =>
    readdir(at, {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
      unreadable.push({source: at, why: `文件夹 ${at} 无法读取：${reasonFor(error, "读取")}。`});
      return [];
    });
  const take = async (path: string, entry: Pick<Dirent, "isDirectory" | "isFile">): Promise<void> => {
    if (entry.isDirectory()) return visit(path);
    if (await isPassedOver(path)) return;
    const identity = await identityOf(path) ?? path;
    if (files.has(identity)) return;
    if (entry.isFile()) files.set(identity, path);
    else unreadable.push({source: path, why: `${path} 不是普通文件（是设备、管道等），没有读取。`});
  };
  const follow = async (link: string): Promise<void> => {
    try {
      const there = await stat(link);
      if (there.isDirectory() && await isAbove(link, folder)) {
        unreadable.push({source: link, why: `${link} 是一个链接，指向它的上级文件夹，没有进入。`});
      } else await take(link, there);
    } catch (error) {
      if (!await isPassedOver(link)) unreadable.push({source: link, why: await insteadOfReading(link, error)});
    }
  };

  await visit(folder);
  for (let link = links.shift(); link !== undefined; link = links.shift()) await follow(link);
  return {files: new Map([...files].sort(([, a], [, b]) => (a < b ? -1 : 1))), unreadable};
}

/** The archive has taken a name that somebody's filing may have: there, what stands in it counts. */
const isPassedOver = async (path: string): Promise<boolean> =>
  isByProduct(basename(path)) && !(basename(path).toLowerCase() === archiveName && await holdsFiling(path));

/** Figures by name, in whatever state the rest is; or whatever else a reader understands. */
async function holdsFiling(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const bytes = await readBytes(path);
    if (/"figures"\s*:/.test(new TextDecoder().decode(bytes))) return true;
    await readFiling(basename(path), bytes);
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
