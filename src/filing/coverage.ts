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
  const coverage = new Map<FormId, {-readonly [Of in keyof FormCoverage]: number}>();
  for (const {id, form} of indicatorsIn(edition, variant)) {
    let counts = coverage.get(form);
    if (counts === undefined) coverage.set(form, counts = {expected: 0, read: 0, blank: 0, absent: 0});
    const as = figures.get(id)?.as;
    counts.expected += 1;
    counts[as === undefined ? "absent" : as === "blank" || as === "mark" ? "blank" : "read"] += 1;
  }
  return coverage;
}

/**
 * Whether every form is whole and nothing is left that was not understood: blanks may be left, for they are known to be
 * blank; a text where a number should be may not.
 */
export function isComplete({edition, variant, figures, unmatched}: Filing): boolean {
  if (unmatched.length > 0 || indicatorsIn(edition, variant).some(({id}) => !figures.has(id))) return false;
  for (const {as} of figures.values()) if (as === "text") return false;
  return true;
}

/** How much of a source was read, as JSON says it. */
export const accountJson = (filing: Filing): Pick<ReadJson, "part" | "complete" | "coverage"> => ({
  part: filing.part ?? null, complete: isComplete(filing), coverage: Object.fromEntries(coverageOf(filing)),
});
