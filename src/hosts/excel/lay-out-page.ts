import type {SheetSpec} from "../../sheets/sheet-spec";
import {addressOf} from "./rectangles";

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
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
}

/** In points, as Excel counts margins. */
const inch = 72;
