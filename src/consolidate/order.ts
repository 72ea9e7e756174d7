import {editionFor, editionOf, type EditionId, latest} from "../editions/edition";
import {canonicalUnit, unitKey} from "../filing/unit-name";
import {settle, type Duplicate} from "./settle";
import type {Submission} from "./submission";
import {unitIndex} from "./unit-index";
import {branchesIn, isWhole, parentsOf, treeOf, type Branch, type ListedUnit} from "./unit-list";

/** What becomes of a filing: only those `counted` are added up; all others wait for somebody's word. */
export type Standing =
  | "counted"
  /** The consolidated table as somebody reported it: compared with the sum, not added to it. */
  | "whole"
  /** A newer filing of the same unit is counted. */
  | "older"
  /** There is another filing of the same unit, and nothing says which is the newer one. */
  | "undecided"
  | "wrongYear" | "noYear" | "wrongEdition" | "noUnit" | "doubtfulUnit" | "unknownUnit";

/** A filing in its place. */
export type Placed = {
  readonly submission: Submission;
  readonly standing: Standing;
  /** The unit of the list that it is of. */
  readonly listed?: ListedUnit;
  /** Names of units that it may be of as well. */
  readonly maybe: readonly string[];
};

/** Filings against the unit list: who is there, who is missing, who came twice, and what has to be asked. */
export type Order = {
  readonly year: number | null;
  readonly edition: EditionId;
  /** By source, so that the order in which files came never matters. */
  readonly placed: readonly Placed[];
  readonly missing: readonly Missing[];
  readonly duplicates: readonly Duplicate[];
  readonly trees: readonly Branch[];
};

/** A unit of the list without a filing, and the files that may be its. */
export type Missing = {readonly unit: ListedUnit; readonly maybe: readonly string[]};

export type OrderOptions = {
  readonly list?: readonly ListedUnit[];
  /** The year to be consolidated; what names no year is then taken for it. Otherwise the year of most filings. */
  readonly year?: number;
  /** Source of the 本级's filing, which counts whatever its name. */
  readonly own?: string;
};

/** Put filings in order. Nothing is guessed: a filing of doubtful unit, year or edition is not counted. */
export function orderSubmissions(submissions: readonly Submission[], {list, year: due, own}: OrderOptions = {}): Order {
  const sorted = [...submissions].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  const year = due ?? sorted.find(({source}) => source === own)?.year ?? yearOfMost(sorted);
  const edition = (year === null ? undefined : editionFor(year)?.id) ??
    mostOf(sorted.map(({edition}) => edition)) ?? latest.id;
  const trees = treeOf(list ?? []);
  const named = list === undefined ? namedByThemselves(sorted) : namedByList(sorted, list, own);
  const judged = named.map((one): Placed => ({...one, standing: standingOf(one, {year, edition, due})}));
  const wholes = new Set(branchesIn(trees).filter(isWhole).map(({unit}) => unit));
  const {placed, duplicates} = settle(judged.map((one) =>
    one.standing === "counted" && one.listed !== undefined && wholes.has(one.listed) && one.submission.source !== own
      ? {...one, standing: "whole"} : one), own);
  return {year, edition, placed, duplicates, trees, missing: missingFrom(list ?? [], wholes, placed)};
}

/** The filings that are added up. */
export const countedIn = ({placed}: Order): readonly Placed[] => placed.filter(({standing}) => standing === "counted");

type Named = Omit<Placed, "standing"> & {readonly standing?: Standing};

function namedByList(submissions: readonly Submission[], list: readonly ListedUnit[], own?: string): readonly Named[] {
  const parents = parentsOf(list);
  const index = unitIndex(list, (unit) => {
    const parent = parents.get(unit);
    const names = [unit.name, ...unit.aliases];
    return parent === undefined ? names : [...names, ...names.map((name) => canonicalUnit(parent.name) + name)];
  });
  const owns = list.filter(({role}) => role === "own");
  return submissions.map((submission): Named => {
    const {source, unit} = submission;
    const same = index.same(unit);
    if (same.length === 1) return {submission, listed: same[0]!, maybe: []};
    const byCode = same.filter(({code}) => code.length >= 4 && source.includes(code));
    if (byCode.length === 1) return {submission, listed: byCode[0]!, maybe: []};
    if (source === own) return {submission, listed: owns.length === 1 ? owns[0]! : undefined, maybe: []};
    if (unit.trim() === "") return {submission, standing: "noUnit", maybe: []};
    const doubtful = same.length > 1 ? same : index.doubtful(unit);
    return {
      submission, standing: doubtful.length > 0 ? "doubtfulUnit" : "unknownUnit",
      maybe: doubtful.map((one) => [parents.get(one)?.name ?? "", one.name].join("")),
    };
  });
}

/** Without a list the filings name the units; names that may mean one unit are pointed out. */
function namedByThemselves(submissions: readonly Submission[]): readonly Named[] {
  const names = [...new Map(submissions.map(({unit}) => [unitKey(unit), unit])).values()];
  const index = unitIndex(names, (name) => [name]);
  return submissions.map((submission): Named => submission.unit.trim() === ""
    ? {submission, standing: "noUnit", maybe: []}
    : {submission, maybe: names.length > mostCompared ? [] : index.doubtful(submission.unit)});
}

/** Without a list, more names than these are not compared each with each: the traces alone would fill the memory. */
const mostCompared = 10_000;

type Due = {readonly year: number | null; readonly edition: EditionId; readonly due: number | undefined};

function standingOf({submission, standing}: Named, {year, edition, due}: Due): Standing {
  if (standing !== undefined) return standing;
  if (submission.year === null && due === undefined) return "noYear";
  if (submission.year !== null && submission.year !== year) return "wrongYear";
  return submission.edition === edition ? "counted" : "wrongEdition";
}

function missingFrom(
  list: readonly ListedUnit[], wholes: ReadonlySet<ListedUnit>, placed: readonly Placed[],
): readonly Missing[] {
  const there = new Set(placed.map(({listed}) => listed));
  const doubtful = placed.filter(({standing}) => standing === "doubtfulUnit");
  return list.filter((unit) => !there.has(unit) && !wholes.has(unit)).map((unit) => ({
    unit,
    maybe: doubtful.filter(({maybe}) => maybe.some((name) => name.endsWith(unit.name)))
      .map(({submission}) => submission.source),
  }));
}

/** The later one where two years are as frequent. */
const yearOfMost = (submissions: readonly Submission[]): number | null =>
  mostOf(submissions.flatMap(({year}) => year ?? []).sort((a, b) => b - a)) ?? null;

/** What occurs most often, the first of those where several do. */
function mostOf<One>(some: readonly One[]): One | undefined {
  const counts = new Map<One, {readonly one: One; times: number}>(some.map((one) => [one, {one, times: 0}]));
  for (const one of some) counts.get(one)!.times += 1;
  return [...counts.values()].sort((a, b) => b.times - a.times)[0]?.one;
}

/** The ids that a submission's values belong to. */
export const idsOf = (edition: EditionId): readonly string[] => editionOf(edition).indicators.map(({id}) => id);
