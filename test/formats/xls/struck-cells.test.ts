import {readStruckCells} from "../../../src/formats/xls/struck-cells";
import {record, short} from "./biff";

const begins = (kind: number): readonly number[] => record(0x0809, [...short(0x0600), ...short(kind), 0, 0, 0, 0]);
const ends = record(0x000a, []);
const font = (strikes: boolean): readonly number[] => record(0x0031, [200, 0, strikes ? 0x08 : 0, 0]);
/** Of the fonts 0, 3 and 5 — there is no fourth — the last strikes out; so does the second look. */
const globals = [
  ...begins(5), ...[false, false, false, false, true].flatMap(font),
  ...[3, 5].flatMap((by) => record(0x00e0, short(by))), ...ends,
];
const number = (row: number, column: number, look: number): readonly number[] =>
  record(0x0203, [row, column, look].flatMap(short).concat(Array<number>(8).fill(0)));
const sheet = (...cells: readonly (readonly number[])[]): readonly number[] =>
  [...begins(0x10), ...cells.flat(), ...ends];
const struckIn = (...sheets: readonly (readonly number[])[]): readonly string[] =>
  readStruckCells(Uint8Array.from([...globals, ...sheets.flat()])).map((isStruck) =>
    [0, 1, 2].flatMap((row) => [0, 1, 2].filter((column) => isStruck(row, column)).map((column) => `${row}.${column}`)).join(" "));

test("a cell is struck out whose look has such a font, in its own sheet", () => {
  expect(struckIn(sheet(number(0, 0, 0), number(0, 1, 1)), sheet(number(2, 2, 1)))).toEqual(["0.1", "2.2"]);
});

test("numbers of a row that stand in one record have a look each", () => {
  const row = record(0x00bd, [...[1, 0].flatMap(short),
    ...[1, 0, 1].flatMap((look) => [...short(look), 0, 0, 0, 0]), ...short(2)]);
  expect(struckIn(sheet(row))).toEqual(["1.0 1.2"]);
});

test("what stands in a chart, a locked workbook or a record cut short is none", () => {
  expect(struckIn(sheet(begins(0x20), number(0, 1, 1), ends, record(0x0203, [1, 0])))).toEqual([""]);
  expect(readStruckCells(Uint8Array.from([...begins(5), ...record(0x002f, [0, 0]), ...ends]))).toEqual([]);
});
