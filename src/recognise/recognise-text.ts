import {editionFor, type EditionId, editions, formOf} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import {type HoldingUnit, inFormUnit, moneyUnitsIn, nonePrinted, unitOfCell, unitThatHolds} from "../filing/money";
import {moneyIn, type MoneyHeads, moneyHeadsInText} from "./money-heads";
import {labelsOf} from "./labels";
import type {Recognition} from "./recognition";
import {type Atom, atomsOf} from "./text/atoms";
import type {Claim} from "./text/claims";
import type {Slot} from "./text/form-rows";
import {labelsMet, readAs, score, type TextReading} from "./text/text-reading";
import {runsOf} from "./text/runs";
import type {FilledRow} from "./text/settle";
import {readValue, unitIn} from "./value";

/**
 * Recognise the tables in a text of whatever layout; `undefined` where there are none. The labels decide the edition;
 * where two know as many of them, what is asked for or the report year does, or else what the tables show;
 * of equal ones it is the later.
 */
export function recogniseText(text: string, year?: number | null, asked?: EditionId): Recognition | undefined {
  const runs = runsOf(atomsOf(text));
  const due = asked ?? (typeof year === "number" ? editionFor(year)?.id : undefined);
  const readings = editions.map(({id}) => readAs(runs, id)).reverse();
  const best = readings.reduce((best, other) => {
    const more = labelsMet(other) - labelsMet(best) ||
      Number(other.edition === due) - Number(best.edition === due) || score(other) - score(best);
    return more > 0 ? other : best;
  });
  return best.claims.met.size < 3 && best.filled.length === 0
    ? undefined
    : recognition(best, moneyHeadsInText(text, labelsOf(best.edition).find));
}

function recognition(
  {edition, variant, filled, loose, unvalued, missing}: TextReading, heads: MoneyHeads,
): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const firstLines = firstLinesOf(filled);
  for (const row of filled) {
    for (const [at, slot] of row.claim.row.slots.entries()) {
      const cell = row.cells[at];
      if (cell === undefined) continue;
      if (!isHeaded(slot, row.claim, edition)) {
        const text = `${row.claim.row.label} ${cell.text}`;
        if (cell.as === "value") unmatched.push({text, place: {in: "text", line: cell.line}, why: "doubt"});
        continue;
      }
      const around = slot.kind === "amount" ? holdingUnit(slot, cell, row, firstLines, heads) : nonePrinted;
      const figure = figureOf(slot, cell, row, around);
      const known = figures.get(slot.id);
      if (known === undefined) figures.set(slot.id, figure);
      else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
    }
  }
  for (const {label, line, cells, why} of loose) {
    const text = [label, ...cells.map((cell) => cell.text)].join(" ").trim();
    unmatched.push({text, place: {in: "text", line}, why});
  }
  for (const {label, line} of unvalued) unmatched.push({text: label, place: {in: "text", line}, why: "count"});
  return {edition, variant, figures, unmatched, missingRows: missing};
}

/**
 * Whether a column's head stands where the form prints it, as far as the text shows its heads: in a block of a form of
 * several blocks each column has its own, and in none does the last one stand before the first.
 */
function isHeaded({column}: Slot, {row: {form, slots}, heads}: Claim, edition: EditionId): boolean {
  const [printed] = heads.keys();
  if (printed === undefined || slots.length < 2) return true;
  if (printed === slots.at(-1)?.column) return false;
  return formOf(edition, form).blocks.length < 2 || heads.has(column);
}

function figureOf(slot: Slot, cell: Atom, {unit: beside, claim}: FilledRow, around: HoldingUnit): Figure {
  const {as, value, text, slips, remark, unit: own} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  const unit = own ?? beside ?? (slot.kind === "amount" ? unitIn(claim.heads.get(slot.column)?.label ?? "") : undefined);
  const figure: Figure = {
    value, as, text, place: {in: "text", line: cell.line},
    ...(slips && {slips}), ...(remark && {remark}), ...(unit && {unit}),
  };
  return slot.kind === "amount" ? inFormUnit(figure, slot.unit, unitOfCell(own) ?? around) : figure;
}

/** Which unit of money holds for an amount, as far as its own cell does not say it. */
function holdingUnit(
  {column}: Slot, {line}: Atom, {unit: beside, claim}: FilledRow,
  firstLines: ReadonlyMap<string, number>, heads: MoneyHeads,
): HoldingUnit {
  const inRow = moneyIn(beside);
  const label = claim.label.text.length > longestLabel ? "" : claim.label.text;
  const top = firstLines.get(claim.row.form) ?? claim.label.line;
  const inHeading = moneyUnitsIn(claim.heads.get(column)?.label ?? "");
  const heading = inHeading.length > 0 ? inHeading : heads.heading(line, top);
  const holding = unitThatHolds([inRow, moneyUnitsIn(label), heading, heads.over(line, top)]);
  // As in a table whose form prints a unit in every row: see holdingUnits.
  return column === "" && inRow.length === 1 ? {...holding, isKept: true} : holding;
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
