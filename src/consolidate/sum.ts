import Big from "big.js";
import {editionOf, type EditionId, variantAmong} from "../editions/edition";
import {approximate, plus, type Exact} from "../filing/exact";
import {asReported, type Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Value} from "./submission";

/** What filings come to in one figure. Blanks are counted apart: they are not zeros. */
export type Sum = {
  /** Exact; `null` while nobody reported a number. */
  readonly value: Exact | null;
  /** Units that reported a number, left it blank (or wrote no number), and whose source does not show it. */
  readonly numbers: number;
  readonly blank: number;
  readonly absent: number;
};

/** Sums that run along: a filing is added and may then be forgotten. */
export type RunningSum = {
  add(values: readonly Value[]): void;
  /** In the order of the edition's indicators. */
  sums(): readonly Sum[];
};

/** Begin to add up filings of an edition. */
export function runningSum(edition: EditionId): RunningSum {
  const length = editionOf(edition).indicators.length;
  const totals = new Array<Exact>(length).fill(0);
  const [numbers, blank, absent] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  return {
    add(values) {
      for (let at = 0; at < length; at++) {
        const value = values[at];
        if (value === undefined) absent[at]! += 1;
        else if (value === null) blank[at]! += 1;
        else {
          numbers[at]! += 1;
          totals[at] = plus(totals[at]!, exactly(value));
        }
      }
    },
    sums: () => totals.map((total, at) =>
      ({value: numbers[at] === 0 ? null : total, numbers: numbers[at]!, blank: blank[at]!, absent: absent[at]!})),
  };
}

/** All of them at once. */
export function sumUp(edition: EditionId, all: readonly {readonly values: readonly Value[]}[]): readonly Sum[] {
  const running = runningSum(edition);
  for (const {values} of all) running.add(values);
  return running.sums();
}

/** A value as the exact number it stands for. */
export const exactly = (value: number | string): Exact => (typeof value === "string" ? new Big(value) : value);

/** The sums as a filing, to be checked and printed like any other; a figure that no unit's source shows is absent. */
export function filingOfSums(whose: Pick<Filing, "source" | "unit" | "year" | "edition">, sums: readonly Sum[]): Filing {
  const {indicators} = editionOf(whose.edition);
  const figures = indicators.flatMap(({id}, at): (readonly [string, Figure])[] => {
    const {value, numbers, blank} = sums[at]!;
    if (numbers + blank === 0) return [];
    const place = {in: "json", key: id} as const;
    return [[id, value === null
      ? {value: null, as: "blank", text: "", place}
      : {value: asReported(approximate(value)), as: "number", text: typeof value === "number" ? String(value) : value.toFixed(), place}]];
  });
  const shown = new Map(figures);
  const variant = variantAmong(whose.edition, ({id}) => shown.has(id));
  return {...whose, variant, figures: shown, unmatched: [], missingRows: [], prose: [], parts: new Map()};
}
