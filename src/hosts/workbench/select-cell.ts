import {ICommandService, type Univer, type Worksheet} from "@univerjs/core";
import {SelectionMoveType, SetSelectionsOperation, SetWorksheetActiveOperation} from "@univerjs/sheets";

/** Show the sheet and select the cell, with all that is merged into it. */
export function selectCell(univer: Univer, sheet: Worksheet, row: number, column: number): void {
  const commands = univer.__getInjector().get(ICommandService);
  const where = {unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId()};
  const {isMerged, isMergedMainCell, startRow, endRow, ...across} = sheet.getCellInfoInMergeData(row, column);
  const range = {startRow, endRow, startColumn: across.startColumn, endColumn: across.endColumn};
  const primary = {...range, actualRow: startRow, actualColumn: range.startColumn, isMerged, isMergedMainCell};
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, where);
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    ...where,
    selections: [{range, primary, style: null}],
    type: SelectionMoveType.MOVE_END,
    // Scrolls no further than it must.
    reveal: true,
  });
}
