import {
  CommandType, CustomCommandExecutionError, ICommandService, type ICellData, type IStyleData, type Nullable,
  type Univer, type Workbook, type Worksheet,
} from "@univerjs/core";
import {
  CopySheetCommand, InsertDefinedNameCommand, InsertSheetCommand, RemoveDefinedNameCommand, RemoveSheetCommand,
  SetDefinedNameCommand, SetRangeValuesMutation, SetWorksheetHideCommand, SetWorksheetNameCommand,
  SetWorksheetOrderCommand, SetWorksheetShowCommand, type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import {isComputable} from "../../office/formulas/compute-formulas";
import {whatNames} from "../../office/arrange-sheets";
import {draftPackage} from "../../office/package-draft";
import type {ShownCell} from "../../office/shown-workbook";
import {fileNameOf} from "./book-changes";
import {openedSheet, type OpenedWorkbook} from "./opened-workbook";

/** Why something cannot be done in a workbook that was opened. */
export type PackageRefusal =
  /** Rows, columns, merged areas, rules: what a patch of the package cannot say. */
  | {readonly why: "layout"}
  | {readonly why: "structureLocked"}
  /** Something that is not shown speaks of the sheet. */
  | {readonly why: "named"; readonly by: string}
  /** Another sheet is called so, or Excel allows no such name. */
  | {readonly why: "name"}
  /** Names that formulas speak by, which no file would hold. */
  | {readonly why: "formulaNames"}
  /** A copy would have none of what is not shown. */
  | {readonly why: "copy"}
  /** Parts of the text that was there look otherwise than the cell, and what replaces it would not. */
  | {readonly why: "rich"};

/** Refuse at once, and say so, in any workbook, what is saved into none: names that formulas speak by. */
export function refuseFormulaNames(univer: Univer, say: (refusal: PackageRefusal) => void): void {
  univer.__getInjector().get(ICommandService).beforeCommandExecuted(({id}) => {
    if (!naming.has(id)) return;
    say({why: "formulaNames"});
    throw new CustomCommandExecutionError("formulaNames");
  });
}

const naming: ReadonlySet<string> =
  new Set([InsertDefinedNameCommand, SetDefinedNameCommand, RemoveDefinedNameCommand].map(({id}) => id));

/**
 * Refuse at once, and say so, what could not be saved into the package that was opened: nothing that was done is ever
 * dropped while saving. Sheets that were added here may be changed in every way.
 */
export function keepPackage(
  univer: Univer, book: Workbook, opened: OpenedWorkbook, say: (refusal: PackageRefusal) => void,
): void {
  const unitId = book.getUnitId();
  const commands = univer.__getInjector().get(ICommandService);
  // Univer gives a formula's cell the format of what it reads, whenever it is computed; the file says its own.
  commands.beforeCommandExecuted(({id, params}, options) => {
    if (id !== SetRangeValuesMutation.id || options?.applyFormulaCalculationResult === undefined) return;
    const {subUnitId, cellValue = {}} = params as ISetRangeValuesMutationParams;
    if (openedSheet(opened, subUnitId) === undefined) return;
    const sheet = opened.shown.countsFrom1904 ? book.getSheetBySheetId(subUnitId) : undefined;
    for (const [row, cells = {}] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(cells)) {
        if (cell) delete cell.s;
        // Functions of dates count from 1900: what they give here is none of this workbook's.
        const formula = sheet?.getCellRaw(Number(row), Number(column))?.f;
        if (formula && !isComputable(formula)) delete cells[Number(column)];
      }
    }
  });
  commands.beforeCommandExecuted(({id, type, params}) => {
    const {subUnitId = book.getActiveSheet().getSheetId(), unitId: of = unitId} =
      (params ?? {}) as {readonly subUnitId?: string; readonly unitId?: string};
    if (of !== unitId) return;
    const refusal = type === CommandType.MUTATION ? refusalOfMutation(opened, book, id, subUnitId, params)
      : type !== CommandType.COMMAND ? undefined
        : id === SetWorksheetNameCommand.id && !isFree(book, subUnitId, (params as {readonly name?: string}).name)
          ? {why: "name"} as const : refusalOf(opened, book, id, subUnitId);
    if (refusal === undefined) return;
    say(refusal);
    throw new CustomCommandExecutionError(refusal.why);
  });
}

function refusalOfMutation(
  opened: OpenedWorkbook, book: Workbook, id: string, sheetId: string, params: object | undefined,
): PackageRefusal | undefined {
  const sheet = openedSheet(opened, sheetId);
  if (sheet === undefined) return undefined;
  if (id !== SetRangeValuesMutation.id) return isUnsayable(id) ? {why: "layout"} : undefined;
  const {cellValue = {}} = params as ISetRangeValuesMutationParams;
  const worksheet = book.getSheetBySheetId(sheetId);
  const isLost = worksheet && richCells(opened, worksheet).some(({row, column, value}) => {
    const cell: Nullable<ICellData> = cellValue[row]?.[column];
    // To empty a cell is to say that what was there may go.
    const isReplaced = cell && (cell.f || cell.si || cell.p || ((cell.v ?? "") !== "" && cell.v !== value));
    return isReplaced || isOtherFont(book, worksheet.getCellRaw(row, column)?.s, cell?.s);
  });
  return isLost ? {why: "rich"} : undefined;
}

