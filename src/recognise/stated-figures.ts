import {asReported, type Figure} from "../filing/figure";
import type {Statement, Unmatched} from "../filing/filing";
import {inFormUnit, moneyUnit} from "../filing/money";
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

/** Money is converted exactly, for the sentence names its unit; other units must be such as count. */
function figureOf({value, unit, place}: Statement, {kind, unit: due}: Indicator): Figure | undefined {
  const money = moneyUnit(unit);
  const stated: Figure = {value: asReported(value), as: "number", text: String(value), place, unit};
  if (kind !== "amount") return money !== undefined || !Number.isInteger(value) ? undefined : stated;
  return money === undefined ? undefined : inFormUnit(stated, due, {unit: money, others: []});
}
