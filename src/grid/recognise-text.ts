import {editionFor, editions} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import type {Recognition} from "./recognition";
import type {Atom} from "./text/atoms";
import {atomsOf} from "./text/atoms";
import type {Slot} from "./text/layout";
import {readAs, score, type Reading} from "./text/reading";
import {runsOf} from "./text/runs";
import type {FilledRow} from "./text/settle";
import {spell} from "./text/spelling";
import {readValue} from "./value";

/**
 * Recognise the tables in a text of whatever layout; `undefined` where there are none. What the tables show decides
 * the edition; where two explain them equally well, the report year does, or else the later edition.
 */
export function recogniseText(text: string, year?: number | null): Recognition | undefined {
  const runs = runsOf(atomsOf(text)).map((run) => ({...run, spelling: spell(run.words)}));
  const due = typeof year === "number" ? editionFor(year)?.id : undefined;
  const readings = editions.map(({id}) => readAs(runs, id)).reverse();
  const best = readings.reduce((best, other) =>
    score(other) > score(best) || (score(other) === score(best) && other.edition === due) ? other : best);
  return best.walk.met.size < 3 && best.filled.length === 0 ? undefined : recognition(best);
}

function recognition({edition, variant, filled, loose, unvalued, missing}: Reading): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  for (const row of filled) {
    row.cells.forEach((cell, at) => {
      const slot = row.claim.row.slots[at]!;
      const figure = figureOf(slot, cell, row);
      const known = figures.get(slot.id);
      if (known === undefined) figures.set(slot.id, figure);
      else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
    });
  }
  for (const {label, cells, why} of loose) {
    const text = [label, ...cells.map((cell) => cell.text)].join(" ").trim();
    unmatched.push({text, place: {in: "text", line: cells[0]!.line}, why});
  }
  for (const {label, line} of unvalued) unmatched.push({text: label, place: {in: "text", line}, why: "count"});
  return {edition, variant, figures, unmatched, missingRows: missing};
}

function figureOf(slot: Slot, cell: Atom, {unit: beside, claim}: FilledRow): Figure {
  const {as, value, text, slips, remark, unit: own} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  const unit = own ?? beside ?? (slot.kind === "amount" ? claim.heads.get(slot.column)?.unit : undefined);
  return {value, as, text, place: {in: "text", line: cell.line}, ...(slips && {slips}), ...(remark && {remark}), ...(unit && {unit})};
}
