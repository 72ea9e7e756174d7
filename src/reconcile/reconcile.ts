import {formerId} from "../editions/crosswalk";
import {relations} from "../editions/rule";
import {type Operand, type RuleAt, rulesAt, rulesOnHeadings} from "../editions/rule-at";
import {approximate, exactOf, minus, type Exact} from "../filing/exact";
import {asReported, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Place} from "../filing/place";
import {boundsOf, type Bounds, isPoint} from "./bounds";
import {checkProse} from "./check-prose";
import {askForUnit, checkAgainstLast} from "./against-last";
import {checkReport} from "./check-report";
import type {Finding, Side} from "./finding";
import {headingSumsIn, throughHeadings} from "./heading-sums";
import {checkFormat} from "./format";
import {isEmpty, judge, type Seen} from "./judge";
import {isYearBefore} from "./compare";
import {saysAnything, withNotes} from "./honest-difference";
import {withKin} from "./one-cause";

/** What the user says of the filing that it does not say itself. */
export type ReconcileOptions = {
  /** The unit was merged or renamed, or reports on another scope than last year: breaks across years are only hints. */
  readonly scopeChanged?: boolean;
  /** The user says that what is blank is 0: blanks and marks such as “/” count as that, and as nothing else. */
  readonly blanksAsZero?: boolean;
};

/**
 * Check a filing against every rule of its edition, against last year's filing where a rule asks for it, and for how
 * its figures are written. All verdicts are given. A figure that is blank, or that the source does not show, is
 * unknown: a rule is broken or holds where it must, whatever the unknown figures are, and waits for them otherwise. A
 * rule of which no figure is shown is not evaluated, nor is one across years where `last` is of another year.
 */
export const reconcile = (filing: Filing, last?: Filing, options: ReconcileOptions = {}): readonly Finding[] =>
  findingsOf(filing, last, {...options, isBrokenAlone: false});

/** A broken rule as far as it is counted; `inFull` is what `reconcile` says of it, but for its kin where it has no remarks. */
export type Broken = Pick<Finding, "severity" | "verdict" | "form" | "figures"> & {readonly inFull: () => Finding};

/** What is broken of a filing by itself: who counts it in thousands has no use for the sides of each sum. */
export function brokenIn(filing: Filing): readonly Broken[] {
  const later = filing.remarks === undefined && !saysAnything(filing) ? new Map<Finding, RuleAt>() : undefined;
  return findingsOf(filing, undefined, {isBrokenAlone: true, later}).flatMap((finding) => {
    const {severity, verdict, form, figures} = finding;
    const ruleAt = later?.get(finding);
    return verdict !== "broken" ? [] : [{
      severity, verdict, form, figures,
      inFull: () => (ruleAt && evaluate(ruleAt, filing, undefined, {isBrokenAlone: true})) ?? finding,
    }];
  });
}

/** Whether what is broken is all that is asked for; and if it is not to be told in full, where to keep the rules of that. */
type FindingsOptions = ReconcileOptions & {readonly isBrokenAlone: boolean; readonly later?: Map<Finding, RuleAt>};

function findingsOf(
  filing: Filing, last: Filing | undefined, options: FindingsOptions,
): readonly Finding[] {
  const {scopeChanged = false, blanksAsZero = false, isBrokenAlone, later} = options;
  const findings: Finding[] = [];
  const yearBefore = last !== undefined && isYearBefore(last, filing) ? last : undefined;
  const asked = yearBefore === undefined || scopeChanged ? [] : askForUnit(filing, yearBefore);
  const settle = scopeChanged ? soften : asked.length > 0 ? doubt : (finding: Finding) => finding;
  for (const ruleAt of rulesMet(filing)) {
    if (yearBefore === undefined && ruleAt.isAcrossYears) continue;
    const plain = isBrokenAlone ? judgePlainly(ruleAt, filing) : undefined;
    if (plain === "holds") continue;
    if (plain === "broken" && later !== undefined) {
      const finding = unfinished(ruleAt);
      later.set(finding, ruleAt);
      findings.push(finding);
      continue;
    }
    const finding = evaluate(ruleAt, filing, yearBefore, {blanksAsZero, isBrokenAlone});
    if (finding !== undefined) findings.push(settle(finding));
  }
  if (yearBefore !== undefined) {
    findings.push(...checkAgainstLast(filing, yearBefore, scopeChanged || asked.length > 0).map(settle));
  }
  const all = [...findings, ...asked, ...checkFormat(filing), ...checkProse(filing), ...checkReport(filing)];
  const noted = withNotes(withoutEchoes(all), filing);
  return later !== undefined ? noted : withKin(noted, filing, scopeChanged || asked.length > 0);
}

