import {readFileSync} from "node:fs";
import {join} from "node:path";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {Mark} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {ensureCell} from "../excel-host/book";
import {loadClient} from "../excel-host/client";
import type {Platform} from "../excel-host/session";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

// What real Excel does, as public threads tell of it, each by its number; `docs/excel.md` lists them all.

test("each thread that our code meets is in docs/excel.md, with what the user sees", () => {
  const page = readFileSync(join(__dirname, "../../docs/excel.md"), "utf8");
  const told = new Set([...page.matchAll(/(?:#|docs-pr )(\d+)/g)].map(([, number]) => Number(number)));
  const met = [
    6170, 5175, 3788, 3778, 5918, 2543, 4484, 6415, 6396, 6835, 5222, 856, 3388, 806, 4783, 6781, 1860, 2700, 3385,
    4681, 3888, 6585, 3568, 3936, 428, 6405, 6827, 2444, 5148, 1318, 3646, 521,
  ];
  expect(met.filter((number) => !told.has(number))).toEqual([]);
});

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});
const record = {unit: "示例县教育局", year: 2024, edition: "2021"};

async function withForms({api = 19, platform = "windows"}: {readonly api?: number; readonly platform?: Platform} = {}) {
  const excel = new TestExcel(["说明"], loadClient(platform));
  excel.temper.api = api;
  excel.session.platform = platform;
  const host = createExcelHost(excel.client);
  const names = await host.insert(specs);
  const mark = (row: number, column: number, severity: Mark["severity"] = "error"): Mark =>
    ({sheet: names[1]!, row, column, severity, message: "差 1"});
  const sheet = () => excel.book.sheets[2]!;
  const ours = () => sheet().marks.filter(({formula}) => formula.includes("gouji"));
  return {excel, host, names, mark, sheet, ours};
}

describe("a conditional format of which nothing can be asked", () => {
  test.each([
    ["came back by the undo of its deletion (office-js#6396)", async ({excel, host, mark}: Forms) => {
      await host.mark([mark(6, 3), mark(8, 3, "hint")]);
      await host.mark([mark(7, 3)]);
      await user(excel).undoes();
    }],
    ["is the duplicate of another (office-js#6835)", async ({excel, names}: Forms) => {
      await user(excel).makesRule(names[1]!, "D7");
      await user(excel).duplicatesRule(names[1]!);
    }],
  ])("and that %s stops no reading, no writing and no saving, and is told once", async (_, spoil) => {
    const forms = await withForms();
    const {excel, host, names, mark} = forms;
    await host.read();
    await spoil(forms);
    const {result: grids, trips} = await excel.measure(() => host.read());
    expect(grids).toHaveLength(4);
    expect(trips).toBe(2);
    expect(await host.write([{sheet: names[1]!, row: 6, column: 3, value: 3}])).toEqual([]);
    await expect(host.mark([mark(9, 3)])).rejects.toMatchObject({why: "formatsUnread", detail: {sheet: names[1]}});
    // The new mark is there all the same, and nothing more is said of it.
    await host.mark([mark(9, 3), mark(10, 3, "hint")]);
    expect(forms.ours().filter(({isBroken}) => !isBroken).map(({rects}) => rects[0]!.row).sort()).toEqual([10, 9]);
    // From now on it costs no trip more.
    expect((await excel.measure(() => host.read())).trips).toBe(1);
    await host.save();
    await host.unmark();
    expect(forms.ours().filter(({isBroken}) => !isBroken)).toEqual([]);
    excel.reopens();
    await createExcelHost(excel.client).unmark();
    expect(forms.ours()).toEqual([]);
    expect(excel.faults).toEqual([]);
  });

  type Forms = Awaited<ReturnType<typeof withForms>>;
});

test("two rules of the user's on one cell keep no mark from being taken away (office-js#5222)", async () => {
  const {excel, host, names, mark, ours} = await withForms();
  await host.mark([mark(6, 3)]);
  await user(excel).makesRule(names[1]!, "A1");
  await user(excel).makesRule(names[1]!, "A1");
  await host.read();
  await host.mark([mark(7, 3)]);
  expect(ours().map(({rects}) => rects[0]!.row)).toEqual([7]);
  await host.unmark();
  expect(ours()).toEqual([]);
});

test.each([13, 19])("marks are written where they differ alone, and no further ones touched (ExcelApi 1.%i)", async (api) => {
  const {excel, host, mark, ours} = await withForms({api});
  await host.mark([mark(6, 3), mark(9, 9, "warning"), mark(10, 9, "hint")]);
  const before = new Map(ours().map(({id, formula}) => [formula, id]));
  const {sent} = await excel.measure(() => host.mark([mark(6, 3), mark(9, 9, "warning"), mark(11, 9, "hint")]));
  expect(ours().filter(({formula, id}) => before.get(formula) === id)).toHaveLength(2);
  expect(sent).toBeLessThan(5000);
});

describe("the clerk's own undo", () => {
  test("is left alone by a live check that changes no mark: no handler, no merged area, no mark (office-js#2543, #5918)", async () => {
    const {excel, host, names, mark} = await withForms({api: 17});
    host.onChange(() => undefined);
    await excel.settled();
    await host.read();
    await host.mark([mark(6, 3)]);
    await user(excel).types(names[1]!, "D8", 5);
    await host.read();
    await host.mark([mark(6, 3)]);
    await user(excel).types(names[1]!, "D9", 6);
    await host.read();
    expect(excel.undoSteps).toBe(2);
    expect(await user(excel).undoes()).toBe(true);
    expect(excel.book.sheets[2]!.cells.get("8,3")!.value).toBeNull();
  });

  test("does not keep merged areas from being read anew where they may be others", async () => {
    const {excel, host} = await withForms();
    host.onChange(() => undefined);
    await excel.settled();
    await user(excel).types("说明", "A1", "一");
    await user(excel).types("说明", "B1", "二");
    await host.read();
    await user(excel).types("说明", "C1", "三");
    await excel.settled();
    await user(excel).merges("说明", "A1:B1");
    await excel.settled();
    const cellsOf = async () =>
      (await host.read())[0]!.cells.map(({column, columnSpan, value}) => [column, columnSpan, value]);
    expect(await cellsOf()).toEqual([[0, 2, "一"], [2, 1, "三"]]);
    // Taken apart without a word, and typed into: the areas are doubted, and what stands there is read.
    excel.book.sheets[0]!.merges = [];
    await user(excel).types("说明", "B1", "四");
    await excel.settled();
    expect(await cellsOf()).toEqual([[0, 1, "一"], [1, 1, "四"], [2, 1, "三"]]);
  });
});

describe("a sheet of more than five million cells (office-js#4783, #6781)", () => {
  test("is read all the same, with what stands on it, from its first reading on and where it grows", async () => {
    const excel = new TestExcel(["数据"]);
    const [sheet] = excel.book.sheets;
    const host = createExcelHost(excel.client);
    ensureCell(sheet!, 0, 0).value = "标题";
    expect((await host.read())[0]!.cells).toHaveLength(1);
    // Formatted by a slip of the hand, far down and far to the right.
    ensureCell(sheet!, 999_999, 40).look = {bold: true};
    ensureCell(sheet!, 3000, 8).value = 7;
    const values = async (of: typeof host) =>
      (await of.read())[0]!.cells.map(({row, column, value}) => [row, column, value]);
    const expected = [[0, 0, "标题"], [3000, 8, 7]];
    expect(await values(host)).toEqual(expected);
    expect(await values(host)).toEqual(expected);
    const {result, received} = await excel.measure(() => values(createExcelHost(excel.client)));
    expect(result).toEqual(expected);
    expect(received).toBeLessThan(5 * 1024 * 1024);
    expect(excel.faults).toEqual([]);
  });
});

test("a chart sheet in front or first keeps nobody from reading and from hearing which sheet comes next (office-js#2444)", async () => {
  const excel = new TestExcel(["说明", "数据"]);
  excel.session.quirks.hasChartSheetFirst = true;
  const host = createExcelHost(excel.client);
  await user(excel).goesToChartSheet();
  const told: string[] = [];
  const stop = host.onActivate((sheet) => void told.push(sheet));
  await excel.settled();
  expect(await host.read()).toHaveLength(2);
  await user(excel).goesTo("数据");
  await excel.settled();
  expect(told).toEqual(["数据"]);
  // It was begun, and so it can be ended.
  stop();
  await excel.settled();
  expect(excel.session.watched).toEqual(new Set());
});

test("on the web the sheets look as everywhere: nothing is dressed before it is merged (office-js#6405)", async () => {
  const looks = async (platform: Platform) => {
    const {excel} = await withForms({platform});
    return excel.book.sheets.map(({cells}) => [...cells].map(([key, {look}]) => [key, Object.entries(look)
      .filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))]));
  };
  expect(await looks("web")).toEqual(await looks("windows"));
});

