import {asideTitles} from "../../filing/aside-titles";
import type {EditionId} from "../../forms/form";
import type {Consolidation} from "../../filing/consolidation/consolidate";
import {countedIn, idsOf} from "../../filing/consolidation/order";
import {exactly} from "../../filing/consolidation/sum";
import {approximate, compare} from "../../filing/exact";
import {indicatorsById} from "../../reconcile/indicators-by-id";
import {shortName} from "../../reconcile/short-label";
import type {CellSpec, SheetSpec} from "../sheet-spec";
import {evenHeights} from "./even-heights";

const most = 20;
const longest = 50;

const ranked: Readonly<Record<EditionId, readonly string[]>> = {
  "2014": ["statistics.requests.received", "statistics.proactive.total", "statistics.review.total", "statistics.litigation.total"],
  "2019": ["applications.received.total", "applications.handled.total", "disputes.review.total", "disputes.directLitigation.total"],
  "2021": ["applications.received.total", "applications.handled.total", "disputes.review.total", "disputes.directLitigation.total"],
};

/**
 * 单位排名: a chart of the units with the largest figures. Its bars are formulas that repeat a block, so that Excel, WPS,
 * LibreOffice, the workbench and every printer draw it alike, and it follows its figures.
 */
export function largestSheet(result: Consolidation): SheetSpec {
  const places = new Map(idsOf(result.edition).map((id, at) => [id, at]));
  const cells: CellSpec[] = [{row: 0, column: 0, columnSpan: 4, value: asideTitles.largest, style: "title"}];
  let row = 1;
  for (const id of ranked[result.edition]) {
    const at = places.get(id)!;
    const lines = countedIn(result).flatMap(({submission, listed}) => {
      const value = submission.values[at];
      return value == null ? [] : [{unit: listed?.name ?? submission.unit, value: exactly(value)}];
    }).filter(({value}) => compare(value, 0) > 0).sort((a, b) => compare(b.value, a.value)).slice(0, most);
    cells.push({row: row++, column: 0, columnSpan: 4, style: "block",
      value: `${shortName(indicatorsById(result.edition).get(id)!)}：最多的 ${lines.length} 个单位`});
    const first = row + 1;
    for (const {unit, value} of lines) {
      const number = approximate(value);
      const [own, greatest] = [`$C${row + 1}`, `$C$${first}`];
      cells.push(
        {row, column: 0, value: row - first + 2, style: "unit"}, {row, column: 1, value: unit, style: "label"},
        {row, column: 2, value: number, style: "plain"},
        {row, column: 3, style: "bar", value: "█".repeat(Math.round(number / approximate(lines[0]!.value) * longest)),
          formula: `=REPT("█",ROUND(${own}/${greatest}*${longest},0))`},
      );
      row += 1;
    }
  }
  return {
    name: "单位排名", cells, columnWidths: [6, 34, 12, 62], rowHeights: evenHeights(row, {0: 34}), validations: [], protect: false,
    print: {orientation: "landscape", fit: [1, 0]},
  };
}
