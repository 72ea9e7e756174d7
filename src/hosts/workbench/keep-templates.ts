import {CustomCommandExecutionError, ICommandService, type IRange, type Univer, type Workbook} from "@univerjs/core";
import {
  AddWorksheetMergeCommand, ClearSelectionAllCommand, ClearSelectionContentCommand, ClearSelectionFormatCommand,
  MoveRangeCommand, SheetsSelectionsService,
} from "@univerjs/sheets";
import {SheetPasteCommand, SheetPasteShortKeyCommand, type ISheetPasteByShortKeyParams} from "@univerjs/sheets-ui";
import {PasteCommand} from "@univerjs/ui";
import type {CellNote} from "./cell-note";
import {customIn} from "./custom-data";
import {openedSheet, type OpenedWorkbook} from "./opened-workbook";
import {tableIn, type Pasted} from "./pasted-table";
import type {SheetWords} from "./words";
import {writeCells} from "./write-cells";

/**
 * In our templates, paste values only and clear values only, wherever these may be filled in. Univer's own paste brings
 * foreign formats, takes the borders away, and refuses the whole where one cell is locked; moving, merging and clearing
 * formats would tear the form. In sheets that were opened, too, values alone are pasted.
 */
export function keepTemplates(
  univer: Univer, bookOf: () => Workbook, note: () => CellNote, words: () => SheetWords, opened?: OpenedWorkbook,
): void {
  const injector = univer.__getInjector();
  const selected = (): readonly IRange[] =>
    injector.get(SheetsSelectionsService).getCurrentSelections().map(({range}) => range);
  const say = (title: string, text: string) => {
    const [range] = selected();
    const where = {unitId: bookOf().getUnitId(), subUnitId: bookOf().getActiveSheet().getSheetId()};
    if (range) note().show({...where, row: range.startRow, col: range.startColumn}, [{tone: "plain", title, text}]);
  };
  /** Gives how many were written, and how many were locked and would have changed. */
  const put = (values: Pasted): readonly [number, number] => {
    const sheet = bookOf().getActiveSheet();
    const entries = values.map((value) => ({...value, sheet: sheet.getName()}));
    const refused = new Set(writeCells({univer, book: bookOf()}, entries));
    const lost = entries.filter(({row, column, value}, at) =>
      refused.has(at) && value !== null && sheet.getCellRaw(row, column)?.v !== value);
    return [entries.length - refused.size, lost.length];
  };
  const paste = (table: Pasted) => {
    const [written, left] = put(selected().slice(0, 1).flatMap((range) => placed(table, range)));
    if (left > 0) say(words().paste, words().notPasted(left, written));
  };
  const clear = () => {
    const [written] = put(selected().flatMap(cellsOf).map((cell) => ({...cell, value: null})));
    if (written === 0) say(words().lockedTitle, words().lockedForm);
  };
  const onTemplate: Readonly<Record<string, (params: object | undefined) => void>> = {
    [SheetPasteShortKeyCommand.id]: (params) => {
      const {htmlContent = "", textContent = ""} = params as ISheetPasteByShortKeyParams;
      paste(tableIn(htmlContent, textContent));
    },
    [SheetPasteCommand.id]: () => void readClipboard().then(paste, () => say(words().paste, words().useKeys)),
    [PasteCommand.id]: () => void readClipboard().then(paste, () => say(words().paste, words().useKeys)),
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

const readClipboard = async (): Promise<Pasted> => tableIn("", await navigator.clipboard.readText());

/** Where the values go: from the corner of the selection on, or a single one into all of it. */
function placed(table: Pasted, range: IRange): Pasted {
  const [only, ...others] = table;
  if (only === undefined || others.length > 0) {
    return table.map((one) => ({...one, row: one.row + range.startRow, column: one.column + range.startColumn}));
  }
  return cellsOf(range).map((cell) => ({...cell, value: only.value}));
}

const cellsOf = ({startRow, endRow, startColumn, endColumn}: IRange) =>
  Array.from({length: endRow - startRow + 1}, (_, down) =>
    Array.from({length: endColumn - startColumn + 1}, (__, across) =>
      ({row: startRow + down, column: startColumn + across}))).flat();
