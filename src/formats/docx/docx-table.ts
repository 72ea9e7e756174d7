import {
  AlignmentType, convertMillimetersToTwip as mm, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  VerticalAlign, WidthType,
} from "docx";
import type {FormTable, TableCell as Cell} from "../../sheets/form-tables";
import {withoutControls} from "./without-controls";

/** Width of the type area of an official document, 156 mm. */
export const textWidth = mm(156);

/** An official table: no row is cut by a page's end; headings that speak for the table come again on every page. */
export function docxTable(
  {rows, widths, columns, headRows}: Omit<FormTable, "id" | "title">, staysTogether = rows.length <= rowsOfAPage,
): Table {
  const whole = widths.reduce((sum, width) => sum + width);
  const columnWidths = widths.map((width) => Math.floor((width / whole) * textWidth));
  const size = columns > 12 ? 16 : rows.length > 20 ? 18 : 20;
  const last = rows.length - 1;
  return new Table({
    width: {size: textWidth, type: WidthType.DXA}, columnWidths, layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map((cells, at) => new TableRow({
      cantSplit: true, tableHeader: at < headRows,
      children: cells.map((cell) => cellOf(cell, columnWidths, size, at < last && staysTogether)),
    })),
  });
}

/** A table of no more rows stays together on one page. */
const rowsOfAPage = 40;

function cellOf(
  {text, column, rowSpan, columnSpan, is, indent}: Cell, widths: readonly number[], size: number, keepNext: boolean,
): TableCell {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one);
  return new TableCell({
    rowSpan, columnSpan, width: {size: width, type: WidthType.DXA}, verticalAlign: VerticalAlign.CENTER,
    margins: {left: 40, right: 40, top: size < 20 ? 10 : 30, bottom: size < 20 ? 10 : 30},
    children: withoutControls(text).split("\n").map((line) => new Paragraph({
      keepNext,
      alignment: is === "row" ? AlignmentType.LEFT : AlignmentType.CENTER,
      indent: indent > 0 ? {left: indent * 100} : undefined,
      children: [new TextRun({text: line, size, bold: is === "column", font: {ascii: "Times New Roman",
        hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体"}})],
    })),
  });
}
