import {approximate, exactOf, minus, plus, type Exact} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {checkProse} from "./check-prose";
import {checkReport} from "./check-report";
import type {Finding, Side} from "./finding";
import {checkFormat} from "./format";
import {rulesAt, type RuleAt, type Operand} from "../editions/rule-at";
import {judge} from "./judge";
import {isYearBefore} from "./prior-year";

export type ReconcileOptions = {
  /** The unit was merged or renamed, or reports on another scope than last year: breaks across years are only hints. */
  readonly scopeChanged?: boolean;
};

/**
 * Check a filing against every rule of its edition, against last year's filing where a rule asks for it, and for how
 * its figures are written. All verdicts are given; a rule of which some figure is absent is not evaluated, nor is a
 * rule across years where `last` is of another year than the one before.
 */
export function reconcile(
  filing: Filing, last?: Filing, {scopeChanged = false}: ReconcileOptions = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const yearBefore = last !== undefined && isYearBefore(last, filing) ? last : undefined;
  for (const ruleAt of rulesAt(filing.edition, filing.variant)) {
    const finding = evaluate(ruleAt, filing, yearBefore);
    if (finding !== undefined) findings.push(scopeChanged ? soften(finding) : finding);
  }
  return [...findings, ...checkFormat(filing), ...checkProse(filing), ...checkReport(filing)];
}

function evaluate(ruleAt: RuleAt, filing: Filing, last: Filing | undefined): Finding | undefined {
  const {rule, at, cells} = ruleAt;
  const left = figuresOf(ruleAt.left, filing, last);
  const right = left && figuresOf(ruleAt.right, filing, last);
  if (left === undefined || right === undefined) return undefined;
  const [leftSum, rightSum] = [sumOf(ruleAt.left, left), sumOf(ruleAt.right, right)];
  const judgement = judge({ruleAt, left, right, leftSum, rightSum, filing, last});
  if (judgement === undefined) return undefined;
  const {verdict, detail} = judgement;
  return {
    rule: rule.id, severity: rule.severity, verdict, form: rule.form, at, cells,
    places: cells.map((id) => filing.figures.get(id)!.place),
    left: sideOf(ruleAt.left, left, leftSum),
    right: "right" in rule || ruleAt.right.length > 0 ? sideOf(ruleAt.right, right, rightSum) : undefined,
    difference: leftSum === null || rightSum === null || !compares.has(rule.is)
      ? null : approximate(minus(leftSum, rightSum)),
    detail, of: rule,
  };
}

/** Relations whose sides are of one measure, so that their difference says something. */
const compares: ReadonlySet<string> = new Set(["equal", "atMost", "eachAtMost", "covers", "changeWithin"]);

/** `undefined` where one of them is not in the source. */
function figuresOf(
  operands: readonly Operand[], filing: Filing, last: Filing | undefined,
): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const operand of operands) {
    const figure = (operand.last ? last : filing)?.figures.get(operand.id);
    if (figure === undefined) return undefined;
    figures.push(figure);
  }
  return figures;
}

/** Exact; `null` where a term is no number. */
function sumOf(operands: readonly Operand[], figures: readonly Figure[]): Exact | null {
  let sum: Exact = 0;
  for (let n = 0; n < operands.length; n++) {
    const value = exactOf(figures[n]!);
    if (value === null) return null;
    sum = operands[n]!.sign === 1 ? plus(sum, value) : minus(sum, value);
  }
  return sum;
}

const sideOf = (operands: readonly Operand[], figures: readonly Figure[], sum: Exact | null): Side => ({
  terms: operands.map(({id, label, sign, last}, n) => ({id, label, sign, last, value: figures[n]!.value})),
  sum: sum === null ? null : approximate(sum),
});

const soften = (finding: Finding): Finding =>
  finding.rule.startsWith("crossYear.") ? {...finding, severity: "hint"} : finding;
