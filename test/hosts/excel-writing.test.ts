import fc from "fast-check";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {TakeBack} from "../../src/hosts/host";
import type {CellEntry} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {cellAt, ensureCell} from "../excel-host/book";
import {loadClient} from "../excel-host/client";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {outOf} from "../proof";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

async function withForms() {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const names = await host.insert(specs);
  return {excel, host, sheet: names[1]!};
}

test.each([
  "=1+1",
  "+3",
  "-5",
  "@甲",
  "'引号",
  "0012",
  "1,234",
  "12%",
  "1-2",
  "2024/1/3",
  "1月2日",
  "May 5",
  "3:30",
  "TRUE",
  "#N/A",
  "１２",
  "＝A1",
  "1e5",
  "(5)",
  "¥12",
  "12件",
  "1.属于国家秘密",
  "/",
  "——",
  " 前后 ",
  "第一行\n第二行",
])("the text %s is written as this very text", async (text) => {
  const excel = new TestExcel(["数据"]);
  const host = createExcelHost(excel.client);
  expect(await host.write([{sheet: "数据", row: 1, column: 1, value: text}])).toEqual([]);
  expect(cellAt(excel.book.sheets[0]!, 1, 1)).toMatchObject({value: text, formula: undefined});
});

test("any text and any number is written as it is", async () => {
  const client = loadClient();
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.double({noNaN: true, noDefaultInfinity: true}).map((one) => one + 0),
        ),
        {minLength: 1, maxLength: 20},
      ),
      async (values) => {
        const excel = new TestExcel(["数据"], client);
        await createExcelHost(excel.client).write(values.map((value, row) => ({sheet: "数据", row, column: 0, value})));
        expect(values.map((_, row) => cellAt(excel.book.sheets[0]!, row, 0)?.value ?? "")).toEqual(values);
      },
    ),
    outOf(400),
  );
});

test("a cell next to those written, in the same rectangle, stays as it is", async () => {
  const excel = new TestExcel(["数据"]);
  ensureCell(excel.book.sheets[0]!, 1, 1).value = "原有";
  const host = createExcelHost(excel.client);
  await host.write(
    [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 1],
      [2, 2],
    ].map(([row, column]) => ({sheet: "数据", row: row!, column: column!, value: 1})),
  );
  expect(cellAt(excel.book.sheets[0]!, 1, 1)!.value).toBe("原有");
  expect((await host.read())[0]!.cells).toHaveLength(9);
});

test("a reported total replaces its formula, keeps its digits, and the sheet is protected again as it was", async () => {
  const {excel, host, sheet} = await withForms();
  const before = excel.book.sheets[1]!.protection;
  expect(
    await host.write([{sheet, row: 6, column: 9, value: 5, replaceFormula: true, numberFormat: "0.0000"}]),
  ).toEqual([]);
  const cell = cellAt(excel.book.sheets[1]!, 6, 9)!;
  expect(cell).toMatchObject({value: 5, formula: undefined, look: {locked: false, numberFormat: "0.0000", bold: true}});
  expect(excel.book.sheets[1]!.protection).toEqual(before);
});

test("a sheet protected with a password keeps its formulas; the rest is written", async () => {
  const {excel, host, sheet} = await withForms();
  excel.book.sheets[1]!.protection!.password = "1234";
  expect(
    await host.write([
      {sheet, row: 6, column: 9, value: 5, replaceFormula: true},
      {sheet, row: 6, column: 3, value: 2},
    ]),
  ).toEqual([0]);
  expect(cellAt(excel.book.sheets[1]!, 6, 3)!.value).toBe(2);
  expect(cellAt(excel.book.sheets[1]!, 6, 9)!.formula).toMatch(/^=IF/);
});

test("a sheet whose protection was lifted is protected again though the write fails", async () => {
  const {excel, host, sheet} = await withForms();
  const from = excel.trips.length;
  excel.meanwhile = (batch) => {
    // A colleague locks the very cell after we looked.
    if (batch === from + 2) excel.book.sheets[1]!.protection = {options: {}};
  };
  await expect(
    host.write([
      {sheet, row: 6, column: 9, value: 5, replaceFormula: true},
      {sheet, row: 6, column: 3, value: 2},
    ]),
  ).rejects.toMatchObject({why: "protectedSheet"});
  expect(excel.book.sheets[1]!.protection).toBeDefined();
});

test("what is written through the API goes past validation, so a reader of files may pour in what was reported", async () => {
  const {excel, host, sheet} = await withForms();
  await host.write([{sheet, row: 6, column: 3, value: "/"}]);
  expect(cellAt(excel.book.sheets[1]!, 6, 3)!.value).toBe("/");
  await user(excel).types(sheet, "D8", "3件");
  expect((await host.read())[1]!.cells.find(({row, column}) => row === 7 && column === 3)).toMatchObject({
    value: "3件",
  });
});

