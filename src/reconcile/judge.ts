import {compare, type Exact, exactOf, times} from "../filing/exact";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {partNumberOf} from "../editions/edition";
import type {RuleAt} from "../editions/rule-at";
import {possibleLevels} from "../filing/levels";
import {inUnitOf, moneyUnit, printedAmount} from "../filing/money";
import {type Bounds, gapOf, isPoint, relate} from "./bounds";
import type {Finding, Verdict} from "./finding";

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
    case "inUnit": return judgeUnit(rule, evidence);
    case "mentions": return judgeMention(rule, leftBounds, filing);
  }
  const blank = rule.is === "equal" ? judgeBlankTotal(evidence) : undefined;
  if (blank !== undefined) return blank;
  const verdict = relate(rule, leftBounds, rightBounds);
  return verdict === "broken" && hasUnknown(evidence) ? {verdict, detail: whatever(evidence)} : {verdict};
}

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

function judgeLevel(rule: {readonly levels: readonly string[]}, left: readonly Seen[], filing: Filing): Judgement {
  if (left.every((figure) => numberOr(null, figure) === 0)) return {verdict: "holds"};
  const allowed = possibleLevels(filing).map((level) => rule.levels.includes(level));
  if (allowed.every((may) => may)) {
    return left.some((figure) => numberOr(null, figure) === null) ? {verdict: "undecided"} : {verdict: "holds"};
  }
  if (!left.some(isNonZero)) return {verdict: "undecided"};
  return allowed.some((may) => may) ? {verdict: "undecided", detail: {why: "level"}} : {verdict: "broken"};
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

type UnitRule = {readonly unit: string; readonly suspectFrom?: number};

/** Whether an amount is in the unit that the form prescribes: by what is printed, the prose, last year and its size. */
function judgeUnit(
  rule: UnitRule, {ruleAt: {left: [operand]}, left: [figure], filing, last}: Evidence,
): Judgement {
  const amount = figure === undefined ? null : exactOf(figure);
  if (operand === undefined || figure === undefined || amount === null) return {verdict: "undecided"};
  const printed = moneyUnit(figure.unit);
  if (printed !== undefined && printed !== rule.unit) {
    const isConverted = figure.converted !== undefined;
    return {verdict: "broken", detail: isConverted ? {why: "converted", found: printedAmount(figure), unit: rule.unit}
      : {why: "printed", found: printed, unit: rule.unit}};
  }
  const statement = filing.prose.find(({ids, unit, value}) => {
    const stated = ids.includes(operand.id) ? inUnitOf({value, unit}, rule.unit) : undefined;
    return stated !== undefined && isSlip(amount, stated);
  });
  if (statement !== undefined) {
    return {verdict: "broken", detail: {why: "prose", found: `${statement.value}${statement.unit}`, unit: rule.unit}};
  }
  const lastYear = last?.figures.get(operand.id);
  const before = lastYear && inUnit(lastYear, rule.unit);
  if (lastYear !== undefined && before != null && isJump(amount, before)) {
    return {verdict: "broken", detail: {why: "last", found: lastYear.text, unit: rule.unit}};
  }
  return judgeSize(rule, amount, figure, filing);
}

/** 8040 from a township, without decimals, is hardly 万元. */
function judgeSize({unit, suspectFrom}: UnitRule, amount: Exact, {text}: Figure, filing: Filing): Judgement {
  const looksLikeYuan = suspectFrom !== undefined && compare(amount, suspectFrom) >= 0 && !/[.．]/.test(text);
  if (!looksLikeYuan) return {verdict: "holds"};
  const levels = possibleLevels(filing);
  if (!levels.includes("township")) return {verdict: "holds"};
  return {verdict: levels.length === 1 ? "broken" : "undecided", detail: {why: "size", unit}};
}

/** Last year's amount: converted when it was read, or else kept in the unit of its row. */
const inUnit = (figure: Figure, due: string): Exact | null => {
  const value = exactOf(figure);
  if (value === null || figure.converted !== undefined) return value;
  return inUnitOf({value, unit: figure.unit ?? due}, due) ?? value;
};

/** The very same digits, as many times as much or as little as a 万元 has 元. */
const isSlip = (a: Exact, b: Exact): boolean =>
  compare(a, 0) !== 0 && (compare(a, times(b, tenThousand)) === 0 || compare(b, times(a, tenThousand)) === 0);

const tenThousand = inUnitOf({value: 1, unit: "万元"}, "元");

/** About 10⁴ times as much or as little: amounts move from year to year, but not so far. */
function isJump(a: Exact, b: Exact): boolean {
  const within = (more: Exact, less: Exact): boolean =>
    compare(less, 0) > 0 && compare(more, times(less, 3000)) >= 0 && compare(more, times(less, 30000)) <= 0;
  return within(a, b) || within(b, a);
}
