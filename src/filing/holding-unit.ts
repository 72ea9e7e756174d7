import Big from "big.js";
import {approximate, exactOf} from "./exact";
import {asReported, type Figure, numberOr} from "./figure";
import {inUnitOf, isStrangeMoney, maySpeakOfMoney, moneyUnit, type MoneyUnit} from "./money";

/** The unit of money that holds for an amount, by all that is printed around it. */
export type HoldingUnit = {
  /** `undefined` where none is printed, or where one place prints several or strange money. */
  readonly unit?: MoneyUnit;
  /** What contradicts it: other units printed further off, or the several or the strange one of one place. */
  readonly others: readonly string[];
  /** The amount stays in it, for a person to judge. */
  readonly isKept?: true;
};

/** Nothing is printed: the unit that the form prescribes holds. */
export const nonePrinted: HoldingUnit = {others: []};

/** What a cell's own unit of money says, whatever is printed around it; `undefined` where it is none. */
export function unitOfCell(unit: string | undefined): HoldingUnit | undefined {
  const own = moneyUnit(unit);
  if (own !== undefined) return {unit: own, others: []};
  return isStrangeMoney(unit) ? {others: [unit!]} : undefined;
}

/**
 * Which unit holds where several places print one: the nearest, whatever the others say. A place that prints two,
 * or money that is not ours to convert, decides nothing.
 * @param places what each prints, the nearest first: the cell, the row's own unit, its label, the heading, the head
 */
export function unitThatHolds(places: readonly (readonly string[])[]): HoldingUnit {
  const at = places.findIndex((units) => units.length > 0);
  if (at < 0) return nonePrinted;
  const [nearest, second] = places[at]!;
  const unit = moneyUnit(nearest);
  if (unit === undefined || second !== undefined) return {others: places[at]!};
  return {unit, others: [...new Set(places.slice(at + 1).flat())].filter((other) => other !== unit)};
}

/**
 * An amount as the form wants it: converted exactly where other money holds than the form's, and said to be; text and
 * unit stay as printed. Where units contradict in one place it is no number: only 0 is the same in all of them.
 */
export function inFormUnit(figure: Figure, due: string, {unit, others, isKept}: HoldingUnit): Figure {
  const value = numberOr(null, figure);
  const printed: Figure = {
    ...figure, ...(unit !== undefined && {unit}), ...(others.length > 0 && figure.as !== "text" && {otherUnits: others}),
  };
  if (value === null) return printed;
  if (unit === undefined) return others.length === 0 || value === 0 ? printed : {...printed, value: null, as: "text"};
  if (unit === due || isKept) return printed;
  const exact = inUnitOf({value: exactOf(figure)!, unit}, due);
  if (exact === undefined) return printed;
  return {...printed, value: asReported(approximate(exact)), converted: new Big(exact).toFixed()};
}

/** `125 千元`, as printed: the text, and the unit where that stands elsewhere. */
export const printedAmount = ({text, unit = ""}: Figure): string => (maySpeakOfMoney(text) ? text : `${text} ${unit}`.trim());
