import {Unzlib} from "fflate";
import {ReadError} from "../../filing/read-error";

/**
 * Refuse a PDF whose reader would keep or fill too much: its streams are unpacked without keeping anything, and its
 * fonts' widths are looked at.
 * @throws ReadError unpacksTooLarge, tooComplex
 */
export function refuseBombs(source: string, bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  refuseEndlessWidths(source, text);
  let total = 0;
  for (let found = text.indexOf("stream"); found >= 0; found = text.indexOf("stream", found + 6)) {
    if (text.startsWith("end", found - 3)) continue;
    const dictionary = text.slice(Math.max(0, found - 1024), found).split("endobj").at(-1) ?? "";
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
    const start = found + (text.startsWith("\r\n", found + 6) ? 8 : 7);
    const end = text.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const nesting = new Nesting(source);
    if (!/Flate|\/Fl\b/.test(dictionary)) {
      nesting.look(packed);
      continue;
    }
    const isTwofold = (dictionary.match(/Flate/g) ?? []).length > 1;
    if (isTwofold && packed.length >= 256) throw new ReadError(source, "unpacksTooLarge");
    const objects = /\/ObjStm\b/.test(dictionary) ? new TextDecoder("latin1") : undefined;
    let unpacked = "";
    total += unpackedSize(source, packed, (piece) => {
      nesting.look(piece);
      if (objects) unpacked += objects.decode(piece, {stream: true});
    });
    refuseEndlessWidths(source, unpacked);
    if (total > mostInAll) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
  }
}

/**
 * Widths of a font go from one character's number to another's, and pdfjs fills all between them: a number that no font
 * has would take all memory, 1e9 too, which pdfjs reads though no PDF may say so. They stand in the font, or in an
 * array of their own, with remarks between.
 */
function refuseEndlessWidths(source: string, text: string): void {
  const widths = /(?:[\d\s.[\]R+\-eE]+|%[^\r\n]*)*/y;
  for (const {0: {length}, index} of text.matchAll(/(?:\/(?:W|#57)(?:2|#32)?|\bobj)\s*\[/g)) {
    widths.lastIndex = index + length;
    const [printed = ""] = widths.exec(text) ?? [];
    if (/(?<![\d.])\d{7,}|\de[+-]?\d/i.test(printed)) throw new ReadError(source, "tooComplex");
  }
}

/** How deep drawing states are saved in each other: pdfjs looks through all of them at every operator. */
class Nesting {
  private depth = 0;
  private before = space;
  private last = space;

  constructor(private readonly source: string) {}

  look(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte <= space && this.before <= space) {
        if (this.last === save) this.depth += 1;
        else if (this.last === restore && this.depth > 0) this.depth -= 1;
        if (this.depth > deepest) throw new ReadError(this.source, "tooComplex");
      }
      this.before = this.last;
      this.last = byte;
    }
  }
}

const [space, save, restore] = [0x20, 0x71, 0x51];
const deepest = 2_000;

function unpackedSize(source: string, packed: Uint8Array, look: (piece: Uint8Array) => void): number {
  let size = 0;
  const stream = new Unzlib((piece) => {
    size += piece.length;
    if (size > mostOfStream) throw new ReadError(source, "unpacksTooLarge", {bytes: size});
    look(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += chunk) stream.push(packed.subarray(at, at + chunk));
  } catch (error) {
    // A damaged or locked stream is its reader's business.
    if (error instanceof ReadError) throw error;
  }
  return size;
}

/** Bytes handed over at a time: at most 16 MB unpacked. */
const chunk = 16 * 1024;

const MB = 1024 * 1024;

/** What a stream of a report may unpack to, and all of them together. */
const mostOfStream = 32 * MB;
const mostInAll = 128 * MB;
