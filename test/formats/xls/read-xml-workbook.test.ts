import {strToU8} from "fflate";
import type {Cell} from "../../../src/recognise/grid";
import type {ReadError} from "../../../src/filing/read-error";
import {sayReadError} from "../../../src/filing/say-read-error";
import {xmlSheets} from "../../../src/formats/xls/read-xml-workbook";
import {readFiling} from "../../../src/formats/read";
import {checkFormat} from "../../../src/reconcile/format";
import {oldWorkbook} from "../../renderings/old-sheets";
import {inventReport} from "../../renderings/report";
import {whyNot} from "../../why-not";

const namespaces = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
const workbook = (table: string, {styles = "", options = "", name = "S"} = {}): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${namespaces}><Styles>${styles}</Styles>` +
  `<Worksheet ss:Name="${name}"><Table>${table}</Table><WorksheetOptions>${options}</WorksheetOptions></Worksheet></Workbook>`;
const cellsOf = (table: string, more = {}): readonly Cell[] => xmlSheets("a.xls", workbook(table, more))[0]!.cells;
const places = (table: string): readonly string[] =>
  cellsOf(table).map(({row, column, rowSpan, columnSpan, text}) => `${row} ${column} ${rowSpan}×${columnSpan} ${text}`);
const data = (inside: string, type = "Number"): string => `<Data ss:Type="${type}">${inside}</Data>`;
const cell = (attributes: string, inside = data("1")): string => `<Cell ${attributes}>${inside}</Cell>`;

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    return sayReadError(error as ReadError);
  }
  return "";
}

/** The only cell's content, without its place. */
function content(inside: string, attributes = "", styles = ""): Partial<Cell> {
  const [{row, column, rowSpan, columnSpan, ...rest}] = cellsOf(`<Row>${cell(attributes, inside)}</Row>`, {styles}) as [Cell];
  expect([row, column, rowSpan, columnSpan]).toEqual([0, 0, 1, 1]);
  return rest;
}

test("what is printed over its pages is known without its codes, and of what stands below a title", () => {
  const of = (setup: string) => xmlSheets("a.xls", workbook(`<Row>${cell("")}</Row>`, {options: `<PageSetup>${setup}</PageSetup>`}))[0]!.pageHeader;
  expect(of('<Header x:Margin="0.3" x:Data="&amp;L内部&amp;C&amp;&quot;宋体&quot;平湖镇2024年年报"/>')).toBe("内部\n平湖镇2024年年报");
  expect(of('<Header x:Margin="0.3"/><Footer x:Data="&amp;L某某软件公司&amp;C平湖镇2024年度统计表&amp;R&amp;P"/>')).toBe("平湖镇2024年度统计表");
  expect(of("")).toBeUndefined();
});

describe("cells stand", () => {
  test.each<[string, string, readonly string[]]>([
    ["one after the other", `<Row>${cell("")}${cell("")}</Row><Row>${cell("")}</Row>`, ["0 0 1×1 1", "0 1 1×1 1", "1 0 1×1 1"]],
    ["where Index says", `<Row ss:Index="3">${cell('ss:Index="2"')}${cell("")}</Row><Row>${cell("")}</Row>`, ["2 1 1×1 1", "2 2 1×1 1", "3 0 1×1 1"]],
    ["behind and under merged ones", `<Row>${cell('ss:MergeAcross="2" ss:MergeDown="1"')}${cell("")}</Row><Row>${cell('ss:Index="4"')}</Row>`,
      ["0 0 2×3 1", "0 3 1×1 1", "1 3 1×1 1"]],
    ["after rows of one look", `<Row ss:Span="3"/><Row>${cell("")}</Row>`, ["4 0 1×1 1"]],
    ["whatever prefix their attributes have", `<Row Index="2">${cell('x:Index="2"')}</Row>`, ["1 1 1×1 1"]],
    ["alone, far away, and cost nothing", `<Row ss:Index="1048576">${cell('ss:Index="16384"')}</Row>`, ["1048575 16383 1×1 1"]],
    ["not where a comment has data", `<Row>${cell("", `${data("7")}<Comment><ss:Data>说明</ss:Data></Comment>`)}</Row>`, ["0 0 1×1 7"]],
    ["not where they hold nothing", '<Row><Cell/><Cell ss:StyleID="a"/></Row>', []],
  ])("%s", (_, table, expected) => {
    expect(places(table)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["a column", `<Row>${cell('ss:Index="16385"')}</Row>`, "S!A1"],
    ["a column of ten digits", `<Row>${cell("")}${cell('ss:Index="4294967295"')}</Row>`, "S!B1"],
    ["a row", `<Row>${cell("")}</Row><Row ss:Index="1048577"/>`, "S!A2"],
    ["a row of ten digits", '<Row ss:Index="4294967295"/>', "S!A1"],
    ["columns of one look", '<Column ss:Span="2000000000"/>', "S!A1"],
    ["columns that pass the last", '<Column ss:Index="16384" ss:Span="1"/>', "S!A1"],
    ["rows of one look", '<Row ss:Span="1048576"/>', "S!A1"],
    ["a merged area to the right", `<Row>${cell('ss:HRef="http://localhost" ss:MergeAcross="2000000000"')}</Row>`, "S!A1"],
    ["a merged area downwards", `<Row ss:Index="2">${cell('ss:MergeDown="1048575"')}</Row>`, "S!A2"],
    ["a place before the last cell's", `<Row>${cell('ss:Index="3"')}${cell('ss:Index="3"')}</Row>`, "S!D1"],
    ["no place", `<Row>${cell('ss:Index="0"')}</Row>`, "S!A1"],
    ["a place that is no number", `<Row>${cell('ss:Index="1e3"')}</Row>`, "S!A1"],
    ["a text that was cut off", `<Row>${cell("")}<!--`, "S!B1"],
    ["a second data", `<Row ss:Index="7">${cell('ss:Index="4"', data("1077") + data("5"))}</Row>`, "S!D7"],
    ["data in data", `<Row>${cell("", data(`10${data("77")}`))}</Row>`, "S!A1"],
    ["a tag within a number", `<Row>${cell("")}${cell("", data("10<B/>77"))}</Row>`, "S!B1"],
    ["a bracket within a number", `<Row>${cell("")}${cell("", data("10<77"))}</Row>`, "S!B1"],
    ["a reference to nothing", `<Row>${cell("", data("10&none;77"))}</Row>`, "S!A1"],
    ["a closing tag too many", `<Row>${cell("", data("10</B>77"))}</Row>`, "S!A1"],
    ["a closing tag too few", `<Row>${cell("", '<Data ss:Type="Number">10')}</Row>`, "S!A1"],
    ["a row in a row", `<Row ss:Index="8"><Row ss:Index="8">${cell("")}</Row></Row>`, "S!A8"],
    ["a row in a row that ends with it", `<Row ss:Index="8"><Row ss:Index="8">${cell("")}</Row>`, "S!A8"],
    ["a cell in a cell", `<Row>${cell("", cell(""))}</Row>`, "S!A1"],
    ["a cell without a row", cell(""), "S!A1"],
    ["data without a cell", `<Row>${cell("")}${data("1")}</Row>`, "S!B1"],
    ["a number without data", `<Row>${cell("", "1077")}</Row>`, "S!A1"],
    ["a number without a cell", `<Row>${cell("")}1077</Row>`, "S!B1"],
    ["a table in a table", `<Row/><Table><Row>${cell("")}</Row></Table>`, "S!A1"],
    ["a second table", `<Row>${cell("")}</Row></Table><Table><Row>${cell("")}</Row>`, "S!B1"],
    ["a cell under a merged one", `<Row>${cell("")}${cell('ss:MergeDown="3"')}</Row><Row/><Row>${cell('ss:Index="2"')}</Row>`, "S!B3"],
    ["a cell beside the corner of a merged one", `<Row>${cell('ss:MergeDown="1" ss:MergeAcross="1"')}</Row><Row>${cell('ss:Index="2"')}</Row>`, "S!B2"],
    ["a merged area that begins in another", `<Row>${cell('ss:MergeDown="3"')}</Row><Row>${cell('ss:MergeAcross="2"')}</Row>`, "S!A2"],
  ])("nowhere beyond the sheet, nor where something stands: %s makes it damaged, at its place", (_, table, place) => {
    expect(whyNot(() => cellsOf(table))).toBe("damaged");
    expect(refusal(() => cellsOf(table))).toContain(`a.xls 已损坏或不完整，${place}，`);
  });
});

describe("a cell holds", () => {
  test.each<[string, string, string, Partial<Cell>]>([
    ["a number", "12", "Number", {text: "12", value: 12}],
    ["a number in pieces that XML takes for one", "1<!-- and -->0<![CDATA[77]]>", "Number", {text: "1077", value: 1077}],
    ["a number with an exponent", "1.5E-3", "Number", {text: "0.0015", value: 0.0015}],
    ["a number with spaces around", " 12\n", "Number", {text: "12", value: 12}],
    ["a text", " 规章 ", "String", {text: " 规章 ", value: " 规章 "}],
    ["a rich text", "<B>规</B><Font html:Color=\"#ff0000\">章</Font>&amp;&#10;件", "String", {text: "规章&\n件", value: "规章&\n件"}],
    ["a truth value", "1", "Boolean", {text: "TRUE", value: true}],
    ["an error", "#REF!", "Error", {text: "#REF!", value: "#REF!", error: "#REF!"}],
    ["a date, as a number", "2024-05-01T12:00:00.000", "DateTime", {text: "45413.5", value: 45413.5, date: true}],
    ["a small number that was shown as a date", "1900-01-03T00:00:00.000", "DateTime", {text: "3", value: 3, date: true}],
    ["a date that is none", "soon", "DateTime", {text: "soon", value: "soon", date: true}],
  ])("%s", (_, raw, type, expected) => {
    expect(content(data(raw, type))).toEqual(expected);
  });

  test.each(["1O77", "1,077", "NaN", "Infinity", "-INF", "0x10", "1e999", "一千", "１２", "1 2", "12件", "--1", "1.2.3"])(
    "the text %s where it is said to hold a number", (typed) => {
      expect(content(data(typed))).toEqual({text: typed, value: typed});
    });

  test.each(["", " ", "\n"])("nothing, and no zero, where it is said to hold the number “%s”", (typed) => {
    expect(cellsOf(`<Row>${cell("", data(typed))}</Row>`)).toEqual([]);
  });

  test("what stands there where nothing is said of what it is", () => {
    expect(content("<Data>1077</Data>")).toEqual({text: "1077", value: 1077});
    expect(content("<Data>1O77</Data>")).toEqual({text: "1O77", value: "1O77"});
    expect(cellsOf(`<Row>${cell("", "<Data/>")}${cell("", "<Data> </Data>")}</Row>`)).toEqual([]);
  });

  test("its formula with addresses", () => {
    const [above, sum] = [cell('ss:Index="2"', data("3")), 'ss:Index="2" ss:Formula="=SUM(R[-2]C:R[-1]C)"'];
    expect(cellsOf(`<Row>${above}</Row><Row ss:Index="3">${cell(sum, data("3"))}</Row>`)[1]).toEqual(
      {row: 2, column: 1, rowSpan: 1, columnSpan: 1, formula: "=SUM(B1:B2)", value: 3, text: "3"});
    const products = 'ss:Index="3" ss:ArrayRange="RC" ss:Formula="=SUM(RC[-2]:RC[-1]*2)"';
    expect(cellsOf(`<Row>${cell("", data("3"))}${cell("", data("4"))}<Cell ${products}/></Row>`).at(-1)).toMatchObject({isArray: true, value: 14});
    expect(cellsOf('<Row><Cell ss:Formula="=RAND()*RC[1]"/></Row>')).toMatchObject([{formula: "=RAND()*B1", value: null, text: ""}]);
  });

  test("what its formula gives, shown in its own way, where the file holds nothing or something else", () => {
    const styles = '<Style ss:ID="s1"><NumberFormat ss:Format="0.00"/></Style>';
    const sum = 'ss:StyleID="s1" ss:Formula="=RC[-1]*2"';
    const [, missing, outdated] = cellsOf(`<Row>${cell("", data("3"))}${cell(sum, "")}${cell(sum, data("11"))}</Row>`, {styles});
    expect(missing).toMatchObject({value: 6, text: "6.00", stored: ""});
    expect(outdated).toMatchObject({value: 12, text: "12.00", stored: "11.00"});
  });

  test("not what its font strikes out, its style's own or its parent's, though a formula counts it", () => {
    const styles = '<Style ss:ID="a"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="b" ss:Parent="a"/>' +
      '<Style ss:ID="c" ss:Parent="a"><Font ss:Bold="1"/></Style>';
    const row = `<Row>${["a", "b", "c"].map((style) => cell(`ss:StyleID="${style}"`, data("3"))).join("")}` +
      '<Cell ss:Formula="=SUM(RC[-3]:RC[-1])"/></Row>';
    expect(cellsOf(row, {styles}).map(({column, value}) => [column, value])).toEqual([[2, 3], [3, 9]]);
  });

  test("nor what of a text is struck out; a raised sign stands beside its number", () => {
    const rich = '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S><Font html:Size="9">18</Font></S><B>16</B>5<Sup>1</Sup></ss:Data>';
    expect(content(rich)).toEqual({text: "165[1]", value: "165[1]"});
  });

  test("what its number format shows: its own, its style's parent's, its row's, by code or by name", () => {
    const styles = '<Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="a"><NumberFormat ss:Format="0.00"/></Style>' +
      '<Style ss:ID="b" ss:Parent="a"/><Style ss:ID="c"><NumberFormat ss:Format="Standard"/></Style>' +
      '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="e"/>';
    const shown = (attributes: string) => content(data("1234.5"), attributes, styles);
    expect(shown('ss:StyleID="a"')).toEqual({text: "1234.50", value: 1234.5});
    expect(shown('ss:StyleID="b"')).toEqual({text: "1234.50", value: 1234.5});
    expect(shown('ss:StyleID="c"')).toEqual({text: "1,234.50", value: 1234.5});
    expect(shown('ss:StyleID="d"')).toMatchObject({value: 1234.5, date: true});
    expect(shown('ss:StyleID="e"')).toEqual({text: "1234.5", value: 1234.5});
    expect(cellsOf(`<Column ss:StyleID="c"/><Row ss:StyleID="a">${cell("")}</Row><Row>${cell("")}</Row>`, {styles}).map(({text}) => text))
      .toEqual(["1.00", "1.00"]);
  });
});

test("hidden sheets, rows and columns say so", () => {
  const table = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row>${cell("").repeat(4)}</Row><Row ss:Hidden="1">${cell("")}</Row>`;
  expect(cellsOf(table).map(({hidden = false}) => hidden)).toEqual([false, true, true, false, true]);
  expect(xmlSheets("a.xls", workbook("", {options: "<Visible>SheetHidden</Visible>"}))).toMatchObject([{hidden: true}]);
});

