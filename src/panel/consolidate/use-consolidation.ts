import {type RefObject, startTransition, useCallback, useEffect, useMemo, useRef, useState} from "react";
import {noTable} from "../../consolidate/no-filing";
import type {ListedUnit} from "../../consolidate/unit-list";
import {type Submission, submit, type Unreadable, yearOfMost} from "../../consolidate/submission";
import type {PlacedSubmission} from "../../consolidate/standing";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {sayReadError} from "../../filing/say-read-error";
import {isJunk} from "../../formats/by-products";
import {
  type Decision, type DecisionContent, decidedSourceOf, withDecision, withoutDecision,
} from "../../consolidate/decisions";
import type {Desk} from "../desk/desk";
import {useKept} from "../desk/use-desk";
import {readSources} from "../open/read-source";
import {logUnforeseen} from "../say-failure";
import {type Adder, type Beside, type ConsolidationQuestion, type ShownConsolidation, startAdder} from "./start-adder";
import {asChosen, type Files, isZip, unpack, useFiles} from "./use-files";
import {type ChosenPart, type FilingSlot, type Part, useFilingSlot, usePart} from "./use-part";

/** A consolidation in the making, and the choices there are. */
export type Consolidating = {
  readonly files: Files;
  readonly parts: Parts;
  readonly year: number | undefined;
  readonly setYear: (year: number | undefined) => void;
  /** Whose the whole is, as somebody named it. */
  readonly unit: string;
  readonly setUnit: (unit: string) => void;
  readonly only: readonly string[];
  readonly setOnly: (only: readonly string[]) => void;
  readonly decisions: readonly Decision[];
  /** Say something of a filing, or take it back. */
  readonly decide: (of: Submission, content: DecisionContent) => void;
  readonly undecide: (of: Submission, says: Decision["says"]) => void;
  /** The decisions as the file that the command line keeps too, and those of such a file in their place. */
  readonly decisionsAsText: () => Promise<string>;
  /** Whether it is such a file. */
  readonly loadDecisions: (source: string, bytes: Uint8Array) => Promise<boolean>;
  /** What each unit filed the year before, as it was read. */
  readonly lastOf: (result: ShownConsolidation) => Promise<(one: PlacedSubmission) => Filing | undefined>;
  readonly added: Added;
  /** In Chinese, as they are sent. */
  readonly unreadable: readonly Unreadable[];
};

type Parts = {
  readonly list: Part<readonly ListedUnit[]>;
  readonly own: FilingSlot;
  readonly reported: FilingSlot;
  readonly last: FilingSlot;
};

/**
 * A consolidation in the making: it follows every choice at once.
 * @param by who decides
 */
export function useConsolidation(by: string, desk: Desk): Consolidating {
  const files = useFiles(desk);
  const [year, setYear] = useKept<number | undefined>(desk, "consolidated year", undefined);
  const list = usePart(readList, desk, "unit list");
  const due = useMemo(() => year ?? yearOfMost(files.read?.submissions ?? []), [year, files.read]);
  const own = useFilingSlot(
    readTables, list.read?.find(({role}) => role === "own")?.name ?? "", due, desk, "own tables");
  const [ownUnit, dueThere] = [own.read?.unit ?? "", due ?? own.read?.year ?? null];
  const reported = useFilingSlot(readTables, ownUnit, dueThere, desk, "reported consolidation");
  const last = useFilingSlot(readAllTables, ownUnit || (reported.read?.unit ?? ""), dueThere === null ? null : dueThere - 1,
    desk, "last consolidation");
  const [unit, setUnit] = useKept(desk, "consolidated unit", "");
  const [only, setOnly] = useKept<readonly string[]>(desk, "consolidated units", none);
  const [decisions, setDecisions] = useKept<readonly Decision[]>(desk, "decisions", none);
  const decide = useCallback((of: Submission, content: DecisionContent) => {
    const time = new Date().toISOString();
    setDecisions((before) => withDecision(before, {...decidedSourceOf(of), ...content, by, time}));
  }, [by, setDecisions]);
  const undecide = useCallback((of: Submission, says: Decision["says"]) =>
    setDecisions((before) => withoutDecision(before, of.source, says)), [setDecisions]);

  const loadDecisions = useCallback(async (source: string, bytes: Uint8Array) => {
    const [{parseDecisions}, {decodeText}, {parseJson}] = await Promise.all([
      import("../../consolidate/decisions-file"), import("../../formats/decode-text"), import("../../formats/json/parse-json")]);
    const parsed = parseDecisions(parseJson(source, decodeText(source, bytes)));
    if ("wrong" in parsed) return false;
    setDecisions(parsed.decisions);
    return true;
  }, []);
  const clear = useCallback(() => {
    setDecisions([]);
    setOnly([]);
    setUnit("");
    files.clear();
  }, [files, setOnly, setUnit, setDecisions]);
  const unreadable = useMemo(() => (files.read?.failures ?? [])
    .map((error): Unreadable => ({source: error.source, why: sayReadError(error, "zh-CN")}))
    .sort((a, b) => (a.source < b.source ? -1 : 1)), [files.read]);

  const lasts = useMemo(() => (last.all ?? none).map((filing, at) =>
    submit(filing, `${filing.source}（${filing.part ?? at + 1}）`)), [last.all]);

  const question = useMemo((): ConsolidationQuestion => {
    const given = own.read && submit(own.read, nameOf(own.file, files.chosen), own.file.lastModified);
    const except = files.chosen
      .filter(({file}) => [own, reported, last].some((part) => part.read !== undefined && isSameFile(file, part.file)))
      .map(({source}) => source);
    const whole = reported.read && submit(reported.read);
    return {
      list: list.read, own: given, reported: whole, last: last.read, lasts, except, year, unit, only, decisions,
      unreadable, passedOver: files.ignored.map(({source, is}) => ({source, why: noTable[is]})),
    };
  }, [files.chosen, files.ignored, list, own, reported, last, lasts, year, unit, only, decisions, unreadable]);
  const added = useAdder(files.read?.submissions, question);
  const decisionsAsText = useCallback(async () => {
    const {decisionsText} = await import("../../consolidate/decisions-file");
    return decisionsText(decisions, added.settled?.asked);
  }, [decisions, added.settled]);

  const lastOf = useCallback(async (result: ShownConsolidation) => {
    const {lastByUnit} = await import("../../consolidate/last-year");
    const byUnit = lastByUnit(result, lasts, list.read);
    return (one: PlacedSubmission): Filing | undefined => {
      const found = byUnit.get(one);
      return found && last.all?.[lasts.indexOf(found)];
    };
  }, [lasts, list.read, last.all]);

  return {
    files: {...files, clear}, parts: {list, own, reported, last},
    year, setYear, unit, setUnit, only, setOnly,
    decisions, decide, undecide, decisionsAsText, loadDecisions, lastOf, added, unreadable,
  };
}

