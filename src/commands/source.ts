import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {readFiling} from "../readers/read";
import {Refusal, type Terminal} from "./command";

/**
 * Read a filing from a file, or from standard input for `-`.
 * @throws Refusal for a folder; ReadError where the file is not there, may not be read, or holds nothing understood.
 */
export async function readSource(path: string, terminal: Terminal): Promise<Filing> {
  const source = path === "-" ? "标准输入" : basename(path);
  return readFiling(source, path === "-" ? await terminal.readInput() : await bytesOf(path, source));
}

/** The bytes of a file, as `readSource` reads them. */
export async function bytesOf(path: string, source: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EISDIR") throw new Refusal(`${path} 是文件夹。请指定其中的文件。`);
    throw new ReadError(source, code === "ENOENT" ? "notFound" : "notReadable", {path});
  }
}