/**
 * One cause, one line: an amount that is said to be in 元 is neither a jump nor a contradiction, to a sentence or to a
 * unit printed elsewhere, besides; and where rows are displaced, or all figures others, none has jumped by itself.
 */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  const idsOf = (is: (finding: Finding) => boolean) => new Set(broken.filter(is).flatMap(({figures: ids}) => ids));
  const because = (...reasons: readonly string[]) => ({of, detail}: Finding) =>
    of?.is === "inUnit" && reasons.includes(String(detail?.why));
  const reasons = ["prose", "last", "each", "size"] as const;
  const [inYuan, eitherInYuan] = [idsOf(because(...reasons)), idsOf(because("lastInYuan", ...reasons))];
  const displaced = idsOf(({rule}) => rule === "crossYear.rowsDisplaced");
  const toldByProse = idsOf(because("prose"));
  const isUnlike = broken.some(({rule}) => rule === "crossYear.unlikeLast");
  if (eitherInYuan.size + displaced.size === 0 && !isUnlike) return findings;
  const echoes = new Set(broken.filter(({rule, of, figures: ids}) => of?.is === "changeWithin"
    ? isUnlike || ids.some((id) => eitherInYuan.has(id) || displaced.has(id))
    : rule === "prose.disagrees" ? ids.every((id) => toldByProse.has(id))
    : rule === "format.moneyUnitsDiffer" && ids.every((id) => inYuan.has(id))));
  return findings.filter((one) => !echoes.has(one));
}

/** The rules of a filing's edition; where it shows sums of headings, as these stand in for rows, and those on them. */
function rulesMet(filing: Filing): readonly RuleAt[] {
  const {edition, variant, figures} = filing;
  const rules = rulesAt(edition, variant);
  const sums = headingSumsIn(filing);
  if (sums.length === 0) return rules;
  const through = rules.map((ruleAt): RuleAt => {
    const left = throughHeadings(ruleAt.left, sums, filing);
    const right = throughHeadings(ruleAt.right, sums, filing);
    return {...ruleAt, left, right, figures: [...left, ...right].filter(({last}) => !last).map(({id}) => id)};
  });
  // Rows that are not of all units that the sum is of are said to be so, and hold nothing against it.
  const isWhole = ({id}: Operand): boolean => figures.get(id)?.lacking === undefined;
  return [...through, ...rulesOnHeadings(edition).filter(({left, right}) =>
    left.every(({id}) => figures.has(id)) && right.every(isWhole))];
}

function evaluate(
  ruleAt: RuleAt, filing: Filing, last: Filing | undefined,
  {blanksAsZero = false, isBrokenAlone}: {readonly blanksAsZero?: boolean; readonly isBrokenAlone: boolean},
): Finding | undefined {
  const {rule, at, figures: ids} = ruleAt;
  const left = seenOf(ruleAt.left, filing, last, blanksAsZero);
  const right = left && seenOf(ruleAt.right, filing, last, blanksAsZero);
  if (left === undefined || right === undefined || !isShown(ruleAt, left, right)) return undefined;
  const leftBounds = boundsOfSide(ruleAt.left, left);
  const rightBounds = boundsOfSide(ruleAt.right, right);
  const judgement = judge({ruleAt, left, right, leftBounds, rightBounds, filing, last});
  if (judgement === undefined) return undefined;
  const {verdict, detail, severity = rule.severity} = judgement;
  if (isBrokenAlone && verdict !== "broken") return undefined;
  const [leftSum, rightSum] = [sumIn(leftBounds), sumIn(rightBounds)];
  return {
    rule: rule.id, severity, verdict, form: rule.form, at, figures: ids,
    places: placesOf(ruleAt, left, right),
    left: sideOf(ruleAt.left, left, leftBounds),
    right: "right" in rule || ruleAt.right.length > 0 ? sideOf(ruleAt.right, right, rightBounds) : undefined,
    difference: leftSum === null || rightSum === null || !relations[rule.is].hasDifference
      ? null : approximate(minus(leftSum, rightSum)),
    detail, of: rule,
  };
}

