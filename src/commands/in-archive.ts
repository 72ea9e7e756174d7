import {type PathLike, readFileSync, type Stats, statSync} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {ReadError} from "../filing/read-error";
import {type ArchivedFile, filesOfArchive} from "../office/archive";
import {readBytes} from "./source";

/** A file's bytes, when it was last changed, in milliseconds since 1970, and how it stood on the disk before it was read. */
type FileContent = {readonly bytes: Uint8Array; readonly filedAt?: number; readonly there?: Stats};

/** Reads files, within archives too; the archive read last is kept, as its files are asked for one after the other. */
export type FileReader = (path: string, at?: PathLike) => Promise<FileContent>;

/** A reader of files on the disk, and of those within archives: 报送.zip/青山镇.xlsx. */
export function fileReader(): FileReader {
  let kept: {readonly path: string; readonly files: ReadonlyMap<string, ArchivedFile>} | undefined;
  return async (path, at = path) => {
    const archive = at === path ? await archiveOf(path) : undefined;
    if (archive === undefined) {
      const there = statSync(at);
      // Whoever has nothing else to do meanwhile has small files sooner without waiting for them.
      const isSmall = there.isFile() && there.size > 0 && there.size < 1_000_000;
      return {bytes: isSmall ? readFileSync(at) : await readBytes(path, at), filedAt: there.mtimeMs, there};
    }
    if (kept?.path !== archive) {
      const files = filesOfArchive(basename(archive), await readBytes(archive)) ?? [];
      kept = {path: archive, files: new Map(files.map((file) => [file.name, file]))};
    }
    const file = kept.files.get(path.slice(archive.length + 1));
    if (file === undefined) throw new ReadError(basename(path), "notFound");
    return {bytes: file.bytes(), filedAt: file.changedAt};
  };
}

/** The archive that a path leads into, where it does. */
async function archiveOf(path: string): Promise<string | undefined> {
  for (const {index, 0: ending} of path.matchAll(/\.zip(?=[/\\])/gi)) {
    const archive = path.slice(0, index + ending.length);
    if (await stat(archive).then((there) => there.isFile(), () => false)) return archive;
  }
  return undefined;
}
