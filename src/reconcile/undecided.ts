import type {Filing} from "../filing/filing";
import type {Finding} from "./finding";

/** Why a rule could not be judged, what weighs most first. */
export const undecidedReasons = [
  /** The source does not show a figure of it. */
  "notRead",
  /** A text stands where a figure of it belongs. */
  "notANumber",
  /** A figure of it is blank, or a mark such as “/”. */
  "blank",
  /** Last year's figure is not known. */
  "lastYear",
  /** It turns on something that no figure tells, such as the level of the unit. */
  "other",
] as const;

/** One of these reasons. */
export type UndecidedReason = (typeof undecidedReasons)[number];

/** What a rule that is undecided waits for: of several reasons the one that weighs most. */
export function reasonOf({detail, left, right}: Finding, {figures}: Filing): UndecidedReason {
  if (detail?.why !== undefined) return "other";
  const reasons = new Set([...left?.terms ?? [], ...right?.terms ?? []]
    .filter(({value}) => value === null)
    .map(({id, last}): UndecidedReason => {
      if (last) return "lastYear";
      const as = figures.get(id)?.as;
      return as === undefined ? "notRead" : as === "text" ? "notANumber" : "blank";
    }));
  return undecidedReasons.find((reason) => reasons.has(reason)) ?? "other";
}

/** How many rules could not be judged, by reason. */
export function undecidedFor(findings: readonly Finding[], filing: Filing): Readonly<Record<UndecidedReason, number>> {
  const counts = {notRead: 0, notANumber: 0, blank: 0, lastYear: 0, other: 0};
  for (const finding of findings) if (finding.verdict === "undecided") counts[reasonOf(finding, filing)] += 1;
  return counts;
}
