import type {Filing} from "../../filing/filing";
import {address} from "../../filing/place";
import {comparisonSheet} from "../../sheets/comparison-sheet";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";
import type {Consolidation} from "../consolidate";
import {noticesSheet} from "../notices";
import type {Unreadable} from "../submission";
import {gapsSheet} from "./gaps-sheet";
import {largestSheet} from "./largest-sheet";
import {resultSheets} from "./layout";
import {matrixSheet} from "./matrix-sheet";
import {levelsSheet, unitsSheet, type UnitsSheet} from "./units-sheet";

/**
 * A consolidation as a workbook: the official tables, each figure linked to its total in the sheet of all units; the
 * check and the 催报 list; the 差额表, the levels and last year where there are any. `units` names the sheet of all
 * units, which the links depend on: it must be free in the workbook.
 */
export function consolidationSheets(
  result: Consolidation, unreadable: readonly Unreadable[], last?: Filing, units: string = resultSheets.units,
): readonly SheetSpec[] {
  const {whole, levels, comparisons} = result;
  const {edition, variant, unit, year} = whole;
  const data = unitsSheet(result, units);
  return [
    ...fill(template({edition, variant, unit: unit || "（汇总）", year}), whole).map((spec) => linked(spec, data)),
    data.spec,
    ...(levels.length > 1 ? [levelsSheet(result, data)] : []),
    matrixSheet(result),
    noticesSheet(result, unreadable),
    ...(comparisons.length > 0 ? [gapsSheet(result)] : []),
    largestSheet(result),
    ...(last === undefined ? [] : [comparisonSheet(whole, last)]),
  ];
}

/**
 * An official table whose figures are links to the totals of the sheet of all units; its own totals stay formulas.
 * Nothing in it looks as if it were to be filled in.
 */
const linked = (spec: SheetSpec, {spec: {name}, columns, totalRow}: UnitsSheet): SheetSpec => ({
  ...spec,
  validations: [],
  cells: spec.cells.map((cell): CellSpec => {
    const column = cell.figure === undefined ? undefined : columns.get(cell.figure);
    if (column === undefined || cell.formula !== undefined) return cell;
    const total = `'${name.replaceAll("'", "''")}'!${address(totalRow, column)}`;
    return {...cell, formula: `=${total}`, value: cell.value ?? "", style: "plain", open: false};
  }),
});
