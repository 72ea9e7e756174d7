import {everyCell, intersect, overlaps, type Rect} from "./address";

/** The in-memory workbook: plain data, so that undo is a copy. It knows nothing of the wire. */
export type Book = {
  sheets: Sheet[];
  names: Name[];
  parts: XmlPart[];
  properties: Map<string, string>;
  activeId: string;
  selection: Rect;
  calculation: "Automatic" | "Manual";
  /** The structure is protected: no sheet is added, renamed or deleted. */
  isLocked: boolean;
  lastId: number;
};

export type Sheet = {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** By row and column. */
  readonly cells: Map<string, StoredCell>;
  merges: Rect[];
  marks: ConditionalFormat[];
  validations: {rect: Rect; rule: unknown; alert?: unknown; ignoreBlanks: boolean}[];
  protection?: {options: Readonly<Record<string, unknown>>; password?: string};
  names: Name[];
  properties: Map<string, string>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  frozen?: Rect;
  page: Record<string, unknown>;
  showGridlines: boolean;
  /** Pictures and the like, by their number. */
  shapes: number;
  charts: Chart[];
};

/** What a chart was made of, where it stands, the names of each series' bars, and what was said of its looks. */
export type Chart = {
  readonly type: string;
  readonly source: Rect;
  readonly by: string;
  at: Rect;
  names: Rect[];
  said: Record<string, unknown>;
};

export type CellError = {readonly error: string};
export type Value = string | number | boolean | CellError | null;

export type StoredCell = {
  /** What was entered, or the result of the formula when last calculated. */
  value: Value;
  formula?: string;
  link?: Link;
  look: Look;
};

export type Link = {readonly documentReference: string; readonly screenTip?: string};

/** A format of a cell; what is absent is Excel's default. */
export type Look = Readonly<Record<string, unknown>> & {readonly numberFormat?: string; readonly locked?: boolean};

export type ConditionalFormat = {
  readonly id: string;
  readonly type: string;
  rects: readonly Rect[];
  formula: string;
  look: Record<string, unknown>;
  stopIfTrue: boolean;
  /** It came back by undo, or is a duplicate: whoever asks anything of it is refused. office-js#6396, #6835. */
  isBroken?: true;
  /** Made in Excel's own dialog. */
  isUsers?: true;
};

export type Name = {readonly name: string; formula: string; visible: boolean};
export type XmlPart = {readonly id: string; xml: string};

export function newBook(sheetNames: readonly string[]): Book {
  const book: Book = {
    sheets: [],
    names: [],
    parts: [],
    properties: new Map(),
    activeId: "",
    selection: {...everyCell, rows: 1, columns: 1},
    calculation: "Automatic",
    isLocked: false,
    lastId: 0,
  };
  sheetNames.forEach((name) => addSheet(book, name));
  book.activeId = book.sheets[0]!.id;
  return book;
}

export function addSheet(book: Book, name: string, at = book.sheets.length): Sheet {
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${nextId(book).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`,
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    marks: [],
    validations: [],
    names: [],
    properties: new Map(),
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    page: {},
    showGridlines: true,
    shapes: 0,
    charts: [],
  };
  book.sheets.splice(at, 0, sheet);
  return sheet;
}

/**
 * As Excel copies a sheet: conditional formats are new ones, names of its own scope come along, and its properties do
 * not, by design: office-js#5486.
 */
export function copySheet(book: Book, from: Sheet, name: string, to: Book = book): Sheet {
  const {id} = addSheet(to, name);
  const marks = from.marks.map((mark) => ({...structuredClone(mark), id: `{CF-${nextId(to)}}`}));
  to.sheets[to.sheets.length - 1] = {...structuredClone(from), id, name, marks, properties: new Map()};
  return to.sheets.at(-1)!;
}

export const nextId = (book: Book): number => (book.lastId += 1);

export const keyOf = (row: number, column: number): string => `${row},${column}`;
export const cellAt = (sheet: Sheet, row: number, column: number): StoredCell | undefined =>
  sheet.cells.get(keyOf(row, column));

/** The cell, made where there is none. */
export function ensureCell(sheet: Sheet, row: number, column: number): StoredCell {
  const cell = cellAt(sheet, row, column) ?? {value: null, look: {}};
  sheet.cells.set(keyOf(row, column), cell);
  return cell;
}

export const isEmpty = ({value, formula}: StoredCell): boolean => value === null && formula === undefined;
export const isLockedAt = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.protection !== undefined && (cellAt(sheet, row, column)?.look.locked ?? true);

/** The cell hides behind the top left one of a merged area. */
export const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) => overlaps(merge, {row, column, rows: 1, columns: 1}) && (merge.row !== row || merge.column !== column),
  );

/** Cells with content, of those `within`; without `valuesOnly` those with a format, too. */
export function usedRect({cells, merges}: Sheet, valuesOnly: boolean, within = everyCell): Rect | undefined {
  const spots = [...cells]
    .filter(([, cell]) => !isEmpty(cell) || (!valuesOnly && Object.keys(cell.look).length > 0))
    .map(([key]) => key.split(",").map(Number) as [number, number]);
  const rects = [...spots.map(([row, column]) => ({row, column, rows: 1, columns: 1})), ...(valuesOnly ? [] : merges)]
    .flatMap((rect) => intersect(rect, within) ?? []);
  if (rects.length === 0) return undefined;
  const row = rects.reduce((least, rect) => Math.min(least, rect.row), Infinity);
  const column = rects.reduce((least, rect) => Math.min(least, rect.column), Infinity);
  return {
    row,
    column,
    rows: rects.reduce((most, rect) => Math.max(most, rect.row + rect.rows), 0) - row,
    columns: rects.reduce((most, rect) => Math.max(most, rect.column + rect.columns), 0) - column,
  };
}

/** Spots of a rectangle, row by row. Refuses to walk whole rows and columns. */
export function* spotsIn({row, column, rows, columns}: Rect): Generator<readonly [number, number]> {
  for (let down = 0; down < rows; down += 1)
    for (let along = 0; along < columns; along += 1) yield [row + down, column + along];
}

export const sheetNamed = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const isSheetName = (name: string): boolean => /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name);

/** Merge as Excel does: the first content stays, in the top left cell. */
export function mergeCells(sheet: Sheet, rect: Rect): void {
  const filled = [...spotsIn(rect)]
    .map(([row, column]) => cellAt(sheet, row, column))
    .filter((cell) => cell !== undefined && !isEmpty(cell));
  const kept = filled[0];
  const {value = null, formula} = kept ?? {};
  for (const cell of filled) Object.assign(cell!, {value: null, formula: undefined});
  if (kept !== undefined) Object.assign(ensureCell(sheet, rect.row, rect.column), {value, formula});
  sheet.merges = [...sheet.merges.filter((merge) => intersect(merge, rect) === undefined), rect];
}
