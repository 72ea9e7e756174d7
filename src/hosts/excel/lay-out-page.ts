import {columnLetters} from "../../filing/place";
import {pageNumber} from "../../sheets/styles";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {addressOf} from "./cell-groups";

/** How the sheet prints: A4, fitted, its heading on every page. */
export function layOutPage(sheet: Excel.Worksheet, {print, rowHeights, columnWidths}: SheetSpec): void {
  const {pageLayout} = sheet;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  const [across, down] = print.fit;
  pageLayout.zoom = {
    ...(across > 0 ? {horizontalFitToPages: across} : {}),
    ...(down > 0 ? {verticalFitToPages: down} : {}),
  };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.7 * inch;
  pageLayout.leftMargin = pageLayout.rightMargin = 0.6 * inch;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * inch;
  pageLayout.setPrintArea(addressOf({row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length}));
  const {titleRows, titleColumns} = print;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns) pageLayout.setPrintTitleColumns(`$${titleColumns.map(columnLetters).join(":$")}`);
  if (down === 0) pageLayout.headersFooters.defaultForAllPages.centerFooter = pageNumber;
}

/** In points, as Excel counts margins. */
const inch = 72;
