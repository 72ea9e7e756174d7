/** An equation in numbers: cells by index, ascending, with their coefficients, and what is missing to 0. */
export type SparseRow = {readonly cells: readonly number[]; readonly by: readonly number[]; readonly residual: number};

/** Amounts have four decimals; what is beyond is the noise of doubles. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The coefficient of a cell, 0 where it is not in the row. */
export function coefficientOf({cells, by}: SparseRow, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : by[at]!;
}

/** `one` without a cell, by means of `pivot`, which has it. */
export function eliminate(one: SparseRow, pivot: SparseRow, cell: number): SparseRow {
  const coefficient = coefficientOf(one, cell);
  if (coefficient === 0) return one;
  const factor = coefficient / coefficientOf(pivot, cell);
  const cells: number[] = [];
  const by: number[] = [];
  const add = (at: number, value: number): void => {
    if (value === 0) return;
    cells.push(at);
    by.push(value);
  };
  let [i, j] = [0, 0];
  while (i < one.cells.length || j < pivot.cells.length) {
    const a = one.cells[i] ?? Infinity;
    const b = pivot.cells[j] ?? Infinity;
    if (a < b) add(a, one.by[i++]!);
    else if (b < a) add(b, -factor * pivot.by[j++]!);
    else add(a, tidy(one.by[i++]! - factor * pivot.by[j++]!));
  }
  return {cells, by, residual: tidy(one.residual - factor * pivot.residual)};
}
