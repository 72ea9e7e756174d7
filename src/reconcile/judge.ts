import {compare} from "../filing/exact";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {partNumberOf} from "../editions/edition";
import type {RuleAt} from "../editions/rule-at";
import {isOneOf, possibleLevels} from "../filing/levels";
import {type Bounds, gapOf, isPoint, relate} from "./bounds";
import type {Finding, Verdict} from "./finding";
import {judgeUnit} from "./judge-unit";

/** A figure as far as the source shows it: `undefined` where it does not. */
export type Seen = Figure | undefined;

/** A rule with the figures it meets in a filing, and what its sides can be at least and at most. */
export type Evidence = {
  readonly ruleAt: RuleAt;
  readonly left: readonly Seen[];
  readonly right: readonly Seen[];
  readonly leftBounds: Bounds;
  readonly rightBounds: Bounds;
  readonly filing: Filing;
  readonly last: Filing | undefined;
};

type Judgement = {readonly verdict: Verdict; readonly detail?: Finding["detail"]};

/** Whether the rule holds, is broken or waits for figures; `undefined` where the source has not what it is about. */
export function judge(evidence: Evidence): Judgement | undefined {
  const {ruleAt: {rule}, left, leftBounds, rightBounds, filing} = evidence;
  switch (rule.is) {
    case "zeroUnless": return judgeLevel(rule, left, filing);
    case "inUnit": return judgeUnit(rule, amountOf(evidence));
    case "mentions": return judgeMention(rule, leftBounds, filing);
  }
  const blank = rule.is === "equal" ? judgeBlankTotal(evidence) : undefined;
  if (blank !== undefined) return blank;
  const verdict = relate(rule, leftBounds, rightBounds);
  return verdict === "broken" && hasUnknown(evidence) ? {verdict, detail: whatever(evidence)} : {verdict};
}

const amountOf = ({ruleAt: {at, left: [operand]}, left: [figure], filing, last}: Evidence) =>
  ({id: operand?.id ?? "", at, figure, filing, last});

/** A blank beside figures that cannot all be right: a blank total of parts, or a total of blank parts. */
function judgeBlankTotal({ruleAt: {isTotal}, left: [total], right: parts}: Evidence): Judgement | undefined {
  if (!isTotal) return undefined;
  if (isEmpty(total) && parts.some(isNonZero)) return {verdict: "broken", detail: {why: "totalBlank"}};
  if (isNonZero(total) && parts.every(isEmpty)) return {verdict: "broken", detail: {why: "partsBlank"}};
  return undefined;
}

/** Nothing is there, or a sign for nothing such as “/”. */
export const isEmpty = (figure: Seen): boolean => figure?.as === "blank" || figure?.as === "mark";
const isNonZero = (figure: Seen): boolean => {
  const value = numberOr(null, figure);
  return value !== null && value !== 0;
};

const hasUnknown = ({leftBounds, rightBounds}: Evidence): boolean =>
  !isPoint(leftBounds) || !isPoint(rightBounds);

/** Broken whatever the blanks hold, and by how much at least where that says something. */
function whatever({leftBounds, rightBounds}: Evidence): Finding["detail"] {
  const gap = gapOf(leftBounds, rightBounds);
  return {why: "whatever", ...(gap !== undefined && {gap: String(gap)})};
}

type LevelRule = {readonly levels: readonly string[]; readonly bodies?: readonly string[]};

function judgeLevel(rule: LevelRule, left: readonly Seen[], filing: Filing): Judgement {
  if (left.every((figure) => numberOr(null, figure) === 0)) return {verdict: "holds"};
  const allowed = mayFill(rule, filing);
  if (allowed.every((may) => may)) {
    return left.some((figure) => numberOr(null, figure) === null) ? {verdict: "undecided"} : {verdict: "holds"};
  }
  if (!left.some(isNonZero)) return {verdict: "undecided"};
  return allowed.some((may) => may) ? {verdict: "undecided", detail: {why: "level"}} : {verdict: "broken"};
}

/** For each level that the unit may be of; what the rule does not name may be a body that was founded since. */
function mayFill({levels, bodies}: LevelRule, filing: Filing): readonly boolean[] {
  if (filing.level === undefined && bodies !== undefined && isOneOf(bodies, filing)) return [true];
  return possibleLevels(filing).flatMap((level) =>
    level === "state" && filing.level === undefined && bodies !== undefined ? [true, false]
      : levels.includes(level));
}

function judgeMention(
  rule: {readonly part: string; readonly word: string}, left: Bounds, filing: Filing,
): Judgement | undefined {
  const part = filing.parts.get(partNumberOf(filing.edition, rule.part));
  if (part === undefined) return undefined;
  if (part.includes(rule.word) || isAtMostZero(left)) return {verdict: "holds"};
  return {verdict: left.least !== null && compare(left.least, 0) > 0 ? "broken" : "undecided"};
}

const isAtMostZero = ({most}: Bounds): boolean => most !== null && compare(most, 0) <= 0;
