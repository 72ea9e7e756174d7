import type {Host, TakeBack} from "../host";
import type {CellAt} from "../../sheets/sheet-spec";
import {changesIn} from "./book-changes";
import {keepRecordIn, recordIn} from "./custom-data";
import {countFrom1904} from "./dates-from-1904";
import {compareDirectly} from "./compare-directly";
import {drawConditionalFormats} from "./draw-conditional-formats";
import {drawNotes} from "./draw-notes";
import type {Engine, UncomputedAt} from "./engine";
import {followSelection} from "./follow-selection";
import {insertSheets} from "./insert-sheets";
import {lockCopies} from "./locks";
import {drawMarks} from "./mark-cells";
import {patchPackage} from "./patch-package";
import {readSheets} from "./read-sheets";
import {selectCell} from "./select-cell";
import {findUncomputed} from "./uncomputed-cells";
import {leaveUnchangedTexts} from "./rich-text";
import {takeTypedDays} from "./typed-dates";
import {watchChanges} from "./watch-changes";
import {keepLooksWhole} from "./whole-looks";
import {writeCells} from "./write-cells";

/** A host that says too which of its formulas nobody could compute by now. */
type WorkbenchHost = Host & {readonly uncomputedAt: UncomputedAt};

/**
 * The sheets of a Univer that has been started, in a browser or without a screen; `tell` is told with every save which
 * formulas have no result.
 */
export function workbenchHost(engine: Engine, tell?: (uncomputed: readonly CellAt[]) => void): WorkbenchHost {
  const changes = watchChanges(engine);
  const marks = drawMarks(engine);
  compareDirectly();
  countFrom1904(engine);
  takeTypedDays(engine);
  leaveUnchangedTexts(engine);
  keepLooksWhole(engine);
  drawConditionalFormats(engine);
  lockCopies(engine);
  const uncomputed = findUncomputed(engine, changes.whenCalculated);
  engine.screen?.explain(marks.at, drawNotes(engine), uncomputed.at);
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
      await uncomputed.whenKnown();
      return readSheets(engine, uncomputed.at);
    },
    write: async (values, keep) => {
      await engine.screen?.commitEdit();
      return changes.ours(() => writeCells(engine, values, keep && ours(keep)));
    },
    undoesByKeys: true,
    uncomputedAt: uncomputed.at,
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
    onSelect: (listener) => followSelection(engine, listener),
    record: async () => recordIn(engine.book),
    keepRecord: async (record) => keepRecordIn(engine.book, record),
    save: async () => {
      await engine.screen?.commitEdit();
      await changes.whenCalculated();
      const {name = "工作簿.xlsx", bytes} = engine.opened ?? {};
      return patchPackage(name, bytes, changesIn(engine), (cells) =>
        tell?.(cells.filter(({uncomputed: reason}) => reason !== undefined)));
    },
  };
}

function goTo({univer, book}: Engine, {sheet: name, row, column}: CellAt): boolean {
  const sheet = book.getSheetBySheetName(name);
  if (sheet) selectCell(univer, sheet, row, column);
  return sheet !== null && sheet !== undefined;
}
