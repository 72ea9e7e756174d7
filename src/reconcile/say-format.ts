import {editionOf, type EditionId} from "../editions/edition";
import type {Filing} from "../filing/filing";
import type {Finding} from "./finding";
import {indicatorsById} from "../editions/indicators-by-id";
import type {Words} from "./words/zh-CN";

/** A finding on how a figure is written, or on what a table lacks or has too many of, as a sentence. */
export function sayFormat(finding: Finding, filing: Filing, words: Words): string {
  const {rule, figures: ids, places: [place], detail = {}} = finding;
  const nameOf = (figure: string): string => words.name(indicatorsById(filing.edition).get(figure)!);
  const sentence = detail.slip === undefined ? rule : ids.length === 1 ? "format.slip" : "format.slips";
  return words.format[sentence]!({
    name: words.list(ids.map(nameOf)),
    text: shortened(String(detail.text ?? "")),
    detail: {
      ...Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)])),
      ...(detail.slip !== undefined && {slip: words.slips[detail.slip]!}),
      ...(detail.why !== undefined && {why: words.unmatched[detail.why]!}),
      ...(detail.required !== undefined && {basis: editionOf(detail.required as EditionId).basis}),
      ...(detail.others !== undefined && {others: words.list(String(detail.others).split(" ").map((unit) => `“${unit}”`))}),
      ...(detail.missing !== undefined && {missing: words.list(String(detail.missing).split(" ").map(nameOf))}),
      ...((rule === "format.missingRow" || rule === "format.movedRow") && rowOf(finding, filing, words)),
      ...(place !== undefined && {place: words.place(place)}),
    },
  });
}

/** Titles of the form and of the row that its table lacks or has elsewhere. */
function rowOf({form, at}: Finding, {edition}: Filing, words: Words): {form: string; row: string} {
  const indicator = editionOf(edition).indicators.find((one) => one.form === form && one.rowId === at);
  return {
    form: editionOf(edition).forms.find(({id}) => id === form)?.title ?? form ?? "",
    row: indicator === undefined ? at ?? "" : words.row(indicator),
  };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);
