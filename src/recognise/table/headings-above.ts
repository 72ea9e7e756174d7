import {yearIn} from "./this-year";
import {rightOf, type TableSpot, type View} from "./view";

/** The texts over a cell, the nearest first: those right over the numbers that it stands among. */
export function headingsAbove(view: View): (spot: TableSpot) => readonly TableSpot[] {
  const columns = new Map<number, ReadonlyMap<TableSpot, readonly TableSpot[]>>();
  return (spot) => {
    const known = columns.get(spot.column) ?? headingsIn(view, spot.column);
    columns.set(spot.column, known);
    return known.get(spot) ?? none;
  };
}

/** The headings of every other cell in a column, in one way down. */
function headingsIn(view: View, column: number): ReadonlyMap<TableSpot, readonly TableSpot[]> {
  view.effort(view.spots.length);
  const headings = new Map<TableSpot, readonly TableSpot[]>();
  let texts: readonly TableSpot[] = none;
  let isOver = false;
  for (const spot of view.spots) {
    if (spot.column > column || rightOf(spot) < column) continue;
    // 01 is a code among codes, and heads nothing.
    const isText = spot.as === "text" && !/^0\d+$/.test(spot.text);
    if (isText && texts.length > 0 && standsForNumber(view, spot)) {
      isOver = false;
      continue;
    }
    if (isText) texts = [spot, ...isOver ? texts : none].slice(0, mostHeadings);
    else headings.set(spot, texts);
    isOver = isText;
  }
  return headings;
}

/** Words below a heading, in a row of other numbers, head nothing: 详见说明. */
const standsForNumber = (view: View, {row, meanings}: TableSpot): boolean => meanings.length === 0 &&
  view.across(row).some((spot) => spot.row === row && spot.as === "number" && yearIn(spot.text) === undefined);

const mostHeadings = 3;

const none: readonly never[] = [];
