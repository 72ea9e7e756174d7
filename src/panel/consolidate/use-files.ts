import {useCallback, useMemo, useRef, useState} from "react";
import {nameFiles} from "./name-files";
import type {Asked, FilesRead, Progress} from "./read-files";

/** The files to consolidate, and how far they are read. */
export type Files = {
  readonly chosen: readonly Asked[];
  readonly add: (files: readonly File[]) => void;
  readonly clear: () => void;
  readonly progress?: Progress;
  /** What came of reading; kept until other files are read. */
  readonly read?: FilesRead;
  /** How many had been read when the user stopped it. */
  readonly stoppedAt?: number;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

type State = Pick<Files, "progress" | "read" | "stoppedAt">;

/** Progress is shown as often as an eye can follow. */
const pace = 100;

/** Collects files and reads them in Web Workers; stopping leaves nothing half read. */
export function useFiles(): Files {
  const [chosen, setChosen] = useState<readonly Asked[]>([]);
  const [state, setState] = useState<State>({});
  const stopping = useRef<AbortController>(undefined);

  const add = useCallback((files: readonly File[]) => {
    setChosen((before) => nameFiles([...before.map(({file}) => file), ...files]));
    setState({});
  }, []);
  const stop = useCallback(() => stopping.current?.abort(), []);
  const clear = useCallback(() => {
    setChosen([]);
    setState({});
  }, []);
  const start = useCallback(async () => {
    const stopper = stopping.current = new AbortController();
    let [done, shown] = [0, 0];
    setState({progress: {done, of: chosen.length, source: ""}});
    const onProgress = (progress: Progress) => {
      done = progress.done;
      if (performance.now() - shown < pace) return;
      shown = performance.now();
      setState({progress});
    };
    try {
      // Most visits of the panel consolidate nothing.
      const {readFiles} = await import("./read-files");
      const read = await readFiles(chosen, {signal: stopper.signal, onProgress});
      setState({read});
    } catch (error) {
      if (!stopper.signal.aborted) throw error;
      setState({stoppedAt: done});
    }
  }, [chosen]);

  return useMemo(() => ({chosen, add, clear, start, stop, ...state}), [chosen, add, clear, start, stop, state]);
}
