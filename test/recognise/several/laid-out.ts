import {editionOf} from "../../../src/editions/edition";
import type {Filing} from "../../../src/filing/filing";
import {readGrids} from "../../../src/formats/read-grids";
import type {Cell, Grid} from "../../../src/recognise/grid";
import {buildFiling} from "../../build";
import {printForm} from "../../layouts/printed";

export type Whose = {readonly unit: string; readonly year: number};

/** A filing of which no figure is as another's. */
export function filingOf({unit, year}: Whose, shift: number): Filing {
  const built = buildFiling({edition: "2021", unit, year});
  return {...built, figures: new Map([...built.figures].map(([id, figure], at) => {
    const value = 1000 * shift + at;
    return [id, {...figure, value: value as never, text: String(value)}];
  }))};
}

export const titleOf = ({unit, year}: Whose): string => `${unit}${year}年政府信息公开工作年度报告统计表`;

/** A grid a form, as the official document prints it. */
export const layOut = ({edition, variant, figures}: Filing): readonly Grid[] => editionOf(edition).forms.map((form) => {
  const texts = new Map([...figures].map(([id, {text}]) => [id, text]));
  const {cells} = printForm(form, variant ?? "standard", texts);
  return together(form.id, cells.map(({id, text, ...place}) => ({
    ...place, text, value: id !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text,
  })));
});

/** All forms under each other on one sheet, under a title. */
export function sheetOf(filing: Filing, name: string, title: string | undefined): Grid {
  const cells: Cell[] = title === undefined ? [] : [cellOf(0, 0, title)];
  let top = 2;
  for (const grid of layOut(filing)) {
    cells.push(...grid.cells.map((cell) => ({...cell, row: cell.row + top})));
    top += grid.rows + 1;
  }
  return {name, rows: top, columns: Math.max(...cells.map(({column, columnSpan}) => column + columnSpan)), cells};
}

export const cellOf = (row: number, column: number, text: string): Cell =>
  ({row, column, rowSpan: 1, columnSpan: 1, text, value: text});

export const moved = ({cells}: Grid, down: number, right: number): readonly Cell[] =>
  cells.map((cell) => ({...cell, row: cell.row + down, column: cell.column + right}));

const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((one, other) => one.row - other.row || one.column - other.column);

export const together = (name: string, cells: readonly Cell[]): Grid => ({
  name, cells: inOrder(cells),
  rows: Math.max(...cells.map(({row, rowSpan}) => row + rowSpan)),
  columns: Math.max(...cells.map(({column, columnSpan}) => column + columnSpan)),
});

export const valuesOf = ({figures}: Filing) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));

export const whoAndWhen = (filings: readonly Filing[]) => filings.map(({unit, year}) => [unit, year]);

export function expectEach(grids: readonly Grid[], filings: readonly Filing[]): readonly Filing[] {
  const read = readGrids("a.xlsx", grids);
  expect(whoAndWhen(read)).toEqual(whoAndWhen(filings));
  for (const [at, one] of read.entries()) {
    expect(valuesOf(one)).toEqual(valuesOf(filings[at]!));
    expect(one.unmatched).toEqual([]);
  }
  return read;
}

export const first = filingOf({unit: "青山镇人民政府", year: 2024}, 1);
export const second = filingOf({unit: "白水镇人民政府", year: 2024}, 2);
export const third = filingOf({unit: "黑水乡人民政府", year: 2024}, 3);
export const before = filingOf({unit: "青山镇人民政府", year: 2023}, 4);
