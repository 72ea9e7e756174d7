import {useCallback, useMemo, useRef, useState} from "react";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";

/** A file that has its own part in a consolidation: the unit list, the own tables, … */
export type Part<Read> = {
  readonly file?: File;
  readonly read?: Read;
  /** Why it cannot be read, as a sentence. */
  readonly failure?: string;
  readonly choose: (file: File | undefined) => Promise<void>;
};

type State<Read> = {readonly file?: File; readonly read?: Read; readonly error?: unknown};

/** Reads the file as soon as it is chosen, so that what is wrong with it is said beside it. */
export function usePart<Read>(readOf: (file: File) => Promise<Read>): Part<Read> {
  const {language} = useWords();
  const [{file, read, error}, setState] = useState<State<Read>>({});
  const latest = useRef(0);
  const choose = useCallback(async (file: File | undefined) => {
    const own = ++latest.current;
    setState({file});
    if (file === undefined) return;
    const next = await readOf(file).then((read): State<Read> => ({file, read}), (error: unknown) => {
      logUnforeseen(error);
      return {file, error};
    });
    if (own === latest.current) setState(next);
  }, [readOf]);
  return useMemo(() => ({
    file, read, choose, failure: error === undefined ? undefined : sayFailure(error, language),
  }), [file, read, choose, error, language]);
}
