import {strToU8, zipSync} from "fflate";
import {placesOf, type PrintedCell, type PrintedTable} from "../layouts/printed";
import type {Report} from "./report";
import {escape} from "./word-html";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A report as a Word document. */
export const docx = ({pieces}: Report): Uint8Array =>
  docxOf(pieces.map((piece) => typeof piece === "string" ? paragraph(piece) : table(piece)).join(""));

/** A Word document with this body. */
export const docxOf = (body: string): Uint8Array => zipSync(Object.fromEntries(Object.entries({
  "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `${head}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
}).map(([part, text]) => [part, strToU8(text)])));

const fonts = '<w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="18"/></w:rPr>';

export const paragraph = (text: string): string =>
  `<w:p>${text.split("\n").map((line) => `<w:r>${fonts}<w:t xml:space="preserve">${xml(line)}</w:t></w:r>`).join("<w:r><w:br/></w:r>")}</w:p>`;

const xml = (text: string): string => escape(text).replace(/&ldquo;/g, "“").replace(/&rdquo;/g, "”");

const pageWidth = 9026;

function table(printed: PrintedTable): string {
  const widths = widthsOf(printed);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = placesOf(printed).map((row, at) => `<w:tr>${row.map((cell, column) => tc(cell, at, column, widths)).join("")}</w:tr>`);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl><w:p/>`;
}

/** Label columns wide, the columns of figures as narrow as they are printed. */
const widthsOf = ({form, columns}: PrintedTable): readonly number[] => {
  const parts = {statistics: [8, 1, 2], applications: [1, 2, 5]}[form as string] ?? [];
  const shares = Array.from({length: columns}, (_, at) => parts[at] ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor(pageWidth * share / all));
};

function tc(cell: PrintedCell | undefined, row: number, column: number, widths: readonly number[]): string {
  if (cell !== undefined && cell.column !== column) return "";
  const span = cell?.columnSpan ?? 1;
  const width = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const merge = cell === undefined || cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}<w:vAlign w:val="center"/></w:tcPr>${
    cell?.row === row ? paragraph(cell.text) : "<w:p/>"}</w:tc>`;
}
