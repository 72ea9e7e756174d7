import type {Cell, Grid} from "../grid";
import type {FoundTable, TableStray} from "./form-in-table";
import {isSignature} from "../signature";
import {isOfNumbers} from "../value";
import {areSums} from "./column-sums";
import {coveredNumbers} from "./covered-numbers";
import {headingsAbove} from "./headings-above";
import {
  allOf, besideByHeading, comparesYears, type HeadedBeside, isAside, type KnownBeside, ofEarlierTables,
} from "./known-beside";
import {ordinalsIn} from "./ordinals";
import {latestYears, numbersColumns} from "./this-year";
import {bottomOf, rightOf, type TableSpot, type View} from "./view";

/** Numbers of one table that no reading of it took up, told by what heads their column, or else by their row. */
export type NumbersLeft = {
  readonly grid: Grid;
  readonly strays: readonly TableStray[];
  /** Headings that no form has and that head nothing but sums of the figures beside them. */
  readonly ofSums: readonly Cell[];
  /** Numbers that are known to be none of this year's figures. */
  readonly beside: readonly KnownBeside[];
};

/**
 * Every number among the figures of a table that is no figure, is told of by none of its strays, and is not known to
 * be something else: an ordinal, last year's figure, a change, what stands under 备注.
 */
export function numbersLeft(views: readonly View[], found: readonly FoundTable[]): readonly NumbersLeft[] {
  const byGrid = groupsBy(found, ({grid}) => grid);
  return views.flatMap((view): readonly NumbersLeft[] => {
    const own = byGrid.get(view.grid) ?? [];
    if (own.length === 0 && view.grid.hidden) return [];
    if (own.every(({placed}) => placed.length === 0) && comparesYears(view, found)) {
      return [{grid: view.grid, strays: none, ofSums: none, beside: allOf(view)}];
    }
    const known = knownCells(own);
    const {open, beside} = view.spots.every((spot) => !isOfNumbers(spot) || known.has(spot.cell))
      ? {open: none, beside: none} : openNumbers(view, boxesOf(view, own), known);
    const all = [...ofEarlierTables(own), ...besideByHeading(beside)];
    const covered = own.length === 0 ? none : coveredNumbers(view);
    const aside: NumbersLeft = {grid: view.grid, strays: covered, ofSums: none, beside: all};
    if (open.length === 0) return all.length + covered.length === 0 ? [] : [aside];
    const placed = new Set(own.flatMap(({placed}) => placed.flatMap(({spot}) => spot?.cell ?? [])));
    const strange = [...groupsBy(open, ({heading}) => heading)].flatMap(([heading, numbers]) =>
      isStrange(heading) ? [{heading, numbers: numbers.map(({spot}) => spot)}] : []);
    const sums = new Set(strange.filter(({heading, numbers}) => areSums(view, heading, numbers, placed))
      .map(({heading}) => heading));
    const strays = grouped(view, open.filter(({heading}) => heading === undefined || !sums.has(heading)));
    const told = own.length === 0 ? together(strays) : strays;
    return [{...aside, strays: [...told, ...covered], ofSums: [...sums].map(({cell}) => cell)}];
  });
}

/** What is left of a table that has no form's figures, an overview beside the units' tables, is one thing. */
function together(strays: readonly TableStray[]): readonly TableStray[] {
  const [first] = strays;
  if (first === undefined || strays.length === 1) return strays;
  const [spot = first.spot, ...others] = strays.flatMap(({spot, others = none}) => [spot, ...others]);
  return [{spot, others, text: strays.map(({spot, text = spot.text}) => text).join(" "), why: "label"}];
}

function knownCells(found: readonly FoundTable[]): ReadonlySet<Cell> {
  const known = new Set<Cell>();
  for (const {placed, strays} of found) {
    for (const {spot} of placed) if (spot !== undefined) known.add(spot.cell);
    for (const {spot, others = none} of strays) for (const {cell} of [spot, ...others]) known.add(cell);
  }
  return known;
}

/** The stretch of a grid that one form takes up, both ends included. */
type Box = {top: number; bottom: number; left: number; right: number};

