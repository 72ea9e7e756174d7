import {type EditionId, editions} from "../editions/edition";
import {type LedgerColumn, nameColumns, namesFigures, type Under, underOf} from "./ledger-headings";
import {fewestFigures, type Names} from "./ledger-table";

/** What an edition makes of a ledger's headings. */
export type KnownColumns = {
  readonly edition: EditionId; readonly columns: readonly (LedgerColumn & {readonly under: Under})[];
};

/**
 * The editions that know most of the headings, the latest first; none where that is no ledger. Where it surely has
 * units' names, headings of rows alone are enough: then its numbers have no certain place.
 */
export function knownBy(headed: readonly LedgerColumn[], {units}: Names): readonly KnownColumns[] {
  if (headed.length > mostColumns) return [];
  const known = [...editions].reverse().map(({id}) => {
    // A merged heading that lost its merge stands over those behind it too.
    let isUnderName = false;
    const named = headed.filter(({path}) => {
      if (path.length > 0) isUnderName = namesFigures(id, path);
      return isUnderName;
    }).length;
    const unders = named === 0 ? [] : headed.map((column) => ({...column, under: underOf(id, column.path)}));
    const columns = [...new Set(unders.map(({under}) => under))].flatMap((under) =>
      nameColumns(id, unders.filter((one) => one.under === under)).map((column) => ({...column, under})));
    const count = columns.filter((column) => column.id !== undefined && column.under !== "change").length;
    return {edition: id, columns, count, named};
  });
  const most = Math.max(...known.map(({count}) => count));
  const best = known.filter(({count}) => count === most);
  const isEnough = (count: number): boolean => count >= fewestFigures && count * 2 >= headed.length;
  if (isEnough(most)) return best;
  return units < 2 ? [] : known.filter(({named}) => isEnough(named));
}

/** All figures of the forms, of several years beside each other, are half as many. */
const mostColumns = 2_000;

/** The columns of each year. Under no year's heading stand those of the row's own, or what belongs to all. */
export function byYear(
  {columns}: KnownColumns, year: number | null,
): ReadonlyMap<number | null, KnownColumns["columns"]> {
  const yearOf = (under: Under): number | null =>
    typeof under === "number" ? under : under === "prior" && year !== null ? year - 1 : year;
  const years = new Map<number | null, KnownColumns["columns"]>();
  for (const column of columns) {
    if (column.under === "change") continue;
    const of = yearOf(column.under);
    // Of which year last year's is nobody knows.
    const one = column.under === "prior" && year === null ? {...column, id: undefined} : column;
    years.set(of, [...years.get(of) ?? [], one]);
  }
  // 上一年项日数量, of which nothing is understood, makes no filing of last year.
  for (const [of, some] of [...years]) {
    if (of === year || some.some(({id}) => id !== undefined)) continue;
    years.delete(of);
    years.set(year, [...years.get(year) ?? [], ...some]);
  }
  const own = years.get(year);
  const [other] = [...years.keys()].filter((one) => one !== year);
  if (other === undefined || own === undefined || own.some(({id}) => id !== undefined)) return years;
  years.delete(year);
  return years.set(other, [...years.get(other) ?? [], ...own]);
}
