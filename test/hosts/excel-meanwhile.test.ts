import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {heldIn, type TakeBack} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {cellAt, ensureCell} from "../excel-host/book";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

// What happens between one round trip and the next, and while one waits for the user to leave a cell.

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

async function withForms(sheets = ["说明"]) {
  const excel = new TestExcel(sheets);
  const host = createExcelHost(excel.client, excel.untilEdited);
  const names = await host.insert(specs) as [string, string, string];
  const sheet = (name: string) => excel.book.sheets.find((one) => one.name === name)!;
  const valueAt = (name: string, row: number, column: number) => cellAt(sheet(name), row, column)?.value ?? null;
  /** Do something before the batch that comes after so many others from now. */
  const before = (batch: number, act: () => unknown) => {
    const from = excel.trips.length;
    excel.meanwhile = (at) => {
      if (at !== from + batch) return;
      excel.meanwhile = undefined;
      act();
    };
  };
  return {excel, host, names, sheet, valueAt, before};
}

describe("where the user begins to type after the host has looked and before it writes", () => {
  test("what is typed into a cell to be filled is what taking back gives again", async () => {
    const {excel, host, names: [, name], valueAt, before} = await withForms();
    let press: (key: "Enter" | "Esc") => Promise<void>;
    before(1, () => void ({presses: press} = user(excel).beginsTyping(name, "D7", 41)));
    const ways: TakeBack[] = [];
    const writing = host.write([{sheet: name, row: 6, column: 3, value: 5}], (way) => ways.push(way));
    await excel.settled();
    await press!("Enter");
    expect(await writing).toEqual([]);
    expect(valueAt(name, 6, 3)).toBe(5);
    expect(await ways[0]!()).toEqual([]);
    expect(valueAt(name, 6, 3)).toBe(41);
  });

  test("what is typed into a cell that was read as blank stays, and is refused", async () => {
    const {excel, host, names: [, name], valueAt, before} = await withForms();
    const cell = {sheet: name, row: 6, column: 3};
    const entry = {...cell, value: 5, was: heldIn(await host.read(), cell)};
    expect(entry.was).toBeNull();
    let press: (key: "Enter" | "Esc") => Promise<void>;
    before(1, () => void ({presses: press} = user(excel).beginsTyping(name, "D7", 41)));
    const other = {...entry, row: 7, was: null};
    const writing = host.write([entry, other]);
    await excel.settled();
    await press!("Enter");
    expect(await writing).toEqual([0]);
    expect([valueAt(name, 6, 3), valueAt(name, 7, 3)]).toEqual([41, 5]);
    // What is there is what was read now.
    expect(await host.write([{...entry, value: 6, was: 41}, {...entry, row: 6, column: 9, was: 41}])).toEqual([1]);
    expect(valueAt(name, 6, 3)).toBe(6);
  });

  test("what is typed into a cell that is being taken back stays", async () => {
    const {excel, host, names: [, name], valueAt, before} = await withForms();
    const ways: TakeBack[] = [];
    await host.write([{sheet: name, row: 6, column: 3, value: 5}], (way) => ways.push(way));
    let press: (key: "Enter" | "Esc") => Promise<void>;
    before(1, () => void ({presses: press} = user(excel).beginsTyping(name, "D7", 41)));
    const taking = ways[0]!();
    await excel.settled();
    await press!("Enter");
    expect(await taking).toEqual([{sheet: name, row: 6, column: 3}]);
    expect(valueAt(name, 6, 3)).toBe(41);
  });

  test("a sheet whose protection was lifted for the while is protected again", async () => {
    const {excel, host, names: [, name], sheet, valueAt, before} = await withForms();
    const {protection} = sheet(name);
    let press: (key: "Enter" | "Esc") => Promise<void>;
    before(2, () => void ({presses: press} = user(excel).beginsTyping(name, "D8", 41)));
    const writing = host.write([{sheet: name, row: 6, column: 9, value: 5, replaceFormula: true}]);
    await excel.settled();
    await press!("Enter");
    expect(await writing).toEqual([]);
    expect(sheet(name).protection).toEqual(protection);
    expect([valueAt(name, 6, 9), valueAt(name, 7, 3)]).toEqual([5, 41]);
  });

  test("a sheet that is being taken back stays with what is typed on it", async () => {
    const {excel, host, before} = await withForms();
    const ways: TakeBack[] = [];
    const [name] = await host.insert(specs.slice(1, 2), (way) => ways.push(way)) as [string];
    let press: (key: "Enter" | "Esc") => Promise<void>;
    // They are read and looked at, and would be removed next.
    await host.read();
    before(2, () => void ({presses: press} = user(excel).beginsTyping(name, "D7", 41)));
    const kept = ways[0]!();
    await excel.settled();
    await press!("Enter");
    expect(await kept).toEqual([{sheet: name, row: 6, column: 3}]);
    expect(excel.book.sheets.map((one) => one.name)).toContain(name);
  });

  test("the blank sheet that was to give way stays with what is typed on it", async () => {
    const excel = new TestExcel(["Sheet1"]);
    const host = createExcelHost(excel.client, excel.untilEdited);
    let press: (key: "Enter" | "Esc") => Promise<void>;
    excel.meanwhile = (batch) => {
      if (batch !== 2) return;
      excel.meanwhile = undefined;
      ({presses: press} = user(excel).beginsTyping("Sheet1", "A1", "我的"));
    };
    const inserting = host.insert(specs);
    await excel.settled();
    await press!("Enter");
    await inserting;
    expect(excel.book.sheets.map(({name}) => name)[0]).toBe("Sheet1");
    expect(cellAt(excel.book.sheets[0]!, 0, 0)?.value).toBe("我的");
  });
});

