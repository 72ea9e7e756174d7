import type * as sheetjs from "@e965/xlsx";
import type {ParsingOptions, WorkBook} from "@e965/xlsx";
import {isCompoundFile} from "../../office/compound-file";
import {limits} from "../../office/limits";
import {viewOf} from "../../office/bytes";
import {
  type BiffRecord, type BiffVersion, byteAt, continuedBytes, recordsOf, shortAt, versionFollower, workbookStream,
} from "./records";
import {disarmFormula} from "./formula-records";

type Sheetjs = typeof sheetjs;

/**
 * Read an old workbook after taking the sting out of it: what says nothing to us does not reach the library, nor does
 * what would keep it going without end or through what is not there.
 * @throws Error where the workbook is damaged beyond that, or locked
 */
export function harmless(library: Sheetjs, bytes: Uint8Array, options: ParsingOptions): WorkBook {
  // Before version 5, the records stood in the file by themselves.
  const records = isCompoundFile(bytes) ? workbookStream(bytes) : new Uint8Array(bytes);
  if (records === undefined) throw new Error("There is no workbook in the file");
  disarm(records);
  const {parse_xlscfb: parse} = library as Sheetjs & {
    readonly parse_xlscfb: (records: Uint8Array, options: ParsingOptions) => WorkBook;
  };
  return parse(records, {...options, type: "buffer"});
}

function disarm(content: Uint8Array): void {
  const versionAt = versionFollower();
  const counts = new Map(repeated.map((type) => [type, 0]));
  let merged = 0;
  for (const record of recordsOf(content)) {
    const {type, bytes} = record;
    // What stands behind is encrypted, and the library goes no further either.
    if (type === filePass) return;
    const version = versionAt(record);
    if (beginnings.has(type)) merged = 0;
    const isTelling = telling.has(type) && !(formats.has(type) && bytes.length > longestFormat)
      && !(counted.has(type) && bytes.length < 2)
      // More merged areas on one sheet than the limit are refused when they are counted.
      && !(type === mergeCells && merged > limits.merges);
    if (!isTelling) {
      record.passOver();
      continue;
    }
    const count = counts.get(type);
    if (count === mostTimes) throw new Error(`There are more than ${mostTimes} records of type ${type}`);
    if (count !== undefined) counts.set(type, count + 1);
    if (type === mergeCells) merged += areasIn(record);
    trimTexts(record, version);
    disarmFormula(record, version);
  }
}

/** How many areas the record holds; it is made to claim no more than that. */
function areasIn(record: BiffRecord): number {
  const {bytes} = record;
  const count = Math.min(shortAt(bytes, 0), Math.floor((bytes.length + continuedBytes(record) - 2) / 8));
  bytes[0] = count & 0xff;
  bytes[1] = count >> 8;
  return count;
}

const filePass = 0x002f;
const externSheet = 0x0017;
const mergeCells = 0x00e5;

/** They begin with how many there are of what follows. */
const counted: ReadonlySet<number> = new Set([externSheet, mergeCells]);

/** FORMAT, of versions 2 and 3 and of later ones. */
const formats: ReadonlySet<number> = new Set([0x001e, 0x041e]);

/** Bytes of the longest that Excel takes: 255 characters of two bytes behind its number and its length. */
const longestFormat = 515;

const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const arrays: ReadonlySet<number> = new Set([0x0021, 0x0221]);

/** At each of these, the library goes through all that came before it; Excel writes few of them. */
const repeated: readonly number[] = [...formats, ...arrays, externSheet, mergeCells];
const mostTimes = 5_000;

/** The records that say what a sheet holds and how its numbers are shown. */
const telling: ReadonlySet<number> = new Set([
  // Where the workbook and each sheet begin and end, the sheets' names, how far they reach, how texts are encoded.
  ...beginnings, 0x000a, 0x0085, 0x0000, 0x0200, 0x0042, 0x0022,
  // Cells: numbers, texts, true and false, errors, and the texts that cells share.
  0x0002, 0x0003, 0x0004, 0x0005, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00d6, 0x00fd, 0x00fc,
  // Formulas, what those come to that give texts, and the names and other sheets that they refer to.
  0x0006, 0x0206, 0x0406, 0x0007, 0x0207, ...arrays, 0x04bc, 0x0018, 0x0218, externSheet, 0x0023, 0x0223, 0x01ae,
  // How cells are shown, and which are merged.
  ...formats, 0x0043, 0x0243, 0x0443, 0x00e0, mergeCells,
]);

