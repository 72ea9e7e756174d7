import {deflateSync} from "node:zlib";
import {strFromU8, strToU8, zipSync, zlibSync} from "fflate";
import {ReadError} from "../../src/filing/read-error";
import {readFiling} from "../../src/formats/read";
import {casesOf, someOf} from "../proof";
import {docx, docxOf, paragraph} from "../renderings/docx";
import {gbk} from "../renderings/gbk";
import {inventReport} from "../renderings/report";
import {pdfOf} from "../renderings/small-pdf";
import {escape, wordHtml} from "../renderings/word-html";
import {until} from "../until";

const report = inventReport("2021", undefined, "few", 3);
const page = wordHtml(report);
const inPage = (inside: string): Uint8Array => strToU8(`<!DOCTYPE html><html><body>${inside}</body></html>`);
const pdf = (...objects: readonly string[]): Uint8Array => strToU8([
  "%PDF-1.4", ...objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj`), "trailer <</Root 1 0 R>>", "%%EOF",
].join("\n"));

/** Why reading was refused, or how many figures were read; anything but a ReadError fails the test. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return `${(await readFiling(name, bytes)).figures.size} figures`;
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
}

describe("hostile pages", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["100,000 nested tags", () => inPage("<div>".repeat(100_000)), "tooLarge"],
    ["100,000 nested tags that nobody closes, around a report", () => inPage(`<font>`.repeat(100_000) + page), "tooLarge"],
    ["20,000 nested tables", () => inPage("<table><tr><td>".repeat(20_000)), "tooLarge"],
    ["300 nested tables in each other's cells", () => inPage("<table><tr><td>1</td><td>".repeat(300)), "tooLarge"],
    ["endless colspans", () => inPage(`<table>${`<tr>${'<td colspan="99999999">0</td>'.repeat(50)}</tr>`.repeat(400)}</table>`), "tooLarge"],
    ["endless rowspans", () => inPage(`<table>${`<tr>${'<td rowspan="99999999">0</td>'.repeat(9)}</tr>`.repeat(9_000)}</table>`), "tooLarge"],
    ["a million empty rows under a wide one", () => inPage(`<table><tr><td colspan=1000>0${"<tr>".repeat(1_000_000)}</table>`), "tooLarge"],
    ["spans that are no numbers", () => inPage(`<table><tr><td colspan="-3" rowspan="NaN">1e9<td colspan=1e3 rowspan=0>x</table>`), "noTables"],
    ["a comment that never ends", () => inPage(`<!--${"-".repeat(2_000_000)}`), "noTables"],
    ["an attribute that never ends", () => inPage(`<a href="${"x ".repeat(1_000_000)}`), "noTables"],
    ["entities, nested as in XML", () => strToU8(
      `<!DOCTYPE html [${Array.from({length: 30}, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join("")}]><p>&a30;</p>`), "noTables"],
    ["half a million angle brackets", () => inPage("<".repeat(500_000)), "noTables"],
    ["half a million closing tags", () => inPage("</td></p></div>".repeat(170_000)), "noTables"],
    ["one line of four million characters", () => inPage("收到申请".repeat(1_000_000)), "tooLarge"],
  ])("%s", async (_, make, expected) => {
    expect(await outcome("a.html", make())).toBe(expected);
  });

  test("scripts, frames and pictures are neither run nor fetched, and say nothing", async () => {
    const before = Object.keys(globalThis).length;
    const traps = `<script>globalThis.hacked = 1; document.body.innerHTML = ""</script><img src=x onerror="globalThis.hacked = 1">
      <iframe src="http://127.0.0.1:9/"><p>规章</p></iframe><object data=x></object><link rel=stylesheet href="http://127.0.0.1:9/"><svg onload="globalThis.hacked = 1">`;
    const fetched = jest.spyOn(globalThis, "fetch");
    expect(await outcome("a.html", strToU8(page.replace("<body>", `<body>${traps}</svg>`)))).toBe("200 figures");
    expect(fetched).not.toHaveBeenCalled();
    expect(Object.keys(globalThis).length).toBe(before);
    fetched.mockRestore();
  });

  test("a page cut off anywhere gives what is there, or a reason", async () => {
    const bytes = strToU8(page);
    for (let at = 1; at < 24; at += 1) {
      expect(await outcome("a.html", bytes.slice(0, Math.floor(bytes.length * at / 24)))).toMatch(/figures|noTables|emptyTables|unplaced/);
    }
  });

  test("a page of broken encoding is read but for its broken characters", async () => {
    const bytes = gbk(page.replace(/&ldquo;|&rdquo;/g, "\""));
    const cut = bytes.indexOf(0xb9);
    bytes[cut] = 0xff;
    expect(await outcome("a.html", bytes)).toBe("200 figures");
    expect(await outcome("a.html", bytes.map((byte, at) => at % 5 === 0 && byte > 0x80 ? 0xff : byte))).toBe("notText");
  });
});

