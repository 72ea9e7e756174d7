/** Rows of one height, but for those named: thousands of rows need no measuring. */
export const evenHeights = (
  rows: number, others: Readonly<Record<number, number>> = {}, usual = 18,
): readonly number[] =>
  Array.from({length: rows}, (_, row) => others[row] ?? usual);
