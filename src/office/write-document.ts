import {
  AlignmentType, convertMillimetersToTwip as mm, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, Table,
  TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type FileChild, type ParagraphChild,
} from "docx";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {
  type DocumentBlock, type DocumentCell, type DocumentFont, type DocumentSpec, type DocumentTable, type PageSetUp,
  type ParagraphLook, paragraphLooks, runningText,
} from "../sheets/document-spec";
import {appProperties, product} from "./product";
import {withoutControls} from "./xml-text";

/** A new Word document of these blocks, as .docx bytes: the title on top, page numbers between dashes below. */
export async function writeDocument({title, page, blocks}: DocumentSpec): Promise<Uint8Array> {
  const textWidth = textWidthOf(page);
  const document = new Document({
    creator: product, lastModifiedBy: product, title: withoutControls(title), description: "",
    styles: {default: {document: {run: {
      font: fontsOf(runningText.font), size: runningText.size * 2, language: {eastAsia: "zh-CN"},
    }}}},
    sections: [{
      properties: {page: {
        size: {width: mm(page.width), height: mm(page.height)},
        margin: {
          top: mm(page.margins.top), bottom: mm(page.margins.bottom), left: mm(page.margins.left),
          right: mm(page.margins.right), footer: mm(page.margins.footer),
        },
      }},
      footers: {default: new Footer({children: [paragraph({align: "center"}, [
        new TextRun({children: ["— ", PageNumber.CURRENT, " —"], size: 28, font: {ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体"}}),
      ])]})},
      children: [titleOf(title, textWidth), ...blocks.map((block) => childOf(block, textWidth))],
    }],
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** In twips. */
const textWidthOf = ({width, margins: {left, right}}: PageSetUp): number => mm(width) - mm(left) - mm(right);

function childOf(block: DocumentBlock, textWidth: number): FileChild {
  if ("rows" in block) return tableOf(block, textWidth);
  // Word makes one table of two that nothing parts.
  if ("gap" in block && block.gap === "behindTable") return new Paragraph({spacing: {line: 240, lineRule: LineRuleType.AUTO}});
  if ("gap" in block) return paragraph({}, []);
  const look = paragraphLooks[block.role];
  return paragraph(look, [run(withoutControls(block.text), look)], block.startsPage);
}

/** A title that is too long for one line is parted where its words are whole: after the year. */
function titleOf(title: string, textWidth: number): Paragraph {
  const look = paragraphLooks.title;
  const text = withoutControls(title);
  const fits = text.length <= Math.floor(textWidth / 20 / (look.size ?? runningText.size));
  const lines = fits ? [text] : text.split(/(?<=\d{4}年)(?=政府信息公开)/);
  return paragraph(look, lines.map((line, at) => run(line, look, at)));
}

const paragraph = (
  {align, firstLine, before, after, staysWithNext}: ParagraphLook, children: readonly ParagraphChild[],
  startsPage?: boolean,
): Paragraph => new Paragraph({
  spacing: {
    line: runningText.line * 20, lineRule: LineRuleType.EXACT,
    ...(before !== undefined && {before: before * 20}), ...(after !== undefined && {after: after * 20}),
  },
  ...(align !== undefined && {alignment: alignments[align]}),
  ...(firstLine !== undefined && {indent: {firstLine: firstLine * 20}}),
  keepNext: staysWithNext, pageBreakBefore: startsPage, children,
});

const alignments = {left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT} as const;

const run = (text: string, {font, size}: ParagraphLook, breaks?: number): TextRun => new TextRun({
  text, break: breaks,
  ...(font !== undefined && {font: fontsOf(font)}), ...(size !== undefined && {size: size * 2}),
});

/** A Chinese font with the one for Latin letters and figures. */
const fontsOf = (eastAsia: DocumentFont) => ({ascii: western, hAnsi: western, cs: western, eastAsia});

const western = "Times New Roman";

/** Headings that speak for the whole table come again on every page. */
function tableOf({rows, widths, headRows, mayPart}: DocumentTable, textWidth: number): Table {
  const whole = widths.reduce((sum, width) => sum + width);
  const columnWidths = widths.map((width) => Math.floor((width / whole) * textWidth));
  const size = widths.length > 12 ? 16 : rows.length > 20 ? 18 : 20;
  const staysTogether = mayPart === undefined && rows.length <= rowsOfAPage;
  return new Table({
    width: {size: textWidth, type: WidthType.DXA}, columnWidths, layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map((cells, at) => new TableRow({
      cantSplit: true, tableHeader: at < headRows,
      children: cells.map((cell) => cellOf(cell, columnWidths, size, at < rows.length - 1 && staysTogether)),
    })),
  });
}

/** A table of no more rows stays together on one page. */
const rowsOfAPage = 40;

function cellOf(
  {text, column, rowSpan, columnSpan, is, indent}: DocumentCell, widths: readonly number[], size: number,
  keepNext: boolean,
): TableCell {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one);
  return new TableCell({
    rowSpan, columnSpan, width: {size: width, type: WidthType.DXA}, verticalAlign: VerticalAlign.CENTER,
    margins: {left: 40, right: 40, top: size < 20 ? 10 : 30, bottom: size < 20 ? 10 : 30},
    children: withoutControls(text).split("\n").map((line) => new Paragraph({
      keepNext,
      alignment: is === "row" ? AlignmentType.LEFT : AlignmentType.CENTER,
      indent: indent > 0 ? {left: indent * 100} : undefined,
      children: [new TextRun({text: line, size, bold: is === "column", font: fontsOf("宋体")})],
    })),
  });
}

/** What the library leaves out: a fall-back for each font, and which program made it. */
function finished(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const fonts = parts[fontTable];
  return zipSync({
    ...parts,
    [fontTable]: strToU8(withFallbacks(fonts === undefined ? noFonts : strFromU8(fonts))),
    "docProps/app.xml": strToU8(appProperties),
  });
}

const fontTable = "word/fontTable.xml";

const noFonts = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w=` +
  `"http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:fonts>`;

function withFallbacks(table: string): string {
  const fonts = Object.entries(fallbacks)
    .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`).join("");
  return table.replace(/<w:fonts([^>]*?)\/>/, "<w:fonts$1></w:fonts>").replace("</w:fonts>", `${fonts}</w:fonts>`);
}

/** What Word and LibreOffice take where the fonts of official documents are not installed. */
const fallbacks: Readonly<Record<DocumentFont, string>> = {
  方正小标宋简体: "宋体", "仿宋_GB2312": "仿宋", 黑体: "SimHei", 宋体: "SimSun",
};
