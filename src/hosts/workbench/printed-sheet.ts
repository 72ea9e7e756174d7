import {isDefaultFormat, isTextFormat, type Worksheet} from "@univerjs/core";
import type {CellStyle} from "hucre/xlsx";
import type {CSSProperties} from "react";
import {templateOf} from "../../sheets/template";
import type {Print} from "../../sheets/sheet-spec";
import type {SheetTag} from "../../sheets/sheet-tag";
import {writtenStyleOf} from "./cell-style";
import {customIn} from "./custom-data";
import type {Engine, UncomputedAt} from "./engine";
import {fittedFigure} from "./fitted-figure";
import {readSheets} from "./read-sheets";

/** A sheet as it is printed: what is shown of it, and on what paper. */
export type PrintedSheet = {
  readonly name: string;
  readonly print: Print;
  /** In pixels. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly {readonly height: number; readonly cells: readonly PrintedCell[]}[];
};

type PrintedCell = {
  /** Counted among the columns that are printed. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly look: CSSProperties;
};

/**
 * Every sheet that is seen and holds something, in order. Marks and notes are not printed; in a cell of which nobody
 * could compute the formula it says so, as on the screen.
 */
export function printedSheets(
  engine: Engine, uncomputedAt?: UncomputedAt, notComputed = engine.screen?.notComputed() ?? "",
  textWidth = engine.screen?.textWidth,
): readonly PrintedSheet[] {
  const sheets = readSheets(engine, uncomputedAt, true).map((sheet) => ({...sheet, cells: sheet.cells.map((cell) =>
    (cell.uncomputed === undefined ? cell : {...cell, text: notComputed}))}));
  const seen = sheets.filter(({hidden, cells}) => !hidden && cells.some(({text}) => text !== ""));
  return seen.flatMap(({name, cells, rows, columns}): readonly PrintedSheet[] => {
    const sheet = engine.book.getSheetBySheetName(name);
    if (!sheet) return [];
    const {tag, print} = customIn(sheet) ?? {};
    const held = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    const {area: [lastRow, lastColumn] = [rows, columns], ...setUp} = print ?? printOf(tag) ?? asFits(sheet, columns);
    const seenColumns = upTo(Math.min(columns, lastColumn)).filter((column) => sheet.getColVisible(column));
    const seenRows = upTo(Math.min(rows, lastRow)).filter((row) => sheet.getRowRawVisible(row));
    const cellsOf = (row: number) => seenColumns.flatMap((column): readonly PrintedCell[] => {
      const {isMerged, isMergedMainCell, endRow, endColumn} = sheet.getCellInfoInMergeData(row, column);
      if (isMerged && !isMergedMainCell) return [];
      const style = sheet.getComposedCellStyle(row, column);
      const spanned = seenColumns.filter((one) => one >= column && one <= endColumn);
      const {text = "", value, uncomputed} = held.get(`${row} ${column}`) ?? {};
      const written = writtenStyleOf(style, true);
      const room = spanned.reduce((sum, one) => sum + sheet.getColumnWidth(one), 0) - edgesOf(written);
      const pattern = style.n?.pattern;
      const isFigure = typeof value === "number" && uncomputed === undefined && !isTextFormat(pattern);
      return [{
        column: seenColumns.indexOf(column),
        text: isFigure && textWidth !== undefined
          ? fittedFigure(text, isDefaultFormat(pattern), (one) => textWidth(one, style) <= room) : text,
        look: lookOf(written),
        rowSpan: seenRows.filter((one) => one >= row && one <= endRow).length,
        columnSpan: spanned.length,
      }];
    });
    return [{
      name,
      print: setUp,
      columnWidths: seenColumns.map((column) => sheet.getColumnWidth(column)),
      rows: seenRows.map((row) => ({height: sheet.getRowHeight(row), cells: cellsOf(row)})),
    }];
  });
}

/** What the page's styles leave free at both sides of a cell, with the indentation, in pixels. */
const edgesOf = ({font, alignment}: CellStyle): number =>
  6 + (alignment?.indent ?? 0) * (font?.size ?? 11) * 4 / 3;

/** As the official form is printed. */
const printOf = (tag: SheetTag | undefined): Print | undefined => tag && templateOf(tag)?.print;

/** Of a sheet of which nothing is said: as wide as a page where that can be read, else page beside page. */
function asFits(sheet: Worksheet, columns: number): Print {
  const width = upTo(columns).reduce((sum, column) => sum + sheet.getColumnWidth(column), 0);
  const {startRow, startColumn} = sheet.getFreeze();
  const titles = {
    ...(startRow > 0 && {titleRows: [0, startRow - 1] as const}),
    ...(startColumn > 0 && {titleColumns: [0, startColumn - 1] as const}),
  };
  return width <= widestUpright ? {orientation: "portrait", fit: [1, 0]}
    : {orientation: "landscape", fit: [width <= widestOnItsSide ? 1 : 0, 0], ...titles};
}

/** In pixels: a fifth smaller than it is, either may still be read. */
const [widestUpright, widestOnItsSide] = [840, 1250];

const upTo = (end: number): readonly number[] => Array.from({length: end}, (_, at) => at);

/** The look of a cell as a page says it; fills are for the screen. */
function lookOf({font, border, alignment}: CellStyle): CSSProperties {
  const {horizontal, vertical, wrapText, indent = 0} = alignment ?? {};
  const side = (line: NonNullable<CellStyle["border"]>["top"]) =>
    line === undefined ? undefined : `${lines[line.style ?? "thin"] ?? "0.75pt solid"} #${line.color?.rgb ?? "000000"}`;
  return {
    fontFamily: `"${font?.name ?? "宋体"}", serif`, fontSize: `${font?.size ?? 11}pt`,
    ...(font?.bold && {fontWeight: 700}), ...(font?.italic && {fontStyle: "italic"}),
    ...((font?.underline || font?.strikethrough) && {textDecoration:
      [font.underline ? "underline" : "", font.strikethrough ? "line-through" : ""].join(" ").trim()}),
    color: `#${font?.color?.rgb ?? "000000"}`,
    textAlign: horizontal === "center" || horizontal === "right" || horizontal === "justify" ? horizontal : "left",
    verticalAlign: vertical === "top" ? "top" : vertical === "bottom" ? "bottom" : "middle",
    whiteSpace: wrapText ? "pre-wrap" : "pre",
    ...(indent > 0 && {paddingLeft: `${indent}em`}),
    borderTop: side(border?.top), borderRight: side(border?.right),
    borderBottom: side(border?.bottom), borderLeft: side(border?.left),
  };
}

const lines: Readonly<Partial<Record<string, string>>> = {
  thin: "0.75pt solid", hair: "0.5pt dotted", dotted: "0.75pt dotted", dashed: "0.75pt dashed", medium: "1.5pt solid",
  mediumDashed: "1.5pt dashed", thick: "2.25pt solid", double: "2.25pt double",
};
