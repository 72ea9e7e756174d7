const MB = 1024 * 1024;

/** What a workbook may cost to read; beyond it is no table of statistics but an accident or an attack. */
export const limits = {
  fileBytes: 100 * MB,
  entries: 4096,
  partBytes: 64 * MB,
  totalBytes: 192 * MB,
  /** Parts above `ratioFrom` that unpack to more than this many times their packed size are bombs. */
  ratio: 400,
  ratioFrom: 4 * MB,
  depth: 256,
  cells: 2_000_000,
  merges: 200_000,
  /** Of the formulas that the cells of a sheet share: what moves with a cell, and what stands between. */
  formulaPieces: 8_000_000,
} as const;
