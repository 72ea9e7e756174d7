import type {Filing} from "../../filing/filing";
import type {Language} from "../../editions/names";
import {differences, type Difference} from "../../reconcile/differences";
import type {Finding} from "../../reconcile/finding";
import {subjectOf} from "../subject";
import {say} from "../../reconcile/say";
import {reviewable} from "./review";

/** What changed between two versions of a filing, and which findings that solved or made, as sentences. */
export type Versions = {
  /** `other` is the version before. */
  readonly differences: readonly Difference[];
  readonly solved: readonly string[];
  readonly made: readonly string[];
};

/** A filing beside an earlier version of it; a finding that a blank keeps from being judged now is not solved. */
export function versionsOf(
  filing: Filing, before: Filing, findings: readonly Finding[], findingsBefore: readonly Finding[],
  language: Language = "zh-CN",
): Versions {
  const open = new Set(findings.filter(({verdict}) => verdict !== "holds").map(subjectOf));
  const [now, then] = [reviewable(findings), reviewable(findingsBefore)];
  const known = new Set(then.map(subjectOf));
  return {
    differences: differences(filing, before),
    solved: then.filter((finding) => !open.has(subjectOf(finding))).map((finding) => say(finding, before, language)),
    made: now.filter((finding) => !known.has(subjectOf(finding))).map((finding) => say(finding, filing, language)),
  };
}
