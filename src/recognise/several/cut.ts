import type {Cell, Grid} from "../grid";
import {type Divided, type Section, slotOf} from "./sections";

/**
 * A grid as one filing among several has it: its own cells at their places, and what belongs to all; `undefined` where
 * it has nothing of it. Tables side by side may share the labels at their left.
 */
export function cut({grid, sections, cuts}: Divided, own: ReadonlySet<Section>): Grid | undefined {
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
