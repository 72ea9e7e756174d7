import type {Severity} from "../forms/rule";
import type {Filing} from "../filing/filing";
import type {CheckJson} from "../filing/schema";
import type {Finding} from "./finding";
import {say} from "./say";

/** What `gouji check --json` gives: broken findings before undecided ones, the gravest first, in Chinese. */
export function toCheckJson(filing: Filing, findings: readonly Finding[]): CheckJson {
  const {source, unit, year, edition} = filing;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.verdict === "broken" && finding.severity === severity).length;
  return {
    source, unit, year, edition,
    counts: {error: count("error"), warning: count("warning"), hint: count("hint")},
    findings: byGravity(findings).flatMap((finding) => toJson(finding, filing)),
  };
}

/** Broken before undecided before holding, errors before warnings before hints, otherwise in the order of the forms. */
export const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => gravityOf(a) - gravityOf(b));

const gravityOf = ({verdict, severity}: Finding): number =>
  ["broken", "undecided", "holds"].indexOf(verdict) * 3 + ["error", "warning", "hint"].indexOf(severity);

function toJson(finding: Finding, filing: Filing): CheckJson["findings"] {
  const {rule, severity, verdict, cells, left, right, difference} = finding;
  if (verdict === "holds") return [];
  return [{
    rule, severity, verdict, cells: [...cells],
    left: left?.sum ?? null, right: right?.sum ?? null, difference,
    message: say(finding, filing), suspects: [],
  }];
}
