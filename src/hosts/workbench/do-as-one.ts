import {ICommandService, IUndoRedoService, type IMutationInfo} from "@univerjs/core";
import type {Engine} from "./engine";

/** A change and its undoing, each in the order in which it is done. */
export type UndoStep = {readonly redo: readonly IMutationInfo[]; readonly undo: readonly IMutationInfo[]};

/**
 * Make the changes, one after the other, as one step of undo.
 * Univer's own batching undoes several commands in the order of doing, which ends elsewhere than it began.
 */
export function doAsOne({univer, book}: Engine, steps: readonly UndoStep[]): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const redoMutations = steps.flatMap(({redo}) => redo);
  for (const {id, params} of redoMutations) {
    commands.syncExecuteCommand(id, params);
  }
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: book.getUnitId(),
    undoMutations: steps.toReversed().flatMap(({undo}) => undo),
    redoMutations,
  });
}
