import {fullTitle} from "../../editions/form";
import {type EditionId, formOf, type Indicator} from "../../editions/edition";
import {plainColumn, shortRow} from "../../editions/short-label";
import {heightOf, linesOf, styles} from "../../sheets/styles";
import type {CellSpec, Print} from "../../sheets/sheet-spec";

/** Names of the sheets that every consolidation has: by all three together its workbook is known again. */
export const resultSheets = {units: "各单位数据", matrix: "审核情况", notices: "催报退回"} as const;

/** Rows of one height, but for those named: thousands of rows need no measuring. */
export const evenHeights = (
  rows: number, others: Readonly<Record<number, number>> = {}, usual = 18,
): readonly number[] =>
  Array.from({length: rows}, (_, row) => others[row] ?? usual);

/** Heights of those rows, from the first on, in which a text takes more lines than one of the width that it has. */
export function tallRows(
  first: number, rows: readonly (readonly (readonly [text: string, width: number])[])[],
): Readonly<Record<number, number>> {
  const {size} = styles.label.font;
  const lines = rows.map((texts) =>
    texts.reduce((most, [text, width]) => Math.max(most, linesOf(text, width, size)), 1));
  return Object.fromEntries(lines.flatMap((count, at) => (count === 1 ? [] : [[first + at, heightOf(count, size)]])));
}

/** Takes out of a text the folder that all files have in common: it tells none apart, and is only this machine's. */
export function fileNames(sources: readonly string[]): (text: string) => string {
  const [first = ""] = sources;
  const same = [...first].findIndex((character, at) => sources.some((source) => source[at] !== character));
  const folder = (same < 0 ? first : first.slice(0, same)).replace(/[^\\/]*$/, "");
  return (text) => (/[^\\/]/.test(folder) ? text.replaceAll(folder, "") : text);
}

/** Figures side by side on a printed page, small but legible. */
const columnsOfPage = 14;

/** Width of a column of figures. */
export const figureWidth = 10;

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
  const heads = pagesOf(indicators)
    .map(({first, count, one}): CellSpec =>
      ({row: top, column: left + first, columnSpan: count, value: fullTitle(formOf(edition, one.form)), style: "block"}));
  const rows = runsOf(indicators, rowOf)
    .map(({first, count, one}): CellSpec =>
      ({row: top + 1, column: left + first, columnSpan: count, value: shortRow(one), style: "heading"}));
  return [...heads, ...rows, ...indicators.map((one, at): CellSpec => ({
    row: top + 2, column: left + at, value: one.columnId === "" ? one.unit : plainColumn(one), style: "heading",
  }))];
}

const rowOf = ({form, rowId, block}: Indicator): string => `${form} ${block} ${rowId}`;

/** How figures side by side are printed, each column as wide as is said: by form, a row's columns on one page. */
export function printedBy(
  indicators: readonly Indicator[], left: number, widths: readonly number[],
): Pick<Print, "orientation" | "fit" | "pages" | "titleColumns"> {
  const pages = pagesOf(indicators);
  const [repeated = 0] = widths;
  const widest = Math.max(...pages.map(({first, count}, at) => pointsOf([
    ...(at === 0 ? widths.slice(0, left) : [repeated]), ...widths.slice(left + first, left + first + count),
  ])));
  return {
    orientation: "landscape", fit: [0, 0], titleColumns: [0, 0],
    pages: {
      columns: pages.slice(1).map(({first}) => left + first),
      scale: Math.min(100, Math.floor(100 * pageWidth / widest)),
    },
  };
}

/** Of A4 on its side, between the margins, in points. */
const pageWidth = 750;

/**
 * How wide columns are at most: they count digits of the usual font, of eight pixels in 宋体 and more in the fonts that
 * stand in for it where it is not installed, and five pixels around them.
 */
const pointsOf = (widths: readonly number[]): number =>
  widths.reduce((all, width) => all + 0.75 * (9.4 * width + 5), 0);

/** The figures of each printed page: of one form, and no row of a form in two parts unless it is wider than a page. */
function pagesOf(indicators: readonly Indicator[]) {
  const pages: {readonly one: Indicator; readonly first: number; count: number}[] = [];
  for (const {one, first, count} of runsOf(indicators, rowOf)) {
    const last = pages.at(-1);
    if (last !== undefined && last.one.form === one.form && last.count + count <= columnsOfPage) last.count += count;
    else pages.push({one, first, count});
  }
  return pages;
}

/** Neighbours of one kind. */
function runsOf<One>(some: readonly One[], kindOf: (one: One) => string) {
  const runs: {readonly one: One; readonly kind: string; readonly first: number; count: number}[] = [];
  some.forEach((one, first) => {
    const [kind, last] = [kindOf(one), runs.at(-1)];
    if (last?.kind === kind) last.count += 1;
    else runs.push({one, kind, first, count: 1});
  });
  return runs;
}
