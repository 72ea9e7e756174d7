import {valuesOf, type Counts, type Submission} from "./submission";
import type {Filing} from "../filing/filing";
import {emptyTrail} from "../filing/trail";
import {byGravity} from "../remarks/check-json";
import type {Finding} from "../reconcile/finding";
import {reconcile} from "../reconcile/reconcile";
import {say} from "../reconcile/say";
import {isExplained} from "../remarks/trail";

const mostProblems = 3;

/** Check a filing and keep of it what a consolidation needs. */
export function submit(filing: Filing, source = filing.source, filedAt?: number): Submission {
  const {unit, year, edition, unmatched, trail = emptyTrail} = filing;
  const broken = reconcile(filing).filter(({verdict}) => verdict === "broken");
  return {
    source, unit, year, edition, filedAt, ...valuesOf(filing), unmatched: unmatched.length,
    counts: countsByForm(broken),
    explained: broken.filter((one) => one.severity === "warning" && isExplained(one, filing, trail)).length,
    problems: byGravity(broken.filter(({severity}) => severity !== "hint")).slice(0, mostProblems)
      .map((finding) => say(finding, filing)),
  };
}

function countsByForm(broken: readonly Finding[]): Readonly<Record<string, Counts>> {
  const counts: Record<string, Counts> = {};
  for (const finding of broken) {
    const {severity} = finding;
    const key = formOf(finding);
    const before = counts[key] ?? {error: 0, warning: 0, hint: 0};
    counts[key] = {...before, [severity]: before[severity] + 1};
  }
  return counts;
}

/** The form that a finding counts for, or "" for none. */
export const formOf = ({form = "", cells}: Finding): string => (form === "" ? cells[0]?.split(".")[0] ?? "" : form);
