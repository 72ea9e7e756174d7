import {type FormId, indicatorsIn} from "../editions/edition";
import type {Filing} from "./filing";
import type {ReadJson} from "./schema";

/** How much of a form a source shows, in figures: `expected = read + blank + absent`. */
export type FormCoverage = {
  /** What the form prints, in the filing's variant of it. */
  readonly expected: number;
  /** A number, or a text that is none. */
  readonly read: number;
  /** Nothing, or a mark such as “/”. */
  readonly blank: number;
  /** What the source does not show, or what could not be told of it. */
  readonly absent: number;
};

/** How much of each form of its edition a filing shows; worked out of the figures, never kept. */
export function coverageOf({edition, variant, figures}: Filing): ReadonlyMap<FormId, FormCoverage> {
  const coverage = new Map<FormId, FormCoverage>();
  for (const {id, form} of indicatorsIn(edition, variant)) {
    const before = coverage.get(form) ?? {expected: 0, read: 0, blank: 0, absent: 0};
    const as = figures.get(id)?.as;
    const is = as === undefined ? "absent" : as === "blank" || as === "mark" ? "blank" : "read";
    coverage.set(form, {...before, expected: before.expected + 1, [is]: before[is] + 1});
  }
  return coverage;
}

/**
 * Whether every form is whole and nothing is left that was not understood: blanks may be left, for they are known to be
 * blank; a text where a number should be may not.
 */
export const isComplete = (filing: Filing): boolean =>
  filing.unmatched.length === 0 && [...coverageOf(filing).values()].every(({absent}) => absent === 0) &&
  [...filing.figures.values()].every(({as}) => as !== "text");

/** How much of a source was read, as JSON says it. */
export const accountJson = (filing: Filing): Pick<ReadJson, "part" | "complete" | "coverage"> => ({
  part: filing.part ?? null, complete: isComplete(filing), coverage: Object.fromEntries(coverageOf(filing)),
});
