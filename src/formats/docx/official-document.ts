import {
  AlignmentType, convertMillimetersToTwip as mm, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun,
  type FileChild, type IParagraphOptions, type IRunOptions,
} from "docx";
import {product} from "../../office/product";
import {textWidth} from "./docx-table";
import {finishDocx} from "./finish-docx";
import {withoutControls} from "./without-controls";

/**
 * A Word document in the manner of official documents (GB/T 9704): A4 with a type area of 156 mm by 225 mm, 方正小标宋
 * for the title, 仿宋 of 16 pt on lines of 28 pt, page numbers between dashes.
 */
export async function officialDocument(title: string, children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    creator: product, lastModifiedBy: product, title: withoutControls(title), description: "",
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
        paragraph({
          alignment: AlignmentType.CENTER, spacing: {line: 560, lineRule: LineRuleType.EXACT, after: 400},
          children: linesOf(withoutControls(title)).map((text, at) =>
            new TextRun({text, font: fonts.title, size: 44, break: at})),
        }),
        ...children,
      ],
    }],
  });
  return finishDocx(await Packer.toArrayBuffer(document).then((buffer) => new Uint8Array(buffer)));
}

/** A title that is too long for one line is parted where its words are whole: after the year. */
const linesOf = (title: string): readonly string[] =>
  title.length <= lineLength ? [title] : title.split(/(?<=\d{4}年)(?=政府信息公开)/);

/** Characters of 22 pt on a line of 156 mm. */
const lineLength = 20;

const western = "Times New Roman";
const font = (eastAsia: string) => ({ascii: western, hAnsi: western, cs: western, eastAsia});

/** The fonts of official documents. */
export const fonts = {
  title: font("方正小标宋简体"), body: font("仿宋_GB2312"), heading: font("黑体"),
  number: {ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体"},
} as const;

/** Two characters of 16 pt. */
export const indent = {firstLine: 640};

/** A paragraph with lines 28 pt apart. */
export const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({spacing: {line: 560, lineRule: LineRuleType.EXACT}, ...options});

/** A paragraph of one text. */
export const line = (text: string, run: Exclude<IRunOptions, string>, options: IParagraphOptions): Paragraph =>
  paragraph({...options, spacing: {line: 560, lineRule: LineRuleType.EXACT, ...options.spacing},
    children: [new TextRun({...run, text: withoutControls(text)})]});
