import {strToU8, unzipSync, zipSync} from "fflate";
import {readDocx} from "../../../src/formats/docx/read-docx";
import {docxOf, paragraph} from "../../renderings/docx";
import {only} from "../../only";

type Cell = {readonly text?: string; readonly properties?: string; readonly inside?: string};

const tc = ({text = "", properties = "", inside}: Cell): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside ?? paragraph(text)}</w:tc>`;
const tr = (cells: readonly (string | Cell)[], properties = ""): string =>
  `<w:tr>${properties}${cells.map((cell) => tc(typeof cell === "string" ? {text: cell} : cell)).join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

const heads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const title = paragraph("云溪街道办事处2024年政府信息公开工作年度报告");
const readOne = (source: string, bytes: Uint8Array) => only(readDocx(source, bytes));
const read = (...rows: readonly string[]) => readOne("a.docx", docxOf(title + table(tr(heads), ...rows)));
const inForce = (filing: ReturnType<typeof read>) => filing.figures.get("disclosure.regulations.inForce")?.value;

test("unit, year, places and figures", () => {
  const filing = read(tr(["规章", "1", "0", "7"]), tr(["行政规范性文件", "3", "2", ""]));
  expect(filing).toMatchObject({unit: "云溪街道办事处", year: 2024, edition: "2021", unmatched: []});
  expect(filing.figures.get("disclosure.regulations.inForce"))
    .toMatchObject({value: 7, place: {in: "table", table: 0, row: 1, column: 3}});
  expect(filing.figures.get("disclosure.normativeDocuments.inForce")).toMatchObject({value: null, as: "blank"});
});

test("unit and year are read off what stands over the pages where nothing else says them", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const headed = (title: string) => readOne("a.docx", zipSync({
    ...unzipSync(docxOf(title + table(tr(heads), tr(["规章", "1", "0", "7"])))),
    "word/_rels/document.xml.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="h" Type="${office}/header" Target="header1.xml"/></Relationships>`),
    "word/header1.xml": strToU8('<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `${paragraph("平湖镇人民政府2023年政府信息公开工作年度报告")}</w:hdr>`),
  }));
  expect(headed("")).toMatchObject({unit: "平湖镇人民政府", year: 2023});
  expect(headed(title)).toMatchObject({unit: "云溪街道办事处", year: 2024});
});

test("what a look that has a name strikes out is not there, unless it is said of the text that it is not", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const style = (id: string, more: string) => `<w:style w:styleId="${id}">${more}</w:style>`;
  const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const line = (inside: string, look = "") => `<w:p><w:pPr><w:pStyle w:val="${look}"/><w:rPr><w:strike/></w:rPr></w:pPr>${inside}</w:p>`;
  const figures = [
    line(run("99", '<w:rStyle w:val="gone"/>') + run("5", '<w:rStyle w:val="kept"/>')),
    line(run("99") + run("6", '<w:strike w:val="0"/>') + run("1", '<w:strike w:val="0"/><w:rStyle w:val="note"/>'), "base"),
    line(run("7") + run("1", '<w:rStyle w:val="higher"/>') + run("2", '<w:rStyle w:val="higher"/><w:vertAlign w:val="superscript"/>'), "other") +
      line(run("99"), "gone"),
  ];
  const bytes = zipSync({
    ...unzipSync(docxOf(title + table(tr(heads), tr(["规章", ...figures.map((inside) => ({inside}))])))),
    "word/_rels/document.xml.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`),
    "word/styles.xml": strToU8('<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      style("note", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>') + style("up", '<w:rPr><w:position w:val="8"/></w:rPr>') +
      style("higher", '<w:basedOn w:val="up"/>') + style("base", "<w:rPr><w:strike/></w:rPr>") + style("gone", '<w:basedOn w:val="base"/>') +
      style("kept", '<w:basedOn w:val="base"/><w:rPr><w:strike w:val="false"/></w:rPr>') + style("other", '<w:basedOn w:val="other"/>') + "</w:styles>"),
  });
  const {figures: read} = readOne("a.docx", bytes);
  expect(["issued", "repealed", "inForce"].map((column) => read.get(`disclosure.regulations.${column}`)?.value)).toEqual([5, 6, 7]);
});

test("comments are said to be unread, with who wrote them; a word or two is none", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const comment = (by: string, ...runs: readonly string[]): string =>
    `<w:comment w:author="${by}"><w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p></w:comment>`;
  const bytes = zipSync({
    ...unzipSync(docxOf(title + table(tr(heads), tr(["规章", "1", "0", "7"])))),
    "word/_rels/document.xml.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="c" Type="${office}/comments" Target="comments.xml"/></Relationships>`),
    "word/comments.xml": strToU8('<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `${comment("审核员", "已阅")}${comment("填报员", "含并入的", "原地震局2件")}</w:comments>`),
  });
  const [{review = []} = {}] = readDocx("a.docx", bytes);
  expect(review.map(({says, isUnread}) => [says, isUnread]))
    .toEqual([["批注 2 写有“含并入的原地震局2件”（填报员），没有读作说明。", true]]);
  expect(read(tr(["规章", "1", "0", "7"])).review).toBeUndefined();
});

