import Big from "big.js";
import {editionOf, type EditionId, type Indicator, showable, variantAmong} from "../editions/edition";
import {approximate, plus, type Exact} from "../filing/exact";
import {asReported, type Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {SubmittedValue} from "./submission";

/** What filings come to in one figure. Blanks are counted apart: they are not zeros. */
export type FigureSum = {
  readonly indicator: Indicator;
  /** Exact; `null` while nobody reported a number. */
  readonly value: Exact | null;
  /** Units that reported a number, left it blank (or wrote no number), and whose source does not show it. */
  readonly numbers: number;
  readonly blank: number;
  readonly absent: number;
  /** Those of them that show the sum of its heading in its place: what they have of it is in that sum alone. */
  readonly lacking: number;
};

/** Sums that run along: a filing is added and may then be forgotten. */
type RunningSum = {
  add(values: readonly SubmittedValue[]): void;
  /** In the order of what the edition's sources may show. */
  sums(): readonly FigureSum[];
};

/**
 * Begin to add up filings of an edition. The sum of a heading is one of the figures only where it stands in the
 * place of rows that somebody did not show.
 */
export function runningSum(edition: EditionId): RunningSum {
  const all = showable(editionOf(edition));
  const places = new Map(all.map(({id}, at) => [id, at]));
  const running = all.map((indicator): Total => ({
    indicator, total: 0, numbers: 0, blank: 0, absent: 0, lacking: 0, isShown: indicator.sumOf === undefined,
    rows: indicator.sumOf?.flatMap((id) => places.get(id) ?? []),
  }));
  return {
    add(values) {
      let at = 0;
      for (const sum of running) {
        const value = values[at++];
        if (value == null) {
          if (value === undefined) sum.absent += 1;
          else sum.blank += 1;
          continue;
        }
        sum.numbers += 1;
        sum.total = plus(sum.total, exactly(value));
        if (sum.rows === undefined) continue;
        for (const row of sum.rows) {
          const part = running[row];
          if (part === undefined || values[row] != null) continue;
          sum.isShown = true;
          part.lacking += 1;
        }
      }
    },
    sums: () => running.map(({indicator, total, numbers, blank, absent, lacking, isShown}) => isShown
      ? {indicator, value: numbers === 0 ? null : total, numbers, blank, absent, lacking}
      : {indicator, value: null, numbers: 0, blank: 0, absent: 0, lacking: 0}),
  };
}

/** Of one figure, so far. */
type Total = {
  readonly indicator: Indicator; total: Exact; numbers: number; blank: number; absent: number; lacking: number;
  /** Of a heading's sum: where its rows are, and whether it stands in the place of any. */
  readonly rows?: readonly number[]; isShown: boolean;
};

/** All of them at once. */
export function sumUp(
  edition: EditionId, all: readonly {readonly values: readonly SubmittedValue[]}[],
): readonly FigureSum[] {
  const running = runningSum(edition);
  for (const {values} of all) running.add(values);
  return running.sums();
}

/** A value as the exact number it stands for. */
export const exactly = (value: number | string): Exact => (typeof value === "string" ? new Big(value) : value);

/** The sums as a filing, to be checked and printed like any other; a figure that no unit's source shows is absent. */
export function filingOfSums(whose: Pick<Filing, "source" | "unit" | "year" | "edition">, sums: readonly FigureSum[]): Filing {
  const figures = sums.flatMap(({indicator: {id}, value, numbers, blank, lacking}): (readonly [string, Figure])[] => {
    if (numbers + blank === 0) return [];
    const place = {in: "json", key: id} as const;
    return [[id, value === null
      ? {value: null, as: "blank", text: "", place}
      : {value: asReported(approximate(value)), as: "number", text: value.toFixed(), place, ...(lacking > 0 && {lacking})}]];
  });
  const shown = new Map(figures);
  const variant = variantAmong(whose.edition, ({id}) => shown.has(id));
  return {...whose, variant, figures: shown, unmatched: [], missingRows: [], prose: [], parts: new Map()};
}
