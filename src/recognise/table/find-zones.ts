import {keyIn} from "../normalise";
import {columnOf, type HeadingBand} from "./find-bands";
import type {SoughtBlock, SoughtForm} from "./form-in-table";
import {latestYears, roleOf, roleOver, yearIn} from "./this-year";
import {overlaps, rightOf, type TableSpot, type View} from "./view";
import {rowsByYear} from "./years-of-rows";

/** A stretch of a table under one line of column headings. */
export type Zone = {
  readonly block: SoughtBlock;
  /** First and last row of its headings. */
  readonly top: number;
  readonly bottom: number;
  /** Left to right. */
  readonly columns: readonly ZoneColumn[];
  /** Where the first of its columns begins. */
  readonly from: number;
  /** From the first of its headings to the last. */
  readonly left: number;
  readonly right: number;
  /** The labels of its rows stand from here to `left`. */
  readonly stubFrom: number;
  /** The last row its headings can govern. */
  readonly last: number;
  /** Its headings say that it shows last year, or what labels its rows does. */
  readonly prior: boolean;
  /** Where years label rows, its own, and their year, where that is named. */
  readonly rows?: ReadonlySet<number>;
  readonly year?: number;
  /** Its columns stand where they were found and nowhere else. */
  readonly exact?: true;
  /** It has no headings: its columns are in the form's order, as far as that holds. */
  readonly headless?: true;
};

/** Where the figures of one column of a form stand; both ends included. */
export type ZoneColumn = {
  readonly id: string; readonly from: number; readonly to: number; readonly heading?: TableSpot;
};

/** Whether a cell stands in one of a zone's columns. */
export const isUnderOwn = (spot: TableSpot, zone: Zone): boolean =>
  zone.columns.some(({from, to}) => overlaps(spot.column, rightOf(spot), from, to));

/** The stretches of a view whose column headings are those of a form's blocks, top to bottom and left to right. */
export function findZones(view: View, form: SoughtForm, bands: readonly HeadingBand[]): readonly Zone[] {
  const zones = bands.flatMap((band) => band.groups.flatMap((group) =>
    form.blocks.flatMap((block) => headedZone(view, form, band, group, block) ?? [])));
  return zones.flatMap((zone) => {
    const bounded = {...zone, last: nextHeadings(zone, zones)};
    const stubFrom = stubOf(view, form, bounded);
    const isNone = stubFrom === undefined || isMostlyOthers(view, bounded, stubFrom);
    return isNone ? [] : byYear(view, {...bounded, stubFrom, last: endOf(view, form, {...bounded, stubFrom})});
  });
}

/** A zone for each year that labels rows of it: of all but the latest it shows last year's figures. */
function byYear(view: View, zone: Zone): readonly Zone[] {
  const years = rowsByYear(view, zone);
  const latest = Math.max(...years.keys());
  return years.size < 2 ? [zone]
    : [...years].map(([year, rows]) =>
      ({...zone, rows, prior: zone.prior || year !== latest, ...(year > 0 && year < Infinity && {year})}));
}

/** The rows that a zone's headings govern. */
export const rowsBelow = (view: View, {bottom, last, rows}: Zone): readonly number[] =>
  view.filled(bottom + 1, last).filter((row) => rows?.has(row) !== false);

