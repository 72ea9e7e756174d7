import {editions} from "../forms/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import type {Recognition} from "./recognition";
import {atomsOf} from "./text/atoms";
import {readAs, score, type Reading} from "./text/reading";
import {runsOf} from "./text/runs";
import type {Placed} from "./text/settle";
import {spell} from "./text/spelling";
import {readValue} from "./value";

/** Recognise the tables in a text of whatever layout; `undefined` where there are none. */
export function recogniseText(text: string): Recognition | undefined {
  const runs = runsOf(atomsOf(text)).map((run) => ({...run, spelling: spell(run.words)}));
  const readings = editions.map(({id}) => readAs(runs, id));
  const best = readings.reduce((best, other) => (score(other) > score(best) ? other : best));
  return best.walk.met.size === 0 && best.placed.length === 0 ? undefined : recognition(best);
}

function recognition({edition, variant, placed, loose, unvalued, missing}: Reading): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  for (const one of placed) {
    const figure = figureOf(one);
    const known = figures.get(one.slot.id);
    if (known === undefined) figures.set(one.slot.id, figure);
    else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
  }
  for (const {label, cells, why} of loose) {
    const text = [label, ...cells.map((cell) => cell.text)].join(" ").trim();
    unmatched.push({text, place: {in: "text", line: cells[0]!.line}, why});
  }
  for (const {label, line} of unvalued) unmatched.push({text: label, place: {in: "text", line}, why: "count"});
  return {edition, variant, figures, unmatched, missingRows: missing};
}

function figureOf({slot, cell, unit}: Placed): Figure {
  const {as, value, text, slips, remark, unit: own} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  return {
    value, as, text, place: {in: "text", line: cell.line},
    ...(slips && {slips}), ...(remark && {remark}), ...((own ?? unit) && {unit: own ?? unit}),
  };
}