describe("where one of several sheets cannot be written to after all", () => {
  test("because a colleague deleted it, its cells are refused and the others written", async () => {
    const {excel, host, names: [first, second], valueAt, before} = await withForms();
    before(1, () => void user(excel).deletes(second));
    const ways: TakeBack[] = [];
    expect(await host.write([
      {sheet: first, row: 6, column: 1, value: 3}, {sheet: second, row: 6, column: 3, value: 5},
    ], (way) => ways.push(way))).toEqual([1]);
    expect(valueAt(first, 6, 1)).toBe(3);
    expect(await ways[0]!()).toEqual([]);
    expect(valueAt(first, 6, 1)).toBeNull();
  });

  test("because a colleague protected it, nothing is written to any", async () => {
    const {host, names: [first, second], sheet, valueAt, before} = await withForms();
    before(1, () => {
      sheet(second).protection = {options: {}};
      ensureCell(sheet(second), 6, 3).look = {};
    });
    const keep = jest.fn();
    await expect(host.write([
      {sheet: first, row: 6, column: 1, value: 3}, {sheet: second, row: 6, column: 3, value: 5},
    ], keep)).rejects.toMatchObject({why: "protectedSheet"});
    expect([valueAt(first, 6, 1), valueAt(second, 6, 3)]).toEqual([null, null]);
    expect(keep).not.toHaveBeenCalled();
  });
});

