import {editionFor, editions, type Edition, type EditionId, type Variant, variantAmong} from "../editions/edition";
import {leavesOf} from "../editions/indicator";
import type {Figure} from "../filing/figure";
import type {MissingRow, Unmatched} from "../filing/filing";
import type {Place} from "../filing/place";
import {closeGaps} from "./close-gaps";
import {effortFor, type Effort} from "./effort";
import type {Cell, Grid} from "./grid";
import type {KnownLayouts} from "./known-layouts";
import {recognisePastedText} from "./pasted-text";
import type {Recognition} from "./recognition";
import {supplement} from "./supplement";
import {nonePrinted} from "../filing/money";
import {figureOf} from "./table/figure-of";
import {findLabel} from "./table/find-label";
import {findTables} from "./table/find-tables";
import {holdingUnits} from "./table/holding-units";
import {mostFigures} from "./table/most-figures";
import type {Found, Placed} from "./table/placed";
import {viewOf, type Spot, type View} from "./table/view";

export type Options = {
  /** How a place of a grid is named; as a cell of a sheet when absent. */
  readonly placeOf?: (grid: Grid, row: number, column: number) => Place;
  /** The edition to take where the tables fit several equally well. */
  readonly edition?: EditionId;
  /** What they come from, to name it where there is too much to look through. */
  readonly source?: string;
  /** The report year, which decides the same where it is all that is known. */
  readonly year?: number | null;
  /** The layouts met before, whose figures stand where they stood; for cells of sheets only. */
  readonly layouts?: KnownLayouts;
};

/**
 * Recognise the forms in the tables of a workbook, a page or a document, wherever and however they are laid out there.
 * `undefined` where there are none. Visible tables come before hidden ones, this year's before last year's.
 * @throws ReadError tooComplex
 */
export function recogniseGrids(
  grids: readonly Grid[],
  {placeOf = inSheet, edition, year = null, source = grids[0]?.name ?? "", layouts}: Options = {},
): Recognition | undefined {
  const asked = `${edition} ${year}`;
  const known = placeOf === inSheet ? layouts?.read(grids, asked) : undefined;
  if (known !== undefined) return known;
  const found = recogniseClosed(grids, {placeOf, edition, year, source});
  if (found !== undefined && placeOf === inSheet) layouts?.remember(grids, asked, found);
  return found;
}

type Asked = Pick<Options, "edition"> & Required<Pick<Options, "placeOf" | "source" | "year">>;

/** Recognise what stands near, and name its places as they are. */
function recogniseClosed(grids: readonly Grid[], {placeOf, ...asked}: Asked): Recognition | undefined {
  const closed = withinReason(grids).map((grid, at) => ({...closeGaps(grid), of: grids[at]!}));
  const originals = new Map(closed.map((one) => [one.grid, one]));
  return recognise(closed.map(({grid}) => grid), {
    ...asked,
    placeOf: (grid, row, column) => {
      const {of, rowOf, columnOf} = originals.get(grid)!;
      return placeOf(of, rowOf(row), columnOf(column));
    },
  });
}

function recognise(seen: readonly Grid[], {placeOf, edition, year, source}: Asked): Recognition | undefined {
  const best = bestOf(seen, edition ?? (year === null ? undefined : editionFor(year)?.id), effortFor(source));
  const tables = best.found.length === 0 ? undefined : gather(best.edition, best.found, placeOf);
  const named = namedIn(best, tables?.variant);
  if (tables !== undefined && tables.figures.size >= named.size) return tables;
  // Labels without figures beside them: a report pasted as text, or a table that lost its shape.
  const text = recognisePastedText(seen, placeOf, year);
  if (tables === undefined || text === undefined) return tables ?? text;
  if (!isTable(tables, best.edition, named)) return filledIn(text) > filledIn(tables) ? text : tables;
  const whole = supplement(tables, text, named);
  return {...whole, figures: inPrintedOrder(best.edition, whole.figures)};
}

/** Data of other kinds may fill a sheet by the hundred thousand rows: tables of ours stand at the top. */
function withinReason(grids: readonly Grid[]): readonly Grid[] {
  let left = mostCells;
  return grids.map((grid) => {
    const cells = grid.cells.length <= Math.min(left, mostCellsOfSheet)
      ? grid.cells
      : grid.cells.slice(0, Math.min(left, mostCellsOfSheet));
    left -= cells.length;
    return cells === grid.cells ? grid : {...grid, cells};
  });
}

const mostCellsOfSheet = 20_000;
const mostCells = 200_000;

const inSheet = (grid: Grid, row: number, column: number): Place => ({in: "sheet", sheet: grid.name, row, column});

const isTable = (tables: Recognition, {indicators}: Edition, named: ReadonlySet<string>): boolean =>
  tables.figures.size >= named.size / 2 && (filledIn(tables) > 0 || named.size >= indicators.length / 2);

const filledIn = ({figures}: Recognition): number => [...figures.values()].filter(({as}) => as !== "blank").length;

type Attempt = {
  readonly edition: Edition;
  readonly views: readonly View[];
  readonly found: readonly Found[];
  readonly weight: number;
};

