import {asideTitles, reportTextHeadings, reportTextTitle} from "../filing/own-sheets";
import {type ReviewHeading, reviewHeadings, reviewTitle} from "../filing/review-table";
import {remarksHeadings, remarksTitle} from "../filing/remarks";
import type {Cell, Grid} from "./grid";

/** Whether a sheet is one that we put beside the tables: its first cell says so. */
export const isAside = (grid: Grid): boolean => {
  const title = titleOf(grid);
  return isOnlyShown(title) || title === remarksTitle || title === reviewTitle || title === reportTextTitle
    || layoutOf(grid) !== undefined;
};

/** Whether a sheet with this in its first cell is only looked at: nobody needs to read the rest, however much it is. */
export const isOnlyShown = (title: unknown): boolean => shown.includes(typeof title === "string" ? title.trim() : "");

const shown: readonly string[] = Object.values(asideTitles);

/** A row below a table's headings that holds something: which, how far below from 0, and its texts. */
type RowUnder = {readonly row: number; readonly at: number; readonly texts: readonly string[]};

/** The rows of a sheet 审核说明, or `undefined` where it is none. */
export const remarkRowsIn = (grid: Grid): readonly RowUnder[] | undefined =>
  rowsUnder(grid, remarksTitle, remarksHeadings);

/** A row of a sheet 审核意见: its texts in the order of our headings, and what stands under none of them. */
export type ReviewRow = {
  readonly row: number; readonly texts: readonly string[];
  readonly elsewhere: readonly {readonly column: number; readonly text: string}[];
  /** The column that each of our headings has on the sheet; -1 where it is gone. */
  readonly columns: readonly number[];
};

/** A sheet 审核意见 as it came back. */
export type ReviewTable = {
  readonly rows: readonly ReviewRow[];
  /** The lines above the headings. */
  readonly captions: readonly Cell[];
  /** Whether every column is where it was written. */
  readonly isAsWritten: boolean;
};

/**
 * A sheet 审核意见, however people handed it back: with columns moved, deleted or added, rows sorted, merged or typed
 * anew. It is known by its headings, or else by its marks; `undefined` where it is none.
 */
export function reviewTableIn(grid: Grid): ReviewTable | undefined {
  const layout = layoutOf(grid);
  if (layout === undefined) return undefined;
  const {head, columns} = layout;
  const rows = new Map<number, {texts: string[]; elsewhere: {column: number; text: string}[]}>();
  const under = grid.cells.filter(({row, text}) => row > head && text.trim() !== "");
  const filled = [...new Set(under.map(({row}) => row))];
  for (const {row: top, rowSpan, column, text} of under) {
    // What was merged over several rows is said of each of them.
    for (const row of rowSpan === 1 ? [top] : filled.filter((one) => one >= top && one < top + rowSpan)) {
      const here = rows.get(row) ?? {texts: reviewHeadings.map(() => ""), elsewhere: []};
      rows.set(row, here);
      const at = columns.indexOf(column);
      if (at >= 0) here.texts[at] = text;
      else if (row === top) here.elsewhere.push({column, text});
    }
  }
  return {
    rows: [...rows].map(([row, {texts, elsewhere}]) => ({row, texts, elsewhere, columns})),
    captions: grid.cells.filter(({row, text}) => row < head && text.trim() !== ""),
    isAsWritten: columns.every((column, at) => column === at),
  };
}

/** The row above the findings, and the column of each of our headings. */
type Layout = {readonly head: number; readonly columns: readonly number[]};

function layoutOf(grid: Grid): Layout | undefined {
  if (isOnlyShown(titleOf(grid))) return undefined;
  const head = headRowOf(grid);
  if (head === undefined) return layoutByMarks(grid);
  const headings = grid.cells.filter(({row}) => row === head);
  const columnOf = (heading: ReviewHeading): number =>
    headings.find(({text}) => headingOf(text) === heading)?.column ?? -1;
  return {head, columns: reviewHeadings.map(columnOf)};
}

