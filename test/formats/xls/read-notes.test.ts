import {readNotes} from "../../../src/formats/xls/read-notes";
import {record, short} from "./biff";

const utf16 = (text: string): readonly number[] => [...Buffer.from(text, "utf16le")];
const begins = (kind: number): readonly number[] => record(0x0809, [...short(0x0600), ...short(kind), 0, 0, 0, 0]);
const ends = record(0x000a, []);

type Note = {
  readonly object: number; readonly row: number; readonly column: number; readonly pieces: readonly string[];
  readonly by: string;
};

/** A drawn object, its text in pieces, and the note that names it. */
const drawn = ({object, pieces}: Note): readonly number[] => [
  ...record(0x005d, [0x15, 0, 18, 0, 0x19, 0, ...short(object), ...Array<number>(14).fill(0)]),
  ...record(0x01b6, [...Array<number>(10).fill(0), ...short(pieces.join("").length), ...Array<number>(6).fill(0)]),
  ...pieces.flatMap((piece) => record(0x003c, [1, ...utf16(piece)])), ...record(0x003c, Array<number>(16).fill(0)),
];
const named = ({object, row, column, by}: Note): readonly number[] =>
  record(0x001c, [...short(row), ...short(column), 0, 0, ...short(object), ...short(by.length), 1, ...utf16(by), 0]);
const sheetWith = (...notes: readonly Note[]): readonly number[] =>
  [...begins(0x10), ...notes.flatMap(drawn), ...notes.flatMap(named), ...ends];
const workbook = (...sheets: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([...begins(5), ...ends, ...sheets.flat()]);

const one: Note = {object: 1, row: 7, column: 9, pieces: ["含并入的", "原地震局2件"], by: "填报员"};
const other: Note = {object: 2, row: 6, column: 3, pieces: ["见移交清单"], by: ""};

test("each note has its cell, its author and all pieces of its text, in the sheet that it stands in", () => {
  expect(readNotes(workbook(sheetWith(other, one), sheetWith(), sheetWith({...other, object: 1})))).toEqual([
    [{row: 6, column: 3, text: "见移交清单", by: ""}, {row: 7, column: 9, text: "含并入的原地震局2件", by: "填报员"}],
    [], [{row: 6, column: 3, text: "见移交清单", by: ""}],
  ]);
});

test("letters of one byte are letters", () => {
  const text = [
    ...record(0x005d, [0x15, 0, 18, 0, 0x19, 0, 1, 0]), ...record(0x01b6, [...Array<number>(10).fill(0), 2, 0]),
    ...record(0x003c, [0, 0x6f, 0x6b]),
  ];
  const note = record(0x001c, [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0x61]);
  expect(readNotes(workbook([...begins(0x10), ...text, ...note, ...ends]))).toEqual([[{row: 0, column: 0, text: "ok", by: "a"}]]);
});

test("a chart within a sheet is no sheet of its own", () => {
  const chart = [...begins(0x20), ...ends];
  expect(readNotes(workbook([...begins(0x10), ...chart, ...drawn(one), ...named(one), ...ends], sheetWith(other)))
    .map((notes) => notes.length)).toEqual([1, 1]);
});

test("a locked workbook has none, and records that are cut short do no harm", () => {
  expect(readNotes(Uint8Array.from([...begins(5), ...record(0x002f, [0, 0]), ...ends, ...sheetWith(one)]))).toEqual([]);
  const cut = [
    ...record(0x001c, [1, 0]), ...record(0x005d, [1]), ...record(0x01b6, [1]),
    ...record(0x001c, [0, 0, 0, 0, 0, 0, 9, 0]),
  ];
  expect(readNotes(workbook([...begins(0x10), ...cut, ...ends]))).toEqual([[{row: 0, column: 0, text: "", by: ""}]]);
});
