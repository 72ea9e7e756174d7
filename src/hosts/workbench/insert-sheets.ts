import {generateRandomId, type IWorksheetData, type Worksheet} from "@univerjs/core";
import {InsertSheetMutation, RemoveSheetMutation} from "@univerjs/sheets";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {freelyNamed} from "../freely-named";
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
export function insertSheets(engine: Engine, specs: readonly SheetSpec[]): readonly string[] {
  const {univer, book} = engine;
  const sheets = freelyNamed(specs, book.getSheets().map((sheet) => sheet.getName()))
    .map((spec) => ({spec, id: generateRandomId()}));
  const [first] = sheets;
  if (first === undefined) return [];
  const untouched = book.getSheets().length === 1 ? book.getSheets().find(isUntouched) : undefined;
  const lookOf = looksIn(book);
  doAsOne(engine, [
    ...sheets.flatMap(({spec, id}, at) =>
      insertion(engine, spec, worksheetOf(spec, id, lookOf), book.getSheets().length + at)),
    ...(untouched === undefined ? [] : [removal(engine, untouched)]),
  ]);
  const shown = book.getSheetBySheetId(first.id);
  const {row, column} = first.spec.cells.find(({figure, open}) => open && figure !== undefined) ?? {row: 0, column: 0};
  if (shown) selectCell(univer, shown, row, column);
  return sheets.map(({spec}) => spec.name);
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