/** Where the headings were deleted, the columns stand as they were written, before the marks. */
function layoutByMarks({cells}: Grid): Layout | undefined {
  const mark = cells.find(({text}) => text.startsWith("{\"unit\":"));
  const before = mark && mark.column - reviewHeadings.indexOf("标识");
  return mark === undefined || before === undefined || before < 0 ? undefined
    : {head: mark.row - 1, columns: reviewHeadings.map((_, at) => at + before)};
}

/** The row that has most of our headings: those that people write under, and what it is said of. */
function headRowOf({cells}: Grid): number | undefined {
  const headings = cells.flatMap(({text, row, value}) => {
    const heading = typeof value === "number" ? undefined : headingOf(text);
    return heading === undefined ? [] : [{heading, row}];
  });
  const isThere = (row: number, heading: ReviewHeading): boolean =>
    headings.some((one) => one.row === row && one.heading === heading);
  const row = headings.find(({heading}) => heading === "问题")?.row ?? headings.find((one) =>
    one.heading === "审核说明" && headings.filter((other) => other.row === one.row).length >= 6)?.row;
  if (row === undefined || reviewHeadings.filter((heading) => isThere(row, heading)).length < 4) return undefined;
  return isThere(row, "审核说明") || isThere(row, "状态") ? row : undefined;
}

/** Which of our headings a text is, whatever its white space and its widths. */
function headingOf(text: string): ReviewHeading | undefined {
  if (text.length > longestHeading) return undefined;
  return spellings.get(plainLetters.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, ""));
}

/** With the white space that people put between its letters. */
const longestHeading = 12;

/** What is spelled in one way only. */
const plainLetters = /^[\u4e00-\u9fff\d]*$/;

/** What people call the columns when they type the sheet anew. */
const retyped: Partial<Readonly<Record<ReviewHeading, readonly string[]>>> = {
  问题: ["问题描述", "审核问题", "发现的问题"], 状态: ["处理状态", "处理情况", "办理情况", "处理结果"],
  审核说明: ["说明", "情况说明", "说明情况", "原因说明", "填报说明", "回复", "单位回复", "答复", "核实情况"],
  审核人: ["审核人员", "姓名", "签名", "签字", "署名", "填报人", "填表人", "说明人", "经办人", "回复人", "责任人"],
  位置: ["单元格"], 建议: ["修改建议"], 时间: ["日期"],
};

const spellings: ReadonlyMap<string, ReviewHeading> = new Map(
  reviewHeadings.flatMap((heading) => [heading, ...retyped[heading] ?? []].map((spelling) => [spelling, heading])));

/** The rows of a sheet 报告正文, and whose it says it is; `undefined` where it is none. */
export function reportTextIn(grid: Grid): {readonly of: string; readonly rows: readonly RowUnder[]} | undefined {
  const rows = rowsUnder(grid, reportTextTitle, reportTextHeadings);
  return rows && {of: grid.cells.find(({row, column}) => row === 1 && column === 0)?.text.trim() ?? "", rows};
}

function rowsUnder(grid: Grid, title: string, headings: readonly string[]): readonly RowUnder[] | undefined {
  if (titleOf(grid) !== title) return undefined;
  const texts = new Map<number, string[]>();
  for (const {row, column, text} of grid.cells) {
    if (column >= headings.length) continue;
    const here = texts.get(row) ?? headings.map(() => "");
    here[column] = text;
    texts.set(row, here);
  }
  const rows = [...texts];
  const at = rows.findIndex(([, row]) => headings.every((heading, at) => row[at] === heading));
  const head = rows[at];
  return head === undefined ? undefined
    : rows.slice(at + 1).map(([row, texts]) => ({row, at: row - head[0] - 1, texts}));
}

const titleOf = ({cells}: Grid): string | undefined =>
  cells.find(({row, column}) => row === 0 && column === 0)?.text?.trim();
