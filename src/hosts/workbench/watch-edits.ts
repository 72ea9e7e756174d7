import {CommandType, ICommandService, type Univer} from "@univerjs/core";

/**
 * Call back whenever the workbook becomes another, in whatever way: values, looks, sheets. What formulas give, and what
 * Univer reckons for the screen, or what is done for the screen alone, is no change.
 */
export function watchEdits(univer: Univer, listener: () => void): void {
  univer.__getInjector().get(ICommandService).onCommandExecuted(({id, type}, options) => {
    const isOwn = options?.applyFormulaCalculationResult !== undefined || options?.onlyLocal || unseen.test(id);
    if (type === CommandType.MUTATION && changing.test(id) && !isOwn) listener();
  });
}

const changing = /^(?:sheet|data-validation)\.mutation\./;
const unseen = /auto-height|permission|protection|mark-dirty|mutation\.empty/;