test("more cells or merged areas than a table of statistics has are too many", () => {
  const rows = (cells: number): string => `<Row>${cell("").repeat(1_000)}</Row>`.repeat(cells / 1_000);
  expect(cellsOf(rows(10_000))).toHaveLength(10_000);
  expect(whyNot(() => cellsOf(rows(501_000)))).toBe("tooLarge");
  expect(whyNot(() => cellsOf(`<Row>${'<Cell ss:MergeDown="1"/>'.repeat(2_000)}</Row>`.repeat(101)))).toBe("tooLarge");
});

test("an empty cell may lie under a merged one", () => {
  expect(places(`<Row>${cell('ss:MergeDown="1"')}</Row><Row><Cell ss:StyleID="a"/>${cell("")}</Row>`)).toEqual(["0 0 2×1 1", "1 1 1×1 1"]);
});

test("names of areas may be written as they should not be", () => {
  const names = '<Names><NamedRange ss:Name="a" ss:RefersTo="="2021/a""/></Names>';
  const xml = workbook(`<Row>${cell("")}</Row>`).replace("<Styles>", `${names}<Styles>`).replace("<Table>", `${names}<Table>`);
  expect(xmlSheets("a.xls", xml)[0]!.cells).toHaveLength(1);
  expect(xmlSheets("a.xls", `\ufeff\n ${xml}`)[0]!.cells).toHaveLength(1);
  // What stands between the parts of a number makes it none, whatever it is.
  expect(whyNot(() => cellsOf(`<Row>${cell("", data(`10${names}77`))}</Row>`))).toBe("damaged");
});

