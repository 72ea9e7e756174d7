import {useCallback, useMemo} from "react";
import type {Desk} from "./desk";
import {useKept} from "./use-desk";

/** Texts that are half typed, by what they are about. */
export type HalfTyped = {
  readonly of: (about: string) => string | undefined;
  /** `undefined` where it was handed in, or given up. */
  readonly keep: (about: string, text: string | undefined) => void;
};

/** What is half typed on the screens, on the workbook's desk. */
export function useHalfTyped(desk: Desk): HalfTyped {
  const [texts, setTexts] = useKept<Readonly<Record<string, string>>>(desk, "drafts", none);
  const keep = useCallback((about: string, text: string | undefined) => setTexts((before) => {
    const others = Object.entries(before).filter(([key]) => key !== about);
    return Object.fromEntries(text === undefined ? others : [...others, [about, text]]);
  }), [setTexts]);
  return useMemo(() => ({of: (about) => texts[about], keep}), [texts, keep]);
}

const none = {};
