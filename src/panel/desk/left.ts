import {useCallback, useMemo} from "react";
import type {Desk} from "./desk";
import {useKept} from "./use-desk";

/** How screens were left, by what it is: what is looked for, which view is shown, where one was in a list. */
export type Left = {
  readonly of: (what: string) => unknown;
  /** `undefined` leaves it as it is at first. */
  readonly keep: (what: string, value: unknown) => void;
};

/** How screens were left, on the workbook's desk. */
export function useLeftOn(desk: Desk): Left {
  const [all, setAll] = useKept<Readonly<Record<string, unknown>>>(desk, "left", none, true);
  const keep = useCallback((what: string, value: unknown) =>
    setAll((before) => ({...before, [what]: value})), [setAll]);
  return useMemo(() => ({of: (what) => all[what], keep}), [all, keep]);
}

const none = {};
