import {strToU8} from "fflate";
import {readFiling} from "../../src/formats/read";
import {compoundFile} from "../office/compound-files";
import {packageOf, rows} from "../office/packages";

const lines = (...all: readonly string[]): Uint8Array => strToU8(all.join("\n"));
const excelPage = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>规章</td></tr></table></html>';

describe("refused, with what it is", () => {
  test.each<[string, Uint8Array, object]>([
    ["a PDF of a head alone, behind some blank lines", lines("", "", "%PDF-1.4"), {why: "damaged"}],
    ["rich text", lines("{\\rtf1\\ansi }"), {why: "wrongType", detail: {type: "rtf"}}],
    ["a page with no document type and no tables", lines("<div><p>规章</p></div>"), {why: "noTables"}],
    ["a web archive without a page", lines("MIME-Version: 1.0", "Content-Type: multipart/related"), {why: "damaged"}],
    ["a page that Excel saved as .xls, without figures", lines(excelPage), {why: "noTables"}],
    ["an XML spreadsheet without sheets", lines('<?xml version="1.0"?>', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      {why: "noTables"}],
    ["other XML", lines('<?xml version="1.0"?>', "<report/>"), {why: "wrongType", detail: {type: "xml"}}],
    ["an .xls of Excel 4 that ends after its head", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0), {why: "damaged"}],
    ["an .xls of a container alone", compoundFile(["Workbook"]), {why: "damaged"}],
    ["an old Word document", compoundFile(["WordDocument"]), {why: "oldFormat", detail: {type: "doc"}}],
    ["a workbook behind a password", compoundFile(["EncryptedPackage"]), {why: "passwordProtected"}],
    ["a comma-separated file of other things", lines("姓名,数学,语文,英语", "甲,0,0,1", "乙,3,2,9", "丙,5,,", "丁,1,,"), {why: "noTables"}],
    ["a file of white space", strToU8(" \n\t\n\u3000"), {why: "empty"}],
    ["control characters", Uint8Array.from({length: 999}, (_, at) => (at % 3 === 0 ? 1 + (at % 8) : 65)), {why: "notText"}],
    ["bytes that are valid in no encoding", Uint8Array.of(0xff, 0xff, 0x20, 0xff, 0xff), {why: "notText"}],
    ["a text larger than any report", new Uint8Array((16 << 20) + 1).fill(0x20), {why: "tooLarge"}],
    ["a file larger than 100 MB", new Uint8Array((100 << 20) + 1), {why: "tooLarge"}],
    ["a workbook of other things", packageOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>')), {why: "noTables"}],
  ])("%s", async (_, bytes, error) => {
    await expect(readFiling("a", bytes)).rejects.toMatchObject({name: "ReadError", source: "a", ...error});
  });
});

const report = [
  "[字体：大 中 小]", "云溪街道办事处2023年政府信息公开工作年度报告", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
  "规章 | 0 | 0 | 1 |", "行政规范性文件 | 3 | 2 | 9 |",
];

test("a page's text that begins with square brackets is no JSON", async () => {
  const filing = await readFiling("a.txt", lines(...report));
  expect(filing.figures.get("disclosure.normativeDocuments.inForce")!.value).toBe(9);
});

test("text in GB18030 is read as such", async () => {
  // 信息内容, 本年制发件数, 本年废止件数, 现行有效件数 and 规章, as Chinese Windows writes them.
  const hex = "d0c5cfa2c4dac8dd 09 b1bec4ead6c6b7a2bcfecafd 09 b1bec4eab7cfd6b9bcfecafd 09 cfd6d0d0d3d0d0a7bcfecafd 0a b9e6d5c2 09 34 09 30 09 37";
  const filing = await readFiling("a.txt", new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex")));
  expect(filing.figures.get("disclosure.regulations.inForce")!.value).toBe(7);
});
