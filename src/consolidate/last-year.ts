import {unitKey} from "../filing/unit-name";
import type {Consolidation} from "./consolidate";
import {orderSubmissions} from "./order";
import {countedIn, type PlacedSubmission} from "./standing";
import type {Submission} from "./submission";
import type {ListedUnit} from "./unit-list";

/** What each unit that is added up filed the year before, in the same edition. */
export function lastByUnit(
  result: Pick<Consolidation, "placed" | "year" | "edition">, last: readonly Submission[], list?: readonly ListedUnit[],
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
