import {editionFor, type EditionId, latest} from "../editions/edition";
import {isTotalName, unitKey} from "../filing/unit-name";
import {filedTree, likelyWholes} from "./filed-tree";
import {matchUnits} from "./match-units";
import {type Heading, proposedHeading} from "../recognise/heading";
import type {PlacedSubmission, SubmissionStanding} from "./standing";
import {fileOf, mostOf, type Submission, type SubmittedValue, yearOfMost} from "./submission";
import type {ListedUnit} from "./unit-list";
import {type Branch, branchesIn, isWhole, treeOf} from "./unit-tree";

/** Filings against the unit list: who is there, who is missing, who came twice, and what has to be asked. */
export type Order = {
  readonly year: number | null;
  readonly edition: EditionId;
  /** By source, so that the order in which files came never matters. */
  readonly placed: readonly PlacedSubmission[];
  readonly missing: readonly MissingUnit[];
  readonly duplicates: readonly Duplicate[];
  readonly trees: readonly Branch[];
};

/** Several filings of one unit (重报). */
export type Duplicate = {
  readonly unit: string;
  readonly others: readonly Submission[];
  /** Places, in the edition's order, in which they do not all agree. */
  readonly differing: readonly number[];
} & (
  /** The filing that is counted: the newest, the first of identical ones, or the one given as the 本级's. */
  | {readonly why: "newer" | "identical" | "own" | "complete"; readonly used: Submission}
  /** Somebody has to say which. */
  | {readonly why: "ask"; readonly used?: undefined}
);

/** A unit of the list without a filing, and the files that may be its. */
type MissingUnit = {readonly unit: ListedUnit; readonly maybe: readonly string[]};

/** Against what filings are put in order. */
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
  const judged = matchUnits(sorted, list, own).map(({submission, doubt, ...matched}): PlacedSubmission =>
    ({submission, ...matched, standing: doubt ?? standingOf(submission, {year, edition, due})}));
  const wholes = new Set(branchesIn(trees).filter(isWhole).map(({unit}) => unit));
  const isOfAll = ({listed, submission}: PlacedSubmission): boolean => submission.source !== own &&
    (listed === undefined ? isTotalName(submission.unit) : wholes.has(listed));
  const {placed: settled, duplicates} = settle(withOtherYears(judged).map((one) =>
    (one.standing === "counted" || one.standing === "unknownUnit") && isOfAll(one)
      ? {...one, standing: "whole"} : one), own);
  const doubted = likelyWholes(filedTree(trees, settled, own), edition, ({submission}) => submission.source === own);
  const placed = settled.map((one) => (doubted.has(one) ? {...one, standing: "mayBeWhole" as const} : one));
  return {year, edition, placed, duplicates, trees, missing: missingFrom(list ?? [], wholes, placed)};
}

/** Another year's tables beside those of the year in one file are there to be compared: nobody is asked about them. */
function withOtherYears(judged: readonly PlacedSubmission[]): readonly PlacedSubmission[] {
  const keyOf = ({submission}: PlacedSubmission): string => `${fileOf(submission)} ${unitKey(submission.unit)}`;
  const counted = new Set(judged.filter(({standing, submission}) =>
    standing === "counted" && submission.part !== undefined).map(keyOf));
  return judged.map((one) =>
    (one.standing === "wrongYear" && counted.has(keyOf(one)) ? {...one, standing: "older"} : one));
}

type Due = {readonly year: number | null; readonly edition: EditionId; readonly due: number | undefined};

function standingOf(submission: Submission, {year, edition, due}: Due): SubmissionStanding {
  if (submission.year === null && due === undefined) return "noYear";
  if (submission.year !== null && submission.year !== year) return "wrongYear";
  return submission.edition === edition ? "counted" : "wrongEdition";
}

