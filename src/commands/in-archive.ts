import {closeSync, fstatSync, openSync, type PathLike, readFileSync, type Stats, statSync} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {ReadError} from "../filing/read-error";
import {type ArchivedFile, filesOfArchive} from "../office/archive";
import {readBytes, readFound, withoutWaiting} from "./source";

/** A file's bytes, when it was last changed, in milliseconds since 1970, and how it stood on the disk before it was read. */
type FileContent = {readonly bytes: Uint8Array; readonly filedAt?: number; readonly there?: Stats};

/** Reads files, within archives too; the archive read last is kept, as its files are asked for one after the other. */
export type FileReader = (path: string, at?: PathLike) => Promise<FileContent>;

/**
 * A reader of files on the disk, and of those within archives: 报送.zip/青山镇.xlsx.
 * @param named those that the call itself names: a pipe among them is waited for
 */
export function fileReader(named: ReadonlySet<string> = new Set()): FileReader {
  let kept: {readonly path: string; readonly files: ReadonlyMap<string, ArchivedFile>} | undefined;
  return async (path, at = path) => {
    const archive = at === path ? await archiveOf(path) : undefined;
    if (archive === undefined) {
      // A pipe is opened once: whoever writes to it has then gone.
      const {there, bytes = await readFound(path, at)} = named.has(path)
        ? {there: statSync(at), bytes: await readBytes(path, at)} : readSmall(at);
      return {bytes, filedAt: there.mtimeMs, there};
    }
    if (kept?.path !== archive) {
      const files = filesOfArchive(basename(archive), await readFound(archive)) ?? [];
      kept = {path: archive, files: new Map(files.map((file) => [file.name, file]))};
    }
    const file = kept.files.get(path.slice(archive.length + 1));
    if (file === undefined) throw new ReadError(basename(path), "notFound");
    return {bytes: file.bytes(), filedAt: file.changedAt};
  };
}

/** How a file stands on the disk, with its bytes where it is small: whoever has nothing else to do has those sooner so. */
function readSmall(at: PathLike): {readonly there: Stats; readonly bytes?: Uint8Array} {
  const file = openSync(at, withoutWaiting);
  try {
    const there = fstatSync(file);
    return there.isFile() && there.size > 0 && there.size < 1_000_000 ? {there, bytes: readFileSync(file)} : {there};
  } finally {
    closeSync(file);
  }
}

/** The archive that a path leads into, where it does. */
async function archiveOf(path: string): Promise<string | undefined> {
  for (const {index, 0: ending} of path.matchAll(/\.zip(?=[/\\])/gi)) {
    const archive = path.slice(0, index + ending.length);
    if (await stat(archive).then((there) => there.isFile(), () => false)) return archive;
  }
  return undefined;
}
