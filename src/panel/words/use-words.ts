import {createContext, useContext} from "react";
import type {Language} from "../../editions/names";
import type {PanelWords} from "./zh-CN";

/** The language that the panel is shown in, and what it says in it. */
export type Spoken = {readonly language: Language; readonly words: PanelWords};

/** Given by the panel: a screen knows no file of words. */
export const WordsContext = createContext<Spoken | undefined>(undefined);

/** The language that the panel is shown in, and what it says in it. Only within the panel. */
export const useWords = (): Spoken => useContext(WordsContext)!;
