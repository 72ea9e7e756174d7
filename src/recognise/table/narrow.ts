import {roleOf, yearIn} from "./column-role";
import {rightOf, type Spot, type View} from "./view";
import type {Column} from "./zone";

/** Headings under headings, 本年 and 上年 under each column: keep this year's. */
export function narrow(
  view: View, columns: readonly Column[], end: number,
): {readonly columns: readonly Column[]; readonly bottom: number} {
  const below = view.across(end + 1).filter(({row, as, meanings}) =>
    row === end + 1 && as === "text" && meanings.length === 0);
  const latest = Math.max(...below.map(({text}) => yearIn(text) ?? -1));
  const role = (spot: Spot) => roleOf(spot.text, latest < 0 ? undefined : latest);
  let found = false;
  const narrowed = columns.flatMap((column, at) => {
    const step = at === 0 ? 1 : column.from - columns[at - 1]!.from;
    const until = Math.max(column.to, (columns[at + 1]?.from ?? column.from + step) - 1);
    const under = below.filter((spot) => spot.column >= column.from && spot.column <= until);
    const current = under.filter((spot) => role(spot) === "this");
    if (under.length > 1 && current.length === 1) {
      found = true;
      return [{...column, from: current[0]!.column, to: rightOf(current[0]!)}];
    }
    return under.some((spot) => role(spot) === "prior") ? [] : [column];
  });
  return {columns: narrowed, bottom: found ? end + 1 : end};
}