test("a linked text keeps the sheet's own look, whatever Excel makes of links", async () => {
  const {excel, host, sheet} = await withForms();
  const link = {sheet, row: 6, column: 3};
  await host.insert([{
    ...specs[0]!, tag: undefined, protect: false, name: "审核意见", validations: [],
    cells: [{row: 0, column: 0, value: "申请办理情况!D7", style: "link", link}],
  }]);
  const cell = cellAt(excel.book.sheets.find(({name}) => name === "审核意见")!, 0, 0)!;
  expect(cell.link).toEqual({documentReference: `'${sheet}'!D7`, screenTip: "申请办理情况!D7"});
  expect(cell.look).toMatchObject({font: "宋体", size: 10.5, color: "#2B6CB0", underline: "Single"});
});

describe("taking back what was written", () => {
  type Forms = Awaited<ReturnType<typeof withForms>>;
  const written = async (values: readonly CellEntry[], prepare?: (forms: Forms) => void) => {
    const forms = await withForms();
    prepare?.(forms);
    forms.host.onChange(() => undefined);
    await forms.excel.settled();
    const before = structuredClone(forms.excel.book.sheets);
    const ways: TakeBack[] = [];
    await forms.host.write(values.map((value) => ({...value, sheet: forms.sheet})), (way) => ways.push(way));
    return {...forms, before, way: ways[0]!};
  };
  const entries = [
    {sheet: "", row: 6, column: 3, value: 3}, {sheet: "", row: 7, column: 3, value: "文字"},
    {sheet: "", row: 6, column: 9, value: 5, replaceFormula: true as const, numberFormat: "0.0000"},
  ];

  test("puts contents, formulas, formats and locks back, under the same protection, in any Excel", async () => {
    const {excel, before, way} = await written(entries, ({excel: {book}}) => {
      Object.assign(ensureCell(book.sheets[1]!, 6, 3), {value: "0012"});
      Object.assign(ensureCell(book.sheets[1]!, 7, 3), {value: 8, formula: undefined});
    });
    expect(excel.book.sheets).not.toEqual(before);
    expect(await way()).toEqual([]);
    const contents = (sheets: typeof before) => sheets.map(({cells, protection}) => [protection, [...cells].map(
      ([key, {value, formula, look: {locked = true, numberFormat = "General"}}]) =>
        [key, formula ?? value, locked, numberFormat])]);
    expect(contents(excel.book.sheets)).toEqual(contents(before));
    expect(excel.faults).toEqual([]);
  });

  test("leaves a cell alone that somebody changed since, and names it", async () => {
    const {excel, sheet, way} = await written(entries);
    await user(excel).types(sheet, "D7", 4);
    await user(excel).colleagueTypes(sheet, "J7", 6);
    expect(await way()).toEqual([{sheet, row: 6, column: 3}, {sheet, row: 6, column: 9}]);
    const {cells} = excel.book.sheets[1]!;
    expect([cells.get("6,3")!.value, cells.get("7,3")!.value, cells.get("6,9")!.value]).toEqual([4, null, 6]);
  });

  test("leaves a sheet alone that somebody protected since", async () => {
    const excel = new TestExcel(["数据"]);
    const host = createExcelHost(excel.client);
    const ways: TakeBack[] = [];
    await host.write([{sheet: "数据", row: 0, column: 0, value: 1}], (way) => ways.push(way));
    await user(excel).protects("数据");
    expect(await ways[0]!()).toEqual([{sheet: "数据", row: 0, column: 0}]);
    expect(cellAt(excel.book.sheets[0]!, 0, 0)!.value).toBe(1);
  });

  test("leaves all alone where rows moved since, though a cell in the place should hold the same", async () => {
    const {excel, sheet, way} = await written(entries);
    const {id} = excel.book.sheets[1]!;
    await excel.outside(({events}) => void events.push(
      {type: 10, sheetId: id, details: {changeType: "RowInserted", worksheetId: id, address: "5:5", source: "Local"}}));
    await excel.settled();
    const before = structuredClone(excel.book.sheets);
    expect(await way()).toHaveLength(3);
    expect(excel.book.sheets).toEqual(before);
    expect(sheet).toBeDefined();
  });

  test("is nobody's change, and gives nothing back where nothing was written", async () => {
    const {excel, host, sheet, way} = await written(entries);
    const heard = jest.fn();
    host.onChange(heard);
    await way();
    await excel.settled();
    expect(heard).not.toHaveBeenCalled();
    const keep = jest.fn();
    await host.write([{sheet, row: 0, column: 0, value: 1}], keep);
    expect(keep).not.toHaveBeenCalled();
  });
});
