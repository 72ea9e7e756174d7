import type {Cell, Grid} from "../../src/recognise/grid";
import {limits} from "../../src/office/limits";
import {readXlsx} from "../../src/office/read-xlsx";
import {packageOf, rows, type Parts} from "./packages";
import {whyNot} from "../why-not";

const gridOf = (parts: Parts): Grid => readXlsx("a.xlsx", packageOf(parts)).grids[0]!;
const cellsOf = (parts: Parts): readonly Cell[] => gridOf(parts).cells;
const at = (parts: Parts, row: number, column: number): Partial<Cell> | undefined => {
  const cell = cellsOf(parts).find((cell) => cell.row === row && cell.column === column);
  const places = ["row", "column", "rowSpan", "columnSpan"];
  return cell && Object.fromEntries(Object.entries(cell).filter(([key]) => !places.includes(key)));
};
const first = (cell: string, more: Partial<Parts> = {}) => at({...rows(`<row r="1">${cell}</row>`), ...more}, 0, 0);

const whyNotGrid = (parts: Parts): string => whyNot(() => gridOf(parts));

describe("a cell holds", () => {
  test.each<[string, string, Partial<Cell> | undefined]>([
    ["a number", '<c r="A1"><v>12</v></c>', {text: "12", value: 12}],
    ["a long fraction", '<c r="A1"><v>0.30000000000000004</v></c>', {text: "0.3", value: 0.30000000000000004}],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', {text: "TRUE", value: true}],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', {text: "#REF!", value: "#REF!", error: "#REF!"}],
    ["a date in words", '<c r="A1" t="d"><v>2024-05-01</v></c>', {text: "2024-05-01", value: "2024-05-01", date: true}],
    ["text of its own", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 规章 </t></is></c>', {text: " 规章 ", value: " 规章 "}],
    ["rich text", '<c r="A1" t="inlineStr"><is><r><t>规</t></r><r><t>章</t></r><rPh><t>guī</t></rPh></is></c>', {text: "规章", value: "规章"}],
    ["escaped characters", '<c r="A1" t="str"><v>a_x000D_b&lt;&#20214;</v></c>', {text: "a\rb<件", value: "a\rb<件"}],
    ["the result of a formula", '<c r="A1"><f>SUM(1,2)</f><v>3</v></c>', {text: "3", value: 3, formula: "=SUM(1,2)"}],
    ["an empty result", '<c r="A1" t="str"><f>IF(TRUE,"",1)</f><v></v></c>', {text: "", value: "", formula: '=IF(TRUE,"",1)'}],
    ["a formula never computed", '<c r="A1"><f>SUM(1,2)</f></c>', {text: "3", value: 3, formula: "=SUM(1,2)", stored: ""}],
    ["a formula that nobody can compute here", '<c r="A1"><f>RAND()</f></c>',
      {text: "", value: null, formula: "=RAND()", uncomputed: {why: "function", name: "RAND"}}],
    ["no number though it should", '<c r="A1"><v>twelve</v></c>', {text: "twelve", value: "twelve"}],
    ["hexadecimal digits, which are no number", '<c r="A1"><v>0x10</v></c>', {text: "0x10", value: "0x10"}],
    ["a number beyond all", '<c r="A1"><v>1e999</v></c>', {text: "1e999", value: "1e999"}],
    ["what is not a number", '<c r="A1" t="n"><v>NaN</v></c>', {text: "NaN", value: "NaN"}],
    ["a number with an exponent", '<c r="A1"><v>1.5E-3</v></c>', {text: "0.0015", value: 0.0015}],
    ["a blank, which is no zero", '<c r="A1"><v> </v></c>', undefined],
    ["nothing but a style", '<c r="A1" s="0"/>', undefined],
    ["nothing", '<c r="A1"><v/></c>', undefined],
  ])("%s", (_, cell, content) => {
    expect(first(cell)).toEqual(content);
  });

  test("a shared string, without its phonetic reading", () => {
    const strings = "<si><t>一</t></si><si><r><rPr/><t>自然</t></r><r><t>人</t></r><rPh sb='0' eb='1'><t>zì</t></rPh></si>";
    expect(first('<c r="A1" t="s"><v>1</v></c>', {strings})).toEqual({text: "自然人", value: "自然人"});
  });

  test.each([
    ["s", "<v>0</v>", "shared"], ["inlineStr", "", "of the cell's own"],
  ])("rich text (%s) without what is struck out, and signs of notes apart", (type, value) => {
    const rich = "<r><t>166</t></r><r><rPr><strike/></rPr><t>7</t></r><r><rPr/><t>5</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>";
    const cell = type === "s" ? value : `<is>${rich}</is>`;
    expect(first(`<c r="A1" t="${type}">${cell}</c>`, {strings: `<si>${rich}</si>`})).toEqual({text: "1665[1]", value: "1665[1]"});
  });

  const struck = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>' +
    '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>';
  test.each<[string, string, Partial<Cell> | undefined]>([
    ["a number", '<c r="A1" s="1"><v>12</v></c>', {text: "", value: null, struck: "12"}],
    ["what a formula gives", '<c r="A1" s="1"><f>SUM(1,2)</f><v>3</v></c>', {text: "", value: null, struck: "3"}],
    ["text", '<c r="A1" s="1" t="inlineStr"><is><t>一</t></is></c>', undefined],
    ["shared text", '<c r="A1" s="1" t="s"><v>0</v></c>', {text: "", value: null, struck: "12"}],
    ["runs that have no look of their own", '<c r="A1" s="1" t="s"><v>1</v></c>', {text: "15", value: "15"}],
    ["such runs of its own text", '<c r="A1" s="1" t="inlineStr"><is><r><t>12</t></r><r><rPr/><t>15</t></r></is></c>', {text: "15", value: "15"}],
    ["nothing where the font takes it back", '<c r="A1" s="2"><v>12</v></c>', {text: "12", value: 12}],
    ["nothing where only a condition would", '<c r="A1"><v>12</v></c>', {text: "12", value: 12}],
  ])("not what its font strikes out: %s", (_, cell, content) => {
    const strings = "<si><t>12</t></si><si><r><t>12</t></r><r><rPr/><t>15</t></r></si>";
    expect(first(cell, {styles: struck, strings})).toEqual(content);
  });

  test("what a struck number gives a formula all the same", () => {
    const sheet = '<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1" s="1"><v>12</v></c></row>';
    expect(cellsOf({...rows(sheet), styles: struck}).map(({column, value}) => [column, value]))
      .toEqual([[0, 13], [1, null]]);
  });

  test("what its number format shows", () => {
    const styles = '<numFmts><numFmt numFmtId="170" formatCode="0.0000"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="1"/><xf numFmtId="14"/></cellXfs>';
    const shown = ["0", "1", "2", "3"].map((style) => first(`<c r="A1" s="${style}"><v>21.656</v></c>`, {styles}));
    expect(shown).toEqual([
      {text: "21.656", value: 21.656}, {text: "21.6560", value: 21.656}, {text: "22", value: 21.656},
      {text: "21.656", value: 21.656, date: true},
    ]);
  });
});

