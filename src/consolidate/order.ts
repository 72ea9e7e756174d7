import {editionFor, type EditionId, latest} from "../editions/edition";
import {isTotalName, unitKey} from "../filing/unit-name";
import {decided, type Decided, type DecidedFiling, type Decision} from "./decisions";
import {type Duplicate, duplicateOf} from "./duplicates";
import {filedTree, likelyWholes} from "./filed-tree";
import {knownBeforehand} from "../remarks/carry-in";
import {matchUnits, namedAfter} from "./match-units";
import {noTable} from "./no-filing";
import type {PlacedSubmission, SubmissionStanding} from "./standing";
import {fileOf, idsOf, mostOf, type Submission, type Unreadable, yearOfMost} from "./submission";
import type {ListedUnit} from "./unit-list";
import {type Branch, branchesIn, isWhole, treeOf, withoutParent} from "./unit-tree";

/** Filings against the unit list: who is there, who is missing, who came twice, and what has to be asked. */
export type Order = {
  readonly year: number | null;
  readonly edition: EditionId;
  /** By source, so that the order in which files came never matters. */
  readonly placed: readonly PlacedSubmission[];
  /** Units of the list of which nothing came near. */
  readonly missing: readonly MissingUnit[];
  /** Units of the list that may have filed: files of which it is still to be said whose they are, or that nobody can read. */
  readonly near: readonly MissingUnit[];
  /**
   * Those of the files without figures that are named after units of which nothing else came, or lie in their folders;
   * without a list pictures that are named after nobody who has filed: each may be all that a unit filed.
   */
  readonly unread: readonly UnreadFile[];
  readonly duplicates: readonly Duplicate[];
  readonly trees: readonly Branch[];
  /** Units of the list whose parent it does not have: they stand at the top. */
  readonly withoutParent: readonly ListedUnit[];
  /** What was said of filings that have changed since: it is asked again. */
  readonly lapsed: readonly Decision[];
};

/** A unit of the list without a filing, and the files that may be its. */
type MissingUnit = {readonly unit: ListedUnit; readonly maybe: readonly string[]};

type UnreadFile = Unreadable & {readonly units: readonly ListedUnit[]};

/** Against what filings are put in order. */
export type OrderOptions = {
  readonly list?: readonly ListedUnit[];
  /** The year to be consolidated; what names no year is then taken for it. Otherwise the year of most filings. */
  readonly year?: number;
  /** Source of the 本级's filing, which counts whatever its name. */
  readonly own?: string;
  /** What was said of filings before. */
  readonly decisions?: readonly Decision[];
  /** Files that could not be read: what they hold is in no sum. */
  readonly unreadable?: readonly Unreadable[];
  /** Files that are no tables, which somebody may have filed all the same: pictures, shortcuts. */
  readonly passedOver?: readonly Unreadable[];
};

/** Put filings in order. Nothing is guessed: a filing of doubtful unit, year or edition is not counted. */
export function orderSubmissions(
  submissions: readonly Submission[],
  {list, year: due, own, decisions = [], unreadable = [], passedOver = []}: OrderOptions = {},
): Order {
  const sorted = [...submissions].sort((a, b) => (a.source < b.source ? -1 : 1));
  const {filings, lapsed, isChosenOver} = decided(sorted, decisions);
  const named = filings.map(({submission}) => submission);
  const saidOf = new Map(filings.map(({submission, said}) => [submission, said]));
  const said = (submission: Submission, says: Decision["says"]): boolean =>
    saidOf.get(submission)?.some((one) => one.says === says) === true;
  const year = due ?? named.find(({source}) => source === own)?.year ?? yearOfMost(named);
  const edition = (year === null ? undefined : editionFor(year)?.id) ??
    mostOf(named.map(({edition}) => edition)) ?? latest.id;
  const trees = treeOf(list ?? []);
  const judged = matchUnits(named, list, own).map(({submission, doubt, ...matched}): PlacedSubmission => ({
    submission, ...matched,
    standing: said(submission, "excluded") ? "excluded" : doubt ?? standingOf(submission, {year, edition, due}),
  }));
  const wholes = new Set(branchesIn(trees).filter(isWhole).map(({unit}) => unit));
  const isOfAll = ({listed, submission}: PlacedSubmission): boolean => said(submission, "whole") ||
    (submission.source !== own && !said(submission, "own") &&
      (listed === undefined ? isTotalName(submission.unit) : wholes.has(listed)));
  const {placed: settled, duplicates} = settle(withOtherYears(judged).map((one) =>
    (one.standing === "counted" || one.standing === "unknownUnit") && isOfAll(one)
      ? {...one, standing: "whole"} : one), {own, saidOf, isChosenOver});
  const doubted = likelyWholes(filedTree(trees, settled, own), edition, ({submission, listed}) =>
    said(submission, "own") ? Infinity : submission.source === own || listed?.role === "own" ? 2 : 1);
  const placed = settled.map((one) => (doubted.has(one) ? {...one, standing: "mayBeWhole" as const} : one));
  return {
    year, edition, placed, duplicates, trees, lapsed,
    withoutParent: withoutParent(list ?? []),
    ...(list === undefined ? {missing: [], near: [], unread: picturesOfOthers(placed, passedOver)}
      : notFiled(list, wholes, placed, [...unreadable, ...passedOver])),
  };
}

