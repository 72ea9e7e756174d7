import {constants, fstatSync, readFileSync, statSync, writeSync} from "node:fs";
import {ReadError} from "../filing/read-error";
import {Refusal, type Terminal} from "./command";
import {identityOfStream, type Stream} from "./identity-of";
import {isSystemError, reasonFor} from "./say-failure";
import {shownLine} from "./shown";
import {readUpToLargest, standardInput} from "./source";

/** The process's streams as a command sees them: results go to standard output, all else to standard error. */
export const terminalOf = (
  {stdin, stdout, stderr}: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">,
): Pick<Terminal, "note" | "print" | "progress" | "readInput" | "input" | "outputs"> => {
  const started = Date.now();
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    note(line) {
      clear();
      stderr.write(`${shownLine(line)}\n`);
    },
    print(line) {
      clear();
      return print(stdout, `${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY || Date.now() - started < 1000) return;
      clear();
      stderr.write(shownLine(line));
      shown = true;
    },
    input: identityOfStream(stdin),
    outputs: new Set([stdout, stderr].map(identityOfStream).filter((identity) => identity !== undefined)),
    async readInput() {
      insistOnInput(stdin);
      try {
        return await readUpToLargest(stdin, standardInput);
      } catch (error) {
        if (error instanceof ReadError) throw error;
        throw new Refusal(`标准输入无法读取${isSystemError(error) ? `：${reasonFor(error, "读取")}` : ""}。请改为写明文件名。`);
      }
    },
  };
};

/** Of a folder, and where nothing is open, Node reads as of an empty file. */
function insistOnInput(stdin: Stream): void {
  const isFolder = stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory();
  if (isFolder || isClosed(stdin)) {
    throw new Refusal(`标准输入${isFolder ? "是一个文件夹" : "没有打开"}，没有可读的内容。请写明文件名，或者把文件接到标准输入。`);
  }
}

/** Standard output. */
export type StandardOutput = Pick<NodeJS.WriteStream, "write" | "isTTY"> & {readonly fd?: number};

/**
 * Write to standard output, until it is taken. That the reader has gone (`| head`) is no failure: nobody is there to
 * be told.
 * @throws Refusal where it cannot be written: a full disk
 */
export async function print(stdout: StandardOutput, content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  const bytes = Buffer.from(content);
  try {
    const file = fileOf(stdout);
    if (file === undefined) await taken(stdout, bytes);
    else writeAll(file, bytes);
  } catch (error) {
    if (gone.has((error as NodeJS.ErrnoException).code)) return;
    throw new Refusal(`结果无法写到标准输出：${reasonFor(error as NodeJS.ErrnoException, "写入")}。请把标准输出接到别处。`);
  }
}

/**
 * Whether a standard stream was closed (`>&-`), as far as Linux tells: Node then puts the null device there, open both ways,
 * where the shell's `> /dev/null` is open for writing alone. A program that throws output away may open it both ways
 * too: so it matters where a result was asked for on standard output, not for what is printed beside the exit code.
 */
export function isClosed({fd}: Stream): boolean {
  if (fd === undefined) return false;
  try {
    if (fstatSync(fd).rdev !== statSync("/dev/null").rdev) return false;
    const [, flags = ""] = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8")) ?? [];
    return (parseInt(flags, 8) & (constants.O_WRONLY | constants.O_RDWR)) === constants.O_RDWR;
  } catch {
    return false;
  }
}

const taken = (stdout: StandardOutput, bytes: Uint8Array): Promise<void> => new Promise((resolve, reject) => {
  stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
});

const gone: ReadonlySet<string | undefined> = new Set(["EPIPE", "EOF", "ECONNRESET", "ERR_STREAM_DESTROYED"]);

/** Node's stream passes over it when the disk takes a part of a file and no more. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

/** What takes all or says so: a file, or a terminal's like. */
function fileOf({fd, isTTY}: StandardOutput): number | undefined {
  if (fd === undefined || isTTY) return undefined;
  const there = fstatSync(fd);
  return there.isFile() || there.isCharacterDevice() ? fd : undefined;
}
