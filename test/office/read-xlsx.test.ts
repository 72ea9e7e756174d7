import {strToU8} from "fflate";
import {writeXlsx} from "hucre/xlsx";
import {ReadError} from "../../src/filing/read-error";
import {limits} from "../../src/office/limits";
import {readXlsx} from "../../src/office/read-xlsx";
import {compoundFile} from "./compound-files";
import {packageOf, relationships, rows, zipParts} from "./packages";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function refusal(bytes: Uint8Array): Pick<ReadError, "why" | "detail"> | undefined {
  try {
    readXlsx("a.xlsx", bytes);
  } catch (error) {
    if (error instanceof ReadError) return {why: error.why, detail: error.detail};
    throw error;
  }
  return undefined;
}

test("what is printed over a sheet's pages is read without its codes", () => {
  const of = (header: string) => readXlsx("a.xlsx", packageOf({sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>" +
    `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>`})).grids[0]?.pageHeader;
  expect(of("&amp;L内部资料&amp;C&amp;\"宋体,加粗\"&amp;14平湖镇2024年年报&amp;R&amp;D")).toBe("内部资料\n平湖镇2024年年报");
  expect(of("&amp;CA&amp;&amp;B &amp;P/&amp;N")).toBe("A&B /");
  expect(of("&amp;R&amp;D")).toBeUndefined();
  expect(of("甲</oddHeader><oddFooter>&amp;L示例软件公司&amp;C填报单位：平湖镇&amp;R2024 年度</oddFooter><oddHeader>乙")).toBe("甲\n乙\n填报单位：平湖镇\n2024 年度");
});

test("a workbook by another writer is read with its sheets, formulas, merged areas and properties", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {name: "表一", rows: [["规章", null, 3], ["合计", 2.5, true]], merges: [{startRow: 0, startCol: 0, endRow: 0, endCol: 1}],
        cells: new Map([["1,3", {value: 5.5, formula: "B2+3", style: {numFmt: "0.00"}}]])},
      {name: "备份", rows: [["x"]], hidden: true},
    ],
    properties: {custom: {"gouji.unit": "云溪街道办事处", "gouji.year": "2024"}},
  });
  const {grids, customProperties} = readXlsx("a.xlsx", bytes);
  expect(grids.map(({name, hidden}) => [name, hidden])).toEqual([["表一", undefined], ["备份", true]]);
  expect(grids[0]!.cells).toEqual([
    {row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: "规章", value: "规章"},
    {row: 0, column: 2, rowSpan: 1, columnSpan: 1, text: "3", value: 3},
    {row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: "合计", value: "合计"},
    {row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "2.5", value: 2.5},
    {row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "TRUE", value: true},
    expect.objectContaining({row: 1, column: 3, formula: "=B2+3"}),
  ]);
  expect([...customProperties]).toEqual([["gouji.unit", "云溪街道办事处"], ["gouji.year", "2024"]]);
});

