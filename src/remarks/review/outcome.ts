import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {keyOf} from "../../reconcile/finding-key";

/** What became of a finding since the review before. */
export type Since =
  /** There was none. */
  | "first"
  /** Broken now, and not before. */
  | "new"
  /** Broken still, on the same figures. */
  | "remains"
  /** Said to be mended, and is not. */
  | "claimed"
  /** Explained or confirmed by nothing that counts. */
  | "refused"
  /** Figures have changed, and it is broken still: what was said of it has lapsed. */
  | "changed"
  /** The rule holds now. */
  | "mended"
  /** A blank keeps the rule from being judged. */
  | "undecided"
  /** What it rests on was not there to be checked: last year's figures, the prose, the published report. */
  | "unchecked"
  /** A person's own line. */
  | "own";

/** What became of a finding that is not broken now; that nothing is said of a rule does not mean that it holds. */
export function outcomeOf(key: string, findings: readonly Finding[], filing: Filing, hasPublished: boolean): Since {
  const now = findings.find((finding) => keyOf(finding) === key);
  if (now !== undefined) return now.verdict === "undecided" ? "undecided" : "mended";
  const [rule] = JSON.parse(key) as readonly [string];
  if (rule.startsWith("publication.")) return hasPublished ? "mended" : "unchecked";
  if (ofProse.test(rule)) return filing.parts.size > 0 ? "mended" : "unchecked";
  return rule.startsWith("format.") ? "mended" : "unchecked";
}

const ofProse = /^prose\.|^format\.(reportYear|missingPart|emptyPart|partNumber|processingFee)$/;
