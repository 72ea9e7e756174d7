/** @jest-environment node */
// The number formats that the library has read go into what it writes next: the bytes to be damaged would differ.
import * as library from "@e965/xlsx";
import {CFB, utils, write, type CellObject, type WorkBook} from "@e965/xlsx";
import {readFiling} from "../../../src/formats/read";
import {quietly} from "../../../src/formats/quietly";
import {harmless} from "../../../src/formats/xls/harmless";
import {damages} from "../../damage";
import {randomFrom} from "../../layouts/random";
import {seedsOf, someOf} from "../../proof";
import {oldWorkbook} from "../../renderings/old-sheets";
import {inventReport} from "../../renderings/report";
import {area, formula, record, records, short, text} from "./biff";

const open = (bytes: Uint8Array): WorkBook => quietly(() => harmless(library, bytes, {cellFormula: true, dense: true}));

const number = (row: number, value: number): readonly number[] =>
  record(0x0203, [...short(row), 0, 0, 0, 0, ...new Uint8Array(Float64Array.of(value).buffer)]);

/** The first column of the only sheet. */
const columnOf = ({SheetNames: [name], Sheets: sheets}: WorkBook): readonly unknown[] =>
  (sheets[name!] as unknown as {"!data": (CellObject | undefined)[][]})["!data"].map((row) => row[0]?.v);

// A record torn from what it said: the library looked for the end of an array's formula of which nothing was there.
test("an old workbook that lost the bytes in its middle is refused", async () => {
  const whole = oldWorkbook(inventReport("2014", undefined, "few", 5), "biff8");
  const random = randomFrom(540813153);
  const bytes = random.pick(damages(400, 600, 12))(whole, random);
  expect(whole.length - bytes.length).toBe(295);
  await expect(readFiling("a.xls", bytes)).rejects.toMatchObject({why: "noTables"});
});

const types = [
  ...Array(0x100).keys(), 0x01ae, 0x0200, 0x0203, 0x0204, 0x0205, 0x0206, 0x0207, 0x0208, 0x0218, 0x0221, 0x0223,
  0x0243, 0x027e, 0x0406, 0x0409, 0x041e, 0x0443, 0x04bc, 0x0809, 0x087d, 0x0896,
];

test.each(someOf([2, 3, 4, 5, 8] as const, 1))("whatever stands among cells of version %i, reading comes to an end", (version) => {
  const cell = version === 2
    ? record(0x0003, [...short(0), 0, 0, 0, 0, 0, ...new Uint8Array(Float64Array.of(7).buffer)]) : number(0, 7);
  const contents = [0, 1, 2, 6, 20].flatMap((length) => [0, 0xff].map((byte) => Array<number>(length).fill(byte)));
  let kept = 0;
  for (const type of types) {
    for (const content of contents) {
      try {
        kept += columnOf(open(records(version, [...cell, ...record(type, content)])))[0] === 7 ? 1 : 0;
      } catch (error) {
        expect(error).toBeDefined();
      }
    }
  }
  expect(kept).toBeGreaterThan(types.length * contents.length / 2);
});

test.each([5, 8] as const)("however the records of version %i are damaged, reading comes to an end", (version) => {
  const mark = version === 8 ? [0] : [];
  const name = record(0x0018, [0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...mark, 0x71, 0x72, 0x1e, 1, 0]);
  const shared = record(0x00fc, [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0x61, 0x62, 2, 0, 0, 0x61, 0x62]);
  const cells = Array.from({length: 20}, (_, row) => [
    ...formula(version, row, 0, row, [...area(version, 0, 0, 2, 1), 0x19, 0x10, 0, 0, ...text(version, "abc"), 0x08]),
    ...formula(version, row, 1, row, [0x01, ...short(0), ...short(1)]),
    ...record(0x04bc, [...short(0), ...short(1), 1, 1, 0, 2, ...short(3), 0x1e, 1, 0]),
    ...record(0x0204, [...short(row), 2, 0, 0, 0, ...short(3), ...mark, 0x61, 0x62, 0x63]),
  ]).flat();
  const whole = records(version, cells, [...name, ...shared]);
  const kinds = damages(100, 150, 12);
  const ends = {read: 0, refused: 0};
  for (const seed of seedsOf(20_000, 50)) {
    const random = randomFrom(seed);
    const bytes = random.pick(kinds)(whole, random);
    try {
      open(bytes);
      ends.read += 1;
    } catch {
      ends.refused += 1;
    }
  }
  expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(0);
});