/** Where each form's labels and figures stand, as far as they are certainly its own. */
function boxesOf(view: View, found: readonly FoundTable[]): readonly Box[] {
  const boxes = new Map<string, Box>();
  const add = (form: string, row: number, column: number, bottom = row, right = column): void => {
    const box = boxes.get(form) ?? {top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity};
    boxes.set(form, {
      top: Math.min(box.top, row), bottom: Math.max(box.bottom, bottom),
      left: Math.min(box.left, column), right: Math.max(box.right, right),
    });
  };
  for (const spot of view.spots) {
    const [first, ...others] = spot.meanings;
    const isOwn = first !== undefined && first.as !== "form" && first.as !== "note" &&
      others.every(({form}) => form === first.form);
    if (isOwn) add(first.form, spot.row, spot.column, bottomOf(spot), rightOf(spot));
  }
  for (const {form, placed} of found) for (const {row, column} of placed) add(form.id, row, column);
  return [...boxes].map(([form, box]) => withNeighbours(view, form, box));
}

/** A box with the numbers that adjoin it: labels at its edge may be lost. */
function withNeighbours(view: View, form: string, box: Box): Box {
  const numbers = view.spots.filter(({as, row}) => as === "number" && row >= box.top && row <= box.bottom + widestGap);
  const columns = new Set(numbers.map(({column}) => column));
  let {left, right, bottom} = box;
  for (let gap = 1; gap <= widestGap && right - box.right < farthest; gap += 1) {
    if (columns.has(right + gap)) [right, gap] = [right + gap, 0];
  }
  while (columns.has(left - 1) && box.left - left < farthest) left -= 1;
  for (let gap = 1; gap <= widestGap && bottom - box.bottom < farthest; gap += 1) {
    const here = view.across(bottom + gap);
    if (here.some(endsTable(form))) break;
    if (here.some(({as, column}) => as === "number" && column >= left && column <= right)) [bottom, gap] = [bottom + gap, 0];
  }
  return {top: box.top, bottom, left, right};
}

/** Columns or rows without a number between those that have some. */
const widestGap = 3;

/** Numbers further from a form's labels are data of another kind. */
const farthest = 60;

/** A signature, or the label of another form. */
const endsTable = (own: string) => ({text, meanings}: TableSpot): boolean =>
  isSignature(text) || (meanings.length > 0 && meanings.every(({form}) => form !== own));

/** A number, with the text that heads its column. */
type OpenNumber = {readonly spot: TableSpot; readonly heading?: TableSpot};

/** Numbers that are to be told, and those of which a text over or before them says that they are none of ours. */
function openNumbers(
  view: View, boxes: readonly Box[], known: ReadonlySet<Cell>,
): {readonly open: readonly OpenNumber[]; readonly beside: readonly HeadedBeside[]} {
  const open: OpenNumber[] = [];
  const beside: HeadedBeside[] = [];
  const above = headingsAbove(view);
  const numbersItsColumns = rowsOfColumnNumbers(view);
  const latestIn = latestYears(view);
  const isOrdinalIn = ordinalsIn(view, known);
  const edge = Math.min(...boxes.map(({left}) => left));
  for (const spot of view.spots) {
    if (!isOfNumbers(spot) || known.has(spot.cell) || spot.cell.date || numbersItsColumns(spot.row)) continue;
    const isOrdinal = isOrdinalIn(spot);
    if (!boxes.some((box) => isIn(box, spot)) && (isOrdinal || !isOffTable(view, spot, boxes))) continue;
    const before = view.across(spot.row).filter((one) => rightOf(one) < spot.column);
    const headings = above(spot);
    if (isOrdinal && view.grid.columns > 1 && spot.column <= edge && !isHeading(view, headings[0])) continue;
    // A word among the figures of its row heads none of them: the row may have a cell too many.
    const figure = before.findIndex(({cell}) => known.has(cell));
    const heads = before.slice(0, figure < 0 ? undefined : figure).filter(({as}) => as === "text");
    const said = [...headings, ...heads.slice(-1)].find((one) => isAside(one, latestIn));
    if (said === undefined) open.push({spot, heading: headings[0]});
    else beside.push({spot, heading: said});
  }
  return {open, beside};
}

