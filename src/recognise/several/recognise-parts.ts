import {editionFor} from "../../editions/edition";
import {effortFor} from "../../filing/effort";
import {
  type Asking, type Attempt, bestOf, close, mostSteps, type Near, recogniseClosed, recognised, type RecogniseOptions,
} from "../recognise-grids";
import {inSheet} from "../table/gather-figures";
import type {Cell, Grid} from "../grid";
import type {Recognition} from "../recognition";
import {readSheetHeading} from "../sheet-heading";
import type {Heading} from "../heading";
import type {FoundTable} from "../table/form-in-table";
import {type Group, groupsOf, isSame} from "./groups";
import {bandAt, slotIn, type TableBand} from "./bands";
import {divide, type Divided, type Section, type TextHeading} from "./sections";
import {common, type Stretch, stretchesOf} from "./stretches";

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
  const parts = partsOf(seen, tried.map(({found}) => found), year, above && (() => {
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

/** One of several filings in a source's tables: what their headings say, and what of each grid is its own. */
export type FilingPart = {
  readonly said: Heading;
  /** Where it stands, as a person would say it: its sheets, or the heading that it stands under. */
  readonly name: string;
  readonly cuts: ReadonlyMap<Grid, Grid>;
};

/**
 * The filings that tables found in grids make up, for each edition's `found` by itself; `above` are the lines over a
 * grid, `known` is the year that the source as a whole is of. Less than two where nothing tells several apart.
 */
function partsOf(
  grids: readonly Grid[], found: readonly (readonly FoundTable[])[], known: number | null,
  above?: () => ReadonlyMap<Grid, readonly TextHeading[]>,
): readonly FilingPart[] {
  const stretches = found.map((some) => stretchesOf(some, grids));
  const lines = above?.();
  return stretches.flatMap((some) => {
    const own = new Map<Grid, Stretch[]>();
    for (const one of some) {
      const here = own.get(one.grid);
      if (here === undefined) own.set(one.grid, [one]);
      else here.push(one);
    }
    let year = known;
    const divided = [...own].map(([grid, here]) => {
      const one = divide(grid, here, lines?.get(grid), year);
      year ??= one.sections.find(({said}) => said.year !== null)?.said.year ?? null;
      return one;
    });
    const whole = lines === undefined ? divided : headedOn(divided, grids, lines);
    return groupsOf(whole.flatMap(({sections}) => sections), lines !== undefined || own.size === 1)
      .map((group, at) => partOf(group, whole, at, lines !== undefined));
  });
}

/**
 * The tables of a document, of which those without a heading go on under the one before, until the same figures come
 * again; what stands over a table of which nothing is read stands over those behind it.
 */
function headedOn(
  divided: readonly Divided[], grids: readonly Grid[], lines: ReadonlyMap<Grid, readonly TextHeading[]>,
): readonly Divided[] {
  const byGrid = new Map(divided.map((one) => [one.grid, one]));
  let open: Section[] = [];
  let over: TextHeading | undefined;
  return grids.flatMap((grid): readonly Divided[] => {
    const here = lines.get(grid) ?? [];
    const own = byGrid.get(grid);
    if (here.length > 0) [open, over] = [[], own === undefined ? here.at(-1) : undefined];
    return own === undefined ? [] : [{...own, sections: own.sections.map((printed): Section => {
      const section = over === undefined || saysAny(printed.said) ? printed
        : {...printed, said: over.said, heading: over.text};
      over = undefined;
      const {said, stretch} = section;
      const isSaid = saysAny(said);
      const isAgain = open.some((one) => common(one.stretch, stretch).length > 0);
      const [first] = isSaid || isAgain ? [] : open;
      const one = first === undefined ? section : {...section, said: first.said};
      open = first === undefined ? (isSaid ? [one] : []) : [...open, one];
      return one;
    })}];
  });
}

const saysAny = ({unit, year}: Heading): boolean => unit !== "" || year !== null;

function partOf(group: Group, divided: readonly Divided[], at: number, isDocument: boolean): FilingPart {
  const own = new Set(group.sections);
  const cuts = divided.flatMap((one): readonly (readonly [Grid, Grid])[] => {
    const grid = cut(one, own);
    return grid === undefined ? [] : [[one.grid, grid]];
  });
  const heading = isDocument ? group.sections.find(({heading}) => heading !== undefined)?.heading : undefined;
  const name = heading ?? (isDocument ? "表格 " : "") + nameOf(group, cuts, at);
  return {said: group.said, name, cuts: new Map(cuts)};
}

/** 汇总表：一、云溪街道办事处, or the sheets' names where they hold nothing else. */
function nameOf({sections}: Group, cuts: readonly (readonly [Grid, Grid])[], at: number): string {
  return cuts.map(([grid, own]) => {
    const name = nameOfSheet(grid);
    if (own === grid) return name;
    const first = sections.find(({stretch}) => stretch.grid === grid);
    return first === undefined ? name : `${name}：${first.heading ?? `第 ${at + 1} 份`}`;
  }).join("、");
}

/** Whether parts only differ in their years, each of which is said: whose they are is said of all at once. */
export function areByYear(parts: readonly Pick<FilingPart, "said">[]): boolean {
  const years = new Set(parts.map(({said}) => said.year));
  return parts.every(({said}) => said.unit === "") && years.size === parts.length && !years.has(null);
}

/** A sheet as a person would call it. */
export const nameOfSheet = ({name, hidden}: Grid): string => (hidden ? `${name}（隐藏）` : name);

/**
 * A grid as one filing among several has it: its own cells at their places, and what belongs to all; `undefined` where
 * it has nothing of it. Tables side by side may share the labels at their left.
 */
function cut({grid, sections, bands}: Divided, own: ReadonlySet<Section>): Grid | undefined {
  if (!sections.some((section) => own.has(section))) return undefined;
  if (sections.every((section) => own.has(section))) return grid;
  const last = Math.max(...bands.map(({cuts}) => cuts.length));
  const slots = Array.from({length: last + 1}, (_, slot) => sections.filter((section) => section.slot === slot));
  const sharing = new Map(bands.map((band) => [band, sharedIn(band, slots, bands)]));
  const isKept = (cell: Cell): boolean => {
    const band = bandAt(bands, cell.row);
    const slot = slotIn(band, cell.column);
    const {edge, beside} = sharing.get(band) ?? {edge: 0, beside: []};
    return [slots[slot] ?? [], ...slot > 0 || cell.column >= edge ? [] : beside].some((here) => {
      const section = sectionAt(here, cell.row);
      return section === undefined || own.has(section);
    });
  };
  return {...grid, cells: grid.cells.filter(isKept)};
}

/** The slots of a band whose tables have their labels left of the first one's figures, and where those begin. */
function sharedIn(
  band: TableBand, slots: readonly (readonly Section[])[], bands: readonly TableBand[],
): {readonly edge: number; readonly beside: readonly (readonly Section[])[]} {
  const here = slots.map((some) => some.filter(({stretch: {bottom}}) => bandAt(bands, bottom) === band));
  return {
    edge: Math.min(...(here[0] ?? []).map(({stretch}) => stretch.left)),
    beside: slots.filter((_, at) => at > 0 && here[at]?.some(({stretch}) => stretch.labels < (band.cuts[0] ?? 0))),
  };
}

/** The section that a row belongs to: the last to begin before it. */
const sectionAt = (sections: readonly Section[], row: number): Section | undefined =>
  sections.filter(({from}) => from <= row)
    .reduce<Section | undefined>((last, one) => (last === undefined || one.from >= last.from ? one : last), undefined);
