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

/** An empty row before row `at`; spans over the place grow. */
export const insertRow = (table: PrintedTable, at: number, cells: readonly PrintedCell[] = []): PrintedTable =>
  tableOf(table.form, [...cells, ...table.cells.map((cell) => cell.row >= at
    ? {...cell, row: cell.row + 1}
    : {...cell, rowSpan: cell.row + cell.rowSpan > at ? cell.rowSpan + 1 : cell.rowSpan})]);

/** Neighbouring rows of figures exchanged, as long as no merged label begins or ends there. */
export function swapRows(table: PrintedTable, random: Random): PrintedTable {
  const rows = rowsOf(table);
  const isFree = (row: number): boolean => rows[row] !== undefined && rows[row].some(({id}) => id !== undefined) &&
    rows[row].every(({rowSpan}) => rowSpan === 1);
  const isEnd = (at: number): boolean => table.cells.some(({row, rowSpan}) => rowSpan > 1 && row + rowSpan - 1 === at);
  const pairs = rows.flatMap((_, row) => isFree(row) && isFree(row + 1) && !isEnd(row) ? [row] : []);
  if (pairs.length === 0) return table;
  const first = random.pick(pairs);
  return tableOf(table.form, table.cells.map((cell) => cell.rowSpan > 1 ? cell
    : cell.row === first ? {...cell, row: first + 1} : cell.row === first + 1 ? {...cell, row: first} : cell));
}

/** A long label that spans columns written into two of them: （一）予以 | 公开. */
export const splitBeside = (table: PrintedTable, random: Random): PrintedTable =>
  tableOf(table.form, table.cells.flatMap((cell) => {
    if (cell.id !== undefined || cell.columnSpan < 2 || cell.text.length < 6 || random.chance(0.5)) return [cell];
    const at = Math.ceil(cell.text.length / 2);
    return [
      {...cell, columnSpan: 1, text: cell.text.slice(0, at)},
      {...cell, column: cell.column + 1, columnSpan: cell.columnSpan - 1, text: cell.text.slice(at)},
    ];
  }));

/** A heading of columns broken over two rows of cells: 本年制发 over 件数. */
export function splitBelow(table: PrintedTable, row: number): PrintedTable {
  const long = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.text.length >= 4);
  const middle = ({text}: PrintedCell): number => Math.ceil(text.length / 2);
  const rests = long.map((cell) => ({...cell, row: row + 1, text: cell.text.slice(middle(cell))}));
  const firsts = new Map(long.map((cell) => [cell, {...cell, text: cell.text.slice(0, middle(cell))}]));
  return insertRow({...table, cells: table.cells.map((cell) => firsts.get(cell) ?? cell)}, row + 1, rests);
}

/** Rows from `at` on as a table of their own, under the first `heads` rows again if any. */
export function cutRows(table: PrintedTable, at: number, heads: number): readonly [PrintedTable, PrintedTable] {
  const single = repeatMerged(table);
  const move = (cell: PrintedCell): PrintedCell => cell.row < heads ? cell : {...cell, row: cell.row - at + heads};
  return [
    tableOf(table.form, single.cells.filter(({row}) => row < at)),
    tableOf(table.form, single.cells.filter(({row}) => row < heads || row >= at).map(move)),
  ];
}

/** The first column that is free. */
export const columnRight = (table: PrintedTable): number =>
  Math.max(...placesOf(table).map((row) => row.findLastIndex((cell) => cell !== undefined))) + 1;
