import {ICommandService, type CellValue, type ICellData, type Nullable} from "@univerjs/core";
import {IActiveDirtyManagerService} from "@univerjs/engine-formula";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation,
  RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams as Values,
} from "@univerjs/sheets";
import {FormulaCalculationSessionService} from "@univerjs/sheets-formula";
import type {Engine} from "./engine";

/** Tells whose hand changed the cells. */
export type ChangeWatch = {
  /** Call back when another hand than ours changed them. Gives the way to stop. */
  listen(listener: () => void): () => void;
  /** Change them ourselves: nobody is called, neither then nor for the formulas that follow, which are awaited. */
  ours<Result>(change: () => Result): Promise<Result>;
  /** Until every formula has followed the last edit. */
  whenCalculated(): Promise<void>;
};

/** Watch every change of a value, and of where values stand. */
export function watchChanges(engine: Engine): ChangeWatch {
  const whenCalculated = watchCalculation(engine);
  const commands = engine.univer.__getInjector().get(ICommandService);
  const listeners = new Set<() => void>();
  const before = new WeakMap<object, readonly Nullable<CellValue>[]>();
  let isOurs = false;
  let following = 0;
  commands.beforeCommandExecuted(({id, params}) => {
    if (id === SetRangeValuesMutation.id && params) before.set(params, valuesOf(engine, params as Values));
  });
  commands.onCommandExecuted(({id, params}, options) => {
    const isFollowing = following > 0 && options?.applyFormulaCalculationResult !== undefined;
    if (isOurs || isFollowing) return;
    const isChange = id === SetRangeValuesMutation.id && params
      ? differs(before.get(params) ?? [], valuesOf(engine, params as Values))
      : rearranging.has(id);
    if (isChange) listeners.forEach((listener) => listener());
  });
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ours: async (change) => {
      isOurs = true;
      following++;
      try {
        const result = change();
        isOurs = false;
        await whenCalculated();
        return result;
      } finally {
        isOurs = false;
        following--;
      }
    },
    whenCalculated,
  };
}

const rearranging: ReadonlySet<string> = new Set([
  InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation, MoveRangeMutation,
  InsertRowMutation, RemoveRowMutation, MoveRowsMutation, InsertColMutation, RemoveColMutation, MoveColsMutation,
].map(({id}) => id));

/** What stands in the cells that are given a value, or taken away; a new style or formula alone is no change. */
function valuesOf({book}: Engine, {subUnitId, cellValue = {}}: Values): readonly Nullable<CellValue>[] {
  const sheet = book.getSheetBySheetId(subUnitId);
  return Object.entries(cellValue).flatMap(([row, cells]) =>
    Object.entries<Nullable<ICellData>>(cells ?? {}).filter(([, cell]) => !cell || "v" in cell || "p" in cell)
      .map(([column]) => sheet?.getCellRaw(Number(row), Number(column))?.v));
}

const differs = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length !== after.length || before.some((value, at) => (value ?? "") !== (after[at] ?? ""));

/** Univer calculates a tenth of a second after an edit; its own waiting takes half a second though nothing is due. */
function watchCalculation({univer}: Engine): () => Promise<void> {
  const injector = univer.__getInjector();
  const session = injector.get(FormulaCalculationSessionService);
  const dirty = injector.get(IActiveDirtyManagerService);
  /** Edits that no calculation has begun with. */
  let due = 0;
  injector.get(ICommandService).onCommandExecuted(({id}, options) => {
    if (dirty.get(id) !== undefined && !options?.onlyLocal) due++;
  });
  let latest = session.state.id;
  session.state$.subscribe(({id}) => {
    if (id !== latest) due = 0;
    latest = id;
  });
  return async () => {
    for (;;) {
      const {id, started, resultApplied} = session.state;
      const isRunning = started && !resultApplied;
      if (due === 0 && !isRunning) return;
      const seen = due;
      await session.waitForLatestApplied(undefined, startsWithin);
      // What was typed while another calculation ran has its own still to come; what began none by now needs none.
      if (!isRunning && session.state.id === id && due === seen) due = 0;
    }
  };
}

/** Milliseconds after which an edit that has started no calculation needs none. */
const startsWithin = 200;
