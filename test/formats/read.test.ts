import {strToU8, zipSync} from "fflate";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readFiling} from "../../src/formats/read";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";

const filing = buildFiling({edition: "2021", unit: "某某县人民政府", year: 2023});
const table = [
  "平湖镇人民政府2018年政府信息公开工作年度报告", "统计指标 | 单位 | 统计数 |",
  "（一）主动公开政府信息数 | 条 | 12 |", "1.政府公报公开政府信息数 | 条 | 0 |", "2.政府网站公开政府信息数 | 条 | 12 |",
].join("\n");

const workbook = async (): Promise<Uint8Array> => {
  const host = await createFileHost();
  await host.insert(fill(template({edition: "2021", unit: filing.unit, year: filing.year}), filing));
  return host.save();
};
const gb18030 = Uint8Array.of(0xc4, 0xb3, 0xd5, 0xf2);

test("a workbook is read as one whatever it is called", async () => {
  expect((await readFiling("统计表.txt", await workbook())).figures.size).toBe(200);
});

test("JSON is read as JSON, text as text", async () => {
  expect((await readFiling("a", strToU8(writeJson(filing)))).unit).toBe("某某县人民政府");
  expect((await readFiling("a", strToU8(table))).figures.get("statistics.proactive.total")!.value).toBe(12);
});

test("text is read in UTF-8 and UTF-16 with their marks, and in GB18030", async () => {
  const utf16 = Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(table, "utf16le")]);
  const utf8 = Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(table)]);
  for (const bytes of [utf16, utf8]) expect((await readFiling("a.txt", bytes)).unit).toBe("平湖镇人民政府");
  const mixed = Buffer.concat([gb18030, Buffer.from("2018\n")]);
  await expect(readFiling("a.txt", mixed)).rejects.toMatchObject({why: "noTables"});
});

test.each<[string, string, Uint8Array, object]>([
  ["nothing", "a.xlsx", new Uint8Array(), {why: "empty"}],
  ["a PDF that ends after its head", "a.pdf", strToU8("%PDF-1.7"), {why: "damaged"}],
  ["a picture", "a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), {why: "wrongType", detail: {type: "image"}}],
  ["rich text", "a.rtf", strToU8("{\\rtf1 }"), {why: "wrongType", detail: {type: "rtf"}}],
  ["a web page without figures", "a.html", strToU8("<!DOCTYPE html><table></table>"), {why: "noTables"}],
  ["a Word document without tables", "a.docx", zipSync({"[Content_Types].xml": strToU8(
    "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"),
  "word/document.xml": strToU8("<w/>")}), {why: "noTables"}],
  ["a cut-off workbook", "a.xlsx", strToU8("PK\u0003\u0004 and no more"), {why: "damaged"}],
  ["other bytes under a workbook's name", "a.xlsx", Uint8Array.of(1, 0, 2, 0, 3), {why: "damaged"}],
  ["bytes that are no text", "a.txt", Uint8Array.of(1, 0, 2, 0, 3), {why: "notText"}],
  ["broken JSON", "a.json", strToU8("{\"unit\":"), {why: "badJson"}],
  ["a letter", "a.txt", strToU8("各位同事：请查收。"), {why: "noTables"}],
])("%s is refused with the reason", async (_, name, bytes, error) => {
  await expect(readFiling(name, bytes)).rejects.toMatchObject({source: name, ...error});
});
