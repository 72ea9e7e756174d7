import {ReadError} from "../filing/read-error";

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else GB18030 as Chinese Windows writes it,
 * whatever a page declares. A few damaged characters stay in it as U+FFFD, which no figure and no label contains.
 * @throws ReadError "notText" where it is none of them
 */
export function decodeText(source: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = strictly("utf-8", bytes) ?? strictly("gb18030", bytes) ?? nearly(bytes);
  if (text === undefined || isBinary(text)) throw new ReadError(source, "notText");
  return text;
}

/** The first bytes, a character each. */
export const headOf = (bytes: Uint8Array): string => asUnits.decode(Uint16Array.from(bytes.subarray(0, 1024)));

const asUnits = new TextDecoder("utf-16le");

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A file cut off within a character, or with a damaged byte here and there. Nearly all bytes make characters of
 * GB18030, and hardly any but what was written so make characters of UTF-8.
 */
function nearly(bytes: Uint8Array): string | undefined {
  const texts = ["utf-8", "gb18030"].map((encoding) => new TextDecoder(encoding).decode(bytes));
  return texts.find((text) => (text.split("\ufffd").length - 1) * 500 < text.length);
}

/** Control characters other than white space hardly occur in a text; ESC is among the codes of some old encodings. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536);
  const some = text.slice(0, length);
  return control.test(some) && some.split(control).length - 1 > length / 200;
}

const control = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/;