test("a record claims no more merged areas than it holds", () => {
  const areas = [...short(0), ...short(1), ...short(0), ...short(0)];
  const merges = Array<readonly number[]>(1_000).fill(record(0x00e5, [0xff, 0xff, ...areas, ...areas])).flat();
  const {Sheets: {a: sheet}} = open(records(8, [...number(0, 1), ...merges]));
  expect(sheet!["!merges"]).toHaveLength(2_000);
});

test("what says nothing of a sheet's cells does not reach the library", () => {
  // Colours, links, widths, notes, objects, a theme and a style's later properties, each of too many or of none.
  const much = [0x0092, 0x105c, 0x01b8, 0x0800, 0x007d, 0x001c, 0x005d, 0x0896, 0x087d, 0x01b6, 0x0080]
    .flatMap((type) => Array<readonly number[]>(200).fill(record(type, Array<number>(30).fill(0xff))).flat());
  expect(columnOf(open(records(8, [...number(0, 1), ...much, ...number(1, 2)])))).toEqual([1, 2]);
});

test.each<[string, number]>([
  ["number formats", 0x041e], ["other sheets", 0x0017], ["merged areas", 0x00e5], ["arrays", 0x0221],
])("more records of %s than any program writes are refused", (_, type) => {
  const one = record(type, Array<number>(22).fill(0));
  const many = (count: number): readonly number[] => Array<readonly number[]>(count).fill(one).flat();
  expect(() => open(records(5, [...number(0, 1), ...many(5_001)]))).toThrow(/5000/);
  expect(columnOf(open(records(5, [...number(0, 1), ...many(50)])))).toEqual([1]);
});

test("a record that goes on in more others than a file has room for is refused", () => {
  const on = Array<readonly number[]>(3_000).fill(record(0x003c, [])).flat();
  expect(() => open(records(8, [...record(0x00fc, [0, 0, 0, 0, 1, 0, 0, 0]), ...on]))).toThrow(/goes on/);
});

test("a locked workbook is known for one, whatever its cells seem to hold", () => {
  const locked = record(0x002f, [1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(0)]);
  const encrypted = record(0x0006, [0, 1, 2]);
  expect(() => open(records(8, [], [...locked, ...encrypted]))).toThrow(/password/);
});

test("hidden sheets and shared texts of an old workbook are those that the library alone reads", () => {
  const book = utils.book_new();
  for (const name of ["甲", "乙", "丙"]) {
    utils.book_append_sheet(book, utils.aoa_to_sheet([[name, 1.5], [true, null, `${name}二`]]), name);
  }
  book.Workbook = {Sheets: [{Hidden: 0}, {Hidden: 1}, {Hidden: 2}]};
  const bytes = new Uint8Array(write(book, {bookType: "biff8", bookSST: true, type: "buffer"}) as Uint8Array);
  const [ours, theirs] = [open(bytes), library.read(bytes, {cellFormula: true, dense: true, type: "array"})];
  expect(ours.SheetNames).toEqual(["甲", "乙", "丙"]);
  expect(ours.SheetNames.map((name) => utils.sheet_to_json(ours.Sheets[name]!, {header: 1})))
    .toEqual(theirs.SheetNames.map((name) => utils.sheet_to_json(theirs.Sheets[name]!, {header: 1})));
  expect(ours.Workbook?.Sheets?.map(({Hidden: hidden}) => hidden)).toEqual([0, 1, 2]);
});

test("a file whose directory points at itself is read as the one it was", () => {
  const report = inventReport("2021", undefined, "few", 3);
  const bytes = oldWorkbook(report, "biff8");
  const from = (new DataView(bytes.buffer).getUint32(48, true) + 1) * 512;
  const names = CFB.read(bytes, {type: "array"}).FileIndex.length;
  expect(names).toBeGreaterThan(1);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < names; at += 1) view.setUint32(from + at * 128 + 68, (at + 1) % names, true);
  return expect(readFiling("a.xls", bytes)).resolves.toMatchObject({edition: "2021"});
});
