import {fstatSync, writeSync} from "node:fs";
import {Refusal} from "../command";
import {reasonFor} from "../say-failure";

/** Standard output. */
export type Output = Pick<NodeJS.WriteStream, "write" | "isTTY"> & {readonly fd?: number};

/**
 * Write to standard output, until it is taken. That the reader has gone (`| head`) is no failure: nobody is there to
 * be told.
 * @throws Refusal where it cannot be written: a full disk
 */
export async function print(stdout: Output, content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  const bytes = Buffer.from(content);
  try {
    if (isFile(stdout)) writeAll(stdout.fd!, bytes);
    else await taken(stdout, bytes);
  } catch (error) {
    if (gone.has((error as NodeJS.ErrnoException).code)) return;
    throw new Refusal(`结果无法写到标准输出：${reasonFor(error as NodeJS.ErrnoException, "写入")}。`);
  }
}

const taken = (stdout: Output, bytes: Uint8Array): Promise<void> => new Promise((resolve, reject) => {
  stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
});

const gone: ReadonlySet<string | undefined> = new Set(["EPIPE", "EOF", "ECONNRESET", "ERR_STREAM_DESTROYED"]);

/** Node's stream passes over it when the disk takes a part of a file and no more. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function isFile({fd, isTTY}: Output): boolean {
  if (fd === undefined || isTTY) return false;
  const there = fstatSync(fd);
  return there.isFile() || there.isCharacterDevice();
}
