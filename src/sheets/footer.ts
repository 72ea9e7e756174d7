import {signatures} from "../editions/form";
import {unitsOf} from "./measure";
import type {CellSpec} from "./sheet-spec";

/** What is signed under a table, with open cells to fill in: as many side by side as the columns allow. */
export function footer(widths: readonly number[], row: number): readonly CellSpec[] {
  const rows = widths.length >= 6 ? [3, 2] : widths.length >= 4 ? [2, 2, 1] : [1, 1, 1, 1, 1];
  let next = 0;
  return rows.flatMap((count, down) => {
    const labels = signatures.slice(next, next + count).map((label) => `${label}：`);
    next += count;
    return slotsFor(labels, widths).flatMap(({from, field, to}, at): CellSpec[] => [
      {row: row + down, column: from, columnSpan: field - from, value: labels[at]!, style: "signature"},
      {row: row + down, column: field, columnSpan: to - field, value: null, style: "signed", open: true},
    ]);
  });
}

/** Columns of a label, from `from`, and of what is filled in, from `field` up to `to`. */
type Slot = {readonly from: number; readonly field: number; readonly to: number};

/** Share the columns out so that the narrowest field is as wide as can be. */
function slotsFor(labels: readonly string[], widths: readonly number[]): readonly Slot[] {
  const ways = waysToSlot(labels.map((label) => unitsOf(label) + 0.5), widths, 0);
  const narrowest = (slots: readonly Slot[]) => Math.min(...slots.map(({field, to}) => widthOf(widths, field, to)));
  return ways.reduce((best, way) => (narrowest(way) > narrowest(best) ? way : best));
}

function waysToSlot(needs: readonly number[], widths: readonly number[], from: number): readonly (readonly Slot[])[] {
  const [need, ...others] = needs;
  if (need === undefined) {
    return [[]];
  }
  const last = widths.length - 2 * others.length;
  const fitting = widths.findIndex((_, at) => at >= from && widthOf(widths, from, at + 1) >= need) + 1;
  const field = fitting === 0 ? last - 1 : Math.min(fitting, last - 1);
  const ends = others.length === 0
    ? [last] : Array.from({length: Math.max(0, last - field)}, (_, at) => field + 1 + at);
  return ends.flatMap((to) => waysToSlot(others, widths, to).map((rest) => [{from, field, to}, ...rest]));
}

const widthOf = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);
