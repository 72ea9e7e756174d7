import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {joinBytes} from "../../office/bytes";
import {decodeText} from "../decode-text";
import {readHtml} from "./read-html";

/**
 * Read a filing from a web archive, as browsers save a page with its pictures in a single file. Of several pages, as
 * frames have them, the largest.
 * @throws ReadError damaged, where there is none, and as `readHtml` does
 */
export const readMhtml = (source: string, archive: string, asked?: Asked): readonly Filing[] =>
  readHtml(source, pageIn(source, archive), asked);

function pageIn(source: string, archive: string): string {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(archive.slice(0, 8192))?.[1];
  const parts = boundary === undefined ? [archive] : archive.split(`--${boundary}`);
  const pages = parts.flatMap((part) => {
    const trimmed = part.replace(/^\s+/, "");
    const found = /\r?\n\r?\n/.exec(trimmed);
    const head = trimmed.slice(0, found?.index).replace(/\r?\n[ \t]+/g, " ");
    if (found === null || !/^content-type:\s*text\/html/im.test(head)) return [];
    return [unpack(source, head, trimmed.slice(found.index + found[0].length))];
  });
  if (pages.length === 0) throw new ReadError(source, "damaged");
  return pages.reduce((longest, page) => page.length > longest.length ? page : longest);
}

function unpack(source: string, head: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === "quoted-printable") return decodeText(source, fromQuotedPrintable(body));
  if (encoding === "base64") return decodeText(source, fromBase64(source, body));
  return body;
}

/** `=E8=A7=84` and soft line ends; what is not escaped is a byte each, or a character that needs none. */
function fromQuotedPrintable(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  const pieces = joined.split(/((?:=[\da-f]{2})+)/i);
  const encoder = new TextEncoder();
  const bytes = pieces.map((piece, at) => at % 2 === 0
    ? encoder.encode(piece)
    : Uint8Array.from(piece.slice(1).split("="), (code) => parseInt(code, 16)));
  return joinBytes(bytes);
}

function fromBase64(source: string, body: string): Uint8Array {
  try {
    return Uint8Array.from(atob(body.replace(/[^A-Za-z\d+/=]/g, "")), (one) => one.charCodeAt(0));
  } catch {
    throw new ReadError(source, "damaged");
  }
}
