import type {CellSpec, SheetSpec} from "../../../src/sheets/sheet-spec";

/** What the cells of a sheet show, or something else of them, row by row; what is nowhere is `undefined`. */
export function rowsOf(
  {cells}: Pick<SheetSpec, "cells">, of: (cell: CellSpec) => unknown = ({value}) => value,
): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const cell of cells) (rows[cell.row] ??= [])[cell.column] = of(cell);
  return Array.from(rows, (row) => Array.from(row ?? []));
}
