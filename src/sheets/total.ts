import Big from "big.js";
import {address} from "../filing/place";

/** Row and column of a cell, from 0. */
export type Spot = {readonly row: number; readonly column: number};

/** A rectangle of cells, corners included. */
export type Area = {readonly from: Spot; readonly to: Spot};

/** A sum of cells, as a formula says it. */
export type Total = {
  readonly areas: readonly Area[];
  /** The result is an empty text while no part is a number. */
  readonly blankWhileEmpty: boolean;
};

/** Formula of a total that stays blank while all its parts are blank. */
export function totalFormula(parts: readonly Spot[]): string {
  const areas = joined(parts).map(({from, to}) =>
    from.row === to.row && from.column === to.column ? cell(from) : `${cell(from)}:${cell(to)}`).join(",");
  return `=IF(COUNT(${areas})=0,"",SUM(${areas}))`;
}

/** The sum that a formula says, if it says one: `=IF(COUNT(…)=0,"",SUM(…))`, `=SUM(…)`, `=A1+B1` within its own sheet. */
export function totalIn(formula: string): Total | undefined {
  const plain = formula.replace(/[\s$]/g, "").toUpperCase();
  const guarded = /^=IF\(COUNT\(([^()]*)\)=0,"",SUM\(\1\)\)$/.exec(plain);
  const list = guarded?.[1] ?? /^=SUM\(([^()]*)\)$/.exec(plain)?.[1] ?? /^=([A-Z]+\d+(?:\+[A-Z]+\d+)+)$/.exec(plain)?.[1];
  const areas = list?.split(/[,+]/).map(areaOf);
  return areas === undefined || areas.some((area) => area === undefined)
    ? undefined
    : {areas: areas as readonly Area[], blankWhileEmpty: guarded !== null};
}

/** Result of a sum over what the cells hold; text and blanks do not count, as in a spreadsheet. */
export function computeTotal({areas, blankWhileEmpty}: Total, valueAt: (row: number, column: number) => unknown): number | "" {
  const numbers = areas.flatMap(spotsIn).map(({row, column}) => valueAt(row, column))
    .filter((value): value is number => typeof value === "number");
  return numbers.length === 0 && blankWhileEmpty
    ? ""
    : numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber();
}

/** Neighbours in one row or one column as one area, in order. */
function joined(parts: readonly Spot[]): readonly Area[] {
  const areas: Area[] = [];
  for (const spot of parts) {
    const last = areas.at(-1);
    if (last !== undefined && continues(last, spot)) {
      areas[areas.length - 1] = {from: last.from, to: spot};
    } else {
      areas.push({from: spot, to: spot});
    }
  }
  return areas;
}

const continues = ({from, to}: Area, {row, column}: Spot): boolean =>
  (from.column === column && to.column === column && row === to.row + 1) ||
  (from.row === row && to.row === row && column === to.column + 1);

const cell = ({row, column}: Spot): string => address(row, column);

function areaOf(reference: string): Area | undefined {
  const corners = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(reference);
  if (corners === null) {
    return undefined;
  }
  const from = {row: Number(corners[2]) - 1, column: columnOf(corners[1]!)};
  return {from, to: corners[3] === undefined ? from : {row: Number(corners[4]) - 1, column: columnOf(corners[3])}};
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const spotsIn = ({from, to}: Area): readonly Spot[] =>
  Array.from({length: to.row - from.row + 1}, (_, down) =>
    Array.from({length: to.column - from.column + 1}, (_, along) => ({row: from.row + down, column: from.column + along}))).flat();
