import type {Uncomputed} from "../filing/figure";

/** A cell of a table, wherever it came from. Only the top left cell of a merged area is listed. */
export type Cell = {
  /** From 0, of the top left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What the source shows, untrimmed. */
  readonly text: string;
  /** The stored value, `null` for an empty cell. Absent where the source has text only. */
  readonly value?: number | string | boolean | null;
  /** With its leading “=”. */
  readonly formula?: string;
  /** It computes over arrays of cells, as {=SUM(A1:A9*B1:B9)} does. */
  readonly isArray?: true;
  /** What the source keeps as the formula's result where the formula gives another, which counts; empty for nothing. */
  readonly stored?: string;
  /** What keeps a formula without a result from being computed. */
  readonly uncomputed?: Uncomputed;
  /** It was changed since the source kept the results of formulas that rest on it. */
  readonly mended?: true;
  /** `#REF!` and the like. */
  readonly error?: string;
  /** The number format shows a date. */
  readonly date?: boolean;
  readonly hidden?: boolean;
  /** A number in a cell that is blank because all of it is struck out, as it was written. */
  readonly struck?: string;
  /** Numbers of cells that its merged area hides, unless they are 0 or its own: no one sees them, and sums count them. */
  readonly covers?: readonly string[];
  /** Its row ends with it, and the table goes on: where a row is a list of cells, nothing tells which one it lacks. */
  readonly endsShort?: true;
};

/** What somebody wrote on a cell. */
type Comment = {readonly row: number; readonly column: number; readonly text: string; readonly by: string};

/** A table as cells with spans: a worksheet, an HTML or Word table, or a table found in text. */
export type Grid = {
  /** Sheet name, or the number of the table. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** In reading order: row by row, left to right. Empty cells may be left out. */
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
  /** What people wrote on cells, beside their texts; `by` is who, where it is known. */
  readonly comments?: readonly Comment[];
  /** What is printed over every page of a sheet, a line each. */
  readonly pageHeader?: string;
  /** The paragraphs around it in a page or a document, notes below it first, the nearest above it last: 单位：千元. */
  readonly around?: readonly string[];
};

/** What is worked out of a grid once, when it is first asked for. */
export function onceFor<T>(work: (grid: Grid) => T): (grid: Grid) => T {
  const done = new Map<Grid, T>();
  return (grid) => {
    const known = done.get(grid);
    if (known !== undefined) return known;
    const now = work(grid);
    done.set(grid, now);
    return now;
  };
}
