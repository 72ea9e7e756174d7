import type {Figure, Slip} from "../../filing/figure";
import type {Place} from "../../filing/place";
import type {Kind} from "../../editions/form";
import type {Cell} from "../grid";
import {readValue} from "../value";
import type {Placed} from "./placed";

/** The figure that a place in a table holds: blank where it holds nothing, or a formula that gives nothing. */
export function figureOf({spot, unit: printed}: Placed, kind: Kind, place: Place, empty?: Cell): Figure {
  if (spot === undefined) {
    const formula = empty?.formula;
    return {
      value: null, as: "blank", text: "", place,
      ...(printed !== undefined && {unit: printed}), ...(formula !== undefined && {formula}),
    };
  }
  const {value: stored, text, formula, error, date, hidden} = spot.cell;
  const said = readValue(text, kind);
  const unit = said.unit ?? printed;
  const more: {place: Place; formula?: string; unit?: string; hidden?: true} = {place};
  if (formula !== undefined) more.formula = formula;
  if (unit !== undefined) more.unit = unit;
  if (hidden) more.hidden = true;
  if (error !== undefined) return {value: null, as: "text", text: error, ...more};
  if (typeof stored === "number" && Number.isFinite(stored)) {
    const shown = shownNumber(text);
    return {
      value: stored, as: "number", text: text.trim(), ...more,
      ...(date && {slips: ["date" as const]}),
      ...(shown !== undefined && !isSame(shown, stored) && !date && {displayed: text.trim()}),
    };
  }
  const asText: readonly Slip[] = said.as === "number" && typeof stored === "string" ? ["numberAsText"] : [];
  const slips = [...said.slips ?? [], ...asText];
  return {
    value: said.value, as: said.as, text: said.text, ...more,
    ...(slips.length > 0 && {slips}), ...(said.remark !== undefined && {remark: said.remark}),
  };
}

/** The number a formatted cell shows, whatever stands around it; 5% is shown as 5. */
function shownNumber(text: string): number | undefined {
  const found = /[-−]?\d[\d,]*(?:\.\d+)?|[-−]?\.\d+/.exec(text);
  return found === null ? undefined : Number(found[0].replace(/,/g, "").replace("−", "-"));
}

/** Spreadsheets keep 15 digits; beyond them two numbers are one. */
const isSame = (shown: number, stored: number): boolean =>
  (shown === stored && Number.isInteger(stored) && Math.abs(stored) < 1e15) || shown === Number(stored.toPrecision(15));
