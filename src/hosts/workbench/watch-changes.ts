import {ICommandService, type CellValue, type ICellData, type Nullable} from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation,
  RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams as Values,
} from "@univerjs/sheets";
import type {Engine} from "./engine";

/** Tells whose hand changed the cells. */
export type Changes = {
  /** Call back when another hand than ours changed them. Gives the way to stop. */
  listen(listener: () => void): () => void;
  /** Change them ourselves: nobody is called, neither then nor for formulas that follow until `followed` is done. */
  ours<Result>(change: () => Result, followed: () => Promise<void>): Promise<Result>;
};

/** Watch every change of a value, and of where values stand. */
export function watchChanges(engine: Engine): Changes {
  const commands = engine.univer.__getInjector().get(ICommandService);
  const listeners = new Set<() => void>();
  const before = new WeakMap<object, readonly Nullable<CellValue>[]>();
  let isOurs = false;
  let following = 0;
  commands.beforeCommandExecuted(({id, params}) => {
    if (id === SetRangeValuesMutation.id) before.set(params!, valuesOf(engine, params as Values));
  });
  commands.onCommandExecuted(({id, params}, options) => {
    const isFollowing = following > 0 && options?.applyFormulaCalculationResult !== undefined;
    if (isOurs || isFollowing) return;
    const isChange = id === SetRangeValuesMutation.id
      ? differs(before.get(params!) ?? [], valuesOf(engine, params as Values))
      : rearranging.has(id);
    if (isChange) listeners.forEach((listener) => listener());
  });
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ours: async (change, followed) => {
      isOurs = true;
      following++;
      try {
        const result = change();
        isOurs = false;
        await followed();
        return result;
      } finally {
        isOurs = false;
        following--;
      }
    },
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
