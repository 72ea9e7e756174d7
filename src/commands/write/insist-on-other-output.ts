import {Refusal} from "../command";
import {fileAt, type Stream} from "../identity-of";
import type {FileBehind, FilesBehind} from "./files-behind";

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
  // What is said in the course of work may well be kept in a folder that is read: it is passed over there.
  if (err?.isFound === false) {
    throw new SpoiltOutput(`标准错误输出所写的就是这次要读取的文件（${err.path}），没有运行，以免损坏它；请接到别的文件。`, "stdout");
  }
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
