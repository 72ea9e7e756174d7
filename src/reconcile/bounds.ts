import {compare, minus, plus, times, type Exact} from "../filing/exact";
import type {Relation} from "../editions/rule";
import type {Operand} from "../editions/rule-at";
import type {Verdict} from "./finding";

/** What a sum can be at least and at most; `null` is without bound. */
export type Bounds = {readonly least: Exact | null; readonly most: Exact | null};

/**
 * A sum of which some terms may be unknown: a count or an amount that is not known is some value from 0 up, a change
 * may be anything. @param valueAt what the term at a place is known to be, or `null`
 */
export function boundsOf(terms: readonly Operand[], valueAt: (place: number) => Exact | null): Bounds {
  let sum: Exact = 0;
  let [isOpenBelow, isOpenAbove] = [false, false];
  for (let n = 0; n < terms.length; n++) {
    const {sign, kind} = terms[n]!;
    const value = valueAt(n);
    if (value === null) {
      if (kind === "change" || sign === 1) isOpenAbove = true;
      if (kind === "change" || sign === -1) isOpenBelow = true;
    } else sum = sign === 1 ? plus(sum, value) : minus(sum, value);
  }
  return {least: isOpenBelow ? null : sum, most: isOpenAbove ? null : sum};
}

/** Relations between two sums, of which every figure and last year's is one. */
type SumRelation = Extract<Relation, {readonly right: unknown} | {readonly is: "changeWithin"}>;

/** Whether a relation holds, or is broken, whatever the unknown terms are; undecided otherwise. */
export function relate(rule: SumRelation, left: Bounds, right: Bounds): Verdict {
  switch (rule.is) {
    case "equal": return isPoint(left) && isPoint(right) && compare(left.least, right.least) === 0 ? "holds"
      : isBelow(left.most, right.least) || isBelow(right.most, left.least) ? "broken" : "undecided";
    case "atMost": case "eachAtMost": return order(left, right);
    case "covers": return order(right, left);
    case "needs": return order(left, zero) === "holds" || isBelow(0, right.least) ? "holds"
      : isBelow(0, left.least) && order(right, zero) === "holds" ? "broken" : "undecided";
    case "together": return together(isZero(left), isZero(right));
    case "shareAtMost": return share(rule, left, right);
    case "changeWithin": return !isPoint(left) || !isPoint(right) ? "undecided"
      : jumps(left.least, right.least, rule) || jumps(right.least, left.least, rule) ? "broken" : "holds";
  }
}

/** How far apart two sums are at least that cannot meet, and which of them is the greater. */
export function gapOf(left: Bounds, right: Bounds): {readonly gap: Exact; readonly more: "left" | "right"} | undefined {
  const [isLess, isMore] = [shortfall(left.most, right.least), shortfall(right.most, left.least)];
  return isLess !== undefined ? {gap: isLess, more: "right"} : isMore !== undefined ? {gap: isMore, more: "left"} : undefined;
}

/** What a lacks to b, where it is certainly less. */
const shortfall = (a: Exact | null, b: Exact | null): Exact | undefined =>
  a !== null && b !== null && compare(a, b) < 0 ? minus(b, a) : undefined;

const zero: Bounds = {least: 0, most: 0};

type Point = {readonly least: Exact; readonly most: Exact};

/** With nothing unknown both bounds are the sum. */
export const isPoint = (bounds: Bounds): bounds is Point =>
  bounds.least !== null && bounds.most !== null;

/** Certainly less: a bound that is not there is never. */
const isBelow = (a: Exact | null, b: Exact | null): boolean => a !== null && b !== null && compare(a, b) < 0;

/** a ≤ b. */
const order = (a: Bounds, b: Bounds): Verdict =>
  a.most !== null && b.least !== null && compare(a.most, b.least) <= 0 ? "holds"
    : isBelow(b.most, a.least) ? "broken" : "undecided";

const scaled = ({least, most}: Bounds, by: number): Bounds =>
  ({least: least === null ? null : times(least, by), most: most === null ? null : times(most, by)});

/** A share of a whole that is smaller than `from` says nothing. */
function share(
  {percent, from}: {readonly percent: number; readonly from: number}, left: Bounds, right: Bounds,
): Verdict {
  if (isBelow(right.most, from)) return "holds";
  const isLarge = right.least !== null && !isBelow(right.least, from);
  const whole = isLarge ? right : {least: from, most: right.most};
  const verdict = order(scaled(left, 100), scaled(whole, percent));
  return verdict === "broken" && !isLarge ? "undecided" : verdict;
}

/** `undefined` where it may be either. */
const isZero = (bounds: Bounds): boolean | undefined =>
  isPoint(bounds) ? compare(bounds.least, 0) === 0
    : isBelow(0, bounds.least) || isBelow(bounds.most, 0) ? false : undefined;

const together = (left: boolean | undefined, right: boolean | undefined): Verdict =>
  left === undefined || right === undefined ? "undecided" : left === right ? "holds" : "broken";

/** From 0 to `from` or more, or from 10 or more to the factor of it. */
const jumps = (to: Exact, from: Exact, rule: {readonly factor: number; readonly from: number}): boolean =>
  compare(from, 0) === 0 ? compare(to, rule.from) >= 0
    : compare(from, 10) >= 0 && compare(to, times(from, rule.factor)) >= 0;
