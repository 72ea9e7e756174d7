import {editionFor} from "../../editions/edition";
import {effortFor} from "../../filing/effort";
import {
  type Asking, type Attempt, bestOf, close, mostSteps, type Near, recogniseClosed, recognised, type RecogniseOptions,
} from "../recognise-grids";
import {inSheet} from "../table/gather-figures";
import type {Grid} from "../grid";
import type {Recognition} from "../recognition";
import {readSheetHeading} from "../sheet-heading";
import {isSame} from "./groups";
import {type FilingPart, partsOf} from "./parts";
import type {TextHeading} from "./sections";

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
  above?: () => ReadonlyMap<Grid, readonly TextHeading[]>,
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
    const used = new Set(tried.flatMap(({found}) => found.map(({grid}) => grid)));
    const [only] = parts;
    const repeated = new Set(closed.flatMap(({grid, of}) =>
      only !== undefined && grid.hidden && used.has(grid) && !only.cuts.has(grid) ? [of] : []));
    if (repeated.size > 0) {
      return recogniseParts(grids.filter((grid) => !repeated.has(grid)), {placeOf, edition, year, source}, above);
    }
    const recognition = recognised(best, closed, {placeOf, year});
    if (recognition === undefined) return [];
    if (placeOf === inSheet) layouts?.remember(grids, `${edition} ${year}`, recognition);
    return [{recognition, grids}];
  }
  const rest = restOf(closed, parts);
  return parts.flatMap((part): readonly RecognisedPart[] => {
    const cuts = new Map(closed.flatMap((one) => ownOf(one, part) ?? []));
    const own = [...cuts.values(), ...rest.get(part) ?? []];
    const whole = new Map([...cuts].map(([of, grid]) => [grid, of]));
    const recognition = recogniseClosed(own, {
      effort, edition, year: part.said.year ?? year,
      placeOf: (grid, row, column) => placeOf(whole.get(grid) ?? grid, row, column),
    });
    return recognition === undefined ? [] : [{recognition, grids: own, part: {...part, cuts}}];
  });
}

/** What is seen and has no table that was found: left over in the part that it names, or else in the first. */
function restOf(closed: readonly Near[], parts: readonly FilingPart[]): ReadonlyMap<FilingPart, readonly Grid[]> {
  const seen = parts.filter(({cuts}) => [...cuts.keys()].some(({hidden}) => hidden !== true));
  const rest = new Map<FilingPart, Grid[]>();
  for (const {grid, of} of closed) {
    if (grid.hidden || parts.some(({cuts}) => cuts.has(grid))) continue;
    const said = seen.length > 1 ? readSheetHeading([grid]) : undefined;
    const owner = seen.find((part) => said !== undefined && isSame(part.said, said)) ?? seen[0];
    if (owner !== undefined) rest.set(owner, [...rest.get(owner) ?? [], of]);
  }
  return rest;
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
  seen: readonly Grid[], {edition, year, effort}: Omit<Asking, "placeOf">,
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
