import {type Dispatch, type SetStateAction, useEffect, useRef, useState} from "react";
import type {Desk} from "./desk";

/** A state that is on the workbook's desk: as it was left there, once that is known, and kept there as it changes. */
export function useKept<Value>(
  desk: Desk, name: string, first: Value, isLight = false,
): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const [value, setValue] = useState(first);
  useKeeping<Value>(desk, name, value, setValue, isLight);
  return [value, setValue];
}

/**
 * Keeps what `value` says of a state as it changes, and gives it to `restore` once at the beginning, unless the state
 * has changed before that. A `value` of `undefined` is nothing to keep.
 */
export function useKeeping<Value>(
  desk: Desk, name: string, value: Value | undefined, restore: (kept: Value) => void, isLight = false,
): void {
  const latest = useRef({value, restore});
  latest.current = {value, restore};
  /** What the desk holds, once that is known. */
  const there = useRef<{readonly value: Value | undefined}>(undefined);
  useEffect(() => {
    const {value: first} = latest.current;
    let isGone = false;
    there.current = undefined;
    const settle = (kept: unknown): void => {
      if (isGone) return;
      const now = latest.current.value;
      there.current = {value: now};
      if (now !== first) desk.keep(name, now, isLight);
      else if (kept !== undefined) latest.current.restore(kept as Value);
    };
    desk.read(name).then(settle, () => settle(undefined));
    return () => {
      isGone = true;
    };
  }, [desk, name, isLight]);
  useEffect(() => {
    if (there.current === undefined || there.current.value === value) return;
    there.current = {value};
    desk.keep(name, value, isLight);
  }, [desk, name, value, isLight]);
}
