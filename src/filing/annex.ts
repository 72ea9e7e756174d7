import {editionOf} from "../editions/edition";
import type {Annex} from "./annex-schema";
import type {Filing} from "./filing";
import type {Trail} from "./trail";
import {unitKey} from "./unit-name";

/** The annex of a filing. A workbook may hold several filings: what was said of the others stays out. */
export function annexOf(filing: Filing, trail: Trail, time: Date): Annex {
  const {unit, year, edition} = filing;
  const own = <Said extends {readonly unit: string; readonly year: number | null}>(all: readonly Said[]) =>
    all.filter((one) => one.year === year && unitKey(one.unit) === unitKey(unit));
  const matter = ({says, by, time}: Trail["signOffs"][number]) => ({matter: says, by, time});
  const text = (one: Trail["explanations"][number]) => ({...matter(one), text: one.text});
  return {
    format: "gouji-annex", version: 1,
    unit, year, edition, basis: editionOf(edition).basis, time: time.toISOString(),
    explanations: own(trail.explanations).map(text),
    signOffs: own(trail.signOffs).map(matter),
    drawn: own(trail.drawn).map(text),
    overrides: trail.overrides.map(({by, time, reason, errors, warnings}) => ({by, time, reason, errors, warnings})),
  };
}
