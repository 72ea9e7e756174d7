import type {Indicator, Variant} from "../editions/edition";
import type {Line} from "../editions/form";
import {isPrinted} from "../editions/indicator";
import type {CellSpec, Print} from "./sheet-spec";

/** A form's table, from row `top` of its sheet downwards. */
export type TableLayout = {
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

/** A line of a stub or of a header with the area it takes: `levels` deep, over `leaves` lines from `first`. */
export type Band = {
  readonly line: Line;
  readonly first: number;
  readonly leaves: number;
  readonly level: number;
  readonly levels: number;
  readonly heads: boolean;
};

/** Lay out nested lines: a heading covers its lines, a line of fewer levels than `depth` takes the rest of them. */
export function bandsOf(lines: readonly Line[], depth = depthOf(lines), first = 0, level = 0): readonly Band[] {
  const bands: Band[] = [];
  let next = first;
  for (const line of lines) {
    const below = bandsOf(line.lines ?? [], depth, next, level + 1);
    const heads = below.length > 0;
    const leaves = heads ? below.filter((band) => !band.heads).length : 1;
    bands.push({line, first: next, leaves, level, levels: heads ? 1 : depth - level, heads}, ...below);
    next += leaves;
  }
  return bands;
}

/** Levels of headings, the lines themselves included. */
export const depthOf = (lines: readonly Line[]): number =>
  lines.reduce((depth, line) => Math.max(depth, 1 + depthOf(line.lines ?? [])), 0);

/** The lines that a variant prints, nested as they are, each label with the number that it has there. */
export const printed = (lines: readonly Line[], variant?: Variant): readonly Line[] =>
  lines.filter((line) => isPrinted(line, variant ?? "standard"))
    .map((line) => ({
      ...line,
      label: (line.ordinal?.[variant ?? "standard"] ?? line.ordinal?.standard ?? "") + line.label,
      lines: printed(line.lines ?? [], variant),
    }));
