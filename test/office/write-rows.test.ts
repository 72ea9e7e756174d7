import {strFromU8, unzipSync} from "fflate";
import {readXlsx} from "../../src/office/read-xlsx";
import {areaOf, rowsXml} from "../../src/office/write-rows";
import {writeWorkbook} from "../../src/office/write-workbook";
import type {CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";

const sheet = (cells: readonly CellSpec[], more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: "表", cells, columnWidths: [10, 10, 10], rowHeights: [20, 20], validations: [], protect: false,
  print: {orientation: "portrait", fit: [1, 0]}, ...more,
});

test("texts, numbers, formulas and merged cells come back as they were, whatever stands in them", async () => {
  const texts = [" 前后有空格 ", "一行\n两行", "\n", "a<b & \"c\"", "\u0001", "_x0041_", "\ud800", "", "=不是公式"];
  const cells: readonly CellSpec[] = [
    {row: 0, column: 0, columnSpan: 3, value: "标题", style: "title"},
    {row: 1, column: 2, value: 21.656, style: "plain"}, {row: 1, column: 0, value: -3, style: "label"},
    {row: 2, column: 0, rowSpan: 2, columnSpan: 2, value: null, style: "empty"},
    {row: 4, column: 0, formula: "=IF(C2=\"\",\"<\",\"&\")", value: "&", style: "total"},
    {row: 4, column: 1, formula: "=C2*2", value: 43.312, style: "total"},
    ...texts.map((value, at): CellSpec => ({row: at + 5, column: 1, value, style: "label"})),
  ];
  const [grid] = readXlsx("a.xlsx", await writeWorkbook([sheet(cells)])).grids;
  const at = (row: number, column: number) => grid!.cells.find((cell) => cell.row === row && cell.column === column);
  expect(texts.map((_, n) => at(n + 5, 1)?.text ?? "")).toEqual(texts);
  expect([at(1, 2)?.text, at(1, 0)?.text, at(0, 0)?.text]).toEqual(["21.656", "-3", "标题"]);
  expect([at(4, 0)?.formula, at(4, 0)?.text]).toEqual(["=IF(C2=\"\",\"<\",\"&\")", "&"]);
  expect(at(4, 1)?.formula).toBe("=C2*2");
});

test("a sheet is given row by row, from left to right, and of two cells at one place the later one", () => {
  const pieces = [...rowsXml({heights: [20], lookOf: () => 4, cells: [
    {row: 1, column: 1, value: 2, style: "plain"}, {row: 1, column: 0, value: 1, style: "plain"},
    {row: 1, column: 1, value: 3, style: "plain"}, {row: 0, column: 0, rowSpan: 1, columnSpan: 2, value: "头", style: "plain"},
  ]})];
  expect(pieces).toEqual([
    "<sheetData>",
    '<row r="1" ht="20" customHeight="1"><c r="A1" t="inlineStr" s="4"><is><t>头</t></is></c><c r="B1" s="4"/></row>',
    '<row r="2"><c r="A2" s="4"><v>1</v></c><c r="B2" s="4"><v>3</v></c></row>',
    "</sheetData>",
  ]);
});

test("the area of a sheet reaches over its columns and what its cells cover", () => {
  expect(areaOf([{row: 1, column: 1, rowSpan: 3, columnSpan: 2, style: "plain"}], 2)).toBe("B2:C4");
  expect(areaOf([], 2)).toBe("A1");
});

test("sheets that share a look have one number for it, and none of another look", async () => {
  const bytes = await writeWorkbook([sheet([{row: 0, column: 0, value: 1, style: "plain"}]), sheet([
    {row: 0, column: 0, value: "a", style: "title"}, {row: 1, column: 0, value: 1, style: "plain"}], {name: "又"})]);
  const [one, other] = [1, 2].map((sheet) => {
    const text = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!);
    return [...text.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, look]) => look);
  });
  expect(one).toEqual([other![1]]);
  expect(other![0]).not.toBe(other![1]);
});
