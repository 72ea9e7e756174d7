import {useCallback, useMemo, useRef, useState} from "react";
import {returnedCopies} from "../../consolidate/returned-copies";
import {fileOf} from "../../consolidate/submission";
import type {Place} from "../../filing/place";
import {ReadError, type ReadErrorCause} from "../../filing/read-error";
import {isJunk, isPicture} from "../../formats/by-products";
import type {Desk} from "../desk/desk";
import {useKeeping} from "../desk/use-desk";
import {logUnforeseen} from "../say-failure";
import type {ChosenFile, FileResult, FilesRead, FilesProgress} from "./read-files";

/** The files to consolidate, and how far they are read. */
export type Files = {
  readonly chosen: readonly ChosenFile[];
  /** What lay among them and nobody filed. */
  readonly ignored: readonly IgnoredFile[];
  /** How many took the place of an earlier state of theirs when they were chosen last. */
  readonly renewed: number;
  readonly add: (files: readonly File[]) => void;
  readonly clear: () => void;
  /** Whether archives are being opened, whose files come yet. */
  readonly isOpening: boolean;
  readonly progress?: FilesProgress;
  /** What came of reading; kept until other files are chosen. */
  readonly read?: FilesRead;
  /** How many had been read when the user stopped it: they are not read again. */
  readonly stoppedAt?: number;
  /** Read what was not read before, could not be read, or has changed. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

/** A file that is none of the units': what programs leave lying about, or a picture. */
type IgnoredFile = {readonly source: string; readonly is: "junk" | "picture"};

type Choice = Pick<Files, "chosen" | "ignored" | "renewed">;
type State = {readonly isRead: boolean} & Pick<Files, "progress" | "stoppedAt">;

/** What came of a file as it was. */
type Known = {readonly file: File; readonly result: FileResult};

/** FilesProgress is shown as often as an eye can follow. */
const pace = 100;

/** What is kept of them on the workbook's desk: an error loses what it knows when it is cloned. */
type Kept = Omit<State, "progress"> & Omit<Choice, "chosen"> & {
  readonly chosen: readonly (ChosenFile & {readonly result?: PlainResult})[];
};

type PlainResult = Exclude<FileResult, ReadError> | PlainFailure;

type PlainFailure = {
  readonly source: string; readonly why: ReadErrorCause; readonly detail: ReadError["detail"]; readonly place?: Place;
};

const plain = (result: FileResult): PlainResult => {
  if (!(result instanceof ReadError)) return result;
  const {source, why, detail, place} = result;
  return {source, why, detail, place};
};

const unplain = (result: PlainResult): FileResult => typeof result === "object" && "why" in result
  ? new ReadError(result.source, result.why, result.detail, result.place) : result;

function toKeep({chosen, ...choice}: Choice, known: ReadonlyMap<string, Known>, state: State): Kept | undefined {
  if (chosen.length === 0) return undefined;
  return {
    ...choice, isRead: state.isRead, stoppedAt: state.stoppedAt,
    chosen: chosen.map((one) => {
      const there = known.get(one.source);
      return there?.file === one.file ? {...one, result: plain(there.result)} : one;
    }),
  };
}

/** Collects files and reads them in Web Workers; what was read of a file is kept until that file changes. */
export function useFiles(desk: Desk): Files {
  const [choice, setChoice] = useState<Choice>(nothing);
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const [state, setState] = useState<State>({isRead: false});
  const [opening, setOpening] = useState(0);
  const {chosen} = choice;
  const kept = useMemo(() => toKeep(choice, known, state), [choice, known, state]);
  useKeeping<Kept>(desk, "files read", kept, ({chosen: files, isRead, stoppedAt, ...more}) => {
    setChoice({...more, chosen: files.map(({source, file}) => ({source, file}))});
    setKnown(new Map(files.flatMap(({source, file, result}) =>
      (result === undefined ? [] : [[source, {file, result: unplain(result)}]]))));
    setState({isRead, stoppedAt});
  });
  const stopping = useRef<AbortController>(undefined);

  const add = useCallback((files: readonly File[]) => {
    const take = (found: readonly ChosenFile[]): void => {
      setChoice((before) => withFiles(before, found));
      setState({isRead: false});
    };
    const archives = files.filter(({name}) => isZip.test(name));
    const others = files.filter((file) => !archives.includes(file));
    setChoice((before) => ({...before, renewed: 0}));
    take(others.map(asChosen));
    setOpening((before) => before + archives.length);
    for (const archive of archives) {
      void unpack(archive).then(take, logUnforeseen).finally(() => setOpening((before) => before - 1));
    }
  }, []);
  const stop = useCallback(() => stopping.current?.abort(), []);
  const clear = useCallback(() => {
    setChoice(nothing);
    setKnown(new Map());
    setState({isRead: false});
  }, []);
  const start = useCallback(async () => {
    const stopper = stopping.current = new AbortController();
    setState({isRead: false, progress: {done: 0, of: chosen.length, source: ""}});
    const due = await dueAmong(chosen, known);
    const next = new Map(chosen.flatMap(({source}) => {
      const before = known.get(source);
      return before === undefined ? [] : [[source, before]];
    }));
    const before = chosen.length - due.length;
    let shown = 0;
    const onProgress = ({done, source}: FilesProgress) => {
      if (performance.now() - shown < pace) return;
      shown = performance.now();
      setState({isRead: false, progress: {done: before + done, of: chosen.length, source}});
    };
    const onResult = ({source, file}: ChosenFile, result: FileResult) => void next.set(source, {file, result});
    try {
      // Most visits of the panel consolidate nothing.
      const {readFiles} = await import("./read-files");
      await readFiles(due, {signal: stopper.signal, onProgress, onResult});
      setKnown(next);
      setState({isRead: true});
    } catch (error) {
      setKnown(next);
      if (!stopper.signal.aborted) throw error;
      const read = chosen.filter(({source, file}) => next.get(source)?.file === file);
      setState({isRead: false, stoppedAt: read.length});
    }
  }, [chosen, known]);

  const read = useMemo(() => (state.isRead ? readOf(chosen, known) : undefined), [state.isRead, chosen, known]);
  const [{progress, stoppedAt}, isOpening] = [state, opening > 0];
  return useMemo(() => ({...choice, add, clear, isOpening, start, stop, progress, stoppedAt, read}),
    [choice, add, clear, isOpening, start, stop, progress, stoppedAt, read]);
}

const nothing: Choice = {chosen: [], ignored: [], renewed: 0};

/** Files of which is not known what they hold: a browser does not give what a file holds once it has changed. */
async function dueAmong(
  chosen: readonly ChosenFile[], known: ReadonlyMap<string, Known>,
): Promise<readonly ChosenFile[]> {
  const isDue = await Promise.all(chosen.map(async ({source, file}) => {
    const before = known.get(source);
    return before === undefined || before.file !== file || before.result instanceof ReadError ||
      hasChanged(file);
  }));
  return chosen.filter((_, at) => isDue[at]);
}

const hasChanged = (file: File): Promise<boolean> => new Promise((resolve) => {
  const reader = new FileReader();
  reader.addEventListener("load", () => resolve(false));
  reader.addEventListener("error", () => resolve(true));
  reader.readAsArrayBuffer(file.slice(0, 1));
});

/** What came of all files, in their order; nothing while one of them is not read as it is. */
function readOf(chosen: readonly ChosenFile[], known: ReadonlyMap<string, Known>): FilesRead | undefined {
  if (chosen.some(({source, file}) => known.get(source)?.file !== file)) return undefined;
  const results = chosen.flatMap(({source}) => {
    const result = known.get(source)?.result;
    return result === undefined ? [] : [{source, result}];
  });
  const all = results.flatMap(({result}) => (result instanceof ReadError || typeof result === "string" ? [] : result));
  // A file that was chosen by itself is meant.
  const copies = new Set([...returnedCopies(all)].filter((source) => source.includes("/")));
  return {
    submissions: copies.size === 0 ? all : all.filter((one) => !copies.has(fileOf(one))),
    failures: results.flatMap(({result}) => (result instanceof ReadError ? [result] : [])),
    noFilings: results.flatMap(({source, result}): FilesRead["noFilings"] =>
      typeof result === "string" ? [{source, is: result}] : copies.has(source) ? [{source, is: "return"}] : []),
  };
}

/** The name of an archive. */
export const isZip = /\.zip$/i;

/** A file by its path in the folder that was chosen, or by its name. */
export const asChosen = (file: File): ChosenFile => ({source: file.webkitRelativePath || file.name, file});

/** The files of an archive, as if a folder had been chosen; one that cannot be opened itself, for a reader to refuse. */
export async function unpack(archive: File): Promise<readonly ChosenFile[]> {
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

/**
 * With files that were chosen besides, under names that tell them apart: the path in what was chosen, with a number
 * where two are named alike. A file of a folder or an archive takes the place of what it was when chosen before.
 */
function withFiles({chosen, ignored, renewed}: Choice, added: readonly ChosenFile[]): Choice {
  const named = new Map(chosen.map(({source, file}) => [source, file]));
  const passedOver = new Map(ignored.map((one) => [one.source, one]));
  let count = renewed;
  for (const {source, file} of added) {
    if (isJunk(file.name) || isJunk(source)) {
      passedOver.set(source, {source, is: isPicture(file.name) ? "picture" : "junk"});
    } else if ([...alike(source, named)].some((one) => isSame(one, file))) continue;
    else if (source.includes("/") && named.has(source)) {
      named.set(source, file);
      count += 1;
    } else named.set(freeName(source, named), file);
  }
  return {
    chosen: [...named].map(([source, file]) => ({source, file})), ignored: [...passedOver.values()], renewed: count,
  };
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
