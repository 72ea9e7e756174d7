import {asideTitles} from "../filing/aside-titles";
import {reportTextHeadings, reportTextTitle} from "../filing/report-text";
import {reviewHeadings, reviewTitle} from "../filing/review-table";
import {remarksHeadings, remarksTitle} from "../filing/remarks-table";
import type {Grid} from "./grid";

/** Whether a sheet is one that we put beside the tables: its first cell says so. */
export const isAside = (grid: Grid): boolean => {
  const title = titleOf(grid);
  return isOnlyShown(title) || title === remarksTitle || title === reviewTitle || title === reportTextTitle;
};

/** Whether a sheet with this in its first cell is only looked at: nobody needs to read the rest, however much it is. */
export const isOnlyShown = (title: unknown): boolean => shown.includes(typeof title === "string" ? title.trim() : "");

const shown: readonly string[] = Object.values(asideTitles);

/** A row below a table's headings that holds something: which, how far below from 0, and its texts. */
type RowUnder = {readonly row: number; readonly at: number; readonly texts: readonly string[]};

/** The rows of a sheet 审核说明, or `undefined` where it is none. */
export const remarkRowsIn = (grid: Grid): readonly RowUnder[] | undefined =>
  rowsUnder(grid, remarksTitle, remarksHeadings);

/** The rows of a sheet 审核意见, or `undefined` where it is none. */
export const reviewRowsIn = (grid: Grid): readonly RowUnder[] | undefined =>
  rowsUnder(grid, reviewTitle, reviewHeadings);

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
