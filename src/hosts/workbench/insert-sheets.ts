import {generateRandomId, type IWorksheetData, type Worksheet} from "@univerjs/core";
import {InsertSheetMutation, RemoveSheetMutation} from "@univerjs/sheets";
import type {CellAt, SheetSpec} from "../../sheets/sheet-spec";
import {freelyNamed} from "../freely-named";
import type {TakeBack} from "../host";
import {type CellHeld, stillNeeded} from "../still-needed";
import {doAsOne, type UndoStep} from "./do-as-one";
import {startSheet, type Engine} from "./engine";
import {lock, lockedRanges} from "./locks";
import {selectCell} from "./select-cell";
import {validate} from "./validations";
import {looksIn, worksheetOf} from "./worksheet-of";

/**
 * Add sheets after those that are there and go to the first cell to fill in; the empty sheet one starts with gives way
 * to them.
 */
export function insertSheets(
  engine: Engine, specs: readonly SheetSpec[], keep?: (takeBack: TakeBack) => void,
): readonly string[] {
  const {univer, book} = engine;
  const sheets = freelyNamed(specs, book.getSheets().map((sheet) => sheet.getName()))
    .map((spec) => ({spec, id: generateRandomId()}));
  const [first] = sheets;
  if (first === undefined) return [];
  const untouched = book.getSheets().length === 1 ? book.getSheets().find(isUntouched) : undefined;
  const lookOf = looksIn(book);
  const count = book.getSheets().length;
  const added = sheets.map(({spec, id}, at): Added =>
    ({spec, id, steps: insertion(engine, spec, worksheetOf(spec, id, lookOf), count + at)}));
  const giveWay = untouched === undefined ? [] : [removal(engine, untouched)];
  doAsOne(engine, [...added.flatMap(({steps}) => steps), ...giveWay]);
  keep?.(async () => takeBack(engine, added, reversed(giveWay)));
  const shown = book.getSheetBySheetId(first.id);
  const {row, column} = first.spec.cells.find(({figure, open}) => open && figure !== undefined) ?? {row: 0, column: 0};
  if (shown) selectCell(univer, shown, row, column);
  return sheets.map(({spec}) => spec.name);
}

/** A sheet that was added, and how. */
type Added = {readonly spec: SheetSpec; readonly id: string; readonly steps: readonly UndoStep[]};

/** Remove what nobody needs by now, as a step that undo takes back itself; `start` brings back what gave way to it. */
function takeBack(engine: Engine, added: readonly Added[], start: readonly UndoStep[]): readonly CellAt[] {
  const {book} = engine;
  // Of a sheet that is gone there is nothing to take back.
  const there = added.flatMap(({id, ...one}) => {
    const sheet = book.getSheetBySheetId(id);
    return sheet == null ? [] : [{...one, name: sheet.getName(), contents: contentsOf(sheet)}];
  });
  const others = book.getSheets().filter((sheet) => !added.some(({id}) => id === sheet.getSheetId()));
  const kept = stillNeeded(there, others.map((sheet) => ({name: sheet.getName(), cells: contentsOf(sheet)})));
  const leaving = there.filter((one) => !kept.has(one));
  const isLast = others.length === 0 && kept.size === 0;
  // A workbook has one sheet at least: all others were deleted since.
  if (isLast && start.length === 0) return there.slice(0, 1).map(({name}) => ({sheet: name, row: 0, column: 0}));
  if (leaving.length > 0) {
    doAsOne(engine, [...(isLast ? start : []), ...reversed(leaving.flatMap(({steps}) => steps))]);
  }
  return [...kept.values()];
}

const reversed = (steps: readonly UndoStep[]): readonly UndoStep[] =>
  steps.toReversed().map(({redo, undo}) => ({redo: undo, undo: redo}));

function contentsOf(sheet: Worksheet): readonly CellHeld[] {
  const contents: CellHeld[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const {v, f, si} = cell ?? {};
    const formula = f ?? (si == null ? undefined : `=${si}`);
    if (formula) contents.push({row, column, value: v, formula});
    else if (v !== undefined && v !== null && v !== "") contents.push({row, column, value: v});
  });
  return contents;
}

function insertion(engine: Engine, spec: SheetSpec, sheet: IWorksheetData, index: number): readonly UndoStep[] {
  const unitId = engine.book.getUnitId();
  const {id} = sheet;
  const open = spec.cells.filter((cell) => cell.open);
  return [
    {
      redo: [{id: InsertSheetMutation.id, params: {unitId, index, sheet}}],
      undo: [{id: RemoveSheetMutation.id, params: {unitId, subUnitId: id, subUnitName: spec.name}}],
    },
    ...(spec.protect ? [lock(engine, id, lockedRanges(sheet.rowCount, sheet.columnCount, open))] : []),
    ...spec.validations.map((validation) => validate(engine, id, validation)),
  ];
}

const isUntouched = (sheet: Worksheet): boolean =>
  sheet.getSheetId() === startSheet && sheet.getCellMatrix().getSizeOf() === 0;

function removal({book}: Engine, sheet: Worksheet): UndoStep {
  const unitId = book.getUnitId();
  return {
    redo: [{id: RemoveSheetMutation.id, params: {unitId, subUnitId: sheet.getSheetId(), subUnitName: sheet.getName()}}],
    undo: [{id: InsertSheetMutation.id, params: {unitId, index: 0, sheet: sheet.getConfig()}}],
  };
}
