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
  readStruckCells(Uint8Array.from([...globals, ...sheets.flat()])).map((seenAt) =>
    [0, 1, 2].flatMap((row) => [0, 1, 2].filter((column) => seenAt(row, column) === "").map((column) => `${row}.${column}`)).join(" "));

test("a cell is struck out whose look has such a font, in its own sheet", () => {
  expect(struckIn(sheet(number(0, 0, 0), number(0, 1, 1)), sheet(number(2, 2, 1)))).toEqual(["0.1", "2.2"]);
});

test("numbers of a row that stand in one record have a look each", () => {
  const row = record(0x00bd, [...[1, 0].flatMap(short),
    ...[1, 0, 1].flatMap((look) => [...short(look), 0, 0, 0, 0]), ...short(2)]);
  expect(struckIn(sheet(row))).toEqual(["1.0 1.2"]);
});

describe("of a text of several looks what is struck out is none, and a raised sign stands beside the number", () => {
  const raisedFont = record(0x0031, [200, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  const wide = (text: string): readonly number[] => [...Buffer.from(text, "utf16le")];
  /** `1512` of which the first two are struck out, `1665①`, `件` in two records, and a plain text. */
  const head = (letters: number, kind: number, looks: number) => [...short(letters), kind, ...short(looks)];
  const texts = [
    ...record(0x00fc, [
      ...short(0), ...short(0), ...short(4), ...short(0),
      ...head(4, 0x08, 2), ...Buffer.from("1512"), ...[0, 5].flatMap(short), ...[2, 0].flatMap(short),
      ...short(3), 0x01, ...wide("规章件"),
      ...head(5, 0x0d, 1).slice(0, 3), ...short(1), ...short(3), ...short(0), ...wide("166"),
    ]),
    ...record(0x003c, [0x00, ...Buffer.from("51"), ...[4, 6].flatMap(short), 9, 9, 9, ...head(3, 0x08, 1), ...Buffer.from("777")]),
    ...record(0x003c, [1, 0, 5, 0]),
  ];
  const rich = [
    ...begins(5), ...[false, false, false, false, true].flatMap(font), ...raisedFont,
    ...[3, 5].flatMap((by) => record(0x00e0, short(by))), ...texts, ...ends,
  ];
  const labels = (look: number): readonly number[] => sheet(...[0, 1, 2, 3].map((text) =>
    record(0x00fd, [...[0, text, look, text].flatMap(short), 0, 0])));
  const seenIn = (look: number) => {
    const [seenAt] = readStruckCells(Uint8Array.from([...rich, ...labels(look)]));
    return [0, 1, 2, 3].map((column) => seenAt!(0, column));
  };
  test("in a cell that is not", () => expect(seenIn(0)).toEqual(["12", undefined, "1665[1]", "7"]));
  test("in a cell that is: what has a look of its own has not the cell's", () => expect(seenIn(1)).toEqual(["12", "", "[1]", ""]));
});

test("what stands in a chart, a locked workbook or a record cut short is none", () => {
  expect(struckIn(sheet(begins(0x20), number(0, 1, 1), ends, record(0x0203, [1, 0])))).toEqual([""]);
  expect(readStruckCells(Uint8Array.from([...begins(5), ...record(0x002f, [0, 0]), ...ends]))).toEqual([]);
});
