import {coefficientOf, eliminate, tidy, type SparseRow} from "./system";

/** Cells to change, and by how much, so that every equation holds. */
export type Change = ReadonlyMap<number, number>;

type Search = {
  /** All changes of the fewest cells, as far as they were looked for. */
  readonly changes: readonly Change[];
  /** Whether it looked everywhere. */
  readonly isComplete: boolean;
};

type SearchOptions = {
  /** Whether a cell may take this change: whole, not negative. */
  readonly admits: (cell: number, by: number) => boolean;
  /** Cells that are changed at most. */
  readonly most?: number;
  /** Steps of the search, each an elimination: a bound that is the same on every machine. */
  readonly budget?: number;
  /** Solutions that are looked for at most. */
  readonly limit?: number;
};

/**
 * The fewest cells whose change satisfies every equation, after Fellegi and Holt (1976), exactly: of an equation
 * that is broken, one cell at least has to change. Each set is met once: a cell that was tried is barred to its
 * siblings.
 */
export function search(
  rows: readonly SparseRow[], cells: number, {admits, most = 6, budget = 30_000, limit = 400}: SearchOptions,
): Search {
  const barred = new Uint8Array(cells);
  const met = new Int32Array(cells);
  let [steps, stamp] = [0, 0];

  /** Broken equations that share no cell need a cell each; `Infinity` where one has none left. */
  const fewestNeeded = (broken: readonly SparseRow[]): number => {
    stamp++;
    let needed = 0;
    for (const {cells} of broken) {
      let [isFree, isApart] = [false, true];
      for (const cell of cells) {
        if (barred[cell] === 1) continue;
        isFree = true;
        if (met[cell] === stamp) isApart = false;
      }
      if (!isFree) return Infinity;
      if (!isApart) continue;
      needed++;
      for (const cell of cells) met[cell] = stamp;
    }
    return needed;
  };

  for (let size = 1; size <= most; size++) {
    const found: Change[] = [];
    const descend = (open: readonly SparseRow[], pivots: readonly Pivot[]): void => {
      if (found.length >= limit || ++steps > budget) return;
      const broken = open.filter(({residual}) => residual !== 0).sort((a, b) => a.cells.length - b.cells.length);
      const first = broken[0];
      if (first === undefined) {
        const change = solve(pivots);
        if (change.size === size && [...change].every(([cell, by]) => admits(cell, by))) found.push(change);
        return;
      }
      if (fewestNeeded(broken) > size - pivots.length) return;
      const tried = first.cells.filter((cell) => barred[cell] === 0);
      for (const cell of tried) {
        const row = smallestWith(open, cell);
        descend(without(open, row, cell), [...pivots, {cell, row}]);
        barred[cell] = 1;
      }
      for (const cell of tried) barred[cell] = 0;
    };
    descend(rows, []);
    const isComplete = steps <= budget && found.length < limit;
    if (!isComplete || found.length > 0) return {changes: found, isComplete};
  }
  return {changes: [], isComplete: true};
}

/** A chosen cell and the equation that gives its change. */
type Pivot = {readonly cell: number; readonly row: SparseRow};

function smallestWith(rows: readonly SparseRow[], cell: number): SparseRow {
  let smallest: SparseRow | undefined;
  for (const row of rows) {
    if (row.cells.length < (smallest?.cells.length ?? Infinity) && row.cells.includes(cell)) smallest = row;
  }
  return smallest!;
}

function without(rows: readonly SparseRow[], pivot: SparseRow, cell: number): readonly SparseRow[] {
  const rest: SparseRow[] = [];
  for (const row of rows) if (row !== pivot) rest.push(eliminate(row, pivot, cell));
  return rest;
}

/** Each chosen cell's change from its own equation, the last first; cells that were not chosen stay. */
function solve(pivots: readonly Pivot[]): Change {
  const change = new Map<number, number>();
  for (const {cell, row} of pivots.toReversed()) {
    let sum = row.residual;
    row.cells.forEach((one, at) => {
      const by = change.get(one);
      if (by !== undefined) sum += row.by[at]! * by;
    });
    change.set(cell, tidy(-sum / coefficientOf(row, cell)));
  }
  return change;
}
