import {type BiffRecord, byteAt, recordsOf, shortAt} from "./records";

/** Whether the font of a cell strikes its content out. */
export type IsStruck = (row: number, column: number) => boolean;

/**
 * Which cells of a workbook of Excel 97 and later their fonts strike out, for each sheet, in the order in which the
 * sheets stand in the file. A cell names its look (XF), and that a font (FONT).
 * @param content the records of the workbook; as `recordsOf`, may throw
 */
export function readStruckCells(content: Uint8Array): readonly IsStruck[] {
  const fonts: boolean[] = [];
  const looks: boolean[] = [];
  const sheets: Set<number>[] = [];
  let anyStruck = false;
  let depth = 0;
  for (const record of recordsOf(content)) {
    const {type, bytes} = record;
    if (type === locked) return [];
    if (type === begins && ++depth === 1) sheets.push(new Set());
    if (type === ends) depth -= 1;
    if (type === font && bytes.length >= 4) fonts.push((byteAt(bytes, 2) & strikesOut) !== 0);
    if (type === look && bytes.length >= 2) looks.push(fonts[fontAt(shortAt(bytes, 0))] === true);
    anyStruck ||= looks.at(-1) === true;
    // A chart within a sheet has cells of its own.
    if (!anyStruck || depth !== 1) continue;
    for (const [row, column, by] of cellsIn(record)) if (looks[by] === true) sheets.at(-1)?.add(keyOf(row, column));
  }
  // What comes before all sheets is the workbook's own.
  return sheets.slice(1).map((struck) => (row, column) => struck.has(keyOf(row, column)));
}

const [begins, ends, locked, font, look] = [0x0809, 0x000a, 0x002f, 0x0031, 0x00e0];
const strikesOut = 0x08;

/** There is no font of the number 4. */
const fontAt = (number: number): number => number > 4 ? number - 1 : number;

/** FORMULA, RSTRING, LABELSST, NUMBER, LABEL, BOOLERR and RK; MULRK holds several numbers of a row. */
const single: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const several = 0x00bd;

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
