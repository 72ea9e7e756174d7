import {type Indicator, perEdition} from "../editions/edition";
import type {Place} from "../filing/place";
import type {Filing} from "../filing/filing";

/** A row of a form that stands elsewhere on its sheet than the form prints it, and its figures. */
export type MovedRow = {
  readonly form: string; readonly row: string; readonly figures: readonly string[]; readonly places: readonly Place[];
};

/**
 * Rows out of the printed order: the fewest without which the others are in order. Only where a column of the form is
 * one column of one sheet; a table that was laid out otherwise has no order to go by.
 */
export function movedRows({edition, figures}: Filing): readonly MovedRow[] {
  const moved = new Map<string, MovedRow>();
  for (const column of columnsOf(edition)) {
    if (isRising(column, figures)) continue;
    const placed = column.flatMap(({id, form, rowId}) => {
      const place = figures.get(id)?.place;
      return place?.in === "sheet" ? [{id, form, rowId, place}] : [];
    });
    const rows = placed.map(({place}) => place.row);
    if (!isOneColumn(placed.map(({place}) => place))) continue;
    const inOrder = longestRise(rows);
    for (const {id, form, rowId, place} of placed.filter((_, at) => !inOrder.has(at))) {
      const key = `${form} ${rowId}`;
      const known = moved.get(key) ?? {figures: [], places: []};
      moved.set(key, {form, row: rowId, figures: [...known.figures, id], places: [...known.places, place]});
    }
  }
  return [...moved.values()];
}

/** The figures of each column of each block, in printed order. */
const columnsOf = perEdition(({indicators}): readonly (readonly Indicator[])[] => {
  const found = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = `${indicator.form} ${indicator.block} ${indicator.columnId}`;
    found.set(key, [...found.get(key) ?? [], indicator]);
  }
  return [...found.values()];
});

/** Whether those that stand on a sheet stand one below the other. */
function isRising(column: readonly Indicator[], figures: Filing["figures"]): boolean {
  let last = -1;
  for (const {id} of column) {
    const place = figures.get(id)?.place;
    if (place?.in !== "sheet") continue;
    if (place.row <= last) return false;
    last = place.row;
  }
  return true;
}

type SheetPlace = Extract<Place, {readonly in: "sheet"}>;

const isOneColumn = ([first, ...others]: readonly SheetPlace[]): boolean => first !== undefined
  && others.length > 0 && others.every(({sheet, column}) => sheet === first.sheet && column === first.column);

/** Indexes of the longest rising series in a list. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const rises: Rise[] = [];
  for (const [at, last] of values.entries()) {
    const before = longestOf(rises.filter((rise) => rise.last < last));
    rises.push({places: [...before, at], last});
  }
  return new Set(longestOf(rises));
}

/** A rising series: where its values stand, and its last value. */
type Rise = {readonly places: readonly number[]; readonly last: number};

const longestOf = (rises: readonly Rise[]): readonly number[] =>
  rises.reduce<readonly number[]>((best, {places}) => (places.length > best.length ? places : best), []);
