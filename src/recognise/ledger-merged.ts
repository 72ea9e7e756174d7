import type {Unmatched} from "../filing/filing";
import type {Table} from "./by-rows";
import type {Cell} from "./grid";
import type {KnownColumns} from "./ledger-columns";
import type {LedgerRow} from "./ledger-rows";
import type {PlaceOf} from "./table/gather-figures";
import {readValue} from "./value";

/** Cells whose number is several figures' or several units', and whether one of their rows said so. */
export type SharedCells = ReadonlyMap<Cell, {isTold: boolean}>;

/** A number merged over several figures or units may be each one's, or all of theirs together. */
export function sharedCells(
  table: Table, rows: readonly LedgerRow[], known: readonly KnownColumns[],
): SharedCells {
  const isMerged = ({rowSpan, columnSpan, text}: Cell): boolean =>
    rowSpan * columnSpan > 1 && readValue(text).as === "number";
  const merged = new Set(table.grid.cells.filter(isMerged));
  const shared = new Map<Cell, {isTold: boolean}>();
  if (merged.size === 0) return shared;
  const columns = new Set(known.flatMap(({columns}) =>
    columns.flatMap(({column, id, under}) => (id === undefined || under === "change" ? [] : column))));
  const met = new Set<Cell>();
  for (const {row, as} of rows) {
    if (as !== "unit" && as !== "sum") continue;
    for (const column of columns) {
      const cell = table.at(row, column);
      if (cell === undefined || !merged.has(cell)) continue;
      if (met.has(cell)) shared.set(cell, {isTold: false});
      met.add(cell);
    }
  }
  return shared;
}

/** Such numbers of a row that no row above told, by the heading of the first column that each reaches into. */
export const sharedIn = (
  table: Table, row: number, columns: KnownColumns["columns"], placeOf: PlaceOf, shared: SharedCells,
): readonly Unmatched[] => shared.size === 0 ? [] : columns.flatMap(({column, path}): readonly Unmatched[] => {
  const cell = table.at(row, column);
  const known = cell && shared.get(cell);
  if (cell === undefined || known === undefined || known.isTold) return [];
  known.isTold = true;
  const text = `${path.join(" ")}：${cell.text.trim()}`;
  return [{text, place: placeOf(table.grid, cell.row, cell.column), why: "doubt"}];
});
