import {Unzlib} from "fflate";
import {ReadError} from "../../filing/read-error";
import {FontTables} from "./font-tables";

/**
 * Refuse a PDF whose reader would keep or fill too much: its streams are unpacked without keeping anything but what
 * tells of fonts.
 * @throws ReadError unpacksTooLarge, tooComplex
 */
export function refuseBombs(source: string, bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  const fonts = new FontTables();
  fonts.lookAt(text);
  let total = 0;
  for (let found = text.indexOf("stream"); found >= 0; found = text.indexOf("stream", found + 6)) {
    if (text.startsWith("end", found - 3)) continue;
    const dictionary = text.slice(Math.max(0, found - 1024), found).split("endobj").at(-1) ?? "";
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
    const start = found + (text.startsWith("\r\n", found + 6) ? 8 : 7);
    const end = text.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const nesting = new Nesting(source);
    const map = new MapText();
    const number = /(\d+)\s+\d+\s+obj/.exec(dictionary)?.[1] ?? "";
    if (!/Flate|\/Fl\b/.test(dictionary)) {
      nesting.look(packed);
      map.look(packed);
      if (map.text !== undefined) fonts.lookAtMap(number, map.text);
      continue;
    }
    const isTwofold = (dictionary.match(/Flate/g) ?? []).length > 1;
    if (isTwofold && packed.length >= 256) throw new ReadError(source, "unpacksTooLarge");
    const objects = /\/ObjStm\b/.test(dictionary) ? new TextDecoder("latin1") : undefined;
    let unpacked = "";
    total += unpackedSize(source, packed, (piece) => {
      nesting.look(piece);
      map.look(piece);
      if (objects) unpacked += objects.decode(piece, {stream: true});
    });
    if (objects) fonts.lookAt(unpacked, Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0));
    if (map.text !== undefined) fonts.lookAtMap(number, map.text);
    if (total > mostInAll) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
  }
  if (fonts.places() > mostPlaces) throw new ReadError(source, "tooComplex");
}

/** Of all fonts' tables together; one of each character there is has 65,536, and most have some hundreds. */
const mostPlaces = 8_000_000;

/** A stream from where it begins to map ranges of characters; others are not kept. */
class MapText {
  text: string | undefined;
  private before = "";

  look(piece: Uint8Array): void {
    const text = new TextDecoder("latin1").decode(piece);
    if (this.text !== undefined) this.text += text;
    else if (/begin(?:bf|cid|notdef)range/.test(this.before + text)) this.text = this.before + text;
    this.before = text.slice(-20);
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
