import {useCallback, useMemo, useRef, useState} from "react";
import type {Place} from "../../filing/place";
import {ReadError, type ReadErrorCause} from "../../filing/read-error";
import {matchOf} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {isJunk} from "../../formats/by-products";
import type {Desk} from "../desk/desk";
import {useKeeping, useKept} from "../desk/use-desk";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import type {ChosenFile, FilesRead, FilesProgress} from "./read-files";

/** The files to consolidate, and how far they are read. */
export type Files = {
  readonly chosen: readonly ChosenFile[];
  readonly add: (files: readonly File[]) => void;
  readonly clear: () => void;
  readonly progress?: FilesProgress;
  /** What came of reading; kept until other files are read. */
  readonly read?: FilesRead;
  /** How many had been read when the user stopped it. */
  readonly stoppedAt?: number;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

type State = Pick<Files, "progress" | "read" | "stoppedAt">;

/** FilesProgress is shown as often as an eye can follow. */
const pace = 100;

/** What is kept of them on the workbook's desk: an error loses what it knows when it is cloned. */
type Kept = Pick<Files, "chosen" | "stoppedAt"> & {
  readonly read?: Pick<FilesRead, "submissions"> & {readonly failures: readonly PlainFailure[]};
};

type PlainFailure = {
  readonly source: string; readonly why: ReadErrorCause; readonly detail: ReadError["detail"]; readonly place?: Place;
};

const toKeep = (chosen: readonly ChosenFile[], {read, stoppedAt}: State): Kept | undefined =>
  chosen.length === 0 ? undefined : {
    chosen, stoppedAt, ...read && {read: {
      submissions: read.submissions,
      failures: read.failures.map(({source, why, detail, place}) => ({source, why, detail, place})),
    }},
  };

/** Collects files and reads them in Web Workers; stopping leaves nothing half read. */
export function useFiles(desk: Desk): Files {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [state, setState] = useState<State>({});
  const kept = useMemo(() => toKeep(chosen, state), [chosen, state]);
  useKeeping<Kept>(desk, "files", kept, ({chosen: files, read, stoppedAt}) => {
    setChosen(files);
    setState({stoppedAt, ...read && {read: {
      submissions: read.submissions,
      failures: read.failures.map(({source, why, detail, place}) => new ReadError(source, why, detail, place)),
    }}});
  });
  const stopping = useRef<AbortController>(undefined);

  const add = useCallback((files: readonly File[]) => {
    const take = (found: readonly ChosenFile[]): void => {
      setChosen((before) => nameFiles(before, found));
      setState({});
    };
    const archives = files.filter(({name}) => isZip.test(name));
    const others = files.filter((file) => !archives.includes(file));
    take(others.map(asChosen));
    for (const archive of archives) unpack(archive).then(take, logUnforeseen);
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
    const onProgress = (progress: FilesProgress) => {
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

const isZip = /\.zip$/i;

const asChosen = (file: File): ChosenFile => ({source: file.webkitRelativePath || file.name, file});

/** The files of an archive, as if a folder had been chosen; one that cannot be opened itself, for a reader to refuse. */
async function unpack(archive: File): Promise<readonly ChosenFile[]> {
  const {source} = asChosen(archive);
  const {filesOfArchive} = await import("../../office/archive");
  try {
    const files = filesOfArchive(archive.name, new Uint8Array(await archive.arrayBuffer()));
    if (files === undefined || files.length === 0) return [asChosen(archive)];
    return files.map((one): ChosenFile => {
      const name = one.name.replace(/^.*\//, "");
      const lastModified = one.changedAt ?? archive.lastModified;
      return {source: `${source}/${one.name}`, file: new File([one.bytes() as Uint8Array<ArrayBuffer>], name, {lastModified})};
    });
  } catch (error) {
    logUnforeseen(error);
    return [asChosen(archive)];
  }
}

/** Files under names that tell them apart: the path in what was chosen, with a number where two are named alike. */
function nameFiles(before: readonly ChosenFile[], added: readonly ChosenFile[]): readonly ChosenFile[] {
  const named = new Map(before.map(({source, file}) => [source, file]));
  for (const {source, file} of added) {
    if (isJunk(file.name) || isJunk(source) || [...alike(source, named)].some((one) => isSame(one, file))) continue;
    named.set(freeName(source, named), file);
  }
  return [...named].map(([source, file]) => ({source, file}));
}

const isSame = (one: File, other: File): boolean =>
  one === other || (one.size === other.size && one.lastModified === other.lastModified);

function* alike(path: string, named: ReadonlyMap<string, File>): Generator<File> {
  for (let n = 1; ; n++) {
    const file = named.get(numbered(path, n));
    if (file === undefined) return;
    yield file;
  }
}

function freeName(path: string, named: ReadonlyMap<string, File>): string {
  let n = 1;
  while (named.has(numbered(path, n))) n += 1;
  return numbered(path, n);
}

const numbered = (path: string, n: number): string => (n === 1 ? path : path.replace(/(\.[^./]*)?$/, ` (${n})$1`));

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
    return {file, read, failure, choose, take, ...(read === undefined && filings !== undefined && {several: filings})};
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
