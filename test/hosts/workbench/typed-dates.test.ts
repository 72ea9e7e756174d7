import {CellValueType, type ICellData} from "@univerjs/core";
import {SheetInterceptorService} from "@univerjs/sheets";
import type {Engine} from "../../../src/hosts/workbench/engine";
import {openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {paste} from "../../../src/hosts/workbench/paste";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {wordsOf} from "../../../src/hosts/workbench/words";
import {readXlsx} from "../../../src/office/read-xlsx";
import {template} from "../../../src/sheets/template";
import {partsOf, zipParts} from "../../office/packages";
import {conditionalWorkbook} from "./conditional-workbook";
import {started} from "./started";

/** A sheet with a plain cell, one of texts and one of days, of a workbook whose days count from 1900 or 1904. */
function workbook(isLater: boolean): Uint8Array {
  const parts = partsOf({
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>40000</v></c></row></sheetData>',
    styles: '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
  });
  return zipParts({...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"])
    .replace("<sheets>", isLater ? '<workbookPr date1904="1"/><sheets>' : "<sheets>")});
}

function opened(bytes?: Uint8Array) {
  const engine = started(bytes && openWorkbook("台账.xlsx", bytes));
  return {engine, host: workbenchHost(engine)};
}

/** What becomes of a text that is typed into a cell of the sheet in front. */
function typed({univer, book}: Engine, column: number, cell: ICellData, row = 0) {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  return interceptors.onWriteCell(book, book.getActiveSheet(), row, column, cell);
}

const text = (v: string): ICellData => ({v, t: CellValueType.STRING});

test.each([["1900", false, 45_296], ["1904", true, 43_834]])("2024年1月5日 is the day it is, in a workbook that counts from %s", (_, isLater, value) => {
  const {engine} = opened(workbook(isLater));
  expect(typed(engine, 0, text("2024年1月5日"))).toMatchObject({v: value, s: {n: {pattern: 'yyyy"年"m"月"d"日"'}}});
  expect(typed(engine, 2, text("2024年1月5日"))).toMatchObject({v: value, s: {n: {pattern: expect.stringMatching(/y.*m.*d/)}}});
});

test.each([["2024年2月30日"], ["2024年1月"], ["填报日期：2024年1月5日"], ["24年1月5日"], ["2024年13月1日"]])("%s is no day", (said) => {
  expect(typed(opened(workbook(false)).engine, 0, text(said))).toMatchObject({v: said});
});

test("a day stays a text in a cell of texts, and in our forms, where it is no figure", async () => {
  const {engine} = opened(workbook(false));
  expect(typed(engine, 1, text("2024年1月5日"))).toMatchObject({v: "2024年1月5日"});
  const ours = opened();
  const [form] = template({edition: "2021", unit: "云溪街道办事处", year: 2024});
  await ours.host.insert([form!]);
  const open = form!.cells.find((cell) => cell.open === true)!;
  expect(typed(ours.engine, open.column, text("2024年1月5日"), open.row)).toMatchObject({v: "2024年1月5日"});
});

test.each([["1900", false, 45_296], ["1904", true, 43_834]])("days that are pasted count from %s, and no other text becomes one", async (_, isLater, value) => {
  const {engine, host} = opened(workbook(isLater));
  const texts = ["2024-1-5", "2024/01/05", "2024年1月5日", "1-5", "3/4", "2024-1"];
  const cells = texts.map((said, row) => ({row, column: 0, rowSpan: 1, columnSpan: 1, text: said}));
  const page = {say: () => undefined, ask: async () => ""};
  await paste(engine, [{name: "1", rows: 6, columns: 1, cells}], {startRow: 10, endRow: 10, startColumn: 0, endColumn: 0}, page, wordsOf("zh-CN").pasting);
  const saved = readXlsx("台账.xlsx", await host.save()).grids[0]!.cells.filter(({row}) => row >= 10);
  expect(saved.map((cell) => [cell.value, cell.date ?? false])).toEqual([
    [value, true], [value, true], [value, true], ["1-5", false], ["3/4", false], ["2024-1", false],
  ]);
  expect((await host.read())[0]!.cells.find(({row}) => row === 12)?.text).toBe("2024年1月5日");
});

test("digits in a cell of texts stay as they are written, typed or pasted", async () => {
  const {engine, host} = opened(workbook(false));
  expect(typed(engine, 1, text("00123"))).toMatchObject({v: "00123"});
  const page = {say: () => undefined, ask: async () => ""};
  const cells = [{row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "00123"}];
  await paste(engine, [{name: "1", rows: 1, columns: 1, cells}], {startRow: 0, endRow: 0, startColumn: 1, endColumn: 1}, page, wordsOf("zh-CN").pasting);
  expect(readXlsx("台账.xlsx", await host.save()).grids[0]!.cells.find(({column}) => column === 1)?.value).toBe("00123");
});

test("a text of several looks that is looked at in its cell and left is the same", () => {
  const {engine} = opened(conditionalWorkbook());
  const was = engine.book.getActiveSheet().getCellRaw(13, 0);
  const entered: ICellData = {p: {id: "entered", documentStyle: {}, body: {dataStream: "共 12 件\r\n", textRuns: [], paragraphs: [{startIndex: 6}]}}};
  expect(typed(engine, 0, entered, 13)).toBe(was);
  expect(typed(engine, 0, {...entered, p: {...entered.p!, body: {dataStream: "共 13 件\r\n"}}}, 13)).not.toBe(was);
});
