import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";

/** Whether a finding says no more than that a figure is not filled in yet. “/” says more: somebody put it there. */
export const isOnlyBlank = ({rule, figures: ids}: Finding, {figures}: Filing): boolean =>
  rule === "format.blank" && figures.get(ids[0]!)?.as === "blank";
