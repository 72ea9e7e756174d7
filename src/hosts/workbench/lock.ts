import {Rectangle, type IRange, type Worksheet} from "@univerjs/core";
import {
  AddRangeProtectionMutation, CopySheetCommand, DeleteRangeProtectionMutation, EditStateEnum, RangeProtectionRuleModel,
  SetRangeProtectionMutation, SheetInterceptorService, UnitObject, ViewStateEnum, type IRangeProtectionRule,
} from "@univerjs/sheets";
import type {Engine} from "./engine";
import {lockPermission} from "./lock-authority";
import type {Step} from "./undoable";

/** Lock the ranges of a sheet that has no locks yet. */
export function lock({book}: Engine, sheetId: string, ranges: readonly IRange[]): Step {
  const where = {unitId: book.getUnitId(), subUnitId: sheetId};
  const rule: IRangeProtectionRule = {
    ...where,
    id: sheetId,
    permissionId: lockPermission(sheetId),
    unitType: UnitObject.SelectRange,
    ranges: [...ranges],
    viewState: ViewStateEnum.OthersCanView,
    editState: EditStateEnum.OnlyMe,
  };
  return {
    redo: [{id: AddRangeProtectionMutation.id, params: {...where, rules: [rule]}}],
    undo: [{id: DeleteRangeProtectionMutation.id, params: {...where, ruleIds: [rule.id]}}],
  };
}

/** Take cells out of the lock of their sheet, which must have one. */
export function unlock(engine: Engine, sheet: Worksheet, cells: readonly {row: number; column: number}[]): Step {
  const rule = lockOf(engine, sheet)!;
  const open = cells.map(({row, column}) => ({startRow: row, endRow: row, startColumn: column, endColumn: column}));
  const where = {unitId: rule.unitId, subUnitId: rule.subUnitId, ruleId: rule.id};
  const ranges = Rectangle.subtractMulti(rule.ranges, open);
  return {
    redo: [{id: SetRangeProtectionMutation.id, params: {...where, rule: {...rule, ranges}}}],
    undo: [{id: SetRangeProtectionMutation.id, params: {...where, rule}}],
  };
}

/** Whether the cell is locked: not whether it is empty, or a formula. */
export const isLocked = (engine: Engine, sheet: Worksheet, row: number, column: number): boolean =>
  lockOf(engine, sheet)?.ranges.some((range) => row >= range.startRow && row <= range.endRow &&
    column >= range.startColumn && column <= range.endColumn) ?? false;

/** Univer copies a sheet without its locks. */
export function lockCopies(engine: Engine): void {
  engine.univer.__getInjector().get(SheetInterceptorService).interceptCommand({
    getMutations: ({id, params}) => {
      const {subUnitId, targetSubUnitId} = (params ?? {}) as {subUnitId?: string; targetSubUnitId?: string};
      const source = subUnitId === undefined ? undefined : engine.book.getSheetBySheetId(subUnitId);
      const rule = source ? lockOf(engine, source) : undefined;
      if (id !== CopySheetCommand.id || rule === undefined || targetSubUnitId === undefined) {
        return {redos: [], undos: []};
      }
      const {redo, undo} = lock(engine, targetSubUnitId, rule.ranges);
      return {redos: [...redo], undos: [...undo]};
    },
  });
}

const lockOf = ({univer, book}: Engine, sheet: Worksheet): IRangeProtectionRule | undefined =>
  univer.__getInjector().get(RangeProtectionRuleModel)
    .getRule(book.getUnitId(), sheet.getSheetId(), sheet.getSheetId());
