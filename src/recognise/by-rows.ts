import type {Cell, Grid} from "./grid";
import {readValue} from "./value";

/** A grid looked at one way: its cells by row, the merged ones wherever they reach. */
export type Table = {
  readonly grid: Grid; readonly rows: number; readonly columns: number;
  readonly at: (row: number, column: number) => Cell | undefined;
  /** The columns in which a row has a cell, from left to right. */
  readonly inRow: (row: number) => readonly number[];
  /** The column of a row's last figure but one, −1 where there is none: what stands before it has figures behind it. */
  readonly figuresTo: (row: number) => number;
  /** Row and column in the grid. */
  readonly placed: (row: number, column: number) => {readonly row: number; readonly column: number};
  readonly turned: boolean;
  /** The first of its rows, counted in the grid. */
  readonly from: number;
};

/** Look at a grid as it stands, or with its rows as columns; nothing is done before it is asked for. */
export function tableOf(grid: Grid, turned: boolean): Table {
  let sorted: Lines | undefined;
  const lineAt = (row: number): Line => (sorted ??= knownLines(grid, turned)).get(row) ?? nothing;
  return {
    grid, turned, from: 0, rows: turned ? grid.columns : grid.rows, columns: turned ? grid.rows : grid.columns,
    at: (row, column) => cellIn(lineAt(row), column),
    inRow: (row) => lineAt(row).columns,
    figuresTo: (row) => figuresIn(lineAt(row)),
    placed: (row, column) => (turned ? {row: column, column: row} : {row, column}),
  };
}

/** Some rows of a table, as one by itself. */
export const windowOf = (table: Table, from: number, to: number): Table => ({
  ...table, from: table.from + from, rows: to - from,
  at: (row, column) => (row < to - from ? table.at(from + row, column) : undefined),
  inRow: (row) => (row < to - from ? table.inRow(from + row) : []),
  figuresTo: (row) => (row < to - from ? table.figuresTo(from + row) : -1),
  placed: (row, column) => table.placed(from + row, column),
});

/** What stands at a place of a table, trimmed. */
export const textAt = ({at}: Table, row: number, column: number): string => at(row, column)?.text.trim() ?? "";

/** What stands in a row, from left to right. */
export const textsIn = (table: Table, row: number): readonly {readonly column: number; readonly text: string}[] =>
  table.inRow(row).map((column) => ({column, text: textAt(table, row, column)}));

/** The cells of a row that show anything, each once. */
export function filledIn({at, inRow}: Table, row: number): readonly Cell[] {
  const found: Cell[] = [];
  let merged: Set<Cell> | undefined;
  for (const column of inRow(row)) {
    const cell = at(row, column);
    if (cell === undefined || cell.text.trim() === "") continue;
    // Only a merged cell is met again.
    if (cell.rowSpan * cell.columnSpan > 1) {
      if (merged?.has(cell)) continue;
      merged = (merged ?? new Set()).add(cell);
    }
    found.push(cell);
  }
  return found;
}

/** Whether some figures stand in a row behind a column. */
export const hasFigures = ({figuresTo}: Table, row: number, column: number): boolean => figuresTo(row) > column;

/** The columns of a row that have a cell, in order, and that cell. */
type Line = {columns: number[]; cells: Cell[]; figuresTo?: number};

const nothing: Line = {columns: [], cells: []};

type Lines = ReadonlyMap<number, Line>;

/** Several readers look at a grid, one after the other, each at a table of its own. */
function knownLines(grid: Grid, turned: boolean): Lines {
  const known = turned ? columnsOf : rowsOf;
  const lines = known.get(grid) ?? linesOf(grid, turned);
  known.set(grid, lines);
  return lines;
}

const [rowsOf, columnsOf] = [new WeakMap<Grid, Lines>(), new WeakMap<Grid, Lines>()];

function linesOf({cells}: Grid, turned: boolean): Lines {
  const lines = new Map<number, Line>();
  const put = (row: number, column: number, cell: Cell): void => {
    const line = lines.get(row);
    if (line === undefined) {
      // A list that begins with one has room for no more: a sheet may have rows of one cell by the ten thousand.
      lines.set(row, {columns: [column], cells: [cell]});
      return;
    }
    const at = firstFrom(line.columns, column);
    if (at === line.columns.length) {
      append(line, column, cell);
      return;
    }
    const isThere = line.columns[at] === column;
    line.columns.splice(at, isThere ? 1 : 0, column);
    line.cells.splice(at, isThere ? 1 : 0, cell);
  };
  for (const cell of cells) {
    const {row, column, rowSpan, columnSpan} = cell;
    // Headings are merged; a figure has one cell.
    const [down, across] = rowSpan * columnSpan > largestHeading ? [1, 1] : [rowSpan, columnSpan];
    for (let at = row; at < row + down; at += 1) {
      for (let other = column; other < column + across; other += 1) put(turned ? other : at, turned ? at : other, cell);
    }
  }
  return lines;
}

/** A list makes room for many where it grows: most rows of two cells have no third one. */
function append(line: Line, column: number, cell: Cell): void {
  const [first, second] = line.cells;
  if (first !== undefined && second === undefined) {
    line.columns = [...line.columns, column];
    line.cells = [first, cell];
    return;
  }
  line.columns.push(column);
  line.cells.push(cell);
}

const largestHeading = 2_000;

function cellIn({columns, cells}: Line, column: number): Cell | undefined {
  const at = firstFrom(columns, column);
  return columns[at] === column ? cells[at] : undefined;
}

/** Where the first of some columns stands that is not before a column; mostly the last is meant, or one behind it. */
function firstFrom(columns: readonly number[], column: number): number {
  if ((columns.at(-1) ?? -1) < column) return columns.length;
  let [from, to] = [0, columns.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((columns[middle] ?? 0) < column) from = middle + 1;
    else to = middle;
  }
  return from;
}

function figuresIn(line: Line): number {
  if (line.figuresTo !== undefined) return line.figuresTo;
  let [at, figures] = [line.cells.length, 0];
  while (figures < 2 && at > 0) {
    at -= 1;
    const text = line.cells[at]?.text ?? "";
    if (text.trim() !== "" && readValue(text).as !== "text") figures += 1;
  }
  if (line !== nothing) line.figuresTo = figures < 2 ? -1 : line.columns[at] ?? -1;
  return line.figuresTo ?? -1;
}
