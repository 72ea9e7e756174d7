import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {packageOf, relationships} from "../office/packages";
import {docxOf, paragraph} from "../renderings/docx";
import {pdfOf, utf16} from "../renderings/small-pdf";
import {type HostileKind, inRows, label, letters, page, pdfPage, textCell, times} from "./hostile-pieces";
import {cell, flat, number, packed, row, table} from "./ods/written";
import {record, records, short} from "./xls/biff";

/** A package with more parts, or others. */
function withParts(bytes: Uint8Array, more: Readonly<Record<string, string>>): Uint8Array {
  const added = Object.entries(more).map(([part, text]) => [part, strToU8(text)] as const);
  return zipSync({...unzipSync(bytes), ...Object.fromEntries(added)});
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const commentsIn = (target: string): string => relationships(`<Relationship Id="r1" Type="x/comments" Target="${target}"/>`);

const pairOfCells = (at: number): string => {
  const [left, line] = [at % 10 * 2, Math.floor(at / 10) + 1];
  return `<mergeCell ref="${letters(left)}${line}:${letters(left + 1)}${line}"/>`;
};

/** Sheets of one row, a part each. */
const smallSheets = (size: number): Uint8Array => packageOf({
  sheet: "<sheetData/>",
  sheets: times(size, (at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at + 1}"/>`),
  more: {
    "xl/_rels/workbook.xml.rels": relationships(times(size, (at) =>
      `<Relationship Id="r${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)),
    ...Object.fromEntries(Array.from({length: size}, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet><sheetData><row>${textCell(label(at))}<c><v>1</v></c></row></sheetData></worksheet>`])),
  },
});

/** Names that mean the next one, each in a formula. */
function namesInFormulas(size: number): Uint8Array {
  const book = packageOf({sheet: `<sheetData>${times(size, (at) => `<row><c><f>n${at}+1</f></c></row>`)}</sheetData>`});
  const names = times(size, (at) => `<definedName name="n${at}">n${at + 1}</definedName>`);
  const workbook = strFromU8(unzipSync(book)["xl/workbook.xml"] ?? new Uint8Array());
  return withParts(book, {"xl/workbook.xml": workbook.replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`)});
}

const long = (value: number): readonly number[] => [...short(value), ...short(value >>> 16)];

/** The table of shared strings of an old workbook, in as many records as it takes, and a cell for each string. */
function sharedStrings(size: number): Uint8Array {
  const parts: (readonly number[])[] = [];
  let open = [...long(size), ...long(size)];
  for (let at = 0; at < size; at += 1) {
    const text = `${label(at)}${at}`;
    if (open.length + 2 * text.length + 3 > 8_000) {
      parts.push(open);
      open = [];
    }
    open.push(...short(text.length), 1, ...[...text].flatMap((one) => short(one.charCodeAt(0))));
  }
  const strings = [...parts, open].flatMap((part, at) => record(at === 0 ? 0xfc : 0x3c, part));
  const cells = Array.from({length: size}, (_, at) =>
    record(0xfd, [...short(Math.floor(at / 20)), ...short(at % 20), 0, 0, ...long(at)]));
  return records(8, cells.flat(), strings);
}

/** Kinds by how they are built: what refers, repeats, goes on or stands in itself. */
export const moreHostileKinds: readonly HostileKind[] = [
  {kind: "empty cells of a style", name: "a.xlsx", most: 700_000, make: (size) => packageOf({
    sheet: `<sheetData>${inRows(size, 20, () => `<c s="1"/>`)}</sheetData>`, styles: `<cellXfs><xf/><xf numFmtId="14"/></cellXfs>`})},
  {kind: "pairs of merged cells", isDense: true, name: "a.xlsx", most: 100_000, make: (size) => packageOf({
    sheet: `<sheetData>${inRows(size, 20, (at) => textCell(label(at)))}</sheetData><mergeCells>${times(size >> 1, pairOfCells)}</mergeCells>`})},
  {kind: "sheets of one label and one figure", isDense: true, name: "a.xlsx", most: 2_500, make: smallSheets},
  {kind: "comments on cells", name: "a.xlsx", most: 100_000, make: (size) => packageOf({
    sheet: `<sheetData>${inRows(100, 10, (at) => textCell(label(at)))}</sheetData>`,
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": commentsIn("../comments1.xml"),
      "xl/comments1.xml": `<comments><authors><author>a</author></authors><commentList>${times(size, (at) =>
        `<comment ref="A${at + 1}" authorId="0"><text><t>${label(at)}应为${at}</t></text></comment>`)}</commentList></comments>`,
    }})},
  {kind: "pieces of one rich text", name: "a.xlsx", most: 150_000, make: (size) => packageOf({
    sheet: `<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`, strings: `<si>${times(size, () => `<r><rPr/><t>行</t></r>`)}</si>`})},
  {kind: "a chain of formulas", name: "a.xlsx", most: 100_000, make: (size) => packageOf({
    sheet: `<sheetData>${times(size, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>A${at + 2}+1</f></c></row>`)}</sheetData>`})},
  {kind: "formulas that sum what is above", name: "a.xlsx", most: 60_000, make: (size) => packageOf({
    sheet: `<sheetData>${times(size, (at) => `<row r="${at + 2}"><c r="A${at + 2}"><f>SUM(A$1:A${at + 1})</f></c></row>`)}</sheetData>`})},
  {kind: "names in formulas", name: "a.xlsx", most: 40_000, make: namesInFormulas},
  {kind: "tables of a page in each other", name: "a.html", most: 16_000, make: (size) => page(times(size, (at) =>
    `<table><tr><td>${label(at)}<td>1<td>`))},
  {kind: "titles over tables of a page", isDense: true, name: "a.html", most: 8_000, make: (size) => page(times(size, (at) =>
    `<p>某某${at}镇人民政府2023年政府信息公开工作年度报告<table><tr><td>${label(at)}<td>1</table>`))},
  {kind: "notes below a table of a page", name: "a.html", most: 10_000, make: (size) => page(
    `<table><tr><td>${label(1)}<td>1</table>${times(size, (at) => `<p>注：${label(at)}含上年结转${at}件。`)}`)},
  {kind: "pauses in a sentence", name: "a.txt", most: 300_000, make: (size) => strToU8(`本年度予以公开1件${"、".repeat(size)}不予公开1件。`)},
  {kind: "parts of parts in a sentence", isDense: true, name: "a.txt", most: 20_000, make: (size) => strToU8(
    `本年度收到申请${size}件，${times(size, (at) => `其中予以公开${at}件，`)}`)},
  {kind: "sentences of parts", name: "a.txt", most: 12_000, make: (size) => strToU8(times(size, (at) =>
    `本年度共收到${at}件，其中自然人${at}件、法人${at}件，占${at % 100}%。\n`))},
  {kind: "brackets in sentences", name: "a.txt", most: 20_000, make: (size) => strToU8(times(size, (at) =>
    `收到申请${at}件（含上年结转${at}件）；`))},
  {kind: "brackets in each other in a sentence", isDense: true, name: "a.txt", most: 70_000, make: (size) => strToU8(
    `本年度收到申请${"（其中1件".repeat(size)}`)},
  {kind: "names and as many numbers, respectively", name: "a.txt", most: 20_000, make: (size) => strToU8(
    `予以公开、不予公开${times(size, () => "、部分公开")}分别为${times(size, (at) => `${at}件、`)}`)},
  {kind: "percentages in a sentence", name: "a.txt", most: 25_000, make: (size) => strToU8(
    `本年度收到申请100件，${times(size, (at) => `占总数的${at % 100}.5%，`)}`)},
  {kind: "numerals in a sentence", isDense: true, name: "a.txt", most: 25_000, make: (size) => strToU8(
    times(size, () => `收到申请一千二百三十四件，`))},
  {kind: "reports below each other", name: "a.txt", most: 6_000, make: (size) => strToU8(times(size, (at) =>
    `某某${at}镇人民政府2023年政府信息公开工作年度报告\n本年度收到申请${at}件。\n`))},
  {kind: "drawn tables as text", name: "a.txt", most: 12_000, make: (size) => strToU8(times(size, (at) =>
    `┌──┬──┐\n│${label(at)}│${at}│\n└──┴──┘\n`))},
  {kind: "one drawn table as text", name: "a.txt", most: 15_000, make: (size) => strToU8(
    `┌──┬──┐\n${times(size, (at) => `│${label(at)}│${at}│\n├──┼──┤\n`)}└──┴──┘\n`)},
  {kind: "cells between pipes as text", name: "a.txt", most: 25_000, make: (size) => strToU8(times(size, (at) => `| ${label(at)} | ${at} |\n`))},
  {kind: "cells between tabs as text", name: "a.txt", most: 25_000, make: (size) => strToU8(times(size, (at) => `${label(at)}\t\t\t${at}\t\n`))},
  {kind: "separators of every kind as CSV", isDense: true, name: "a.csv", most: 22_000, make: (size) => strToU8(
    `${label(0)},1\n${times(size, (at) => `${label(at)};${at}|${at}\t${at},${at}\n`)}`)},
  {kind: "changes of a document", name: "a.docx", most: 60_000, make: (size) => docxOf(`<w:p>${times(size, (at) =>
    `<w:del><w:r><w:delText>${label(at)}</w:delText></w:r></w:del><w:ins><w:r><w:t>${label(at)}</w:t></w:r></w:ins>`)}</w:p>`)},
  {kind: "runs of a paragraph of a document", name: "a.docx", most: 100_000, make: (size) => docxOf(
    `<w:p>${times(size, () => `<w:r><w:t>行</w:t></w:r>`)}</w:p>`)},
  {kind: "comments in a document", name: "a.docx", most: 40_000, make: (size) => withParts(docxOf(paragraph(label(1))), {
    "word/_rels/document.xml.rels": commentsIn("comments.xml"),
    "word/comments.xml": `<w:comments xmlns:w="${word}">${times(size, (at) =>
      `<w:comment w:id="${at}" w:author="a"><w:p><w:r><w:t>${label(at)}${at}件</w:t></w:r></w:p></w:comment>`)}</w:comments>`})},
  {kind: "repeated cells of OpenDocument", name: "a.ods", most: 100_000, make: (size) => packed(flat(table(times(size, () =>
    row(number(1).replace(" ", ` table:number-columns-repeated="1000" `), `table:number-rows-repeated="1000"`)))))},
  {kind: "repeated empty rows of OpenDocument", isDense: true, name: "a.ods", most: 60_000, make: (size) => packed(flat(table(times(size, (at) =>
    row(cell(label(at))) + row("<table:table-cell/>", `table:number-rows-repeated="9"`)))))},
  {kind: "paragraphs in a cell of OpenDocument", name: "a.ods", most: 200_000, make: (size) => packed(flat(table(row(
    `<table:table-cell office:value-type="string">${times(size, (at) => `<text:p>${label(at)}</text:p>`)}</table:table-cell>`))))},
  {kind: "styles of OpenDocument that inherit", name: "a.ods", most: 60_000, make: (size) => packed(flat(table(row(number(1))), times(size, (at) =>
    `<style:style style:name="a${at}" style:family="table-cell" style:parent-style-name="a${at + 1}"/>`)))},
  {kind: "shared strings of an old workbook, continued", name: "a.xls", most: 15_000, make: sharedStrings},
  {kind: "filings in JSON", name: "a.json", most: 8_000, make: (size) => strToU8(`[${Array.from({length: size}, (_, at) =>
    `{"source":"a","unit":"u${at}","year":2023,"edition":"2021","figures":{"applications.received.total":1},"unmatched":[]}`).join()}]`)},
  {kind: "letters of one text of a PDF", name: "a.pdf", most: 100_000, make: (size) => pdfPage(
    `BT /F 1 Tf 1 0 0 1 9 9 Tm\n[${times(size, (at) => `<${utf16("行政复议".charAt(at % 4))}>${at % 9} `)}] TJ ET`)},
  {kind: "letters of a PDF, each by itself", name: "a.pdf", most: 25_000, make: (size) => pdfPage(`BT /F 9 Tf\n${times(size, (at) =>
    `1 0 0 1 ${at % 60 * 9} ${800 - Math.floor(at / 60) % 80 * 10} Tm <${utf16(label(at).charAt(at % 3) || "行")}> Tj\n`)}ET`)},
  {kind: "pages of a PDF", name: "a.pdf", most: 480, make: (size) => pdfOf(Array.from({length: size}, (_, at) =>
    `BT /F 9 Tf\n${times(30, (line) => `1 0 0 1 40 ${800 - line * 20} Tm <${utf16(`${label(at + line)} ${at}`)}> Tj\n`)}ET`))},
];
