import {editionOf, indicatorsById} from "../editions/edition";
import type {Consolidation} from "./consolidate";
import {groupingOf, unsaid} from "./groups";
import {countedIn, type PlacedSubmission} from "./standing";
import {idsOf, type Submission, type SubmittedValue} from "./submission";
import {grouped} from "./unit-index";

/** A figure that is worth another look, and the sentence that says why. */
export type Outstanding = {
  readonly placed: PlacedSubmission;
  /** What it stands out against: the unit's own last year, or the other units of its kind. */
  readonly against: "last" | "peers";
  readonly id: string;
  readonly says: string;
};

/** What stands out in the filings that are added up, unit by unit: against last year, then against its peers. */
export function outstandingIn(
  result: Pick<Consolidation, "placed" | "edition">, lastOf: ReadonlyMap<PlacedSubmission, Submission>,
): readonly Outstanding[] {
  const amongPeers = peersIn(result);
  return countedIn(result).flatMap((placed) => {
    const last = lastOf.get(placed);
    return [...(last === undefined ? [] : againstLast(placed, last)), ...(amongPeers.get(placed) ?? [])];
  });
}

/** A figure that is ten times what it was or a tenth, both ten at least, or that came from nothing, or went to it. */
const isOtherThan = (before: number, now: number): boolean =>
  Math.min(before, now) >= 10 ? Math.max(before, now) >= 10 * Math.min(before, now)
    : Math.min(before, now) === 0 && Math.max(before, now) >= large;

/** What stands out in a unit's filing against its last; blanks stand out in nothing. */
export function againstLast(placed: PlacedSubmission, last: Submission): readonly Outstanding[] {
  const {submission} = placed;
  const known = indicatorsById(submission.edition);
  return idsOf(submission.edition).flatMap((id, at): readonly Outstanding[] => {
    const [now, before] = [numberOf(submission.values[at]), numberOf(last.values[at])];
    const indicator = known.get(id);
    if (now === undefined || before === undefined || indicator === undefined || indicator.kind === "change") return [];
    const says = `${indicator.name}：上年 ${before}，本年 ${now}`;
    return isOtherThan(before, now) ? [{placed, against: "last", id, says}] : [];
  });
}

/** So many others of a kind tell what is usual among them; numbers below this are small whatever the others have. */
const [fewestPeers, large] = [7, 30];

/**
 * Of the figures that readers look at first those that are far from the others of the unit's kind: by orders of
 * magnitude, more than twice as far beyond the middle half of them as that is wide, which of a hundred thousand units
 * that differ by chance alone forty are.
 */
function peersIn({placed, edition}: Pick<Consolidation, "placed" | "edition">) {
  const counted = countedIn({placed});
  const {kind} = groupingOf({placed});
  const {compared, ranked} = editionOf(edition).headlines;
  const ids = idsOf(edition);
  const found = new Map<PlacedSubmission, Outstanding[]>();
  for (const [name, peers] of grouped(counted.map((one) => [kind(one), one]))) {
    if (name === unsaid) continue;
    for (const id of new Set([...compared, ...ranked])) {
      const at = ids.indexOf(id);
      const known = peers.flatMap((one) => {
        const value = numberOf(one.submission.values[at]);
        return value === undefined ? [] : [{one, value}];
      }).sort((a, b) => a.value - b.value);
      const values = known.map(({value}) => value);
      if (known.length <= fewestPeers) continue;
      for (const [n, {one, value}] of known.entries()) {
        const usual = usualAmong(values, n);
        if (!isFarFrom(value, usual)) continue;
        const says = `${indicatorsById(edition).get(id)?.name ?? id}：${value}，同类（${name}）的其他 ${known.length - 1} ` +
          `个单位${sayUsual(usual)}`;
        found.set(one, [...(found.get(one) ?? []), {placed: one, against: "peers", id, says}]);
      }
    }
  }
  return found;
}

/** The quarters of some numbers, smallest first, but for one of them. */
function usualAmong(sorted: readonly number[], without: number) {
  const at = (n: number): number => sorted[n < without ? n : n + 1] ?? NaN;
  const last = sorted.length - 2;
  return {low: at(Math.floor(last / 4)), middle: at(Math.floor(last / 2)), high: at(Math.ceil(last * 3 / 4))};
}

const sayUsual = ({low, middle, high}: ReturnType<typeof usualAmong>): string =>
  (low === high ? `多为 ${low}` : `多在 ${low} 至 ${high} 之间，中位数 ${middle}`);

function isFarFrom(value: number, {low, high}: ReturnType<typeof usualAmong>): boolean {
  const [own, from, to] = [value, low, high].map((one) => Math.log10(1 + Math.max(0, one))) as [number, number, number];
  // Units that are all alike differ by half all the same.
  const margin = 2 * Math.max(to - from, 0.2);
  return (value >= large && own > to + margin) || (low >= large && own < from - margin);
}

const numberOf = (value: SubmittedValue): number | undefined => (value == null ? undefined : Number(value));
