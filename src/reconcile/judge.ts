import {approximate, compare, type Exact, exactOf, times} from "../filing/exact";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {partNumberOf} from "../editions/edition";
import type {RuleAt} from "../editions/rule-at";
import {isOneOf, levelsOfPlace, possibleLevels} from "../filing/levels";
import type {Level, Rule, Severity, TooLarge} from "../editions/rule";
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

type Judgement = {
  readonly verdict: Verdict; readonly detail?: Finding["detail"];
  /** Another than the rule's own. */
  readonly severity?: Severity;
};

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
  const apart = gapOf(leftBounds, rightBounds);
  return {why: "whatever", ...(apart !== undefined && {gap: String(apart.gap), more: apart.more})};
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
  if (filing.level === undefined && bodies !== undefined) {
    if (isOneOf(bodies, filing)) return [true];
    // 发展改革委 alone may be the State's or any place's.
    if (isOneOf(bodies, {unit: `国家${filing.unit}`}) || isOneOf(bodies, {unit: `中国${filing.unit}`})) return [true, false];
  }
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

type UnitRule = Extract<Rule, {readonly is: "inUnit"}>;

/** An amount, where its rule stands and what it is held against. */
type Amount = {
  readonly id: string;
  readonly at: string | undefined;
  readonly figure: Figure | undefined;
  readonly filing: Filing;
  readonly last: Filing | undefined;
};

/**
 * Whether an amount is in the unit that the form prescribes: by what is printed, the prose, last year, what one of the
 * table's own figures makes of it, and its size for a unit of that level.
 */
function judgeUnit(rule: UnitRule, {id, at, figure, filing, last}: Amount): Judgement {
  const amount = figure === undefined ? null : exactOf(figure);
  if (figure === undefined || amount === null) return {verdict: "undecided"};
  const printed = moneyUnit(figure.unit);
  // Nothing is nothing in any unit.
  if (printed !== undefined && printed !== rule.unit && Number(amount) !== 0) {
    if (rule.otherUnits === "convert") return {verdict: "holds"};
    const isConverted = figure.converted !== undefined;
    return {verdict: "broken", detail: isConverted ? {why: "converted", found: printedAmount(figure), unit: rule.unit}
      : {why: "printed", found: printed, unit: rule.unit, ...becomes(amount, printed, rule.unit)}};
  }
  const statement = filing.prose.find(({ids, unit, value}) => {
    const stated = ids.includes(id) ? inUnitOf({value, unit}, rule.unit) : undefined;
    return stated !== undefined && isSlip(amount, stated);
  });
  if (statement !== undefined) {
    const {value, unit} = statement;
    const stated = moneyUnit(unit) === rule.unit ? {} : becomes(value, unit, rule.unit);
    return {verdict: "broken", detail: {why: "prose", found: `${value}${unit}`, unit: rule.unit, ...stated}};
  }
  const lastYear = last?.figures.get(id);
  const before = lastYear && inUnit(lastYear, rule.unit);
  if (lastYear !== undefined && before != null && isJump(amount, before, decimalsOf(figure))) {
    return {verdict: "broken", detail: {why: "last", found: lastYear.text, unit: rule.unit}};
  }
  // The greater one is in 元: then it is last year's that was wrong.
  if (lastYear !== undefined && before != null && isJump(before, amount, decimalsOf(lastYear))) {
    return {verdict: "broken", severity: "hint", detail: {why: "lastInYuan", found: lastYear.text, unit: rule.unit}};
  }
  const line = Object.keys(rule.tooLarge ?? {}).find((name) => idOf(rule, name, at) === id);
  const tooLarge = line === undefined ? undefined : rule.tooLarge?.[line];
  return tooLarge === undefined ? {verdict: "holds"} : judgeSize({rule, tooLarge, at}, amount, figure, filing);
}

/** What the amount comes to in the unit that is due, if it is in the one that is printed. */
function becomes(value: Exact, unit: string, due: string): {readonly becomes?: number} {
  const amount = inUnitOf({value, unit}, due);
  return amount === undefined ? {} : {becomes: approximate(amount)};
}

type Size = {readonly rule: UnitRule; readonly tooLarge: TooLarge; readonly at: string | undefined};

/** 8040 from a township is hardly 万元; nor are 50 for copies that one applicant asked for. */
function judgeSize({rule, tooLarge, at}: Size, amount: Exact, figure: Figure, filing: Filing): Judgement {
  const {unit} = rule;
  const decimals = decimalsOf(figure);
  if (decimals > 2) return {verdict: "holds"};
  const reaches = (from: number): boolean => compare(amount, decimals === 0 ? from : from * 10) >= 0;
  const {each} = tooLarge;
  const count = each && numberOr(null, filing.figures.get(idOf(rule, each.of, at)));
  if (each !== undefined && count != null && reaches(each.from * Math.max(count, 1))) {
    return {verdict: "broken", detail: {why: "each", count, of: idOf(rule, each.of, at), unit}};
  }
  const doubted = possibleLevels(filing).map((level) => reaches(limitFor(level, tooLarge, filing)));
  if (!doubted.some((is) => is)) return {verdict: "holds"};
  return {verdict: doubted.every((is) => is) ? "broken" : "undecided", detail: {why: "size", unit}};
}

function limitFor(level: Level, {from, ofDepartments}: TooLarge, filing: Filing): number {
  if (level !== "department") return from[level];
  const places = levelsOfPlace(filing).flatMap((place) =>
    place === "state" || place === "department" ? [] : ofDepartments[place]);
  return places.length === 0 ? from.department : Math.max(...places);
}

/** The figure of a line where the rule stands. */
const idOf = ({form, each}: UnitRule, line: string, at = ""): string =>
  [form, ...(each === "column" ? [line, at] : [at, line])].filter((part) => part !== "").join(".");

/** As typed, zeros at the end too: 8040.00 has two. */
const decimalsOf = ({text}: Figure): number => (/[.．]([\d０-９]*)/.exec(text)?.[1] ?? "").length;

/** Last year's amount: converted when it was read, or else kept in the unit of its row. */
const inUnit = (figure: Figure, due: string): Exact | null => {
  const value = exactOf(figure);
  if (value === null || figure.converted !== undefined) return value;
  return inUnitOf({value, unit: figure.unit ?? due}, due) ?? value;
};

/** As many times as much or as little as a 万元 has 元, but for rounding. */
const isSlip = (a: Exact, b: Exact): boolean => isTimes(a, b, 9500, 10500) || isTimes(b, a, 9500, 10500);

/**
 * About 10⁴ times as much: amounts move from year to year, but not so far. What is written as 元 are, of a thousand or
 * more and without decimals, may have moved by ten times besides.
 */
const isJump = (a: Exact, b: Exact, decimals: number): boolean => isTimes(a, b, 3000, 30_000)
  || (decimals === 0 && compare(a, 1000) >= 0 && isTimes(a, b, 1000, 100_000));

const isTimes = (more: Exact, less: Exact, from: number, to: number): boolean =>
  compare(less, 0) > 0 && compare(more, times(less, from)) >= 0 && compare(more, times(less, to)) <= 0;
