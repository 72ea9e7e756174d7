import Big from "big.js";
import {approximate} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Statement, Unmatched} from "../filing/filing";
import {inUnitOf} from "../filing/money";
import type {Indicator} from "../editions/edition";

/** The figures that sentences state beyond doubt, and the statements that contradict each other. */
export type Stated = {readonly figures: ReadonlyMap<string, Figure>; readonly unmatched: readonly Unmatched[]};

/** Figures from statements, for forms of which the source shows no table. */
export function statedFigures(statements: readonly Statement[], indicators: readonly Indicator[]): Stated {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  for (const indicator of indicators) {
    const own = statements.filter(({ids}) => ids.length === 1 && ids[0] === indicator.id);
    const read = own.flatMap((statement) => figureOf(statement, indicator) ?? []);
    if (new Set(read.map(({value}) => value)).size === 1) figures.set(indicator.id, read[0]!);
    else unmatched.push(...own.map(({quote, place}): Unmatched => ({text: quote, place, why: "doubt"})));
  }
  return {figures, unmatched};
}

/** 元 and 万元 are converted exactly, for the sentence names its unit; other units must be such as count. */
function figureOf({value, unit, place}: Statement, {kind, unit: due}: Indicator): Figure | undefined {
  if (kind !== "amount") return unit.endsWith("元") || !Number.isInteger(value) ? undefined : plain(value, String(value), place, unit);
  const exact = inUnitOf({value, unit}, due);
  return exact === undefined ? undefined : plain(approximate(exact), new Big(exact).toFixed(), place, due);
}

const plain = (value: number, text: string, place: Figure["place"], unit: string): Figure =>
  ({value, as: "number", text, place, unit});
