import {computeFormulas, type FormulaSetting} from "../../../src/office/formulas/compute-formulas";
import type {SheetOfCells} from "../../../src/office/formulas/workbook-cells";
import {parseCorner} from "../../../src/office/references";
import type {Cell} from "../../../src/recognise/grid";

/** What a cell holds: a value, a formula without a result, or a formula with the one that the file keeps. */
export type Held = number | string | boolean | readonly [formula: string, kept: number | string | boolean | null];

/** A sheet of cells, by their addresses. */
export const sheetOf = (held: Readonly<Record<string, Held>>, name = "表一"): SheetOfCells => ({
  name,
  cells: Object.entries(held).map(([address, what]) => cellOf(address, what))
    .sort((one, other) => one.row - other.row || one.column - other.column),
  show: (_, value) => String(value),
});

function cellOf(address: string, held: Held): Cell {
  const isFormula = typeof held === "object" || (typeof held === "string" && held.startsWith("="));
  const [formula, kept] = typeof held === "object" ? held : isFormula ? [String(held), null] : [undefined, held];
  const isError = typeof kept === "string" && kept.startsWith("#");
  return {
    ...parseCorner(address)!, rowSpan: 1, columnSpan: 1, value: kept, text: kept === null ? "" : String(kept).toUpperCase(),
    ...(isFormula && {formula}), ...(isError && {error: kept}),
  };
}

/** The cells of the first sheet, computed, by their addresses. */
export function computed(
  sheets: readonly SheetOfCells[], setting?: FormulaSetting,
): (address: string) => Cell | undefined {
  const [cells = []] = computeFormulas(sheets, setting);
  return (address) => {
    const {row, column} = parseCorner(address)!;
    return cells.find((cell) => cell.row === row && cell.column === column);
  };
}
