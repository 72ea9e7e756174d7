import {useEffect, useState} from "react";
import type {EarlierFiling} from "../../filing/archive";
import type {Filing} from "../../filing/filing";
import {sameUnit} from "../../filing/unit-name";
import {logUnforeseen} from "../log-unforeseen";
import type {Report} from "../check/use-check";

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
 * A filing of the archive.
 * @throws ReadError where its file is gone or damaged
 */
export async function readArchived({file}: EarlierFiling): Promise<Filing> {
  const {readJson} = await import("../../formats/json/read-json");
  const answer = await fetch(new URL(folder + file.split("/").map(encodeURIComponent).join("/"), document.baseURI));
  return readJson(file, answer.ok ? await answer.text() : "");
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
