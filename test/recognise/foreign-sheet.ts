import type {WriteSheet} from "hucre/xlsx";
import type {Grid} from "../../src/recognise/grid";

/** A grid as a sheet for another writer than ours. */
export function foreignSheet({name, hidden, rows, columns, cells}: Grid): WriteSheet {
  const lines = Array.from({length: rows}, () => new Array<string | number | null>(columns).fill(null));
  for (const {row, column, value = null} of cells) lines[row]![column] = value as string | number | null;
  const merges = cells.filter(({rowSpan, columnSpan}) => rowSpan * columnSpan > 1)
    .map(({row, column, rowSpan, columnSpan}) =>
      ({startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1}));
  return {name, hidden, rows: lines, merges};
}
