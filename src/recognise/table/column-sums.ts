import {compare, type Exact, exactOf, plus} from "../../filing/exact";
import type {Cell} from "../grid";
import {readValue} from "../value";
import {isUnderOwn, type Zone} from "./find-zones";
import type {TableSpot, View} from "./view";

/**
 * Whether a heading such as 小计 stands over nothing but sums: each of its numbers, in every row, is that of as many
 * figures (`placed`) right beside it, and not of all that there are, as 总计 is. Such numbers say nothing that those do
 * not; where one is not the sum, they do.
 */
export function areSums(
  view: View, heading: TableSpot, numbers: readonly TableSpot[], placed: ReadonlySet<Cell>,
): boolean {
  if (numbers.length < 2 || !/^(?:[小合共]\s*计数?|.{1,8}小计)$/.test(heading.text)) return false;
  const rows = numbers.map((spot) => besideIn(view, spot, placed));
  const isSumOf = (side: "behind" | "before", count: number): boolean => rows.every(({own, all, [side]: figures}) => {
    const parts = figures.slice(0, count);
    return parts.length === count && count < all && own !== null && !parts.includes(null) &&
      compare(parts.flatMap((part) => part ?? []).reduce(plus, 0), own) === 0;
  });
  const most = Math.max(...rows.map(({behind, before}) => Math.max(behind.length, before.length)));
  return Array.from({length: most}, (_, at) => at + 1)
    .some((count) => count > 1 && (isSumOf("behind", count) || isSumOf("before", count)));
}

type Beside = {
  readonly own: Exact | null;
  /** How many figures its row has. */
  readonly all: number;
  readonly behind: readonly (Exact | null)[];
  readonly before: readonly (Exact | null)[];
};

/** A number, and the figures that adjoin it in its row on either side, the nearest first. */
function besideIn(view: View, spot: TableSpot, placed: ReadonlySet<Cell>): Beside {
  const here = view.across(spot.row).filter(({row}) => row === spot.row);
  const at = here.indexOf(spot);
  const run = (some: readonly TableSpot[]): readonly (Exact | null)[] => {
    const end = some.findIndex(({cell}) => !placed.has(cell));
    return (end < 0 ? some : some.slice(0, end)).map(({text}) => exactOf(readValue(text)));
  };
  return {
    own: exactOf(readValue(spot.text)), all: here.filter(({cell}) => placed.has(cell)).length,
    behind: run(here.slice(at + 1)), before: run(here.slice(0, at).reverse()),
  };
}

/** Whether each number of a row is the sum of those above it in other rows, where all these show one. */
export function areSumsOfRows(view: View, zone: Zone, row: number, parts: readonly number[]): boolean {
  const numbersIn = (row: number): readonly TableSpot[] => view.across(row).filter((spot) => isUnderOwn(spot, zone));
  const above = parts.map(numbersIn);
  const sums = numbersIn(row).flatMap((spot) => {
    const own = exactOf(readValue(spot.text));
    const known = above.flatMap((spots) => spots.filter(({column}) => column === spot.column))
      .flatMap(({text}) => exactOf(readValue(text)) ?? []);
    return own === null || known.length < parts.length ? [] : compare(known.reduce(plus, 0), own) === 0;
  });
  return sums.length > 0 && sums.every((isSum) => isSum);
}
