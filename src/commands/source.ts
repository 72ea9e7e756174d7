import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {readFiling} from "../readers/read";
import type {Terminal} from "./command";

/**
 * Read a filing from a file, or from standard input for `-`.
 * @throws ReadError where the file is not there, may not be read, or holds nothing that can be understood.
 */
export async function readSource(path: string, terminal: Terminal): Promise<Filing> {
  const source = path === "-" ? "标准输入" : basename(path);
  return readFiling(source, path === "-" ? await terminal.readInput() : await bytesOf(path, source));
}

async function bytesOf(path: string, source: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ReadError(source, (error as NodeJS.ErrnoException).code === "ENOENT" ? "notFound" : "notReadable", {path});
  }
}
