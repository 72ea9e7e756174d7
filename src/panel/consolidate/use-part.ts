import {useCallback, useMemo, useRef, useState} from "react";
import {matchOf} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Desk} from "../desk/desk";
import {useKeeping, useKept} from "../desk/use-desk";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import {isZip} from "./use-files";

/** A file that has its own part in a consolidation: the unit list, the own tables, … */
export type Part<Read> = (
  | {readonly file: File; readonly read?: Read}
  | {readonly file?: undefined; readonly read?: undefined}
) & {
  /** Why it cannot be read, as a sentence. */
  readonly failure?: string;
  readonly choose: (file: File | undefined) => Promise<void>;
};

type PartState<Read> = {readonly file?: File; readonly read?: Read; readonly error?: unknown};

/** A part that is one filing: of several in its file the one that is meant, or that somebody takes. */
export type FilingSlot = Part<Filing> & {
  /** Those of the file, where it is not clear which of them is meant. */
  readonly several?: readonly Filing[];
  /** All of the file, or of the archive. */
  readonly all?: readonly Filing[];
  readonly take: (filing: Filing) => void;
};

/** A part whose file may hold several filings; of those the one of this unit and year is meant. */
export function useFilingSlot(
  readOf: (file: File) => Promise<readonly Filing[]>, unit: string, year: number | null, desk: Desk, name: string,
): FilingSlot {
  const {file, read: filings, failure, choose} = usePart(readOf, desk, name);
  const [takenAt, setTaken] = useKept<number | undefined>(desk, `taken of ${name}`, undefined);
  return useMemo(() => {
    const taken = takenAt === undefined ? undefined : filings?.[takenAt];
    const take = (filing: Filing): void => setTaken(filings?.indexOf(filing));
    if (file === undefined) return {choose, failure, take};
    const [only, ...others] = filings ?? [];
    const read = taken !== undefined ? taken : others.length === 0 ? only : matchOf(filings ?? [], {unit, year});
    const isOpen = read === undefined && filings !== undefined && !isZip.test(file.name);
    return {file, read, failure, choose, take, all: filings, ...(isOpen && {several: filings})};
  }, [file, filings, failure, choose, takenAt, setTaken, unit, year]);
}

/** Reads the file as soon as it is chosen, so that what is wrong with it is said beside it. */
export function usePart<Read>(readOf: (file: File) => Promise<Read>, desk: Desk, name: string): Part<Read> {
  const {language} = useWords();
  const [{file, read, error}, setState] = useState<PartState<Read>>({});
  const kept = useMemo(() => (file === undefined || read === undefined ? undefined : {file, read}), [file, read]);
  useKeeping<PartState<Read>>(desk, name, kept, setState);
  const latest = useRef(0);
  const choose = useCallback(async (file: File | undefined) => {
    const own = ++latest.current;
    setState({file});
    if (file === undefined) return;
    const next = await readOf(file).then((read): PartState<Read> => ({file, read}), (error: unknown) => {
      logUnforeseen(error);
      return {file, error};
    });
    if (own === latest.current) setState(next);
  }, [readOf]);
  return useMemo(() => {
    const failure = error === undefined ? undefined : sayFailure(error, language);
    return file === undefined ? {choose, failure} : {file, read, choose, failure};
  }, [file, read, choose, error, language]);
}