describe("hostile texts", () => {
  test.each<[string, () => Uint8Array, string]>([
    ["more figures in one line than a call may have arguments", () => strToU8(`规章${" 0".repeat(200_000)}`), "noTables"],
    ["as many lines", () => strToU8(`规章\n${"件\n".repeat(casesOf(160_000, 4))}`), "noTables"],
  ])("%s", async (_, make, expected) => {
    expect(await outcome("a.txt", make())).toBe(expected);
  });
});

describe("hostile documents", () => {
  const bomb = (text: string, level: 1 | 9 = 9): Uint8Array => zipSync({
    "word/document.xml": strToU8(text),
    "_rels/.rels": strToU8('<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
  }, {level});
  const table = (cells: string): string => `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;

  test.each<[string, () => Uint8Array, string]>([
    ["an entity bomb", () => bomb(
      `<!DOCTYPE d [${Array.from({length: 30}, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join("")}]><w:document>&a30;</w:document>`), "damaged"],
    ["a zip bomb", () => bomb(" ".repeat(60_000_000), 1), "unpacksTooLarge"],
    ["100,000 nested elements", () => docxOf("<w:p>".repeat(100_000)), "damaged"],
    ["100 nested tables", () => docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(100)}${"</w:tc></w:tr></w:tbl>".repeat(100)}`), "damaged"],
    ["endless spans", () => docxOf(table('<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr></w:tc>'.repeat(20_000))), "tooLarge"],
    ["merged cells that go on with nothing", () => docxOf(table("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(90))), "noTables"],
    ["rows and cells without a table", () => docxOf("<w:tr><w:tc><w:p/></w:tc></w:tr>"), "noTables"],
    ["a document without its main part", () => zipSync({"_rels/.rels": strToU8(
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/gone.xml"/></Relationships>')}), "damaged"],
    ["truncated XML", () => bomb("<w:document><w:body><w:p>"), "damaged"],
    ["a letter", () => docxOf(paragraph("关于放假的通知")), "noTables"],
  ])("%s", async (_, make, expected) => {
    expect(await outcome("a.docx", make())).toBe(expected);
  });

  test("a document cut off anywhere is damaged", async () => {
    const bytes = docx(report);
    for (let at = 1; at < 12; at += 1) expect(await outcome("a.docx", bytes.slice(0, Math.floor(bytes.length * at / 12)))).toBe("damaged");
  });
});

describe("hostile PDFs", () => {
  const packed = (filter: string, content: Uint8Array): Uint8Array => Buffer.concat([
    pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"),
    Buffer.from(`\n4 0 obj\n<</Filter ${filter}/Length ${content.length}>>\nstream\n`), content, Buffer.from("\nendstream\nendobj\n"),
  ]);
  const withPage = (content: string, more = ""): Uint8Array => pdf(
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${more}>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`);

  const font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
  const endlessFont = (widths: string): string =>
    `/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W ${widths}>>]>>>>`;
  const streamOf = (content: string, more = ""): string => `<<${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;
  const drawnTenfold = (last: string): Uint8Array => pdf(
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${font}/XObject<</X 5 0 R>>>>>>`,
    streamOf(`BT /F 8 Tf (a page with some words on it) Tj ET ${"/X Do ".repeat(10)}`),
    ...Array.from({length: 8}, (_, at) => streamOf(at === 7 ? last : "/X Do ".repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${font}/XObject<</X ${at + 6} 0 R>>>>`)));

  /** Refused after all that is allowed was done: what is dear. */
  const dear: readonly [string, () => Uint8Array, string][] = [
    ["300,000 texts", () => withPage(`BT /F 8 Tf ${Array.from({length: 300_000}, (_, at) =>
      `1 0 0 1 ${at % 590} ${at % 790} Tm (1) Tj\n`).join("")}ET`, font), "tooComplex"],
    ["forms that draw each other tenfold, eight deep", () => drawnTenfold(`BT /F 8 Tf (12) Tj ET`), "tooComplex"],
    ["forms that draw each other, with a line at the end", () => drawnTenfold("0 0 m 100 0 l S"), "tooComplex"],
    ["a table over 60 pages", () => pdf("<</Type/Catalog/Pages 2 0 R>>",
      `<</Type/Pages/Kids[${Array.from({length: 60}, (_, at) => `${at + 4} 0 R`).join(" ")}]/Count 60>>`,
      streamOf(`BT /F 8 Tf 1 0 0 1 10 700 Tm (a page of a table that goes on) Tj ET ${Array.from({length: 50}, (_, at) =>
        `0 ${at * 15} m 600 ${at * 15} l S ${at * 12} 0 m ${at * 12} 800 l S`).join("\n")}`),
      ...Array.from({length: 60}, () => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<<${font}>>>>`)),
      "tooComplex"],
  ];

  test("a damaged page beyond those that there are is nobody's business", async () => {
    const whole = strFromU8(pdfOf(["q Q", "q Q"])).replace("/Count 2", "/Count 1");
    const told: unknown[] = [];
    const hear = (reason: unknown): void => { told.push(reason); };
    const heard = jest.fn();
    process.on("unhandledRejection", hear);
    process.on("rejectionHandled", heard);
    expect(await outcome("a.pdf", strToU8(whole.replace("\n8 0 obj", "\n7 0 obj")))).toBe("noText");
    await until(() => told.length > 0 && heard.mock.calls.length > 0);
    process.off("unhandledRejection", hear);
    process.off("rejectionHandled", heard);
    expect([told.length, heard.mock.calls.length]).toEqual([1, 1]);
  });

  test.each<[string, () => Uint8Array, string]>([
    ["a head and no more", () => strToU8("%PDF-1.7"), "damaged"],
    ["a page tree that is its own child", () => pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"), "damaged"],
    ["a million pages that are not there", () => pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1000000>>"), "noText"],
    ["100,000 nested arrays", () => withPage("[".repeat(100_000)), "noText"],
    ["a page without text", () => withPage("0 0 m 100 100 l S"), "noText"],
    ["a form that draws itself", () => pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
      "<</Length 4>>\nstream\n/F Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 4/Resources<</XObject<</F 5 0 R>>>>>>\nstream\n/F Do\nendstream"), "noText"],
    ["a stream that unpacks a thousandfold", () => packed("/FlateDecode", deflateSync(new Uint8Array(40_000_000))), "unpacksTooLarge"],
    ["a stream packed twice", () => packed("[/FlateDecode /FlateDecode]", zlibSync(zlibSync(new Uint8Array(9_000_000)), {level: 0})), "unpacksTooLarge"],
    ["200,000 lines", () => withPage("0 0 m 100 0 l S\n".repeat(casesOf(200_000, 4))), "noText"],
    ["a grid of a thousand by a thousand lines", () => withPage(Array.from({length: 1_000}, (_, at) =>
      `${at} 0 m ${at} 999 l S 0 ${at} m 999 ${at} l S`).join("\n")), "noText"],
    ["drawing states saved in each other, a million deep", () => withPage("q ".repeat(1_000_000)), "tooComplex"],
    ["the same, packed", () => packed("/FlateDecode", zlibSync(strToU8("q\n".repeat(1_000_000)))), "tooComplex"],
    ["a font whose widths go on for ever", () => withPage("BT /F 8 Tf (12) Tj ET", endlessFont("[1 99999999999 500]")), "tooComplex"],
    ...["[1 1e9 500]", "[1 500 % a remark\n500 501 99999999999 500]", "[1 5 500 6 1E+9 500]", `[${"0 99999 5 ".repeat(100_000)}]`].map((widths) =>
      [`the same, ${JSON.stringify(widths).slice(0, 60)}`, () => withPage("BT /F 8 Tf (12) Tj ET", endlessFont(widths)), "tooComplex"] as
        [string, () => Uint8Array, string]),
    ["a font whose map of characters goes on for ever", () => Buffer.concat([
      withPage("BT /F 8 Tf (12) Tj ET", endlessFont("[1 95 500]").replace("/Encoding", "/ToUnicode 9 0 R/Encoding")),
      Buffer.from(`\n9 0 obj\n${streamOf("1 beginbfrange <000000> <FFFFFE> <0000> endbfrange")}\nendobj\n`)]), "tooComplex"],
    ["the same, its key in signs of its own", () =>
      withPage("BT /F 8 Tf (12) Tj ET", endlessFont("[1 99999999999 500]").replace("/W ", "/#57 ")), "tooComplex"],
    ["the same in an array of its own", () => Buffer.concat([withPage("BT /F 8 Tf (12) Tj ET", endlessFont("9 0 R")),
      Buffer.from("\n9 0 obj\n[0 [500 600] 1 4000000000 500]\nendobj\n")]), "tooComplex"],
    ["the same among packed objects", () => Buffer.concat([withPage("BT /F 8 Tf (12) Tj ET"), Buffer.from("\n9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"),
      zlibSync(strToU8(`8 0 <</Type/Font/W[1 99999999999 500]>>`)), Buffer.from("\nendstream\nendobj\n")]), "tooComplex"],
    ...someOf(dear, 1),
  ])("%s", async (_, make, expected) => {
    expect(await outcome("a.pdf", make())).toBe(expected);
  });
});

test("names in a hostile page do not reach what every object inherits", async () => {
  await outcome("a.html", inPage(`<table><tr><td __proto__=1 constructor=2 colspan=__proto__>__proto__</table>${escape("<x>")}`));
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("1");
});
