import {extname} from "node:path";
import {noteEnding} from "../../formats/by-products";
import {readableEndings} from "../../formats/offered";
import {Refusal} from "../command";
import {filesIn, holdsFiling, isFolder} from "../files-in";
import {fileAt, identityOf, identityOfStream, type Stream} from "../identity-of";
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
    if (source !== "-" && await isFolder(source)) {
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

/**
 * What is printed must not be added to a source, which the shell has opened for it (`>>`, `1<>`). A file that it has
 * just emptied (`>`) is no source any more.
 * @throws SpoiltOutput where it would
 */
export async function insistOnOtherOutput(stdout: Stream, stderr: Stream, sources: FilesBehind): Promise<void> {
  const [out, err] = [await sourceAt(stdout, sources), await sourceAt(stderr, sources)];
  if (out !== undefined) {
    throw new SpoiltOutput(`标准输出所写的就是这次要读取的文件（${out.path}），没有运行，以免损坏它；请接到别的文件。`,
      err === undefined ? "stderr" : undefined);
  }
  if (err !== undefined && !(err.isFound && await mayBeLog(err.path))) {
    throw new SpoiltOutput(`标准错误输出所写的就是这次要读取的文件（${err.path}），没有运行，以免损坏它；请接到别的文件。`, "stdout");
  }
}

/**
 * What is said in the course of work may well be kept in a folder that is read, by a text of any name, where it is
 * passed over; what somebody may have filed is none, even where it cannot be read any more.
 */
async function mayBeLog(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase();
  return (ending === noteEnding || !readableEndings.includes(ending)) && !await holdsFiling(path);
}

/** A call whose output would spoil one of its sources. */
export class SpoiltOutput extends Refusal {
  constructor(
    message: string,
    /** Where that can be said without doing so. */
    readonly sayOn: "stdout" | "stderr" | undefined,
  ) {
    super(message);
  }
}

async function sourceAt(stream: Stream, sources: FilesBehind): Promise<FileBehind | undefined> {
  const file = fileAt(stream);
  return file === undefined || file.size === 0n ? undefined : (await sources()).get(file.identity);
}
