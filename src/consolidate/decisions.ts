import type {Submission} from "./submission";
import {grouped} from "./unit-index";

/** A filing as it was when something was said of it; without its digest, whatever it holds. */
export type DecidedSource = {readonly source: string; readonly digest?: string};

/** What somebody said of a filing that nobody could place for sure, and when. */
export type Decision = DecidedSource & {readonly by: string; readonly time: string} & DecisionContent;

/** What is said: whose it is, of which year; that it counts before others of its unit; what its figures are of. */
export type DecisionContent =
  | {readonly says: "unit"; readonly unit: string}
  | {readonly says: "year"; readonly year: number}
  | {readonly says: "counts"; readonly over: readonly DecidedSource[]}
  /** The unit's own figures alone, or those of all below it too. */
  | {readonly says: "own" | "whole"}
  | {readonly says: "excluded"};

/** A filing with what holds of it, as it is by now. */
export type DecidedFiling = {readonly submission: Submission; readonly said: readonly Decision[]};

/** Filings with what was said of them, and what no longer holds as its filing has changed since, and was not said anew. */
export type Decided = {
  readonly filings: readonly DecidedFiling[];
  readonly lapsed: readonly Decision[];
  /** Whether the filing that counts was chosen over another one. */
  readonly isChosenOver: (decision: Decision, other: Submission) => boolean;
};

/** Hold decisions against filings: one is known again by the names of its file and folder, and by what it holds. */
export function decided(submissions: readonly Submission[], decisions: readonly Decision[]): Decided {
  const find = finderAmong(decisions.length === 0 ? [] : submissions);
  const said = new Map<Submission, Decision[]>();
  const lapsed: Decision[] = [];
  for (const decision of decisions) {
    const found = find(decision);
    const isStale = found === "changed" ||
      (decision.says === "counts" && decision.over.some((one) => find(one) === "changed"));
    if (isStale) lapsed.push(decision);
    else if (found !== undefined) said.set(found, [...(said.get(found) ?? []), decision]);
  }
  const holding = [...said.values()].flat();
  const isSaidAnew = ({source, says}: Decision): boolean => holding.some((one) =>
    matterOf(one.says) === matterOf(says) &&
      (one.source === source || (one.says === "counts" && one.over.some((other) => other.source === source))));
  return {
    filings: submissions.map((submission) => {
      const here = said.get(submission) ?? [];
      return {submission: asSaid(submission, here), said: here};
    }),
    lapsed: lapsed.filter((one) => !isSaidAnew(one)),
    isChosenOver: (decision, other) => decision.says === "counts" &&
      decision.over.some((one) => isSamePlace(one.source, other.source)),
  };
}

/** Finds the filing that a decision is of; "changed" where it is there and holds something else by now. */
export function finderAmong(
  submissions: readonly Submission[],
): (sought: DecidedSource) => Submission | "changed" | undefined {
  const byName = grouped(submissions.map((one) => [tailOf(one.source, 1), one] as const));
  return ({source, digest}) => {
    const named = byName.get(tailOf(source, 1)) ?? [];
    const exact = named.filter((one) => one.source === source);
    const there = exact.length > 0 ? exact : named.filter((one) => isSamePlace(one.source, source));
    const [same, ...others] = there.filter((one) => digest === undefined || digestOf(one) === digest);
    if (same !== undefined && others.length === 0) return same;
    return there.length > 0 ? "changed" : undefined;
  };
}

function asSaid(submission: Submission, said: readonly Decision[]): Submission {
  const {unit: wrote, year: dated} = submission;
  const unit = said.findLast((one) => one.says === "unit")?.unit ?? wrote;
  const year = said.findLast((one) => one.says === "year")?.year ?? dated;
  return unit === wrote && year === dated ? submission : {...submission, unit, year, wrote: {unit: wrote, year: dated}};
}

/** Whether somebody said that a file is not to be counted that cannot even be read. */
export const isExcluded = (source: string, decisions: readonly Decision[]): boolean =>
  decisions.some((one) => one.says === "excluded" && one.digest === undefined && isSamePlace(one.source, source));

/** The same file in the same folder, as far as both say where they are. */
function isSamePlace(one: string, other: string): boolean {
  const depth = Math.min(2, segmentsOf(one).length, segmentsOf(other).length);
  return tailOf(one, depth) === tailOf(other, depth);
}

const segmentsOf = (source: string): readonly string[] => source.split(/[/\\]/).filter((part) => part !== "");

const tailOf = (source: string, depth: number): string => segmentsOf(source).slice(-depth).join("/");

/** With a new decision in the place of what was said of the same filing in the same matter. */
export const withDecision = (all: readonly Decision[], decision: Decision): readonly Decision[] =>
  [...withoutDecision(all, decision.source, decision.says), decision];

/** Without what was said of a filing in a matter. */
export const withoutDecision = (
  all: readonly Decision[], source: string, says: Decision["says"],
): readonly Decision[] =>
  all.filter((one) => !(one.source === source && matterOf(one.says) === matterOf(says)));

const matterOf = (says: Decision["says"]): string => (says === "own" || says === "whole" ? "scope" : says);

/** A filing as a decision names it. */
export const decidedSourceOf = (submission: Submission): DecidedSource =>
  ({source: submission.source, digest: digestOf(submission)});

/** Tells what a filing says and holds from whatever else it may come to hold. */
function digestOf({unit, year, wrote = {unit, year}, edition, values}: Submission): string {
  // A blank and a figure that is not shown are not the same.
  const text = JSON.stringify([wrote.unit, wrote.year, edition, values.map((value) => (value === undefined ? "" : value))]);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
