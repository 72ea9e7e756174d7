import {compare, exactOf, times, type Exact} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Evidence, Judgement} from "./judge";
import {possibleLevels} from "./possible-levels";

type UnitRule = {readonly unit: string; readonly suspectFrom?: number};

/** Whether an amount is in the unit that the form prescribes: by what is printed, the prose, last year and its size. */
export function judgeUnit(rule: UnitRule, {ruleAt, left: [figure], filing, last}: Evidence): Judgement {
  const [id] = ruleAt.cells;
  const amount = exactOf(figure!);
  if (amount === null) return {verdict: "undecided"};
  const printed = moneyUnit(figure!.unit);
  if (printed !== undefined && printed !== rule.unit) {
    return {verdict: "broken", detail: {why: "printed", found: printed, unit: rule.unit}};
  }
  const yuan = times(amount, yuanIn(rule.unit));
  const said = filing.prose.find(({ids, unit, value}) =>
    ids.includes(id!) && moneyUnit(unit) !== undefined && isSlip(yuan, times(value, yuanIn(moneyUnit(unit)!))));
  if (said !== undefined) {
    return {verdict: "broken", detail: {why: "prose", found: `${said.value}${said.unit}`, unit: rule.unit}};
  }
  const lastYear = last?.figures.get(id!);
  if (lastYear?.value != null && isJump(yuan, inYuan(lastYear, rule.unit))) {
    return {verdict: "broken", detail: {why: "last", found: lastYear.text, unit: rule.unit}};
  }
  return judgeSize(rule, amount, figure!, filing);
}

/** 8040 from a township, without decimals, is hardly 万元. */
function judgeSize({unit, suspectFrom}: UnitRule, amount: Exact, {text}: Figure, filing: Filing): Judgement {
  const looksLikeYuan = suspectFrom !== undefined && compare(amount, suspectFrom) >= 0 && !/[.．]/.test(text);
  if (!looksLikeYuan) return {verdict: "holds"};
  const levels = possibleLevels(filing);
  if (!levels.includes("township")) return {verdict: "holds"};
  return {verdict: levels.length === 1 ? "broken" : "undecided", detail: {why: "size", unit}};
}

const moneyUnit = (text: string | undefined): string | undefined => text?.match(/[百千万亿]*元/)?.[0];

const digits: Readonly<Record<string, number>> = {百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8};

const yuanIn = (unit: string): number => [...unit.slice(0, -1)].reduce((product, digit) => product * digits[digit]!, 1);

const inYuan = (figure: Figure, unit: string): Exact => times(exactOf(figure)!, yuanIn(moneyUnit(figure.unit) ?? unit));

/** The very same digits, 10⁴ times as much or as little. */
const isSlip = (a: Exact, b: Exact): boolean =>
  compare(a, 0) !== 0 && (compare(a, times(b, 1e4)) === 0 || compare(b, times(a, 1e4)) === 0);

/** About 10⁴ times as much or as little: amounts move from year to year, but not so far. */
function isJump(a: Exact, b: Exact): boolean {
  const within = (more: Exact, less: Exact): boolean =>
    compare(less, 0) > 0 && compare(more, times(less, 3000)) >= 0 && compare(more, times(less, 30000)) <= 0;
  return within(a, b) || within(b, a);
}
