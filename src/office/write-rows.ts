import {columnLetters} from "../filing/place";
import type {CellSpec, Lines} from "../sheets/sheet-spec";
import {escapeContent, escapeText} from "./xml-text";

/** What a sheet's part needs to know to say its rows. */
export type RowsToWrite = {
  readonly cells: readonly CellSpec[];
  /** What stands below them. */
  readonly lines?: Lines;
  readonly heights: readonly number[];
  /** The number of a cell's look among the workbook's. */
  lookOf(spec: CellSpec): number;
};

/** The rows of a sheet as its part has them, `<sheetData>` and all, piece by piece: no sheet stands in memory as text. */
export function* rowsXml({cells, lines, heights, lookOf}: RowsToWrite): Generator<string> {
  yield "<sheetData>";
  for (const [row, some = []] of cellsByRow(cells).entries()) yield rowXml(row, some, heights[row], lookOf);
  if (lines !== undefined) {
    const {from, count} = lines;
    for (let line = 0; line < count; line += 1) {
      yield rowXml(from + line, lines.cellsOf(line), heights[from + line], lookOf);
    }
  }
  yield "</sheetData>";
}

function rowXml(
  row: number, some: readonly CellSpec[], height: number | undefined, lookOf: RowsToWrite["lookOf"],
): string {
  const own = inOrder(some.flatMap((spec) => cellsIn(spec, row)));
  if (height === undefined && own.length === 0) return "";
  const attributes = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return own.length === 0 ? `<row r="${row + 1}"${attributes}/>`
    : `<row r="${row + 1}"${attributes}>${own.map((cell) => cellXml(cell, row, lookOf)).join("")}</row>`;
}

/** The cells that stand in each row, or cover some of it, up to the last that has any. */
function cellsByRow(cells: readonly CellSpec[]): readonly (readonly CellSpec[] | undefined)[] {
  const rows: CellSpec[][] = [];
  for (const spec of cells) {
    for (let down = 0; down < (spec.rowSpan ?? 1); down += 1) (rows[spec.row + down] ??= []).push(spec);
  }
  return rows;
}

/** A cell of a row, or one that another covers. */
type RowCell = {readonly column: number; readonly spec: CellSpec; readonly isCovered: boolean};

/** A cell and those that it covers: a merged area shows its borders only where every cell of it has them. */
const cellsIn = (spec: CellSpec, row: number): readonly RowCell[] =>
  Array.from({length: spec.columnSpan ?? 1}, (_, along) =>
    ({column: spec.column + along, spec, isCovered: along > 0 || row > spec.row}));

/** From left to right; of two at one place the later. */
function inOrder(cells: readonly RowCell[]): readonly RowCell[] {
  let last = -1;
  if (cells.every(({column}) => column > last && ((last = column), true))) return cells;
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);
}

function cellXml({column, spec, isCovered}: RowCell, row: number, lookOf: RowsToWrite["lookOf"]): string {
  const at = `${lettersOf(column)}${row + 1}`;
  const look = lookOf(spec);
  const {value = null, formula} = spec;
  if (isCovered || (value === null && formula === undefined)) return `<c r="${at}" s="${look}"/>`;
  if (formula !== undefined) {
    const isText = typeof value === "string";
    const result = value === null ? "" : value === "" ? "<v/>" : `<v>${isText ? escapeContent(value) : value}</v>`;
    return `<c r="${at}" s="${look}"${isText ? ' t="str"' : ""}><f>${escapeContent(formula.slice(1))}</f>${result}</c>`;
  }
  if (typeof value === "number") return `<c r="${at}" s="${look}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr" s="${look}"><is>${textXml(escapeText(value ?? ""))}</is></c>`;
}

const textXml = (text: string): string => text === "" ? "<t/>"
  : `<t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ""}>${escapeContent(text)}</t>`;

const letters: string[] = [];
const lettersOf = (column: number): string => letters[column] ??= columnLetters(column);

/** The area that cells and columns fill, from the first corner: `A1:J34`. */
export function areaOf(cells: readonly CellSpec[], columns: number, lines?: Lines): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, columns - 1];
  if (lines !== undefined && lines.count > 0) bottom = lines.from + lines.count - 1;
  for (const {row, column, rowSpan = 1, columnSpan = 1} of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row + rowSpan - 1), Math.max(right, column + columnSpan - 1)];
  }
  return top === Infinity ? "A1" : `${lettersOf(left)}${top + 1}:${lettersOf(right)}${bottom + 1}`;
}
