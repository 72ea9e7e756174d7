import {CellValueType, ICommandService, InterceptorEffectEnum, type ICellData} from "@univerjs/core";
import {INTERCEPTOR_POINT, SetRangeValuesMutation, SheetInterceptorService} from "@univerjs/sheets";
import type {Uncomputed} from "../../filing/figure";
import {isComputable} from "../../office/formulas/compute-formulas";
import type {RecalculatedCell} from "../../office/recalculate";
import {contentOf, shownFormula} from "./book-of";
import {changesIn} from "./book-changes";
import type {Engine, UncomputedAt} from "./engine";
import {idOf} from "./opened-workbook";
import {patchedDraft} from "./patch-package";
import {valueOf} from "./read-sheets";
import {watchEdits} from "./watch-edits";

/** The formulas of an opened workbook that nobody here can compute, and whose inputs have changed. */
export type UncomputedCells = {
  readonly at: UncomputedAt;
  /** Until it is known of the workbook as it is by now. */
  whenKnown(): Promise<void>;
};

/**
 * Let formulas show what is saved of them, in workbooks with some that the spreadsheet computes otherwise or not at
 * all: what it gives there may be an error, a 0 in place of one, or the result from before a change.
 */
export function findUncomputed(engine: Engine, whenCalculated: () => Promise<void>): UncomputedCells {
  const {univer, book, opened, screen} = engine;
  const mayBe = opened?.shown.sheets.some(({cells}) => cells.some(({formula, isFixed}) =>
    isFixed || (formula !== undefined && !isComputable(formula)))) ?? false;
  if (opened === undefined || !mayBe) return {at: () => undefined, whenKnown: async () => undefined};
  let found: ReadonlyMap<string, Uncomputed> = new Map();
  let [edits, known] = [0, 0];
  const find = async () => {
    await whenCalculated();
    if (edits === known) return;
    known = edits;
    const cells: RecalculatedCell[] = [];
    await patchedDraft(opened.name, opened.bytes, changesIn(engine), (recalculated) => cells.push(...recalculated));
    const before = [...found.keys()].join();
    found = new Map(cells.flatMap(({sheet, row, column, uncomputed}) => {
      const id = book.getSheetBySheetName(sheet)?.getSheetId();
      return id === undefined || uncomputed === undefined ? [] : [[keyOf(id, row, column), uncomputed] as const];
    }));
    giveResults(engine, [...cells, ...untouchedIn(engine, cells)]);
    if ([...found.keys()].join() !== before) screen?.redraw();
  };
  let finding = Promise.resolve();
  const whenKnown = () => {
    finding = finding.catch(() => undefined).then(find);
    return finding;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchEdits(univer, () => {
    edits += 1;
    if (screen === undefined) return;
    clearTimeout(timer);
    // Why it cannot be saved, if it cannot, saving says.
    timer = setTimeout(() => void whenKnown().catch(() => undefined), pause);
  });
  const at: UncomputedAt = (sheetId, row, column) => found.get(keyOf(sheetId, row, column));
  if (screen !== undefined) draw(engine, at, () => screen.notComputed());
  return {at, whenKnown};
}

/** Milliseconds of rest after which somebody who types looks at what came of it. */
const pause = 300;

const keyOf = (sheetId: string, row: number, column: number): string => `${row},${column},${sheetId}`;

/** Formulas that rest on no change, or none by now: their results are the file's. */
function untouchedIn({book, opened}: Engine, recalculated: readonly RecalculatedCell[]): readonly RecalculatedCell[] {
  const known = new Set(recalculated.map(({sheet, row, column}) => keyOf(sheet, row, column)));
  return opened?.shown.sheets.flatMap((was) => {
    const sheet = book.getSheetBySheetId(idOf(was));
    const name = sheet?.getName() ?? "";
    return was.cells.filter(({row, column, formula, isFixed}) => !known.has(keyOf(name, row, column)) &&
      (isFixed || (formula !== undefined && sheet?.getCellRaw(row, column)?.f === shownFormula(formula))))
      .map(({row, column, value}) => ({sheet: name, row, column, value}));
  }) ?? [];
}

/** As what a formula gives, which is no change of anybody's. */
function giveResults({univer, book}: Engine, cells: readonly RecalculatedCell[]): void {
  const commands = univer.__getInjector().get(ICommandService);
  for (const sheet of book.getSheets()) {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const {row, column, value = null} of cells.filter((one) => one.sheet === sheet.getName())) {
      const raw = sheet.getCellRaw(row, column);
      if (!raw || valueOf(raw) === value) continue;
      (cellValue[row] ??= {})[column] = value === null ? {v: null, t: null, p: null} : contentOf({value});
    }
    if (Object.keys(cellValue).length === 0) continue;
    const params = {unitId: book.getUnitId(), subUnitId: sheet.getSheetId(), cellValue};
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params,
      {onlyLocal: true, applyFormulaCalculationResult: true});
  }
}

function draw({univer}: Engine, at: UncomputedAt, say: () => string): void {
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.uncomputed",
    // Before number formats and marks.
    priority: 1200,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, {subUnitId, row, col, rawData, workbook}, next) => {
      if (at(subUnitId, row, col) === undefined) return next(cell);
      const own = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
      return next({...(cell ?? rawData), v: say(), t: CellValueType.STRING, s: {...own, cl: {rgb: "#616161"}}});
    },
  });
}
