import type {Form} from "../../forms/form";
import {leavesOf} from "../../forms/indicator";
import {roleOf, yearIn, type Role} from "./column-role";
import {bottomOf, overlaps, rightOf, type Spot, type View} from "./view";

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
};

/** The stretches of a view whose column headings are those of a form's blocks, top to bottom and left to right. */
export function findZones(view: View, form: Form): readonly Zone[] {
  const bands = findBands(view, form);
  const zones = bands.flatMap((band) => band.groups.flatMap((group) => {
    const before = band.groups[band.groups.indexOf(group) - 1];
    return form.blocks.flatMap((block, at) => zoneOf(view, form, band, group, before, at, leavesOf(block.columns).length));
  }));
  return zones.map((zone) => ({...zone, last: lastRow(view, zone, zones)}));
}

const columnOf = (spot: Spot, form: Form, block?: number): string | undefined => spot.meanings.find((meaning) =>
  meaning.as === "column" && meaning.form === form.id && (block === undefined || meaning.block === block))?.ids[0];

const isRow = (spot: Spot, form: Form): boolean =>
  spot.meanings.some((meaning) => meaning.as === "row" && meaning.form === form.id);

/** Headings in adjoining rows, in groups: 本年 and 上年 side by side repeat the headings. */
type Band = {readonly top: number; readonly bottom: number; readonly groups: readonly (readonly Spot[])[]};

function findBands(view: View, form: Form): readonly Band[] {
  const hits = view.spots.filter((spot) => columnOf(spot, form) !== undefined);
  const bands: Spot[][] = [];
  for (const spot of hits.filter((spot) => !isRow(spot, form))) {
    const band = bands.at(-1);
    if (band !== undefined && adjoins(band, spot)) band.push(spot);
    else bands.push([spot]);
  }
  return bands.map((sure) => {
    const top = Math.min(...sure.map(({row}) => row));
    const bottom = Math.max(...sure.map(bottomOf));
    // 其他 and 总计 are rows too: as columns they stand in line with what is a column for certain.
    const doubtful = hits.filter((spot) => isRow(spot, form) && inLine(sure, spot));
    return {top, bottom, groups: groupsOf([...sure, ...doubtful], form)};
  });
}

const adjoins = (band: readonly Spot[], spot: Spot): boolean =>
  spot.row <= Math.max(...band.map(bottomOf)) + 1 && !band.some((one) => isOver(one, spot));

const isOver = (one: Spot, other: Spot): boolean =>
  overlaps(one.column, rightOf(one), other.column, rightOf(other));

function inLine(sure: readonly Spot[], spot: Spot): boolean {
  if (sure.some((one) => isOver(one, spot))) return false;
  if (sure.some((one) => overlaps(one.row, bottomOf(one), spot.row, bottomOf(spot)))) return true;
  const near = sure.some((one) => overlaps(one.row - 1, bottomOf(one) + 1, spot.row, bottomOf(spot)));
  return near && sure.some((one) => one.column < spot.column);
}

function groupsOf(band: readonly Spot[], form: Form): readonly (readonly Spot[])[] {
  const groups: Spot[][] = [];
  for (const spot of [...band].sort((one, other) => one.column - other.column)) {
    const group = groups.at(-1);
    const repeated = group?.some((one) => columnOf(one, form) === columnOf(spot, form)) !== false;
    if (repeated) groups.push([spot]);
    else group!.push(spot);
  }
  return groups;
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
  const below = view.across(end + 1).filter(({row, as}) => row === end + 1 && as === "text");
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
