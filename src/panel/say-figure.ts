import {type EditionId, indicatorsById} from "../editions/edition";
import type {Rule} from "../editions/rule";
import type {Language} from "../editions/names";
import {wordsOf} from "../reconcile/say";
import type {PanelWords} from "./words/zh-CN";

/** A figure with its thousands apart; a blank, and one that is not there, in the words given. */
export const sayFigure = (
  value: number | null | undefined, {blank, absent}: {readonly blank: string; readonly absent: string},
): string => value === undefined ? absent : value === null ? blank
  : value.toLocaleString("en-US", {maximumFractionDigits: 6});

/** A figure's name as a clerk would say it: beside the others of its rule in short, and by itself in full. */
export function labelOf(id: string, edition: EditionId, language: Language, of?: Rule): string {
  const indicator = indicatorsById(edition).get(id);
  const words = wordsOf(language);
  if (indicator === undefined) return id;
  return of?.each === "column" ? words.row(indicator) : of?.each === "row" ? words.plainColumn(indicator) : words.name(indicator);
}

/** A figure as the panel writes it, with a real minus sign; a blank is called blank. */
export const sayNumber = (value: number | null, words: PanelWords): string =>
  value === null ? words.check.blankValue : String(value).replace("-", "−");
