import Big from "big.js";
import {editionOf} from "../src/editions/edition";
import type {EditionId, Variant} from "../src/editions/form";
import type {Indicator} from "../src/editions/indicator";
import type {Rule} from "../src/editions/rule";

/** What a figure holds: a count as a number, an amount as typed. */
export type Typed = number | string;

/** The indicators that a variant of an edition prints. */
export const indicatorsIn = (edition: EditionId, variant?: Variant): readonly Indicator[] =>
  editionOf(edition).indicators.filter(({only, not}) =>
    (only === undefined || only === variant) && (not === undefined || not !== variant));

/**
 * Figures in which every identity of the edition holds. Totals are computed, received follows from the flow,
 * every other figure is `free`'s choice.
 */
export function balance(
  edition: EditionId, variant: Variant | undefined, free: (indicator: Indicator) => Typed,
): Map<string, Typed> {
  const indicators = indicatorsIn(edition, variant);
  const figures = new Map<string, Typed>(indicators.map((indicator) => [indicator.id, free(indicator)]));
  const totals = editionOf(edition).rules.filter(isTotal);
  const down = totals.filter(({each}) => each === "column");
  // Twice, for a part may be a total itself: 不同意公开答复数 within 申请答复数.
  for (const rule of [...down, ...down]) computeTotals(rule, indicators, figures);
  for (const {columnId} of indicators.filter(({rowId}) => rowId === "received")) settleFlow(columnId, figures);
  for (const rule of totals.filter(({each}) => each === "row")) computeTotals(rule, indicators, figures);
  return figures;
}

/** received + carriedIn = handled + carriedOut, none negative. */
function settleFlow(column: string, figures: Map<string, Typed>): void {
  const [handled, carriedIn, carriedOut] = ["handled", "carriedIn", "carriedOut"]
    .map((row) => Number(figures.get(`applications.${row}.${column}`))) as [number, number, number];
  const received = handled + carriedOut - carriedIn;
  figures.set(`applications.received.${column}`, Math.max(received, 0));
  if (received < 0) figures.set(`applications.carriedOut.${column}`, carriedIn - handled);
}

type Total = Rule & {readonly left: readonly [string]; readonly right: readonly string[]};

/** A total over its parts. */
const isTotal = (rule: Rule): rule is Total =>
  rule.is === "equal" && rule.left.length === 1 && rule.right.every((term) => typeof term === "string");

function computeTotals(rule: Total, indicators: readonly Indicator[], figures: Map<string, Typed>): void {
  const line = rule.each === "column" ? "rowId" : "columnId";
  const across = rule.each === "column" ? "columnId" : "rowId";
  for (const total of indicators.filter((one) => one.form === rule.form && one[line] === rule.left[0])) {
    const parts = rule.right.map((part) => indicators.find((one) =>
      one.form === rule.form && one[line] === part && one[across] === total[across]));
    figures.set(total.id, sum(parts.map((part) => figures.get(part!.id)!)));
  }
}

const sum = (values: readonly Typed[]): number =>
  values.reduce<Big>((total, value) => total.plus(value), new Big(0)).toNumber();
