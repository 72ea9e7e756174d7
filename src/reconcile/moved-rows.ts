import {editionOf, type EditionId, type Indicator} from "../editions/edition";
import type {Place} from "../filing/place";
import type {Filing} from "../filing/filing";

/** A row of a form that stands elsewhere on its sheet than the form prints it, and its figures. */
export type MovedRow = {readonly form: string; readonly row: string; readonly figures: readonly string[]};

/**
 * Rows out of the printed order: the fewest without which the others are in order. Only where a column of the form is
 * one column of one sheet; a table that was laid out otherwise has no order to go by.
 */
export function movedRows({edition, figures}: Filing): readonly MovedRow[] {
  const moved = new Map<string, MovedRow>();
  for (const column of columnsOf(edition)) {
    const placed = column.flatMap(({id, form, rowId}) => {
      const place = figures.get(id)?.place;
      return place?.in === "sheet" ? [{id, form, rowId, place}] : [];
    });
    const rows = placed.map(({place}) => place.row);
    if (isRising(rows) || !isOneColumn(placed.map(({place}) => place))) continue;
    const inOrder = longestRise(rows);
    for (const {id, form, rowId} of placed.filter((_, at) => !inOrder.has(at))) {
      const key = `${form} ${rowId}`;
      moved.set(key, {form, row: rowId, figures: [...moved.get(key)?.figures ?? [], id]});
    }
  }
  return [...moved.values()];
}

/** The figures of each column of each block, in printed order. */
function columnsOf(edition: EditionId): readonly (readonly Indicator[])[] {
  const known = columns.get(edition);
  if (known !== undefined) return known;
  const found = new Map<string, Indicator[]>();
  for (const indicator of editionOf(edition).indicators) {
    const key = `${indicator.form} ${indicator.block} ${indicator.columnId}`;
    found.set(key, [...found.get(key) ?? [], indicator]);
  }
  columns.set(edition, [...found.values()]);
  return [...found.values()];
}

const columns = new Map<EditionId, readonly (readonly Indicator[])[]>();

const isRising = (rows: readonly number[]): boolean => rows.every((row, at) => at === 0 || rows[at - 1]! < row);

type SheetPlace = Extract<Place, {readonly in: "sheet"}>;

const isOneColumn = ([first, ...others]: readonly SheetPlace[]): boolean =>
  others.length > 0 && others.every(({sheet, column}) => sheet === first!.sheet && column === first!.column);

/** Indexes of the longest rising series in a list. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const longest: (readonly number[])[] = [];
  for (const [at, value] of values.entries()) {
    const before = longest.filter((series) => values[series.at(-1)!]! < value);
    longest.push([...longestOf(before), at]);
  }
  return new Set(longestOf(longest));
}

const longestOf = (all: readonly (readonly number[])[]): readonly number[] =>
  all.reduce((best, one) => (one.length > best.length ? one : best), []);
