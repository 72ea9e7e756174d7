import {
  CellValueType, DataValidationStatus, IPermissionService, type ISheetDataValidationRule, type Univer, type Workbook,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT, SheetInterceptorService, SheetPermissionCheckController, SheetsSelectionsService, VALIDATE_CELL,
  type ISheetLocation,
} from "@univerjs/sheets";
import {SheetDataValidationModel, SheetsDataValidationValidatorService} from "@univerjs/sheets-data-validation";
import type {CellNote, NoteParagraph} from "./cell-note";
import {customIn} from "./custom-data";
import {valueOf} from "./pasted-table";
import {isOurs, takes} from "./validations";
import type {PackageRefusal} from "./keep-package";
import type {SheetWords} from "./words";

/**
 * Take digits typed in full width, as Chinese input methods give them, for the number they say; so does Excel. What is
 * no plain number stays the text it is, which the cell refuses: no date or money is made of 3/4 or $5, nor its format
 * left in the cell.
 */
export function takeTypedNumbers(univer: Univer): void {
  const injector = univer.__getInjector();
  const rules = injector.get(SheetDataValidationModel);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before number formats are made of what was typed.
    priority: 2000,
    handler: (cell, {unitId, subUnitId, row, col}, next) => {
      const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
      if (!cell || typeof cell.v !== "string" || cell.f || !rule || !isOurs(rule)) return next(cell);
      const value = valueOf(cell.v);
      return {...cell, v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, p: null};
    },
  });
}

/** Say beside the cell why it cannot be filled in or not with that, in place of Univer's dialogs. */
export function explainRefusals(univer: Univer, book: Workbook, note: CellNote, words: () => SheetWords): void {
  const injector = univer.__getInjector();
  let timer: ReturnType<typeof setTimeout>;
  const say = (row: number, col: number, paragraph: NoteParagraph) => {
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
    const sheet = book.getActiveSheet();
    const {f, si} = sheet.getCellRaw(row, col) ?? {};
    const {lockedTitle, lockedFormula, lockedForm, locked} = words();
    const isForm = customIn(sheet)?.tag !== undefined;
    say(row, col, {tone: "plain", title: lockedTitle, text: !isForm ? locked : f || si ? lockedFormula : lockedForm});
  });
  selections.selectionMoveStart$.subscribe(note.hide);
  refuseWrongFigures(univer, say);
}

/** Say beside the selected cell why something cannot be done in a workbook that was opened. */
export function sayRefusal(
  univer: Univer, book: Workbook, note: CellNote, words: () => SheetWords,
): (refusal: PackageRefusal) => void {
  const selections = univer.__getInjector().get(SheetsSelectionsService);
  return (refusal) => {
    const {notHere, refused, refusedNamed} = words();
    const {actualRow: row = 0, actualColumn: col = 0} = selections.getCurrentLastSelection()?.primary ?? {};
    const text = refusal.why === "named" ? refusedNamed(refusal.by) : refused[refusal.why];
    note.show({unitId: book.getUnitId(), subUnitId: book.getActiveSheet().getSheetId(), row, col},
      [{tone: "plain", title: notHere, text}]);
  };
}

const readingTime = 5000;

function refuseWrongFigures(univer: Univer, say: (row: number, col: number, paragraph: NoteParagraph) => void): void {
  const injector = univer.__getInjector();
  const rules = injector.get(SheetDataValidationModel);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const judge = async (at: ISheetLocation, rule: ISheetDataValidationRule) => {
    const {errorTitle = "", error = ""} = rule;
    const status = await validator.validatorCell(at.unitId, at.subUnitId, at.row, at.col);
    // Univer takes the text 1e3 for the number 1000, and leaves it a text.
    const {v: typed, f: formula, si} = at.worksheet.getCellRaw(at.row, at.col) ?? {};
    const isText = typeof typed === "string" && typed !== "" && !formula && !si && !takes(rule, typed);
    const isValid = status === DataValidationStatus.VALID && !isText;
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
