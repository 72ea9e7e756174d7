import {totalsOf} from "../editions/rule-at";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Place} from "../filing/place";
import type {Finding} from "./finding";
import {type FormatRuleId, severityOf} from "./format-rules";

/**
 * Totals typed over where the sheet computes its other totals, and formulas of totals that leave out a part, those that
 * leave out the same one together. A total that two rules compute, down its column and across its row, may follow
 * either.
 */
export function checkFormulas(filing: Filing): readonly Finding[] {
  const totals = computedIn(filing);
  // One that ends in an error computes nothing, and is said to.
  const computing = new Set(totals.filter(({total}) => total.formula !== undefined && total.as !== "text").map(({total}) => sheetOf(total)));
  const findings: Finding[] = [];
  const alike = new Map<string, Finding>();
  for (const {id, total, parts} of totals) {
    const {formula} = total;
    if (formula === undefined) {
      if (total.value !== null && computing.has(sheetOf(total))) findings.push(finding("format.totalNotComputed", id, total));
      continue;
    }
    if (total.as === "text") continue;
    const from = sheetsAlone(formula);
    // What is added up or looked up on other sheets, its parts in the same way, is summed there.
    if (from !== "" && parts.some((sum) => sum.every((part) => sheetsAlone(part.formula ?? "") === from))) continue;
    const [nearest = []] = parts.map((sum) => sum.filter((part) => !covers(formula, total.place, part.place)))
      .sort((a, b) => a.length - b.length);
    if (nearest.length === 0 || isUnclear(formula)) continue;
    const missing = nearest.map((part) => part.id).join(" ");
    const key = [relative(formula, total.place), ...nearest.map(({place}) => offset(total.place, place))].join(" ");
    const first = alike.get(key);
    const own = finding("format.formulaOverwritten", id, total);
    if (first === undefined) alike.set(key, {...own, detail: {text: total.text, formula, missing}});
    else alike.set(key, {...first, figures: [...first.figures, id], places: [...first.places, total.place]});
  }
  return [...findings, ...alike.values()];
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

const ofOtherSheet = /('(?:[^']|'')+'|[^\s'"(),+*/&=<>!-]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?/gi;
const ofOwnSheet = /(?<![A-Z\d_.!])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![A-Z\d_(!])/gi;

/** The sheets whose cells a formula names, where it names none of its own; empty otherwise. */
function sheetsAlone(formula: string): string {
  const named = [...formula.matchAll(ofOtherSheet)].map(([, sheet = ""]) => sheet.replace(/^'|'$/g, ""));
  return ownCells(formula).length > 0 ? "" : [...new Set(named)].sort().join();
}

/** The cells and areas of its own sheet that a formula names. */
const ownCells = (formula: string): readonly RegExpMatchArray[] =>
  [...formula.replace(/"[^"]*"/g, '""').replace(ofOtherSheet, "").matchAll(ofOwnSheet)];

/** Whether a formula names cells in a way not understood here: worked out, whole columns or rows, a table's, by a name. */
function isUnclear(formula: string): boolean {
  const own = formula.replace(/"[^"]*"/g, "").replace(ofOtherSheet, "").replace(ofOwnSheet, "");
  return /(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\(|[A-Z]:\$?[A-Z]|\d:\$?\d|\[/i.test(own) ||
    /[\p{L}_]/u.test(own.replace(/[A-Z_][A-Z\d._]*\(|\b(?:TRUE|FALSE)\b/gi, ""));
}

/** A formula as it reads from its own cell: the same for those that were copied from one another. */
const relative = (formula: string, home: Place): string => formula.replaceAll(/\$?([A-Z]{1,3})\$?(\d+)/gi, (_, column: string, row: string) =>
  home.in === "sheet" ? `${columnNumber(column) - home.column} ${Number(row) - home.row}` : "");

/** How far a place stands from a total. */
const offset = (home: Place, place: Place): string =>
  home.in === "sheet" && place.in === "sheet" ? `${place.sheet} ${place.row - home.row} ${place.column - home.column}` : "";

/** Whether the formula names the cell, by itself or within an area of its own sheet. */
function covers(formula: string, home: Place, place: Place): boolean {
  if (place.in !== "sheet" || home.in !== "sheet" || place.sheet !== home.sheet) return false;
  return ownCells(formula)
    .some(([, left = "", top, right = left, bottom = top]) =>
      isWithin(place.column + 1, columnNumber(left), columnNumber(right)) &&
      isWithin(place.row + 1, Number(top), Number(bottom)));
}

const isWithin = (at: number, one: number, other: number): boolean =>
  at >= Math.min(one, other) && at <= Math.max(one, other);

/** A is 1. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
