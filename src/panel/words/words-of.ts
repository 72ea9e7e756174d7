import type {Language} from "../../editions/names";
import {zhCN, type PanelWords} from "./zh-CN";

/** Chinese comes along; the other language is fetched where somebody asks for it. */
const known = new Map<Language, PanelWords>([["zh-CN", zhCN]]);

/** What the panel says in a language, once that has been fetched; until then in Chinese. */
export const wordsOf = (language: Language): PanelWords => known.get(language) ?? zhCN;

/** Whether a language need not be fetched. */
export const isKnown = (language: Language): boolean => known.has(language);

/** Fetches what the panel says in a language; from then on `wordsOf` gives it. */
export async function fetchWords(language: Language): Promise<void> {
  if (!isKnown(language)) known.set(language, (await import("./en-US")).enUS);
}
