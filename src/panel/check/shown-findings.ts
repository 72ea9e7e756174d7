import type {Filing} from "../../filing/filing";
import {type Finding, keyOf} from "../../reconcile/finding";
import type {Location} from "../../reconcile/locate/locate";
import {editionOf, type FormId} from "../../editions/edition";
import type {Severity} from "../../editions/rule";

/**
 * The findings to go through one by one. Blanks are counted in the status line instead of being listed two hundred
 * times over, and what was not recognised has a list of its own.
 */
export const shownFindings = (findings: readonly Finding[], filing: Filing): readonly Finding[] =>
  findings.filter((finding) => !elsewhere.has(finding.rule) && !isOnlyBlank(finding, filing));

const elsewhere = new Set(["format.extraRow", "format.unmatched"]);

/** Whether a finding says no more than that a figure is not filled in yet. “/” says more: somebody put it there. */
export const isOnlyBlank = ({rule, figures: [id]}: Finding, {figures}: Filing): boolean =>
  rule === "format.blank" && id !== undefined && figures.get(id)?.as === "blank";

/** The broken rules of one form (“all”: of several), by severity, the gravest first. */
export type FindingGroup = {
  readonly form: FormId | "all";
  readonly severities: readonly {readonly severity: Severity; readonly findings: readonly Finding[]}[];
};

/** Broken rules in the order of the official report: form by form, within each the gravest first. */
export const groupFindings = (findings: readonly Finding[], {edition}: Filing): readonly FindingGroup[] =>
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

/** Findings that are looked at together: those of one cause, or else what is left of a severity, form by form. */
export type ListedGroup = {
  readonly is: Location | Severity;
  readonly forms: readonly {readonly form: FormId | "all"; readonly findings: readonly Finding[]}[];
};

/**
 * Broken rules in the order in which they are best gone through: those that few wrong figures explain first, then all
 * others, the gravest first.
 */
export function listFindings(
  findings: readonly Finding[], {edition}: Filing, locations: readonly Location[],
): readonly ListedGroup[] {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  const causes = locations.filter((one) => one.suggestions.length > 0 && one.findings.length > 1);
  const causeOf = (finding: Finding): Location | undefined =>
    causes.find((one) => one.findings.includes(keyOf(finding)));
  return [...causes, ...severities].flatMap((is): readonly ListedGroup[] => {
    const own = broken.filter((one) => (causeOf(one) ?? one.severity) === is);
    const forms = [...editionOf(edition).forms.map(({id}) => id), "all" as const]
      .map((form) => ({form, findings: own.filter((one) => formOf(one, edition) === form)}))
      .filter((form) => form.findings.length > 0);
    return forms.length === 0 ? [] : [{is, forms}];
  });
}

/** Numbers of rules: broken, by severity; not decided yet; and those that hold. */
export type FindingCounts = Readonly<Record<Severity | "undecided" | "holds", number>>;

/** How many rules are broken, by severity, and how many cannot be decided yet. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = {error: 0, warning: 0, hint: 0, undecided: 0, holds: 0};
  for (const {verdict, severity} of findings) counts[verdict === "broken" ? severity : verdict] += 1;
  return counts;
}