describe("a text that is not in the table", () => {
  test.each([undefined, "<si><t>一</t></si>"])("makes the workbook damaged", (strings) => {
    expect(whyNotGrid({...rows('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'), strings})).toBe("damaged");
    expect(whyNotGrid({...rows('<row r="1"><c r="A1" t="s"><v> </v></c></row>'), strings})).toBe("damaged");
  });
});

describe("places", () => {
  test("count on where rows and cells have no address", () => {
    const grid = gridOf(rows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>' +
      "<row><c><v>5</v></c></row>"));
    expect(grid.cells.map(({row, column, value}) => [row, column, value]))
      .toEqual([[0, 0, 1], [0, 1, 2], [3, 2, 3], [3, 3, 4], [4, 0, 5]]);
    expect([grid.rows, grid.columns]).toEqual([5, 4]);
  });

  test("are put in order; two cells at one address make the workbook damaged", () => {
    const swapped = '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>';
    expect(cellsOf(rows(swapped)).map(({value}) => value)).toEqual([0, 1, 2]);
    expect(whyNotGrid(rows(`${swapped}<row r="2"><c r="A2"><v>9</v></c></row>`))).toBe("damaged");
  });

  test.each([
    '<row r="1048577"/>', '<row r="x"/>', '<row r="1"><c r="XFE1"><v>1</v></c></row>', '<row r="1"><c r="1A"><v>1</v></c></row>',
  ])("beyond the sheet make the workbook damaged: %s", (inside) => {
    expect(whyNotGrid(rows(inside))).toBe("damaged");
  });
});

test("the extent is what holds something, whatever <dimension> says", () => {
  const grid = gridOf({sheet: '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="Z2" s="1"/></row></sheetData>'});
  expect([grid.rows, grid.columns]).toEqual([2, 2]);
});

test("merged areas reach over their cells and hide what lies under them", () => {
  const grid = gridOf({sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
    '<row r="2"><c r="C2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="X9:Y9"/><mergeCell ref="oops"/></mergeCells>'});
  expect(grid.cells.map(({row, column, rowSpan, columnSpan, value}) => [row, column, rowSpan, columnSpan, value]))
    .toEqual([[0, 0, 2, 2, 1], [0, 2, 1, 1, 3], [1, 2, 1, 1, 4]]);
});

