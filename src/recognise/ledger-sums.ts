import type {EditionId, Variant} from "../editions/edition";
import {totalsOf} from "../editions/rule-at";
import {compare, type Exact, exactOf, plus, times} from "../filing/exact";
import type {Figure} from "../filing/figure";

type Figures = ReadonlyMap<string, Figure>;

/** What stands in a ledger one below the other: figures of units, their sums, and what parts them. */
export type LedgerEntry =
  | {readonly as: "unit" | "sum"; readonly year: number | null; readonly figures: Figures}
  | {readonly as: "section"};

/** A figure of a row of sums, and what its units come to. */
export type BrokenSum = {readonly id: string; readonly figure: Figure; readonly sum: Exact};

/**
 * Of rows, by the place of one of sums, its figures that are neither what all units of the year or of all years come
 * to, nor those above or below it that belong to it. Where a unit's figure is not known, only what is more than the
 * sum.
 */
export function brokenSumsIn(rows: readonly LedgerEntry[]): (at: number) => readonly BrokenSum[] {
  const isOf = (year: number | null) => (one: LedgerEntry): boolean => one.as === "unit" && one.year === year;
  // What all units come to, every row of sums asks for.
  const all = summed(rows.filter(({as}) => as === "unit"));
  const years = new Map<number | null, Group>();
  return (at) => {
    const row = rows[at];
    if (row?.as !== "sum") return [];
    let [top, bottom] = [at, at + 1];
    while (rows[top - 1]?.as === "unit") top -= 1;
    while (rows[bottom]?.as === "unit") bottom += 1;
    const above = summed(rows.slice(top, at).filter(isOf(row.year)));
    const below = summed(rows.slice(at + 1, bottom).filter(isOf(row.year)));
    const ofYear = years.get(row.year) ?? summed(rows.filter(isOf(row.year)));
    years.set(row.year, ofYear);
    const groups = [above, below, ofYear, all].filter(({size}) => size > 0);
    return [...row.figures].flatMap(([id, figure]): readonly BrokenSum[] => {
      const own = exactOf(figure);
      if (own === null) return [];
      const sums = groups.map(({sumOf}) => sumOf(id));
      const holds = ({sum, isWhole}: Sum): boolean => (isWhole ? compare(own, sum) === 0 : compare(own, sum) >= 0);
      const nearest = above.size > 0 ? sums[0] : sums.at(-1);
      return nearest === undefined || sums.some(holds) ? [] : [{id, figure, sum: nearest.sum}];
    });
  };
}

/** What some rows come to in a figure, as far as it is known; summed up once. */
type Group = {readonly size: number; readonly sumOf: (id: string) => Sum};
type Sum = {readonly sum: Exact; readonly isWhole: boolean};

function summed(rows: readonly LedgerEntry[]): Group {
  const known = new Map<string, Sum>();
  return {size: rows.length, sumOf(id) {
    const before = known.get(id);
    if (before !== undefined) return before;
    const values = rows.flatMap((one) => {
      const figure = one.as === "section" ? undefined : one.figures.get(id);
      return (figure === undefined ? null : exactOf(figure)) ?? [];
    });
    const sum = {sum: values.reduce(plus, 0), isWhole: values.length === rows.length};
    known.set(id, sum);
    return sum;
  }};
}

/**
 * Whether a row's figures stand a column beside their own: nearly all sums that the forms print are broken, and nearly
 * all hold where each figure is taken for its neighbour's.
 * @param ids of the row's columns in their order, `undefined` where a column has none
 */
export function isShifted(
  edition: EditionId, variant: Variant | undefined, ids: readonly string[], figures: Figures,
): boolean {
  if (share(edition, variant, figures) < 3 / 4) return false;
  return [-1, 1].some((by) => {
    const moved = new Map(ids.flatMap((id, at) => {
      const figure = figures.get(ids[at + by] ?? "");
      return figure === undefined ? [] : [[id, figure] as const];
    }));
    return share(edition, variant, moved) < 1 / 4;
  });
}

/** How many of the totals whose parts are all known are broken, as a share; a half where too few are known. */
function share(edition: EditionId, variant: Variant | undefined, figures: Figures): number {
  let [judged, broken] = [0, 0];
  for (const {left, right} of totalsOf(edition, variant)) {
    const [own, parts] = [left, right].map((side) => side.map(({id, sign}) => {
      const figure = figures.get(id);
      const value = figure === undefined ? null : exactOf(figure);
      return value === null ? null : times(value, sign);
    }));
    if (own === undefined || parts === undefined || own.includes(null) || parts.includes(null)) continue;
    judged += 1;
    const sum = (side: readonly (Exact | null)[]): Exact => side.flatMap((one) => one ?? []).reduce(plus, 0);
    if (compare(sum(own), sum(parts)) !== 0) broken += 1;
  }
  return judged < fewest ? 1 / 2 : broken / judged;
}

/** So many sums tell. */
const fewest = 4;
