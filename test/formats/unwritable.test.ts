import fc from "fast-check";
import type {AnnexFormat} from "../../src/formats/format";
import type {Filing} from "../../src/filing/filing";
import {sayReadError} from "../../src/filing/say-read-error";
import {ReadError} from "../../src/filing/read-error";
import {writeCsv} from "../../src/formats/csv/csv";
import {annexFormats, exportFormats, writeFiling} from "../../src/formats/offered";
import {readFiling} from "../../src/formats/read";
import {writeWorkbook} from "../../src/office/write-workbook";
import {readXlsx} from "../../src/office/read-xlsx";
import {submit} from "../../src/consolidate/submission";
import {docx} from "../../src/formats/index";
import {writeJson} from "../../src/formats/json/write-json";
import {readSource} from "../../src/panel/open/read-source";
import {locate} from "../../src/reconcile/locate/locate";
import {reconcile} from "../../src/reconcile/reconcile";
import {noRemarks} from "../../src/filing/remarks";
import {annexOf} from "../../src/remarks/annex";
import {review, reviewable, suggester} from "../../src/remarks/review/review";
import {buildFiling, figure} from "../build";
import {outOf} from "../proof";

const id = "disclosure.licensing.decisions";

const saying = (text: string): Filing => buildFiling({unit: text, change: {[id]: figure("3", id, {text, remark: text})}});

/** Texts of everything that a spreadsheet, a parser or an encoding may take for something else. */
const texts = fc.array(fc.oneof(
  fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "\u3000", "\ufeff", "_x0041_", "_x005F_", "<", "&", "😀"),
  fc.string({unit: "grapheme", maxLength: 4}),
), {maxLength: 6}).map((pieces) => pieces.join(""));

/** What no file of text holds: control characters, halves of characters, and what is no character. */
const unwritable = ["\u0000", "\u0001", "\u000b", "\u001f", "\u0085", "\ud83d", "\udc00", "\ufffe", "\uffff"];

test("no cell of CSV is taken for a formula, and every text comes back as it was", async () => {
  const writable = texts.filter((text) => !unwritable.some((one) => text.includes(one)));
  await fc.assert(fc.asyncProperty(writable, async (text) => {
    const csv = writeCsv(saying(text));
    const read = await readFiling("表.csv", new TextEncoder().encode(csv));
    expect([read.unit, read.figures.get(id)!.text, read.figures.get(id)!.remark ?? ""]).toEqual([text, text || "3", text]);
  }), outOf(1_000));
});

test.each(["=1", "＝1", " =1", "\u3000＋1", "\n=1", "\ufeff-1", "\t＠a", "\r\n@a", "\rcmd"])("%j begins with an apostrophe in CSV", (text) => {
  const line = writeCsv(saying(text));
  expect(line).toContain(`'${text}`);
  expect(line.split(`'${text}`).join("")).not.toContain(text);
});

test("a cell of a workbook holds any text, also what XML cannot say", async () => {
  const all = [...fc.sample(texts, {...outOf(200), seed: 5}), ...unwritable.map((one) => `甲${one}乙`), "a_x0041_b", "甲\r\n乙"]
    .filter((text) => text !== "");
  const bytes = await writeWorkbook([{
    name: "表", columnWidths: [20], rowHeights: all.map(() => 20), validations: [], protect: false,
    cells: all.map((value, row) => ({row, column: 0, value, style: "plain" as const})), print: {orientation: "portrait", fit: [1, 0]},
  }]);
  const [grid] = readXlsx("表.xlsx", bytes).grids;
  const read = new Map(grid!.cells.map(({row, text}) => [row, text]));
  expect(all.map((_, row) => read.get(row))).toEqual(all);
});

describe.each(unwritable)("a text with %j", (one) => {
  test.each(exportFormats)("comes back from $id, or is refused with the place before anything is written", async (format) => {
    const text = `甲${one}乙`;
    const filing = saying(text);
    const read = await writeFiling(format, filing)
      .then((bytes) => readFiling(`表.${format.id}`, bytes), (error: unknown) => error as ReadError);
    if (!(read instanceof ReadError)) {
      expect(read.figures.get(id)!.text).toBe(text);
      return;
    }
    const code = `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    expect(read).toMatchObject({why: "unwritable", detail: {text: "甲�乙", code}});
    expect(sayReadError(read)).toContain(code);
  });
});

test("the refusal names the figure's place", async () => {
  const filing = buildFiling({change: {[id]: figure("3", id, {text: "甲\ud83d", place: {in: "sheet", sheet: "一", row: 6, column: 2}})}});
  const html = exportFormats.find((format) => format.id === "html")!;
  const error = await writeFiling(html, filing).catch((one: unknown) => one as ReadError) as ReadError;
  expect(sayReadError(error)).toMatch(/“甲�”，一!C7含有不能写进文件的字符（U\+D83D）/);
});

test("the report's own text goes without control characters, but not without halves of characters", async () => {
  const html = exportFormats.find((format) => format.id === "html")!;
  const telling = (text: string): Filing => ({...buildFiling(), parts: new Map([[1, text]])});
  expect(new TextDecoder().decode(await writeFiling(html, telling("甲\u0001乙")))).toContain("乙");
  await expect(writeFiling(html, telling("甲\ud83d乙"))).rejects.toMatchObject({why: "unwritable", detail: {code: "U+D83D"}});
});

test("what a person wrote with half a character is refused before its review is a document", async () => {
  const filing = buildFiling({change: {[id]: null}});
  const findings = reconcile(filing);
  const [item, ...others] = review({
    findings, shown: reviewable(findings), filing, hasPublished: false, now: new Date(),
    suggest: suggester(locate(findings, filing), filing),
  });
  const written = {...item!, explanation: "已核\ud83d对"};
  await expect(docx.review([written, ...others], filing, new Date())).rejects.toMatchObject({detail: {code: "U+D83D"}});
  await expect(docx.review([item!, ...others], filing, new Date())).resolves.toBeDefined();
});

const [asDocument, asJson] = ["docx", "json"].map((id) => annexFormats.find((one) => one.id === id)!) as [AnnexFormat, AnnexFormat];
test.each(["explanations", "signOffs", "returned", "drawn", "overrides"] as const)(
  "half a character in the annex's %s is refused before it is a document, and JSON holds it", async (part) => {
    const filing = buildFiling();
    const entry = (by: string) => ({matter: "规章一行", by, time: "2026-01-01T00:00:00Z", text: "已核对", reason: "期限", errors: 0, warnings: 1});
    const annex = (by: string) => ({...annexOf(filing, noRemarks, new Date()), [part]: [entry(by)]});
    await expect(asDocument.annex(annex("甲\ud83d"))).rejects.toMatchObject({why: "unwritable", detail: {text: "甲�", code: "U+D83D"}});
    await expect(asDocument.annex(annex("甲"))).resolves.toBeDefined();
    expect(JSON.parse(String(await asJson.annex(annex("甲\ud83d"))))).toMatchObject({[part]: [{by: "甲\ud83d"}]});
  });

test.each(["镇\ud800a", "镇\0b"])("a unit called %j is refused before it is consolidated, and before its review is a document", async (unit) => {
  const filing = buildFiling({unit});
  const refused = {why: "unwritable", detail: {of: "unit"}};
  expect(() => submit(filing)).toThrow("unwritable");
  await expect(docx.review([], filing, new Date())).rejects.toMatchObject(refused);
  await expect(readSource({name: "表.json", content: new File([writeJson(filing)], "表.json")})).rejects.toMatchObject(refused);
});
