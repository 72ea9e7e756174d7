import {
  DataValidationStatus, IPermissionService, type ISheetDataValidationRule, type Univer, type Workbook,
} from "@univerjs/core";
import {
  SheetInterceptorService, SheetPermissionCheckController, SheetsSelectionsService, VALIDATE_CELL,
  type ISheetLocation,
} from "@univerjs/sheets";
import {SheetDataValidationModel, SheetsDataValidationValidatorService} from "@univerjs/sheets-data-validation";
import type {CellNote, Paragraph} from "./cell-note";
import {isOurs} from "./validate";
import type {Words} from "./words";

/** Say beside the cell why it cannot be filled in or not with that, in place of Univer's dialogs. */
export function explainRefusals(univer: Univer, book: Workbook, note: CellNote, words: () => Words): void {
  const injector = univer.__getInjector();
  let timer: ReturnType<typeof setTimeout>;
  const say = (row: number, col: number, paragraph: Paragraph) => {
    note.show({unitId: book.getUnitId(), subUnitId: book.getActiveSheet().getSheetId(), row, col}, [paragraph]);
    clearTimeout(timer);
    timer = setTimeout(note.hide, readingTime);
  };
  injector.get(IPermissionService).setShowComponents(false);
  const selections = injector.get(SheetsSelectionsService);
  injector.get(SheetPermissionCheckController).triggerPermissionUIEvent$.subscribe(() => {
    const cell = selections.getCurrentLastSelection()?.primary;
    if (!cell) return;
    const {actualRow: row, actualColumn: col} = cell;
    const {f, si} = book.getActiveSheet().getCellRaw(row, col) ?? {};
    say(row, col, {tone: "plain", title: words().lockedTitle, text: f || si ? words().lockedFormula : words().lockedForm});
  });
  selections.selectionMoveStart$.subscribe(note.hide);
  refuseWrongFigures(univer, say);
}

const readingTime = 5000;

function refuseWrongFigures(univer: Univer, say: (row: number, col: number, paragraph: Paragraph) => void): void {
  const injector = univer.__getInjector();
  const rules = injector.get(SheetDataValidationModel);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const judge = async (at: ISheetLocation, {errorTitle = "", error = ""}: ISheetDataValidationRule) => {
    const status = await validator.validatorCell(at.unitId, at.subUnitId, at.row, at.col);
    const isValid = status === DataValidationStatus.VALID;
    if (!isValid) say(at.row, at.col, {tone: "error", title: errorTitle, text: error});
    return isValid;
  };
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    // Before Univer's own. `next` is called at once or not at all: the others follow only where we do not judge.
    priority: 1,
    handler: (before, at, next) => {
      const rule = rules.getRuleByLocation(at.unitId, at.subUnitId, at.row, at.col);
      return rule && isOurs(rule) ? judge(at, rule) : next(before);
    },
  });
}
