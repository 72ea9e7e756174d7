import type {Form} from "../../editions/form";
import {columnOf, findBands, type Band} from "./band";
import {narrow} from "./narrow";
import {outlineOf} from "./outline";
import {roleOver} from "./role-over";
import {overlaps, rightOf, type Spot, type View} from "./view";

/** Where the figures of one column of a form stand; both ends included. */
export type Column = {readonly id: string; readonly from: number; readonly to: number; readonly heading?: Spot};

/** A stretch of a table under one line of column headings. */
export type Zone = {
  readonly block: number;
  /** First and last row of its headings. */
  readonly top: number;
  readonly bottom: number;
  /** Left to right. */
  readonly columns: readonly Column[];
  readonly left: number;
  readonly right: number;
  /** The labels of its rows stand from here to `left`. */
  readonly stubFrom: number;
  /** The last row its headings can govern. */
  readonly last: number;
  /** Its headings say that it shows last year. */
  readonly prior: boolean;
  /** Its columns stand where they were found and nowhere else. */
  readonly exact?: true;
};

/** The stretches of a view whose column headings are those of a form's blocks, top to bottom and left to right. */
export function findZones(view: View, form: Form): readonly Zone[] {
  const zones = findBands(view, form).flatMap((band) => band.groups.flatMap((group) =>
    form.blocks.flatMap((_, block) => headedZone(view, form, band, group, block) ?? [])));
  return zones.flatMap((zone) => {
    const bounded = {...zone, last: nextHeadings(zone, zones)};
    const stubFrom = stubOf(view, form, bounded);
    return stubFrom === undefined ? [] : [{...bounded, stubFrom, last: endOf(view, form, {...bounded, stubFrom})}];
  });
}

function headedZone(
  view: View, form: Form, {top, bottom: end}: Band, group: readonly Spot[], block: number,
): Zone | undefined {
  const headings = group.filter((spot) => columnOf(spot, form, block) !== undefined);
  if (headings.length < Math.min(2, outlineOf(form).blocks[block]!.columns.length)) return undefined;
  const plain = headings.map((heading) => ({
    id: columnOf(heading, form, block)!, from: heading.column, to: rightOf(heading), heading,
  }));
  const left = plain[0]!.from;
  const right = plain.at(-1)!.to;
  const {columns, bottom} = narrow(view, plain, end);
  const prior = roleOver(view, top, left, right) === "prior";
  return columns.length === 0
    ? undefined
    : {block, top, bottom, columns, left, right, stubFrom: 0, last: view.rows - 1, prior};
}

/** Headings govern the rows down to the next headings of the same block over the same columns. */
const nextHeadings = ({block, bottom, left, right, last}: Zone, zones: readonly Zone[]): number =>
  Math.min(last + 1, ...zones
    .filter((zone) => zone.block === block && zone.top > bottom && overlaps(zone.left, zone.right, left, right))
    .map(({top}) => top)) - 1;

/** Where the labels at the left of a zone begin; further to the left, beyond figures, another table has its own. */
function stubOf(view: View, form: Form, {bottom, last, left}: Zone): number | undefined {
  view.effort(view.spots.length);
  const beside = view.spots.filter((spot) => spot.row > bottom && spot.row <= last && rightOf(spot) < left);
  const labels = beside.filter(({meanings}) => meanings.length > 0 &&
    meanings.every(({form: of, as}) => of === form.id && (as === "row" || as === "rowHeading")));
  if (labels.length === 0) return undefined;
  const figures = new Set(beside.filter(({as}) => as === "number").map(({column}) => column));
  const columns = [...new Set(labels.map(({column}) => column))].sort((one, other) => other - one);
  const gap = columns.findIndex((column, at) =>
    at > 0 && [...figures].some((figure) => figure > column && figure < columns[at - 1]!));
  return columns.at(gap < 0 ? -1 : gap - 1);
}

/** A zone ends where labels of another form stand across its columns. */
function endOf(view: View, form: Form, {bottom, last, stubFrom, right}: Zone): number {
  for (const row of view.filled(bottom + 1, last)) {
    const foreign = view.across(row).some(({row: top, column, meanings}) => top === row && column >= stubFrom &&
      column <= right && meanings.length > 0 && meanings.every((meaning) => meaning.form !== form.id));
    if (foreign) return row - 1;
  }
  return last;
}
