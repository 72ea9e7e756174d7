import type {Cell, Grid} from "../grid";
import {common, type Stretch} from "./stretches";

/** Tables that stand side by side: from which row of the grid on, and the columns at which another one begins. */
export type TableBand = {readonly from: number; readonly cuts: readonly number[]};

/** Where a heading stands that says who or when. */
type Headed = {readonly row: number; readonly column: number};

/** Which of the tables side by side a column belongs to. */
export const slotIn = ({cuts}: TableBand, column: number): number => cuts.filter((cut) => cut <= column).length;

/** The band that a row belongs to: what stands above the tables goes with them. */
export const bandAt = (bands: readonly TableBand[], row: number): TableBand =>
  bands.findLast(({from}) => from <= row) ?? bands[0] ?? {from: 0, cuts: []};

/** Tables that stand beside each other, row by row: those of one form may be wider than those of the next. */
export function bandsOf(grid: Grid, stretches: readonly Stretch[]): readonly TableBand[] {
  const bands: {bottom: number; own: Stretch[]}[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.top - other.top)) {
    const last = bands.at(-1);
    if (last === undefined || stretch.top > last.bottom) bands.push({bottom: stretch.bottom, own: [stretch]});
    else {
      last.own.push(stretch);
      last.bottom = Math.max(last.bottom, stretch.bottom);
    }
  }
  const all = bands.map(({own}) => cutsBetween(grid, own));
  // Of tables of different forms beside each other, those above tell which are whose, or where none are those below.
  const first = all.find((cuts) => cuts.length > 0) ?? [];
  let above: readonly number[] = isParted(bands[0]?.own ?? [], first) ? first : [];
  return bands.map(({own}, at) => {
    const cuts = all[at] ?? [];
    above = cuts.length > 0 || !isParted(own, above) ? cuts : above;
    return {from: (bands[at - 1]?.bottom ?? -1) + 1, cuts: above};
  });
}

const isParted = (own: readonly Stretch[], cuts: readonly number[]): boolean =>
  cuts.length > 0 && cuts.every((cut) => own.every(({labels, right}) => right < cut || labels >= cut));

/** Columns at which another table begins beside one with some of the same figures. */
function cutsBetween({cells}: Grid, stretches: readonly Stretch[]): readonly number[] {
  const cuts = stretches.flatMap((other) => {
    const before = stretches.filter((one) => other.left > one.right && other.top <= one.bottom &&
      one.top <= other.bottom && common(one, other).length > 0);
    const end = Math.max(...before.map(({right}) => right));
    return before.length === 0 ? [] : [other.labels > end ? beginning(cells, other, end) : other.left];
  });
  return [...new Set(cuts)].sort((one, other) => one - other);
}

/**
 * Tables side by side of which none was understood, under headings of their own that say where each begins; those that
 * stand nearest to the tables below are theirs.
 */
export function bandsUnread(
  bands: readonly TableBand[], stretches: readonly Stretch[], marks: readonly Headed[],
): readonly TableBand[] {
  if (bands.every(({cuts}) => cuts.length === 0)) return [];
  const below = (row: number): number => Math.min(Infinity, ...stretches.flatMap(({top}) => top > row ? top : []));
  const isApart = (row: number): boolean => !stretches.some(({top, bottom}) => top <= row && row <= bottom);
  const columnsIn = (row: number): readonly number[] => marks.flatMap((one) => one.row === row ? one.column : []);
  const rows = [...new Set(marks.map(({row}) => row))].filter(isApart)
    .map((row) => ({row, columns: columnsIn(row)})).filter(({columns}) => columns.length > 1);
  return rows.flatMap(({row, columns}, at) => {
    const next = rows[at + 1];
    const isTheirs = below(row) !== Infinity && (next === undefined || below(next.row) !== below(row));
    const before = rows[at - 1];
    if (!isTheirs) return [{from: row, cuts: columns.slice(1)}];
    // What follows them goes on with the tables below.
    const isBehindUnread = before !== undefined && below(before.row) === below(row);
    return isBehindUnread ? [{from: row, cuts: bandAt(bands, below(row)).cuts}] : [];
  });
}

/** Where a table begins, columns whose head or label was not understood counted, behind the one at its left. */
function beginning(cells: readonly Cell[], {labels, top, bottom}: Stretch, end: number): number {
  const filled = new Set(cells.flatMap(({row, column, text}) =>
    column > end && column < labels && row >= top && row <= bottom && text.trim() !== "" ? column : []));
  let first = labels;
  while (filled.has(first - 1)) first -= 1;
  return filled.size === labels - end - 1 ? labels : first;
}