/** Another year's tables beside those of the year in one file are there to be compared: nobody is asked about them. */
function withOtherYears(judged: readonly PlacedSubmission[]): readonly PlacedSubmission[] {
  const keyOf = ({submission}: PlacedSubmission): string => `${fileOf(submission)} ${unitKey(submission.unit)}`;
  const counted = new Set(judged.filter(({standing}) => standing === "counted").map(keyOf));
  return judged.map((one) =>
    (one.standing === "wrongYear" && counted.has(keyOf(one)) ? {...one, standing: "older"} : one));
}

/** Without a number but those that a template is sent out with. */
function isEmpty({values, edition}: Submission): boolean {
  const known = knownBeforehand(edition);
  return idsOf(edition).every((id, at) => values[at] == null || known.has(id));
}

type Due = {readonly year: number | null; readonly edition: EditionId; readonly due: number | undefined};

function standingOf(submission: Submission, {year, edition, due}: Due): SubmissionStanding {
  if (submission.year === null && due === undefined) return "noYear";
  if (submission.year !== null && submission.year !== year) return "wrongYear";
  if (submission.edition !== edition) return "wrongEdition";
  return isEmpty(submission) ? "empty" : "counted";
}

/** Pictures that are named after none of the units that have filed. */
function picturesOfOthers(
  placed: readonly PlacedSubmission[], passedOver: readonly Unreadable[],
): readonly UnreadFile[] {
  const pictures = passedOver.filter(({why}) => why === noTable.picture);
  if (pictures.length === 0) return [];
  const filed = placed.map(({submission: {unit}}) => ({name: unit, code: "", level: "", parent: "", aliases: []}));
  const named = namedAfter(pictures.map(({source}) => source), filed);
  return pictures.flatMap((one, at) => (named[at]?.length === 0 ? [{...one, units: []}] : []));
}

/** Units without a filing: those of which nothing came near, and those that a file may be of. */
function notFiled(
  list: readonly ListedUnit[], wholes: ReadonlySet<ListedUnit>, placed: readonly PlacedSubmission[],
  withoutFigures: readonly Unreadable[],
): Pick<Order, "missing" | "near" | "unread"> {
  const there = new Set(placed.filter(({standing}) => standing !== "excluded").map(({listed}) => listed));
  const [near, vague] = [new Map<ListedUnit, string[]>(), new Map<ListedUnit, string[]>()];
  for (const {proposals, submission, standing} of placed) {
    if (standing === "excluded") continue;
    for (const {listed} of proposals) {
      if (listed === undefined) continue;
      const some = proposals.length > mostProposed ? vague : near;
      some.set(listed, [...(some.get(listed) ?? []), submission.source]);
    }
  }
  const open = list.filter((unit) => !there.has(unit) && !wholes.has(unit));
  const isOpen = new Set(open);
  const named = open.length === 0 ? [] : namedAfter(withoutFigures.map(({source}) => source), list);
  const unread = withoutFigures.flatMap((one, at): readonly UnreadFile[] => {
    const units = (named[at] ?? []).filter((unit) => isOpen.has(unit) && !near.has(unit));
    return units.length === 0 || units.length > mostProposed ? [] : [{...one, units}];
  });
  for (const {source, units} of unread) {
    for (const unit of units) near.set(unit, [...(near.get(unit) ?? []), source]);
  }
  return {
    missing: open.filter((unit) => !near.has(unit)).map((unit) => ({unit, maybe: vague.get(unit) ?? []})),
    near: open.filter((unit) => near.has(unit))
      .map((unit) => ({unit, maybe: [...(near.get(unit) ?? []), ...(vague.get(unit) ?? [])]})),
    unread,
  };
}

/** A filing that may be of any of more units than these is near none of them. */
const mostProposed = 3;

type Settling = {
  readonly own: string | undefined;
  readonly saidOf: ReadonlyMap<Submission, readonly Decision[]>;
  readonly isChosenOver: Decided["isChosenOver"];
};

/** Of several filings of one unit let the newest count, or the first of identical ones; else none, and it is asked. */
function settle(
  judged: readonly PlacedSubmission[], {own, saidOf, isChosenOver}: Settling,
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
    const filings = group.map(({submission}): DecidedFiling => ({submission, said: saidOf.get(submission) ?? []}));
    const duplicate = duplicateOf(group[0]?.listed?.name, filings, own, isChosenOver);
    if (duplicate === undefined) continue;
    duplicates.push(duplicate);
    for (const one of group) {
      if (one.submission === duplicate.used) continue;
      standings.set(one, duplicate.used === undefined ? "undecided" : "older");
    }
  }
  return {duplicates, placed: judged.map((one) => ({...one, standing: standings.get(one) ?? one.standing}))};
}
