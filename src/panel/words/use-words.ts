import {createContext, useContext} from "react";
import {enUS} from "./en-US";
import type {Language} from "../../editions/names";
import {zhCN, type PanelWords} from "./zh-CN";

/** The language that the panel is shown in. */
export const LanguageContext = createContext<Language>("zh-CN");

/** The language that the panel is shown in, and what it says in it. */
export function useWords(): {readonly language: Language; readonly words: PanelWords} {
  const language = useContext(LanguageContext);
  return {language, words: wordsOf(language)};
}

/** What the panel says in a language. */
export const wordsOf = (language: Language): PanelWords => (language === "en-US" ? enUS : zhCN);
