import {useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {FilingRecord, KeptLastYear} from "../../filing/record";
import type {Host} from "../../hosts/host";
import type {EarlierFiling} from "../../filing/archive";
import {chosenFrom} from "../../filing/asked";
import {sameUnit} from "../../filing/unit-name";
import {type Opening, useOpen} from "../open/use-open";
import {changeRecord} from "../start/use-record";
import {logUnforeseen} from "../say-failure";
import type {Report} from "../check/tables-in";

/** Last year's figures, as chosen for the tables of the workbook. */
export type LastYear = {
  readonly filing?: Filing;
  /** The unit was merged, renamed or changed its scope: breaks across years are only hints. */
  readonly scopeChanged: boolean;
  readonly setScopeChanged: (changed: boolean) => void;
  /** Reads a source; what it was understood to be becomes last year's figures at once. */
  readonly opening: Opening;
  readonly choose: (filing: Filing | undefined) => void;
  /** Whether it is known by now what the workbook was compared with before. */
  readonly isKnown: boolean;
};

type Choice = Pick<LastYear, "filing" | "scopeChanged">;

const nothing: Choice = {scopeChanged: false};

/**
 * Holds what the tables are compared with, as the workbook's record has it: chosen once, it is there again in a pane
 * that is opened anew, on another day or another machine. `whose` says whose tables they are where no record does.
 */
export function useLastYear(
  host: Host, whose: () => Omit<FilingRecord, "remarks">, fail: (error: unknown) => void,
): LastYear {
  const opening = useOpen();
  const [choice, setChoice] = useState(nothing);
  const [isKnown, setKnown] = useState(false);
  const chosen = useRef<Choice>(undefined);
  useEffect(() => {
    let isGone = false;
    host.record().then((record) => record?.last && restored(record.last)).then((kept) => {
      if (!isGone && kept !== undefined && chosen.current === undefined) setChoice(kept);
    }).catch(logUnforeseen).finally(() => !isGone && setKnown(true));
    return () => {
      isGone = true;
    };
  }, [host]);
  const change = useCallback((next: Choice) => {
    chosen.current = next;
    setChoice(next);
    keepLastYear(host, whose, next).catch(fail);
  }, [host, whose, fail]);
  const choose = useCallback((filing: Filing | undefined) =>
    change(filing === undefined ? nothing : {filing, scopeChanged: false}), [change]);
  const setScopeChanged = useCallback(
    (scopeChanged: boolean) => change({...choice, scopeChanged}), [change, choice]);
  const {filing: read, close} = opening;
  useEffect(() => {
    if (read === undefined) return;
    choose(read);
    close();
  }, [read, choose, close]);
  return useMemo(() => ({...choice, isKnown, setScopeChanged, opening, choose}),
    [choice, isKnown, setScopeChanged, opening, choose]);
}

/** Most visits choose nothing: what writes and reads it is fetched only then. */
async function keepLastYear(
  host: Host, whose: () => Omit<FilingRecord, "remarks">, {filing, scopeChanged}: Choice,
): Promise<void> {
  const {writeJson} = await import("../../formats/json/write-json");
  const last: KeptLastYear | undefined = filing === undefined ? undefined
    : {source: filing.source, filing: JSON.parse(writeJson(filing)) as unknown, scopeChanged};
  await changeRecord(host, (record) => {
    const {unit, year, edition, variant, remarks, id}: FilingRecord = record ?? whose();
    return {
      unit, year, edition, ...(variant === undefined ? {} : {variant}), ...(remarks === undefined ? {} : {remarks}),
      ...(id === undefined ? {} : {id}), ...(last === undefined ? {} : {last}),
    };
  });
}

async function restored({source, filing, scopeChanged}: KeptLastYear): Promise<Choice> {
  const {readJson} = await import("../../formats/json/read-json");
  return {filing: readJson(source, JSON.stringify(filing)), scopeChanged};
}

/** Figures of earlier years that are there without being asked for. */
export type Candidates = {
  /** In the archive beside the pages, the latest year first. */
  readonly archived: readonly EarlierFiling[];
  /** Other tables of the workbook, of the year before. */
  readonly tables: readonly Filing[];
};

/** Where the archive stands: beside the pages of the add-in. */
const folder = "archive/";

/** What there is for the tables looked at, once it is wanted. Without an archive there is none, and nothing is said. */
export function useCandidates(
  isWanted: boolean, report: Report | undefined, reports: readonly Report[],
): Candidates {
  const {unit = "", year = null} = report?.filing ?? {};
  const [archived, setArchived] = useState<readonly EarlierFiling[]>([]);
  useEffect(() => {
    let isStale = false;
    if (isWanted && unit !== "" && year !== null) {
      earlierInArchive(unit, year).then((found) => !isStale && setArchived(found), logUnforeseen);
    }
    return () => {
      isStale = true;
    };
  }, [isWanted, unit, year]);
  const tables = reports.map(({filing}) => filing)
    .filter((one) => one !== report?.filing && one.year !== null && year !== null && one.year === year - 1)
    .filter((one) => sameUnit(one.unit, unit) !== "different");
  return {archived, tables};
}

async function earlierInArchive(unit: string, year: number): Promise<readonly EarlierFiling[]> {
  const index = await fetchJson(`${folder}index.json`);
  if (index === undefined) return [];
  const {earlierFilings, parseArchive} = await import("../../filing/archive");
  const archive = parseArchive(index);
  return archive === undefined ? [] : earlierFilings(archive, unit, year);
}

/**
 * A filing of the archive, of those in its file; what the file does not say of whose it is, the archive says.
 * @throws ReadError where its file is gone or damaged, or does not hold it any more
 */
export async function readArchived({file, unit, year, edition}: EarlierFiling): Promise<Filing> {
  const {readJsonFilings} = await import("../../formats/json/read-json");
  const answer = await fetch(new URL(folder + file.split("/").map(encodeURIComponent).join("/"), document.baseURI));
  const asked = {unit, year, edition};
  const [filing] = chosenFrom(file, readJsonFilings(file, answer.ok ? await answer.text() : "", asked), asked);
  return filing;
}

/**
 * `undefined` where there is none: a server may answer with a page of its own in its place. A page from the disk asks
 * for nothing, as no browser would give it another file.
 */
async function fetchJson(path: string): Promise<unknown> {
  if (typeof fetch !== "function" || location.protocol === "file:") return undefined;
  try {
    const answer = await fetch(new URL(path, document.baseURI));
    return answer.ok ? await answer.json() as unknown : undefined;
  } catch {
    return undefined;
  }
}
