import Big from "big.js";
import {editionOf, type EditionId, type Variant, type Indicator} from "../src/editions/edition";
import {type Operand, type RuleAt, rulesAt} from "../src/editions/rule-at";

/** What a figure holds: a count as a number, an amount as typed. */
export type Typed = number | string;

/** The indicators that a variant of an edition prints. */
export const indicatorsIn = (edition: EditionId, variant?: Variant): readonly Indicator[] =>
  editionOf(edition).indicators.filter(({only, not}) =>
    (only === undefined || only === variant) && (not === undefined || not !== variant));

/**
 * Figures in which every equality of the edition holds. Totals are computed, in each flow the first term follows from
 * the others, every other figure is `free`'s choice.
 */
export function balance(
  edition: EditionId, variant: Variant | undefined, free: (indicator: Indicator) => Typed,
): Map<string, Typed> {
  const figures = new Map(indicatorsIn(edition, variant).map((indicator) => [indicator.id, free(indicator)]));
  const equalities = rulesAt(edition, variant).filter(({rule, left, right}) =>
    rule.is === "equal" && [...left, ...right].every(({last}) => !last));
  const totals = equalities.filter(({isTotal}) => isTotal);
  const [down, across] = ["column", "row"].map((each) => totals.filter(({rule}) => rule.each === each));
  // Twice, for a part may be a total itself: 不同意公开答复数 within 申请答复数.
  for (const {left: [total], right} of [...down!, ...down!]) figures.set(total!.id, sum(right, figures));
  for (const flow of equalities.filter(({isTotal}) => !isTotal)) settleFlow(flow, figures);
  for (const {left: [total], right} of across!) figures.set(total!.id, sum(right, figures));
  return figures;
}

/** received + carriedIn = handled + carriedOut, none negative: the first term follows, or else the last. */
function settleFlow({left, right}: RuleAt, figures: Map<string, Typed>): void {
  const [first, last] = [left[0]!, right.at(-1)!];
  const missing = sum(right, figures) - sum(left.slice(1), figures);
  figures.set(first.id, Math.max(missing, 0));
  if (missing < 0) figures.set(last.id, Number(figures.get(last.id)) - missing);
}

/** Counts are added as they are, amounts exactly. */
function sum(terms: readonly Operand[], figures: ReadonlyMap<string, Typed>): number {
  if (terms.every(({id}) => typeof figures.get(id) === "number")) {
    return terms.reduce((total, {id, sign}) => total + Number(figures.get(id)) * sign, 0);
  }
  const signed = terms.map(({id, sign}) => new Big(figures.get(id)!).times(sign));
  return signed.reduce((total, one) => total.plus(one), new Big(0)).toNumber();
}
