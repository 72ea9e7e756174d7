import {fullTitle} from "../../editions/form";
import {editionOf, type FormId, type Indicator, type EditionId} from "../../editions/edition";
import {plainColumn, shortRow} from "../../editions/short-label";
import {heightOf, linesOf} from "../../sheets/row-heights";
import type {CellSpec} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";

/** Figures side by side on a printed page, small but legible. */
export const columnsOfPage = 16;

/** Width of a column of figures. */
export const figureWidth = 11;

/** Heights of the rows that some headings fill, by row: a long label is seen whole. */
export function headingHeights(cells: readonly CellSpec[]): Readonly<Record<number, number>> {
  const {size} = styles.heading.font;
  const heights: Record<number, number> = {};
  for (const {row, columnSpan = 1, value} of cells) {
    const lines = linesOf(String(value), figureWidth * columnSpan, size);
    heights[row] = Math.max(heights[row] ?? 22, heightOf(lines, size));
  }
  return heights;
}

/** Headings over figures side by side, from row `top` and column `left`: the form, its rows, and their columns. */
export function headings(
  edition: EditionId, indicators: readonly Indicator[], top: number, left: number,
): readonly CellSpec[] {
  const {forms} = editionOf(edition);
  const titles = new Map(forms.map((form) => [form.id, fullTitle(form)]));
  // A form too wide for a page says over every row of its what it is.
  const isWide = (form: FormId): boolean => indicators.filter((one) => one.form === form).length > columnsOfPage;
  const partOf = ({rowId, columnId}: Indicator, at: number): string =>
    (columnId === "" ? String(Math.floor(at / columnsOfPage)) : rowId);
  const heads = runsOf(indicators, (one, at) => (isWide(one.form) ? `${one.form} ${partOf(one, at)}` : one.form)).map(({first, count, one}): CellSpec =>
    ({row: top, column: left + first, columnSpan: count, value: titles.get(one.form)!, style: "block"}));
  const rows = runsOf(indicators, ({form, rowId, block}) => `${form} ${block} ${rowId}`)
    .map(({first, count, one}): CellSpec =>
      ({row: top + 1, column: left + first, columnSpan: count, value: shortRow(one), style: "heading"}));
  return [...heads, ...rows, ...indicators.map((one, at): CellSpec => ({
    row: top + 2, column: left + at, value: one.columnId === "" ? one.unit : plainColumn(one), style: "heading",
  }))];
}

/** Neighbours of one kind. */
function runsOf<One>(some: readonly One[], kindOf: (one: One, at: number) => string) {
  const starts = some.flatMap((one, at) => (at > 0 && kindOf(some[at - 1]!, at - 1) === kindOf(one, at) ? [] : [at]));
  return starts.map((first, n) => ({first, count: (starts[n + 1] ?? some.length) - first, one: some[first]!}));
}
