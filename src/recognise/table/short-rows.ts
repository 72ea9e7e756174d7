import type {EditionId, Variant} from "../../editions/edition";
import type {RuleAt} from "../../editions/rule-at";
import {compare, type Exact, plus} from "../../filing/exact";
import type {Figure} from "../../filing/figure";
import {type Grid, onceFor} from "../grid";
import {equalities, holds, isNothing, type ValueOf, valuesOf} from "./equalities";
import type {PlacedFigure} from "./form-in-table";

/**
 * The figures of rows that lack a cell, or whose cells slid over it, a list a row. A row that ends before its table
 * does lacks any of its cells, and all behind it stand under another's heading; sums may prove where a number stands
 * all the same, or that nothing but blanks at the end was left out. A row that ends with a blank is doubted only
 * where its sums are broken and would hold with its cells one place further on.
 */
export function unsureForShort(
  edition: EditionId, variant: Variant | undefined, figures: ReadonlyMap<string, Figure>,
  taken: ReadonlyMap<string, PlacedFigure>, gridOf: ReadonlyMap<string, Grid>,
): readonly (readonly string[])[] {
  const rows = rowsOf(taken, gridOf).filter(({ids, lacking}) =>
    lacking.size > 0 && ids.some((id) => figures.get(id)?.as === "number"));
  if (rows.length === 0) return [];
  const sums = equalities(edition, variant, figures);
  const rowOf = new Map(rows.flatMap((row) => row.isShort ? row.ids.map((id) => [id, row] as const) : []));
  const valueOf = valuesOf(figures);
  return rows.flatMap((row) => {
    const own = sums.filter((sum) => sum.figures.some((id) => row.ids.includes(id)));
    if (!row.isShort && !slid(row, own, valueOf)) return [];
    const told = own.filter((sum) => !sum.figures.some((id) => row.lacking.has(id)));
    const fits = (id: string): boolean =>
      told.every((sum) => !sum.figures.includes(id) || holds(sum, valueOf));
    const isProven = (id: string): boolean => fits(id) && valueOf(id) !== null && told.some((sum) =>
      sum.figures.includes(id) && proves(sum, row, rowOf, valueOf));
    const isInPlace = row.ids.every(fits) && endsWithGap(row, own, valueOf);
    if (isInPlace || row.ids.every((id) => isProven(id) || (fits(id) && isNothing(valueOf(id))))) return [];
    return [row.ids.filter((id) => !isProven(id))];
  });
}

/** A row of a table with the figures that were taken from it, left to right. */
type Row = {
  readonly ids: readonly string[];
  /** Those at its end for which there is no cell, or an empty one. */
  readonly lacking: ReadonlySet<string>;
  /** It ends before its table does. */
  readonly isShort: boolean;
};

function rowsOf(taken: ReadonlyMap<string, PlacedFigure>, gridOf: ReadonlyMap<string, Grid>): readonly Row[] {
  const endsIn = onceFor(rowEnds);
  const rows = new Map<Grid, Map<number, [string, PlacedFigure][]>>();
  for (const [id, each] of taken) {
    const grid = gridOf.get(id);
    if (grid === undefined) continue;
    const own = rows.get(grid) ?? new Map<number, [string, PlacedFigure][]>();
    rows.set(grid, own);
    own.set(each.row, [...own.get(each.row) ?? [], [id, each]]);
  }
  return [...rows].flatMap(([grid, own]) => [...own].map(([row, placed]): Row => {
    const end = endsIn(grid).get(row);
    const inOrder = placed.sort(([, one], [, other]) => one.column - other.column);
    const last = inOrder.findLastIndex(([, {spot}]) => spot !== undefined);
    const beyond = inOrder.filter(([, {column}], at) => at > last && (end === undefined || column >= end));
    const isShort = end !== undefined && beyond.length > 0;
    return {ids: inOrder.map(([id]) => id), lacking: new Set(beyond.map(([id]) => id)), isShort};
  }));
}

/** Before which column rows end that end too early. */
const rowEnds = ({cells}: Grid): ReadonlyMap<number, number> => new Map(cells.flatMap(
  ({row, column, columnSpan, endsShort}) => endsShort ? [[row, column + columnSpan] as const] : []));

/** Whether a sum that holds says where a row's figures stand: as one within the row, or with rows that lack nothing. */
const proves = (sum: RuleAt, row: Row, rowOf: ReadonlyMap<string, Row>, valueOf: ValueOf): boolean =>
  sum.figures.every((id) => row.ids.includes(id)) ||
  sum.figures.some((id) => !row.ids.includes(id) && !rowOf.has(id) && !isNothing(valueOf(id)));

/** The values of a row as they would be if the cell at this place were the one that it lacks. */
const withGap = (at: number, {ids}: Row, valueOf: ValueOf): ValueOf => (id) => {
  const place = ids.indexOf(id);
  return place <= at ? valueOf(id) : valueOf(ids[place - 1] ?? "");
};

/** Whether sums are broken as a row stands, and hold with its figures from some place on one place further on. */
function slid(row: Row, own: readonly RuleAt[], valueOf: ValueOf): boolean {
  const {ids, lacking} = row;
  if (lacking.size !== 1 || own.filter((sum) => !holds(sum, valueOf)).length < 2) return false;
  return ids.slice(0, -1).some((gap, at) => {
    const moved = withGap(at, row, valueOf);
    const told = own.filter(({figures}) => !figures.includes(gap));
    return told.every((sum) => holds(sum, moved)) &&
      told.some((sum) => !holds(sum, valueOf) && sum.figures.filter((id) => !isNothing(moved(id))).length > 1);
  });
}

/** Whether a row can only lack its last cell: with any other one, a total within it would be less than its parts. */
function endsWithGap(row: Row, own: readonly RuleAt[], valueOf: ValueOf): boolean {
  const within = own.filter(({figures}) => figures.every((id) => row.ids.includes(id)));
  return row.lacking.size === 1 && row.ids.slice(0, -1).every((gap, at) => {
    const moved = withGap(at, row, valueOf);
    return within.some((sum) => sum.figures.includes(gap) ? isLess(sum, gap, moved) : !holds(sum, moved));
  });
}

/** Whether a total is less than its parts without one of them. */
const isLess = ({isTotal, left, right}: RuleAt, gap: string, valueOf: ValueOf): boolean =>
  isTotal && right.some(({id}) => id === gap) && compare(left.reduce(adding(valueOf), 0),
    right.filter(({id}) => id !== gap).reduce(adding(valueOf), 0)) < 0;

const adding = (valueOf: ValueOf) => (sum: Exact, {id}: {readonly id: string}): Exact => plus(sum, valueOf(id) ?? 0);
