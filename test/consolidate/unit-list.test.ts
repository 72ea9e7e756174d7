import {utils, write} from "@e965/xlsx";
import {writeXlsx} from "hucre/xlsx";
import type {ReadError} from "../../src/filing/read-error";
import {unitListIn} from "../../src/consolidate/unit-list";
import {readList} from "../../src/formats/read-list";
import {packageOf} from "../office/packages";
import {docxOf, paragraph} from "../renderings/docx";
import {tableOf} from "./table-of";

const unitsOf = async (source: string, file: Uint8Array) => unitListIn(source, await readList(source, file));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("headings may be worded freely, stand below a title and in any order", async () => {
  const text = "云溪区单位名册,,,,\n序号,机构编码,单位全称,上级主管单位,单位类型,行政级别,曾用名\n" +
    "1,0010,云溪区人民政府,,本级,县,\n2,0011,青山镇人民政府,0010,下级,乡,青山乡、老青山\n合计,,,,,,\n";
  expect(await unitsOf("名册.csv", bytes(text))).toEqual([
    {name: "云溪区人民政府", code: "0010", level: "县", parent: "", role: "own", aliases: []},
    {name: "青山镇人民政府", code: "0011", level: "乡", parent: "0010", role: "subordinate", aliases: ["青山乡", "老青山"]},
  ]);
});

test("sections and totals that the column of numbers tells are no units, nor are marks a part of a name", async () => {
  const names = async (text: string) => (await unitsOf("a.csv", bytes(text))).map(({name}) => name);
  expect(await names("序号,单位名称,类别\n一、,党政机关,\n1,教育局,部门\n（二）,镇街,\n2,青山镇*,镇\n合计,2个,\n"))
    .toEqual(["教育局", "青山镇"]);
  expect(await names("序号,单位名称\n一,教育局\n二,青山镇\n")).toEqual(["教育局", "青山镇"]);
});

test("what kind of unit it is stands in a column of its own, or in that of the role", async () => {
  const [own, town, bureau] = await unitsOf("名册.csv", bytes("名称,类型,类别\n甲县,本级,政府\n青山镇,下级,\n教育局,下级单位,部门\n"));
  expect([own, town, bureau].map((one) => [one!.role, one!.kind])).toEqual(
    [["own", "政府"], ["subordinate", undefined], ["subordinate", "部门"]]);
  expect((await unitsOf("名册.csv", bytes("名称,类型\n青山镇,乡镇\n红石街道,街道\n汇总,汇总\n")))
    .map((one) => [one.role, one.kind])).toEqual([[undefined, "乡镇"], [undefined, "街道"], ["whole", undefined]]);
});

test("it is read in GBK as in UTF-8", async () => {
  // 名称,代码 / 青山镇,11 as Chinese Windows writes it.
  const gbk = Uint8Array.of(
    0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xfa, 0xc2, 0xeb, 0x0a, 0xc7, 0xe0, 0xc9, 0xbd, 0xd5, 0xf2, 0x2c, 0x31, 0x31,
  );
  expect(await unitsOf("a.csv", gbk)).toMatchObject([{name: "青山镇", code: "11"}]);
});

test("a workbook's list is read by what its cells show", async () => {
  const rows = [["单位名册"], ["单位名称", "代码", "上级单位"], ["甲县", 1, null], ["青山镇", 11, 1]];
  expect(await unitsOf("a.xlsx", new Uint8Array(await writeXlsx({sheets: [{name: "名册", rows}]})))).toMatchObject([
    {name: "甲县", code: "1", parent: ""}, {name: "青山镇", code: "11", parent: "1"},
  ]);
});

