import {withoutDoubtful} from "./doubt";
import {formsKeptOnce} from "./kept-once";
import {leaveOut, repair} from "./repair";
import {settle, type Settled} from "./settle";
import {formsThatAddUp} from "./sums";
import type {SpelledRun, Walk} from "./walk";

/** The rows that may be believed: settled, put right where labels and values slipped, and cleared of doubtful ones. */
export function sift(runs: readonly SpelledRun[], walked: Walk): Settled {
  const repaired = formsThatAddUp(walked.edition).reduce(
    (settled, form) => repair(runs, walked, settled, form), settle(runs, walked));
  const once = formsKeptOnce(runs, walked);
  const whole = leaveOut(repaired, repaired.filled.filter(({claim}) => once.has(claim.row.form)), runs);
  const sifted = withoutDoubtful(runs, whole, walked.edition);
  const hasValues = sifted.filled.some(({cells}) => cells.some(({as}) => as === "value"));
  return hasValues ? sifted : {...sifted, filled: []};
}