describe("the figure 7 is read", () => {
  const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

  test.each<[string, string]>([
    ["after a tracked deletion", `<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del>${run("7")}</w:p>`],
    ["as a tracked insertion", `<w:p><w:ins>${run("7")}</w:ins></w:p>`],
    ["where another was moved away", `<w:p><w:moveFrom>${run("9")}</w:moveFrom><w:moveTo>${run("7")}</w:moveTo></w:p>`],
    ["beside struck text", `<w:p>${run("9", "<w:strike/>")}${run("7")}</w:p>`],
    ["beside the raised sign of a note", `<w:p>${run("7")}${run("1", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>`],
    ["beside the sign of a note that is set higher, and smaller", `<w:p>${run("7")}${run("1", '<w:position w:val="8"/><w:sz w:val="14"/>')}</w:p>`],
    ["where all of its line is set lower", `<w:p>${run("7", '<w:position w:val="-4"/>')}</w:p>`],
    ["beside the sign of a note by what its look is called", `<w:p>${run("7")}${run("1", '<w:rStyle w:val="FootnoteReference"/>')}</w:p>`],
    ["beside what a look strikes out by its name", `<w:p>${run("9", '<w:rStyle w:val="Del"/>')}${run("7")}</w:p>`],
    ["beside hidden text", `<w:p>${run("9", "<w:vanish/>")}${run("7", "<w:vanish w:val=\"0\"/>")}</w:p>`],
    ["as the result of a field", `<w:p><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>${run("7")}</w:p>`],
    ["in a content control", `<w:sdt><w:sdtContent><w:p>${run("7")}</w:p></w:sdtContent></w:sdt>`],
    ["in a table within its cell", table(tr(["7"]))],
    ["in a drawn box that older programs get another for",
      `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p>${run("7")}</w:p></w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:txbxContent><w:p>${run("7")}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`],
    ["in two runs", `<w:p>${run("")}${run("7")}</w:p>`],
  ])("%s", (_, inside) => {
    expect(inForce(read(tr(["规章", "1", "0", {inside}])))).toBe(7);
  });

  test.each(["<w:drawing/>", "<w:pict/>", "<w:sym w:font=\"Wingdings\" w:char=\"F081\"/>"])("but not in %s: its cell is no blank one", (picture) => {
    const filing = read(tr(["规章", "1", "0", {inside: `<w:p><w:r>${picture}</w:r></w:p>`}]));
    expect(filing.figures.get("disclosure.regulations.inForce")).toMatchObject({as: "text", value: null, text: "[图片]"});
  });

  test("but not where it is struck out: its cell is blank, and the figure says what stood there", () => {
    const {figures} = read(tr(["规章", "1", "0", {inside: `<w:p>${run("7", "<w:strike/>")}</w:p>`}]));
    expect(figures.get("disclosure.regulations.inForce")).toMatchObject({as: "blank", value: null, struck: "7"});
  });

  test("in a row that a deleted row precedes", () => {
    expect(inForce(read(tr(["规章", "1", "0", "9"], "<w:trPr><w:del/></w:trPr>"), tr(["规章", "1", "0", "7"])))).toBe(7);
  });

  test("in a row set in by a column", () => {
    const rows = [tr(["第二十条", ...heads]), tr(["规章", "1", "0", "7"], "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>")];
    expect(inForce(readOne("a.docx", docxOf(title + table(...rows))))).toBe(7);
  });

  test("but not in a row that lacks a cell, whichever that is", () => {
    const filing = read(tr(["规章", "1", "7"]), tr(["行政规范性文件", "3", "2", ""]));
    expect(filing.unmatched).toMatchObject([{text: "规章 1 7", why: "short"}]);
    expect([...filing.figures.keys()].some((id) => id.includes("regulations"))).toBe(false);
  });

  test("under headings merged sidewards the old way", () => {
    const merged = (merge: string): Cell => ({text: merge === "restart" ? "第二十条第（一）项" : "", properties: `<w:hMerge w:val="${merge}"/>`});
    const rows = [tr([merged("restart"), ...["a", "b", "c"].map(() => merged("continue"))]), tr(heads), tr(["规章", "1", "0", "7"])];
    expect(inForce(readOne("a.docx", docxOf(title + table(...rows))))).toBe(7);
  });
});

test("figures that stand in sentences only are read from the sentences", () => {
  const filing = readOne("a.docx", docxOf(title + paragraph("二、主动公开政府信息情况") + paragraph("本年制发行政规范性文件3件。")));
  expect(filing.prose).toMatchObject([{value: 3, unit: "件"}]);
});

test("a paragraph that is a link names nobody's tables", () => {
  const other = "柳塘镇人民政府2023年政府信息公开工作年度报告";
  const link = (text: string) => paragraph(text).replace(/(<w:p>)(.*)(<\/w:p>)/, "$1<w:hyperlink>$2</w:hyperlink>$3");
  const figures = table(tr(heads), tr(["行政规范性文件", "1", "2", "3"]));
  expect(readOne("a.docx", docxOf(link(other) + title + figures)))
    .toMatchObject({unit: "云溪街道办事处", year: 2024, unmatched: []});
});
