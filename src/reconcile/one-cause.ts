import {perEdition, type Variant} from "../editions/edition";
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
  const some = new Set(broken);
  return findings.map((one) => {
    if (!some.has(one)) return one;
    const kin: NonNullable<Finding["kin"]>[number][] = [];
    for (const other of broken) {
      if (other === one) continue;
      const isSame = isOneDifference(one, other, isTied);
      const isAlike = isSame || isSibling(one, other, isTied)
        || (isOtherUnit && isAcrossYears(one) && isAcrossYears(other));
      if (isAlike) kin.push({finding: other, isSameDifference: isSame});
    }
    return kin.length === 0 ? one : {...one, kin};
  });
}

const isAcrossYears = ({rule, left, right}: Finding): boolean => rule.startsWith("crossYear.") ||
  [...left?.terms ?? [], ...right?.terms ?? []].some(({last}) => last);

type IsTied = (total: string | undefined, part: string | undefined) => boolean;

/** A figure's difference that its total shows as well, or that another rule shows of the same figure. */
function isOneDifference(one: Finding, other: Finding, isTied: IsTied): boolean {
  if (one.rule !== other.rule) {
    return one.difference !== 0 && Math.abs(one.difference ?? NaN) === Math.abs(other.difference ?? NaN)
      && one.figures.some((id) => other.figures.includes(id));
  }
  return one.difference !== null && one.difference === other.difference && areTied(one, other, isTied);
}

/** One rule, broken by other differences in a total and its parts. */
const isSibling = (one: Finding, other: Finding, isTied: IsTied): boolean =>
  one.rule === other.rule && areTied(one, other, isTied);

const areTied = ({figures: [a]}: Finding, {figures: [b]}: Finding, isTied: IsTied): boolean =>
  isTied(a, b) || isTied(b, a);

/** Whether a figure is a total that another is a part of, by the rules of the edition. */
function tiesOf({edition, variant}: Filing): IsTied {
  const known = partsOf(edition);
  const parts = known.get(variant) ?? new Map<string, Set<string>>();
  if (!known.has(variant)) {
    known.set(variant, parts);
    for (const {left: [total], right} of totalsOf(edition, variant)) {
      if (total === undefined) continue;
      parts.set(total.id, new Set([...parts.get(total.id) ?? [], ...right.map(({id}) => id)]));
    }
  }
  return (total = "", part = "") => parts.get(total)?.has(part) === true;
}

/** The parts of each total, by variant. */
const partsOf = perEdition(() => new Map<Variant | undefined, Map<string, Set<string>>>());
