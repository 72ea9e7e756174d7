/** What a page may cost to read; beyond it is no report but an accident or an attack. */
export const pageLimits = {
  /** Tags open at once. Pages that never close their fonts and spans reach some hundreds. */
  depth: 5_000,
  /** Cells of all tables, each counted as often as it spans columns, and what rows look through. */
  cells: 500_000,
  columns: 1_000,
  /** As browsers have it. */
  rowSpan: 65_534,
} as const;
