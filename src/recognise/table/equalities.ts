import type {EditionId, Variant} from "../../editions/edition";
import {type RuleAt, rulesAt} from "../../editions/rule-at";
import {compare, type Exact, exactOf, minus, plus} from "../../filing/exact";
import type {Figure} from "../../filing/figure";

/** What a figure comes to; `null` where it is no number, or is not there. */
export type ValueOf = (id: string) => Exact | null;

/**
 * The sums that must come out within one year's filing and of which every figure was found, if only blank: by these a
 * reader may prove where a number stands.
 */
export const equalities = (
  edition: EditionId, variant: Variant | undefined, found: ReadonlyMap<string, Figure>,
): readonly RuleAt[] => rulesAt(edition, variant).filter(({rule, isAcrossYears, figures}) =>
  rule.is === "equal" && rule.severity === "error" && !isAcrossYears && figures.every((id) => found.has(id)));

/** The values of figures as they were read. */
export const valuesOf = (figures: ReadonlyMap<string, Figure>): ValueOf => (id) => {
  const figure = figures.get(id);
  return figure === undefined ? null : exactOf(figure);
};

/** Nothing, or zero. */
export const isNothing = (value: Exact | null): boolean => value === null || compare(value, 0) === 0;

/** Whether both sides come to the same, with nothing where a blank was read. */
export function holds({left, right}: RuleAt, valueOf: ValueOf): boolean {
  const sumOf = (side: RuleAt["left"]): Exact => side.reduce<Exact>((sum, {id, sign}) =>
    sign === 1 ? plus(sum, valueOf(id) ?? 0) : minus(sum, valueOf(id) ?? 0), 0);
  return compare(sumOf(left), sumOf(right)) === 0;
}
