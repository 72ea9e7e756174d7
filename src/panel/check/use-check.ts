import {type RefObject, useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Host, SheetGrid} from "../../hosts/host";
import type {KnownLayouts} from "../../recognise/known-layouts";
import type {Desk} from "../desk/desk";
import {useKept} from "../desk/use-desk";
import type {LastYear} from "../last-year/use-last-year";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import type {Against, Report} from "./tables-in";
import {areMeant, meantBy, type TablesMeant} from "./tables-meant";

type Outcome =
  | {readonly is: "starting"}
  | {readonly is: "done"; readonly sheets: readonly SheetGrid[]; readonly reports: readonly Report[]; readonly at: Date}
  | {readonly is: "failed"; readonly error: unknown};

/** The workbook as it was last checked, and the way to check it again. */
export type Check = {
  /** The workbook as it was checked. */
  readonly sheets: readonly SheetGrid[];
  /** One for each set of tables in the workbook; none where it has no tables. */
  readonly reports: readonly Report[];
  readonly isStarting: boolean;
  readonly isChecking: boolean;
  /** When the workbook was last checked. */
  readonly at?: Date;
  /** Why the last check could not be done, as a sentence. */
  readonly failure?: string;
  readonly run: () => Promise<void>;
  /** Blanks count as 0 in the rules, as long as the user says so; the cells stay as they are. */
  readonly blanksAsZero: boolean;
  readonly setBlanksAsZero: (asZero: boolean) => void;
};

/** In milliseconds: what is written at once is checked once, and nobody waits for more than that. */
const quiet = 120;

/**
 * Checks the workbook, against last year where it is given: as soon as it is known whether it is, whenever cells have
 * changed and rested for a moment, and on demand.
 */
export function useCheck(
  host: Host, {filing: last, scopeChanged, isKnown}: Pick<LastYear, "filing" | "scopeChanged" | "isKnown">, desk: Desk,
): Check {
  const {words, language} = useWords();
  const [outcome, setOutcome] = useState<Outcome>({is: "starting"});
  const [isChecking, setChecking] = useState(false);
  const [blanksAsZero, setBlanksAsZero] = useKept(desk, "blanksAsZero", false);
  const layouts = useRef<KnownLayouts>(undefined);
  const latest = useRef(0);

  const run = useCallback(async () => {
    const own = ++latest.current;
    setChecking(true);
    const found = await check(host, words.workbook, {last, scopeChanged, blanksAsZero}, layouts);
    // A check that began later has seen newer cells: this one has nothing to add.
    if (own !== latest.current) return;
    setOutcome(found);
    setChecking(false);
  }, [host, words, last, scopeChanged, blanksAsZero, layouts]);

  useEffect(() => {
    if (!isKnown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = host.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(run, quiet);
    });
    void run();
    return () => {
      stop();
      clearTimeout(timer);
      latest.current += 1;
    };
  }, [host, run, isKnown]);

  return useMemo(() => ({
    sheets: outcome.is === "done" ? outcome.sheets : none,
    reports: outcome.is === "done" ? outcome.reports : [],
    at: outcome.is === "done" ? outcome.at : undefined,
    isStarting: outcome.is === "starting",
    isChecking,
    failure: outcome.is === "failed" ? sayFailure(outcome.error, language) : undefined,
    run, blanksAsZero, setBlanksAsZero,
  }), [outcome, isChecking, run, language, blanksAsZero, setBlanksAsZero]);
}

const none: readonly SheetGrid[] = [];

/** What recognises tables is fetched while the host reads the sheets: the panel is there before it. */
async function check(
  host: Host, source: string, against: Against, layouts: RefObject<KnownLayouts | undefined>,
): Promise<Outcome> {
  try {
    const [sheets, {reportsIn}, {knownLayouts}] = await Promise.all(
      [host.read(), import("./tables-in"), import("../../recognise/known-layouts")]);
    layouts.current ??= knownLayouts();
    return {is: "done", sheets, reports: reportsIn(source, sheets, against, layouts.current), at: new Date()};
  } catch (error) {
    logUnforeseen(error);
    return {is: "failed", error};
  }
}

/** The set of tables looked at, of those in the workbook. */
export type Picked = {
  readonly report: Report | undefined;
  readonly pick: (meant: TablesMeant) => void;
};

/** The tables picked, just inserted, or on the sheet in front; the first ones until then, and when they are gone. */
export function usePicked(host: Host, reports: readonly Report[]): Picked {
  const [meant, setMeant] = useState<TablesMeant>();
  const pick = useCallback((tables: TablesMeant) => setMeant(tables), []);
  const report = (meant && reports.find(areMeant(meant))) ?? reports[0];
  useSheetInFront(host, reports, report, meant === undefined, pick);
  return useMemo(() => ({report, pick}), [report, pick]);
}

/**
 * Where there are several sets of tables, whoever brings a sheet to the front means those on it; at the start so does
 * the sheet that is in front, as long as nobody has picked any.
 */
function useSheetInFront(
  host: Host, reports: readonly Report[], report: Report | undefined, isOpen: boolean, pick: Picked["pick"],
): void {
  const [sheet, setSheet] = useState<string>();
  const isSeveral = reports.length > 1;
  const takesFirst = useRef(isOpen);
  useEffect(() => {
    takesFirst.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    if (!isSeveral) return undefined;
    let isFirst = true;
    return host.onActivate((name) => {
      if (!isFirst || takesFirst.current) setSheet(name);
      isFirst = false;
    });
  }, [host, isSeveral]);
  /** The sheet whose tables were picked, as it was in front. */
  const followed = useRef<string>(undefined);
  useEffect(() => {
    if (sheet === undefined || sheet === followed.current) return;
    const there = reports.filter(({sheets}) => sheets.includes(sheet));
    const [first] = there;
    // Tables may come to stand on it yet.
    followed.current = first && sheet;
    if (first !== undefined && report !== undefined && !there.includes(report)) pick(meantBy(first));
  }, [sheet, reports, report, pick]);
}
