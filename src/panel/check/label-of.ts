import {type EditionId, indicatorsById} from "../../editions/edition";
import type {Rule} from "../../editions/rule";
import type {Language} from "../../editions/names";
import {wordsOf} from "../../reconcile/say";

/** A figure's name as a clerk would say it: beside the others of its rule in short, and by itself in full. */
export function labelOf(id: string, edition: EditionId, language: Language, of?: Rule): string {
  const indicator = indicatorsById(edition).get(id);
  const words = wordsOf(language);
  if (indicator === undefined) return id;
  return of?.each === "column" ? words.row(indicator) : of?.each === "row" ? words.plainColumn(indicator) : words.name(indicator);
}
