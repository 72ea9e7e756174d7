import {
  AlignmentType, convertMillimetersToTwip as mm, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun,
  type FileChild, type IParagraphOptions, type IRunOptions,
} from "docx";
import type {Filing} from "../filing/filing";
import {docxTable, textWidth} from "./docx-table";
import {withFontFallbacks} from "./font-fallbacks";
import {formTables} from "./form-tables";
import {reportTitle} from "./html";
import {narrativeOf, partTitles, placeholders} from "./report-text";
import {withoutControls} from "./without-controls";

/**
 * The whole annual report as a Word document in the manner of official documents (GB/T 9704): its six fixed parts with
 * the three tables in place; edition 2014 has the one table. Text that was not read is left as a guiding placeholder.
 */
export async function writeDocx(filing: Filing): Promise<Uint8Array> {
  const document = new Document({
    creator: "勾稽", title: reportTitle(filing), description: "",
    styles: {default: {document: {run: {font: fonts.body, size: 32, language: {eastAsia: "zh-CN"}}}}},
    sections: [{
      properties: {page: {
        size: {width: mm(210), height: mm(297)},
        margin: {top: mm(37), bottom: mm(35), left: mm(28), right: mm(210 - 28) - textWidth, footer: mm(25)},
      }},
      footers: {default: new Footer({children: [paragraph({alignment: AlignmentType.CENTER, children: [
        new TextRun({children: ["— ", PageNumber.CURRENT, " —"], font: fonts.number, size: 28}),
      ]})]})},
      children: [
        line(reportTitle(filing), {font: fonts.title, size: 44},
          {alignment: AlignmentType.CENTER, spacing: {after: 400}}),
        ...(filing.edition === "2014" ? tablesOf(filing).flat() : sixParts(filing)),
        paragraph({children: []}),
        line(filing.unit, {}, {alignment: AlignmentType.RIGHT}),
      ],
    }],
  });
  return withFontFallbacks(await Packer.toArrayBuffer(document).then((buffer) => new Uint8Array(buffer)));
}

const western = "Times New Roman";
const font = (eastAsia: string) => ({ascii: western, hAnsi: western, cs: western, eastAsia});
const fonts = {
  title: font("方正小标宋简体"), body: font("仿宋_GB2312"), heading: font("黑体"),
  number: {ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体"},
} as const;

/** Each table under the part that it belongs to, the others as they are read. */
function sixParts(filing: Filing): readonly FileChild[] {
  const tables = tablesOf(filing);
  return partTitles.flatMap((title, at) => {
    const part = at + 1;
    const told = narrativeOf(filing, part);
    const table = part >= 2 && part <= 4 ? tables[part - 2]! : [];
    const words = told.length > 0 ? told : table.length > 0 ? [] : [placeholders[part]!];
    return [
      // The table of 27 rows has a page of its own: only some programs keep rows together by themselves.
      line(title, {font: fonts.heading}, {indent, keepNext: true, pageBreakBefore: part === 3}),
      ...words.map((text) => line(text, {}, {indent})),
      ...table,
    ];
  });
}

const tablesOf = (filing: Filing): readonly (readonly FileChild[])[] => formTables(filing).map((table) =>
  [docxTable(table), paragraph({children: [], spacing: {line: 240, lineRule: LineRuleType.AUTO}})]);

/** Two characters of 16 pt. */
const indent = {firstLine: 640};

/** Lines stand 28 pt apart. */
const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({spacing: {line: 560, lineRule: LineRuleType.EXACT}, ...options});

const line = (text: string, run: Exclude<IRunOptions, string>, options: IParagraphOptions): Paragraph =>
  paragraph({...options, spacing: {line: 560, lineRule: LineRuleType.EXACT, ...options.spacing},
    children: [new TextRun({...run, text: withoutControls(text)})]});
