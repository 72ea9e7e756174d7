import type {Filing} from "../filing/filing";
import {isAbout, type Explanation, type SignOff, type Trail} from "../filing/trail";
import type {FormId} from "../editions/edition";
import type {Finding} from "../reconcile/finding";
import {groundsOf, keyOfForm, matterOf, restsOn, valuesOfForm} from "../reconcile/finding-key";
import {refuseExplanation, type Refusal} from "./refuse-explanation";

/**
 * How far a finding is dealt with: `lapsed` where something was said, and a figure has changed since; `refused` where
 * what was said explains nothing, or a confirmation bears no name.
 */
export type Standing = "open" | "lapsed" | "refused" | "explained" | "confirmed";

/** Where a broken rule's finding stands by what was said and signed of it. */
export function standingOf(finding: Finding, filing: Filing, trail: Trail): Standing {
  const [explanation, signOff] = [explanationOf(finding, filing, trail), signOffOf(finding, filing, trail)];
  if (signOff?.holds === true) return "confirmed";
  if (explanation?.holds === true) return "explained";
  if (explanation === undefined && signOff === undefined) return "open";
  return refusalOf(finding, filing, trail) === undefined ? "lapsed" : "refused";
}

/** Whether what keeps a warning from being exported is out of the way. */
export const isExplained = (finding: Finding, filing: Filing, trail: Trail): boolean =>
  ["explained", "confirmed"].includes(standingOf(finding, filing, trail));

/** Why what was said of a finding as it is now does not count; `undefined` where it does, or where nothing was said. */
export const refusalOf = (finding: Finding, filing: Filing, trail: Trail): Refusal | undefined =>
  explanationOf(finding, filing, trail)?.refused ?? signOffOf(finding, filing, trail)?.refused;

/** What was said on it last, whether it holds, and why not where the figures are still those it was said of. */
type Found<Said> = {readonly said: Said; readonly holds: boolean; readonly refused?: Refusal} | undefined;

/** An explanation may come from a sheet, where nobody refuses what explains nothing. */
export function explanationOf(finding: Finding, filing: Filing, {explanations}: Trail): Found<Explanation> {
  const found = foundOf(explanations, finding, filing);
  if (found?.holds !== true) return found;
  const {said} = found;
  const before = explanations.slice(0, explanations.indexOf(said));
  return orRefused(found, refuseExplanation(said.text, others(before, said.of, filing)));
}

export function signOffOf(finding: Finding, filing: Filing, {signOffs}: Trail): Found<SignOff> {
  const found = foundOf(signOffs, finding, filing);
  return found?.holds === true && found.said.by === "" ? orRefused(found, "unsigned") : found;
}

export function signOffOfForm(form: FormId, filing: Filing, {signOffs}: Trail): Found<SignOff> {
  const said = lastOf(signOffs, keyOfForm(form), filing);
  return said === undefined ? undefined : {said, holds: said.values === valuesOfForm(form, filing)};
}

function foundOf<Said extends SignOff>(all: readonly Said[], finding: Finding, filing: Filing): Found<Said> {
  const said = lastOf(all, matterOf(finding), filing);
  return said === undefined ? undefined : {said, holds: restsOn(said.values, finding, filing)};
}

const lastOf = <Said extends SignOff>(all: readonly Said[], of: string, filing: Filing): Said | undefined =>
  all.findLast((one) => one.of === of && isAbout(one, filing));

const orRefused = <Said>(found: NonNullable<Found<Said>>, refused: Refusal | undefined): Found<Said> =>
  refused === undefined ? found : {...found, holds: false, refused};

/** Who says it, when, and what the check says. */
export type Hand = {readonly by: string; readonly time: Date; readonly says: string};

/** The trail with an explanation of a finding, in place of an earlier one; an empty text takes it back. */
export function explain(trail: Trail, finding: Finding, filing: Filing, text: string, hand: Hand): Trail {
  const said = {...about(filing, matterOf(finding), groundsOf(finding, filing), hand), text: text.trim()};
  return {...trail, explanations: [...without(trail.explanations, said), ...(said.text === "" ? [] : [said])]};
}

/** The trail with a finding confirmed by name. */
export const signOff = (trail: Trail, finding: Finding, filing: Filing, hand: Hand): Trail =>
  signed(trail, about(filing, matterOf(finding), groundsOf(finding, filing), hand));

/** The trail with a whole form confirmed by name. */
export const signOffForm = (trail: Trail, form: FormId, filing: Filing, hand: Hand): Trail =>
  signed(trail, about(filing, keyOfForm(form), valuesOfForm(form, filing), hand));

/** The trail with a note of where a figure was drawn from, in place of an earlier one. */
export function draw(trail: Trail, id: string, value: number, filing: Filing, text: string, hand: Hand): Trail {
  const said = {...about(filing, id, String(value), hand), text};
  return {...trail, drawn: [...without(trail.drawn, said), said]};
}

/** The trail without the confirmation of a finding or a form. */
export const takeBackSignOff = (trail: Trail, of: string, {unit, year}: Filing): Trail =>
  ({...trail, signOffs: without(trail.signOffs, {of, unit, year})});

const signed = (trail: Trail, said: SignOff): Trail =>
  ({...trail, signOffs: [...without(trail.signOffs, said), said]});

const about = ({unit, year}: Filing, of: string, values: string, {by, time, says}: Hand): SignOff =>
  ({unit, year, of, says, values, by: by.trim(), time: time.toISOString()});

const without = <Said extends SignOff>(all: readonly Said[], same: Pick<SignOff, "of" | "unit" | "year">) =>
  all.filter((one) => one.of !== same.of || !isAbout(one, same));

/** What was said of other findings of the same filing. */
export const otherExplanations = (finding: Finding, filing: Filing, {explanations}: Trail) =>
  others(explanations, matterOf(finding), filing);

const others = (explanations: readonly Explanation[], of: string, filing: Filing): readonly Explanation[] =>
  explanations.filter((one) => isAbout(one, filing) && one.of !== of);
