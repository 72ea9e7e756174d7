import {editions} from "../forms/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import type {Recognition} from "./recognition";
import {atomsOf} from "./text/atoms";
import {runsOf} from "./text/runs";
import {settle, type Placed, type Settled} from "./text/settle";
import {spell} from "./text/spelling";
import {walk, type SpelledRun, type Walk} from "./text/walk";
import {readValue} from "./value";

type Reading = {readonly walk: Walk; readonly settled: Settled};

/** Recognise the tables in a text of whatever layout; `undefined` where there are none. */
export function recogniseText(text: string): Recognition | undefined {
  const runs: SpelledRun[] = runsOf(atomsOf(text)).map((run) => ({...run, spelling: spell(run.words)}));
  const readings = editions.map(({id}): Reading => {
    const walked = walk(runs, id);
    return {walk: walked, settled: settle(runs, walked)};
  });
  const best = readings.reduce((best, other) => (score(other) > score(best) ? other : best));
  if (best.settled.placed.length === 0) return undefined;
  return recognition(best);
}

const score = ({settled: {placed, loose}}: Reading): number => placed.length - loose.length;

function recognition({walk, settled}: Reading): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  for (const one of settled.placed) {
    const figure = figureOf(one);
    const known = figures.get(one.slot.id);
    if (known === undefined) figures.set(one.slot.id, figure);
    else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
  }
  for (const {label, cells, why} of settled.loose) {
    unmatched.push({text: `${label} ${cells.map(({text}) => text).join(" ")}`, place: {in: "text", line: cells[0]!.line}, why});
  }
  return {edition: walk.edition, figures, unmatched, missingRows: []};
}

function figureOf({slot, cell, unit}: Placed): Figure {
  const {as, value, text, slips, remark, unit: own} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  return {
    value, as, text, place: {in: "text", line: cell.line},
    ...(slips && {slips}), ...(remark && {remark}), ...((own ?? unit) && {unit: own ?? unit}),
  };
}
