import {ICommandService, type Univer, type Workbook, type Worksheet} from "@univerjs/core";
import {SetFrozenMutation} from "@univerjs/sheets";
import {customIn, forgetFreeze} from "./custom-data";
import {frozen} from "./worksheet-of";

/** Freeze the head of a form of ours as long as the sheet is scrolled past its title, which is nobody's edit. */
export function freezeHead(univer: Univer, sheet: Worksheet, isPastTitle: boolean): void {
  const {freeze: ours} = customIn(sheet) ?? {};
  const wanted = frozen(ours, isPastTitle);
  if (!ours?.title || sheet.getFreeze().startRow === wanted.startRow) return;
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetFrozenMutation.id,
    {...wanted, unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), resetScroll: false}, {onlyLocal: true});
}

/** Before that row is shown: what is frozen below the title keeps it out of reach. */
export function letTitleIn(univer: Univer, sheet: Worksheet, row: number): void {
  if (row < (customIn(sheet)?.freeze?.title ?? 0)) freezeHead(univer, sheet, false);
}

/** Whoever freezes anything else in a form of ours, or nothing, has it so from then on, here and in the file. */
export function heedFreezing(univer: Univer, book: Workbook): void {
  univer.__getInjector().get(ICommandService).onCommandExecuted(({id, params}, options) => {
    if (id !== SetFrozenMutation.id || options?.onlyLocal) return;
    const sheet = book.getSheetBySheetId((params as {readonly subUnitId: string}).subUnitId);
    if (sheet) forgetFreeze(sheet);
  });
}
