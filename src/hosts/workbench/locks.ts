import {AuthzIoLocalService, Rectangle, type IRange, type Worksheet} from "@univerjs/core";
import {
  AddRangeProtectionMutation, CopySheetCommand, DeleteRangeProtectionMutation, EditStateEnum, RangeProtectionRuleModel,
  SetRangeProtectionMutation, SheetInterceptorService, UnitAction, UnitObject, ViewStateEnum, type IRangeProtectionRule,
} from "@univerjs/sheets";
import type {UndoStep} from "./do-as-one";
import type {Engine} from "./engine";

/** Lock the ranges of a sheet that has no locks yet. */
export function lock({book}: Engine, sheetId: string, ranges: readonly IRange[]): UndoStep {
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

/** Take those of the cells that are locked out of the lock of their sheet: one step, or none. */
export function unlock(
  engine: Engine, sheet: Worksheet, cells: readonly {readonly row: number; readonly column: number}[],
): readonly UndoStep[] {
  const rule = lockOf(engine, sheet);
  const locked = cells.filter(({row, column}) => isLocked(engine, sheet, row, column));
  if (rule === undefined || locked.length === 0) return [];
  const open = locked.map(({row, column}) => ({startRow: row, endRow: row, startColumn: column, endColumn: column}));
  const where = {unitId: rule.unitId, subUnitId: rule.subUnitId, ruleId: rule.id};
  const ranges = Rectangle.subtractMulti(rule.ranges, open);
  return [{
    redo: [{id: SetRangeProtectionMutation.id, params: {...where, rule: {...rule, ranges}}}],
    undo: [{id: SetRangeProtectionMutation.id, params: {...where, rule}}],
  }];
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

/** Permission of the locked part of a sheet; its name says so to the authority. */
const lockPermission = (sheetId: string): string => `locked-${sheetId}`;

/**
 * Whom Univer asks what may be done with a range. Its own answer lets the owner edit everything,
 * and is asked again after every undo, so the locked part of a sheet has to be refused here.
 */
export class LockAuthority extends AuthzIoLocalService {
  override async allowed(...request: Parameters<AuthzIoLocalService["allowed"]>) {
    const answers = await super.allowed(...request);
    if (!request[0].objectID.startsWith(lockPermission(""))) return answers;
    return answers.map((answer) => (answer.action === UnitAction.Edit ? {...answer, allowed: false} : answer));
  }
}

/** A cell or an area, by its corner and spans. */
type Area = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};

/** Everything in `rows` × `columns` but the open areas, in few rectangles. */
export function lockedRanges(rows: number, columns: number, open: readonly Area[]): readonly IRange[] {
  const isOpen = Array.from({length: rows}, () => new Array<boolean>(columns).fill(false));
  for (const {row, column, rowSpan = 1, columnSpan = 1} of open) {
    for (let down = row; down < row + rowSpan; down++) {
      isOpen[down]?.fill(true, column, column + columnSpan);
    }
  }
  return isOpen.reduce<readonly IRange[]>((ranges, line, row) => stack(ranges, runsOf(line, row)), []);
}

/** The stretches of a row that are not open. */
function runsOf(line: readonly boolean[], row: number): readonly IRange[] {
  const starts = line.flatMap((isOpen, at) => (!isOpen && line[at - 1] !== false ? [at] : []));
  return starts.map((start) => {
    const end = line.indexOf(true, start);
    return {startRow: row, endRow: row, startColumn: start, endColumn: end < 0 ? line.length - 1 : end - 1};
  });
}

/** Lengthen the ranges that end above a run as wide as they are; the others stand for themselves. */
function stack(ranges: readonly IRange[], runs: readonly IRange[]): readonly IRange[] {
  const isAbove = (range: IRange, run: IRange): boolean => range.endRow === run.startRow - 1 &&
    range.startColumn === run.startColumn && range.endColumn === run.endColumn;
  return [
    ...ranges.map((range) => (runs.some((run) => isAbove(range, run)) ? {...range, endRow: range.endRow + 1} : range)),
    ...runs.filter((run) => !ranges.some((range) => isAbove(range, run))),
  ];
}
