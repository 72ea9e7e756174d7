import {useCallback, useMemo, useState} from "react";
import type {ListedUnit} from "../../consolidate/unit-list";
import type {Unreadable} from "../../consolidate/submission";
import type {Filing} from "../../filing/filing";
import {sayReadError} from "../../filing/say-read-error";
import {submit} from "../../consolidate/submission";
import {readSource} from "../open/use-open";
import {undecided, type Decisions} from "../../consolidate/decisions";
import type {Question} from "./start-adder";
import {useAdder, type Added} from "./use-adder";
import {useFiles, type Files} from "./use-files";
import {usePart, type Part} from "./use-part";

export type Consolidating = {
  readonly files: Files;
  readonly parts: Parts;
  readonly year: number | undefined;
  readonly setYear: (year: number | undefined) => void;
  readonly only: readonly string[];
  readonly setOnly: (only: readonly string[]) => void;
  readonly decisions: Decisions;
  readonly decide: (change: (before: Decisions) => Decisions) => void;
  readonly added: Added;
  /** In Chinese, as they are sent. */
  readonly unreadable: readonly Unreadable[];
};

export type Parts = {
  readonly list: Part<readonly ListedUnit[]>;
  readonly own: Part<Filing>;
  readonly reported: Part<Filing>;
  readonly last: Part<Filing>;
};

/** A consolidation in the making: it follows every choice at once. */
export function useConsolidation(): Consolidating {
  const files = useFiles();
  const [list, own, reported, last] =
    [usePart(readList), usePart(readTables), usePart(readTables), usePart(readTables)];
  const [year, setYear] = useState<number>();
  const [only, setOnly] = useState<readonly string[]>([]);
  const [decisions, decide] = useState(undecided);

  const choose = useCallback((added: readonly File[]) => {
    decide(undecided);
    files.add(added);
  }, [files]);
  const clear = useCallback(() => {
    decide(undecided);
    setOnly([]);
    files.clear();
  }, [files]);

  const question = useMemo((): Question => {
    const given = own.read && submit(own.read, nameOf(own.file!, files.chosen), own.file!.lastModified);
    const except = files.chosen
      .filter(({file}) => [own, reported, last].some((part) => part.read !== undefined && isSameFile(file, part.file!)))
      .map(({source}) => source);
    const whole = reported.read && submit(reported.read);
    return {list: list.read, own: given, reported: whole, except, year, only, decisions};
  }, [files.chosen, list, own, reported, last, year, only, decisions]);
  const added = useAdder(files.read?.submissions, question);
  const unreadable = useMemo(() => (files.read?.failures ?? [])
    .map((error): Unreadable => ({source: error.source, why: sayReadError(error, "zh-CN")}))
    .sort((a, b) => (a.source < b.source ? -1 : 1)), [files.read]);

  return {
    files: {...files, add: choose, clear}, parts: {list, own, reported, last},
    year, setYear, only, setOnly, decisions, decide, added, unreadable,
  };
}

/** A file that has its own part is not one of the units' even where it lies among theirs. */
const isSameFile = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Never that of another file, so that the own tables are known among the filings. */
const nameOf = ({name}: File, chosen: Files["chosen"]): string =>
  chosen.some(({source}) => source === name) ? `本级/${name}` : name;

const readTables = (file: File): Promise<Filing> => readSource({name: file.name, content: file});

async function readList(file: File): Promise<readonly ListedUnit[]> {
  const [{unitListIn}, {readList}] = await Promise.all(
    [import("../../consolidate/unit-list"), import("../../formats/read-list")]);
  return unitListIn(file.name, readList(file.name, new Uint8Array(await file.arrayBuffer())));
}
