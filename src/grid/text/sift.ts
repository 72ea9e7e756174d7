import {withoutDoubtful} from "./doubt";
import {formsKeptOnce} from "./kept-once";
import {leaveOut, repair} from "./repair";
import {settle, type Settled} from "./settle";
import type {SpelledRun, Walk} from "./walk";

/** The rows that may be believed: settled, put right where labels and values slipped, and cleared of doubtful ones. */
export function sift(runs: readonly SpelledRun[], walked: Walk): Settled {
  const repaired = repair(runs, walked, settle(runs, walked), "applications");
  const once = formsKeptOnce(runs, walked);
  const whole = leaveOut(repaired, repaired.filled.filter(({claim}) => once.has(claim.row.form)), runs);
  const sifted = withoutDoubtful(runs, whole);
  const hasValues = sifted.filled.some(({cells}) => cells.some(({as}) => as === "value"));
  return hasValues ? sifted : {...sifted, filled: []};
}
