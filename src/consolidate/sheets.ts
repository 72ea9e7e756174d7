import type {Consolidation} from "./consolidate";
import type {Unreadable} from "./to-json";
import type {Filing} from "../filing/filing";
import {comparisonSheet} from "../sheets/comparison-sheet";
import {gapsSheet} from "./sheets/gaps-sheet";
import {largestSheet} from "./sheets/largest-sheet";
import {levelsSheet} from "./sheets/levels-sheet";
import {linked} from "./sheets/linked";
import {matrixSheet} from "./sheets/matrix-sheet";
import {noticesSheet} from "./sheets/notices-sheet";
import {resultSheets} from "./sheets/result-sheets";
import {unitsSheet} from "./sheets/units-sheet";
import type {SheetSpec} from "../sheets/sheet-spec";
import {fill} from "../sheets/fill";
import {template} from "../sheets/template";

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
