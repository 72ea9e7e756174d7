import type {FoundTable} from "./form-in-table";
import {type latestYears, roleOf, yearIn} from "./this-year";
import type {TableSpot, View} from "./view";

/** Numbers of a table that are known to be none of this year's figures, with what says so of them. */
export type KnownBeside = {readonly heading: string; readonly count: number; readonly first: TableSpot};

/** A number, and the text over or before it that says what else than a figure it is. */
export type HeadedBeside = {readonly spot: TableSpot; readonly heading: TableSpot};

/** Last year, a change, a remark; no label of the form's own, such as 上年结转. */
export const isAside = (
  {text, meanings, isOfEarlier, row}: TableSpot, latestIn: ReturnType<typeof latestYears>,
): boolean => {
  if (isOfEarlier) return true;
  const role = meanings.length > 0 ? undefined : roleOf(text, latestIn(row));
  return role !== undefined && role !== "this";
};

/** Once for each heading. What counts rows says nothing, nor what the workbook computes of figures. */
export function besideByHeading(numbers: readonly HeadedBeside[]): readonly KnownBeside[] {
  const groups = new Map<TableSpot, TableSpot[]>();
  for (const {spot, heading} of numbers) {
    if (isCode.test(heading.text.replace(/\s+/g, "")) || isComputed(spot, heading)) continue;
    groups.set(heading, [...groups.get(heading) ?? [], spot]);
  }
  return [...groups].flatMap(([heading, spots]) => told(heading.text, spots));
}

/** Tables of an earlier year than the one that is read, each with how many numbers it has. */
export const ofEarlierTables = (found: readonly FoundTable[]): readonly KnownBeside[] =>
  found.filter(({prior}) => prior).flatMap(({placed, year, first}) =>
    told(year === undefined ? first.text : `${year}年`, placed.flatMap(({spot}) => spot ?? [])));

/**
 * Whether a table sets years beside each other, this one and the one before, in words of forms whose own tables stand
 * elsewhere, each with more figures: what it tells is no form's figure.
 */
export function comparesYears(view: View, found: readonly FoundTable[]): boolean {
  const heads = view.spots.filter(({as, meanings, row}) => as === "text" && meanings.length === 0 && row < headRows);
  const latest = Math.max(...heads.map(({text}) => yearIn(text) ?? -1));
  const roles = new Set(heads.map(({text}) => roleOf(text, latest < 0 ? undefined : latest)));
  if (!roles.has("this") || !roles.has("prior")) return false;
  const numbers = view.spots.filter(({as}) => as === "number").length;
  const forms = new Set(view.spots.flatMap(({meanings}) => meanings.map(({form}) => form)));
  const others = found.filter(({grid, form, prior}) => grid !== view.grid && forms.has(form.id) && !prior);
  const shown = others.flatMap(({placed}) => placed).filter(({spot}) => spot?.as === "number").length;
  return [...forms].every((id) => others.some(({form}) => form.id === id)) && shown > numbers;
}

/** Headings stand in the first rows of a table. */
const headRows = 3;

/** All numbers of a table that has nothing to be read, told by the first of its texts. */
export const allOf = ({spots}: View): readonly KnownBeside[] =>
  told(spots.find(({as}) => as === "text")?.text ?? "", spots);

const isCode = /^(?:序号?|行次|栏次|.*(?:编号|代码|编码))[:：]?$/;

/** An increase or a check by formula is told by the figures that it is computed of. */
const isComputed = ({cell}: TableSpot, {text}: TableSpot): boolean =>
  cell.formula !== undefined && roleOf(text) !== "prior";

function told(heading: string, spots: readonly TableSpot[]): readonly KnownBeside[] {
  const numbers = spots.filter(({as}) => as === "number");
  const [first] = numbers;
  return first === undefined ? [] : [{heading: heading.trim(), count: numbers.length, first}];
}
