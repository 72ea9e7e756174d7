import {useCallback, useMemo, useRef, useState} from "react";
import {matchOf} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Desk} from "../desk/desk";
import {useKeeping, useKept} from "../desk/use-desk";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import {isZip} from "./use-files";

/** What was chosen for a part: a file, or a folder by its name with the files inside. */
export type ChosenPart = {readonly file: File; readonly inside?: readonly File[]};

/** Reads what was chosen, and names the files inside that it could not read. */
type ReadPart<Read> = (chosen: ChosenPart, unread: (name: string) => void) => Promise<Read>;

/** A file that has its own part in a consolidation: the unit list, the own tables, … */
export type Part<Read> = (
  | {readonly file: File; readonly read?: Read}
  | {readonly file?: undefined; readonly read?: undefined}
) & {
  /** Why it cannot be read, as a sentence. */
  readonly failure?: string;
  readonly isFolder: boolean;
  /** Files inside that could not be read, though others were. */
  readonly unread?: readonly string[];
  readonly choose: (chosen: ChosenPart | undefined) => Promise<void>;
};

type PartState<Read> = Partial<ChosenPart> &
  {readonly read?: Read; readonly error?: unknown; readonly unread?: readonly string[]};

/** A part that is one filing: of several in its file the one that is meant, or that somebody takes. */
export type FilingSlot = Part<Filing> & {
  /** Those of the file, where it is not clear which of them is meant. */
  readonly several?: readonly Filing[];
  /** All of the file, or of the archive or folder. */
  readonly all?: readonly Filing[];
  readonly take: (filing: Filing) => void;
};

/** A part whose file may hold several filings; of those the one of this unit and year is meant. */
export function useFilingSlot(
  readOf: ReadPart<readonly Filing[]>, unit: string, year: number | null, desk: Desk, name: string,
): FilingSlot {
  const {file, read: filings, failure, unread, choose, isFolder} = usePart(readOf, desk, name);
  const [takenAt, setTaken] = useKept<number | undefined>(desk, `taken of ${name}`, undefined);
  return useMemo(() => {
    const taken = takenAt === undefined ? undefined : filings?.[takenAt];
    const take = (filing: Filing): void => setTaken(filings?.indexOf(filing));
    if (file === undefined) return {choose, failure, take, isFolder};
    const [only, ...others] = filings ?? [];
    const read = taken !== undefined ? taken : others.length === 0 ? only : matchOf(filings ?? [], {unit, year});
    const isOpen = read === undefined && filings !== undefined && !isFolder && !isZip.test(file.name);
    return {file, read, failure, unread, choose, take, isFolder, all: filings, ...(isOpen && {several: filings})};
  }, [file, filings, failure, unread, choose, isFolder, takenAt, setTaken, unit, year]);
}

/** Reads the file as soon as it is chosen, so that what is wrong with it is said beside it. */
export function usePart<Read>(readOf: ReadPart<Read>, desk: Desk, name: string): Part<Read> {
  const {language} = useWords();
  const [{file, inside, read, error, unread}, setState] = useState<PartState<Read>>({});
  const kept = useMemo(
    () => (file === undefined || read === undefined ? undefined : {file, inside, read, unread}),
    [file, inside, read, unread],
  );
  useKeeping<PartState<Read>>(desk, name, kept, setState);
  const latest = useRef(0);
  const choose = useCallback(async (chosen: ChosenPart | undefined) => {
    const own = ++latest.current;
    setState({...chosen});
    if (chosen === undefined) return;
    const unread: string[] = [];
    const reading = readOf(chosen, (name) => unread.push(name));
    const next = await reading.then((read): PartState<Read> => ({...chosen, read, unread}), (error: unknown) => {
      logUnforeseen(error);
      return {...chosen, error};
    });
    if (own === latest.current) setState(next);
  }, [readOf]);
  return useMemo(() => {
    const failure = error === undefined ? undefined : sayFailure(error, language);
    const isFolder = inside !== undefined;
    return file === undefined ? {choose, failure, isFolder} : {file, read, choose, failure, unread, isFolder};
  }, [file, inside, read, choose, error, unread, language]);
}
