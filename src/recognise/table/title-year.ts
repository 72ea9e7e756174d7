import {yearIn} from "./column-role";
import {rightOf, type View} from "./view";
import type {Zone} from "./zone";

/** The year named by the nearest text over a zone, or by the name of its sheet. */
export function titleYear(view: View, zone: Pick<Zone, "top" | "left" | "right">): number | undefined {
  for (let row = zone.top - 1; row >= Math.max(0, zone.top - 6); row -= 1) {
    const texts = view.across(row).filter((spot) => spot.as === "text" && rightOf(spot) >= zone.left && spot.column <= zone.right);
    const year = texts.map(({text}) => yearIn(text)).find((year) => year !== undefined);
    if (year !== undefined) return year;
  }
  return yearIn(view.grid.name);
}
