import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {template} from "../../src/sheets/template";
import {ensureCell} from "./book";
import {recalculate} from "./calculate";
import {TestExcel} from "./test-excel";
import {user} from "./user";

const open = (...sheets: string[]) => {
  const excel = new TestExcel(sheets.length > 0 ? sheets : ["数据"]);
  return {excel, context: new excel.client.Excel.RequestContext()};
};

test("it is Microsoft's client: what was not loaded throws, null objects are null, and an idle sync costs nothing", async () => {
  const {excel, context} = open();
  const range = context.workbook.worksheets.getItem("数据").getRange("A1:B2");
  expect(() => range.values).toThrow(expect.objectContaining({code: "PropertyNotLoaded"}));
  range.load("values,address");
  const none = context.workbook.worksheets.getItemOrNullObject("没有");
  none.load("name");
  await context.sync();
  expect([range.values, range.address, none.isNullObject]).toEqual([[["", ""], ["", ""]], "数据!A1:B2", true]);
  expect(() => range.text).toThrow(expect.objectContaining({code: "PropertyNotLoaded"}));
  // A range outlives its batch only where it is tracked.
  expect(() => range.load("text")).toThrow(expect.objectContaining({code: "InvalidObjectPath"}));
  await context.sync();
  expect(excel.trips).toHaveLength(1);
});

test("it fails loudly on what it does not implement", async () => {
  const {excel, context} = open();
  context.workbook.worksheets.getItem("数据").getRange("A1").getSurroundingRegion().load("address");
  await expect(context.sync()).rejects.toMatchObject({code: "NotImplementedByTestHost"});
  expect(excel.faults).toEqual(["Range.getSurroundingRegion is not implemented by the test host"]);
  ensureCell(excel.book.sheets[0]!, 0, 0).formula = "=VLOOKUP(1,A1:B2,2)";
  expect(() => recalculate(excel.book)).toThrow("VLOOKUP");
});

test("an error stops the batch where it stands: what went before stays, what follows is not run", async () => {
  const {excel, context} = open();
  const sheet = context.workbook.worksheets.getItem("数据");
  sheet.getRange("A1").values = [[7]];
  context.workbook.worksheets.getItem("没有").load("name");
  sheet.getRange("A2").values = [[8]];
  await expect(context.sync()).rejects.toMatchObject({code: "ItemNotFound"});
  expect([...excel.book.sheets[0]!.cells.keys()]).toEqual(["0,0"]);
});

test.each([
  ["=SUM(A1:A3)", 3], ["=COUNT(A1:A4)", 2], ['=IF(COUNT(B1:B3)=0,"",SUM(B1:B3))', ""], ["=A1+A2*2", 5], ["=IF(A1<A2,\"少\",\"多\")", "少"],
  ["=SUM(A1:A3)-另表!A1", -7], ["=A4+1", {error: "#VALUE!"}], ["=1/0", {error: "#DIV/0!"}], ["=IFERROR(1/0,0)", 0], ["=SUM(A1,A2,A4)", 3],
  ["=没有!A1", {error: "#REF!"}], ["=ROUND(2.345,2)+ABS(-1)", 3.35], ["=COUNTA(A1:A4)&\"项\"", "3项"],
])("%s gives %j", (formula, result) => {
  const excel = new TestExcel(["数据", "另表"]);
  const [sheet, other] = excel.book.sheets;
  [1, 2].forEach((value, row) => void (ensureCell(sheet!, row, 0).value = value));
  ensureCell(sheet!, 3, 0).value = "文字";
  ensureCell(other!, 0, 0).value = 10;
  ensureCell(sheet!, 5, 5).formula = formula;
  recalculate(excel.book);
  expect(ensureCell(sheet!, 5, 5).value).toEqual(result);
});

test("a protected sheet takes no content in a locked cell, and no conditional format unless it allows formats", async () => {
  const {excel, context} = open();
  await user(excel).protects("数据");
  const sheet = context.workbook.worksheets.getItem("数据");
  sheet.getRange("A1").values = [[1]];
  await expect(context.sync()).rejects.toMatchObject({code: "AccessDenied"});
  sheet.getRange("A1").conditionalFormats.add("Custom");
  await expect(context.sync()).rejects.toMatchObject({code: "AccessDenied"});
  sheet.protection.protect({});
  await expect(context.sync()).rejects.toMatchObject({code: "AccessDenied"});
});

test("from ExcelApi 1.19 on one batch is one step of undo; protecting a sheet empties the list", async () => {
  const {excel, context} = open();
  excel.temper.api = 19;
  const sheet = context.workbook.worksheets.getItem("数据");
  sheet.getRange("A1").values = [[1]];
  sheet.getRange("A2").values = [[2]];
  await context.sync();
  expect(excel.undoSteps).toBe(1);
  await user(excel).undoes();
  expect(excel.book.sheets[0]!.cells.size).toBe(0);
  sheet.getRange("A1").values = [[1]];
  await context.sync();
  sheet.protection.protect({});
  await context.sync();
  expect(await user(excel).undoes()).toBe(false);
});

