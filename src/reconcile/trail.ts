import type {Filing} from "../filing/filing";
import type {Explanation, SignOff, Trail} from "../filing/trail";
import {unitKey} from "../filing/unit-name";
import type {FormId} from "../forms/form";
import type {Finding} from "./finding";
import {keyOf, keyOfForm, valuesOf, valuesOfForm} from "./finding-key";

/** How far a finding is dealt with: `lapsed` where something was said, and a figure has changed since. */
export type Standing = "open" | "lapsed" | "explained" | "confirmed";

/** Where a broken rule's finding stands by what was said and signed of it. */
export function standingOf(finding: Finding, filing: Filing, trail: Trail): Standing {
  const [explanation, signOff] = [explanationOf(finding, filing, trail), signOffOf(finding, filing, trail)];
  if (signOff?.holds === true) return "confirmed";
  if (explanation?.holds === true) return "explained";
  return explanation === undefined && signOff === undefined ? "open" : "lapsed";
}

/** Whether what keeps a warning from being exported is out of the way. */
export const isExplained = (finding: Finding, filing: Filing, trail: Trail): boolean =>
  ["explained", "confirmed"].includes(standingOf(finding, filing, trail));

/** What was said on it last, and whether the figures are still those it was said of. */
type Found<Said> = {readonly said: Said; readonly holds: boolean} | undefined;

export const explanationOf = (finding: Finding, filing: Filing, {explanations}: Trail): Found<Explanation> =>
  foundIn(explanations, keyOf(finding), valuesOf(finding, filing), filing);

export const signOffOf = (finding: Finding, filing: Filing, {signOffs}: Trail): Found<SignOff> =>
  foundIn(signOffs, keyOf(finding), valuesOf(finding, filing), filing);

export const signOffOfForm = (form: FormId, filing: Filing, {signOffs}: Trail): Found<SignOff> =>
  foundIn(signOffs, keyOfForm(form), valuesOfForm(form, filing), filing);

function foundIn<Said extends SignOff>(all: readonly Said[], of: string, values: string, filing: Filing): Found<Said> {
  const said = all.findLast((one) => one.of === of && isAbout(one, filing));
  return said === undefined ? undefined : {said, holds: said.values === values};
}

const isAbout = (said: SignOff, {unit, year}: Pick<SignOff, "unit" | "year">): boolean =>
  said.year === year && unitKey(said.unit) === unitKey(unit);

/** Who says it, when, and what the check says. */
export type Hand = {readonly by: string; readonly time: Date; readonly says: string};

/** The trail with an explanation of a finding, in place of an earlier one; an empty text takes it back. */
export function explain(trail: Trail, finding: Finding, filing: Filing, text: string, hand: Hand): Trail {
  const said = {...about(filing, keyOf(finding), valuesOf(finding, filing), hand), text: text.trim()};
  return {...trail, explanations: [...without(trail.explanations, said), ...(said.text === "" ? [] : [said])]};
}

/** The trail with a finding confirmed by name. */
export const signOff = (trail: Trail, finding: Finding, filing: Filing, hand: Hand): Trail =>
  signed(trail, about(filing, keyOf(finding), valuesOf(finding, filing), hand));

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
  explanations.filter((one) => isAbout(one, filing) && one.of !== keyOf(finding));
