import {strToU8} from "fflate";
import {packageOf, relationships} from "../office/packages";
import {docxOf, paragraph} from "../renderings/docx";
import {utf16} from "../renderings/small-pdf";
import {type HostileKind, inRows, label, labels, letters, misspelt, page, pdfPage, textCell, times} from "./hostile-pieces";
import {moreHostileKinds} from "./hostile-structures";

const sheet = (content: string, more: {strings?: string; styles?: string} = {}): Uint8Array =>
  packageOf({sheet: `<sheetData>${content}</sheetData>`, ...more});

const withFormat = (code: string, cells: number): Uint8Array => sheet(
  inRows(cells, 20, (at) => `<c s="0"><v>${at + 0.5}</v></c>`),
  {styles: `<numFmts><numFmt numFmtId="199" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="199"/></cellXfs>`});

const xmlBook = (table: string, more = ""): Uint8Array => strToU8(
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ` +
  `xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${more}<Worksheet ss:Name="S"><Table>${table}</Table></Worksheet></Workbook>`);

/** A ledger with so many columns of figures. */
const ledger = (columns: number, rows: string): string => `<row>${textCell("单位名称")}${times(columns, (at) => textCell(label(at)))}</row>${rows}`;
const ledgerRow = (name: string, figures: number): string => `<row>${textCell(name)}${times(figures, (at) => `<c><v>${at % 7}</v></c>`)}</row>`;

const long = (at: number): string => `${label(at)}${"（注：本表按年度填报）".repeat(12)}`;

/** The kinds, by what they make much of. */
export const hostileKinds: readonly HostileKind[] = [
  {kind: "a number format of nothing but sections", name: "a.xlsx", most: 4_000, make: (size) => withFormat(";".repeat(size), size)},
  {kind: "a number format of nothing but digits", name: "a.xlsx", most: 4_000, make: (size) => withFormat("0".repeat(size), size)},
  {kind: "a number format of nothing but literals among digits", name: "a.xlsx", most: 4_000, make: (size) => withFormat("0!.".repeat(size), size)},
  {kind: "a number format of nothing but brackets", name: "a.xlsx", most: 4_000, make: (size) => withFormat("[".repeat(size), size)},
  {kind: "a number format of nothing but quotes", name: "a.xlsx", most: 4_000, make: (size) => withFormat("&quot;".repeat(size), size)},
  {kind: "short number format in every cell, of many digits", name: "a.xlsx", most: 400_000, make: (size) => withFormat("0!.0!.0!.0!.0!.0,,,%", size)},
  {kind: "a number format for every cell", name: "a.xlsx", most: 40_000, make: (size) => sheet(
    inRows(size, 20, (at) => `<c s="${at}"><v>${at + 0.5}</v></c>`),
    {styles: `<numFmts>${times(size, (at) => `<numFmt numFmtId="${at + 200}" formatCode="#,##0.00&quot;${at}件&quot;;-0"/>`)}</numFmts><cellXfs>${
      times(size, (at) => `<xf numFmtId="${at + 200}"/>`)}</cellXfs>`})},
  {kind: "one long shared string in every cell", isDense: true, name: "a.xlsx", most: 200_000, make: (size) => sheet(
    inRows(size, 20, () => `<c t="s"><v>0</v></c>`), {strings: `<si><t>${"收到1件。".repeat(Math.ceil(size / 10))}</t></si>`})},
  {kind: "one long shared string of digits in every cell", isDense: true, name: "a.xlsx", most: 200_000, make: (size) => sheet(
    inRows(size, 20, () => `<c t="s"><v>0</v></c>`), {strings: `<si><t>${"1,".repeat(size)}</t></si>`})},
  {kind: "one shared string of 30,000 blanks in every cell", name: "a.xlsx", most: 200_000, make: (size) => sheet(
    inRows(size, 20, () => `<c t="s"><v>0</v></c>`), {strings: `<si><t xml:space="preserve">x${" ".repeat(size)}x</t></si>`})},
  {kind: "one shared formula in every cell", isDense: true, name: "a.xlsx", most: 100_000, make: (size) => sheet(inRows(size, 20, (at) =>
    at === 0 ? `<c r="A1"><f t="shared" si="0" ref="A1:T99999">${times(Math.ceil(size / 100), () => "A2+")}1</f><v>1</v></c>` : `<c><f t="shared" si="0"/><v>1</v></c>`))},
  {kind: "hidden columns, each said over and over", name: "a.xlsx", most: 15_000, make: (size) => packageOf({
    sheet: `<cols>${times(size, () => `<col min="1" max="16384" hidden="1"/>`)}</cols><sheetData><row><c><v>1</v></c></row></sheetData>`})},
  {kind: "merged areas over one another", name: "a.xlsx", most: 200_000, make: (size) => packageOf({
    sheet: `<sheetData>${inRows(size, 20, (at) => textCell(label(at)))}</sheetData><mergeCells>${
      times(size, (at) => `<mergeCell ref="A${at % 900 + 1}:T${at % 900 + 900}"/>`)}</mergeCells>`})},
  {kind: "long columns merged side by side", isDense: true, name: "a.xlsx", most: 16_000, make: (size) => packageOf({
    sheet: `<sheetData>${inRows(size, 20, (at) => textCell(label(at)))}</sheetData><mergeCells>${
      times(Math.ceil(size / 20), (at) => `<mergeCell ref="${letters(at + 30)}1:${letters(at + 30)}${size}"/>`)}</mergeCells>`})},
  {kind: "long labels in a grid", isDense: true, name: "a.xlsx", most: 100_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(long(at))))},
  {kind: "labels in a grid", isDense: true, name: "a.xlsx", most: 200_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(label(at))))},
  {kind: "labels in one column", isDense: true, name: "a.xlsx", most: 200_000, make: (size) => sheet(inRows(size, 1, (at) => textCell(label(at))))},
  {kind: "labels in one row", isDense: true, name: "a.xlsx", most: 16_000, make: (size) => sheet(inRows(size, Math.min(size, 16_000), (at) => textCell(label(at))))},
  {kind: "labels in many sheets", name: "a.xlsx", most: 400, make: (size) => manySheets(size, inRows(500, 20, (at) => textCell(label(at))))},
  {kind: "one large sheet under many names", name: "a.xlsx", most: 1_800, make: (size) => manySheets(size, inRows(1_000, 20, (at) => textCell(`第${at}项其他事务`)), true)},
  {kind: "large sheets of different texts", name: "a.xlsx", most: 280, make: (size) => manySheets(size, inRows(1_000, 20, (at) => textCell(`第${at}项其他事务`)))},
  {kind: "misspelt labels", name: "a.xlsx", most: 100_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(misspelt(at))))},
  {kind: "misspelt labels and figures", name: "a.xlsx", most: 100_000, make: (size) => sheet(
    inRows(size, 2, (at) => at % 2 === 0 ? textCell(at < 400 ? label(at) : misspelt(at)) : `<c><v>${at}</v></c>`))},
  {kind: "figures in every cell", name: "a.xlsx", most: 700_000, make: (size) => sheet(inRows(size, 20, (at) => `<c><v>${at % 10}</v></c>`))},
  {kind: "figures in every cell, its address written", name: "a.xlsx", most: 400_000, make: (size) => sheet(inRows(size, 20, (at) => `<c r="${letters(at % 20)}${Math.floor(at / 20) + 1}"><v>${at}</v></c>`))},
  {kind: "one label in every cell", name: "a.xlsx", most: 200_000, make: (size) => sheet(inRows(size, 20, () => textCell(labels[1] ?? "")))},
  {kind: "labels, each behind a heading", name: "a.xlsx", most: 200_000, make: (size) => sheet(
    inRows(size, 20, (at) => textCell(`${label(at)}—${label(at * 7)}${at}`)))},
  {kind: "different texts", name: "a.xlsx", most: 200_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(`第${at}项其他事务`)))},
  {kind: "runs of digits and separators", name: "a.xlsx", most: 20_000, make: (size) => sheet(
    inRows(size, 20, (at) => textCell(`${at}${",1".repeat(300)}`)))},
  {kind: "runs of digits", name: "a.xlsx", most: 20_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(`${at}${"1".repeat(300)}`)))},
  {kind: "one run of digits", name: "a.xlsx", most: 3_000_000, make: (size) => sheet(inRows(1, 1, () => textCell("1".repeat(size))))},
  {kind: "half labels", name: "a.xlsx", most: 200_000, make: (size) => sheet(inRows(size, 20, (at) => textCell(at % 2 === 0 ? "行政" : "复议")))},
  {kind: "half labels in one cell", name: "a.xlsx", most: 250_000, make: (size) => sheet(inRows(1, 1, () => textCell("行政复议".repeat(size))))},
  {kind: "half labels as text", name: "a.txt", most: 80_000, make: (size) => strToU8(times(size, (at) => at % 2 === 0 ? "行政" : "复议"))},
  {kind: "units in a ledger", name: "a.xlsx", most: 9_000, make: (size) => sheet(ledger(40, times(size, (at) => ledgerRow(`某某${at}镇人民政府`, 40))))},
  {kind: "units and sums in a ledger", name: "a.xlsx", most: 9_000, make: (size) => sheet(
    ledger(40, times(size, (at) => ledgerRow(at % 2 === 0 ? `某某${at}镇人民政府` : "合计", 10))))},
  {kind: "units and numbers of nobody in a ledger", name: "a.xlsx", most: 9_000, make: (size) => sheet(
    ledger(40, times(size, (at) => ledgerRow(at % 2 === 0 ? `某某${at}镇人民政府` : "", 10))))},
  {kind: "a ledger as wide as a sheet", isDense: true, name: "a.xlsx", most: 16_000, make: (size) => sheet(
    ledger(size, times(size, (at) => ledgerRow(`某某${at}镇人民政府`, 8))))},
  {kind: "units and their figures far apart", name: "a.xlsx", most: 16_000, make: (size) => sheet(times(size, (at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>某某${at}镇人民政府</t></is></c><c r="${letters(at + 1)}${at + 1}"><v>1</v></c></row>`))},
  {kind: "formulas of arrays over empty cells", isDense: true, name: "a.xlsx", most: 100_000, make: (size) => sheet(inRows(size, 20, (at) =>
    at % 2 === 0 ? `<c><f t="array" ref="XFA${at + 1}:XFB${at + 1}">1</f><v>1</v></c>` : "<c/>"))},
  {kind: "formulas over whole columns", name: "a.xlsx", most: 60_000, make: (size) => sheet(times(size, (at) =>
    `<row><c r="A${at + 1}"><f>SUM(B:XFD)+COUNTIF(B:B,B${at + 1})</f></c><c r="B${at + 1}"><v>${at}</v></c></row>`))},
  {kind: "captions, each answered otherwise", name: "a.xlsx", most: 60_000, make: (size) => sheet(times(Math.ceil(size / 4), (at) =>
    `<row>${textCell("填报单位：")}${textCell(`某某${at}镇人民政府`)}${textCell("统计年度：")}${textCell(`${2000 + at % 40}`)}</row>`))},
  {kind: "one endless sentence", isDense: true, name: "a.txt", most: 20_000, make: (size) => strToU8(`本年度${times(size, (at) => `收到申请${at}件，`)}`)},
  {kind: "sums in one sentence", isDense: true, name: "a.txt", most: 20_000, make: (size) => strToU8(times(size, (at) => `受理${at}件，共${at}件，`))},
  {kind: "a ledger as text", name: "a.txt", most: 9_000, make: (size) => strToU8(
    `单位名称\t${labels.slice(0, 12).join("\t")}\n${times(size, (at) => `某某${at}镇人民政府${"\t1".repeat(12)}\n`)}`)},
  {kind: "half labels in lines", name: "a.txt", most: 80_000, make: (size) => strToU8(times(size, (at) => at % 2 === 0 ? "行政\n" : "复议\n"))},
  {kind: "labels in lines", name: "a.txt", most: 40_000, make: (size) => strToU8(times(size, (at) => `${label(at)}\n`))},
  {kind: "labels and figures in lines", name: "a.txt", most: 30_000, make: (size) => strToU8(times(size, (at) => `${label(at)} ${at} 0 0 1\n`))},
  {kind: "labels in one line", name: "a.txt", most: 40_000, make: (size) => strToU8(times(size, (at) => `${label(at)} `))},
  {kind: "figures in lines", name: "a.txt", most: 400_000, make: (size) => strToU8(`${label(0)}\n2023年度\n${times(size, () => "0\n")}`)},
  {kind: "figures in one line", name: "a.txt", most: 400_000, make: (size) => strToU8(`${label(0)}\n2023年度\n${labels[1]}${times(size, () => " 0")}`)},
  {kind: "digits and separators as text", name: "a.txt", most: 400_000, make: (size) => strToU8(`${label(0)}\n${"1,".repeat(size)}`)},
  {kind: "sentences", name: "a.txt", most: 15_000, make: (size) => strToU8(times(size, (at) => `本年度收到申请${at}件，其中予以公开${at}件。\n`))},
  {kind: "sentences in one line", name: "a.txt", most: 15_000, make: (size) => strToU8(times(size, (at) => `本年度收到申请${at}件，其中予以公开${at}件。`))},
  {kind: "statements of nothing in one line", name: "a.txt", most: 15_000, make: (size) => strToU8(times(size, () => "未收到政府信息公开申请，无行政处罚，"))},
  {kind: "names in one clause", name: "a.txt", most: 60_000, make: (size) => strToU8(`本年度未制发${times(size, () => "规章、")}`)},
  {kind: "names and numbers in one clause", name: "a.txt", most: 20_000, make: (size) => strToU8(times(size, (at) => `予以公开、不予公开${at}件和`))},
  {kind: "misspelt labels and figures in lines", name: "a.txt", most: 15_000, make: (size) => strToU8(times(size, (at) => `${label(at)} ${at}\n${misspelt(at)} ${at}\n`))},
  {kind: "years in lines", name: "a.txt", most: 60_000, make: (size) => strToU8(times(size, (at) => `${1000 + at % 9000}年度\n`))},
  {kind: "titles in lines", name: "a.txt", most: 15_000, make: (size) => strToU8(times(size, (at) => `某某镇人民政府${at}政府信息公开工作年度报告\n`))},
  {kind: "brackets as text", name: "a.txt", most: 1_000_000, make: (size) => strToU8(`${label(0)}\n${"(".repeat(size)}`)},
  {kind: "white space as text", name: "a.txt", most: 1_000_000, make: (size) => strToU8(`${label(0)}${" ".repeat(size)}x`)},
  {kind: "a 2003 workbook of one-cell merges", isDense: true, name: "a.xls", most: 20_000, make: (size) => xmlBook(times(size, (at) =>
    `<Row><Cell ss:MergeAcross="9" ss:MergeDown="0"><Data ss:Type="String">${label(at)}</Data></Cell></Row>`))},
  {kind: "a 2003 workbook of far indexes", isDense: true, name: "a.xls", most: 20_000, make: (size) => xmlBook(times(size, (at) =>
    `<Row ss:Index="${(at + 1) * 50}"><Cell ss:Index="${at % 16_000 + 1}"><Data ss:Type="String">${label(at)}</Data></Cell></Row>`))},
  {kind: "a 2003 workbook of spanned rows", name: "a.xls", most: 20_000, make: (size) => xmlBook(times(size, () =>
    `<Row ss:Span="40"><Cell><Data ss:Type="Number">1</Data></Cell></Row>`))},
  {kind: "a 2003 workbook of columns", name: "a.xls", most: 16_000, make: (size) => xmlBook(
    `${times(size, () => `<Column ss:Hidden="1"/>`)}<Row>${times(Math.min(size, 16_000), () => `<Cell><Data ss:Type="Number">1</Data></Cell>`)}</Row>`)},
  {kind: "a 2003 workbook of styles that inherit", name: "a.xls", most: 10_000, make: (size) => xmlBook(
    times(size, (at) => `<Row><Cell ss:StyleID="s${at}"><Data ss:Type="Number">1</Data></Cell></Row>`),
    `<Styles>${times(size, (at) => `<Style ss:ID="s${at}" ss:Parent="s${at + 1}"/>`)}</Styles>`)},
  {kind: "a 2003 workbook of relative formulas", name: "a.xls", most: 20_000, make: (size) => xmlBook(times(size, () =>
    `<Row><Cell ss:Formula="=R[-1]C+RC[1]"><Data ss:Type="Number">1</Data></Cell></Row>`))},
  {kind: "a 2003 workbook of names", name: "a.xls", most: 60_000, make: (size) => xmlBook("<Row/>", `<Names>`.repeat(size))},
  {kind: "enormous spans in a page", name: "a.html", most: 20_000, make: (size) => page(
    `<table>${times(Math.ceil(size / 10), () => `<tr>${`<td colspan=1000 rowspan=1000>0</td>`.repeat(10)}`)}</table>`)},
  {kind: "tall spans in a page", isDense: true, name: "a.html", most: 20_000, make: (size) => page(`<table>${times(size, (at) => `<tr><td rowspan=65534>${label(at)}<td>1`)}</table>`)},
  {kind: "labels in a page", isDense: true, name: "a.html", most: 50_000, make: (size) => page(`<table>${inHtmlRows(size, (at) => label(at))}</table>`)},
  {kind: "tables in a page", isDense: true, name: "a.html", most: 20_000, make: (size) => page(times(size, (at) => `<table><tr><td>${label(at)}<td>1</table>`))},
  {kind: "paragraphs in a page", name: "a.html", most: 50_000, make: (size) => page(times(size, (at) => `<p>${label(at)}`))},
  {kind: "tables and paragraphs in a page", name: "a.html", most: 10_000, make: (size) => page(times(size, (at) => `<p>${label(at)}<p>2023年<table><tr><td>${label(at)}<td>1</table>`))},
  {kind: "attributes in a page", name: "a.html", most: 100_000, make: (size) => page(`<table><tr><td ${times(size, (at) => `a${at}=1 `)}>1</table>`)},
  {kind: "styles in a page", name: "a.html", most: 20_000, make: (size) => page(times(size, () => `<p style="display:none;${"x:y;".repeat(5)}">1</p>`))},
  {kind: "a row of columns as CSV", isDense: true, name: "a.csv", most: 100_000, make: (size) => strToU8(`${label(0)}\n${times(size, (at) => `${label(at)},`)}\n${"1,".repeat(size)}`)},
  {kind: "quotes as CSV", name: "a.csv", most: 500_000, make: (size) => strToU8(`${label(0)},1\n${'"'.repeat(size)}`)},
  {kind: "a ledger as CSV", name: "a.csv", most: 12_000, make: (size) => strToU8(
    `单位名称,${labels.slice(0, 30).join(",")}\n${times(size, (at) => `某某${at}镇人民政府${",1".repeat(30)}\n`)}`)},
  {kind: "misspelt labels as CSV", name: "a.csv", most: 30_000, make: (size) => strToU8(
    `${label(0)},1\n${times(size, (at) => `${misspelt(at)},${at}\n`)}`)},
  {kind: "one quoted field as CSV", name: "a.csv", most: 100_000, make: (size) => strToU8(`${label(0)},1\n"${"行政,\n".repeat(size)}",1\n`)},
  {kind: "labels as CSV", isDense: true, name: "a.csv", most: 40_000, make: (size) => strToU8(`${label(0)},1\n${times(size, (at) => `${label(at)},1\n`)}`)},
  {kind: "rows of commas as CSV", name: "a.csv", most: 1_000, make: (size) => strToU8(`${label(0)},1\n${times(size, () => `${",".repeat(1_000)}\n`)}`)},
  {kind: "cells of a document", isDense: true, name: "a.docx", most: 50_000, make: (size) => docxOf(`<w:tbl>${times(Math.ceil(size / 10), (row) =>
    `<w:tr>${times(10, (at) => `<w:tc><w:p><w:r><w:t>${label(row * 10 + at)}</w:t></w:r></w:p></w:tc>`)}</w:tr>`)}</w:tbl>`)},
  {kind: "tables of a document in each other", name: "a.docx", most: 20_000, make: (size) => docxOf(times(Math.ceil(size / 20), () =>
    `${"<w:tbl><w:tr><w:tc>".repeat(20)}<w:p><w:r><w:t>${label(1)}</w:t></w:r></w:p>${"</w:tc></w:tr></w:tbl>".repeat(20)}`))},
  {kind: "spans of a document", isDense: true, name: "a.docx", most: 20_000, make: (size) => docxOf(`<w:tbl>${times(size, (at) =>
    `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>${label(at)}</w:t></w:r></w:p></w:tc></w:tr>`)}</w:tbl>`)},
  {kind: "tables and paragraphs of a document", isDense: true, name: "a.docx", most: 10_000, make: (size) => docxOf(times(size, (at) =>
    `${paragraph(label(at))}<w:tbl><w:tr><w:tc>${paragraph(label(at))}</w:tc><w:tc>${paragraph("1")}</w:tc></w:tr></w:tbl>`))},
  {kind: "paragraphs of a document", name: "a.docx", most: 20_000, make: (size) => docxOf(times(size, (at) => paragraph(label(at))))},
  {kind: "lists in JSON", name: "a.json", most: 500_000, make: (size) => strToU8(`${"[".repeat(size)}${"]".repeat(size)}`)},
  {kind: "objects in JSON", name: "a.json", most: 150_000, make: (size) => strToU8(`${`{"a":`.repeat(size)}1${"}".repeat(size)}`)},
  {kind: "figures in JSON", name: "a.json", most: 40_000, make: (size) => strToU8(
    `{"source":"a","unit":"u","year":2023,"edition":"2021","figures":{${times(size, (at) => `"a${at}":1,`)}"b":1},"unmatched":[]}`)},
  {kind: "elements in XML", name: "a.xml", most: 60_000, make: (size) => strToU8(`<?xml version="1.0"?><report>${times(size, (at) => `<a${at}>1</a${at}>`)}</report>`)},
  {kind: "rules on a page of a PDF", name: "a.pdf", most: 40_000, make: (size) => pdfPage(times(size, (at) => `${at % 500} ${at % 800} m ${at % 500 + 9} ${at % 800} l S\n`))},
  {kind: "a grid of rules on a page of a PDF", name: "a.pdf", most: 2_000, make: (size) => pdfPage(times(size, (at) => `${at / 4} 0 m ${at / 4} 800 l S 0 ${at / 3} m 500 ${at / 3} l S\n`))},
  {kind: "boxes on a page of a PDF", name: "a.pdf", most: 30_000, make: (size) => pdfPage(times(size, (at) => `${at % 500} ${Math.floor(at / 500)} 9 1 re f\n`))},
  {kind: "texts on a page of a PDF", name: "a.pdf", most: 30_000, make: (size) => pdfPage(`BT /F 9 Tf\n${times(size, (at) => `1 0 0 1 ${at % 500} ${at % 800} Tm <${utf16(String(at))}> Tj\n`)}ET`)},
  {kind: "texts on one line of a PDF", name: "a.pdf", most: 30_000, make: (size) => pdfPage(`BT /F 9 Tf\n${times(size, (at) => `1 0 0 1 ${at % 500} 400 Tm <${utf16(String(at))}> Tj\n`)}ET`)},
  {kind: "texts within a grid of rules of a PDF", name: "a.pdf", most: 10_000, make: (size) => pdfPage(
    `${times(100, (at) => `${at * 5} 0 m ${at * 5} 800 l S 0 ${at * 8} m 500 ${at * 8} l S\n`)}BT /F 4 Tf\n${times(size, (at) => `1 0 0 1 ${at % 500} ${at % 800} Tm <${utf16(String(at))}> Tj\n`)}ET`)},
  ...moreHostileKinds,
];

const inHtmlRows = (size: number, cell: (at: number) => string): string =>
  times(Math.ceil(size / 10), (row) => `<tr>${times(10, (at) => `<td>${cell(row * 10 + at)}`)}`);

/** Sheets of the same cells: a part each, or one for all of them. */
function manySheets(size: number, content: string, isOnePart = false): Uint8Array {
  const link = (part: number): string => `<Relationship Id="r${part}" Type="x/worksheet" Target="worksheets/sheet${part}.xml"/>`;
  const part = (at: number): number => (isOnePart ? 1 : at + 1);
  return packageOf({
    sheet: `<sheetData>${content}</sheetData>`,
    sheets: times(size, (at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${part(at)}"/>`),
    more: {
      "xl/_rels/workbook.xml.rels": relationships(times(size, (at) => link(at + 1))),
      ...Object.fromEntries(Array.from({length: size}, (_, at) => [
        `xl/worksheets/sheet${at + 1}.xml`, `<worksheet><sheetData>${content}</sheetData></worksheet>`])),
    },
  });
}
