import type {Filing} from "../filing/filing";
import {type Explanation, isAbout, noRemarks, type Remarks, type SignOff} from "../filing/remarks";
import type {FormId} from "../editions/edition";
import type {Finding} from "../reconcile/finding";
import type {Language} from "../editions/names";
import {groundsOf, keyOfForm, restsOn, subjectOf, valuesOfForm} from "./subject";
import {quotes, type RefusalReason, refusalWords, refuseExplanation} from "./refuse-explanation";

/**
 * How far a finding is dealt with: `lapsed` where something was said, and a figure has changed since; `refused` where
 * what was said explains nothing, or a confirmation bears no name.
 */
export type Standing = "open" | "lapsed" | "refused" | "explained" | "confirmed";

/** Where a broken rule's finding stands by what was said and signed of it. */
export function standingOf(finding: Finding, filing: Filing, remarks: Remarks): Standing {
  const [explanation, signOff] = [explanationOf(finding, filing, remarks), signOffOf(finding, filing, remarks)];
  if (returnOf(finding, filing, remarks) !== undefined) return "open";
  if (signOff?.holds === true) return "confirmed";
  if (explanation?.holds === true) return "explained";
  if (explanation === undefined && signOff === undefined) return "open";
  return refusalOf(finding, filing, remarks) === undefined ? "lapsed" : "refused";
}

/** Whether what keeps a warning from being exported is out of the way. */
export const isExplained = (finding: Finding, filing: Filing, remarks: Remarks): boolean =>
  ["explained", "confirmed"].includes(standingOf(finding, filing, remarks));

/** Why what was said of a finding as it is now does not count; `undefined` where it does, or where nothing was said. */
export const refusalOf = (finding: Finding, filing: Filing, remarks: Remarks): RefusalReason | undefined =>
  explanationOf(finding, filing, remarks)?.refused ?? signOffOf(finding, filing, remarks)?.refused;

/** What was said on it last, whether it holds, and why not where the figures are still those it was said of. */
type Found<R> = {readonly remark: R; readonly holds: boolean; readonly refused?: RefusalReason} | undefined;

/** What was said of it, or else of another finding of the same difference: one true explanation serves them all. */
export function explanationOf(finding: Finding, filing: Filing, remarks: Remarks): Found<Explanation> {
  const own = ownExplanationOf(finding, filing, remarks);
  if (own?.holds === true) return own;
  const {kin = []} = finding;
  // What is alike to the one is alike to the other.
  const served = kin.filter(({isSameDifference}) => isSameDifference)
    .map((one) => ownExplanationOf({...one.finding, kin: [...kin, {finding, isSameDifference: true}]}, filing, remarks))
    .find((found) => found?.holds === true);
  return served ?? own;
}

/** An explanation may come from a sheet, where nobody refuses what explains nothing. */
function ownExplanationOf(finding: Finding, filing: Filing, {explanations}: Remarks): Found<Explanation> {
  const found = foundOf(explanations, finding, filing);
  if (found?.holds !== true) return found;
  const {remark} = found;
  const before = explanations.slice(0, explanations.indexOf(remark));
  const why = refusalOfText(finding, remark.text, others(before, finding, filing), remark.says);
  const isNobodys = remark.isUnsigned === true
    || (finding.note !== undefined && remark.by.trim() === "" && quotes(remark.text, finding.note.text));
  return orRefused(found, why ?? (isNobodys ? "unsigned" : undefined));
}

/**
 * Whether a text explains nothing of a finding; `says` is the finding's sentence. The words of the source that are just
 * its difference do explain it, though its sentence has them too.
 */
export function refusalOfText(
  {note}: Finding, text: string, others: readonly Explanation[], says: string,
): RefusalReason | undefined {
  if (note === undefined) return refuseExplanation(text, others, says);
  return quotes(text, note.text) ? undefined : refuseExplanation(text, others, says.replaceAll(note.text, ""));
}

