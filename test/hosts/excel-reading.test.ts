import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {readValue} from "../../src/recognise/value";
import type {CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {ensureCell, mergeCells, type Value} from "../excel-host/book";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

function withCells(cells: Readonly<Record<string, Value>>, formulas: Readonly<Record<string, string>> = {}) {
  const excel = new TestExcel(["数据"]);
  const sheet = excel.book.sheets[0]!;
  Object.entries(cells).forEach(([key, value]) => void (ensureCell(sheet, ...spot(key)).value = value));
  Object.entries(formulas).forEach(([key, formula]) => void (ensureCell(sheet, ...spot(key)).formula = formula));
  excel.session.isStale = true;
  return {excel, sheet, host: createExcelHost(excel.client)};
}

const spot = (key: string) => key.split(",").map(Number) as [number, number];
const readCells = async (host: ReturnType<typeof createExcelHost>) =>
  new Map((await host.read())[0]!.cells.map(({row, column, ...cell}) => [`${row},${column}`, cell]));

test("blank, a formula that says nothing, zero, text that looks like a number and errors are told apart", async () => {
  const {host} = withCells({"0,0": 0, "0,1": "12", "0,2": "１２", "0,4": {error: "#REF!"}, "0,5": true, "1,0": 0.1},
    {"0,3": '=""', "1,1": "=A1/0", "1,2": "=1+1"});
  const cells = await readCells(host);
  expect(cells.get("0,0")).toMatchObject({value: 0, text: "0"});
  expect(cells.get("0,1")).toMatchObject({value: "12"});
  expect(cells.get("0,2")).toMatchObject({value: "１２"});
  expect(cells.get("0,3")).toMatchObject({value: "", formula: '=""'});
  expect(cells.get("0,4")).toMatchObject({error: "#REF!", text: "#REF!"});
  expect(cells.get("0,5")).toMatchObject({value: true, text: "TRUE"});
  expect(cells.get("1,1")).toMatchObject({error: "#DIV/0!", formula: "=A1/0"});
  expect(cells.get("1,2")).toMatchObject({value: 2, formula: "=1+1"});
  expect(cells.has("5,5")).toBe(false);
});

test("a text that begins with an equals sign is no formula", async () => {
  const {host} = withCells({"0,0": "=SUM(B1:B2)"});
  expect((await readCells(host)).get("0,0")).toEqual({rowSpan: 1, columnSpan: 1, text: "=SUM(B1:B2)", value: "=SUM(B1:B2)"});
});

test("merged areas come with their spans, empty ones too, and hide what is under them", async () => {
  const {host, sheet} = withCells({"2,1": "予以公开"});
  mergeCells(sheet, {row: 2, column: 1, rows: 3, columns: 2});
  mergeCells(sheet, {row: 6, column: 0, rows: 1, columns: 4});
  const cells = await readCells(host);
  expect([...cells].map(([key, {rowSpan, columnSpan, value}]) => [key, rowSpan, columnSpan, value]))
    .toEqual([["2,1", 3, 2, "予以公开"], ["6,0", 1, 4, null]]);
});

test("dates, hidden rows and columns and hidden sheets are said to be so", async () => {
  const {host, sheet} = withCells({"0,0": 45000, "1,0": 3, "1,1": 4});
  ensureCell(sheet, 0, 0).look = {numberFormat: "yyyy-mm-dd"};
  sheet.hiddenRows.add(1);
  const cells = await readCells(host);
  expect(cells.get("0,0")).toMatchObject({date: true, text: "2023-03-15", value: 45000});
  expect([cells.get("0,0")!.hidden, cells.get("1,0")!.hidden]).toEqual([undefined, true]);
  sheet.hiddenRows.clear();
  sheet.hiddenColumns.add(1);
  expect((await readCells(host)).get("1,1")!.hidden).toBe(true);
  const excel = new TestExcel(["甲", "乙"]);
  await user(excel).hides("乙");
  expect((await createExcelHost(excel.client).read()).map(({hidden}) => hidden)).toEqual([undefined, true]);
});

test("what is struck out is not read, and costs no round trip where nothing or all is", async () => {
  const {host, sheet, excel} = withCells({"0,0": "受理", "0,1": 12, "0,2": "18", "0,3": "1812", "0,4": "其中12件", "0,6": "16651"}, {"0,5": "=B1+1"});
  await host.read();
  const before = await excel.measure(() => readCells(host));
  expect([before.trips, before.result.get("0,1")]).toEqual([1, {rowSpan: 1, columnSpan: 1, text: "12", value: 12}]);
  const strike = (key: string, how: boolean | null) => {
    const cell = ensureCell(sheet, ...spot(key));
    cell.look = {...cell.look, strikethrough: how};
  };
  for (const key of ["0,1", "0,2", "0,5"]) strike(key, true);
  for (const key of ["0,3", "0,4"]) strike(key, null);
  ensureCell(sheet, 0, 6).look = {superscript: null};
  const {trips, result: cells} = await excel.measure(() => readCells(host));
  expect(trips).toBe(2);
  expect(["0,0", "0,1", "0,2", "0,5"].map((key) => [cells.get(key)!.text, cells.get(key)!.value]))
    .toEqual([["受理", "受理"], ["", null], ["", null], ["", null]]);
  // Which digits of 1812 count Excel does not tell: it is no number, and no other either.
  expect(readValue(cells.get("0,3")!.text)).toMatchObject({as: "text", value: null, text: "1812 部分带删除线或上下标"});
  expect(readValue(cells.get("0,6")!.text)).toMatchObject({as: "text", value: null});
  expect(cells.get("0,4")!.text).toBe("其中12件");
  for (const key of ["0,0", "0,1", "0,2", "0,3", "0,4", "0,5"]) strike(key, true);
  ensureCell(sheet, 0, 6).look = {strikethrough: true};
  const all = await excel.measure(() => readCells(host));
  expect([all.trips, [...all.result.values()].every(({text}) => text === "")]).toEqual([1, true]);
  expect(excel.faults).toEqual([]);
});

test("what is printed over a sheet's pages is asked for once, in the round trip that measures sheets, and missed where Excel has no printer", async () => {
  const {host, sheet, excel} = withCells({"0,0": 1});
  Object.assign(sheet.page, {centerHeader: '&"宋体"&14平湖镇2024年年报', leftFooter: "示例软件公司", rightFooter: "第 &P 页"});
  const {result: [first], trips} = await excel.measure(() => host.read());
  expect([first!.pageHeader, trips]).toEqual(["平湖镇2024年年报", 2]);
  const again = await excel.measure(() => host.read());
  expect([again.result[0]!.pageHeader, again.trips]).toEqual(["平湖镇2024年年报", 1]);
  excel.session.quirks.refusesPageLayout = true;
  const [bare] = await createExcelHost(excel.client).read();
  expect([bare!.cells.length, bare!.pageHeader]).toEqual([1, undefined]);
});

test("an empty sheet is an empty grid", async () => {
  expect(await createExcelHost(new TestExcel(["空表"]).client).read()).toEqual([{name: "空表", rows: 0, columns: 0, cells: []}]);
});

test("totals are calculated first where the workbook calculates by hand only", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const sheet = (await host.insert(specs))[1]!;
  excel.book.calculation = "Manual";
  await user(excel).types(sheet, "D7", 12);
  const total = (await host.read())[1]!.cells.find(({row, column}) => row === 6 && column === 9);
  expect(total).toMatchObject({value: 12});
});

