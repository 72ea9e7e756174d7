import {
  type Edition, editionFor, type EditionId, editions, indicatorOf, indicatorsIn, perEdition, type Variant, variantAmong,
} from "../editions/edition";
import {type Effort, effortFor, within} from "../filing/effort";
import {ReadError} from "../filing/read-error";
import {closeGaps} from "./close-gaps";
import type {Grid} from "./grid";
import type {KnownLayouts} from "./known-layouts";
import {recognisePastedText} from "./recognise-text";
import type {Recognition} from "./recognition";
import {supplement} from "./two-readings";
import {gatherFigures, inPrintedOrder, inSheet, type PlaceOf} from "./table/gather-figures";
import {numbersLeft} from "./table/numbers-left";
import {beginsLabel, findLabel, type Meaning} from "./labels";
import {findForm} from "./table/find-tables";
import {type FoundTable, soughtForms} from "./table/form-in-table";
import {textReader, type View, viewOf} from "./table/view";

/** What is known of the tables, and how their places are named. */
export type RecogniseOptions = {
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

/** What decides how the tables of a source are read. */
export type Asking = Pick<RecogniseOptions, "edition"> & Required<Pick<RecogniseOptions, "placeOf" | "year">> & {
  /** Of all that is recognised in one source. */
  readonly effort: Effort;
};

/** A grid, what of it is looked at, and that without its long empty stretches. */
export type Near = ReturnType<typeof closeGaps> & {readonly of: Grid; readonly kept: Grid};

/** Each grid as far as it is looked at, what stands far apart put together. */
export const close = (grids: readonly Grid[]): readonly Near[] =>
  withinReason(grids).map(({of, kept}) => ({...closeGaps(kept), of, kept}));

/** Recognise what stands near, and name its places as they are. */
export function recogniseClosed(
  grids: readonly Grid[], {edition, year, effort, placeOf}: Asking,
): Recognition | undefined {
  const closed = close(grids);
  const due = edition ?? (year === null ? undefined : editionFor(year)?.id);
  const best = bestOf(closed.map(({grid}) => grid), due, effort);
  return best === undefined ? undefined : recognised(best, closed, {placeOf, year});
}

/** The figures of an edition's tables, or of the text that they lost their shape to. */
export function recognised(
  best: Attempt, closed: readonly Near[], {placeOf: placeIn, year}: Pick<Asking, "placeOf" | "year">,
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
  const pasted = recognisePastedWithin(closed.map(({grid}) => grid), placeOf, year);
  if (tables === undefined || pasted === undefined) return tables ?? pasted;
  if (!isTable(tables, best.edition, named)) {
    return clearIn(pasted, best, placeOf) > filledIn(tables) && explains(pasted) ? pasted : tables;
  }
  const headed = new Set(best.views.flatMap(({named}) => [...named]));
  const whole = supplement(tables, pasted, new Set([...named].filter((id) => {
    const {form, columnId} = indicatorOf(best.edition.id, id);
    return columnId === "" || headed.has(`column ${form} ${columnId}`);
  })));
  return {...whole, figures: inPrintedOrder(best.edition, whole.figures)};
}

/** What is too much to be looked through as the text of a report is data of another kind. */
function recognisePastedWithin(...how: Parameters<typeof recognisePastedText>): Recognition | undefined {
  try {
    return within("", stepsOfPasted, () => recognisePastedText(...how));
  } catch (error) {
    if (error instanceof ReadError && error.why === "tooComplex") return undefined;
    throw error;
  }
}

/** As many letters of sentences as are looked at in cells take two fifths of what a text may cost, and a report some thousands. */
const stepsOfPasted = 450_000;

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
export const mostSteps = 5_000_000;

const mostCellsOfSheet = 20_000;
const mostCells = 100_000;

const isTable = (tables: Recognition, {indicators}: Edition, named: ReadonlySet<string>): boolean =>
  tables.figures.size >= named.size / 2 && (filledIn(tables) > 0 || named.size >= indicators.length / 2);

/** How many figures a text shows, but in cells of which a table's headings and labels leave a doubt. */
function clearIn({figures}: Recognition, {found}: Attempt, placeOf: PlaceOf): number {
  const doubted = new Set(found.flatMap(({grid, strays}) => strays
    .filter(({why}) => why === "doubt" || why === "count").flatMap(({spot, others = []}) => [spot, ...others])
    .map(({cell: {row, column}}) => JSON.stringify(placeOf(grid, row, column)))));
  return [...figures.values()].filter(({as, place}) => as !== "blank" && !doubted.has(JSON.stringify(place))).length;
}

/** It finds more than it leaves over: a table read as lines of text may give a figure here and there by chance. */
const explains = (text: Recognition): boolean => filledIn(text) >= text.unmatched.length;

const filledIn = ({figures}: Recognition): number => [...figures.values()].filter(({as}) => as !== "blank").length;

/** The figures whose rows' labels stand somewhere in the sheets. */
function namedIn({edition, views}: Attempt, variant: Variant | undefined): ReadonlySet<string> {
  const labels = new Set(views.flatMap(({named}) => [...named]));
  return new Set(figuresByRow(edition.id).filter(({row, only, not}) =>
    (not === undefined || not !== variant) && (only === undefined || only === variant) && labels.has(row),
  ).map(({id}) => id));
}

/** The figures with the name that their row has among labels. */
const figuresByRow = perEdition(({indicators}) => indicators.map(({id, form, rowId, only, not}) =>
  ({id, row: `row ${form} ${rowId}`, only, not})));

/** The tables of a source as one edition's forms. */
export type Attempt = {
  readonly edition: Edition;
  readonly views: readonly View[];
  readonly found: readonly FoundTable[];
  /** How many labels mean something in the edition, whether it is due, what it explains. */
  readonly rank: readonly [number, number, number];
};

/**
 * The edition that knows most of the labels in visible sheets, however many figures stand beside them; where several
 * know as many, the one that is due, or else the one that explains most of the figures; of equal ones the latest.
 */
export function bestOf(grids: readonly Grid[], due: EditionId | undefined, effort: Effort): Attempt | undefined {
  let best: Attempt | undefined;
  const read = textReader(effort);
  const isDue = ({id}: Edition): number => (id === due ? 1 : 0);
  for (const edition of [...editions].reverse().sort((one, other) => isDue(other) - isDue(one))) {
    if (best !== undefined && isWhole(best)) break;
    effort(stepsOfMore * Math.max(0, grids.length - manyTables));
    const views = grids.map((grid) => viewOf(grid, findLabel(edition.id), effort, read, beginsLabel(edition.id)));
    const labels = labelsIn(views);
    // Where it knows fewer labels it need not be tried, whatever it could explain.
    if (best !== undefined && labels < best.rank[0]) continue;
    const found = soughtForms(edition.id).flatMap((form) => findForm(views, form));
    const attempt: Attempt = {edition, views, found, rank: [labels, isDue(edition), weigh(found)]};
    if (best === undefined || isAbove(attempt.rank, best.rank)) best = attempt;
  }
  return best;
}

/** Two hundred reports have some eight hundred; what each one more costs beside its own steps. */
const manyTables = 1_000;
const stepsOfMore = 1_200;

/** Compared by the first number that differs. */
function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, at) => number !== other[at]);
  return Number(one[at]) > Number(other[at]);
}

/** Every figure of the edition has its place, and nothing is left over: no other one could explain it better. */
const isWhole = ({edition: {id}, found}: Attempt): boolean => {
  if (found.some(({strays}) => strays.length > 0)) return false;
  const placed = new Set(found.flatMap(({placed}) => placed.map(({id}) => id)));
  const variant = variantAmong(id, (one) => placed.has(one.id));
  return indicatorsIn(id, variant).every(({id}) => placed.has(id));
};

const labelsIn = (views: readonly View[]): number => new Set(views.filter(({grid}) => !grid.hidden)
  .flatMap(({spots}) => spots.filter(({meanings}) => meanings.some(tellsEdition)).map(({text}) => text))).size;

/** 统计指标 and 数量 stand over tables of any kind. */
const tellsEdition = ({as, ids: [id]}: Meaning): boolean => as !== "stub" && !(as === "column" && id === "");

/** How much of the tables an edition explains. */
const weigh = (found: readonly FoundTable[]): number => found.length === 0 ? -Infinity :
  new Set(found.flatMap(({placed}) => placed.map(({id}) => id))).size - found.flatMap(({strays}) => strays).length / 8;
