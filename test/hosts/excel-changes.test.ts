import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {eventTypes} from "../excel-host/session";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

// However long the machine takes.
beforeEach(() => void jest.spyOn(Date, "now").mockReturnValue(1_700_000_000_000));
afterEach(() => jest.restoreAllMocks());

async function listening(api = 13) {
  const excel = new TestExcel(["说明"]);
  excel.temper.api = api;
  const host = createExcelHost(excel.client);
  const heard = jest.fn();
  const stop = host.onChange(heard);
  await excel.settled();
  return {excel, host, heard, stop};
}

test.each([13, 14])("an edit, a paste, an undo, a new, copied or deleted sheet is a change (ExcelApi 1.%i)", async (api) => {
  const {excel, heard} = await listening(api);
  const {types, undoes, copies, deletes} = user(excel);
  const acts = [
    () => types("说明", "A1", 5), () => types("说明", "A1", "=1+1"), () => undoes(), () => copies("说明", "副本"), () => deletes("副本"),
  ];
  for (const act of acts) {
    heard.mockClear();
    await act();
    await excel.settled();
    expect(heard).toHaveBeenCalled();
  }
  expect(excel.faults).toEqual([]);
});

test.each([13, 14])("what the host writes is none, and an edit right after it is one (ExcelApi 1.%i)", async (api) => {
  const {excel, host, heard} = await listening(api);
  const [, sheet] = await host.insert(specs);
  await excel.settled();
  await host.write([{sheet: sheet!, row: 6, column: 3, value: 3}]);
  await excel.settled();
  expect(heard).not.toHaveBeenCalled();
  await user(excel).types(sheet!, "D8", 4);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);
  // In the very place, too.
  await user(excel).types(sheet!, "D7", 4);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(2);
});

test("a sheet so large that office.js sends it in slices is none either, and an edit in it right after is one", async () => {
  const {excel, host, heard} = await listening();
  const cells = Array.from({length: 3600}, (_, at): CellSpec =>
    ({row: Math.floor(at / 60), column: at % 60, value: at, style: "plain"}));
  const large: SheetSpec = {
    ...specs[0]!, name: "各单位", cells, columnWidths: Array.from({length: 60}, () => 9), validations: [], tag: undefined,
    rowHeights: Array.from({length: 60}, () => 18), protect: false, freeze: undefined,
  };
  await host.insert([large]);
  await excel.settled();
  expect(heard).not.toHaveBeenCalled();
  await user(excel).types("各单位", "C7", 5);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);
});

test("an edit of another cell while the host is at work is heard once the host is done", async () => {
  const {excel, host, heard} = await listening();
  excel.meanwhile = () => {
    excel.meanwhile = undefined;
    void user(excel).types("说明", "C3", 1);
  };
  await host.write([{sheet: "说明", row: 0, column: 0, value: 3}]);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);
});

test("a formula result that changes by itself is a change", async () => {
  const {excel, heard} = await listening();
  await excel.outside(({events, book}) => {
    const {id} = book.sheets[0]!;
    events.push({type: eventTypes.Calculated, sheetId: id, details: {worksheetId: id}});
  });
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);
});

test("stopping stops, and Excel is told", async () => {
  const {excel, heard, stop} = await listening();
  stop();
  await excel.settled();
  await user(excel).types("说明", "A1", 5);
  await excel.settled();
  expect(heard).not.toHaveBeenCalled();
  expect(excel.session.watched.size).toBe(0);
});

test("two listeners share one registration", async () => {
  const {excel, host, heard, stop} = await listening();
  const other = jest.fn();
  const {trips} = await excel.measure(async () => host.onChange(other));
  expect(trips).toBe(0);
  stop();
  await user(excel).types("说明", "A1", 5);
  await excel.settled();
  expect([heard.mock.calls.length, other.mock.calls.length]).toEqual([0, 1]);
});

test("a registration that failed is tried again with the next action; one begun while a cell is edited waits", async () => {
  const excel = new TestExcel(["说明"]);
  const host = createExcelHost(excel.client, excel.untilEdited);
  const heard = jest.fn();
  excel.temper.isConnected = false;
  host.onChange(heard);
  await excel.settled();
  expect(excel.session.watched.size).toBe(0);
  excel.temper.isConnected = true;
  await host.read();
  await excel.settled();
  await user(excel).types("说明", "A1", 5);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);

  const other = new TestExcel(["说明"]);
  const {presses} = user(other).beginsTyping("说明", "A1", 3);
  createExcelHost(other.client, other.untilEdited).onChange(heard);
  await other.settled();
  await presses("Esc");
  await other.settled();
  expect(other.session.watched.size).toBeGreaterThan(0);
});

test("a listener that is put in another's place finds the handlers there: to add one costs the user's undo (office-js#2543)", async () => {
  const {excel, host, heard, stop} = await listening();
  await user(excel).types("说明", "A1", 5);
  await excel.settled();
  expect(excel.undoSteps).toBe(1);
  heard.mockClear();
  const {trips} = await excel.measure(async () => {
    stop();
    host.onChange(heard);
    await excel.settled();
  });
  expect([trips, excel.undoSteps]).toEqual([0, 1]);
  await user(excel).types("说明", "A1", 6);
  await excel.settled();
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each([13, 14])("a colleague's edit in the very cell that was just written is heard (ExcelApi 1.%i)", async (api) => {
  const {excel, host, heard} = await listening(api);
  await host.write([{sheet: "说明", row: 2, column: 2, value: 3}]);
  heard.mockClear();
  await user(excel).colleagueTypes("说明", "C3", 4);
  await excel.settled();
  expect(heard).toHaveBeenCalled();
});

test.each([13, 14])("a colleague's paste in some rows of what was just written is heard (ExcelApi 1.%i)", async (api) => {
  const {excel, host, heard} = await listening(api);
  const cells = [[2, 2], [2, 3], [3, 2], [3, 3]] as const;
  await host.write(cells.map(([row, column]) => ({sheet: "说明", row, column, value: 3})));
  await excel.settled();
  heard.mockClear();
  await user(excel).colleagueTypes("说明", "C3:D3", 4);
  await excel.settled();
  expect(heard).toHaveBeenCalled();
});
