import {unitKey} from "../filing/unit-name";
import {fileOf, type Submission} from "./submission";
import {grouped} from "./unit-index";

/**
 * Files that hold what was given back, as it was given back: workbooks with 审核意见 in which nobody has changed a figure
 * or written a word, while what they were made of is there too. What was corrected or explained is a filing, and so is
 * one that is all there is of its unit.
 */
export function returnedCopies(submissions: readonly Submission[]): ReadonlySet<string> {
  if (!submissions.some(({isReturned}) => isReturned === true)) return new Set();
  const filed = grouped(submissions.flatMap((one) =>
    one.isReturned === true ? [] : [[figuresKey(one), one] as const]));
  const isCopy = (one: Submission): boolean => one.isReturned === true &&
    (filed.get(figuresKey(one)) ?? []).some((original) => isOfOne(original, one));
  const others = new Set(submissions.filter((one) => !isCopy(one)).map(fileOf));
  return new Set(submissions.map(fileOf).filter((file) => !others.has(file)));
}

const figuresKey = ({edition, values}: Submission): string => [edition, ...values.map(String)].join(" ");

/** The copy may bear the unit and the year that the original lacks. */
const isOfOne = (original: Submission, copy: Submission): boolean =>
  (original.unit.trim() === "" || unitKey(original.unit) === unitKey(copy.unit)) &&
  (original.year === null || original.year === copy.year);
