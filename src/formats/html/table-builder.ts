import type {Cell, Grid} from "../../recognise/grid";
import {pageLimits} from "./page-limits";

/** A table while its tags come in; cells take the first free place of their row, as browsers have it. */
export class TableBuilder {
  private readonly cells: Cell[] = [];
  /** Rows that an area merged downwards still covers, by column. */
  private covered: number[] = [];
  private row = -1;
  private column = 0;
  private columns = 0;

  /** @param count is told how many places a cell takes, and may refuse */
  constructor(private readonly count: (places: number) => void) {}

  startRow(): void {
    this.count(1 + this.covered.length);
    this.row += 1;
    this.column = 0;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
  }

  /** Merged areas end with the head, body or foot they began in. */
  endSection(): void {
    this.covered = [];
  }

  /** Take the place of a cell that begins; its text is set when it ends. */
  addCell(colspan: string | undefined, rowspan: string | undefined): {readonly end: (text: string) => void} {
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
    const index = this.cells.push({row, column, rowSpan, columnSpan, text: ""}) - 1;
    return {end: (text) => { this.cells[index] = {...this.cells[index]!, text}; }};
  }

  /** The only cell of a table that has no other. */
  only(): Cell | undefined {
    return this.cells.length === 1 ? this.cells[0] : undefined;
  }

  finish(name: string, hidden: boolean): Grid {
    const rows = this.row + 1;
    const cells = this.cells.map((cell) => ({...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row)}));
    return {name, rows, columns: this.columns, cells, ...(hidden && {hidden})};
  }
}

/** A span as printed; nonsense counts as 1, and 0 rows mean all that follow. */
function spanOf(printed: string | undefined, ofNone = 1): number {
  const span = Number.parseInt(printed ?? "1", 10);
  if (span === 0) return ofNone;
  return span > 0 ? Math.min(span, pageLimits.rowSpan) : 1;
}
