import {fstatSync} from "node:fs";
import {realpath, stat} from "node:fs/promises";

/**
 * What tells a file from all others, by whichever path, link or spelling it is reached; `undefined` where none is.
 * Some network drives number no files: there, its one full path.
 */
export async function identityOf(path: string): Promise<string | undefined> {
  try {
    const {dev, ino} = await stat(path, {bigint: true});
    return ino === 0n ? await realpath(path) : `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** The same for a standard stream, which may be a file: `gouji … - < FILE`. A stream of no process has none. */
export function identityOfStream({fd}: {readonly fd?: number}): string | undefined {
  if (fd === undefined) return undefined;
  const {dev, ino} = fstatSync(fd, {bigint: true});
  return `${dev}:${ino}`;
}
