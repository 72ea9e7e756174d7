import Big from "big.js";
import {address} from "../filing/place";

/** Row and column of a cell, from 0. */
export type Spot = {readonly row: number; readonly column: number};

/** A rectangle of cells, edges included. */
type Area = {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number};

/** A sum of cells, as a formula says it. */
export type Total = {
  readonly areas: readonly Area[];
  /** The result is an empty text while no part is a number. */
  readonly blankWhileEmpty: boolean;
};

/** Formula of a total that stays blank while all its parts are blank. */
export function totalFormula(parts: readonly Spot[]): string {
  const areas = joined(parts).map(sayArea).join(",");
  return `=IF(COUNT(${areas})=0,"",SUM(${areas}))`;
}

/** The sum that a formula says, within its own sheet: `=IF(COUNT(…)=0,"",SUM(…))` or `=SUM(…)`. */
export function totalIn(formula: string): Total | undefined {
  const plain = formula.replace(/[\s$]/g, "").toUpperCase();
  const guarded = /^=IF\(COUNT\(([^()]*)\)=0,"",SUM\(\1\)\)$/.exec(plain);
  const list = guarded?.[1] ?? /^=SUM\(([^()]*)\)$/.exec(plain)?.[1];
  const areas = list?.split(",").map(areaOf);
  return areas === undefined || areas.some((area) => area === undefined || sizeOf(area) > largest)
    ? undefined
    : {areas: areas as readonly Area[], blankWhileEmpty: guarded !== null};
}

/** Result of a sum over what the cells hold; text and blanks do not count, as in a spreadsheet. */
export function computeTotal(
  {areas, blankWhileEmpty}: Total, valueAt: (row: number, column: number) => unknown,
): number | "" {
  const numbers = areas.flatMap(spotsIn).map(({row, column}) => valueAt(row, column))
    .filter((value): value is number => typeof value === "number");
  return numbers.length === 0 && blankWhileEmpty
    ? ""
    : numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber();
}

/** Neighbours in one row or one column as one area, in order. */
function joined(parts: readonly Spot[]): readonly Area[] {
  const areas: Area[] = [];
  for (const {row, column} of parts) {
    const last = areas.at(-1);
    if (last !== undefined && continues(last, row, column)) {
      areas[areas.length - 1] = {...last, bottom: row, right: column};
    } else {
      areas.push({top: row, left: column, bottom: row, right: column});
    }
  }
  return areas;
}

const continues = ({top, left, bottom, right}: Area, row: number, column: number): boolean =>
  (left === column && right === column && row === bottom + 1) ||
  (top === row && bottom === row && column === right + 1);

function sayArea({top, left, bottom, right}: Area): string {
  const from = address(top, left);
  const to = address(bottom, right);
  return from === to ? from : `${from}:${to}`;
}

function areaOf(reference: string): Area | undefined {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(reference) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return {top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right)};
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Larger than any table of statistics: a sum over whole columns is left to the spreadsheet. */
const largest = 10_000;

const sizeOf = ({top, left, bottom, right}: Area): number => (bottom - top + 1) * (right - left + 1);

const spotsIn = (area: Area): readonly Spot[] =>
  Array.from({length: sizeOf(area)}, (_, at) => ({
    row: area.top + Math.floor(at / (area.right - area.left + 1)),
    column: area.left + (at % (area.right - area.left + 1)),
  }));
