import {compare, minus, plus, type Exact} from "../filing/exact";
import type {PlacedSubmission} from "./standing";
import type {SubmittedValue} from "./submission";
import {exactly, type FigureSum} from "./sum";

/** A line of the 差额表: a figure of the reported consolidated table that is not the sum. */
export type Gap = {
  readonly id: string;
  /** `null` for a blank. */
  readonly reported: Exact | null;
  readonly sum: Exact | null;
  /** reported − sum; `null` where one of them is blank. */
  readonly difference: Exact | null;
  /** Units that may explain it, the likeliest first. */
  readonly suspects: readonly Suspect[];
};

/** A unit that may explain a gap. */
export type Suspect = {
  readonly unit: string;
  readonly value: Exact | null;
  /** The reported table lacks just this unit's figure, or has it twice; or the unit left it blank: the sum lacks it. */
  readonly why: "leftOut" | "twice" | "blank";
};

const mostSuspects = 5;

/**
 * Hold a reported consolidated table against the sum of the filings. A unit that would explain the gaps of many figures
 * comes before one that explains few: who was forgotten was forgotten in every row.
 */
export function gapsBetween(
  reported: readonly SubmittedValue[], sums: readonly FigureSum[], parts: readonly PlacedSubmission[],
): readonly Gap[] {
  const gaps = sums.flatMap(({indicator: {id}, value: sum, numbers, blank}, at) => {
    const told = reported[at];
    if (told === undefined || numbers + blank === 0) return [];
    const exact = told === null ? null : exactly(told);
    if (exact === null ? sum === null : sum !== null && compare(exact, sum) === 0) return [];
    return [{id, at, reported: exact, sum, difference: exact === null || sum === null ? null : minus(exact, sum)}];
  });
  const found = gaps.map((gap) => ({gap, suspects: parts.flatMap((part) => suspectIn(part, gap))}));
  const explained = new Map<string, number>();
  const explains = (one: Found): number => explained.get(keyOf(one)) ?? 0;
  for (const one of found.flatMap(({suspects}) => suspects)) {
    // That a unit left something blank explains no gap by itself.
    if (one.why !== "blank") explained.set(keyOf(one), explains(one) + 1);
  }
  return found.map(({gap: {at, ...gap}, suspects}) => ({
    ...gap,
    suspects: [...suspects]
      .sort((a, b) => explains(b) - explains(a))
      .slice(0, mostSuspects).map(({part: {listed, submission}, why}) => {
        const value = submission.values[at];
        return {unit: listed?.name ?? submission.unit, value: value == null ? null : exactly(value), why};
      }),
  }));
}

type Found = {readonly part: PlacedSubmission; readonly why: Suspect["why"]};

const keyOf = ({part, why}: Found): string => `${why} ${part.submission.source}`;

type Open = {readonly at: number; readonly difference: Exact | null};

function suspectIn(part: PlacedSubmission, {at, difference}: Open): readonly Found[] {
  const value = part.submission.values[at];
  if (value === undefined || difference === null) return [];
  if (value === null) return compare(difference, 0) > 0 ? [{part, why: "blank"}] : [];
  const exact = exactly(value);
  if (compare(exact, 0) === 0) return [];
  if (compare(plus(difference, exact), 0) === 0) return [{part, why: "leftOut"}];
  return compare(difference, exact) === 0 ? [{part, why: "twice"}] : [];
}
