import {editionFor, type Edition, type EditionId, type Variant} from "../editions/edition";
import {type Effort, effortFor} from "../filing/effort";
import type {Place} from "../filing/place";
import {type Attempt, bestOf} from "./best-edition";
import {closeGaps} from "./close-gaps";
import type {Grid} from "./grid";
import type {KnownLayouts} from "./known-layouts";
import {recognisePastedText} from "./pasted-text";
import {type Recognition, withFigures} from "./recognition";
import {gatherFigures, inPrintedOrder, type PlaceOf} from "./table/gather-figures";
import {type FilingPart, partsOf} from "./several/parts";
import {numbersLeft} from "./table/numbers-left";

type RecogniseOptions = {
  /** How a place of a grid is named; as a cell of a sheet when absent. */
  readonly placeOf?: PlaceOf;
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
  {placeOf = inSheet, edition, year = null, source = grids[0]?.name ?? "", layouts}: RecogniseOptions = {},
): Recognition | undefined {
  const asked = `${edition} ${year}`;
  const known = placeOf === inSheet ? layouts?.read(grids, asked) : undefined;
  if (known !== undefined) return known;
  const found = recogniseClosed(grids, {placeOf, edition, year, effort: effortFor(source, mostSteps)});
  if (found !== undefined && placeOf === inSheet) layouts?.remember(grids, asked, found);
  return found;
}

/** One of the filings in a source's tables: what was recognised, in which of them, and what their headings say. */
export type RecognisedPart = {
  readonly recognition: Recognition;
  readonly grids: readonly Grid[];
  /** Absent where there is no other filing. */
  readonly part?: FilingPart;
};

/**
 * Recognise every filing in the tables of a workbook, a page or a document: of several units or years, on sheets of
 * their own or under headings of their own. `above` are the lines over each table that are no part of it.
 * @throws ReadError tooComplex
 */
export function recogniseParts(
  grids: readonly Grid[],
  {placeOf = inSheet, edition, year = null, source = grids[0]?.name ?? "", layouts}: RecogniseOptions = {},
  above?: () => ReadonlyMap<Grid, readonly string[]>,
): readonly RecognisedPart[] {
  const known = placeOf === inSheet ? layouts?.read(grids, `${edition} ${year}`) : undefined;
  if (known !== undefined) return [{recognition: known, grids}];
  const closed = close(grids);
  const seen = closed.map(({grid}) => grid);
  const effort = effortFor(source, mostSteps);
  const tried = attempts(seen, {edition, year, effort});
  const parts = partsOf(seen, tried.map(({found}) => found), above && (() => {
    const lines = above();
    return new Map(closed.map(({grid, of}) => [grid, lines.get(of) ?? []]));
  }));
  const [best] = tried;
  if (best !== undefined && parts.length < 2) {
    const recognition = recognised(best, closed, {placeOf, year});
    if (recognition === undefined) return [];
    if (placeOf === inSheet) layouts?.remember(grids, `${edition} ${year}`, recognition);
    return [{recognition, grids}];
  }
  return parts.flatMap((part): readonly RecognisedPart[] => {
    const cuts = new Map(closed.flatMap((one) => ownOf(one, part) ?? []));
    const own = [...cuts.values()];
    const whole = new Map([...cuts].map(([of, grid]) => [grid, of]));
    const recognition = recogniseClosed(own, {
      effort, edition, year: part.said.year ?? year,
      placeOf: (grid, row, column) => placeOf(whole.get(grid) ?? grid, row, column),
    });
    return recognition === undefined ? [] : [{recognition, grids: own, part: {...part, cuts}}];
  });
}

/** A grid with what a part has of it, cells at their places. */
function ownOf({grid, kept, of}: Near, {cuts}: FilingPart): readonly (readonly [Grid, Grid])[] | undefined {
  const own = cuts.get(grid);
  if (own === undefined) return undefined;
  if (own === grid) return [[of, of]];
  const isOwn = new Set(own.cells);
  const cells = grid.cells.map((cell) => isOwn.has(cell));
  return [[of, {...of, cells: kept.cells.filter((_, at) => cells[at])}]];
}

/** The best reading of all tables; and where another edition's stand on grids of their own, the best of those. */
function attempts(
  seen: readonly Grid[], {edition, year, effort}: Omit<Asked, "placeOf">,
): readonly Attempt[] {
  const due = edition ?? (year === null ? undefined : editionFor(year)?.id);
  const best = bestOf(seen, due, effort);
  if (best === undefined || best.found.length === 0 || seen.length === 1) return best === undefined ? [] : [best];
  const used = new Set(best.found.map(({grid}) => grid));
  const other = bestOf(seen.filter((grid) => !used.has(grid) && grid.cells.length > fewestCells), undefined, effort);
  const filled = other?.found.flatMap(({placed}) => placed).filter(({spot}) => spot?.as === "number").length ?? 0;
  return other === undefined || filled < fewestCells ? [best] : [best, other];
}

