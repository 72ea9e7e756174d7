import {fullTitle} from "../../editions/form";
import {type EditionId, type FormId, formOf, type Indicator} from "../../editions/edition";
import {plainColumn, shortRow} from "../../editions/short-label";
import {heightOf, linesOf, styles} from "../../sheets/styles";
import type {CellSpec} from "../../sheets/sheet-spec";

/** Names of the sheets that every consolidation has: by all three together its workbook is known again. */
export const resultSheets = {units: "各单位数据", matrix: "审核情况", notices: "催报退回"} as const;

/** Rows of one height, but for those named: thousands of rows need no measuring. */
export const evenHeights = (
  rows: number, others: Readonly<Record<number, number>> = {}, usual = 18,
): readonly number[] =>
  Array.from({length: rows}, (_, row) => others[row] ?? usual);

/** Takes out of a text the folder that all files have in common: it tells none apart, and is only this machine's. */
export function fileNames(sources: readonly string[]): (text: string) => string {
  const [first = ""] = sources;
  const same = [...first].findIndex((character, at) => sources.some((source) => source[at] !== character));
  const folder = (same < 0 ? first : first.slice(0, same)).replace(/[^\\/]*$/, "");
  return (text) => (/[^\\/]/.test(folder) ? text.replaceAll(folder, "") : text);
}

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
  // A form too wide for a page says over every row of its what it is.
  const isWide = (form: FormId): boolean => indicators.filter((one) => one.form === form).length > columnsOfPage;
  const partOf = ({rowId, columnId}: Indicator, at: number): string =>
    (columnId === "" ? String(Math.floor(at / columnsOfPage)) : rowId);
  const heads = runsOf(indicators, (one, at) => (isWide(one.form) ? `${one.form} ${partOf(one, at)}` : one.form))
    .map(({first, count, one}): CellSpec =>
      ({row: top, column: left + first, columnSpan: count, value: fullTitle(formOf(edition, one.form)), style: "block"}));
  const rows = runsOf(indicators, ({form, rowId, block}) => `${form} ${block} ${rowId}`)
    .map(({first, count, one}): CellSpec =>
      ({row: top + 1, column: left + first, columnSpan: count, value: shortRow(one), style: "heading"}));
  return [...heads, ...rows, ...indicators.map((one, at): CellSpec => ({
    row: top + 2, column: left + at, value: one.columnId === "" ? one.unit : plainColumn(one), style: "heading",
  }))];
}

/** Neighbours of one kind. */
function runsOf<One>(some: readonly One[], kindOf: (one: One, at: number) => string) {
  const runs: {readonly one: One; readonly kind: string; readonly first: number; count: number}[] = [];
  some.forEach((one, first) => {
    const [kind, last] = [kindOf(one, first), runs.at(-1)];
    if (last?.kind === kind) last.count += 1;
    else runs.push({one, kind, first, count: 1});
  });
  return runs;
}
