import type {Indicator} from "../editions/edition";
import type {CellSpec, Print} from "./sheet-spec";

/** A form's table, from row `top` of its sheet downwards. */
export type Layout = {
  readonly cells: readonly CellSpec[];
  readonly widths: readonly number[];
  /** First and last row that stay in view and are printed on every page. */
  readonly head: readonly [number, number];
  readonly frozenColumns: number;
  /** Least height of its rows. */
  readonly rowHeight: number;
  readonly print: Pick<Print, "orientation" | "fit">;
};

/** Rows above every table: title, year, 填报单位. */
export const top = 3;

/** An open cell for a figure. */
export const figureCell = (indicator: Pick<Indicator, "id" | "kind">, row: number, column: number, columnSpan = 1): CellSpec =>
  ({row, column, columnSpan, style: indicator.kind, open: true, figure: indicator.id});
