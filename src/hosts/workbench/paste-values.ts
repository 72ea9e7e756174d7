import {CustomCommandExecutionError, ICommandService, type IRange, type Univer, type Workbook} from "@univerjs/core";
import {AddWorksheetMergeCommand, MoveRangeCommand, SheetsSelectionsService} from "@univerjs/sheets";
import {SheetPasteCommand, SheetPasteShortKeyCommand, type ISheetPasteByShortKeyParams} from "@univerjs/sheets-ui";
import {PasteCommand} from "@univerjs/ui";
import type {CellNote} from "./cell-note";
import {customIn} from "./sheet-custom";
import {tableIn, type Pasted} from "./pasted-table";
import type {Words} from "./words";
import {writeCells} from "./write-cells";

/**
 * Paste values only into our templates, where they may be filled in: Univer's own paste brings foreign formats, takes
 * the borders away, and refuses the whole where one cell is locked. Moving and merging cells would tear the form too.
 */
export function pasteValues(univer: Univer, bookOf: () => Workbook, note: () => CellNote, words: () => Words): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted(({id, params}) => {
    if (!interesting.has(id) || !customIn(bookOf().getActiveSheet())?.protect) return;
    if (id === SheetPasteShortKeyCommand.id) {
      const {htmlContent = "", textContent = ""} = params as ISheetPasteByShortKeyParams;
      paste(tableIn(htmlContent, textContent));
    } else if (id === SheetPasteCommand.id || id === PasteCommand.id) {
      void navigator.clipboard.readText().then((text) => paste(tableIn("", text)), () => say(words().useKeys));
    } else {
      say(words().keepForm);
    }
    throw new CustomCommandExecutionError("not in a template");
  });

  const selected = () => univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const say = (text: string) => {
    const at = selected();
    const sheet = bookOf().getActiveSheet();
    if (!at) return;
    const where = {unitId: bookOf().getUnitId(), subUnitId: sheet.getSheetId(), row: at.startRow, col: at.startColumn};
    note().show(where, [{tone: "plain", title: words().pasteTitle, text}]);
  };
  const paste = (table: Pasted) => {
    const range = selected();
    if (!range) return;
    const sheet = bookOf().getActiveSheet();
    const entries = placed(table, range).map((entry) => ({...entry, sheet: sheet.getName()}));
    const refused = writeCells({univer, book: bookOf()}, entries).map((at) => entries[at]!)
      .filter(({row, column, value}) => value !== null && sheet.getCellRaw(row, column)?.v !== value);
    if (refused.length > 0) say(words().notPasted(refused.length, entries.length - refused.length));
  };
}

const interesting = new Set([
  SheetPasteShortKeyCommand, SheetPasteCommand, PasteCommand, MoveRangeCommand, AddWorksheetMergeCommand,
].map(({id}) => id));

/** Where the values go: from the corner of the selection on, or a single one into all of it. */
function placed(table: Pasted, {startRow, endRow, startColumn, endColumn}: IRange): Pasted {
  const [only, ...others] = table;
  if (only === undefined || others.length > 0) {
    return table.map((one) => ({...one, row: one.row + startRow, column: one.column + startColumn}));
  }
  return Array.from({length: endRow - startRow + 1}, (_, down) =>
    Array.from({length: endColumn - startColumn + 1}, (__, across) =>
      ({row: startRow + down, column: startColumn + across, value: only.value}))).flat();
}
