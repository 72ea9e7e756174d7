import type {Slot} from "../../editions/form-rows";
import {type HoldingUnit, moneyUnitsIn, unitThatHolds} from "../../filing/money";
import {countUnitsIn, isScaled, mayPrintScale} from "../count-units";
import {labelsOf} from "../labels";
import {moneyIn, ofCounts, ofMoney, unitHeadsInText} from "../money-heads";
import {moneyOverCount} from "../money-over-counts";
import type {Atom} from "./atoms";
import type {FilledRow} from "./settle";
import type {TextReading} from "./text-reading";

/** Which unit holds for a figure of a text, as far as its own cell does not say it. */
export type UnitsInText = (slot: Slot, cell: Atom, row: FilledRow) => HoldingUnit;

/** The units that lines of a text print for what stands in its rows, as `unitsAround` tells them of tables. */
export function unitsInText(text: string, {edition, filled}: TextReading): UnitsInText {
  const {find} = labelsOf(edition);
  const first = firstLinesOf(filled);
  const money = unitHeadsInText(text, find, ofMoney);
  const counts = mayPrintScale(text) ? unitHeadsInText(text, find, ofCounts) : undefined;
  return ({column, kind}, {line}, {unit, claim}) => {
    const label = claim.label.text.length > longestLabel ? "" : claim.label.text;
    const top = first.get(claim.row.form) ?? claim.label.line;
    const heading = claim.heads.get(column)?.label;
    if (kind !== "amount") {
      const printed = [
        ...unit === undefined ? [] : ofCounts.inLabel(unit), ...countUnitsIn(label),
        ...heading === undefined ? counts?.heading(line, top) ?? [] : countUnitsIn(heading),
        ...counts?.over(line, top).flat() ?? [],
      ].filter(isScaled);
      const {form, id} = claim.row;
      const over = moneyOverCount(edition, {form, rowId: id}, {row: [unit ?? "", label], heading: [heading ?? ""]});
      return {others: [...new Set([...printed, ...over])]};
    }
    const inRow = moneyIn(unit);
    const inHeading = heading === undefined ? money.heading(line, top) : moneyUnitsIn(heading);
    const holding = unitThatHolds([
      inRow, moneyUnitsIn(label), inHeading, ...money.over(line, top),
    ]);
    // As in a table whose form prints a unit in every row.
    return column === "" && inRow.length === 1 ? {...holding, isKept: true} : holding;
  };
}

/** Where each form's rows begin. */
function firstLinesOf(filled: readonly FilledRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const {claim: {row: {form}, label: {line}}} of filled) {
    first.set(form, Math.min(line, first.get(form) ?? Infinity));
  }
  return first;
}

/** Longer words before a value are sentences. */
const longestLabel = 80;
