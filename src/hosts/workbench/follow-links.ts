import type {Univer, Workbook} from "@univerjs/core";
import {HoverManagerService} from "@univerjs/sheets-ui";
import {linkOf} from "./cell-link";
import {selectCell} from "./select-cell";

/** A click on a cell that leads to another one goes there, as in Excel; where its sheet is gone, nowhere. */
export function followLinks(univer: Univer, book: Workbook): void {
  univer.__getInjector().get(HoverManagerService).currentClickedCell$.subscribe(({location}) => {
    const link = linkOf(book.getSheetBySheetId(location.subUnitId)?.getCellRaw(location.row, location.col));
    const sheet = link && book.getSheetBySheetName(link.sheet);
    // Once Univer has selected the cell that was clicked.
    if (sheet) setTimeout(() => selectCell(univer, sheet, link.row, link.column));
  });
}
