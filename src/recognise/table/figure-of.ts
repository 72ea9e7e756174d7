import Big from "big.js";
import {asReported, type Figure, numberOr, type Slip} from "../../filing/figure";
import {type HoldingUnit, inFormUnit, moneyUnit, unitOfCell} from "../../filing/money";
import type {Place} from "../../filing/place";
import type {Indicator} from "../../editions/edition";
import type {Cell} from "../grid";
import {isMoney, readValue, type ReadValue} from "../value";
import type {PlacedFigure} from "./found-table";

/**
 * The figure that a place in a table holds: blank where it holds nothing, or a formula that gives nothing. An amount is
 * in the unit of money of its cell, or else in the one that holds `around` it.
 */
export function figureOf(
  {spot, unit: printed}: PlacedFigure, {kind, unit: due}: Pick<Indicator, "kind" | "unit">, place: Place, around: HoldingUnit, empty?: Cell,
): Figure {
  if (spot === undefined) {
    const formula = empty?.formula;
    const blank: Figure = {
      value: null, as: "blank", text: "", place,
      ...(printed !== undefined && {unit: printed}), ...(formula !== undefined && {formula}),
    };
    return kind === "amount" ? inFormUnit(blank, due, around) : blank;
  }
  const {text} = spot.cell;
  const said = readValue(text, kind);
  const figure = asWritten(spot.cell, said, said.unit ?? printed, place);
  return kind === "amount" ? inFormUnit(figure, due, unitOfCell(said.unit) ?? around) : figure;
}

function asWritten(cell: Cell, said: ReadValue, unit: string | undefined, place: Place): Figure {
  const {value: stored, text, formula, error, date, hidden} = cell;
  const more: {place: Place; formula?: string; unit?: string; hidden?: true} = {place};
  if (formula !== undefined) more.formula = formula;
  if (unit !== undefined) more.unit = unit;
  if (hidden) more.hidden = true;
  if (error !== undefined) return {value: null, as: "text", text: error, ...more};
  if (said.as === "text" && isMoney(said.unit)) return {value: null, as: "text", text: said.text, ...more};
  if (typeof stored === "number" && Number.isFinite(stored)) {
    const shown = shownNumber(text);
    const money = moneyUnit(said.unit) === undefined ? null : numberOr(null, said);
    const value = money === null ? stored : inShownUnit(stored, said.text, money);
    const slips: readonly Slip[] = date ? ["date"] : value === stored ? [] : ["scaled"];
    return {
      value: asReported(value), as: "number", text: text.trim(), ...more,
      ...(slips.length > 0 && {slips}),
      ...(shown !== undefined && !isSame(shown, value) && !date && {displayed: text.trim()}),
    };
  }
  const asText: readonly Slip[] = said.as === "number" && typeof stored === "string" ? ["numberAsText"] : [];
  const slips = [...said.slips ?? [], ...asText];
  return {
    value: said.value, as: said.as, text: said.text, ...more,
    ...(slips.length > 0 && {slips}), ...(said.remark !== undefined && {remark: said.remark}),
  };
}

/** 125000 under the format `0,"千元"` shows 125千元: the unit is that of the number shown, exact as the one stored. */
function inShownUnit(stored: number, text: string, shown: number): number {
  const decimals = (/\.(\d+)/.exec(text)?.[1] ?? "").length;
  const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((zeros) =>
    scaled(stored, zeros).round(decimals, Big.roundHalfUp).eq(shown));
  return scale === undefined ? stored : scaled(stored, scale).toNumber();
}

const scaled = (stored: number, zeros: number): Big => new Big(stored).times(`1e-${zeros}`);

/** The number a formatted cell shows, whatever stands around it; 5% is shown as 5. */
function shownNumber(text: string): number | undefined {
  const found = /[-−]?\d[\d,]*(?:\.\d+)?|[-−]?\.\d+/.exec(text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, ""));
  return found === null ? undefined : Number(found[0].replace(/,/g, "").replace("−", "-"));
}

/** Spreadsheets keep 15 digits; beyond them two numbers are one. */
const isSame = (shown: number, stored: number): boolean =>
  (shown === stored && Number.isInteger(stored) && Math.abs(stored) < 1e15) || shown === Number(stored.toPrecision(15));
