import {strFromU8, unzipSync} from "fflate";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {Mark} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {formatRect} from "../excel-host/address";
import type {Sheet} from "../excel-host/book";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

async function withForms() {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const names = await host.insert(specs);
  const mark = (row: number, column: number, severity: Mark["severity"] = "error"): Mark =>
    ({sheet: names[1]!, row, column, severity, message: "差 1"});
  return {excel, host, names, mark, sheet: () => excel.book.sheets.find(({id}) => id === excel.book.sheets[1]!.id)!};
}

const marksOn = ({marks}: Sheet) => marks.filter(({formula}) => formula.includes("gouji"))
  .map(({formula, rects}) => [/gouji\.(\w+)/.exec(formula)![1], rects.map(formatRect).sort().join()]);

test("marks are conditional formats over the cells concerned, the gravest on top, one for each severity", async () => {
  const {excel, host, mark, sheet} = await withForms();
  await host.mark([mark(6, 3), mark(6, 4), mark(8, 3), mark(6, 3, "hint"), mark(9, 9, "warning"), mark(10, 9, "hint")]);
  expect(marksOn(sheet())).toEqual([["error", "D7:E7,D9"], ["warning", "J10"], ["hint", "J11"]]);
  expect(new Set(sheet().marks.map(({look}) => JSON.stringify([look.bold, look.italic, look.underline, look["EdgeTop.style"]]))).size).toBe(3);
  expect(excel.faults).toEqual([]);
});

test("new marks take the place of all earlier ones", async () => {
  const {host, mark, sheet} = await withForms();
  await host.mark([mark(6, 3), mark(9, 9, "warning")]);
  await host.mark([mark(7, 3)]);
  expect(marksOn(sheet())).toEqual([["error", "D8"]]);
  await host.mark([]);
  expect(marksOn(sheet())).toEqual([]);
});

test("marks are found again by a pane opened later, on renamed and copied sheets too, and all removed at once", async () => {
  const {excel, host, names, mark} = await withForms();
  await host.mark([mark(6, 3), mark(9, 9, "hint")]);
  await user(excel).renames(names[1]!, "改名");
  await user(excel).copies("改名", "副本");
  const later = createExcelHost(excel.client);
  await later.unmark();
  expect(excel.book.sheets.flatMap(marksOn)).toEqual([]);
});

test("conditional formats of the user's own are left alone", async () => {
  const {excel, host, mark, sheet} = await withForms();
  sheet().marks.push({id: "{OWN}", type: "Custom", rects: [{row: 0, column: 0, rows: 50, columns: 9}], formula: "=$A1>5", look: {fill: "#00FF00"}, stopIfTrue: false},
    {id: "{SCALE}", type: "ColorScale", rects: [{row: 6, column: 3, rows: 9, columns: 1}], formula: "", look: {}, stopIfTrue: false});
  const own = () => structuredClone(sheet().marks.filter(({id}) => !id.startsWith("{CF")));
  const before = own();
  await host.read();
  await host.mark([mark(6, 3)]);
  await host.read();
  await host.mark([mark(8, 3)]);
  await host.unmark();
  expect(own()).toEqual(before);
  expect(sheet().marks).toEqual(before);
  expect(excel.faults).toEqual([]);
});

test("marks that somebody deleted or undid meanwhile are no hindrance", async () => {
  const {excel, host, names, mark, sheet} = await withForms();
  await host.read();
  await host.mark([mark(6, 3), mark(9, 9, "warning")]);
  await user(excel).deletesMarks(names[1]!);
  await host.mark([mark(7, 3)]);
  expect(marksOn(sheet())).toEqual([["error", "D8"]]);
  await user(excel).undoes();
  await host.read();
  await host.mark([mark(7, 3)]);
  expect(marksOn(sheet())).toEqual([["error", "D8"]]);
});

test("the same marks again are written anew only where they may have moved", async () => {
  const {excel, host, names, mark} = await withForms();
  host.onChange(() => undefined);
  await host.read();
  await host.mark([mark(6, 3)]);
  expect((await excel.measure(() => host.mark([mark(6, 3)]))).trips).toBe(0);
  await excel.outside(({book, events}) => {
    const {id} = book.sheets.find(({name}) => name === names[1])!;
    events.push({type: 10, sheetId: id, details: {changeType: "RowInserted", worksheetId: id, address: "5:5", source: "Local"}});
  });
  await host.read();
  expect((await excel.measure(() => host.mark([mark(6, 3)]))).trips).toBe(1);
});

test("a copy that is made of a marked sheet loses its marks with the next check, though nothing was read since", async () => {
  const {excel, host, names, mark} = await withForms();
  host.onChange(() => undefined);
  await host.read();
  await host.mark([mark(6, 3)]);
  await user(excel).copies(names[1]!, "副本");
  await host.mark([mark(8, 3)]);
  expect(excel.book.sheets.flatMap(marksOn)).toEqual([["error", "D9"]]);
});

test("a protected sheet that allows no formats is named, and the marks on others are shown", async () => {
  const {excel, host, names, mark, sheet} = await withForms();
  await user(excel).protects(names[0]!);
  const marks = [mark(6, 3), {...mark(6, 1), sheet: names[0]!}];
  await expect(host.mark(marks)).rejects.toMatchObject({why: "protectedSheet", detail: {sheet: names[0]}});
  expect(marksOn(sheet())).toEqual([["error", "D7"]]);
});

test("a saved file has no marks, and the sheet has them again, where they are by now", async () => {
  const {excel, host, mark, sheet} = await withForms();
  await host.mark([mark(6, 3), mark(9, 9, "hint")]);
  sheet().marks.forEach((one) => void (one.rects = one.rects.map((rect) => ({...rect, row: rect.row + 1}))));
  const before = marksOn(sheet());
  const parts = Object.entries(unzipSync(await host.save())).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  expect(parts.filter(([, xml]) => /gouji\.(error|hint)/.test(xml)).map(([name]) => name)).toEqual([]);
  expect(parts.filter(([, xml]) => xml.includes("本年新收政府信息公开申请数量"))).toHaveLength(1);
  expect(marksOn(sheet())).toEqual(before);
  excel.temper.givesFile = false;
  await expect(host.save()).rejects.toMatchObject({why: "fileNotGiven"});
  expect(marksOn(sheet())).toEqual(before);
});

test("a thousand scattered marks fit the addresses that Excel takes", async () => {
  const {host, mark, sheet} = await withForms();
  await host.mark(Array.from({length: 2000}, (_, at) => mark(at * 2, (at % 3) * 2)));
  expect(sheet().marks.length).toBeGreaterThan(1);
  expect(sheet().marks.flatMap(({rects}) => rects)).toHaveLength(2000);
});
