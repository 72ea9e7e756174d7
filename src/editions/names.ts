import {type EditionId, editions, type FormId, formOf, type Variant} from "./edition";
import {fullTitle} from "./form";

/** The languages a user can read; Chinese first. */
export type Language = "zh-CN" | "en-US";

/** What an edition calls one of its forms. */
export function formTitle(edition: EditionId, id: FormId, language: Language): string {
  const form = formOf(edition, id);
  return language === "en-US" ? form.english.title : fullTitle(form);
}

/** What forms are called where there is little room, by id; where editions differ, as the latest calls them. */
export const formShorts = (language: Language): Readonly<Record<FormId, string>> => Object.fromEntries(
  editions.flatMap(({forms}) => forms.map((form) => [form.id, language === "en-US" ? form.english.short : form.short]))) as
    Record<FormId, string>;

/** What regional formats are called, by id. */
export const variantNames = (language: Language): Readonly<Record<Variant, string>> =>
  Object.fromEntries(editions.flatMap(({variants}) => variants.map((one) => [one.id, one[language]]))) as
    Record<Variant, string>;
