import {byGravity} from "../check-json";
import type {Finding} from "../../reconcile/finding";
import {isOfMany} from "../../reconcile/finding-key";

/** The broken findings, the gravest first; what a form leaves blank throughout is one finding, not a hundred. */
export const reviewable = (findings: readonly Finding[]): readonly Finding[] =>
  byGravity(together(findings.filter(({verdict}) => verdict === "broken")));

function together(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = isOfMany(finding) ? `${finding.rule} ${finding.form} ${finding.detail?.text}` : String(kept.size);
    const first = kept.get(key);
    kept.set(key, first === undefined ? finding : {
      ...first, figures: [...first.figures, ...finding.figures], places: [...first.places, ...finding.places],
    });
  }
  return [...kept.values()];
}
