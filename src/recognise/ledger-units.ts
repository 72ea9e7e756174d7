import type {EditionId, Indicator} from "../editions/edition";
import {type HoldingUnit, moneyUnitsIn, nonePrinted, unitThatHolds} from "../filing/money";
import {isScaled, scalesIn} from "./count-units";
import {findLabel} from "./labels";
import type {Table} from "./by-rows";
import {ofCounts, ofMoney, unitHeadsIn, type UnitsPrinted} from "./money-heads";
import {moneyOverCount} from "./money-over-counts";

/** The unit that holds for a figure of a ledger, by its headings, outermost first. */
export type UnitsOfLedger = (indicator: Pick<Indicator, "kind" | "form" | "rowId">, path: readonly string[]) => HoldingUnit;

/**
 * Which units hold in a ledger: those that a column's own headings print, or else the lines over, below and around it,
 * or its sheet's name.
 */
export function unitsOfLedger(
  {grid}: Table, edition: EditionId, paths: readonly (readonly string[])[],
): UnitsOfLedger {
  const headings = new Set(paths.flat().map((text) => text.trim()));
  const beside = {...grid, cells: grid.cells.filter(({text}) => !headings.has(text.trim()))};
  const over = (units: UnitsPrinted): readonly string[] => [...new Set([
    ...unitHeadsIn(beside, findLabel(edition), units).flatMap((head) => head.units),
    ...[grid.name, ...grid.around ?? []].flatMap(units.inHead),
  ])];
  const money = over(ofMoney);
  const scales = over(ofCounts).filter(isScaled);
  return (indicator, path) => {
    if (indicator.kind === "amount") return unitThatHolds([...path.map(moneyUnitsIn).reverse(), money]);
    // Which of its headings is the column's own is not told apart.
    const over = moneyOverCount(edition, indicator, {row: path, heading: []});
    const others = [...new Set([...path.flatMap(scalesIn), ...over, ...scales])];
    return others.length === 0 ? nonePrinted : {others};
  };
}
