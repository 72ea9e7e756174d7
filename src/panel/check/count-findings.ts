import type {Severity} from "../../editions/rule";
import type {Finding} from "../../reconcile/finding";

/** How many rules are broken, by severity, and how many cannot be decided yet. */
export type Counts = Readonly<Record<Severity | "undecided" | "holds", number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = {error: 0, warning: 0, hint: 0, undecided: 0, holds: 0};
  for (const {verdict, severity} of findings) counts[verdict === "broken" ? severity : verdict] += 1;
  return counts;
}
