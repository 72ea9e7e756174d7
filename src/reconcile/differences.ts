import {compare, exactOf} from "../filing/exact";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {editionOf, showable} from "../editions/edition";
import {sameUnit} from "../filing/unit-name";

/** A figure that two sources of one and the same report do not show alike. */
export type Difference = {
  readonly id: string;
  /** `null` where there is no number, `undefined` where the source does not show the figure. */
  readonly this: number | null | undefined;
  readonly other: number | null | undefined;
  /** Two numbers; a number beside a blank, zero included; two texts; or a figure that one source does not show. */
  readonly is: "number" | "blank" | "text" | "absent";
};

/**
 * Two versions of one filing, or what was handed in beside what was published, figure by figure in printed order.
 * Blank and zero differ; blank, “/” and 无 do not. Filings of two editions have no figures to set side by side.
 */
export function differences(filing: Filing, other: Filing): readonly Difference[] {
  if (filing.edition !== other.edition) return [];
  return showable(editionOf(filing.edition)).flatMap(({id}): readonly Difference[] => {
    const [one, two] = [filing.figures.get(id), other.figures.get(id)];
    const is = differ(one, two);
    return is === undefined ? [] : [{id, this: one && numberOr(null, one), other: two && numberOr(null, two), is}];
  });
}

function differ(one: Figure | undefined, two: Figure | undefined): Difference["is"] | undefined {
  if (one === undefined || two === undefined) return one === two ? undefined : "absent";
  const [a, b] = [exactOf(one), exactOf(two)];
  if (a !== null && b !== null) return compare(a, b) === 0 ? undefined : "number";
  if (a !== null || b !== null) return "blank";
  return one.as === "text" || two.as === "text" ? (one.text === two.text ? undefined : "text") : undefined;
}

/** Why two sources may not be one report; those of two editions have nothing to set side by side. */
type DoubtOfOther = "edition" | "year" | "unit";

/** Whether what is set beside a filing, as published or as an earlier version, may be another report. */
export function doubtsOfOther(filing: Filing, other: Filing): readonly DoubtOfOther[] {
  const isOtherYear = filing.year !== null && other.year !== null && filing.year !== other.year;
  const isOtherUnit = filing.unit !== "" && other.unit !== "" && sameUnit(filing.unit, other.unit) === "different";
  return [
    ...(filing.edition === other.edition ? [] : ["edition" as const]),
    ...(isOtherYear ? ["year" as const] : []), ...(isOtherUnit ? ["unit" as const] : []),
  ];
}
