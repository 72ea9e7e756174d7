import {useEffect, useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {EarlierFiling} from "../../filing/archive";
import {chosenFrom} from "../../filing/asked";
import {sameUnit} from "../../filing/unit-name";
import {type Opening, useOpen} from "../open/use-open";
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
};

/** Holds what the tables are compared with. Nothing of it is written into the workbook by itself. */
export function useLastYear(): LastYear {
  const opening = useOpen();
  const [filing, choose] = useState<Filing>();
  const [scopeChanged, setScopeChanged] = useState(false);
  const {filing: read, close} = opening;
  useEffect(() => {
    if (read === undefined) return;
    choose(read);
    close();
  }, [read, close]);
  return useMemo(() => ({filing, scopeChanged, setScopeChanged, opening, choose}), [filing, scopeChanged, opening]);
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

/** `undefined` where there is none: a server may answer with a page of its own in its place. */
async function fetchJson(path: string): Promise<unknown> {
  if (typeof fetch !== "function") return undefined;
  try {
    const answer = await fetch(new URL(path, document.baseURI));
    return answer.ok ? await answer.json() as unknown : undefined;
  } catch {
    return undefined;
  }
}
