import {CellValueType, type ICellData, type Worksheet} from "@univerjs/core";
import {
  SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type {CellAt, CellEntry} from "../../sheets/sheet-spec";
import type {TakeBack} from "../host";
import {doAsOne, type UndoStep} from "./do-as-one";
import type {Engine} from "./engine";
import {richCells} from "./keep-package";
import {isLocked, unlock} from "./locks";

/** Write as one step of undo what may be written; gives the indexes of the rest. */
export function writeCells(
  engine: Engine, entries: readonly CellEntry[], keep?: (takeBack: TakeBack) => void,
): readonly number[] {
  const rich = new Set(engine.book.getSheets().flatMap((sheet) =>
    richCells(engine.opened, sheet).map(({row, column}) => keyOf(sheet.getName(), row, column))));
  const refused = entries.flatMap((entry, at) => {
    const isLost = entry.value !== null && rich.has(keyOf(entry.sheet, entry.row, entry.column));
    return isLost || !isWritable(engine, entry) ? [at] : [];
  });
  const writable = entries.filter((_, at) => !refused.includes(at));
  if (writable.length > 0) {
    const written = engine.book.getSheets().flatMap((sheet): Written[] => {
      const own = writable.filter((entry) => entry.sheet === sheet.getName());
      return own.length === 0 ? [] : [{sheet, size: sizeOf(sheet), own, steps: stepsOf(engine, sheet, own)}];
    });
    doAsOne(engine, written.flatMap(({steps}) => steps));
    keep?.(async () => written.flatMap((one) => takeBack(engine, one)));
  }
  return refused;
}

const keyOf = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

type Written = {
  readonly sheet: Worksheet;
  readonly size: string;
  readonly own: readonly CellEntry[];
  readonly steps: readonly UndoStep[];
};

/** Another one where rows or columns came or went: no cell is known to be the same then. */
const sizeOf = (sheet: Worksheet): string => `${sheet.getRowCount()} ${sheet.getColumnCount()}`;

/** Undo a write on one sheet, as a step that undo takes back itself; cells that hold something else are given. */
function takeBack(engine: Engine, {sheet, size, own, steps}: Written): readonly CellAt[] {
  // Of a sheet that is gone there is nothing to take back.
  if (engine.book.getSheetBySheetId(sheet.getSheetId()) == null) return [];
  const kept = own.filter(({row, column, value}) => size !== sizeOf(sheet) ||
    hasFormula(sheet, row, column) || (sheet.getCellRaw(row, column)?.v ?? null) !== value);
  const back = steps.toReversed().map(({redo, undo}): UndoStep => ({redo: undo, undo: redo}));
  doAsOne(engine, kept.length === 0 ? back : back.flatMap((step) => without(step, kept)));
  return kept.map(({row, column}) => ({sheet: sheet.getName(), row, column}));
}

/** The contents alone of the cells but these: locks are of the sheet as a whole. */
function without({redo, undo}: UndoStep, kept: readonly CellEntry[]): readonly UndoStep[] {
  if (redo.some(({id}) => id !== SetRangeValuesMutation.id)) return [];
  const rest = (mutations: UndoStep["redo"]): UndoStep["redo"] => mutations.map(({id, params}) => {
    const {cellValue = {}, ...where} = params as ISetRangeValuesMutationParams;
    const left = structuredClone(cellValue);
    for (const {row, column} of kept) delete left[row]?.[column];
    return {id, params: {...where, cellValue: left}};
  });
  return [{redo: rest(redo), undo: rest(undo)}];
}

function isWritable(engine: Engine, {sheet: name, row, column, value, ...even}: CellEntry): boolean {
  const sheet = engine.book.getSheetBySheetName(name);
  if (!sheet || isCovered(sheet, row, column) || (typeof value === "number" && !Number.isFinite(value))) return false;
  return hasFormula(sheet, row, column) ? even.replaceFormula === true
    : even.evenLocked === true || !isLocked(engine, sheet, row, column);
}

function isCovered(sheet: Worksheet, row: number, column: number): boolean {
  const {isMerged, isMergedMainCell} = sheet.getCellInfoInMergeData(row, column);
  return isMerged && !isMergedMainCell;
}

function hasFormula(sheet: Worksheet, row: number, column: number): boolean {
  const {f, si} = sheet.getCellRaw(row, column) ?? {};
  return Boolean(f) || Boolean(si);
}

function stepsOf(engine: Engine, sheet: Worksheet, entries: readonly CellEntry[]): readonly UndoStep[] {
  if (entries.length === 0) return [];
  const {univer, book} = engine;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const {row, column, value, numberFormat} of entries) {
    (cellValue[row] ??= {})[column] = {
      ...contentOf(value),
      ...(numberFormat === undefined ? {} : {s: {n: {pattern: numberFormat}}}),
    };
  }
  const params: ISetRangeValuesMutationParams = {unitId: book.getUnitId(), subUnitId: sheet.getSheetId(), cellValue};
  const before = SetRangeValuesUndoMutationFactory(univer.__getInjector(), params);
  return [
    ...unlock(engine, sheet, entries.filter(({evenLocked}) => evenLocked !== true)),
    {
      redo: [{id: SetRangeValuesMutation.id, params}],
      undo: [{id: SetRangeValuesMutation.id, params: before}],
    },
  ];
}

/** A text stays a text, though it reads like a number. */
function contentOf(value: CellEntry["value"]): ICellData {
  const rest = {f: null, si: null, p: null};
  if (value === null) return {...rest, v: null, t: null};
  return {...rest, v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING};
}
