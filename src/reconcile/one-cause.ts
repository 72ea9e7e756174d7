import {totalsOf} from "../editions/rule-at";
import type {Filing} from "../filing/filing";
import type {Finding} from "./finding";

/**
 * The findings, each with those that may have its cause: breaks of one rule in figures that a total ties together,
 * breaks of several rules by one difference in one figure, and across years all where the unit has another name or
 * scope, the question about that among them.
 */
export function withKin(findings: readonly Finding[], filing: Filing, isOtherUnit: boolean): readonly Finding[] {
  const broken = findings.filter((one) => one.verdict === "broken" && (
    (one.difference !== null && one.of !== undefined) || (isOtherUnit && isAcrossYears(one))));
  if (broken.length < 2) return findings;
  const isTied = tiesOf(filing);
  const kinOf = (one: Finding): Finding["kin"] => broken.flatMap((other) => {
    if (other === one) return [];
    const isSame = isOneDifference(one, other, isTied);
    const isAlike = isSame || isSibling(one, other, isTied)
      || (isOtherUnit && isAcrossYears(one) && isAcrossYears(other));
    return isAlike ? [{finding: other, isSameDifference: isSame}] : [];
  });
  return findings.map((one) => {
    const kin = broken.includes(one) ? kinOf(one) : [];
    return kin === undefined || kin.length === 0 ? one : {...one, kin};
  });
}

const isAcrossYears = ({rule, left, right}: Finding): boolean => rule.startsWith("crossYear.") ||
  [...left?.terms ?? [], ...right?.terms ?? []].some(({last}) => last);

type IsTied = (total: string | undefined, part: string | undefined) => boolean;

/** A figure's difference that its total shows as well, or that another rule shows of the same figure. */
function isOneDifference(one: Finding, other: Finding, isTied: IsTied): boolean {
  const [[a], [b]] = [one.figures, other.figures];
  if (one.rule !== other.rule) {
    return one.difference !== 0 && Math.abs(one.difference ?? NaN) === Math.abs(other.difference ?? NaN)
      && one.figures.some((id) => other.figures.includes(id));
  }
  return one.difference !== null && one.difference === other.difference && (isTied(a, b) || isTied(b, a));
}

/** One rule, broken by other differences in a total and its parts. */
function isSibling(one: Finding, other: Finding, isTied: IsTied): boolean {
  const [[a], [b]] = [one.figures, other.figures];
  return one.rule === other.rule && (isTied(a, b) || isTied(b, a));
}

/** Whether a figure is a total that another is a part of, by the rules of the edition. */
function tiesOf({edition, variant}: Filing): IsTied {
  const parts = new Map<string, Set<string>>();
  for (const {left: [total], right} of totalsOf(edition, variant)) {
    if (total === undefined) continue;
    parts.set(total.id, new Set([...parts.get(total.id) ?? [], ...right.map(({id}) => id)]));
  }
  return (total = "", part = "") => parts.get(total)?.has(part) === true;
}