const none: readonly never[] = [];

/** A file that has its own part is not one of the units' even where it lies among theirs. */
const isSameFile = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Never that of another file, so that the own tables are known among the filings. */
const nameOf = ({name}: File, chosen: Files["chosen"]): string =>
  chosen.some(({source}) => source === name) ? `本级/${name}` : name;

const readTables = ({file}: ChosenPart): Promise<readonly Filing[]> => readSources({name: file.name, content: file});

/** The filings of a file, or of all files of a folder or an archive that hold any; those that hold none are named. */
async function readAllTables({file, inside}: ChosenPart, unread: (name: string) => void): Promise<readonly Filing[]> {
  if (inside === undefined && !isZip.test(file.name)) return readTables({file});
  const filings: Filing[] = [];
  let failure: unknown;
  for (const chosen of inside ?? [file]) {
    for (const {source, file: one} of isZip.test(chosen.name) ? await unpack(chosen) : [asChosen(chosen)]) {
      if (isJunk(one.name) || isJunk(source)) continue;
      try {
        filings.push(...await readSources({name: source, content: one}));
      } catch (error) {
        failure ??= error;
        unread(source);
        logUnforeseen(error);
      }
    }
  }
  if (filings.length === 0) throw failure ?? new ReadError(file.name, "noTables");
  return filings;
}

async function readList({file}: ChosenPart): Promise<readonly ListedUnit[]> {
  const [{unitListIn}, {readList}] = await Promise.all(
    [import("../../consolidate/unit-list"), import("../../formats/read-list")]);
  return unitListIn(file.name, await readList(file.name, new Uint8Array(await file.arrayBuffer())));
}

/** What came of adding up files as a question says. */
export type Added = {
  /** Of these very files; `null` where they hold nothing to add up, `undefined` while it is being done. */
  readonly settled?: ShownConsolidation | null;
  /** It could not be done, though it ought to. */
  readonly hasFailed: boolean;
  readonly sheets: Adder["sheets"];
  readonly write: Adder["write"];
};

type State = {readonly of: readonly Submission[]; readonly settled?: ShownConsolidation | null};

/** Adds up whenever the files or the question change; what was shown stays until the new sums are there. */
function useAdder(files: readonly Submission[] | undefined, question: ConsolidationQuestion): Added {
  const [state, setState] = useState<State>();
  const adder = useRef<Adder>(undefined);
  useEffect(() => () => {
    adder.current?.end();
    adder.current = undefined;
  }, []);
  useEffect(() => {
    if (files === undefined) return undefined;
    let isStale = false;
    currentOf(adder).settle(files, question).then((settled) => {
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
  const sheets = useCallback((beside: Beside) => currentOf(adder).sheets(beside), []);
  const write = useCallback((what: "book" | "notices", beside: Beside) => currentOf(adder).write(what, beside), []);
  const current = files !== undefined && state?.of === files ? state : undefined;
  return useMemo(() => (
    {settled: current?.settled, hasFailed: current !== undefined && !("settled" in current), sheets, write}
  ), [current, sheets, write]);
}

const currentOf = (adder: RefObject<Adder | undefined>): Adder => adder.current ??= startAdder();
