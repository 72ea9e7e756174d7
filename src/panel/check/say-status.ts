import type {Words} from "../words/zh-CN";
import type {Counts} from "./count-findings";

/** What the status line speaks of: the findings by severity, the blanks, and what was not recognised. */
export type Status = {
  readonly counts: Counts; readonly blanks: number; readonly unmatched: number;
  /** Warnings that were explained. */
  readonly explained: number;
};

/** How things stand: `good` and nothing to do, `open` with blanks to fill, `note` with hints, `doubtful`, `bad`. */
export type Mood = "good" | "open" | "note" | "doubtful" | "bad";

/** The status as a headline, in parts, and what else is to know: “3 处强制性、2 处核实性”, “还有 120 格未填”, “全部相符”. */
export function sayStatus(
  {counts, blanks, unmatched, explained}: Status, words: Words,
): {readonly mood: Mood; readonly headline: readonly string[]; readonly more: readonly string[]} {
  const {error, warning, hint, undecided, holds} = counts;
  const {check, places} = words;
  const broken = (["error", "warning"] as const).filter((severity) => counts[severity] > 0)
    .map((severity) => places[severity](counts[severity]));
  const hints = hint > 0 ? [places.hint(hint)] : [];
  const strange = unmatched > 0 ? [check.unmatchedLeft(unmatched)] : [];
  const unfilled = blanks > 0 ? [check.blanksLeft(blanks)] : [];
  const undecidable = undecided > 0 ? [check.undecidedLeft(undecided)] : [];
  const matches = holds > 0 ? [check.filledMatch] : [];
  if (error + warning > 0) {
    const said = explained > 0 ? [words.remarks.explained(explained)] : [];
    return {
      mood: error > 0 ? "bad" : explained < warning ? "doubtful" : "note",
      headline: broken, more: [...said, ...hints, ...unfilled, ...strange, ...undecidable],
    };
  }
  if (strange.length > 0) return {mood: "doubtful", headline: strange, more: [...matches, ...unfilled, ...undecidable, ...hints]};
  if (unfilled.length > 0) return {mood: "open", headline: unfilled, more: [...matches, ...hints]};
  if (undecidable.length > 0) return {mood: "open", headline: [check.filledMatch], more: [...undecidable, ...hints]};
  const checked = check.checked(holds + hint);
  return hint > 0
    ? {mood: "note", headline: [check.hintsOnly(hint)], more: [checked]}
    : {mood: "good", headline: [check.allMatch], more: [checked]};
}