function missingFrom(
  list: readonly ListedUnit[], wholes: ReadonlySet<ListedUnit>, placed: readonly PlacedSubmission[],
): readonly MissingUnit[] {
  const there = new Set(placed.map(({listed}) => listed));
  const doubtful = placed.filter(({standing}) => standing === "doubtfulUnit");
  return list.filter((unit) => !there.has(unit) && !wholes.has(unit)).map((unit) => ({
    unit,
    maybe: doubtful.filter(({maybe}) => maybe.some((name) => name.endsWith(unit.name)))
      .map(({submission}) => submission.source),
  }));
}

/** Whose filing the names of its file and folder seem to say it is, where it does not say so itself. */
export const proposalFor = ({source, part, unit, year}: Submission): Heading | undefined =>
  part === undefined ? proposedHeading(source, {unit, year}) : undefined;

/** Of several filings of one unit let the newest count, or the first of identical ones; else none, and it is asked. */
function settle(
  judged: readonly PlacedSubmission[], own?: string,
): {readonly placed: readonly PlacedSubmission[]; readonly duplicates: readonly Duplicate[]} {
  const groups = new Map<ListedUnit | string, PlacedSubmission[]>();
  for (const one of judged) {
    if (one.standing !== "counted" && one.standing !== "whole") continue;
    const key = one.listed ?? unitKey(one.submission.unit);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const standings = new Map<PlacedSubmission, SubmissionStanding>();
  const duplicates: Duplicate[] = [];
  for (const group of groups.values()) {
    const duplicate = duplicateOf(group, own);
    if (duplicate === undefined) continue;
    duplicates.push(duplicate);
    for (const one of group) {
      if (one.submission === duplicate.used) continue;
      standings.set(one, duplicate.used === undefined ? "undecided" : "older");
    }
  }
  return {duplicates, placed: judged.map((one) => ({...one, standing: standings.get(one) ?? one.standing}))};
}

/** What is to be said of the filings of one unit; nothing of a single one. */
function duplicateOf(group: readonly PlacedSubmission[], own: string | undefined): Duplicate | undefined {
  const newestFirst = group.map(({submission}) => submission)
    .sort((a, b) => (a.filedAt === undefined || b.filedAt === undefined ? 0 : b.filedAt - a.filedAt));
  const [first, second] = newestFirst;
  if (first === undefined || second === undefined) return undefined;
  const unit = group[0]?.listed?.name ?? first.unit;
  const differing = first.values.flatMap((_, at) =>
    newestFirst.every(({values}) => isSame(values[at], first.values[at])) ? [] : [at]);
  const counting = (used: Submission, why: "newer" | "identical" | "own" | "complete"): Duplicate =>
    ({unit, used, why, differing, others: newestFirst.filter((one) => one !== used)});
  const given = newestFirst.find(({source}) => source === own);
  if (given !== undefined) return counting(given, "own");
  if (differing.length === 0) return counting(first, "identical");
  // What was wholly read counts before what is newer and lacks some of it.
  const complete = newestFirst.filter(({account}) => account === undefined);
  const [whole, another] = complete;
  if (whole !== undefined && complete.length < newestFirst.length) {
    const isSure = another === undefined || isLater(whole, another) ||
      complete.every(({values}) => whole.values.every((value, at) => isSame(value, values[at])));
    return !isSure ? {unit, why: "ask", differing, others: newestFirst}
      : counting(whole, whole === first && isLater(first, second) ? "newer" : "complete");
  }
  return newestFirst.every(({filedAt}) => filedAt !== undefined) && isLater(first, second) ? counting(first, "newer")
    : {unit, why: "ask", differing, others: newestFirst};
}

const isLater = ({filedAt: one}: Submission, {filedAt: other}: Submission): boolean =>
  one !== undefined && other !== undefined && one > other;

/** 1.50 and 1.5 are one number. */
const isSame = (a: SubmittedValue, b: SubmittedValue): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && Number(a) === Number(b) && trimmed(a) === trimmed(b));

const trimmed = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
