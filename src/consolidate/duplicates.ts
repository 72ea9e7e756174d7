import {compare} from "../filing/exact";
import type {Decided, DecidedFiling} from "./decisions";
import type {Submission, SubmittedValue} from "./submission";
import {exactly} from "./sum";

/** Several filings of one unit (重报). */
export type Duplicate = {
  readonly unit: string;
  readonly others: readonly Submission[];
  /** Places, in the edition's order, in which they do not all agree. */
  readonly differing: readonly number[];
} & (
  /** The filing that is counted: the first of identical ones, the one given as the 本级's, or said to count. */
  | {readonly why: "identical" | "own" | "complete" | "decided"; readonly used: Submission}
  /** The newest, which counts until somebody says which, and what tells that it is. */
  | {readonly why: "newer"; readonly used: Submission; readonly by: Newer}
  /** Somebody has to say which. */
  | {readonly why: "ask"; readonly used?: undefined}
);

/** What tells the newer of two files: the day they bear, when they were saved, their names, or the disk. */
type Newer = "signed" | "saved" | "name" | "time";

/** Whether it is still to be said which counts: all but those that agree, or of which it was said. */
export const isAsked = ({why, differing}: Duplicate): boolean => why !== "decided" && differing.length > 0;

/** Whether none of a unit's filings is whole, and they contradict one another nowhere: each may be a piece of one. */
export const arePieces = ({others, differing, why}: Duplicate): boolean =>
  why === "ask" && others.every(({account}) => account !== undefined) && differing.every((at) => {
    const [first, ...more] = others.flatMap(({values}) => (values[at] == null ? [] : [values[at]]));
    return more.every((value) => isSame(value, first));
  });

/** The files of a unit that came more than once, the newest first. */
export const sourcesOf = ({used, others}: Duplicate): readonly string[] =>
  [...(used === undefined ? [] : [used]), ...others].map(({source}) => source);

/**
 * What is to be said of the filings of one unit; nothing of a single one. What was wholly read counts before what lacks
 * some of it, then what is newer.
 */
export function duplicateOf(
  name: string | undefined, group: readonly DecidedFiling[], own: string | undefined,
  isChosenOver: Decided["isChosenOver"],
): Duplicate | undefined {
  const all = group.map(({submission}) => submission).sort((a, b) => newerOf(b, a).order);
  const [first, second] = all;
  if (first === undefined || second === undefined) return undefined;
  const unit = name ?? first.unit;
  const differing = first.values.flatMap((_, at) =>
    all.every(({values}) => isSame(values[at], first.values[at])) ? [] : [at]);
  const others = (used: Submission): readonly Submission[] => all.filter((one) => one !== used);
  const chosen = group.find(({submission, said}) => said.some((decision) =>
    others(submission).every((one) => isChosenOver(decision, one))));
  if (chosen !== undefined) {
    const used = chosen.submission;
    return {unit, used, why: "decided", differing, others: others(used)};
  }
  const given = all.find(({source}) => source === own);
  if (given !== undefined) return {unit, used: given, why: "own", differing, others: others(given)};
  if (differing.length === 0) {
    const used = all.find(({source}) => !isCopy.test(source)) ?? first;
    return {unit, used, why: "identical", differing, others: others(used)};
  }
  const complete = all.filter(({account}) => account === undefined);
  const best = complete.length === 0 ? all : complete;
  const [used, ...rest] = best;
  const isSure = used !== undefined && rest.every((one) => newerOf(used, one).order > 0 ||
    used.values.every((value, at) => isSame(value, one.values[at])));
  if (!isSure) return {unit, why: "ask", differing, others: all};
  if (best.length < all.length && !others(used).every((one) => newerOf(used, one).order > 0)) {
    return {unit, used, why: "complete", differing, others: others(used)};
  }
  const [by = "time"] = others(used).flatMap((one) => newerOf(used, one).by ?? []);
  return {unit, used, why: "newer", by, differing, others: others(used)};
}

/** A copy of a folder gives all its files the time of copying: what is nearer than this is one time. */
const tolerance = 10 * 60_000;

type Compared = {
  /** Positive where the first is the newer one; 0 where nothing says so, or two things contradict each other. */
  readonly order: number;
  readonly by?: Newer;
};

/** A file, or the folder it is in, that a system named so when it made a copy. */
const isCopy = /副本|复件|copy/i;

/** Which of two files is the newer one: by the days they bear and when they were saved, by their names, by the disk. */
function newerOf(one: Submission, other: Submission): Compared {
  const signed = one.signed === undefined || other.signed === undefined || one.signed === other.signed ? 0
    : one.signed > other.signed ? 1 : -1;
  const inside = signed !== 0 ? signed : laterBy(one.savedAt, other.savedAt, 0);
  const named = versionOf(one.source) - versionOf(other.source) || laterDay(dayIn(one.source), dayIn(other.source));
  if (inside !== 0 && named !== 0) {
    return Math.sign(inside) === Math.sign(named) ? {order: inside, by: signed !== 0 ? "signed" : "saved"} : {order: 0};
  }
  if (inside !== 0) return {order: inside, by: signed !== 0 ? "signed" : "saved"};
  if (named !== 0) return {order: named, by: "name"};
  const time = laterBy(one.filedAt, other.filedAt, tolerance);
  return time === 0 ? {order: 0} : {order: time, by: "time"};
}

const laterBy = (one: number | undefined, other: number | undefined, within: number): number =>
  (one === undefined || other === undefined || Math.abs(one - other) <= within ? 0 : one - other);

/** The day that a file's name bears: 20250110, 2025-1-10, 1月10日; empty without one. */
function dayIn(source: string): string {
  const name = (source.split(/[/\\]/).at(-1) ?? "").normalize("NFKC");
  const [, year = "", month = "", day = ""] =
    /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(name) ?? /(?<!\d)(20\d\d)[-._年](\d{1,2})[-._月](\d{1,2})(?!\d)/.exec(name) ??
    /(?<!\d)()(\d{1,2})月(\d{1,2})日/.exec(name) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-") : "";
}

const laterDay = (one: string, other: string): number =>
  (one.length !== other.length || one === other ? 0 : one > other ? 1 : -1);

/** What a file's name says of its version: the older the less, 0 where it says nothing. */
function versionOf(source: string): number {
  const name = (source.split(/[/\\]/).at(-1) ?? "").normalize("NFKC").replace(/\.[A-Za-z]{2,5}$/, "");
  const numbered = /(?:\((\d{1,2})\)|[Vv](\d{1,2})|第([二三四五六])[稿版次]|(?<=[终稿版改])(\d))$/.exec(name);
  const number = numbered === null ? 0
    : numbered[3] === undefined ? Number(numbered[1] ?? numbered[2] ?? numbered[4]) : "一二三四五六".indexOf(numbered[3]) + 1;
  const kind = /作废|旧|初稿|草稿|初版|原稿|[-_ ]old$/i.test(name) ? -1 : /最终|终稿|定稿|终版/.test(name) ? 2
    : /修改|修订|更正|改正|订正|重报|补报|新版|改$|新$/.test(name) ? 1 : 0;
  return kind * 100 + number;
}

/** 1.50 and 1.5 are one number, and so are 12 万元 and what 120000 元 was converted to. */
const isSame = (a: SubmittedValue, b: SubmittedValue): boolean =>
  a === b || (a != null && b != null && compare(exactly(a), exactly(b)) === 0);
