import {type BigIntStats, fstatSync, type PathLike} from "node:fs";
import {realpath, stat} from "node:fs/promises";

/** A standard stream, as far as it may be a file; one of no process has no `fd`. */
export type Stream = {readonly fd?: number};

/**
 * What tells a file from all others, by whichever path, link or spelling it is reached; `undefined` where none is.
 * Some network drives number no files: there, its one full path.
 */
export async function identityOf(path: PathLike): Promise<string | undefined> {
  try {
    const there = await stat(path, {bigint: true});
    return there.ino === 0n ? await realpath(path) : numberOf(there);
  } catch {
    return undefined;
  }
}

/** The same for a standard stream that is an ordinary file, `gouji … - < FILE`; `undefined` for a pipe, a terminal. */
export const identityOfStream = (stream: Stream): string | undefined => fileAt(stream)?.identity;

/** The file that a standard stream is, and how many bytes stand in it by now. */
export function fileAt({fd}: Stream): {readonly identity: string; readonly size: bigint} | undefined {
  if (fd === undefined) return undefined;
  try {
    const there = fstatSync(fd, {bigint: true});
    return there.isFile() && there.ino !== 0n ? {identity: numberOf(there), size: there.size} : undefined;
  } catch {
    return undefined;
  }
}

const numberOf = ({dev, ino}: BigIntStats): string => `${dev}:${ino}`;