function headedZone(
  view: View, form: SoughtForm, {top, bottom: end}: HeadingBand, group: readonly TableSpot[], block: SoughtBlock,
): Zone | undefined {
  const headed = group.flatMap((heading): readonly ZoneColumn[] => {
    const id = columnOf(heading, form, block);
    return id === undefined ? [] : [{id, from: heading.column, to: rightOf(heading), heading}];
  });
  const [first, last] = [headed[0], headed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (headed.length < Math.min(2, block.columns.length) && !isTitled(view, form, block, top)) return undefined;
  const [left, right] = [first.from, last.to];
  const {columns, bottom} = narrow(view, headed, end);
  const from = columns[0]?.from;
  const prior = roleOver(view, top, left, right) === "prior";
  return from === undefined
    ? undefined
    : {block, top, bottom, columns, from, left, right, stubFrom: 0, last: view.rows - 1, prior};
}

/**
 * Whether 其他 and 总计 are all that is known of the headings, and more of them say nothing known: what is told apart
 * there is something else. 上年数 or 备注 is known to stand beside.
 */
function isMostlyOthers(view: View, {block, columns, top, bottom, last, left, right}: Zone, stubFrom: number): boolean {
  const isOwn = columns.length * 2 >= block.columns.length ||
    columns.some(({heading}) => heading === undefined || keyIn(heading.text).length > everydayWord);
  if (isOwn) return false;
  const others = view.filled(top, bottom).flatMap((row) => view.across(row).filter((spot) => spot.row === row &&
    spot.as === "text" && spot.meanings.length === 0 && spot.column > stubFrom &&
    (rightOf(spot) < left || spot.column > right) && roleOf(spot.text, yearIn(spot.text)) === undefined));
  const heads = others.filter(({column}) => view.filled(bottom + 1, last).some((row) =>
    view.across(row).some((spot) => spot.row === row && spot.column === column && spot.as === "number")));
  return heads.length > columns.length;
}

/** In letters. */
const everydayWord = 2;

/**
 * Whether the title of a block stands right over its headings, and these are fewer than its columns: one that is
 * understood is enough then.
 */
const isTitled = (view: View, form: SoughtForm, block: SoughtBlock, top: number): boolean =>
  view.across(top).filter(({as, row, meanings}) => as === "text" && row === top &&
    !meanings.some(({as}) => as === "stub")).length <= block.columns.length &&
  view.across(top - 1).some(({meanings}) =>
    meanings.some((meaning) => meaning.as === "block" && meaning.form === form.id && meaning.block === block.at));

/** Headings under headings, 本年 and 上年 under each column: keep this year's. */
function narrow(
  view: View, columns: readonly ZoneColumn[], end: number,
): {readonly columns: readonly ZoneColumn[]; readonly bottom: number} {
  const line = view.across(end + 1).filter(({row}) => row === end + 1);
  const numbers = line.filter(({as}) => as === "number");
  // 2023 and 2024 as bare numbers head columns where their row has no other numbers, and each of them again and again.
  const years = numbers.every(({text}) => /^20[0-4]\d$/.test(text)) ? new Set(numbers.map(({text}) => text)) : none;
  const areYears = years.size > 1 && years.size < 4 && numbers.length > 2 * years.size;
  const below = line.filter(({as, meanings}) => (as === "text" || areYears) && meanings.length === 0);
  const latest = areYears ? Math.max(...numbers.map(({text}) => Number(text))) : latestYears(view)(end + 1);
  const role = (spot: TableSpot) => roleOf(spot.text, latest);
  let found = false;
  const narrowed = columns.flatMap((column, at) => {
    const step = column.from - (columns[at - 1]?.from ?? column.from - 1);
    const until = Math.max(column.to, (columns[at + 1]?.from ?? column.from + step) - 1);
    const under = below.filter((spot) => spot.column >= column.from && spot.column <= until);
    const [current, another] = under.filter((spot) => role(spot) === "this");
    if (under.length > 1 && current !== undefined && another === undefined) {
      found = true;
      return [{...column, from: current.column, to: rightOf(current)}];
    }
    return under.some((spot) => role(spot) === "prior") ? [] : [column];
  });
  return {columns: narrowed, bottom: found ? end + 1 : end};
}

const none: ReadonlySet<string> = new Set();

/** Headings govern the rows down to the next headings of the same block over the same columns. */
const nextHeadings = ({block, bottom, left, right, last}: Zone, zones: readonly Zone[]): number =>
  Math.min(last + 1, ...zones
    .filter((zone) => zone.block === block && zone.top > bottom && overlaps(zone.left, zone.right, left, right))
    .map(({top}) => top)) - 1;

/** Where the labels at the left of a zone begin; further to the left, beyond figures, another table has its own. */
function stubOf(view: View, form: SoughtForm, {bottom, last, left}: Zone): number | undefined {
  const beside = view.filled(bottom + 1, last).flatMap((row) =>
    view.across(row).filter((spot) => spot.row === row && rightOf(spot) < left));
  const labels = beside.filter(({meanings}) => meanings.length > 0 &&
    meanings.every(({form: of, as}) => of === form.id && (as === "row" || as === "rowHeading")));
  if (labels.length === 0) return undefined;
  // Further down another table may have its figures in these columns.
  const rows = new Set(labels.map(({row}) => row));
  const figures = [...new Set(beside.flatMap(({as, row, column}) => as === "number" && rows.has(row) ? column : []))];
  const columns = [...new Set(labels.map(({column}) => column))].sort((one, other) => other - one);
  const gap = columns.findIndex((column, at) =>
    figures.some((figure) => figure > column && figure < (columns[at - 1] ?? column)));
  return columns.at(gap < 0 ? -1 : gap - 1);
}

/** A zone ends where labels of another form stand across its columns, or its rows have a head anew: 信息内容. */
function endOf(view: View, form: SoughtForm, {bottom, last, stubFrom, left, right}: Zone): number {
  for (const row of view.filled(bottom + 1, last)) {
    const ends = view.across(row).some(({row: top, column, meanings}) => top === row && column >= stubFrom &&
      column <= right && meanings.length > 0 && (meanings.every((meaning) => meaning.form !== form.id) ||
      (column < left && meanings.every(({as}) => as === "stub"))));
    if (ends) return row - 1;
  }
  return last;
}

/**
 * Whether a row with as many figures as headings, some of them (`astray`) under none, slid as a whole and is counted
 * off: by the spans of merged areas that were lost, or as all rows did. Where it is not so, a single figure was moved.
 */
export function slidAsWhole(
  view: View, zone: Zone,
): (row: number, figures: readonly TableSpot[], astray: readonly TableSpot[]) => boolean {
  const isAlike = allAlike(view, zone);
  return (row, figures, astray) =>
    isWithin(zone, astray) || isRunBehindLabel(view, row, figures) || isAlike(figures);
}

/** Figures in columns between headings, where these have merged areas that the figures lost, or the other way round. */
const isWithin = ({left, right}: Zone, figures: readonly TableSpot[]): boolean =>
  figures.every(({column}) => column >= left && column <= right);

/** Figures without a gap between the label and the last of them. */
const isRunBehindLabel = (view: View, row: number, figures: readonly TableSpot[]): boolean =>
  figures.every((spot, at) => {
    const before = figures[at - 1];
    return before !== undefined ? rightOf(before) + 1 === spot.column
      : view.across(row).some((one) => one.as === "text" && rightOf(one) + 1 === spot.column);
  });

/** Whether all rows of a zone, and more than one, have their figures in the same columns. */
function allAlike(view: View, zone: Zone): (figures: readonly TableSpot[]) => boolean {
  let known: readonly string[] | undefined;
  const columnsOf = (figures: readonly TableSpot[]): string => figures.map(({column}) => column).join();
  return (figures) => {
    known ??= view.filled(zone.bottom + 1, zone.last).flatMap((row) => {
      const own = view.across(row).filter((spot) => spot.row === row && spot.as === "number");
      return own.some((spot) => isUnderOwn(spot, zone)) ? [columnsOf(own)] : [];
    });
    return known.length > 1 && known.every((columns) => columns === columnsOf(figures));
  };
}
