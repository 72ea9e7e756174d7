import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {kindOfFile, startsWith} from "./kind-of-file";

/** A file larger than this is no report. */
const largest = 100 * 1024 * 1024;

/**
 * Read a filing from the bytes of a file, by what the bytes are and not by the file's name.
 * @throws ReadError naming what is wrong with the file and the way out.
 */
export async function readFiling(source: string, bytes: Uint8Array): Promise<Filing> {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  if (bytes.length > largest) throw new ReadError(source, "tooLarge", {bytes: bytes.length});
  const kind = kindOfFile(source, bytes);
  if (kind === "workbook") return (await import("./workbook")).readWorkbook(source, bytes);
  if (kind === "damaged") throw new ReadError(source, "damaged");
  if (kind !== "text") throw new ReadError(source, "wrongType", {type: kind});
  const text = decode(source, bytes);
  if (/^\s*[[{]/.test(text)) return (await import("./json")).readJson(source, text);
  if (/^\s*<(!doctype|html|\?xml|table|div|p\b)/i.test(text)) throw new ReadError(source, "wrongType", {type: "html"});
  return (await import("./text")).readText(source, text);
}

/** UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else GB18030 as Chinese Windows writes it. */
function decode(source: string, bytes: Uint8Array): string {
  const marked = startsWith(bytes, "\u00ff\u00fe") ? "utf-16le" : startsWith(bytes, "\u00fe\u00ff") ? "utf-16be" : undefined;
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new ReadError(source, "notText");
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return legacy(source, bytes);
  }
}

/** Bytes that are no Chinese either are no text. */
function legacy(source: string, bytes: Uint8Array): string {
  const text = new TextDecoder("gb18030").decode(bytes);
  const strange = text.slice(0, 4096).match(/[\ufffd\u0001-\u0008\u000e-\u001f]/g)?.length;
  if (strange !== undefined && strange > 40) throw new ReadError(source, "notText");
  return text;
}
