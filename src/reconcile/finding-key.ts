import type {FormId} from "../forms/form";
import type {Filing} from "../filing/filing";
import {editionOf} from "../forms/edition";
import type {Finding} from "./finding";

/** What tells a finding from the others, and knows it again after the next check. */
export const keyOf = ({rule, at, cells}: Finding): string => JSON.stringify([rule, at, cells]);

/** What tells the sign-off of a whole form from that of a finding. */
export const keyOfForm = (form: FormId): string => `form:${form}`;

/** The figures that a finding rests on, this year's and last year's, and what else its sentence says. */
export function valuesOf({left, right, cells, detail}: Finding, {figures}: Filing): string {
  const terms = [...left?.terms ?? [], ...right?.terms ?? []].map(({value}) => value);
  return JSON.stringify([...terms, ...cells.map((id) => figures.get(id)?.value), detail].map((one) => one ?? null));
}

/** All the figures of a form. */
export const valuesOfForm = (form: FormId, {figures, edition}: Filing): string =>
  JSON.stringify(editionOf(edition).indicators
    .filter((indicator) => indicator.form === form)
    .map(({id}) => figures.get(id)?.value ?? null));