/** Whether somebody vouches by name for what the source itself says of just the difference. */
function isNoteAccepted(finding: Finding, filing: Filing, remarks: Remarks): boolean {
  const said = explanationOf(finding, filing, remarks);
  const same = finding.kin?.flatMap((kin) => (kin.isSameDifference ? [kin.finding] : [])) ?? [];
  return said?.holds === true && said.remark.by.trim() !== ""
    && [finding, ...same].some(({note}) => note !== undefined && quotes(said.remark.text, note.text));
}

/** The confirmation of a finding; one may come from a sheet without a name. */
export function signOffOf(finding: Finding, filing: Filing, {signOffs}: Remarks): Found<SignOff> {
  const found = foundOf(signOffs, finding, filing);
  return found?.holds === true && found.remark.by === "" ? orRefused(found, "unsigned") : found;
}

/** What a reviewer sent it back with, while its figures are those, and nobody explained or confirmed it since. */
export function returnOf(finding: Finding, filing: Filing, remarks: Remarks): Explanation | undefined {
  const found = foundOf(remarks.returned ?? [], finding, filing);
  const since = [explanationOf(finding, filing, remarks), signOffOf(finding, filing, remarks)]
    .some((said) => said?.holds === true && found !== undefined && said.remark.time > found.remark.time);
  return found?.holds === true && !since ? found.remark : undefined;
}

/** The confirmation of a whole form. */
export function signOffOfForm(form: FormId, filing: Filing, {signOffs}: Remarks): Found<SignOff> {
  const remark = lastOf(signOffs, keyOfForm(form), filing);
  return remark === undefined ? undefined : {remark, holds: remark.values === valuesOfForm(form, filing)};
}

function foundOf<R extends SignOff>(all: readonly R[], finding: Finding, filing: Filing): Found<R> {
  const remark = lastOf(all, subjectOf(finding), filing);
  return remark === undefined ? undefined : {remark, holds: restsOn(remark.values, finding, filing)};
}

const lastOf = <R extends SignOff>(all: readonly R[], of: string, filing: Filing): R | undefined =>
  all.findLast((one) => one.of === of && isAbout(one, filing));

const orRefused = <R>(found: NonNullable<Found<R>>, refused: RefusalReason | undefined): Found<R> =>
  refused === undefined ? found : {...found, holds: false, refused};

/** Who says it, when, and what the check says. */
export type Hand = {readonly by: string; readonly time: Date; readonly says: string};

/** The remarks with an explanation of a finding, in place of an earlier one; an empty text takes it back. */
export function explain(remarks: Remarks, finding: Finding, filing: Filing, text: string, hand: Hand): Remarks {
  const remark = {...about(filing, subjectOf(finding), groundsOf(finding, filing), hand), text: text.trim()};
  return {...remarks, explanations: [...without(remarks.explanations, remark), ...(remark.text === "" ? [] : [remark])]};
}

/** The remarks with a finding confirmed by name. */
export const signOff = (remarks: Remarks, finding: Finding, filing: Filing, hand: Hand): Remarks =>
  signed(remarks, about(filing, subjectOf(finding), groundsOf(finding, filing), hand));

/** The remarks with a finding sent back to whoever filed it: it is as it was found, whatever was said of it. */
export const sendBack = (remarks: Remarks, finding: Finding, filing: Filing, text: string, hand: Hand): Remarks => {
  const remark = {...about(filing, subjectOf(finding), groundsOf(finding, filing), hand), text: text.trim()};
  const others = without(remarks.returned ?? [], remark);
  return {...takeBackSignOff(remarks, remark.of, filing), returned: [...others, remark]};
};

