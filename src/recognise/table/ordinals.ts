import type {Cell} from "../grid";
import type {TableSpot, View} from "./view";

/**
 * Which numbers of a table count its rows: first in a row, no greater than there are rows, one of several in their
 * column, or before words. A number alone is that of a page where nothing stands before or behind it in the table.
 * @param known the cells that hold figures
 */
export function ordinalsIn(view: View, known: ReadonlySet<Cell>): (spot: TableSpot) => boolean {
  const firsts = new Map<number, TableSpot[]>();
  const isFirst = (spot: TableSpot): boolean => view.across(spot.row)[0] === spot;
  for (const spot of view.spots) {
    if (!isSmall(spot) || known.has(spot.cell) || !isFirst(spot)) continue;
    firsts.set(spot.column, [...firsts.get(spot.column) ?? [], spot]);
  }
  const ends = [view.spots[0]?.row, view.spots.at(-1)?.row];
  return (spot) => {
    if (!isSmall(spot) || !isFirst(spot)) return false;
    const own = view.across(spot.row);
    if (own.length === 1 && ends.includes(spot.row)) return spot.text.length < 3;
    const column = firsts.get(spot.column) ?? [];
    const value = Number(spot.text);
    const isNext = column.some(({text}) => Math.abs(Number(text) - value) === 1);
    const isBeforeWords = own.slice(1).some(({as}) => as === "text");
    return isNext || (value <= view.rows && (column.length > 1 || isBeforeWords));
  };
}

const isSmall = ({text}: TableSpot): boolean => /^[1-9]\d{0,2}$/.test(text);
