import {placesOf, rowsOf, type PrintedCell, type PrintedTable} from "../layouts/printed";
import type {Random} from "../layouts/random";

/** A cell that holds no figure. */
export const textCell = (row: number, column: number, text: string, spans: Partial<PrintedCell> = {}): PrintedCell =>
  ({row, column, rowSpan: 1, columnSpan: 1, text, ...spans});

const ordered = (cells: readonly PrintedCell[]): readonly PrintedCell[] =>
  [...cells].sort((one, other) => one.row - other.row || one.column - other.column);

/** A table of cells, as large as they reach. */
export const tableOf = (form: string, cells: readonly PrintedCell[]): PrintedTable => ({
  form, cells: ordered(cells),
  rows: Math.max(...cells.map(({row, rowSpan}) => row + rowSpan)),
  columns: Math.max(...cells.map(({column, columnSpan}) => column + columnSpan)),
});

/** Rows and columns exchanged. */
export const turn = (table: PrintedTable): PrintedTable => tableOf(table.form, table.cells.map((cell) =>
  ({...cell, row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan})));

export const shift = (table: PrintedTable, down: number, right: number): PrintedTable => ({
  ...table, rows: table.rows + down, columns: table.columns + right,
  cells: table.cells.map((cell) => ({...cell, row: cell.row + down, column: cell.column + right})),
});

/** Merged areas undone as spreadsheets do: the text stays in the corner. */
export const unmerge = (table: PrintedTable): PrintedTable =>
  ({...table, cells: table.cells.map((cell) => ({...cell, rowSpan: 1, columnSpan: 1}))});

/** Merged labels undone by hand: repeated in every row they covered, in one column. */
export const repeatMerged = (table: PrintedTable): PrintedTable => ({
  ...table,
  cells: ordered(table.cells.flatMap((cell) => cell.id !== undefined || cell.rowSpan === 1
    ? [{...cell, rowSpan: 1, columnSpan: 1}]
    : Array.from({length: cell.rowSpan}, (_, at) => ({...cell, row: cell.row + at, rowSpan: 1, columnSpan: 1})))),
});

/** A further column before column `at`; spans over the place grow. */
export function insertColumn(table: PrintedTable, at: number, text: (row: number) => string): PrintedTable {
  const moved = table.cells.map((cell) => cell.column >= at
    ? {...cell, column: cell.column + 1}
    : {...cell, columnSpan: cell.column + cell.columnSpan > at ? cell.columnSpan + 1 : cell.columnSpan});
  const added = rowsOf(table).map((_, row) => textCell(row, at, text(row)));
  return tableOf(table.form, [...moved, ...added.filter(({text}) => text !== "")]);
}

/** A further column at the right. */
export const withColumn = (table: PrintedTable, heading: string, text: (row: number) => string): PrintedTable =>
  insertColumn(table, table.columns, (row) => row === 0 ? heading : text(row));

export const withoutColumn = (table: PrintedTable, at: number): PrintedTable => tableOf(table.form, table.cells
  .filter(({column}) => column !== at).map((cell) => cell.column > at ? {...cell, column: cell.column - 1} : cell));

export const withoutRow = (table: PrintedTable, at: number): PrintedTable => tableOf(table.form, table.cells
  .filter(({row}) => row !== at).map((cell) => cell.row > at ? {...cell, row: cell.row - 1} : cell));

/** Without one of the rows that hold figures and begin no merged area. */
export function dropRow(table: PrintedTable, random: Random): PrintedTable {
  const rows = rowsOf(table);
  const open = rows.flatMap((cells, row) =>
    cells.some(({id}) => id !== undefined) && cells.every(({rowSpan}) => rowSpan === 1) ? [row] : []);
  if (open.length === 0) return table;
  const gone = random.pick(open);
  return tableOf(table.form, table.cells.filter(({row}) => row !== gone).map((cell) =>
    cell.row > gone ? {...cell, row: cell.row - 1}
    : cell.row + cell.rowSpan > gone ? {...cell, rowSpan: cell.rowSpan - 1} : cell));
}

/** The first column that is free. */
export const columnRight = (table: PrintedTable): number =>
  Math.max(...placesOf(table).map((row) => row.findLastIndex((cell) => cell !== undefined))) + 1;
