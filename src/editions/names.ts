import {editions, type FormId, type OfficialForm, type Variant} from "./edition";
import {fullTitle} from "./form";

type Language = "zh-CN" | "en-US";

/** What forms are called, by id; where editions differ, as the latest calls them. */
export const formTitles = (language: Language): Readonly<Record<FormId, string>> => ofForms((form) =>
  language === "en-US" ? form.english.title : fullTitle(form));

/** The same where there is little room. */
export const formShorts = (language: Language): Readonly<Record<FormId, string>> => ofForms((form) =>
  language === "en-US" ? form.english.short : form.short);

/** What regional formats are called, by id. */
export const variantNames = (language: Language): Readonly<Record<Variant, string>> =>
  Object.fromEntries(editions.flatMap(({variants}) => variants.map((one) => [one.id, one[language]]))) as
    Record<Variant, string>;

const ofForms = (say: (form: OfficialForm) => string): Readonly<Record<FormId, string>> => Object.fromEntries(
  editions.flatMap(({forms}) => forms.map((form) => [form.id, say(form)]))) as Record<FormId, string>;
