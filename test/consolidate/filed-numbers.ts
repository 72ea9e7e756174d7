import {idsOf, type Submission, type SubmittedValue} from "../../src/consolidate/submission";

/** A filing of 2024 all figures of which are one number, without a filing's costs. */
export function filedAs(unit: string, value: SubmittedValue, more: Partial<Submission> = {}): Submission {
  const {edition = "2021"} = more;
  return {
    source: `${unit}.xlsx`, unit, year: 2024, edition, values: idsOf(edition).map(() => value),
    converted: [], unconverted: [], counts: {}, explained: 0, problems: [], unmatched: 0, ...more,
  };
}
