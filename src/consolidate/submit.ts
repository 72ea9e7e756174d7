import {valuesOf, type Counts, type Submission} from "./submission";
import type {Filing} from "../filing/filing";
import {noRemarks} from "../filing/remarks";
import {byGravity, type Finding} from "../reconcile/finding";
import {reconcile} from "../reconcile/reconcile";
import {say} from "../reconcile/say";
import {isExplained} from "../remarks/standing";

const mostProblems = 3;

/** Check a filing and keep of it what a consolidation needs. */
export function submit(filing: Filing, source = filing.source, filedAt?: number): Submission {
  const {unit, year, edition, unmatched, remarks = noRemarks} = filing;
  const broken = reconcile(filing).filter(({verdict}) => verdict === "broken");
  return {
    source, unit, year, edition, filedAt, ...valuesOf(filing), unmatched: unmatched.length,
    counts: countsByForm(broken),
    explained: broken.filter((one) => one.severity === "warning" && isExplained(one, filing, remarks)).length,
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
export const formOf = ({form = "", figures: ids}: Finding): string => (form === "" ? ids[0]?.split(".")[0] ?? "" : form);