test("far rows and wide columns in many sheets cost nothing", () => {
  const far = `<Column ss:Span="16383"/><Row ss:Span="1048574"/><Row>${cell('ss:Index="16384" ss:StyleID="a"')}</Row>`;
  const one = `<Worksheet ss:Name="S"><Table>${far}</Table></Worksheet>`;
  const grids = xmlSheets("a.xls", `<Workbook ${namespaces}>${one.repeat(2_000)}</Workbook>`);
  expect(grids).toHaveLength(2_000);
  expect(grids.every(({cells}) => cells.length === 1 && cells[0]!.row === 1_048_575)).toBe(true);
});

test("elements nested hundreds deep, or where they do not belong, are no cells", () => {
  expect(whyNot(() => cellsOf("<Row>".repeat(300)))).toBe("damaged");
  const stray = `<Row>${cell("")}</Row><Table><Row>${cell("")}</Row></Table><Cell/><Data>1</Data><Visible>SheetHidden</Visible>`;
  expect(xmlSheets("a.xls", `<Workbook ${namespaces}>${stray}</Workbook>`)).toEqual([]);
});

test("names that every object has are names like others", () => {
  const table = `<Row __proto__="1">${cell('ss:StyleID="constructor"', `${data("1")}<Comment ss:Author="__proto__"/>`)}</Row>`;
  expect(xmlSheets("a.xls", workbook(table, {name: "__proto__"}))).toMatchObject([{name: "__proto__", cells: [{value: 1}]}]);
});

test("a figure that is no number is said to be none, and all others are read", async () => {
  const report = inventReport("2021", undefined, "many", 3);
  const typed = [...report.figures.values()].map(String).find((value) => /^[1-9]\d{2}$/.test(value))!;
  const xml = new TextDecoder().decode(oldWorkbook(report, "xlml")).replace(data(typed), data(`${typed}O`));
  expect(xml).toContain(`${typed}O`);
  const filing = await readFiling("a.xls", strToU8(xml));
  const wrong = [...filing.figures].filter(([, {as}]) => as !== "number").map(([, {value, text, as}]) => ({value, text, as}));
  expect(wrong).toEqual([{value: null, text: `${typed}O`, as: "text"}]);
  expect(filing.figures.size).toBe(report.figures.size);
  expect(checkFormat(filing).map(({rule}) => rule)).toContain("format.notANumber");
});
