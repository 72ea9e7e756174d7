/// <reference types="office-js" />
import {address} from "../../filing/place";

/** Cells of a rectangle; rows and columns from 0. */
export type Rectangle = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

type Spot = {readonly row: number; readonly column: number};

/** Things by what `keyOf` says of them, in order of appearance. */
export function groupBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, readonly [Thing, ...Thing[]]> {
  const groups = new Map<Key, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** The cells in few rectangles: neighbours in a row joined, then equal runs below each other. */
export function rectanglesOf(spots: readonly Spot[]): readonly Rectangle[] {
  const ordered = [...spots].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Growing[] = [];
  for (const {row, column} of ordered) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns >= column) {
      last.columns = Math.max(last.columns, column - last.column + 1);
    } else {
      runs.push({row, column, rows: 1, columns: 1});
    }
  }
  const lowest = new Map<string, Growing>();
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = lowest.get(key);
    if (above !== undefined && above.row + above.rows === run.row) {
      above.rows += 1;
    } else {
      lowest.set(key, run);
      rectangles.push(run);
    }
  }
  return rectangles;
}

type Growing = {-readonly [Side in keyof Rectangle]: Rectangle[Side]};

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

/** As Excel writes it: `B3`, `B3:D9`. */
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

/** The rectangle in pieces of so many cells, or of one row. */
export function slicesOf({row, column, rows, columns}: Rectangle, most: number): readonly Rectangle[] {
  const height = Math.max(1, Math.floor(most / columns));
  return Array.from({length: Math.ceil(rows / height)}, (_, at) =>
    ({row: row + at * height, column, columns, rows: Math.min(height, rows - at * height)}));
}

/** The rectangle on a sheet. */
export const rangeOf = (sheet: Excel.Worksheet, {row, column, rows, columns}: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
