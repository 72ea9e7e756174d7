import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";

/** The undecided rules: those that wait for a blank to be filled in, and those that want for something else. */
export function undecidedParts(findings: readonly Finding[], {figures}: Filing): {
  readonly blank: readonly Finding[];
  readonly unclear: readonly Finding[];
} {
  const undecided = findings.filter(({verdict}) => verdict === "undecided");
  const waits = ({figures: ids}: Finding) => ids.some((id) => figures.get(id)?.as === "blank");
  return {blank: undecided.filter(waits), unclear: undecided.filter((finding) => !waits(finding))};
}
