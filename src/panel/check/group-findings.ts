import type {Filing} from "../../filing/filing";
import {editionOf, type FormId} from "../../editions/edition";
import type {Severity} from "../../editions/rule";
import type {Finding} from "../../reconcile/finding";

/** The broken rules of one form (“all”: of several), by severity, the gravest first. */
export type Group = {
  readonly form: FormId | "all";
  readonly severities: readonly {readonly severity: Severity; readonly findings: readonly Finding[]}[];
};

/** Broken rules in the order of the official report: form by form, within each the gravest first. */
export const groupFindings = (findings: readonly Finding[], {edition}: Filing): readonly Group[] =>
  [...editionOf(edition).forms.map(({id}) => id), "all" as const].flatMap((form) => {
    const own = findings.filter((finding) => finding.verdict === "broken" && formOf(finding, edition) === form);
    return own.length === 0 ? [] : [{form, severities: severities.flatMap((severity) => {
      const alike = own.filter((finding) => finding.severity === severity);
      return alike.length === 0 ? [] : [{severity, findings: alike}];
    })}];
  });

const severities = ["error", "warning", "hint"] as const;

const formOf = ({form}: Finding, edition: Filing["edition"]): FormId | "all" =>
  editionOf(edition).forms.find(({id}) => id === form)?.id ?? "all";
