import {totalsOf} from "../editions/rule-at";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Place} from "../filing/place";
import type {Finding} from "./finding";
import {type FormatRuleId, severityOf} from "./format-rules";

/**
 * Totals typed over where the sheet computes its other totals, and formulas of totals that leave out a part.
 * A total that two rules compute, down its column and across its row, may follow either.
 */
export function checkFormulas(filing: Filing): readonly Finding[] {
  const totals = computedIn(filing);
  // One that ends in an error computes nothing, and is said to.
  const computing = new Set(totals.filter(({total}) => total.formula !== undefined && total.as !== "text").map(({total}) => sheetOf(total)));
  const findings: Finding[] = [];
  for (const {id, total, parts} of totals) {
    const {formula} = total;
    if (formula === undefined) {
      if (total.value !== null && computing.has(sheetOf(total))) findings.push(finding("format.totalNotComputed", id, total));
      continue;
    }
    if (total.as === "text") continue;
    const from = linkedSheet(formula);
    // A table that is taken from another sheet as it stands there is summed there.
    if (from !== undefined && parts.some((sum) => sum.every((part) => linkedSheet(part.formula) === from))) continue;
    const [nearest = []] = parts.map((sum) => sum.filter((part) => !covers(formula, total.place, part.place)))
      .sort((a, b) => a.length - b.length);
    if (nearest.length === 0) continue;
    findings.push({
      ...finding("format.formulaOverwritten", id, total),
      detail: {text: total.text, formula, missing: nearest.map((part) => part.id).join(" ")},
    });
  }
  return findings;
}

type Part = {readonly id: string; readonly place: Place; readonly formula: string | undefined};

/** A total, and its parts by each of the rules that compute it. */
type Total = {readonly id: string; readonly total: Figure; readonly parts: readonly (readonly Part[])[]};

/** Totals that stand on a sheet with all their parts. */
function computedIn({edition, variant, figures}: Filing): readonly Total[] {
  const totals = new Map<string, {id: string; total: Figure; parts: (readonly Part[])[]}>();
  for (const {left: [named], right} of totalsOf(edition, variant)) {
    const total = named && figures.get(named.id);
    if (named === undefined || total?.place.in !== "sheet") continue;
    const parts: Part[] = [];
    for (const {id} of right) {
      const figure = figures.get(id);
      if (figure !== undefined) parts.push({id, place: figure.place, formula: figure.formula});
    }
    if (parts.length < right.length) continue;
    const known = totals.get(named.id);
    if (known === undefined) totals.set(named.id, {id: named.id, total, parts: [parts]});
    else known.parts.push(parts);
  }
  return [...totals.values()];
}

const sheetOf = ({place}: Figure): string => (place.in === "sheet" ? place.sheet : "");

const finding = (rule: FormatRuleId, id: string, total: Figure): Finding => ({
  rule, severity: severityOf(rule), verdict: "broken", form: id.split(".")[0], figures: [id], places: [total.place],
  difference: null, detail: {text: total.text},
});

/** The other sheet that a formula takes a single cell from, and nothing else. */
const linkedSheet = (formula: string | undefined): string | undefined =>
  /^=?\+?('(?:[^']|'')+'|[^\s'(),+!]+)!\$?[A-Z]{1,3}\$?\d+$/i.exec(formula?.trim() ?? "")?.[1];

/** Whether the formula names the cell, by itself or within an area of its own sheet. */
function covers(formula: string, home: Place, place: Place): boolean {
  if (place.in !== "sheet" || home.in !== "sheet" || place.sheet !== home.sheet) return false;
  const own = formula.replaceAll("$", "").replace(/('[^']*'|[^\s'(),+]+)![A-Z]+\d+(:[A-Z]+\d+)?/gi, "");
  return [...own.matchAll(/([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/gi)]
    .some(([, left = "", top, right = left, bottom = top]) =>
      isWithin(place.column + 1, columnNumber(left), columnNumber(right)) &&
      isWithin(place.row + 1, Number(top), Number(bottom)));
}

const isWithin = (at: number, one: number, other: number): boolean =>
  at >= Math.min(one, other) && at <= Math.max(one, other);

/** A is 1. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
