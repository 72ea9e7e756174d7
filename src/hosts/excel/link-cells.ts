import type {CellSpec} from "../../sheets/sheet-spec";
import {linkReference} from "../../office/link-reference";

/** Make texts lead to their cells. Excel gives them a look of its own, which the sheet's takes the place of later. */
export function linkCells(sheet: Excel.Worksheet, cells: readonly CellSpec[]): void {
  for (const {row, column, value, link} of cells) {
    if (link === undefined) continue;
    const text = String(value ?? "");
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: linkReference(link), textToDisplay: text, screenTip: text,
    };
  }
}
