import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {Mark} from "../../src/hosts/host";
import type {CellAt} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

async function withForms() {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const names = await host.insert(specs);
  const cells = specs.flatMap((spec, at) => spec.cells.filter(({open, figure}) => open && figure !== undefined)
    .map(({row, column}) => ({sheet: names[at]!, row, column})));
  const marks = (count: number): readonly Mark[] =>
    cells.slice(0, count).map((cell, at) => ({...cell, severity: at % 2 ? "error" : "warning", message: "差 1"}));
  return {excel, host, names, cells, marks};
}

test("inserting the three forms of edition 2021 takes at most 3 round trips and 300 KB", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const {trips, sent, received} = await excel.measure(() => host.insert(specs));
  expect(trips).toBeLessThanOrEqual(3);
  expect(sent + received).toBeLessThan(300 * 1024);
});

test("inserting beside twenty sheets of others takes no more", async () => {
  const excel = new TestExcel(Array.from({length: 20}, (_, at) => `表 ${at}`));
  const {trips} = await excel.measure(() => createExcelHost(excel.client).insert(specs));
  expect(trips).toBeLessThanOrEqual(3);
});

test("a full check with 100 marks takes at most 3 round trips", async () => {
  const {excel, host, marks} = await withForms();
  const {trips} = await excel.measure(async () => {
    await host.read();
    await host.mark(marks(100));
  });
  expect(trips).toBeLessThanOrEqual(3);
});

test("a full check in a pane just opened, beside twenty sheets of others, takes at most 3", async () => {
  const excel = new TestExcel(Array.from({length: 20}, (_, at) => `表 ${at}`));
  const [sheet] = await createExcelHost(excel.client).insert(specs);
  const host = createExcelHost(excel.client);
  const {trips} = await excel.measure(async () => {
    expect(await host.read()).toHaveLength(23);
    await host.mark([{sheet: sheet!, row: 6, column: 1, severity: "error", message: "差 1"}]);
  });
  expect(trips).toBeLessThanOrEqual(3);
});

test("a live check after one edit takes at most 2, and 1 where the marks stay, which leaves the user's undo alone", async () => {
  const {excel, host, names, marks} = await withForms();
  host.onChange(() => undefined);
  await host.read();
  await host.mark(marks(40));
  await user(excel).types(names[1]!, "D7", 12);
  const differing = await excel.measure(async () => {
    await host.read();
    await host.mark(marks(39));
  });
  expect(differing.trips).toBe(2);
  await user(excel).types(names[1]!, "D7", 13);
  const staying = await excel.measure(async () => {
    await host.read();
    await host.mark(marks(39));
  });
  expect(staying.trips).toBe(1);
  expect(excel.undoSteps).toBe(1);
});

test("listening for the sheet in front takes 1 round trip, each other sheet 1 more, and a check none for it", async () => {
  const {excel, host, names} = await withForms();
  const told: string[] = [];
  await host.read();
  await excel.settled();
  const begun = await excel.measure(async () => {
    host.onActivate((sheet) => told.push(sheet));
    await excel.settled();
  });
  const gone = await excel.measure(async () => {
    await user(excel).goesTo(names[2]!);
    await excel.settled();
  });
  const read = await excel.measure(() => host.read());
  expect([begun.trips, gone.trips, read.trips, told]).toEqual([1, 1, 1, [names[0], names[2]]]);
});

test("every other cell that is selected takes 1 round trip, and a check none for it", async () => {
  const {excel, host, names} = await withForms();
  const told: CellAt[] = [];
  await host.read();
  host.onSelect((cell) => told.push(cell));
  await excel.settled();
  expect(told.at(-1)).toEqual({sheet: names[0], row: 0, column: 0});
  const gone = await excel.measure(async () => {
    await user(excel).selects(names[1]!, "D8:F9");
    await excel.settled();
  });
  const read = await excel.measure(() => host.read());
  expect([gone.trips, read.trips, told.at(-1)]).toEqual([1, 1, {sheet: names[1], row: 7, column: 3}]);
  // Whoever types by then goes on to another cell: nobody waits, and nobody is told to leave the cell.
  const waits: boolean[] = [];
  host.onWait?.((isWaiting) => waits.push(isWaiting));
  const typing = user(excel).beginsTyping(names[1]!, "D9", 3);
  await user(excel).selects(names[1]!, "D9");
  await excel.settled();
  await typing.presses("Enter");
  expect([waits, told.at(-1)?.row]).toEqual([[], 7]);
  expect(excel.faults).toEqual([]);
});

test("pouring 166 figures in takes 2 round trips; from ExcelApi 1.19 on Excel's own undo takes them back, before that none", async () => {
  const {excel, host, cells} = await withForms();
  excel.temper.api = 19;
  const before = await host.read();
  const {result, trips} = await excel.measure(() => host.write(cells.map((cell, at) => ({...cell, value: at}))));
  expect({refused: result, trips}).toEqual({refused: [], trips: 2});
  expect(await host.read()).not.toEqual(before);
  await user(excel).types(cells[0]!.sheet, "L40", "我的");
  await user(excel).undoes();
  excel.temper.api = 17;
  await host.write([{...cells[0]!, value: 5}]);
  expect(await user(excel).undoes()).toBe(false);
});

test("no batch leaves references behind that a second one would have to release", async () => {
  const {excel, host, marks} = await withForms();
  await host.read();
  await host.mark(marks(10));
  await host.unmark();
  expect(excel.uses.size).toBeGreaterThan(50);
  expect([...excel.uses.values()].filter(({member}) => /Reference$/.test(member))).toEqual([]);
});
