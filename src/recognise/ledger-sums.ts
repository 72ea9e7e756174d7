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
 * The figures of a row of sums that are neither what all units of the year or of all years come to, nor those above or
 * below it that belong to it. Where a unit's figure is not known, only what is more than the sum.
 */
export function brokenSums(rows: readonly LedgerEntry[], at: number): readonly BrokenSum[] {
  const row = rows[at];
  if (row?.as !== "sum") return [];
  const isOf = (one: LedgerEntry): boolean => one.as === "unit" && one.year === row.year;
  const parts = (one: LedgerEntry): boolean => one.as !== "unit";
  const above = rows.slice(rows.slice(0, at).findLastIndex(parts) + 1, at).filter(isOf);
  const next = rows.slice(at + 1).findIndex(parts);
  const below = rows.slice(at + 1, next < 0 ? undefined : at + 1 + next).filter(isOf);
  const groups = [above, below, rows.filter(isOf), rows.filter(({as}) => as === "unit")].filter(({length}) => length > 0);
  return [...row.figures].flatMap(([id, figure]): readonly BrokenSum[] => {
    const own = exactOf(figure);
    if (own === null) return [];
    const sums = groups.map((group) => sumOf(group, id));
    const [first] = sums;
    const holds = ({sum, isWhole}: {readonly sum: Exact; readonly isWhole: boolean}): boolean =>
      isWhole ? compare(own, sum) === 0 : compare(own, sum) >= 0;
    const nearest = above.length > 0 ? first : sums.at(-1);
    return nearest === undefined || sums.some(holds) ? [] : [{id, figure, sum: nearest.sum}];
  });
}

function sumOf(group: readonly LedgerEntry[], id: string): {readonly sum: Exact; readonly isWhole: boolean} {
  const values = group.map((one) => {
    const figure = one.as === "section" ? undefined : one.figures.get(id);
    return figure === undefined ? null : exactOf(figure);
  });
  const known = values.flatMap((value) => value ?? []);
  return {sum: known.reduce(plus, 0), isWhole: known.length === values.length};
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