test("cells far from the list are no rows between", async () => {
  const text = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join("")}</row>`;
  const sheet = `<sheetData>${row(1, text("A1", "单位名称"), text("XFD1", "代码"))}${row(2, text("A2", "青山镇"), text("XFD2", "11"))}${
    row(1_048_576, text("A1048576", "白水镇"), text("XFD1048576", "12"))}</sheetData>`;
  expect(await unitsOf("a.xlsx", packageOf({sheet}))).toMatchObject([{name: "青山镇", code: "11"}, {name: "白水镇", code: "12"}]);
});

test("names alone, one a line, need no heading", async () => {
  expect((await unitsOf("a.csv", bytes("青山镇\n白水镇\n"))).map(({name}) => name)).toEqual(["青山镇", "白水镇"]);
});

const names = async (source: string, file: Uint8Array) => (await unitsOf(source, file)).map(({name}) => name);

test.each([
  ["one a line behind a tab", "青山镇\t11\n白水镇\t12\n", undefined],
  ["with headings behind tabs, and a line left empty", "名称\t代码\n青山镇\t11\n\n白水镇\t12\n\n", ["青山镇", "白水镇"]],
  ["numbered", "1. 青山镇\n2、白水镇\n（3）教育局\n", ["青山镇", "白水镇", "教育局"]],
  ["in one line", "青山镇、白水镇、教育局\n", ["青山镇", "白水镇", "教育局"]],
  ["below a title", "云溪区单位名册（2024年）\n青山镇\n白水镇\n", ["青山镇", "白水镇"]],
  ["below headings that head some of them", "序号,单位名称\n,一、街道（1个）\n1,青山街道\n,二、部门\n2,教育局\n,共2个单位\n,联系电话：1\n",
    ["青山街道", "教育局"]],
  ["with the kinds between them", "青山镇\n白水镇\n街道\n红石街道\n", ["青山镇", "白水镇", "红石街道"]],
  ["all numbered in Chinese", "一、青山镇\n二、白水镇\n", ["青山镇", "白水镇"]],
  ["below headings with spaces, which stand there again", "序号,单位 名称（全称）,代码\n1,青 山镇,11\n序号,单位名称,代码\n2,\"白水\n镇\",12\n",
    ["青山镇", "白水镇"]],
  ["side by side", "序号,单位名称,代码,序号,单位名称,代码\n1,青山镇,11,3,教育局,13\n2,白水镇,12,,,\n", ["青山镇", "白水镇", "教育局"]],
])("names are read %s", async (_, text, expected) => {
  if (expected === undefined) await expect(names("名册.txt", bytes(text))).rejects.toThrow("noUnits");
  else expect(await names("名册.txt", bytes(text))).toEqual(expected);
});

test("side by side, each unit has the code beside it", async () => {
  const text = "序号,单位名称,代码,序号,单位名称,代码\n1,青山镇,11,2,教育局,13\n";
  expect((await unitsOf("名册.csv", bytes(text))).map(({code}) => code)).toEqual(["11", "13"]);
});

test("what is merged downwards is said of each unit beside it, and makes no unit of its own", async () => {
  const rows = [["单位名称", "上级单位", "类别"], ["甲县", null, "县"], ["青山镇", "甲县", "镇"], ["白水镇", null, null], ["教育局", null, "部门"]];
  const merges = [{startRow: 2, endRow: 4, startCol: 1, endCol: 1}, {startRow: 2, endRow: 3, startCol: 2, endCol: 2}];
  const units = await unitsOf("名册.xlsx", new Uint8Array(await writeXlsx({sheets: [{name: "名册", rows, merges}]})));
  expect(units.map(({name, parent, kind}) => [name, parent, kind])).toEqual(
    [["甲县", "", "县"], ["青山镇", "甲县", "镇"], ["白水镇", "甲县", "镇"], ["教育局", "甲县", "部门"]]);
});

test("headings may stand in two rows", async () => {
  const html = "<table><tr><td rowspan=2>序号<td rowspan=2>单位名称<td colspan=2>机构</tr><tr><td>代码<td>上级单位</tr>" +
    "<tr><td>1<td>甲县<td>1<td></tr><tr><td>2<td>青山镇<td>11<td>1</tr></table>";
  expect(await unitsOf("名册.html", bytes(html))).toMatchObject([{name: "甲县", code: "1"}, {name: "青山镇", code: "11", parent: "1"}]);
});

test("the lists of all sheets are one, and a unit that several have is one", async () => {
  const sheets = [
    {name: "全部", rows: [["单位名称", "代码"], ["青山镇", "11"], ["教育局", "13"], ["城关镇", "21"], ["城关镇", "31"]]},
    {name: "部门", rows: [["部门名称", "简称"], ["教育局", "教委"], ["财政局", null]]},
    {name: "说明", rows: [["请各单位报送。", "谢谢"]]},
  ];
  expect(await unitsOf("名册.xlsx", new Uint8Array(await writeXlsx({sheets})))).toMatchObject([
    {name: "青山镇"}, {name: "教育局", code: "13", aliases: ["教委"]}, {name: "城关镇"}, {name: "城关镇"}, {name: "财政局"},
  ]);
});

describe("of the lists of two tables", () => {
  const both = (one: readonly string[], other: readonly string[]) => unitListIn("名册", [tableOf(...one), tableOf(...other)]);
  const told = (one: readonly string[], other: readonly string[]) =>
    both(one, other).map(({name, code, parent}) => [name, code, parent].join());

  test("a unit in both is one, with what either says of it, the first before the second", () => {
    expect(both(
      ["单位|代码|级别|上级|类型|类别|曾用名", "青山镇|11|||||老镇、青山乡", "白水镇||乡|甲县|下级|镇|"],
      ["单位|代码|级别|上级|类型|类别|曾用名", "青山镇||乡|甲县|汇总|镇|青山乡、新镇", "白水镇|12|村||本级|乡|", "教育局||||||"],
    )).toStrictEqual([
      {name: "青山镇", code: "11", level: "乡", parent: "甲县", role: "whole", kind: "镇", aliases: ["老镇", "青山乡", "新镇"]},
      {name: "白水镇", code: "12", level: "乡", parent: "甲县", role: "subordinate", kind: "镇", aliases: []},
      {name: "教育局", code: "", level: "", parent: "", role: undefined, kind: undefined, aliases: []},
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["their codes differ", ["青山镇|11|甲县"], ["青山镇|12|甲县"]], ["their parents differ", ["青山镇|11|甲县"], ["青山镇|11|乙县"]],
    ["the first has two of the name", ["青山镇|11|", "青山镇|12|"], ["青山镇|11|甲县"]], ["the second has two of the name", ["青山镇|11|"], ["青山镇|11|甲县", "青山镇|12|乙县"]],
    ["no one names what the other has", ["青山镇|11|"], ["白水镇|12|"]],
  ])("none is one where %s", (_, one, other) => {
    expect(told(["单位|代码|上级", ...one], ["单位|代码|上级", ...other])).toEqual([...one, ...other].map((line) => line.replaceAll("|", ",")));
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["the first says no code", ["青山镇||甲县"], ["青山镇|11|甲县"]], ["the second says no code", ["青山镇|11|甲县"], ["青山镇||甲县"]],
    ["the first says no parent", ["青山镇|11|"], ["青山镇|11|甲县"]], ["the second says no parent", ["青山镇|11|甲县"], ["青山镇|11|"]],
  ])("one is one where %s", (_, one, other) => {
    expect(told(["单位|代码|上级", ...one], ["单位|代码|上级", ...other])).toEqual(["青山镇,11,甲县"]);
  });

  test("a line that stands twice in one of them is one unit, lines that differ are two", () => {
    expect(told(["单位|代码|上级", "青山镇|1|12", "青山镇|11|2", "青山镇|1|12", "青山镇|1|12"], [])).toEqual(["青山镇,1,12", "青山镇,11,2"]);
  });
});

test("a name alone says no more of its unit", () => {
  expect(unitListIn("名册", [tableOf("青山镇", "白水镇")])).toStrictEqual(
    ["青山镇", "白水镇"].map((name) => ({name, code: "", level: "", parent: "", aliases: []})));
});

test.each([["青山乡、老镇"], ["青山乡, 老镇"], ["青山乡，老镇"], ["青山乡;老镇"], ["青山乡；老镇"], ["青山乡/老镇"], ["青山乡\n老镇"], ["、青山乡、、 老镇 、"]])("of %j each is another name", (text) => {
  expect(unitListIn("名册", [tableOf("单位|曾用名", `青山镇|${text}`)])[0]!.aliases).toEqual(["青山乡", "老镇"]);
});

test.each<[string, string | undefined, string | undefined]>([
  ["本级|", "own", undefined], ["本机关|", "own", undefined], ["机关本部|", "own", "机关本部"], ["own|", "own", undefined], ["下级|", "subordinate", undefined], ["下属单位|", "subordinate", undefined],
  ["所属|", "subordinate", undefined], ["Subordinate|", "subordinate", undefined], ["汇总|", "whole", undefined], ["汇总表|", "whole", undefined], ["汇总单位|", "whole", undefined], ["合计|", "whole", undefined],
  ["WHOLE|", "whole", undefined], ["本级汇总|", "whole", "本级汇总"], ["单位|", undefined, undefined], ["|下级", "subordinate", undefined], ["街道|本级", "own", "街道"], ["本级|街道", "own", "街道"],
  ["本级|汇总", "own", undefined], ["|", undefined, undefined], ["街道|镇", undefined, "街道"], ["|镇", undefined, "镇"],
])("where its type and kind are %s a unit is the %s, and its kind %s", (types, role, kind) => {
  const [unit] = unitListIn("名册", [tableOf("单位|类型|类别", `青山镇|${types}`)]);
  expect([unit!.role, unit!.kind]).toEqual([role, kind]);
});

test("units of one name, of which only one says its parent, are two", async () => {
  expect(await names("名册.csv", bytes("名称,上级\n城关镇,甲县\n城关镇,\n"))).toEqual(["城关镇", "城关镇"]);
});

test.each([
  ["a page", "名册.html", "<p>名册</p><table><tr><td>单位<td>代码</tr><tr><td>青山镇<td>0011</tr></table>"],
  ["a page without tables", "名册.html", "<html><p>单位名册</p><p>青山镇</p></html>"],
  ["flat OpenDocument", "名册.fods", `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
    `xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>` +
    `<table:table table:name="名册"><table:table-row><table:table-cell><text:p>单位</text:p></table:table-cell></table:table-row>` +
    `<table:table-row><table:table-cell><text:p>青山镇</text:p></table:table-cell></table:table-row></table:table>` +
    `</office:spreadsheet></office:body></office:document>`],
])("a list may be kept in %s", async (_, source, text) => {
  expect(await names(source, bytes(text))).toEqual(["青山镇"]);
});