test.each<readonly [string, number, (context: Excel.RequestContext) => unknown]>([
  ["a value that an add-in writes", 18, ({workbook}) => {
    workbook.worksheets.getItem("数据").getRange("B2").values = [[1]];
  }],
  ["a custom XML part", 21, ({workbook}) => workbook.customXmlParts.add("<a></a>")],
  ["even to read merged areas", 21, ({workbook}) =>
    workbook.worksheets.getItem("数据").getRange("A1:B2").getMergedAreasOrNullObject().load("address")],
  ["to listen for changes", 21, ({workbook}) => workbook.worksheets.onChanged.add(async () => undefined)],
])("%s empties what the user could undo (ExcelApi 1.%i)", async (_, api, act) => {
  const {excel, context} = open();
  excel.temper.api = api;
  await user(excel).types("数据", "A1", 1);
  expect(excel.undoSteps).toBe(1);
  act(context);
  await context.sync();
  expect(excel.undoSteps).toBe(0);
});

test("it is as strict as the threads say: broken rules, more than five million cells, chart sheets, twins, iPad, policy", async () => {
  const {excel, context} = open();
  const sheet = context.workbook.worksheets.getItem("数据");
  const large = sheet.getRange("A1:CZ50000");
  large.load("values");
  await context.sync();
  expect(large.values).toBeNull();
  await user(excel).makesRule("数据", "A1");
  await user(excel).makesRule("数据", "A1");
  sheet.getRange().conditionalFormats.getItemAt(0).delete();
  await expect(context.sync()).rejects.toMatchObject({code: "ItemNotFound"});
  await user(excel).duplicatesRule("数据");
  sheet.getRange().conditionalFormats.load("items/id");
  await expect(context.sync()).rejects.toMatchObject({code: "ItemNotFound"});
  await user(excel).goesToChartSheet();
  context.workbook.worksheets.getActiveWorksheet().load("name");
  await expect(context.sync()).rejects.toMatchObject({code: "ItemNotFound"});
  excel.session.platform = "ipad";
  context.workbook.customXmlParts.add("<a></a>");
  await expect(context.sync()).rejects.toMatchObject({code: "GeneralException"});
  user(excel).saves();
  context.workbook.customXmlParts.add("<a></a>");
  await context.sync();
  excel.wakes();
  expect(excel.book.parts).toEqual([]);
  excel.session.quirks.refusesNewWorkbook = true;
  await expect(excel.client.Excel.createWorkbook("AA==")).rejects.toMatchObject({code: "InvalidOperation"});
  expect(excel.faults).toEqual([]);
});

test("it shows a template as its spec says: looks, widths, locks, validation, frozen headings, print set-up", async () => {
  const excel = new TestExcel();
  const [, spec] = template({edition: "2021", unit: "示例县教育局", year: 2024});
  await createExcelHost(excel.client).insert([spec!]);
  const [sheet] = excel.book.sheets;
  expect(sheet!.cells.get("0,0")!.look).toMatchObject({font: "黑体", size: 16, horizontalAlignment: "Center"});
  expect(sheet!.cells.get("6,3")!.look).toMatchObject({
    font: "宋体", fill: "#FFFBEA", locked: false, top: {style: "Continuous", color: "#7A818A"}, left: {style: "Continuous"},
  });
  expect(sheet!.cells.get("6,9")!.look).toMatchObject({bold: true, fill: "#EEF1F5"});
  expect(sheet!.cells.get("6,9")!.look.locked).toBeUndefined();
  expect([sheet!.widths.size, sheet!.heights.size]).toEqual([spec!.columnWidths.length, spec!.rowHeights.length]);
  expect(sheet!.frozen).toEqual({row: 0, column: 0, rows: spec!.freeze!.rows, columns: spec!.freeze!.columns});
  expect(sheet!.validations).toHaveLength(spec!.validations.length);
  expect(sheet!.validations[0]).toMatchObject({
    rule: {wholeNumber: {formula1: 0, operator: "GreaterThanOrEqualTo"}}, alert: {style: "Stop", title: spec!.validations[0]!.title},
  });
  expect(sheet!.page).toMatchObject({orientation: "Portrait", paperSize: "A4", titleRows: {row: 3, rows: 3}});
  const options = {allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true};
  expect(sheet!.protection).toEqual({options});
  expect(sheet!.names).toEqual([{name: "gouji.sheet", formula: '="2021/applications/standard/1"', visible: false}]);
});
