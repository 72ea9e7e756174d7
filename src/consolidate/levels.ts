import type {Order, Placed} from "./order";
import {countedIn} from "./order";
import {runningSum, type Sum} from "./sum";
import type {Branch, ListedUnit} from "./unit-list";

/** The sums of a unit with all those below it (完全汇总). */
export type Level = {readonly branch: Branch; readonly filings: readonly Placed[]; readonly sums: readonly Sum[]};

/** Every unit of the list that has others below it, each with the sums of all filings within it, upper levels first. */
export function sumLevels(order: Order): readonly Level[] {
  const byUnit = new Map(countedIn(order).map((one) => [one.listed, one]));
  const levels: Level[] = [];
  const visit = (branch: Branch): readonly Placed[] => {
    const own = byUnit.get(branch.unit);
    if (branch.below.length === 0) return own === undefined ? [] : [own];
    const at = levels.push({branch, filings: [], sums: []}) - 1;
    const filings = [...(own === undefined ? [] : [own]), ...branch.below.flatMap(visit)];
    const running = runningSum(order.edition);
    for (const {submission} of filings) running.add(submission.values);
    levels[at] = {branch, filings, sums: running.sums()};
    return filings;
  };
  order.trees.forEach(visit);
  return levels;
}

/** The chosen units of an order, with all below them (选择汇总), by the names or codes given; unknown ones are named. */
export function chooseUnits(
  order: Order, chosen: readonly string[],
): {readonly order: Order; readonly unknown: readonly string[]} {
  const units = new Set<ListedUnit>();
  const found = new Set<string>();
  const visit = ({unit, below}: Branch, isIn: boolean): void => {
    const named = chosen.filter((one) => one === unit.name || (one !== "" && one === unit.code));
    for (const one of named) found.add(one);
    if (isIn || named.length > 0) units.add(unit);
    for (const branch of below) visit(branch, isIn || named.length > 0);
  };
  for (const tree of order.trees) visit(tree, false);
  const isChosen = ({listed, submission: {unit}}: Placed): boolean => {
    if (listed === undefined && chosen.includes(unit)) found.add(unit);
    return listed === undefined ? chosen.includes(unit) : units.has(listed);
  };
  return {
    order: {
      ...order,
      placed: order.placed.filter(isChosen),
      missing: order.missing.filter(({unit}) => units.has(unit)),
      duplicates: order.duplicates.filter(({used, others}) =>
        order.placed.some((one) => isChosen(one) && [used, ...others].includes(one.submission))),
    },
    unknown: chosen.filter((one) => !found.has(one)),
  };
}