test("a list may be kept in a Word document", async () => {
  const row = (...texts: readonly string[]): string => `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
  const table = `<w:tbl>${row("序号", "单位", "代码")}${row("1", "青山镇", "0011")}</w:tbl>`;
  expect(await unitsOf("名册.docx", docxOf(paragraph("单位名册") + table))).toMatchObject([{name: "青山镇", code: "0011"}]);
  expect(await names("名册.docx", docxOf(["单位名册", "青山镇", "", "白水镇"].map(paragraph).join("")))).toEqual(["青山镇", "白水镇"]);
});

test("a list may be kept in an old workbook", async () => {
  const book = utils.book_new(utils.aoa_to_sheet([["单位", "代码"], ["青山镇", "0011"]]), "名册");
  const old = new Uint8Array(write(book, {type: "array", bookType: "biff8"}) as ArrayBuffer);
  expect(await unitsOf("名册.xls", old)).toMatchObject([{name: "青山镇", code: "0011"}]);
});

test.each([
  ["", "empty"], ["姓,岁\n甲,3\n", "noUnits"], ["%PDF-1.4\n1 0 obj\n", "wrongType"], ["\r\n\u0000junk%PDF-1.4\n", "wrongType"],
])("what is no list is refused: %j", async (text, why) => {
  await expect(unitsOf("a.csv", bytes(text))).rejects.toThrow(expect.objectContaining({why}) as ReadError);
});