/** The edition that explains most of the tables; of equal ones the one that is due, or else the latest. */
function bestOf(grids: readonly Grid[], due: EditionId | undefined, effort: Effort): Attempt {
  let best: Attempt | undefined;
  const isDue = ({id}: Edition): number => (id === due ? 1 : 0);
  for (const edition of [...editions].reverse().sort((one, other) => isDue(other) - isDue(one))) {
    const bonus = edition.id === due ? 0.5 : 0;
    // Where it would not be the best whatever it could explain, it need not be tried.
    if (best !== undefined && edition.indicators.length + bonus < best.weight) continue;
    const views = grids.map((grid) => viewOf(grid, finders.get(edition)!, effort));
    const most = edition.forms.reduce((sum, form) => sum + mostFigures(views, form), bonus);
    if (best !== undefined && most < best.weight) continue;
    const found = edition.forms.flatMap((form) => views.flatMap((view) => findTables(view, form)));
    const weight = weigh(found) + bonus;
    const isBetter = best === undefined || weight > best.weight ||
      (weight === best.weight && editions.indexOf(edition) > editions.indexOf(best.edition));
    if (isBetter) best = {edition, views, found, weight};
  }
  return best!;
}

/** The figures in the rows whose labels stand somewhere in the sheets. */
const namedIn = ({edition, views}: Attempt, variant: Variant | undefined): ReadonlySet<string> =>
  new Set(edition.indicators.filter(({form, rowId, only, not}) =>
    not !== variant && (only === undefined || only === variant) && views.some(({named}) => named.has(`row ${form} ${rowId}`)),
  ).map(({id}) => id));

const finders = new Map(editions.map((edition) => [edition, findLabel(edition.id)]));

/** How much of the tables an edition explains. */
const weigh = (found: readonly Found[]): number => found.length === 0 ? -Infinity :
  new Set(found.flatMap(({placed}) => placed.map(({id}) => id))).size - found.flatMap(({strays}) => strays).length / 8;

function gather(edition: Edition, found: readonly Found[], placeOf: NonNullable<Options["placeOf"]>): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
  const holding = holdingUnits(found, finders.get(edition)!);
  const empties = new Map([...new Set(found.map(({grid}) => grid))].map((grid) => [grid, emptyFormulas(grid)]));
  for (const one of inOrder(found)) {
    const {placed, strays, first, grid} = one;
    const again: Placed[] = [];
    for (const each of placed) {
      if (figures.has(each.id)) again.push(each);
      else {
        const indicator = indicators.get(each.id)!;
        const empty = empties.get(grid)!.get(`${each.row},${each.column}`);
        const around = indicator.kind === "amount" ? holding(one, each, indicator) : nonePrinted;
        figures.set(each.id, figureOf(each, indicator, placeOf(grid, each.row, each.column), around, empty));
      }
    }
    for (const {text, cell} of repeated(again, first)) {
      unmatched.push({text, place: placeOf(grid, cell.row, cell.column), why: "twice"});
    }
    for (const {spot: {cell}, text, why} of strays) {
      unmatched.push({text, place: placeOf(grid, cell.row, cell.column), why});
    }
  }
  const variant = variantAmong(edition.id, ({id}) => figures.has(id));
  const missingRows = missingFrom(edition, variant, found);
  return {edition: edition.id, variant, figures: inPrintedOrder(edition, figures), unmatched, missingRows};
}

/** Cells whose formula gives nothing, by row and column. */
const emptyFormulas = ({cells}: Grid): ReadonlyMap<string, Cell> => new Map(cells
  .filter(({formula, text}) => formula !== undefined && text.trim() === "")
  .map((cell) => [`${cell.row},${cell.column}`, cell]));

/** Visible before hidden, the latest year before others, filled before empty; last year's not at all. */
const inOrder = (found: readonly Found[]): readonly Found[] => {
  const latest = Math.max(...found.map(({year}) => year ?? -1));
  const rank = ({grid, year, placed}: Found): number =>
    (grid.hidden ? 4 : 0) + ((year ?? latest) === latest ? 0 : 2) + (placed.some(({spot}) => spot) ? 0 : 1);
  return found.filter(({prior}) => !prior).sort((one, other) => rank(one) - rank(other));
};

/** A whole second table is reported once, by its first cell; single figures one by one. */
function repeated(again: readonly Placed[], first: Spot): readonly Spot[] {
  const spots = again.flatMap(({spot}) => spot ?? []);
  return spots.length > 3 ? [first] : spots;
}

/** Rows of the forms that were found, as far as they are nowhere in the tables. */
function missingFrom(edition: Edition, variant: Variant | undefined, found: readonly Found[]): readonly MissingRow[] {
  return edition.forms.flatMap((form) => {
    const rows = new Set(found.filter((one) => one.form === form).flatMap(({rows}) => rows));
    if (rows.size === 0) return [];
    return form.blocks.flatMap((block) => leavesOf(block.rows, variant ?? "standard"))
      .filter(({id}) => !rows.has(id)).map(({id}) => ({form: form.id, row: id}));
  });
}

const inPrintedOrder = (edition: Edition, figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, Figure> =>
  new Map(edition.indicators.flatMap(({id}) => figures.has(id) ? [[id, figures.get(id)!]] : []));
