import {type RuleAt, totalsOf} from "../editions/rule-at";
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
  const {figures} = filing;
  const totals = computedIn(filing);
  const computing = new Set(totals.filter(({total}) => total.formula !== undefined).map(({total}) => sheetOf(total)));
  const findings: Finding[] = [];
  for (const {id, total, sums} of totals) {
    if (total.formula === undefined) {
      if (total.value !== null && computing.has(sheetOf(total))) findings.push(finding("format.totalNotComputed", id, total));
      continue;
    }
    const missing = sums.map(({right}) => right.filter((part) => !covers(total, figures.get(part.id)!.place)));
    if (missing.some((parts) => parts.length === 0)) continue;
    const [nearest] = [...missing].sort((a, b) => a.length - b.length);
    findings.push({
      ...finding("format.formulaOverwritten", id, total),
      detail: {text: total.text, formula: total.formula, missing: nearest!.map((part) => part.id).join(" ")},
    });
  }
  return findings;
}

type Total = {readonly id: string; readonly total: Figure; readonly sums: readonly RuleAt[]};

/** Totals that stand on a sheet with all their parts. */
function computedIn({edition, variant, figures}: Filing): readonly Total[] {
  const totals = new Map<string, {id: string; total: Figure; sums: RuleAt[]}>();
  for (const sum of totalsOf(edition, variant)) {
    const {id} = sum.left[0]!;
    const total = figures.get(id);
    if (total?.place.in !== "sheet" || !sum.right.every((part) => figures.has(part.id))) continue;
    const known = totals.get(id);
    if (known === undefined) totals.set(id, {id, total, sums: [sum]});
    else known.sums.push(sum);
  }
  return [...totals.values()];
}

const sheetOf = ({place}: Figure): string => (place.in === "sheet" ? place.sheet : "");

const finding = (rule: FormatRuleId, id: string, total: Figure): Finding => ({
  rule, severity: severityOf(rule), verdict: "broken", form: id.split(".")[0], figures: [id], places: [total.place],
  difference: null, detail: {text: total.text},
});

/** Whether the formula names the cell, by itself or within an area of its own sheet. */
function covers({formula, place: home}: Figure, place: Place): boolean {
  if (place.in !== "sheet" || home.in !== "sheet" || place.sheet !== home.sheet) return false;
  const own = formula!.replaceAll("$", "").replace(/('[^']*'|[^\s'(),+]+)![A-Z]+\d+(:[A-Z]+\d+)?/gi, "");
  return [...own.matchAll(/([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/gi)]
    .some(([, left, top, right = left, bottom = top]) =>
      isWithin(place.column + 1, columnNumber(left!), columnNumber(right!)) &&
      isWithin(place.row + 1, Number(top), Number(bottom)));
}

const isWithin = (at: number, one: number, other: number): boolean =>
  at >= Math.min(one, other) && at <= Math.max(one, other);

/** A is 1. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
