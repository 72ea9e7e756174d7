import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {isDraft, isOfficeLock} from "../readers/is-furniture";
import {readFiling} from "../readers/read";
import {Refusal, type Terminal} from "./command";

/** A source as it was read: what people know it by, and its bytes. */
export type Source = {readonly source: string; readonly bytes: Uint8Array};

/**
 * Read a filing from a file, or from standard input for `-`.
 * @throws as `openSource` does; ReadError where it holds nothing understood
 */
export async function readSource(path: string, terminal: Terminal): Promise<Filing> {
  const {source, bytes} = await openSource(path, terminal);
  return readFiling(source, bytes);
}

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws Refusal for a folder and what programs leave behind; ReadError where the file is not there or may not be read
 */
export async function openSource(path: string, terminal: Pick<Terminal, "readInput">): Promise<Source> {
  if (path === "-") return {source: "标准输入", bytes: await terminal.readInput()};
  refuseLeftOver(path);
  const source = basename(path);
  try {
    return {source, bytes: await readFile(path)};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EISDIR") throw new Refusal(`${path} 是文件夹。请指定其中的文件。`);
    throw new ReadError(source, code === "ENOENT" ? "notFound" : "notReadable", {path});
  }
}

/** @throws Refusal where a file is half of another, or only says that another is open */
export function refuseLeftOver(path: string): void {
  const name = basename(path);
  if (isDraft(name)) throw new Refusal(`${path} 是写入中断后留下的临时文件，可能不完整，没有读取；可以删除。`);
  if (isOfficeLock(name)) throw new Refusal(`${path} 是 Office、WPS 打开文件时留下的标记，不是统计表，没有读取；请指定 ${name.slice(2)}。`);
}