describe("Excel for iPad, while the workbook was never saved (office-js#3936)", () => {
  test("keeps unit and year among the properties, and says that remarks are not kept before it is saved", async () => {
    const excel = new TestExcel(["说明"]);
    excel.session.platform = "ipad";
    const host = createExcelHost(excel.client);
    expect(await host.record()).toBeUndefined();
    await host.keepRecord(record);
    expect(await host.record()).toEqual(record);
    const withRemarks = {...record, explanations: ["x"]} as typeof record;
    await expect(host.keepRecord(withRemarks)).rejects.toMatchObject({why: "recordNotKept"});
    user(excel).saves();
    await host.keepRecord(record);
    expect(excel.book.parts).toHaveLength(1);
  });
});

test.each(["windows", "mac", "web", "ipad"] as const)("a file is asked for in the words of Microsoft's script for %s", async (platform) => {
  const {host} = await withForms({platform});
  const {length} = await host.save();
  expect(length).toBeGreaterThan(1000);
});

test("a session that slept and woke has lost what of the record was not saved but unit and year (office-js#6585)", async () => {
  const excel = new TestExcel(["说明"]);
  excel.session.platform = "web";
  const host = createExcelHost(excel.client);
  await host.keepRecord(record);
  excel.temper.isConnected = false;
  await expect(host.read()).rejects.toMatchObject({why: "disconnected"});
  excel.wakes();
  expect(await createExcelHost(excel.client).record()).toEqual(record);
});

test("a copied sheet is known by its name in the sheet: its properties stay behind, by design (office-js#5486)", async () => {
  const {excel, host, names} = await withForms();
  await user(excel).copies(names[1]!, "副本");
  expect((await host.read()).at(-1)).toMatchObject({name: "副本", tag: {form: "applications"}});
});

test.each([["mac", true], ["ipad", true], ["windows", undefined], ["web", undefined]] as const)(
  "Excel for %s is known for giving no downloads or not (office-js#2700, #3385, #4681)", (platform, noDownloads) => {
    const excel = new TestExcel();
    excel.session.platform = platform;
    expect(createExcelHost(excel.client).noDownloads).toBe(noDownloads);
  });

test("an administrator's policy against new workbooks is told as one (office-js#3568)", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  await host.openNew!(new Uint8Array([80, 75]));
  expect(excel.session.opened).toHaveLength(1);
  excel.session.quirks.refusesNewWorkbook = true;
  await expect(host.openNew!(new Uint8Array([80, 75]))).rejects.toMatchObject({why: "notOpened"});
});
