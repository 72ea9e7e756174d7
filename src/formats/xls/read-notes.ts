import type {Grid} from "../../recognise/grid";
import {type BiffRecord, byteAt, recordsOf, shortAt} from "./records";

type Comments = NonNullable<Grid["comments"]>;

/**
 * What people wrote on the cells of a workbook of Excel 97 and later, a list a sheet, in the order in which the sheets
 * stand in the file. A note (NOTE) names its cell, its author and a drawn object (OBJ), behind which its text stands
 * (TXO). Earlier versions kept notes in another way; they are passed over.
 * @param content the records of the workbook; as `recordsOf`, may throw
 */
export function readNotes(content: Uint8Array): readonly Comments[] {
  const sheets: Sheet[] = [];
  let depth = 0;
  for (const record of recordsOf(content)) {
    const {type, bytes} = record;
    if (type === locked) return [];
    if (type === begins && ++depth === 1) sheets.push({comments: [], texts: new Map(), object: -1});
    if (type === ends) depth -= 1;
    const sheet = sheets.at(-1);
    if (sheet === undefined) continue;
    // The first part of an object says what it is and what number it has.
    if (type === object && bytes.length >= 8) sheet.object = shortAt(bytes, 6);
    if (type === objectText && bytes.length >= 12) sheet.texts.set(sheet.object, textOf(record));
    if (type === note && bytes.length >= 8) {
      const text = (sheet.texts.get(shortAt(bytes, 6)) ?? "").trim();
      sheet.comments.push({row: shortAt(bytes, 0), column: shortAt(bytes, 2), text, by: authorIn(bytes)});
    }
    if (sheet.comments.length > most || sheet.texts.size > most) return [];
  }
  // What comes before all sheets is the workbook's own.
  return sheets.slice(1).map(({comments}) => comments);
}

type Sheet = {
  readonly comments: Comments[number][];
  /** By the object's number. */
  readonly texts: Map<number, string>;
  /** The number of the latest object. */
  object: number;
};

const [begins, ends, locked] = [0x0809, 0x000a, 0x002f];
const [note, object, objectText] = [0x001c, 0x005d, 0x01b6];

/** Notes on a sheet are written by hand. */
const most = 10_000;

/** A text of so many letters, which goes on in records each of which says whether its letters have one byte or two. */
function textOf({bytes, continued}: BiffRecord): string {
  let [left, text] = [shortAt(bytes, 10), ""];
  for (const part of continued) {
    if (left <= 0 || part.length < 2) break;
    const letters = lettersIn(part, left);
    left -= letters.length;
    text += letters;
  }
  return text;
}

/** Row, column, flags and the object's number, two bytes each, then how long the author's name is. */
const authorIn = (bytes: Uint8Array): string =>
  (bytes.length < 11 ? "" : lettersIn(bytes.subarray(10), shortAt(bytes, 8))).trim();

/** The letters behind a byte that says whether each has two bytes. */
function lettersIn(bytes: Uint8Array, count: number): string {
  const isWide = byteAt(bytes, 0) % 2 === 1;
  return new TextDecoder(isWide ? "utf-16le" : "latin1").decode(bytes.subarray(1, 1 + (isWide ? count * 2 : count)));
}
