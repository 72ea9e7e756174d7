import type {Cell, Grid} from "../grid";
import type {Heading} from "../heading";
import type {FoundTable} from "../table/found-table";
import {type Group, groupsOf} from "./groups";
import {divide, type Divided, type Section, slotOf} from "./sections";
import {stretchesOf} from "./stretches";

/** One of several filings in a source's tables: what their headings say, and what of each grid is its own. */
export type FilingPart = {
  readonly said: Heading;
  /** Where it stands, as a person would say it: its sheets, or the heading that it stands under. */
  readonly name: string;
  readonly cuts: ReadonlyMap<Grid, Grid>;
};

/**
 * The filings that tables found in grids make up, for each edition's `found` by itself; `above` are the lines over a
 * grid. Less than two where nothing tells several apart.
 */
export function partsOf(
  grids: readonly Grid[], found: readonly (readonly FoundTable[])[], above?: () => ReadonlyMap<Grid, readonly string[]>,
): readonly FilingPart[] {
  if (found.length < 2 && !found.some(mayBeSeveral)) return [];
  const stretches = found.map((some) => stretchesOf(some, grids));
  const lines = above?.();
  return stretches.flatMap((some) => {
    const own = [...new Set(some.map(({grid}) => grid))];
    const divided = own.map((grid) => divide(grid, some.filter((one) => one.grid === grid), lines?.get(grid)));
    return groupsOf(divided.flatMap(({sections}) => sections)).map((group, at) => partOf(group, divided, at));
  });
}

/** Some figure is there twice, or something is seen and something hidden. */
function mayBeSeveral(found: readonly FoundTable[]): boolean {
  const ids = new Set<string>();
  if (found.some(({grid}) => grid.hidden) && found.some(({grid}) => !grid.hidden)) return true;
  return found.some(({prior, placed}) => !prior && placed.some(({id}) => ids.size === ids.add(id).size));
}

function partOf(group: Group, divided: readonly Divided[], at: number): FilingPart {
  const own = new Set(group.sections);
  const cuts = divided.flatMap((one): readonly (readonly [Grid, Grid])[] => {
    const grid = cut(one, own);
    return grid === undefined ? [] : [[one.grid, grid]];
  });
  return {said: group.said, name: nameOf(group, cuts, at), cuts: new Map(cuts)};
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

/** A sheet as a person would call it. */
export const nameOfSheet = ({name, hidden}: Grid): string => (hidden ? `${name}（隐藏）` : name);

/**
 * A grid as one filing among several has it: its own cells at their places, and what belongs to all; `undefined` where
 * it has nothing of it. Tables side by side may share the labels at their left.
 */
function cut({grid, sections, cuts}: Divided, own: ReadonlySet<Section>): Grid | undefined {
  if (!sections.some((section) => own.has(section))) return undefined;
  if (sections.every((section) => own.has(section))) return grid;
  const slots = [0, ...cuts].map((_, slot) => sections.filter((section) => section.slot === slot));
  const shared = slots.map((here) => here.some(({stretch}) => stretch.labels < (cuts[0] ?? 0)));
  const edge = Math.min(...(slots[0] ?? []).map(({stretch}) => stretch.left));
  const isKept = (cell: Cell): boolean => {
    const slot = slotOf(cuts, cell.column);
    const beside = slot > 0 || cell.column >= edge ? [] : slots.filter((_, at) => at > 0 && shared[at]);
    return [slots[slot] ?? [], ...beside].some((here) => {
      const section = sectionAt(here, cell.row);
      return section === undefined || own.has(section);
    });
  };
  return {...grid, cells: grid.cells.filter(isKept)};
}

/** The section that a row belongs to: the last to begin before it. */
const sectionAt = (sections: readonly Section[], row: number): Section | undefined =>
  sections.filter(({from}) => from <= row)
    .reduce<Section | undefined>((last, one) => (last === undefined || one.from >= last.from ? one : last), undefined);
