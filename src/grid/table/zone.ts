import type {Form} from "../../forms/form";
import {leavesOf} from "../../forms/indicator";
import {columnOf, findBands, isRow, type Band} from "./band";
import {roleOf, yearIn, type Role} from "./column-role";
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
  const bands = findBands(view, form);
  const zones = bands.flatMap((band) => band.groups.flatMap((group) => {
    const before = band.groups[band.groups.indexOf(group) - 1];
    return form.blocks.flatMap((block, at) =>
      zoneOf(view, form, band, group, before, at, leavesOf(block.columns).length));
  }));
  return zones.map((zone) => ({...zone, last: lastRow(view, zone, zones)}));
}

function zoneOf(
  view: View, form: Form, {top, bottom: end}: Band, group: readonly Spot[], before: readonly Spot[] | undefined,
  block: number, count: number,
): readonly Zone[] {
  const headings = group.filter((spot) => columnOf(spot, form, block) !== undefined);
  if (headings.length < Math.min(2, count)) return [];
  const plain = headings.map((heading) => ({
    id: columnOf(heading, form, block)!, from: heading.column, to: rightOf(heading), heading,
  }));
  const {columns, bottom} = narrow(view, plain, end);
  if (columns.length === 0) return [];
  const left = plain[0]!.from;
  const right = plain.at(-1)!.to;
  const edge = before === undefined ? 0 : Math.max(...before.map(rightOf)) + 1;
  const ownStub = view.spots.some((spot) =>
    spot.row > end && spot.column >= edge && rightOf(spot) < left && isRow(spot, form));
  const prior = roleOver(view, top, left, right) === "prior";
  return [{block, top, bottom, columns, left, right, stubFrom: ownStub ? edge : 0, last: view.rows - 1, prior}];
}

/** Headings under headings, 本年 and 上年 under each column: keep this year's. */
function narrow(view: View, columns: readonly Column[], end: number): {columns: readonly Column[]; bottom: number} {
  const below = view.across(end + 1).filter(({row, as, meanings}) =>
    row === end + 1 && as === "text" && meanings.length === 0);
  const latest = Math.max(...below.map(({text}) => yearIn(text) ?? -1));
  const role = (spot: Spot) => roleOf(spot.text, latest < 0 ? undefined : latest);
  let found = false;
  const narrowed = columns.flatMap((column, at) => {
    const step = at === 0 ? 1 : column.from - columns[at - 1]!.from;
    const until = Math.max(column.to, (columns[at + 1]?.from ?? column.from + step) - 1);
    const under = below.filter((spot) => spot.column >= column.from && spot.column <= until);
    const current = under.filter((spot) => role(spot) === "this");
    if (under.length > 1 && current.length === 1) {
      found = true;
      return [{...column, from: current[0]!.column, to: rightOf(current[0]!)}];
    }
    return under.some((spot) => role(spot) === "prior") ? [] : [column];
  });
  return {columns: narrowed, bottom: found ? end + 1 : end};
}

/** What a text says that stands over a stretch of columns and begins within it, such as 上年数. */
function roleOver(view: View, top: number, left: number, right: number): Role | undefined {
  for (let row = top - 1; row >= Math.max(0, top - 3); row -= 1) {
    const over = view.across(row).filter(({column, as, meanings}) =>
      as === "text" && meanings.length === 0 && column >= left && column <= right);
    const role = over.map(({text}) => roleOf(text)).find((role) => role !== undefined);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Headings govern the rows down to the next headings of the same block over the same columns. */
function lastRow(view: View, zone: Zone, zones: readonly Zone[]): number {
  const next = zones.filter(({block, top, left, right}) =>
    block === zone.block && top > zone.bottom && overlaps(left, right, zone.left, zone.right));
  return Math.min(view.rows, ...next.map(({top}) => top)) - 1;
}