/** The remarks with what was said of a finding taken by a reviewer, who may say a word on it. */
export const accept = (remarks: Remarks, finding: Finding, filing: Filing, opinion: string, hand: Hand): Remarks => {
  const remark = about(filing, subjectOf(finding), groundsOf(finding, filing), hand);
  const {returned, ...rest} = remarks;
  const others = without(returned ?? [], remark);
  return signed({...rest, ...(others.length === 0 ? {} : {returned: others})},
    opinion.trim() === "" ? remark : {...remark, opinion: opinion.trim()});
};

/** The remarks with a whole form confirmed by name. */
export const signOffForm = (remarks: Remarks, form: FormId, filing: Filing, hand: Hand): Remarks =>
  signed(remarks, about(filing, keyOfForm(form), valuesOfForm(form, filing), hand));

/** The remarks with a note of where a figure was drawn from, in place of an earlier one. */
export function draw(remarks: Remarks, id: string, value: number, filing: Filing, text: string, hand: Hand): Remarks {
  const remark = {...about(filing, id, String(value), hand), text};
  return {...remarks, drawn: [...without(remarks.drawn, remark), remark]};
}

/** The remarks without the confirmation of a finding or a form. */
export const takeBackSignOff = (remarks: Remarks, of: string, {unit, year}: Filing): Remarks =>
  ({...remarks, signOffs: without(remarks.signOffs, {of, unit, year})});

const signed = (remarks: Remarks, remark: SignOff): Remarks =>
  ({...remarks, signOffs: [...without(remarks.signOffs, remark), remark]});

const about = ({unit, year}: Filing, of: string, values: string, {by, time, says}: Hand): SignOff =>
  ({unit, year, of, says, values, by: by.trim(), time: time.toISOString()});

const without = <R extends SignOff>(all: readonly R[], same: Pick<SignOff, "of" | "unit" | "year">) =>
  all.filter((one) => one.of !== same.of || !isAbout(one, same));

/** What was said of other findings of the same filing. */
export const otherExplanations = (finding: Finding, filing: Filing, {explanations}: Remarks) =>
  others(explanations, finding, filing);

/** Those that are of another cause: what explains one break of a rule may well explain the others. */
function others(
  explanations: readonly Explanation[], finding: Finding, filing: Filing,
): readonly Explanation[] {
  const alike = new Set([finding, ...finding.kin?.map((kin) => kin.finding) ?? []].map(subjectOf));
  return explanations.filter((one) => isAbout(one, filing) && !alike.has(one.of));
}

/** What was said of a finding in its workbook, whether it counts, and why not; `undefined` where nothing was said. */
export function remarkOn(finding: Finding, filing: Filing, language: Language = "zh-CN"): {
  readonly standing: Exclude<Standing, "open">;
  readonly explanation: string;
  readonly refused?: string;
} | undefined {
  const {remarks = noRemarks} = filing;
  const standing = standingOf(finding, filing, remarks);
  if (standing === "open") return undefined;
  const refusal = standing === "refused" ? refusalOf(finding, filing, remarks) : undefined;
  return {
    standing, explanation: explanationOf(finding, filing, remarks)?.remark.text ?? "",
    ...(refusal === undefined ? {} : {refused: refusalWords(language)[refusal]}),
  };
}

/**
 * What stands in the way of an export: warnings until they are explained; errors always, but where the source itself
 * says of just the difference what it is, and somebody vouches for that by name.
 */
export type Gate = {readonly errors: readonly Finding[]; readonly unexplained: readonly Finding[]};

/** Hold a filing's findings against what was said of them; `remarks` is what the filing's own workbook keeps. */
export function gateOf(
  findings: readonly Finding[], filing: Filing, remarks: Remarks = filing.remarks ?? noRemarks,
): Gate {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  return {
    errors: broken.filter((one) => one.severity === "error" && !isNoteAccepted(one, filing, remarks)),
    unexplained: broken.filter((one) => one.severity === "warning" && !isExplained(one, filing, remarks)),
  };
}

/** Whether nothing stands in the way. */
export const isOpen = ({errors, unexplained}: Gate): boolean => errors.length + unexplained.length === 0;
