import {compare, exactOf, times, type Exact} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {printedAmount} from "../filing/holding-unit";
import {inUnitOf, moneyUnit} from "../filing/money";
import type {Evidence, Judgement} from "./judge";
import {possibleLevels} from "./possible-levels";

type UnitRule = {readonly unit: string; readonly suspectFrom?: number};

/** Whether an amount is in the unit that the form prescribes: by what is printed, the prose, last year and its size. */
export function judgeUnit(rule: UnitRule, {ruleAt, filing, last}: Evidence, figure: Figure): Judgement {
  const [id] = ruleAt.figures;
  const amount = exactOf(figure);
  if (amount === null) return {verdict: "undecided"};
  const printed = moneyUnit(figure.unit);
  if (printed !== undefined && printed !== rule.unit) {
    const isConverted = figure.converted !== undefined;
    return {verdict: "broken", detail: isConverted ? {why: "converted", found: printedAmount(figure), unit: rule.unit}
      : {why: "printed", found: printed, unit: rule.unit}};
  }
  const said = filing.prose.find(({ids, unit, value}) => {
    const stated = ids.includes(id!) ? inUnitOf({value, unit}, rule.unit) : undefined;
    return stated !== undefined && isSlip(amount, stated);
  });
  if (said !== undefined) {
    return {verdict: "broken", detail: {why: "prose", found: `${said.value}${said.unit}`, unit: rule.unit}};
  }
  const lastYear = last?.figures.get(id!);
  if (lastYear?.value != null && isJump(amount, inUnit(lastYear, rule.unit))) {
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
const inUnit = (figure: Figure, due: string): Exact => {
  const value = exactOf(figure)!;
  return (figure.converted === undefined && inUnitOf({value, unit: figure.unit ?? due}, due)) || value;
};

/** The very same digits, as many times as much or as little as a 万元 has 元. */
const isSlip = (a: Exact, b: Exact): boolean =>
  compare(a, 0) !== 0 && (compare(a, times(b, tenThousand)) === 0 || compare(b, times(a, tenThousand)) === 0);

const tenThousand = inUnitOf({value: 1, unit: "万元"}, "元")!;

/** About 10⁴ times as much or as little: amounts move from year to year, but not so far. */
function isJump(a: Exact, b: Exact): boolean {
  const within = (more: Exact, less: Exact): boolean =>
    compare(less, 0) > 0 && compare(more, times(less, 3000)) >= 0 && compare(more, times(less, 30000)) <= 0;
  return within(a, b) || within(b, a);
}