describe("sheets are known by what they are, not by their names, once they were read", () => {
  test("two that changed their names get each what is meant for it", async () => {
    const {excel, host, names: [first, second], sheet} = await withForms();
    await host.read();
    await user(excel).renames(first, "暂");
    await user(excel).renames(second, first);
    await user(excel).renames("暂", second);
    expect(await host.write([{sheet: second, row: 6, column: 3, value: 5}])).toEqual([]);
    // The second table is called as the first was.
    expect(cellAt(sheet(first), 6, 3)?.value).toBe(5);
    expect(cellAt(sheet(second), 6, 3)?.value ?? null).toBeNull();
    const mark = {sheet: second, row: 6, column: 3, severity: "error", message: "差 1"} as const;
    await host.mark([mark]);
    expect([sheet(first).marks.length, sheet(second).marks.length]).toEqual([1, 0]);
    expect(await host.goTo({sheet: second, row: 6, column: 3})).toBe(true);
    expect(excel.book.activeId).toBe(sheet(first).id);
    // Read again, the same name is the other one's, and so is the same mark.
    await host.read();
    await host.mark([mark]);
    expect([sheet(first).marks.length, sheet(second).marks.length]).toEqual([0, 1]);
  });

  test("one that was renamed since is gone to, written to and marked", async () => {
    const {excel, host, names: [, name], sheet} = await withForms();
    await host.read();
    await user(excel).renames(name, "三、收到和处理");
    expect(await host.goTo({sheet: name, row: 6, column: 3})).toBe(true);
    expect(await host.write([{sheet: name, row: 6, column: 3, value: 5}])).toEqual([]);
    await host.mark([{sheet: name, row: 6, column: 3, severity: "error", message: "差 1"}]);
    expect(sheet("三、收到和处理").marks).toHaveLength(1);
    await host.read();
    expect(await host.goTo({sheet: name, row: 6, column: 3})).toBe(false);
  });

  test("one that took the place of another of its name is found by the name", async () => {
    const {excel, host, names: [, name], sheet} = await withForms();
    await host.read();
    await user(excel).copies(name, "副本");
    await user(excel).deletes(name);
    await user(excel).renames("副本", name);
    expect(await host.goTo({sheet: name, row: 6, column: 3})).toBe(true);
    expect(await host.write([{sheet: name, row: 6, column: 3, value: 5}])).toEqual([]);
    expect(cellAt(sheet(name), 6, 3)?.value).toBe(5);
  });
});

describe("sheets are inserted", () => {
  test.each(["hasChartSheetFirst", "refusesComments"] as const)("though Excel does not tell of the first one (%s)", async (quirk) => {
    const excel = new TestExcel(["Sheet1"]);
    excel.session.quirks[quirk] = true;
    const host = createExcelHost(excel.client);
    const ways: TakeBack[] = [];
    const names = await host.insert(specs, (way) => ways.push(way));
    // Nobody can tell whether it is blank: it stays.
    expect(excel.book.sheets.map(({name}) => name)).toEqual(["Sheet1", ...names]);
    expect(await host.read()).toHaveLength(4);
    const kept = await ways[0]!();
    expect(excel.book.sheets).toHaveLength(quirk === "refusesComments" ? 4 : 1);
    expect(kept).toHaveLength(quirk === "refusesComments" ? 3 : 0);
  });

  test("under another name where a chart sheet, or a sheet that came meanwhile, has theirs", async () => {
    const excel = new TestExcel(["说明"]);
    const host = createExcelHost(excel.client);
    const [first, second] = specs.map(({name}) => name);
    excel.session.chartSheets = [first!];
    excel.meanwhile = (batch) => {
      if (batch === 1) void user(excel).copies("说明", second!);
    };
    const names = await host.insert(specs);
    expect(names[0]).not.toBe(first);
    expect(names[1]).not.toBe(second);
    expect(excel.book.sheets.map(({name}) => name)).toEqual(["说明", second, ...names]);
  });
});

test("in a workbook whose structure is protected a hidden sheet is said not to be shown, and inserted ones not to go", async () => {
  const {excel, host, names: [, name]} = await withForms();
  const ways: TakeBack[] = [];
  await host.insert(specs.slice(0, 1), (way) => ways.push(way));
  await user(excel).hides(name);
  excel.book.isLocked = true;
  await expect(host.goTo({sheet: name, row: 6, column: 3})).rejects.toMatchObject({why: "protectedWorkbook"});
  await expect(ways[0]!()).rejects.toMatchObject({why: "protectedWorkbook"});
});

