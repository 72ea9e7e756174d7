import type {Cell, Grid} from "../../recognise/grid";
import {struckIn} from "../../office/struck-cell";
import {readValue} from "../../recognise/value";

/** Takes what a cell says, and what in it is struck out. */
type EndCell = (text: string, struck?: string) => void;

/** A table while its tags come in; cells take the first free place of their row, as browsers have it. */
export class TableBuilder {
  private readonly cells: Cell[] = [];
  /** Rows that an area merged downwards still covers, by column. */
  private covered: number[] = [];
  private row = -1;
  private column = 0;
  private columns = 0;
  /** The last cell of each row, and how many columns from the left the row covers with it. */
  private readonly ends: {readonly last: number; readonly reach: number}[] = [];
  /** Numbers of cells that take no place, row by row. */
  private readonly gone: {readonly row: number; readonly at: number; readonly text: string}[] = [];

  /** @param count is told how many places a cell takes, and may refuse */
  constructor(private readonly count: (places: number) => void) {}

  startRow(): void {
    this.endRow();
    this.count(1 + this.covered.length);
    this.row += 1;
    this.column = 0;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  /** Merged areas end with the head, body or foot they began in. */
  endSection(): void {
    this.endRow();
    this.covered = [];
  }

  private endRow(): void {
    const last = this.cells.length - 1;
    const free = this.covered.findIndex((rows) => rows === 0);
    if (this.cells[last]?.row === this.row) this.ends.push({last, reach: free < 0 ? this.covered.length : free});
  }

  /** Take the place of a cell that begins; its text is set when it ends. */
  addCell(
    colspan: string | undefined, rowspan: string | undefined, hidden: boolean,
  ): {readonly end: EndCell} {
    if (this.row < 0) this.startRow();
    while (this.covered[this.column]) this.column += 1;
    const {row, column} = this;
    const columnSpan = Math.max(1, Math.min(spanOf(colspan), pageLimits.columns - column));
    const rowSpan = spanOf(rowspan, pageLimits.rowSpan);
    this.count(columnSpan);
    // The place counted in the row before: the row that begins takes one off.
    for (let at = column; at < column + columnSpan; at += 1) {
      this.covered[at] = Math.max(this.covered[at] ?? 1, rowSpan);
    }
    this.column += columnSpan;
    this.columns = Math.max(this.columns, this.column);
    const at = this.cells.push({row, column, rowSpan, columnSpan, text: "", ...(hidden && {hidden})}) - 1;
    return {end: (text, struck = "") => {
      const cell = this.cells[at];
      if (cell !== undefined) this.cells[at] = {...cell, text, ...(text === "" && struckIn(struck))};
    }};
  }

  /** A cell that takes no place: a number in it is kept, away from the others in its row; one before them counts rows. */
  addGone(): {readonly end: EndCell} {
    if (this.row < 0) this.startRow();
    const {row, column} = this;
    this.count(1);
    return {end: (text) => {
      const last = this.gone.at(-1);
      const at = last?.row === row ? last.at + 1 : 0;
      if (column > 0 && readValue(text).as === "number") this.gone.push({row, at, text});
    }};
  }

  /** The only cell of a table that has no other. */
  only(): Cell | undefined {
    return this.cells.length === 1 ? this.cells[0] : undefined;
  }

  finish(name: string, hidden: boolean): Grid {
    this.endRow();
    const rows = this.row + 1;
    const short = new Set(this.ends.flatMap(({last, reach}) => reach < this.columns ? last : []));
    const cells = this.cells.map((cell, at): Cell => ({
      ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row), ...(hidden && {hidden}),
      ...(short.has(at) && {endsShort: true}),
    }));
    const beyond = this.columns + away;
    const gone = this.gone.map(({row, at, text}): Cell =>
      ({row, column: beyond + at, rowSpan: 1, columnSpan: 1, text, hidden: true}));
    const columns = Math.max(this.columns, ...gone.map(({column}) => column + 1));
    const all = gone.length === 0 ? cells : inOrder([...cells, ...gone]);
    return {name, rows, columns, cells: all, ...(hidden && {hidden})};
  }
}

/** So far from a table no number is taken for one of its figures. */
const away = 8;

const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((one, other) => one.row - other.row || one.column - other.column);

/** A span as printed; nonsense counts as 1, and 0 rows mean all that follow. */
function spanOf(printed: string | undefined, ofNone = 1): number {
  const span = Number.parseInt(printed ?? "1", 10);
  if (span === 0) return ofNone;
  return span > 0 ? Math.min(span, pageLimits.rowSpan) : 1;
}

/** What a page may cost to read; beyond it is no report but an accident or an attack. */
export const pageLimits = {
  /** Tags open at once. Pages that never close their fonts and spans reach some hundreds. */
  depth: 5_000,
  /** Cells of all tables, each counted as often as it spans columns, and what rows look through. */
  cells: 500_000,
  columns: 1_000,
  /** As browsers have it. */
  rowSpan: 65_534,
} as const;
