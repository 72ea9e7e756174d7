import {address} from "../../filing/place";

/** Cells of a rectangle; rows and columns from 0. */
export type Rectangle = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

type Spot = {readonly row: number; readonly column: number};

/** The cells in few rectangles: neighbours in a row joined, then equal runs below each other. */
export function rectanglesOf(spots: readonly Spot[]): readonly Rectangle[] {
  const ordered = [...spots].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const {row, column} of ordered) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns >= column) {
      runs[runs.length - 1] = {...last, columns: Math.max(last.columns, column - last.column + 1)};
    } else {
      runs.push({row, column, rows: 1, columns: 1});
    }
  }
  const open = new Map<string, number>();
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = open.get(key);
    const before = above === undefined ? undefined : rectangles[above]!;
    if (above !== undefined && before!.row + before!.rows === run.row) {
      rectangles[above] = {...before!, rows: before!.rows + 1};
    } else {
      open.set(key, rectangles.push(run) - 1);
    }
  }
  return rectangles;
}

/** Their addresses in lists that Excel takes: a list longer than 8,192 characters is cut off without a word. */
export function addressLists(rectangles: readonly Rectangle[], most = 8000): readonly string[] {
  const lists: string[] = [];
  for (const rectangle of rectangles) {
    const one = addressOf(rectangle);
    const last = lists.at(-1);
    if (last !== undefined && last.length + one.length < most) lists[lists.length - 1] = `${last},${one}`;
    else lists.push(one);
  }
  return lists;
}

export const addressOf = ({row, column, rows, columns}: Rectangle): string =>
  rows * columns === 1
    ? address(row, column)
    : `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;

/** Every cell of a rectangle, row by row. */
export const spotsOf = ({row, column, rows, columns}: Rectangle): readonly Spot[] =>
  Array.from({length: rows * columns}, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
