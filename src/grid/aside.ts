import {asideTitles} from "../filing/aside-titles";
import {reviewHeadings, reviewTitle} from "../filing/review-table";
import {trailHeadings, trailTitle} from "../filing/trail-table";
import type {Grid} from "./grid";

/** Whether a sheet is one that we put beside the tables: its first cell says so. */
export const isAside = (grid: Grid): boolean => {
  const title = titleOf(grid);
  return isOnlyShown(title) || title === trailTitle || title === reviewTitle;
};

/** Whether a sheet with this in its first cell is only looked at: nobody needs to read the rest, however much it is. */
export const isOnlyShown = (title: unknown): boolean => shown.includes(typeof title === "string" ? title.trim() : "");

const shown: readonly string[] = Object.values(asideTitles);

/** The rows of a sheet 审核说明 as texts, or `undefined` where it is none. */
export const trailRowsIn = (grid: Grid): readonly (readonly string[])[] | undefined =>
  rowsUnder(grid, trailTitle, trailHeadings);

/** The rows of a sheet 审核意见 as texts, or `undefined` where it is none. */
export const reviewRowsIn = (grid: Grid): readonly (readonly string[])[] | undefined =>
  rowsUnder(grid, reviewTitle, reviewHeadings);

function rowsUnder(
  grid: Grid, title: string, headings: readonly string[],
): readonly (readonly string[])[] | undefined {
  if (titleOf(grid) !== title) return undefined;
  const rows: string[][] = [];
  for (const {row, column, text} of grid.cells) (rows[row] ??= [])[column] = text;
  const head = rows.findIndex((row) => row !== undefined && headings.every((heading, at) => row[at] === heading));
  return head < 0 ? undefined
    : Array.from(rows.slice(head + 1), (row) => Array.from(row ?? [], (text) => text ?? ""));
}

const titleOf = ({cells}: Grid): string | undefined =>
  cells.find(({row, column}) => row === 0 && column === 0)?.text?.trim();
