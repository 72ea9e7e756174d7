import type {Grid} from "../grid";
import {type FoundTable, type PlacedFigure, strayOf, type TableStray} from "./form-in-table";
import type {TableSpot} from "./view";

/**
 * Figures of rows that bear another row's label by a slip of copying: beside them in one column stands another figure
 * under that label, and a row of the form is lacking. Which of the equal labels is right nothing tells. A table that is
 * repeated as a whole is no slip.
 */
export function rowsBySlip(current: readonly FoundTable[]): ReadonlySet<PlacedFigure> {
  const lacking = new Set([...new Set(current.map(({form}) => form))].filter(({id, blocks}) => {
    const rows = new Set(current.flatMap(({form, rows}) => form.id === id ? rows : []));
    return blocks.some((block) => block.rows.some((row) => !rows.has(row)));
  }));
  const alike = new Map<string, {readonly each: PlacedFigure; readonly one: FoundTable}[]>();
  for (const one of current) {
    for (const each of lacking.has(one.form) ? one.placed : []) {
      if (each.spot === undefined) continue;
      const same = alike.get(each.id);
      if (same === undefined) alike.set(each.id, [{each, one}]);
      else same.push({each, one});
    }
  }
  const whole = new Set(current.filter(({placed}) => placed.every(({id, spot}) =>
    spot === undefined || (alike.get(id)?.length ?? 0) > 1)));
  return new Set([...alike.values()].flatMap((same) => {
    const [first, ...others] = same;
    const isSlip = first !== undefined && others.some(({each, one}) => one.grid === first.one.grid &&
      isOtherRow(first.each, each) && each.spot?.text !== first.each.spot?.text &&
      (one === first.one || !whole.has(one) || !whole.has(first.one)));
    return isSlip ? same.map(({each}) => each) : [];
  }));
}

/**
 * Figures of hidden sheets, of forms that a sheet in sight has as well and without these: a draft's figure is not the
 * report's.
 */
export function fromHidden(current: readonly FoundTable[], unsure: ReadonlySet<PlacedFigure>): readonly PlacedFigure[] {
  const seen = current.filter(({grid}) => grid.hidden !== true);
  const forms = new Set(seen.map(({form}) => form));
  const shown = new Set(seen.flatMap(({placed}) => placed.flatMap((each) => unsure.has(each) ? [] : each.id)));
  return current.flatMap(({grid, form, placed}) =>
    grid.hidden === true && forms.has(form) ? placed.filter(({id}) => !shown.has(id)) : []);
}

const isOtherRow = (one: PlacedFigure, other: PlacedFigure): boolean =>
  one.label !== undefined && other.label !== undefined && one.label !== other.label &&
  (one.row === other.row) !== (one.column === other.column);

/** A line a row of figures whose row nothing tells. */
export const doubted = (placed: readonly PlacedFigure[]): readonly TableStray[] => [...byLabel(placed)].flatMap(
  ([label, own]) => strayOf(own, "doubt", label));

function byLabel(placed: readonly PlacedFigure[]): ReadonlyMap<TableSpot | undefined, readonly TableSpot[]> {
  const rows = new Map<TableSpot | undefined, TableSpot[]>();
  for (const {label, spot} of placed) if (spot !== undefined) rows.set(label, [...rows.get(label) ?? [], spot]);
  return rows;
}

/** A merged area that was taken apart and filled in holds its figure in each of its cells: a table again, row by row. */
export const isFilledIn = (
  {placed}: FoundTable, again: readonly PlacedFigure[], taken: ReadonlyMap<string, PlacedFigure>,
): boolean => again.length === placed.length && again.every(({id, label, spot}) => {
  const first = taken.get(id);
  return label !== undefined && first?.label === label && first.spot?.text === spot?.text;
});

/**
 * The tables of grids of which nothing stands there that another grid has not shown before, figure by figure: a sheet
 * copied for printing contradicts nothing. `current` are in the order in which their figures are taken.
 */
export function exactCopies(current: readonly FoundTable[]): ReadonlySet<FoundTable> {
  const taken = new Map<string, {readonly grid: Grid; readonly text: string; readonly year: number | undefined}>();
  const others = new Set<Grid>();
  for (const {grid, placed, year} of current) {
    for (const {id, spot} of placed) {
      const [text, first] = [spot?.text ?? "", taken.get(id)];
      if (first === undefined) taken.set(id, {grid, text, year});
      if (first === undefined || first.grid === grid || first.text !== text || first.year !== year) others.add(grid);
    }
  }
  return new Set(current.filter(({grid}) => !others.has(grid)));
}

/** What a copy on another grid says otherwise than the first, where that is less than half of it: the rest is said there. */
export function saidOtherwise(
  again: readonly PlacedFigure[], {grid}: FoundTable, taken: ReadonlyMap<string, PlacedFigure>,
  gridOf: ReadonlyMap<string, Grid>,
): readonly PlacedFigure[] {
  const others = again.filter(({id, spot}) => gridOf.get(id) === grid || taken.get(id)?.spot?.text !== spot?.text);
  return others.length * 2 < again.length ? others : again;
}

/** What stands there again: a line a row of numbers, or a line for a whole second table. */
export function repeated(again: readonly PlacedFigure[], {first, placed}: FoundTable): readonly TableStray[] {
  const spots = new Set(again.flatMap(({spot}) => spot ?? []));
  if (spots.size > 3 && placed.every(({spot}) => spot === undefined || spots.has(spot))) {
    return strayOf([...spots], "twice", first);
  }
  return [...byLabel(again)].flatMap(([label, own]) => own.length > 1 && label !== undefined
    ? strayOf(own, "twice", label) : own.flatMap((spot) => strayOf([spot], "twice")));
}
