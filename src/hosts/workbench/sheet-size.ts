import type {ShownSheet} from "../../office/shown-workbook";

/** How many rows and columns a sheet has here; in a file it always has all that there can be. */
export type SheetSize = {readonly rowCount: number; readonly columnCount: number};

/** How much of a sheet is shown: room beyond what is there, to go on typing. */
export function sizeOf({cells, merges}: ShownSheet): SheetSize {
  const rows = cells.reduce((most, {row}) => Math.max(most, row), 0);
  const columns = cells.reduce((most, {column}) => Math.max(most, column), 0);
  const near = merges.filter(({bottom, right}) => bottom < 10_000 && right < 1000);
  return {
    rowCount: Math.max(100, rows + 31, ...near.map(({bottom}) => bottom + 2)),
    columnCount: Math.max(26, columns + 7, ...near.map(({right}) => right + 2)),
  };
}