/** The cells that still have the text of several looks that came with the package. */
export const richCells = (opened: OpenedWorkbook | undefined, sheet: Worksheet): readonly ShownCell[] =>
  openedSheet(opened, sheet.getSheetId())?.cells.filter(({runs, row, column, value}) =>
    runs !== undefined && sheet.getCellRaw(row, column)?.v === value) ?? [];

/** Another font for all of a text whose parts have their own: the file would keep these. */
function isOtherFont(book: Workbook, now: Nullable<IStyleData | string>, then: Nullable<IStyleData | string>): boolean {
  const lookOf = (look: typeof now): IStyleData => (typeof look === "string" ? book.getStyles().get(look) : look) ?? {};
  const [before, after] = [lookOf(now), lookOf(then)];
  return (["ff", "fs", "bl", "it", "ul", "st", "cl"] as const).some((part) =>
    after[part] !== undefined && JSON.stringify(after[part]) !== JSON.stringify(before[part]));
}

function refusalOf(opened: OpenedWorkbook, book: Workbook, id: string, sheetId: string): PackageRefusal | undefined {
  if (structural.has(id) && opened.shown.isStructureLocked) return {why: "structureLocked"};
  // Within a cell, a file keeps what is typed, and no looks of its parts.
  if (id.startsWith("doc.command.set-inline-format")) return {why: "layout"};
  const sheet = openedSheet(opened, sheetId);
  if (sheet === undefined) return undefined;
  if (id === CopySheetCommand.id) {
    const isShownWhole = sheet.tag !== undefined && sheet.conditionalFormats.formats.length === 0;
    return isShownWhole ? undefined : {why: "copy"};
  }
  if (id === RemoveSheetCommand.id || id === SetWorksheetNameCommand.id) {
    const by = whatNames(draftPackage(opened.name, opened.bytes), sheet.at);
    return by === undefined ? undefined : {why: "named", by};
  }
  return id.startsWith("sheet.command.") && !sayable.test(id) && !structural.has(id) ? {why: "layout"} : undefined;
}

function isFree(book: Workbook, sheetId: string, name = ""): boolean {
  const isTaken = book.getSheets().some((sheet) =>
    sheet.getSheetId() !== sheetId && sheet.getName().toLowerCase() === name.toLowerCase());
  return !isTaken && fileNameOf(name) === name;
}

/** What is done to sheets as a whole. */
const structural: ReadonlySet<string> = new Set([
  CopySheetCommand, InsertSheetCommand, RemoveSheetCommand, SetWorksheetHideCommand, SetWorksheetNameCommand,
  SetWorksheetOrderCommand, SetWorksheetShowCommand,
].map(({id}) => id));

/** Commands that only look, or after which cells hold other values or look otherwise; all others are refused. */
const sayable = new RegExp("^sheet\\.command\\.(?:" + [
  "set-range-values", "clear-selection-.*", "auto-fill", "auto-clear-content", "refill", "copy.*", "cut", "paste", "paste-value", "paste-by-short-key",
  "numfmt\\..*", "text-to-number", "toggle-cell-checkbox", "repeat-last-action",
  "set-(?:range-)?(?:bold|italic|underline|stroke|font-family|font-?size|text-color)", "set-range-font-(?:increase|decrease)",
  "set-background-color", "reset-(?:background-color|range-text-color|text-color)", "set-border.*", "set-style",
  "set-(?:horizontal|vertical)-text-align", "set-text-wrap", "set-(?:once|infinite)-format-painter", "apply-format-painter",
  "select-.*", "move-selection.*", "expand-selection", "scroll-.*", "set-scroll-relative", "(?:set|change)-zoom-ratio",
  "set-worksheet-activate", "remove-sheet-confirm", "set-row-is-auto-height", "set-worksheet-permission-points", ".*protection.*",
].join("|") + ")$");

/** Whether a mutation says what no patch can: the net under the commands above. */
const isUnsayable = (id: string): boolean =>
  /^data-validation\.mutation\./.test(id) || (id.startsWith("sheet.mutation.") && !said.has(id.slice("sheet.mutation.".length)));

const said: ReadonlySet<string> = new Set([
  "set-range-values", "insert-sheet", "remove-sheet", "set-worksheet-name", "set-worksheet-order", "set-worksheet-hidden",
  "copy-worksheet-end", "set-worksheet-row-auto-height", "set-worksheet-row-is-auto-height", "set-worksheet-row-count",
  "set-worksheet-column-count", "set.numfmt", "remove.numfmt", "add-range-protection", "set-range-protection",
  "delete-range-protection", "add-conditional-rule", "delete-conditional-rule", "set-worksheet-permission-points", "empty", "mark-dirty-filter-change", "data-validation-formula-mark-dirty",
]);
