import {raised} from "../../office/xml-text";
import {type BiffRecord, byteAt, recordsOf, shortAt} from "./records";
import {richTextsIn, type RichText} from "./shared-texts";

/** What is read of a cell where some of it is struck out or raised; `undefined` where all of it stands plainly. */
export type SeenAt = (row: number, column: number) => string | undefined;

/**
 * Which cells of a workbook of Excel 97 and later their fonts strike out, as wholes or in part, for each sheet, in the
 * order in which the sheets stand in the file. A cell names its look (XF), and that a font (FONT); a text of several
 * looks names fonts of its own.
 * @param content the records of the workbook; as `recordsOf`, may throw
 */
export function readStruckCells(content: Uint8Array): readonly SeenAt[] {
  const fonts: Font[] = [];
  const looks: Font[] = [];
  const sheets: Map<number, string>[] = [];
  let texts: ReadonlyMap<number, RichText> = new Map();
  let anyStruck = false;
  let depth = 0;
  for (const record of recordsOf(content)) {
    const {type, bytes} = record;
    if (type === locked) return [];
    if (type === begins && ++depth === 1) sheets.push(new Map());
    if (type === ends) depth -= 1;
    if (type === font && bytes.length >= 4) fonts.push(fontIn(bytes));
    if (type === look && bytes.length >= 2) looks.push(fontOf(fonts, shortAt(bytes, 0)));
    if (type === sharedTexts && bytes.length >= 8) texts = richTextsIn(record);
    anyStruck ||= looks.at(-1)?.isStruck === true;
    // A chart within a sheet has cells of its own.
    if (!anyStruck && texts.size === 0 || depth !== 1) continue;
    for (const [row, column, by] of cellsIn(record)) {
      const own = looks[by] ?? plain;
      const rich = type === sharedText && bytes.length >= 8 ? texts.get(shortAt(bytes, 6)) : undefined;
      const seen = rich === undefined ? own.isStruck ? "" : undefined : seenOf(rich, own, fonts);
      if (seen !== undefined) sheets.at(-1)?.set(keyOf(row, column), seen);
    }
  }
  // What comes before all sheets is the workbook's own.
  return sheets.slice(1).map((seen) => (row, column) => seen.get(keyOf(row, column)));
}

type Font = {readonly isStruck: boolean; readonly isRaised: boolean};
const plain: Font = {isStruck: false, isRaised: false};

const [begins, ends, locked, font, look] = [0x0809, 0x000a, 0x002f, 0x0031, 0x00e0];
const strikesOut = 0x08;

/** Above or below its line since Excel 5. */
const fontIn = (bytes: Uint8Array): Font => ({
  isStruck: (byteAt(bytes, 2) & strikesOut) !== 0, isRaised: bytes.length >= 10 && shortAt(bytes, 8) !== 0,
});

/** There is no font of the number 4. */
const fontOf = (fonts: readonly Font[], number: number): Font => fonts[number > 4 ? number - 1 : number] ?? plain;

/** What is read of a text of several looks, where that is not all of it. */
function seenOf({text, runs}: RichText, own: Font, fonts: readonly Font[]): string | undefined {
  const ends = [...runs.map(({from}) => from), text.length];
  const pieces = [own, ...runs.map((run) => fontOf(fonts, run.font))].map(({isStruck, isRaised}, at) => {
    const piece = text.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
    // A sign of a note stands beside what is on the line.
    return isStruck ? "" : isRaised && at > 0 ? raised(piece) : piece;
  });
  const seen = pieces.join("");
  return seen === text ? undefined : seen;
}

/** FORMULA, RSTRING, LABELSST, NUMBER, LABEL, BOOLERR and RK; MULRK holds several numbers of a row. */
const single: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const several = 0x00bd;
const [sharedTexts, sharedText] = [0x00fc, 0x00fd];

/** The row, the column and the number of the look of each cell in a record. */
function cellsIn({type, bytes}: BiffRecord): readonly (readonly [number, number, number])[] {
  if (bytes.length < 6) return [];
  const [row, column] = [shortAt(bytes, 0), shortAt(bytes, 2)];
  if (single.has(type)) return [[row, column, shortAt(bytes, 4)]];
  if (type !== several) return [];
  return Array.from({length: Math.floor((bytes.length - 6) / 6)}, (_, at) =>
    [row, column + at, shortAt(bytes, 4 + at * 6)]);
}

const keyOf = (row: number, column: number): number => row * 0x10000 + column;