test("properties are found wherever the relationships say", () => {
  const bytes = packageOf({...rows(""), more: {
    "_rels/.rels": relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="r2" Type="${office}/custom-properties" Target="elsewhere/p.xml"/>`),
    "elsewhere/p.xml": '<Properties xmlns:vt="v"><property pid="2" name="gouji.unit">\n <vt:lpwstr>甲 &amp; 乙</vt:lpwstr>\n</property><property pid="3"/></Properties>',
  }});
  expect([...readXlsx("a.xlsx", bytes).customProperties]).toEqual([["gouji.unit", "甲 & 乙"]]);
});

test("comments are read with their cells and authors", () => {
  const bytes = packageOf({...rows('<row r="1"><c r="A1"><v>1</v></c></row>'), more: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(`<Relationship Id="r1" Type="${office}/comments" Target="../c.xml"/>`),
    "xl/c.xml": '<comments><authors><author>甲</author><author>乙</author></authors><commentList><comment ref="B3" authorId="1">' +
      '<text><r><t>含上年</t></r><r><t>结转</t></r></text></comment></commentList></comments>',
  }});
  const [grid] = readXlsx("a.xlsx", bytes).grids;
  expect(grid?.comments).toEqual([{row: 2, column: 1, text: "含上年结转", by: "乙"}]);
});

test("chart sheets are passed over, very hidden sheets are hidden", () => {
  const bytes = packageOf({...rows(""),
    sheets: '<sheet name="图" r:id="r2"/><sheet name="表" state="veryHidden" r:id="r1"/>',
    more: {"xl/_rels/workbook.xml.rels": relationships(`<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="r2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`)}});
  expect(readXlsx("a.xlsx", bytes).grids.map(({name, hidden}) => [name, hidden])).toEqual([["表", true]]);
});

const types = (type: string): string => `<Types><Override PartName="/x" ContentType="application/${type}"/></Types>`;

describe("refused, named by what it is", () => {
  test.each<[string, Uint8Array, string, object]>([
    ["nothing at all", new Uint8Array(), "empty", {}],
    ["random bytes", Uint8Array.from({length: 99}, (_, at) => at * 7), "damaged", {}],
    ["a Word document", zipParts({"[Content_Types].xml": types("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")}), "wrongType", {type: "docx"}],
    ["a presentation", zipParts({"[Content_Types].xml": types("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")}), "wrongType", {type: "pptx"}],
    ["a binary workbook", zipParts({"[Content_Types].xml": types("vnd.ms-excel.sheet.binary.macroEnabled.main"), "xl/workbook.bin": "x"}), "wrongType", {type: "xlsb"}],
    ["an OpenDocument sheet", zipParts({mimetype: "application/vnd.oasis.opendocument.spreadsheet"}), "wrongType", {type: "ods"}],
    ["an OpenDocument text", zipParts({mimetype: "application/vnd.oasis.opendocument.text"}), "wrongType", {type: "odt"}],
    ["an OFD document", zipParts({"OFD.xml": "<x/>"}), "wrongType", {type: "ofd"}],
    ["any other archive", zipParts({"readme.txt": "x"}), "wrongType", {type: "zip"}],
    ["a workbook behind a password", compoundFile(["EncryptionInfo", "EncryptedPackage"]), "passwordProtected", {}],
    ["an .xls", compoundFile(["Workbook", "\u0005SummaryInformation"]), "oldFormat", {type: "xls"}],
    ["an .xls of Excel 5", compoundFile(["Book"]), "oldFormat", {type: "xls"}],
    ["a .doc", compoundFile(["1Table", "WordDocument"]), "oldFormat", {type: "doc"}],
    ["a .ppt", compoundFile(["PowerPoint Document"]), "oldFormat", {type: "ppt"}],
    ["an .xls cut short", compoundFile(["Workbook"]).subarray(0, 700), "oldFormat", {type: "cfb"}],
    ["some other compound file", compoundFile(["Contents"]), "oldFormat", {type: "cfb"}],
  ])("%s", (_, bytes, why, detail) => {
    expect(refusal(bytes)).toEqual({why, detail});
  });

  test("a compound file whose directory runs over many sectors, or in a circle", () => {
    const names = Array.from({length: 30}, (_, at) => `Stream ${at}`);
    expect(refusal(compoundFile([...names, "EncryptedPackage"]))).toEqual({why: "passwordProtected", detail: {}});
    expect(refusal(compoundFile(names, {circular: true}))).toEqual({why: "oldFormat", detail: {type: "cfb"}});
  });

  test("a file of more than 100 MB", () => {
    expect(refusal(new Uint8Array(limits.fileBytes + 1))!.why).toBe("tooLarge");
  });

  test("a bomb: a gigabyte of nothing in a megabyte", () => {
    const bytes = packageOf({sheet: "", more: {"xl/worksheets/sheet1.xml": new Uint8Array(60 << 20)}});
    expect(bytes.length).toBeLessThan(1 << 20);
    expect(refusal(bytes)!.why).toBe("unpacksTooLarge");
  });
});

test("a part in UTF-16 is read by its mark", () => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>规章</t></is></c></row></sheetData></worksheet>';
  const utf16 = Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(sheet, "utf16le")]);
  for (const part of [new Uint8Array(utf16), new Uint8Array(Buffer.from(utf16).swap16()), strToU8(`\ufeff${sheet}`)]) {
    const bytes = packageOf({sheet: "", more: {"xl/worksheets/sheet1.xml": part}});
    expect(readXlsx("a.xlsx", bytes).grids[0]!.cells[0]!.text).toBe("规章");
  }
});
