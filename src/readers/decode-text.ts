import {ReadError} from "../filing/read-error";

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else GB18030 as Chinese Windows writes it.
 * @throws ReadError "notText" where it is none of them
 */
export function decodeText(source: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = strictly("utf-8", bytes) ?? strictly("gb18030", bytes);
  if (text === undefined || isBinary(text)) throw new ReadError(source, "notText");
  return text;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than white space hardly occur in a text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  return (head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/g) ?? []).length > head.length / 200;
}