/**
 * Make a record that holds a text, or those that cells share, claim no more of it than is there: the library goes on
 * for as many letters as a record claims, and for ever where the number itself is cut short.
 * @throws Error where it is
 */
function trimTexts(record: BiffRecord, version: BiffVersion): void {
  const {type, bytes} = record;
  if (type === sharedTexts) {
    if (bytes.length < 8) throw new Error("The number of shared texts is cut short");
    const claimed = viewOf(bytes).getUint32(4, true);
    viewOf(bytes).setUint32(4, wholeTexts(record, claimed), true);
    return;
  }
  const place = placeOf(type, version);
  if (place === undefined) return;
  const {at, width, marked} = place;
  const from = at + width + (marked ? 1 : 0);
  if (at + width > bytes.length) throw new Error("A text is cut short");
  const more = continuedBytes(record);
  const size = marked && bytes[from - 1] !== 0 && more === 0 ? 2 : 1;
  const count = width === 2 ? shortAt(bytes, at) : byteAt(bytes, at);
  const most = Math.max(0, Math.floor((bytes.length - from + more) / size));
  if (count <= most) return;
  bytes[at] = most & 0xff;
  if (width === 2) bytes[at + 1] = most >> 8;
}

/**
 * Where the number of a text's letters stands, in how many bytes, and whether a byte between it and them says of how
 * many bytes each is.
 */
type Place = {readonly at: number; readonly width: 1 | 2; readonly marked: boolean};

function placeOf(type: number, version: BiffVersion): Place | undefined {
  const marked = version === 8;
  const width = version === 2 ? 1 : 2;
  switch (type) {
    // LABEL, RSTRING, and LABEL of version 2.
    case 0x0204: return {at: version === 2 ? 7 : 6, width, marked};
    case 0x00d6: return {at: version === 2 ? 7 : 6, width: 2, marked};
    case 0x0004: return {at: 7, width: marked ? 2 : 1, marked};
    // STRING, which a formula came to, of version 2 and of later ones.
    case 0x0007: return {at: 0, width: 1, marked: false};
    case 0x0207: return {at: 0, width, marked};
    // FORMAT, of versions 2 and 3 and of later ones.
    case 0x001e: return {at: 0, width: marked ? 2 : 1, marked};
    case 0x041e: return {at: 2, width: marked ? 2 : 1, marked};
    default: return undefined;
  }
}

/** SST. */
const sharedTexts = 0x00fc;

/**
 * How many of the texts that cells share are whole. Where a record goes on in another, a byte says anew of how many
 * bytes each letter is.
 */
function wholeTexts({bytes: first, continued}: BiffRecord, claimed: number): number {
  const parts = [first, ...continued];
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
    starts.push(length);
  }
  const view = viewOf(whole);
  const startOf = (part: number): number => starts[part] ?? length;
  let at = 8;
  let next = 0;
  let count = 0;
  while (count < claimed && at + 3 <= length) {
    let letters = view.getUint16(at, true);
    let [marks, more] = [view.getUint8(at + 2), 0];
    at += 3;
    if ((marks & 8) !== 0 && at + 2 <= length) more += 4 * view.getUint16(at, true);
    if ((marks & 8) !== 0) at += 2;
    if ((marks & 4) !== 0 && at + 4 <= length) more += view.getUint32(at, true);
    if ((marks & 4) !== 0) at += 4;
    while (letters > 0 && at < length) {
      while (startOf(next) < at) next += 1;
      if (startOf(next) === at) {
        marks = whole[at] === 0 ? 0 : 1;
        at += 1;
        next += 1;
        continue;
      }
      const size = 1 + (marks & 1);
      const taken = Math.min(letters, Math.ceil((startOf(next) - at) / size));
      letters -= taken;
      at += taken * size;
    }
    at += more;
    if (letters > 0 || at > length) break;
    count += 1;
  }
  return count;
}