test("what Ctrl+Z took back already is not said to be somebody's", async () => {
  const {excel, host, names: [, name], valueAt} = await withForms();
  excel.temper.api = 19;
  const ways: TakeBack[] = [];
  await host.write([
    {sheet: name, row: 6, column: 3, value: 5}, {sheet: name, row: 7, column: 3, value: "0012"},
  ], (way) => ways.push(way));
  await user(excel).undoes();
  expect(valueAt(name, 6, 3)).toBeNull();
  expect(await ways[0]!()).toEqual([]);
  expect(valueAt(name, 6, 3)).toBeNull();
});

test("something typed by a slip at the far end of a sheet costs few round trips", async () => {
  const {excel, names: [, name], sheet} = await withForms();
  const [, , usual] = await createExcelHost(excel.client).read();
  ensureCell(sheet(name), 1_048_575, 16_383).value = "误";
  ensureCell(sheet("说明"), 1_048_575, 3).value = 1;
  const host = createExcelHost(excel.client);
  const {result, trips} = await excel.measure(() => host.read());
  const slip = {row: 1_048_575, column: 16_383, rowSpan: 1, columnSpan: 1, text: "误", value: "误"};
  expect(result[2]!.cells).toEqual([...usual!.cells, slip]);
  expect(result[0]!.cells).toHaveLength(1);
  expect(trips).toBeLessThan(20);
  expect(excel.faults).toEqual([]);
});

test("a marked sheet that a colleague deletes while the workbook is being saved keeps nobody from saving", async () => {
  const {excel, host, names: [first, second], sheet, before} = await withForms();
  const mark = {row: 6, column: 3, severity: "error", message: "差 1"} as const;
  await host.mark([first, second].map((name) => ({sheet: name, ...mark})));
  before(2, () => void user(excel).deletes(second));
  expect((await host.save()).length).toBeGreaterThan(1000);
  expect(sheet(first).marks).toHaveLength(1);
});

test.each(["Hidden", "VeryHidden"] as const)("a sheet that is %s is read, written to, marked and shown when it is gone to", async (visibility) => {
  const {host, names: [, name], sheet, valueAt} = await withForms();
  sheet(name).visibility = visibility;
  expect((await host.read())[2]).toMatchObject({name, hidden: true});
  expect(await host.write([{sheet: name, row: 6, column: 3, value: 5}])).toEqual([]);
  await host.mark([{sheet: name, row: 6, column: 3, severity: "error", message: "差 1"}]);
  expect([valueAt(name, 6, 3), sheet(name).marks.length, sheet(name).visibility]).toEqual([5, 1, visibility]);
  expect(await host.goTo({sheet: name, row: 6, column: 3})).toBe(true);
  expect(sheet(name).visibility).toBe("Visible");
});

test("a connection that is lost after the first of two sheets was looked at writes to none", async () => {
  const {excel, host, names: [first, second], valueAt, before} = await withForms();
  before(1, () => void (excel.temper.isConnected = false));
  await expect(host.write([
    {sheet: first, row: 6, column: 1, value: 3}, {sheet: second, row: 6, column: 3, value: 5},
  ])).rejects.toMatchObject({why: "disconnected"});
  expect([valueAt(first, 6, 1), valueAt(second, 6, 3)]).toEqual([null, null]);
});

test("two panes on one workbook take each other's marks for none of the user's, and hold the same record", async () => {
  const {excel, host, names: [, name], sheet} = await withForms();
  const other = createExcelHost(excel.client, excel.untilEdited);
  const mark = (column: number) => ({sheet: name, row: 6, column, severity: "error" as const, message: "差 1"});
  await Promise.all([host.read(), other.read()]);
  await host.mark([mark(3)]);
  await other.mark([mark(4)]);
  await host.mark([mark(5)]);
  await host.read();
  await host.mark([mark(5)]);
  expect(sheet(name).marks.map(({rects}) => rects[0]!.column)).toEqual([5]);
  await host.keepRecord({unit: "甲", year: 2024, edition: "2021"});
  expect(await other.record()).toEqual({unit: "甲", year: 2024, edition: "2021"});
});
