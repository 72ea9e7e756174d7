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
  /** Where each row begins among the cells, and which row that is. */
  const starts: number[] = [];
  const rows: number[] = [];
  cells.forEach(({row}, at) => {
    if (rows.at(-1) === row) return;
    starts.push(at);
    rows.push(row);
  });
  starts.push(cells.length);
  return {
    visit({top, left, bottom, right}, visit, spend) {
      for (let n = firstAtLeast(rows.length, (at) => rows[at]! >= top); n < rows.length && rows[n]! <= bottom; n += 1) {
        spend();
        const [from, to] = [starts[n]!, starts[n + 1]!];
        let at = from + firstAtLeast(to - from, (place) => cells[from + place]!.column >= left);
        for (let cell = cells[at]; at < to && cell !== undefined && cell.column <= right; at += 1, cell = cells[at]) {
          spend();
          const result = visit(cell);
          if (result !== undefined) return result;
        }
      }
      return undefined;
    },
  };
}

/** The first of so many places of which something holds that holds for all behind it. */
function firstAtLeast(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
