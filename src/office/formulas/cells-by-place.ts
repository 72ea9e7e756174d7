import type {CellArea, Corner} from "../references";

/** The cells of a sheet, to be found by their places. */
export type CellsByPlace<Of> = {
  /**
   * Visit the cells of an area in reading order while the visits give nothing; what one gives is given.
   * @param spend is told of each row and each cell that is looked at
   */
  readonly visit: <Result>(
    area: CellArea, visit: (cell: Of) => Result | undefined, spend: () => void,
  ) => Result | undefined;
};

/** Find cells, given in reading order, without walking through places that hold none. */
export function cellsByPlace<Of extends Corner>(cells: readonly Of[]): CellsByPlace<Of> {
  const rows: Of[][] = [];
  let last: number | undefined;
  for (const cell of cells) {
    if (cell.row === last) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    last = cell.row;
  }
  return {
    visit({top, left, bottom, right}, visit, spend) {
      for (let n = firstOf(rows, ([cell]) => cell !== undefined && cell.row >= top); ; n += 1) {
        const row = rows[n];
        if (row?.[0] === undefined || row[0].row > bottom) return undefined;
        spend();
        let at = firstOf(row, ({column}) => column >= left);
        for (let cell = row[at]; cell !== undefined && cell.column <= right; at += 1, cell = row[at]) {
          spend();
          const result = visit(cell);
          if (result !== undefined) return result;
        }
      }
    },
  };
}

/** The place of the first for which something holds that holds for all behind it. */
function firstOf<One>(all: readonly One[], holds: (one: One) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one === undefined || holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
