import type {CellContent} from "../../filing/figure";
import type {Effort} from "../effort";
import type {Cell, Grid} from "../grid";
import type {Meaning} from "../labels";
import {readValue} from "../value";
import {joinLabels} from "./join-labels";
import {remember} from "./remember";

/** A cell with what its text may mean in the edition tried; rows and columns are those of the view. */
export type Spot = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly as: CellContent;
  readonly meanings: readonly Meaning[];
  readonly cell: Cell;
};

/** A table as it is looked at: as it stands, or with rows and columns exchanged. */
export type View = {
  readonly grid: Grid;
  readonly transposed: boolean;
  readonly rows: number;
  /** Cells that hold something, in reading order. */
  readonly spots: readonly Spot[];
  /** The cells that stand in a row or reach down into it, left to right. */
  readonly across: (row: number) => readonly Spot[];
  /** The rows from one to another, both included, that are not empty; downwards. */
  readonly filled: (from: number, to: number) => readonly number[];
  /** The rows and columns of the forms whose labels stand somewhere, as `row applications received`. */
  readonly named: ReadonlySet<string>;
  /** Told of every cell and row that is looked at. */
  readonly effort: Effort;
};

/** Look at a grid with the labels of one edition. */
export function viewOf(
  grid: Grid, find: (text: string) => readonly Meaning[], effort: Effort = () => undefined,
): View {
  const spots: Spot[] = [];
  for (const cell of grid.cells) {
    const text = cell.text.trim();
    const meanings = typeof cell.value === "number" || text.length > longestLabel ? [] : find(text);
    const as = meanings.length > 0 ? "text" : readingOf(cell, text);
    if (as === "blank") continue;
    const {row, column, rowSpan, columnSpan} = cell;
    spots.push({row, column, rowSpan, columnSpan, text, as, meanings, cell});
  }
  const joined = joinLabels(spots, find);
  return look({grid, spots: joined, rows: grid.rows, transposed: false, named: namedIn(joined), effort});
}

function namedIn(spots: readonly Spot[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const {meanings} of spots) for (const {name} of meanings) if (name !== undefined) named.add(name);
  return named;
}

/** Longer than the longest official label with the instructions some regions append. */
const longestLabel = 200;

const readingOf = (cell: Cell, text: string): CellContent =>
  cell.error !== undefined ? "text" : Number.isFinite(cell.value) ? "number" : readingOfText(text);

const readingOfText = remember((text) => readValue(text).as);

/** The same table with rows and columns exchanged; made once. */
export function transpose(view: View): View {
  const known = turned.get(view) ?? turn(view);
  turned.set(view, known);
  return known;
}

const turned = new WeakMap<View, View>();

function turn({grid, transposed, spots, named, effort}: View): View {
  const turned = spots.map((spot) => ({
    ...spot, row: spot.column, column: spot.row, rowSpan: spot.columnSpan, columnSpan: spot.rowSpan,
  }));
  turned.sort((one, other) => one.row - other.row || one.column - other.column);
  const rows = transposed ? grid.rows : grid.columns;
  return look({grid, spots: turned, rows, transposed: !transposed, named, effort});
}

function look(seen: Omit<View, "across" | "filled">): View {
  const {spots, rows, effort} = seen;
  let known: ReadonlyMap<number, readonly Spot[]> | undefined;
  let order: readonly number[] | undefined;
  const rowsOf = (): ReadonlyMap<number, readonly Spot[]> => known ??= byRow(spots, rows);
  return {
    ...seen,
    across(row) {
      const here = rowsOf().get(row) ?? [];
      effort(1 + here.length);
      return here;
    },
    filled(from, to) {
      order ??= [...rowsOf().keys()].sort((one, other) => one - other);
      const found = order.slice(placeOf(order, from), placeOf(order, to + 1));
      effort(1 + found.length);
      return found;
    },
  };
}

/** Where a number stands in a sorted list, or would. */
function placeOf(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byRow(spots: readonly Spot[], rows: number): ReadonlyMap<number, readonly Spot[]> {
  const byRow = new Map<number, Spot[]>();
  let reach = mostReach;
  for (const spot of spots) {
    const end = Math.min(spot.row + spot.rowSpan, rows);
    for (let row = spot.row; row < end && (row === spot.row || reach > 0); row += 1, reach -= 1) {
      const here = byRow.get(row);
      if (here === undefined) byRow.set(row, [spot]);
      else here.push(spot);
    }
  }
  for (const here of byRow.values()) here.sort((one, other) => one.column - other.column);
  return byRow;
}

/** Merged areas are followed downwards this far in all; a sheet merged as a whole is no table. */
const mostReach = 500_000;

/** Whether two stretches of rows or columns share a place. */
export const overlaps = (from: number, to: number, other: number, otherTo: number): boolean =>
  from <= otherTo && other <= to;

/** Last column a cell covers. */
export const rightOf = (spot: Spot): number => spot.column + spot.columnSpan - 1;
/** Last row a cell covers. */
export const bottomOf = (spot: Spot): number => spot.row + spot.rowSpan - 1;
