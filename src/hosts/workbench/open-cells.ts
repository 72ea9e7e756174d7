import {ICommandService, type Univer, type Workbook, type Worksheet} from "@univerjs/core";
import {type ISetSelectionsOperationParams, SetSelectionsOperation} from "@univerjs/sheets";
import {SheetDataValidationModel} from "@univerjs/sheets-data-validation";
import {customIn} from "./custom-data";
import {isLocked} from "./locks";
import {selectCell} from "./select-cell";
import {soon} from "./soon";
import {isOurs} from "./validations";

/** A cell of a sheet, counted from 0. */
export type At = {readonly row: number; readonly column: number};

/** Cells to fill in, in reading order; of a merged one its corner. */
export function openCells(univer: Univer, book: Workbook, sheet: Worksheet): readonly At[] {
  return Array.from({length: sheet.getRowCount()}, (_, row) =>
    Array.from({length: sheet.getColumnCount()}, (__, column) => ({row, column}))).flat()
    .filter(({row, column}) => !isLocked({univer, book}, sheet, row, column))
    .filter(({row, column}) => {
      const {isMerged, isMergedMainCell} = sheet.getCellInfoInMergeData(row, column);
      return !isMerged || isMergedMainCell;
    });
}

/**
 * Whoever brings one of our forms to the front is at the first cell to fill in: what is typed would go to the locked
 * title, where a sheet begins, otherwise. A cell that somebody has chosen stays chosen, be it the title.
 */
export function beginAtOpenCell(univer: Univer, book: Workbook): void {
  const injector = univer.__getInjector();
  const chosen = new Set<string>();
  injector.get(ICommandService).onCommandExecuted(({id, params}) => {
    if (id !== SetSelectionsOperation.id) return;
    const {subUnitId, type} = params as ISetSelectionsOperationParams;
    // Where a sheet begins, and what was selected before, Univer selects anew by no move of anybody's.
    if (type !== undefined) chosen.add(subUnitId);
  });
  book.activeSheet$.subscribe((sheet) => {
    if (!sheet || !customIn(sheet)?.protect) return;
    // Once whoever shows the sheet has selected the cell that is meant.
    soon(univer, () => {
      const isChosen = chosen.has(sheet.getSheetId());
      if (book.getActiveSheet() !== sheet || isChosen || !isLocked({univer, book}, sheet, 0, 0)) return;
      const cells = openCells(univer, book, sheet);
      const rules = injector.get(SheetDataValidationModel);
      const first = cells.find(({row, column}) => {
        const rule = rules.getRuleByLocation(book.getUnitId(), sheet.getSheetId(), row, column);
        return rule !== undefined && rule !== null && isOurs(rule);
      }) ?? cells[0];
      if (first) selectCell(univer, sheet, first.row, first.column);
    });
  });
}
