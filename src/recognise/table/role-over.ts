import {roleOf, type Role} from "./column-role";
import type {View} from "./view";

/** What a text says that stands over a stretch of columns and begins within it, such as 上年数. */
export function roleOver(view: View, top: number, left: number, right: number): Role | undefined {
  for (let row = top - 1; row >= Math.max(0, top - 3); row -= 1) {
    const over = view.across(row).filter(({column, as, meanings}) =>
      as === "text" && meanings.length === 0 && column >= left && column <= right);
    const role = over.map(({text}) => roleOf(text)).find((role) => role !== undefined);
    if (role !== undefined) return role;
  }
  return undefined;
}
