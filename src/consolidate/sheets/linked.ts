import {address} from "../../filing/place";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {UnitsSheet} from "./units-sheet";

/**
 * An official table whose figures are links to the totals of the sheet of all units; its own totals stay formulas.
 * Nothing in it looks as if it were to be filled in.
 */
export const linked = (spec: SheetSpec, {spec: {name}, columns, totalRow}: UnitsSheet): SheetSpec => ({
  ...spec,
  validations: [],
  cells: spec.cells.map((cell): CellSpec => {
    const column = cell.figure === undefined ? undefined : columns.get(cell.figure);
    if (column === undefined || cell.formula !== undefined) return cell;
    const total = `'${name.replaceAll("'", "''")}'!${address(totalRow, column)}`;
    return {...cell, formula: `=${total}`, value: cell.value ?? "", style: "plain", open: false};
  }),
});
