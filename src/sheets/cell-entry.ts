/** A cell of a host's workbook; row and column from 0. */
export type CellAt = {readonly sheet: string; readonly row: number; readonly column: number};

/** What is to be written into a cell; `null` clears it. */
export type CellEntry = CellAt & {
  readonly value: number | string | null;
  /**
   * The value takes the place of a formula, locked or not: a reported total that does not add up
   * is kept as reported, and the cell is unlocked so that it can be mended.
   */
  readonly replaceFormula?: true;
  /** Shows the number as it was typed where the cell's own format would not: `0.0000`. The rest of the format stays. */
  readonly numberFormat?: string;
};