/** A table of ours has more. */
const fewestCells = 5;

type Asked = Pick<RecogniseOptions, "edition"> & Required<Pick<RecogniseOptions, "placeOf" | "year">> & {
  /** Of all that is recognised in one source. */
  readonly effort: Effort;
};

/** A grid, what of it is looked at, and that without its long empty stretches. */
type Near = ReturnType<typeof closeGaps> & {readonly of: Grid; readonly kept: Grid};

const close = (grids: readonly Grid[]): readonly Near[] =>
  withinReason(grids).map(({of, kept}) => ({...closeGaps(kept), of, kept}));

/** Recognise what stands near, and name its places as they are. */
function recogniseClosed(grids: readonly Grid[], {edition, year, effort, placeOf}: Asked): Recognition | undefined {
  const closed = close(grids);
  const due = edition ?? (year === null ? undefined : editionFor(year)?.id);
  const best = bestOf(closed.map(({grid}) => grid), due, effort);
  return best === undefined ? undefined : recognised(best, closed, {placeOf, year});
}

function recognised(
  best: Attempt, closed: readonly Near[], {placeOf: placeIn, year}: Pick<Asked, "placeOf" | "year">,
): Recognition | undefined {
  const originals = new Map(closed.map((one) => [one.grid, one]));
  const placeOf: PlaceOf = (grid, row, column) => {
    const original = originals.get(grid);
    return original === undefined ? placeIn(grid, row, column)
      : placeIn(original.of, original.rowOf(row), original.columnOf(column));
  };
  const tables = best.found.length === 0 ? undefined
    : gatherFigures(best.edition, best.found, placeOf, numbersLeft(best.views, best.found));
  const named = namedIn(best, tables?.variant);
  if (tables !== undefined && tables.figures.size >= named.size) return tables;
  // Labels without figures beside them: a report pasted as text, or a table that lost its shape.
  const text = recognisePastedText(closed.map(({grid}) => grid), placeOf, year);
  if (tables === undefined || text === undefined) return tables ?? text;
  if (!isTable(tables, best.edition, named)) return filledIn(text) > filledIn(tables) ? text : tables;
  const whole = supplement(tables, text, named);
  return {...whole, figures: inPrintedOrder(best.edition, whole.figures)};
}

/** Data of other kinds may fill a sheet by the hundred thousand rows: tables of ours stand at the top. */
function withinReason(grids: readonly Grid[]): readonly {readonly of: Grid; readonly kept: Grid}[] {
  let left = mostCells;
  return grids.map((of) => {
    const most = Math.min(left, mostCellsOfSheet);
    const kept = of.cells.length <= most ? of : {...of, cells: of.cells.slice(0, most)};
    left -= kept.cells.length;
    return {of, kept};
  });
}

/** Of the tables of one source: a report takes some ten thousand, two hundred reports in one workbook two million. */
const mostSteps = 5_000_000;

const mostCellsOfSheet = 20_000;
const mostCells = 100_000;

const inSheet = (grid: Grid, row: number, column: number): Place => ({in: "sheet", sheet: grid.name, row, column});

const isTable = (tables: Recognition, {indicators}: Edition, named: ReadonlySet<string>): boolean =>
  tables.figures.size >= named.size / 2 && (filledIn(tables) > 0 || named.size >= indicators.length / 2);

const filledIn = ({figures}: Recognition): number => [...figures.values()].filter(({as}) => as !== "blank").length;

/** The figures in the rows whose labels stand somewhere in the sheets. */
const namedIn = ({edition, views}: Attempt, variant: Variant | undefined): ReadonlySet<string> =>
  new Set(edition.indicators.filter(({form, rowId, only, not}) =>
    not !== variant && (only === undefined || only === variant) && views.some(({named}) => named.has(`row ${form} ${rowId}`)),
  ).map(({id}) => id));

/**
 * Add the figures that tables name (`named`) but do not place, as their text tells them, if both readings agree on all
 * that both have. Places found empty stay empty, and doubts stay shown.
 */
function supplement(tables: Recognition, text: Recognition, named: ReadonlySet<string>): Recognition {
  if (tables.edition !== text.edition) return tables;
  const common = [...text.figures].filter(([id, {as}]) => as === "number" && tables.figures.get(id)?.as === "number");
  const agree = common.every(([id, {value}]) => tables.figures.get(id)?.value === value);
  if (!agree || common.length < enough) return tables;
  const added = [...text.figures].filter(([id]) => named.has(id) && !tables.figures.has(id));
  return withFigures(tables, added);
}

/** Fewer figures in common prove nothing. */
const enough = 20;