/** Rows that number the columns, each looked at once. */
function rowsOfColumnNumbers(view: View): (row: number) => boolean {
  const known = new Map<number, boolean>();
  return (row) => {
    const isOne = known.get(row) ?? numbersColumns(view.across(row).filter((spot) => spot.row === row));
    known.set(row, isOne);
    return isOne;
  };
}

const isIn = ({top, bottom, left, right}: Box, spot: TableSpot): boolean =>
  spot.row >= top && spot.row <= bottom && rightOf(spot) >= left && spot.column <= right;

/** A number that stands away from the forms of its sheet and is no year, date, telephone or page number. */
function isOffTable(view: View, spot: TableSpot, boxes: readonly Box[]): boolean {
  if (boxes.length === 0 || /^(?:(?:19|20)\d\d|(?:19|20)\d{6}|1\d{10})$/.test(spot.text)) return false;
  const before = view.across(spot.row).findLast((one) => one.as === "text" && rightOf(one) < spot.column);
  return before === undefined || !/^.{0,6}(?:电话|手机|传真|邮编|邮政编码|联系方式|页|页码|日期|时间|年度|年份)[:：]?$/.test(before.text.replace(/\s/g, ""));
}

/** A label of a form's own, or words among the headings of its columns. */
const isHeading = (view: View, spot: TableSpot | undefined): boolean => spot !== undefined &&
  (spot.meanings.length > 0 || (/\p{Script=Han}{2}/u.test(spot.text) &&
    view.across(spot.row).some(({meanings}) => meanings.some(({as}) => as === "column"))));

/** One cause is one line: numbers under a heading that no form has, or in a column; others by their row. */
function grouped(view: View, open: readonly OpenNumber[]): readonly TableStray[] {
  const columns = [...groupsBy(open, ({spot, heading}) => isStrange(heading) ? heading : spot.column).values()]
    .map((numbers) => withWords(view, numbers));
  const isOne = (numbers: readonly OpenNumber[]): boolean => numbers.length > 1 || isStrange(numbers[0]?.heading);
  const rows = groupsBy(columns.filter((numbers) => !isOne(numbers)).flat(), ({spot}) => spot.row);
  return [
    ...columns.filter(isOne).map((numbers) => strayOf(numbers[0]?.heading, numbers)),
    ...[...rows].map(([row, numbers]) =>
      strayOf(view.across(row).find(({as, row: top}) => as === "text" && top === row), numbers)),
  ].flat();
}

/** 待核 and #REF! below the last number under a heading that no form has are of its column too. */
function withWords(view: View, numbers: readonly OpenNumber[]): readonly OpenNumber[] {
  const [last, heading] = [numbers.at(-1)?.spot, numbers[0]?.heading];
  if (last === undefined || !isStrange(heading)) return numbers;
  const word = view.across(bottomOf(last) + 1).find(({row, column, as}) =>
    as === "text" && row > last.row && column === last.column);
  const isBesideFigure = word !== undefined && word.meanings.length === 0 &&
    view.across(word.row).some(({as, row}) => as === "number" && row === word.row);
  return isBesideFigure ? withWords(view, [...numbers, {spot: word, heading}]) : numbers;
}

const isStrange = (heading: TableSpot | undefined): heading is TableSpot => heading?.meanings.length === 0;

function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), groups.get(keyOf(one)) ?? []).get(keyOf(one))?.push(one);
  return groups;
}

/** Told at the heading that no form has, or else as numbers without a place. */
function strayOf(head: TableSpot | undefined, numbers: readonly OpenNumber[]): readonly TableStray[] {
  const spots = numbers.map(({spot}) => spot);
  const text = [head, ...spots].flatMap((spot) => spot?.text ?? []).join(" ");
  if (isStrange(head)) return [{spot: head, others: spots, text, why: "label"}];
  const [first, ...others] = spots;
  return first === undefined ? [] : [{spot: first, others, text, why: "value"}];
}

const none: readonly never[] = [];
