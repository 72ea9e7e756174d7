import {stat} from "node:fs/promises";
import {filesIn} from "../files-in";
import {identityOf, identityOfStream, type Stream} from "../identity-of";
import {saySource} from "../source";

/** A file that a call reads, and what names it: a path, standard input, or the folder that it was found in. */
export type FileBehind = {readonly path: string; readonly named: string; readonly isFound: boolean};

/** The files that a call reads, by identity. */
export type FilesBehind = () => Promise<ReadonlyMap<string, FileBehind>>;

/** Find the files behind what a call names to be read, those in folders too; once, when first asked. */
export function filesBehind(sources: readonly string[], stdin: Stream): FilesBehind {
  let found: ReturnType<FilesBehind> | undefined;
  return () => found ??= find(sources, stdin);
}

async function find(sources: readonly string[], stdin: Stream): ReturnType<FilesBehind> {
  const found = new Map<string, FileBehind>();
  for (const source of sources) {
    if (await isFolder(source)) {
      for (const [identity, path] of (await filesIn(source)).files) {
        if (!found.has(identity)) found.set(identity, {path, named: `文件夹 ${source}`, isFound: true});
      }
    } else {
      const identity = source === "-" ? identityOfStream(stdin) : await identityOf(source);
      const before = identity === undefined ? undefined : found.get(identity);
      if (identity === undefined || before?.isFound === false) continue;
      const path = saySource(source);
      found.set(identity, {path, named: path, isFound: false});
    }
  }
  return found;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then((there) => path !== "-" && there.isDirectory(), () => false);
