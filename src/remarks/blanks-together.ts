import type {Filing} from "../filing/filing";
import type {Finding} from "../reconcile/finding";
import {remarkOn} from "./standing";

/**
 * The findings as `gouji check` counts them: the blanks of a form that hold the same sign, and of which the same is said,
 * are one, in the first one's place.
 */
export function blanksTogether(findings: readonly Finding[], filing: Filing): readonly Finding[] {
  const kept = new Map<string | number, Finding>();
  for (const finding of findings) {
    const key = finding.rule !== "format.blank" ? kept.size
      : JSON.stringify([finding.form, finding.detail?.text, remarkOn(finding, filing)]);
    const first = kept.get(key);
    kept.set(key, first === undefined ? finding : {
      ...first, figures: [...first.figures, ...finding.figures], places: [...first.places, ...finding.places],
    });
  }
  return [...kept.values()];
}
