import {ERROR_TYPE_SET, type ErrorType} from "@univerjs/engine-formula";
import type {Host, TakeBack} from "../host";
import type {CellAt} from "../../sheets/sheet-spec";
import {changesIn} from "./book-changes";
import {keepRecordIn, recordIn} from "./custom-data";
import {drawConditionalFormats} from "./draw-conditional-formats";
import {drawNotes} from "./draw-notes";
import type {Engine} from "./engine";
import {insertSheets} from "./insert-sheets";
import {lockCopies} from "./locks";
import {drawMarks} from "./mark-cells";
import {patchPackage} from "./patch-package";
import {formulaAt, readSheets} from "./read-sheets";
import {selectCell} from "./select-cell";
import {watchChanges} from "./watch-changes";
import {writeCells} from "./write-cells";

/**
 * The sheets of a Univer that has been started, in a browser or without a screen; `tell` is told with every save which
 * formulas keep an earlier result.
 */
export function workbenchHost(engine: Engine, tell?: (kept: readonly CellAt[]) => void): Host {
  const changes = watchChanges(engine);
  const marks = drawMarks(engine);
  drawConditionalFormats(engine);
  lockCopies(engine);
  engine.screen?.explain(marks.at, drawNotes(engine));
  const ours = (keep: (takeBack: TakeBack) => void) => (takeBack: TakeBack): void => keep(async () => {
    await engine.screen?.commitEdit();
    return changes.ours(takeBack);
  });
  return {
    insert: async (specs, keep) => {
      await engine.screen?.commitEdit();
      return changes.ours(() => insertSheets(engine, specs, keep && ours(keep)));
    },
    read: async () => {
      await engine.screen?.commitLeftEdit();
      await changes.whenCalculated();
      return readSheets(engine);
    },
    write: async (values, keep) => {
      await engine.screen?.commitEdit();
      return changes.ours(() => writeCells(engine, values, keep && ours(keep)));
    },
    undoesByKeys: true,
    mark: async (found) => marks.show(found),
    unmark: async () => marks.show([]),
    goTo: async (cell, toType = false) => {
      await engine.screen?.commitEdit();
      const isThere = goTo(engine, cell);
      if (isThere && toType) engine.screen?.takeKeyboard();
      return isThere;
    },
    onChange: changes.listen,
    onActivate: (listener) => {
      const following = engine.book.activeSheet$.subscribe((sheet) => sheet && listener(sheet.getName()));
      return () => following.unsubscribe();
    },
    record: async () => recordIn(engine.book),
    keepRecord: async (record) => keepRecordIn(engine.book, record),
    save: async () => {
      await engine.screen?.commitEdit();
      await changes.whenCalculated();
      const {name = "工作簿.xlsx", bytes} = engine.opened ?? {};
      return patchPackage(name, bytes, changesIn(engine), (kept) =>
        tell?.(kept.filter((cell) => !isComputed(engine, cell))));
    },
  };
}

/** Whether the spreadsheet has a result for a formula: then one that is kept is that. */
function isComputed(engine: Engine, {sheet: name, row, column}: CellAt): boolean {
  const sheet = engine.book.getSheetBySheetName(name);
  const {v = null} = sheet?.getCellRaw(row, column) ?? {};
  const isFormula = sheet != null && formulaAt(engine, sheet, row, column) !== undefined;
  return isFormula && v !== null && !ERROR_TYPE_SET.has(v as ErrorType);
}

function goTo({univer, book}: Engine, {sheet: name, row, column}: CellAt): boolean {
  const sheet = book.getSheetBySheetName(name);
  if (sheet) selectCell(univer, sheet, row, column);
  return sheet !== null && sheet !== undefined;
}
