import {indicatorsById} from "../editions/edition";
import {unitKey} from "../filing/unit-name";
import type {Consolidation} from "./consolidate";
import {orderSubmissions} from "./order";
import {countedIn, type PlacedSubmission} from "./standing";
import {idsOf, type Submission, type SubmittedValue} from "./submission";
import type {ListedUnit} from "./unit-list";

/** What each unit that is added up filed the year before, in the same edition. */
export function lastByUnit(
  result: Consolidation, last: readonly Submission[], list?: readonly ListedUnit[],
): ReadonlyMap<PlacedSubmission, Submission> {
  const {year, edition} = result;
  if (year === null || last.length === 0) return new Map();
  const before = countedIn(orderSubmissions(last, {list, year: year - 1}))
    .filter(({submission}) => submission.edition === edition);
  const keyOf = ({listed, submission: {unit}}: PlacedSubmission): ListedUnit | string => listed ?? unitKey(unit);
  const byUnit = new Map(before.map((one) => [keyOf(one), one.submission]));
  return new Map(countedIn(result).flatMap((one) => {
    const found = byUnit.get(keyOf(one));
    return found === undefined ? [] : [[one, found] as const];
  }));
}

/** A figure that is ten times what it was or a tenth, both ten at least, or that came from nothing, or went to it. */
const stands = (before: number, now: number): boolean =>
  Math.min(before, now) >= 10 ? Math.max(before, now) >= 10 * Math.min(before, now)
    : Math.min(before, now) === 0 && Math.max(before, now) >= 30;

/** What stands out in a unit's filing against its last, a sentence a figure; blanks stand out in nothing. */
export function outstanding({submission}: PlacedSubmission, last: Submission): readonly string[] {
  const known = indicatorsById(submission.edition);
  return idsOf(submission.edition).flatMap((id, at) => {
    const [now, before] = [numberOf(submission.values[at]), numberOf(last.values[at])];
    const indicator = known.get(id);
    if (now === undefined || before === undefined || indicator === undefined || indicator.kind === "change") return [];
    return stands(before, now) ? [`${indicator.name}：上年 ${before}，本年 ${now}`] : [];
  });
}

const numberOf = (value: SubmittedValue): number | undefined => (value == null ? undefined : Number(value));