test("cells in hidden rows and columns say so", () => {
  const grid = gridOf({sheet: '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>' +
    '<row r="2" hidden="true"><c r="A2"><v>3</v></c></row></sheetData>'});
  expect(grid.cells.map(({value, hidden}) => [value, hidden])).toEqual([[1, undefined], [2, true], [3, true]]);
});

test("what hides columns says something of each once: more such elements than columns make the workbook damaged", () => {
  const sheet = (count: number): Parts => ({
    sheet: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(count)}</cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
    stored: true,
  });
  expect(cellsOf(sheet(16_384))).toMatchObject([{value: 1, hidden: true}]);
  expect(whyNotGrid(sheet(16_385))).toBe("damaged");
  expect(cellsOf({sheet: '<cols><col hidden="1"/><col min="x" max="y" hidden="1"/><col min="-9" max="99999999" hidden="0"/></cols>' +
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'})).toMatchObject([{value: 1}]);
});

test("cells that share a formula each get their own", () => {
  const cells = cellsOf(rows(
    '<row r="2"><c r="H2"><f t="shared" ref="H2:H3" si="0">SUM(B2:G2)</f><v>1</v></c></row>' +
    '<row r="3"><c r="H3"><f t="shared" si="0"/><v>2</v></c><c r="I3"><f t="shared" si="7"/><v>3</v></c></row>'));
  expect(cells.map(({formula}) => formula)).toEqual(["=SUM(B2:G2)", "=SUM(B3:G3)", undefined]);
});

test("prefixes, the strict namespace and attributes in any quotes are understood", () => {
  const strict = "http://purl.oclc.org/ooxml";
  const bytes = packageOf({sheet: "", more: {
    "_rels/.rels": `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/Workbook.xml"/></p:Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="y"><x:sheets><x:sheet name='一' sheetId='1' rel:id='b'/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target=".\\worksheets\\..\\worksheets\\sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": "<x:worksheet xmlns:x='z'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>",
  }});
  expect(readXlsx("a.xlsx", bytes).grids.map(({name, cells}) => [name, cells[0]?.value])).toEqual([["一", 7]]);
});

test("part names count in any case", () => {
  const bytes = packageOf({...rows('<row r="1"><c r="A1"><v>7</v></c></row>'), rename: (part) => part.toUpperCase()});
  expect(readXlsx("a.xlsx", bytes).grids[0]!.cells[0]!.value).toBe(7);
});

test("what is no worksheet's data is not taken for cells", () => {
  const inside = '<sheetData/><extLst><ext><c r="A1"><v>9</v></c><row r="1"><c r="B1"><v>8</v></c></row></ext></extLst>';
  expect(cellsOf({sheet: inside})).toEqual([]);
});

describe("refused", () => {
  test("a document type declaration, whose entities could expand without end", () => {
    const more = {"xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'};
    expect(whyNotGrid({sheet: "", more})).toBe("damaged");
  });

  test("XML that is not well formed, or not whole", () => {
    for (const sheet of ["<sheetData>", "<sheetData></row>", "<sheetData><row r=1/></sheetData>"]) {
      expect(whyNotGrid({sheet})).toBe("damaged");
    }
    expect(whyNotGrid({sheet: "", more: {"xl/worksheets/sheet1.xml": ""}})).toBe("damaged");
  });

  test("elements nested hundreds deep", () => {
    const depth = limits.depth + 10;
    expect(whyNotGrid({sheet: "<a>".repeat(depth) + "</a>".repeat(depth)})).toBe("damaged");
  });

  test("more cells than a workbook of tables has", () => {
    const row = "<c/>".repeat(2000);
    const sheet = `<sheetData>${`<row>${row}</row>`.repeat(limits.cells / 2000 + 1)}</sheetData>`;
    expect(whyNotGrid({sheet, stored: true})).toBe("tooLarge");
  });

  test("more merged areas than a workbook of tables has", () => {
    const sheet = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(limits.merges + 1)}</mergeCells>`;
    expect(whyNotGrid({sheet, stored: true})).toBe("tooLarge");
  });

  test("a sheet whose part is not there, or that no relationship names", () => {
    const sheets = '<sheet name="一" sheetId="1" r:id="r1"/><sheet name="二" sheetId="2" r:id="r5"/>';
    expect(whyNotGrid({sheet: "", sheets})).toBe("damaged");
    expect(whyNotGrid({...rows(""), rename: (part) => part.replace("sheet1", "sheet2")})).toBe("damaged");
  });
});
