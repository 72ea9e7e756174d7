import {CustomCommandExecutionError, ICommandService, type IRange, type Univer, type Workbook} from "@univerjs/core";
import {
  AddWorksheetMergeCommand, ClearSelectionAllCommand, ClearSelectionContentCommand, ClearSelectionFormatCommand,
  MoveRangeCommand, SheetsSelectionsService,
} from "@univerjs/sheets";
import {SheetPasteCommand, SheetPasteShortKeyCommand, type ISheetPasteByShortKeyParams} from "@univerjs/sheets-ui";
import {PasteCommand} from "@univerjs/ui";
import type {Grid} from "../../recognise/grid";
import type {CellNote} from "./cell-note";
import {customIn} from "./custom-data";
import {openedSheet, type OpenedWorkbook} from "./opened-workbook";
import {isLocked} from "./locks";
import {paste, type SheetsPage} from "./paste";
import {tablesIn} from "./pasted-table";
import type {SheetWords} from "./words";
import {writeCells} from "./write-cells";

/**
 * In our templates, paste values only and clear values only, wherever these may be filled in. Univer's own paste brings
 * foreign formats, takes the borders away, and refuses the whole where one cell is locked; moving, merging and clearing
 * formats would tear the form. In sheets that were opened, too, values alone are pasted.
 */
export function keepTemplates(
  univer: Univer, bookOf: () => Workbook, note: () => CellNote, words: () => SheetWords, page: SheetsPage,
  opened?: OpenedWorkbook,
): void {
  const injector = univer.__getInjector();
  const selected = (): readonly IRange[] =>
    injector.get(SheetsSelectionsService).getCurrentSelections().map(({range}) => range);
  const say = (title: string, text: string) => {
    const [range] = selected();
    const where = {unitId: bookOf().getUnitId(), subUnitId: bookOf().getActiveSheet().getSheetId()};
    if (range) note().show({...where, row: range.startRow, col: range.startColumn}, [{tone: "plain", title, text}]);
  };
  const pasteAll = (grids: readonly Grid[]) => {
    const [range] = selected();
    if (range) void paste({univer, book: bookOf(), opened}, grids, range, page, words().pasting);
  };
  /** A formula of one's own goes too; those of the form are locked. */
  const clear = () => {
    const engine = {univer, book: bookOf(), opened};
    const sheet = engine.book.getActiveSheet();
    const open = selected().flatMap(cellsOf).filter(({row, column}) => !isLocked(engine, sheet, row, column));
    writeCells(engine, open.map((cell) => ({...cell, sheet: sheet.getName(), value: null, replaceFormula: true})));
    if (open.length === 0) say(words().lockedTitle, words().lockedForm);
  };
  const onTemplate: Readonly<Record<string, (params: object | undefined) => void>> = {
    [SheetPasteShortKeyCommand.id]: (params) => {
      const {htmlContent = "", textContent = ""} = params as ISheetPasteByShortKeyParams;
      pasteAll(tablesIn(htmlContent, textContent));
    },
    [SheetPasteCommand.id]: () => void readClipboard().then(pasteAll, () => say(words().paste, words().useKeys)),
    [PasteCommand.id]: () => void readClipboard().then(pasteAll, () => say(words().paste, words().useKeys)),
    [ClearSelectionContentCommand.id]: clear,
    [ClearSelectionAllCommand.id]: clear,
    [ClearSelectionFormatCommand.id]: () => say(words().template, words().keepForm),
    [MoveRangeCommand.id]: () => say(words().template, words().keepForm),
    [AddWorksheetMergeCommand.id]: () => say(words().template, words().keepForm),
  };
  injector.get(ICommandService).beforeCommandExecuted(({id, params}) => {
    const instead = onTemplate[id];
    const sheet = bookOf().getActiveSheet();
    const isKept = customIn(sheet)?.protect ||
      (pastes.has(id) && openedSheet(opened, sheet.getSheetId()) !== undefined);
    if (instead === undefined || !isKept) return;
    instead(params);
    throw new CustomCommandExecutionError("done otherwise");
  });
}

const pastes: ReadonlySet<string> = new Set(
  [SheetPasteShortKeyCommand, SheetPasteCommand, PasteCommand].map(({id}) => id));

const readClipboard = async (): Promise<readonly Grid[]> => tablesIn("", await navigator.clipboard.readText());

const cellsOf = ({startRow, endRow, startColumn, endColumn}: IRange) =>
  Array.from({length: endRow - startRow + 1}, (_, down) =>
    Array.from({length: endColumn - startColumn + 1}, (__, across) =>
      ({row: startRow + down, column: startColumn + across}))).flat();