/** Whether sums are equal where they must be, of whole numbers that are all known and of this year: most rules of most filings. */
function judgePlainly({rule, left, right}: RuleAt, {figures}: Filing): "holds" | "broken" | undefined {
  if (rule.is !== "equal") return undefined;
  const one = plainSum(left, figures);
  const other = one === undefined ? undefined : plainSum(right, figures);
  return other === undefined ? undefined : one === other ? "holds" : "broken";
}

/** A broken rule without its sides. */
const unfinished = ({rule, at, figures}: RuleAt): Finding => ({
  rule: rule.id, severity: rule.severity, verdict: "broken", form: rule.form, at, figures, places: [], difference: null, of: rule,
});

function plainSum(operands: readonly Operand[], figures: Filing["figures"]): number | undefined {
  let sum = 0;
  for (const {id, sign, last} of operands) {
    const figure = last ? undefined : figures.get(id);
    const value = figure === undefined || figure.converted !== undefined ? null : numberOr(null, figure);
    if (value === null || !Number.isSafeInteger(value)) return undefined;
    sum += sign * value;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** Where this year's figures stand, the left side first; of figures that ought to be 0 those that are not. */
function placesOf(ruleAt: RuleAt, left: readonly Seen[], right: readonly Seen[]): readonly Place[] {
  const places: Place[] = [];
  if (ruleAt.rule.is === "zeroUnless") {
    places.push(...left.flatMap((figure) => figure !== undefined && numberOr(0, figure) !== 0 ? [figure.place] : []));
    if (places.length > 0) return places;
  }
  for (const [operands, seen] of [[ruleAt.left, left], [ruleAt.right, right]] as const) {
    for (let n = 0; n < seen.length; n++) {
      const figure = seen[n];
      if (figure !== undefined && !operands[n]!.last) places.push(figure.place);
    }
  }
  return places;
}

/** `undefined` for a rule that asks for last year's figures where there are none, or where that edition did not ask. */
function seenOf(
  operands: readonly Operand[], filing: Filing, last: Filing | undefined, blanksAsZero: boolean,
): readonly Seen[] | undefined {
  if (last === undefined && operands.some((one) => one.last)) return undefined;
  const seen: Seen[] = [];
  for (const {id, last: isLast} of operands) {
    if (!isLast) {
      seen.push(filing.figures.get(id));
      continue;
    }
    const former = last && (last.edition === filing.edition ? id : formerId(last.edition, filing.edition, id));
    if (last === undefined || former === undefined) return undefined;
    seen.push(last.figures.get(former));
  }
  return blanksAsZero ? seen.map(withZero) : seen;
}

const withZero = (figure: Seen): Seen =>
  figure !== undefined && isEmpty(figure) ? {...figure, as: "number", value: asReported(0), text: "0"} : figure;

/** Whether there is something to judge: a figure of this year's; of a jump, both. */
const isShown = ({rule, left: terms}: RuleAt, left: readonly Seen[], right: readonly Seen[]): boolean =>
  rule.is === "changeWithin" ? left[0] !== undefined && right[0] !== undefined
    : left.some((figure, at) => figure !== undefined && !terms[at]!.last) ||
      right.some((figure) => figure !== undefined);

const boundsOfSide = (operands: readonly Operand[], seen: readonly Seen[]): Bounds => boundsOf(operands, (n) => {
  const figure = seen[n];
  return figure === undefined ? null : exactOf(figure);
});

/** The sum where every term is known; `null` otherwise. */
const sumIn = (bounds: Bounds): Exact | null => (isPoint(bounds) ? bounds.least : null);

const sideOf = (operands: readonly Operand[], seen: readonly Seen[], bounds: Bounds): Side => {
  const sum = sumIn(bounds);
  return {
    terms: operands.map(({id, label, sign, last}, n) => ({id, label, sign, last, value: seen[n]?.value ?? null})),
    sum: sum === null ? null : approximate(sum),
  };
};

/** What the user has said to be another scope is no more than a hint across years. */
const soften = (finding: Finding): Finding =>
  finding.rule.startsWith("crossYear.") ? {...finding, severity: "hint"} : finding;

/** Of a unit of another name nothing must be mended across years, as long as nobody has said what became of it. */
const doubt = (finding: Finding): Finding =>
  finding.rule.startsWith("crossYear.") && finding.severity === "error" ? {...finding, severity: "warning"} : finding;
