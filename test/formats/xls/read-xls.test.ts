/** @jest-environment node */
import {CFB, utils, write, type CellObject, type WorkSheet} from "@e965/xlsx";
import {readFiling} from "../../../src/formats/read";
import {oldWorkbook} from "../../renderings/old-sheets";
import {inventReport} from "../../renderings/report";

const report = inventReport("2021", undefined, "few", 3);

/** An old workbook with all records of a type rewritten in place. */
function rewritten(
  bytes: Uint8Array, type: number, size: number, change: (record: Uint8Array) => void,
): readonly [Uint8Array, number] {
  const copy = new Uint8Array(bytes);
  let count = 0;
  for (let at = 0; at + 4 + size <= copy.length; at += 1) {
    if (copy[at]! + copy[at + 1]! * 256 !== type || copy[at + 2] !== size || copy[at + 3] !== 0) continue;
    change(copy.subarray(at + 4, at + 4 + size));
    count += 1;
  }
  return [copy, count];
}

const oldOf = (sheet: WorkSheet): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "a");
  return new Uint8Array(write(book, {bookType: "biff8", type: "buffer"}) as Uint8Array);
};

test.each([
  ["not a number", [0, 0, 0, 0, 0, 0, 0xf8, 0x7f]], ["without end", [0, 0, 0, 0, 0, 0, 0xf0, 0x7f]],
])("a number in an old workbook that is %s is none of a filing's", async (_, stored) => {
  const [bytes, count] = rewritten(oldWorkbook(report, "biff8"), 0x0203, 14, (record) => record.set(stored, 6));
  expect(count).toBe(report.figures.size);
  const filing = await readFiling("a.xls", bytes);
  expect([...filing.figures.values()].filter(({value}) => value !== null)).toEqual([]);
});

test("whatever an old workbook says of its extent, what it holds is read", async () => {
  const [bytes, count] = rewritten(oldWorkbook(report, "biff8"), 0x0200, 14, (record) =>
    record.set([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0xff, 0xff]));
  expect(count).toBe(3);
  expect((await readFiling("a.xls", bytes)).figures.size).toBe(report.figures.size);
});

test("more merged areas than a table has are too many", async () => {
  const merged = (times: number): Uint8Array => {
    const sheet = utils.aoa_to_sheet([[1]]);
    sheet["!merges"] = Array.from({length: 1_000}, (_, at) => ({s: {r: at, c: 0}, e: {r: at, c: 1}}));
    const container = CFB.read(oldOf(sheet), {type: "array"});
    const stream = CFB.find(container, "Workbook")!;
    const content = Buffer.from(stream.content as Uint8Array);
    const at = content.indexOf(Buffer.from([0xe5, 0x00, 0x42, 0x1f]));
    expect(at).toBeGreaterThan(0);
    const record = content.subarray(at, at + 8_006);
    const all = Array<Buffer>(times).fill(record);
    stream.content = Buffer.concat([content.subarray(0, at), ...all, content.subarray(at + record.length)]);
    stream.size = stream.content.length;
    return new Uint8Array(CFB.write(container, {type: "buffer"}) as Uint8Array);
  };
  await expect(readFiling("a.xls", merged(200))).rejects.toMatchObject({why: "noTables"});
  await expect(readFiling("a.xls", merged(201))).rejects.toMatchObject({why: "tooLarge", detail: {merges: 200_000}});
});

// The library takes a cell's format apart at each cell, and remembers the formats it has written.
test("a number format longer than any program's does not reach the library", async () => {
  const sheet = utils.aoa_to_sheet([[1.5]]);
  (sheet.A1 as CellObject).z = `0;${"[Red]".repeat(1_000)};;`;
  const bytes = oldOf(sheet);
  jest.resetModules();
  const {harmless} = await import("../../../src/formats/xls/harmless");
  const read = harmless(await import("@e965/xlsx"), bytes, {cellNF: true}).Sheets.a!.A1 as CellObject;
  expect(read.v).toBe(1.5);
  expect(String(read.z ?? "").length).toBeLessThan(256);
});
