import type {Cell, Grid} from "../../recognise/grid";
import {struckIn} from "../../office/struck-cell";
import type {SourceBlock} from "../../recognise/document-blocks";

/** Word allows 63 columns. */
const mostColumns = 256;

/** How a cell is part of a merged area: it begins one, or goes on with the one above or to the left. */
type Merge = "begins" | "goesOn" | undefined;

/** A cell that others may still be merged into. */
type OpenCell = Omit<Cell, "rowSpan" | "columnSpan"> & {rowSpan: number; columnSpan: number};

/** A Word table while its elements come in. */
export class TableRows {
  private readonly cells: OpenCell[] = [];
  /** By column, the area that may go on downwards. */
  private above = new Map<number, OpenCell>();
  private wrapped: SourceBlock[] = [];
  private row = -1;
  private column = 0;
  private columns = 0;
  private dropped = false;
  private span = 1;
  private down: Merge;
  private right: Merge;
  private last: OpenCell | undefined;
  private rowStart = 0;
  /** The last cell of each row, and the column that the row ends before. */
  private readonly ends: {readonly last: OpenCell; readonly before: number}[] = [];

  /** @param count is told how many places a cell takes, and may refuse */
  constructor(private readonly count: (places: number) => void) {}

  startRow(): void {
    this.endRow();
    this.dropped = false;
    this.row += 1;
    this.column = 0;
    this.last = undefined;
    this.rowStart = this.cells.length;
  }

  dropRow(): void {
    this.dropped = true;
  }

  skip(columns: string | undefined): void {
    this.column += spanOf(columns);
  }

  startCell(): void {
    this.span = 1;
    this.down = undefined;
    this.right = undefined;
  }

  widen(span: string | undefined): void {
    this.span = spanOf(span);
  }

  mergeDown(begins: boolean): void {
    this.down = begins ? "begins" : "goesOn";
  }

  mergeRight(begins: boolean): void {
    this.right = begins ? "begins" : "goesOn";
  }

  endCell(text: string, blocks: readonly SourceBlock[], struck = ""): void {
    this.count(this.span);
    if (this.row < 0) this.startRow();
    const {column, row, span} = this;
    const area = this.down === "goesOn" ? this.above.get(column) : this.right === "goesOn" ? this.last : undefined;
    this.column = Math.min(mostColumns, column + span);
    this.columns = Math.max(this.columns, this.column);
    if (this.dropped || column >= mostColumns) return;
    // What is merged away is not shown, whatever it holds.
    if (area !== undefined) {
      if (this.down === "goesOn") area.rowSpan = row - area.row + 1;
      else area.columnSpan = column + span - area.column;
      return;
    }
    this.last = {row, column, rowSpan: 1, columnSpan: Math.min(span, mostColumns - column), text, ...(text === "" && struckIn(struck))};
    this.cells.push(this.last);
    if (this.down === "begins") this.above.set(column, this.last);
    else this.above.delete(column);
    for (const block of blocks) this.wrapped.push(block);
  }

  finish(name: string): {readonly grid: Grid; readonly wrapped: readonly SourceBlock[]} {
    this.endRow();
    const short = new Set(this.ends.flatMap(({last, before}) => before < this.columns ? last : []));
    const cells = this.cells.map((cell): Cell => short.has(cell) ? {...cell, endsShort: true} : cell);
    return {grid: {name, rows: this.row + 1, columns: this.columns, cells}, wrapped: this.wrapped};
  }

  private endRow(): void {
    if (this.dropped) this.undoRow();
    else if (this.last !== undefined) this.ends.push({last: this.last, before: this.column});
  }

  private undoRow(): void {
    this.cells.length = this.rowStart;
    this.row -= 1;
  }
}

const spanOf = (printed: string | undefined): number => {
  const span = Number.parseInt(printed ?? "1", 10);
  return span > 0 ? Math.min(span, mostColumns) : 1;
};
