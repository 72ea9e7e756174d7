import {startTransition, useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Submission} from "../../consolidate/submission";
import {logUnforeseen} from "../say-failure";
import {startAdder, type Adder, type Beside, type Question, type Settled} from "./start-adder";

/** What came of adding up files as a question says. */
export type Added = {
  /** Of these very files; `null` where they hold nothing to add up, `undefined` while it is being done. */
  readonly settled?: Settled | null;
  /** It could not be done, though it ought to. */
  readonly hasFailed: boolean;
  readonly sheets: Adder["sheets"];
  readonly write: Adder["write"];
};

type State = {readonly of: readonly Submission[]; readonly settled?: Settled | null};

/** Adds up whenever the files or the question change; what was shown stays until the new sums are there. */
export function useAdder(files: readonly Submission[] | undefined, question: Question): Added {
  const [state, setState] = useState<State>();
  const adder = useRef<Adder>(undefined);
  useEffect(() => () => {
    adder.current?.end();
    adder.current = undefined;
  }, []);
  useEffect(() => {
    if (files === undefined) return undefined;
    let isStale = false;
    adder.current ??= startAdder();
    adder.current.settle(files, question).then((settled) => {
      // Drawn in slices: the page answers in between.
      if (!isStale) startTransition(() => setState({of: files, settled}));
    }, (error: unknown) => {
      // Ended with the screen that asked.
      if (isStale && error instanceof DOMException) return;
      logUnforeseen(error);
      if (isStale) return;
      adder.current?.end();
      adder.current = undefined;
      setState({of: files});
    });
    return () => {
      isStale = true;
    };
  }, [files, question]);
  const sheets = useCallback((beside: Beside) => adder.current!.sheets(beside), []);
  const write = useCallback((what: "book" | "notices", beside: Beside) => adder.current!.write(what, beside), []);
  const current = files !== undefined && state?.of === files ? state : undefined;
  return useMemo(() => (
    {settled: current?.settled, hasFailed: current !== undefined && !("settled" in current), sheets, write}
  ), [current, sheets, write]);
}
