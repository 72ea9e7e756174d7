import {roleOf, yearIn} from "./this-year";
import {type TableSpot, type View} from "./view";

/**
 * The rows below a zone's headings by the years that a column at their left names for them, each until the next one:
 * 2023年 | 2024年, or 上年 | 本年. None where no column begins with several, or the figures of another table, of which
 * they are, stand between; numbers in one column may be ordinals.
 */
export function rowsByYear(
  view: View, {bottom, last, left}: {readonly bottom: number; readonly last: number; readonly left: number},
): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = view.filled(bottom + 1, last);
  const columns = new Map<number, TableSpot[]>();
  for (const row of rows) {
    for (const spot of view.across(row)) {
      if (spot.row !== row || spot.column >= left) continue;
      const here = columns.get(spot.column);
      if (here === undefined) columns.set(spot.column, [spot]);
      else here.push(spot);
    }
  }
  const ofNumbers = [...columns].flatMap(([column, spots]) => spots.some(isCount) ? column : []);
  const isNear = (column: number): boolean => ofNumbers.filter((other) => other > column).length < 2;
  const near = [...columns].flatMap(([column, spots]) => isNear(column) ? [yearsIn(spots)] : []);
  const [years = []] = near.filter((all) => new Set(all.map(({year}) => year)).size > 1);
  const found = new Map<number, Set<number>>();
  if (years.length === 0) return found;
  for (const row of rows) {
    const year = years.findLast((one) => one.row <= row)?.year;
    if (year !== undefined) found.set(year, (found.get(year) ?? new Set()).add(row));
  }
  return found;
}

const isCount = ({as, text}: TableSpot): boolean => as === "number" && yearIn(text) === undefined;

/** What a column holds before anything but years. */
function yearsIn(spots: readonly TableSpot[]): readonly {readonly row: number; readonly year: number}[] {
  const end = spots.findIndex((spot) => yearOf(spot) === undefined);
  return spots.slice(0, end < 0 ? undefined : end).flatMap((spot) => {
    const year = yearOf(spot);
    return year === undefined ? [] : [{row: spot.row, year}];
  });
}

/** What is called this year's is of the latest, and what is called last year's of none. */
function yearOf({text, meanings}: TableSpot): number | undefined {
  const plain = text.replace(/\s+/g, "");
  if (meanings.length > 0 || plain.length > longest) return undefined;
  if (/^20[0-4]\d年?度?$/.test(plain)) return yearIn(plain);
  const role = roleOf(plain);
  return role === "prior" ? 0 : role === "this" ? Infinity : undefined;
}

/** 2024年度, 上年同期. */
const longest = 6;
