import type {Filing} from "../filing/filing";
import {editionOf, type FormId, showable} from "../editions/edition";
import {type Finding, keyOf} from "../reconcile/finding";

/**
 * What people speak of when they speak of a finding: the finding itself, but of what a form leaves blank, or of what
 * was not read of it, all at once. Which cells these are is what they rest on.
 */
export const subjectOf = (finding: Finding): string => isByForm(finding)
  ? JSON.stringify([finding.rule, finding.form, [], finding.detail?.text]) : keyOf(finding);

/** Whether findings of this rule are spoken of by form. */
export const isByForm = ({rule}: Pick<Finding, "rule">): boolean =>
  rule === "format.blank" || rule === "format.notRead" || rule === "publication.blank" || rule === "publication.absent";

/** What a finding rests on, to be kept with what is said of it. */
export const groundsOf = (finding: Finding, filing: Filing): string =>
  isByForm(finding) ? finding.figures.join(" ") : valuesOf(finding, filing);

/** Whether what was said on those grounds can be said of the finding as it is now. */
export function restsOn(grounds: string, finding: Finding, filing: Filing): boolean {
  if (!isByForm(finding)) return grounds === valuesOf(finding, filing);
  const cells = new Set(grounds.split(" "));
  return finding.figures.every((id) => cells.has(id));
}

/** What tells the sign-off of a whole form from that of a finding. */
export const keyOfForm = (form: FormId): string => `form:${form}`;

/** The figures that a finding rests on, this year's and last year's, and what else its sentence says. */
function valuesOf({left, right, figures: ids, detail}: Finding, {figures}: Filing): string {
  const terms = [...left?.terms ?? [], ...right?.terms ?? []].map(({value}) => value);
  return JSON.stringify([...terms, ...ids.map((id) => figures.get(id)?.value), detail].map((one) => one ?? null));
}

/** All the figures of a form, and the sums of its headings that are shown. */
export const valuesOfForm = (form: FormId, {figures, edition}: Filing): string =>
  JSON.stringify(showable(editionOf(edition))
    .filter(({id, form: of, sumOf}) => of === form && (sumOf === undefined || figures.has(id)))
    .map(({id}) => figures.get(id)?.value ?? null));
