import {compare, times, type Exact} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Relation} from "../editions/rule";
import type {Finding, Verdict} from "./finding";
import type {RuleAt} from "../editions/rule-at";
import {judgeUnit} from "./money-unit";
import {possibleLevels} from "./possible-levels";

/** A rule with the figures it meets in a filing. */
export type Evidence = {
  readonly ruleAt: RuleAt;
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
  readonly leftSum: Exact | null;
  readonly rightSum: Exact | null;
  readonly filing: Filing;
  readonly last: Filing | undefined;
};

export type Judgement = {readonly verdict: Verdict; readonly detail?: Finding["detail"]};

/** Whether the rule holds; `undefined` where the source does not show what it speaks of. */
export function judge(evidence: Evidence): Judgement | undefined {
  const {ruleAt: {rule}, left, leftSum, rightSum, filing} = evidence;
  switch (rule.is) {
    case "zeroUnless": return judgeLevel(rule, left, filing);
    case "inUnit": return judgeUnit(rule, evidence);
    case "mentions": return judgeMention(rule, leftSum, filing);
  }
  if (leftSum !== null && rightSum !== null) return known(relates(rule, leftSum, rightSum));
  return rule.is === "equal" ? judgeBlankTotal(evidence) : {verdict: "undecided"};
}

type Comparison = Exclude<Relation, {readonly is: "zeroUnless" | "inUnit" | "mentions"}>;

function relates(rule: Comparison, left: Exact, right: Exact): boolean {
  switch (rule.is) {
    case "equal": return compare(left, right) === 0;
    case "atMost": case "eachAtMost": return compare(left, right) <= 0;
    case "covers": return compare(left, right) >= 0;
    case "needs": return compare(left, 0) <= 0 || compare(right, 0) > 0;
    case "together": return (compare(left, 0) === 0) === (compare(right, 0) === 0);
    case "shareAtMost": return compare(right, rule.from) < 0 || compare(times(left, 100), times(right, rule.percent)) <= 0;
    case "changeWithin": return !(jumps(left, right, rule) || jumps(right, left, rule));
  }
}

/** From 0 to `from` or more, or from 10 or more to the factor of it. */
const jumps = (to: Exact, from: Exact, rule: {readonly factor: number; readonly from: number}): boolean =>
  compare(from, 0) === 0 ? compare(to, rule.from) >= 0
    : compare(from, 10) >= 0 && compare(to, times(from, rule.factor)) >= 0;

/** A blank beside figures that cannot all be right: a blank total of parts, or a total of blank parts. */
function judgeBlankTotal({ruleAt: {isTotal}, left: [total], right: parts}: Evidence): Judgement {
  if (isTotal && isEmpty(total!) && parts.some(isNonZero)) return {verdict: "broken", detail: {why: "totalBlank"}};
  if (isTotal && isNonZero(total!) && parts.every(isEmpty)) return {verdict: "broken", detail: {why: "partsBlank"}};
  return {verdict: "undecided"};
}

const isEmpty = ({as}: Figure): boolean => as === "blank" || as === "mark";
const isNonZero = ({value}: Figure): boolean => value !== null && value !== 0;

function judgeLevel(rule: {readonly levels: readonly string[]}, left: readonly Figure[], filing: Filing): Judgement {
  if (left.every(({value}) => value === 0)) return {verdict: "holds"};
  const allowed = possibleLevels(filing).map((level) => rule.levels.includes(level));
  if (allowed.every((may) => may)) return left.some(({value}) => value === null) ? {verdict: "undecided"} : {verdict: "holds"};
  if (!left.some(isNonZero)) return {verdict: "undecided"};
  return allowed.some((may) => may) ? {verdict: "undecided", detail: {why: "level"}} : {verdict: "broken"};
}

function judgeMention(
  rule: {readonly part: number; readonly word: string}, left: Exact | null, filing: Filing,
): Judgement | undefined {
  const part = filing.parts.get(rule.part);
  if (part === undefined) return undefined;
  if (left === null) return {verdict: "undecided"};
  return known(compare(left, 0) <= 0 || part.includes(rule.word));
}

const known = (holds: boolean): Judgement => ({verdict: holds ? "holds" : "broken"});