test("sheets come in their order, whatever their number, and are known again by what they are", async () => {
  const excel = new TestExcel(Array.from({length: 30}, (_, at) => `表${at}`));
  const host = createExcelHost(excel.client);
  const names = await host.insert(specs);
  await user(excel).moves(names[2]!, 0);
  await user(excel).renames(names[1]!, "三、本机关收到申请");
  await user(excel).copies("三、本机关收到申请", "备份");
  const grids = await createExcelHost(excel.client).read();
  expect(grids).toHaveLength(34);
  expect(grids.filter(({tag}) => tag).map(({name, tag}) => [name, tag!.form])).toEqual([
    [names[2], "disputes"], [names[0], "disclosure"], ["三、本机关收到申请", "applications"], ["备份", "applications"],
  ]);
  expect(excel.faults).toEqual([]);
});

test("a template is known by its name in the sheet where another program lost the property, and the other way round", async () => {
  const excel = new TestExcel(["说明"]);
  const host = createExcelHost(excel.client);
  await host.insert(specs);
  excel.book.sheets[1]!.properties.clear();
  excel.book.sheets[2]!.names.length = 0;
  expect((await host.read()).map(({tag}) => tag?.form)).toEqual([undefined, "disclosure", "applications", "disputes"]);
});

test("a workbook too large for one answer is read in parts, whole", async () => {
  const cells = Object.fromEntries(Array.from({length: 3000}, (_, at) => [`${at},${at % 7}`, `第 ${at} 行的说明文字`]));
  const {host, excel, sheet} = withCells(cells);
  ensureCell(sheet, 2000, 2000 % 7).look = {strikethrough: true};
  const whole = await host.read();
  expect(whole[0]!.cells[2000]).toMatchObject({row: 2000, text: "", value: null});
  excel.temper.mostBytes = 400_000;
  const {result, trips} = await excel.measure(() => host.read());
  expect(result).toEqual(whole);
  expect(result[0]!.cells).toHaveLength(3000);
  expect(trips).toBeGreaterThan(3);
  expect(excel.faults).toEqual([]);
});

test("of sheets that only show a consolidation the title is read, and no more trips are taken", async () => {
  const shown: SheetSpec = {
    ...specs[0]!, name: "各单位数据", tag: undefined, protect: false, columnWidths: Array.from({length: 60}, () => 9),
    rowHeights: Array.from({length: 60}, () => 18), validations: [], freeze: undefined,
    cells: [{row: 0, column: 0, columnSpan: 4, value: "各单位数据", style: "title"},
      ...Array.from({length: 3000}, (_, at): CellSpec =>
        ({row: 1 + Math.floor(at / 60), column: at % 60, value: at, style: "plain"}))],
  };
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  await host.insert([...specs, shown]);
  const title = {row: 0, column: 0, rowSpan: 1, columnSpan: 4, text: "各单位数据", value: "各单位数据"};
  const last = async () => {
    const {result, trips, received} = await excel.measure(() => host.read());
    return {cells: result.at(-1)!.cells, count: result.length, trips, received};
  };
  const first = await last();
  expect(first).toMatchObject({cells: [title], count: 4, trips: 2});
  const again = await last();
  expect(again).toMatchObject({cells: [title], count: 4, trips: 1});
  expect(again.received).toBeLessThan(100_000);
  // Its place is another one's now, and it is a sheet of the user's own.
  await user(excel).moves("各单位数据", 0);
  expect((await host.read()).map(({cells}) => cells.length > 1)).toEqual([false, true, true, true]);
  await user(excel).types("各单位数据", "A1", "我的表");
  expect((await host.read())[0]!.cells.length).toBeGreaterThan(3000);
  excel.temper.mostBytes = 400_000;
  await user(excel).types("各单位数据", "A1", "各单位数据");
  const {result, trips} = await excel.measure(() => createExcelHost(excel.client).read());
  expect(result.map(({cells}) => cells.length > 1)).toEqual([false, true, true, true]);
  expect(trips).toBeLessThanOrEqual(6);
  expect(excel.faults).toEqual([]);
});
