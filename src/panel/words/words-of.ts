import type {Language} from "../../editions/names";
import {enUS} from "./en-US";
import {zhCN, type PanelWords} from "./zh-CN";

/** What the panel says in a language. */
export const wordsOf = (language: Language): PanelWords => (language === "en-US" ? enUS : zhCN);
