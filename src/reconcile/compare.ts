import {approximate, type Exact, exactOf, minus, plus} from "../filing/exact";
import type {Filing} from "../filing/filing";
import {crosswalk, idOf} from "../editions/crosswalk";
import type {CrosswalkNote, Match, Summand} from "../editions/define-edition";
import {sameUnit} from "../filing/unit-name";
import type {Language} from "../editions/names";
import {type HeadingSum, headingSumsIn, throughHeadings} from "./heading-sums";

/** A figure beside last year's, or a sum of figures where only sums compare. */
export type ComparisonRow = {
  /** The figure; for a sum of several, the one figure it was last year. */
  readonly id: string;
  /** The figures of this year that it adds up. */
  readonly figures: readonly string[];
  /** `null` where a figure is no number, `undefined` where the source does not show it or nothing compares. */
  readonly this: number | null | undefined;
  readonly last: number | null | undefined;
  /** This year's less last year's, exactly; `null` unless both are numbers. */
  readonly change: number | null;
  /** The change in per cent of last year's, to a tenth; `null` where last year's is 0. */
  readonly percent: number | null;
  readonly match: Match;
  readonly note?: CrosswalkNote;
};

/**
 * Every figure of a filing beside that of an earlier one, matched over a change of edition, in reading order.
 * @example compare(filing2021, filing2020).find(({id}) => id === "applications.other.total")
 *   // {last: 4, this: 5, change: 1, …}: three rows of this year added up, as last year printed one
 */
export function compare(filing: Filing, last: Filing): readonly ComparisonRow[] {
  const [sums, lastSums] = [headingSumsIn(filing), headingSumsIn(last)];
  return crosswalk(last.edition, filing.edition).flatMap(({these, last: lastOnes, match, note}): ComparisonRow[] => {
    const [[own, ...more], [former]] = [these, lastOnes];
    if (own === undefined) return [];
    const [now, then] = [sumOf(these, filing, sums), sumOf(lastOnes, last, lastSums)];
    if (now === undefined && then === undefined) return [];
    const change = now == null || then == null ? null : minus(now, then);
    return [{
      id: idOf(more.length > 0 && former !== undefined ? former : own), figures: these.map(idOf),
      this: shown(now), last: shown(then),
      change: change === null ? null : approximate(change),
      percent: change === null || then == null ? null : percentOf(approximate(change), approximate(then)),
      match, note,
    }];
  });
}

/** `undefined` where one of them is not in the source, `null` where one is no number. */
function sumOf(summands: readonly Summand[], filing: Filing, sums: readonly HeadingSum[]): Exact | null | undefined {
  const terms = throughHeadings(summands.map((summand) =>
    ({id: idOf(summand), label: "", sign: typeof summand === "string" ? 1 as const : -1 as const})), sums, filing);
  const values = terms.map(({id}) => {
    const figure = filing.figures.get(id);
    return figure === undefined ? undefined : exactOf(figure);
  });
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.reduce<Exact | null>((sum, value, n) => {
    if (sum === null || value == null) return null;
    return terms[n]?.sign === 1 ? plus(sum, value) : minus(sum, value);
  }, 0);
}

const shown = (exact: Exact | null | undefined): number | null | undefined =>
  exact == null ? exact : approximate(exact);

const percentOf = (change: number, last: number): number | null =>
  last === 0 ? null : Math.round((change / Math.abs(last)) * 1000) / 10;

/** A change that a reviewer would ask about: by half or more and by ten or more, or between nothing and ten or more. */
export const standsOut = ({match, change, last}: ComparisonRow): boolean =>
  match !== "none" && change !== null && last != null &&
  Math.abs(change) >= 10 && Math.abs(change) * 2 >= Math.abs(last);

/** Why a filing may not be last year's of another: to be asked or said, never passed over. */
export type PriorYearDoubt = "otherYear" | "yearUnknown" | "otherUnit" | "unitUnsure";

/** Whether `last` is the same unit's report of the year before; nothing where it surely is. */
export function doubtsOfPriorYear(filing: Filing, last: Filing): readonly PriorYearDoubt[] {
  const unit = sameUnit(filing.unit, last.unit);
  return [
    ...(filing.year === null || last.year === null ? ["yearUnknown" as const] : []),
    ...(isYearBefore(last, filing) ? [] : ["otherYear" as const]),
    ...(unit === "same" ? [] : [unit === "different" ? "otherUnit" as const : "unitUnsure" as const]),
  ];
}

/** The rules across years speak of two years that follow each other; where a year is not known, they are taken to. */
export const isYearBefore = (last: Pick<Filing, "year">, filing: Pick<Filing, "year">): boolean =>
  filing.year === null || last.year === null || last.year === filing.year - 1;

/** What a comparison with last year is told with. */
type ComparisonWords = {
  readonly match: Readonly<Record<Match, string>>;
  readonly doubt: Readonly<Record<PriorYearDoubt, (last: Pick<Filing, "unit" | "year">) => string>>;
};

const zhCN: ComparisonWords = {
  match: {exact: "可比", partial: "部分可比", none: "不可比"},
  doubt: {
    otherYear: ({year}) => `所给的上年报告是 ${year} 年度的，不是上一年度的：只作比较，不审核跨年度关系`,
    yearUnknown: () => "报告没有写明统计年度，按相邻两年审核，请确认",
    otherUnit: ({unit}) => `所给的上年报告是“${unit}”的，与本年填报单位不同，请确认`,
    unitUnsure: ({unit}) => unit === "" ? "报告没有写明填报单位，请确认两份报告是同一单位的" : `所给的上年报告是“${unit}”的，与本年填报单位的名称不完全一致，请确认`,
  },
};

const enUS: ComparisonWords = {
  match: {exact: "comparable", partial: "partly comparable", none: "not comparable"},
  doubt: {
    otherYear: ({year}) => `The report given as last year's is for ${year}, not for the year before: compared, but rules across years are not checked`,
    yearUnknown: () => "A report does not say its year; the two are taken to follow each other, please confirm",
    otherUnit: ({unit}) => `The report given as last year's is ${unit}'s, another unit: please confirm`,
    unitUnsure: ({unit}) => unit === "" ? "A report does not name its unit: please confirm that both are the same unit's" : `The report given as last year's is ${unit}'s; the names differ a little, please confirm`,
  },
};

/** The words of a language. */
export const comparisonWords = (language: Language): ComparisonWords => (language === "en-US" ? enUS : zhCN);
