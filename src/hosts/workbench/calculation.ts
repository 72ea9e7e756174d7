import {ICommandService} from "@univerjs/core";
import {IActiveDirtyManagerService} from "@univerjs/engine-formula";
import {FormulaCalculationSessionService} from "@univerjs/sheets-formula";
import type {Engine} from "./engine";

/** Says when every formula has followed the last edit. */
export type Calculation = {whenDone(): Promise<void>};

/** Univer calculates a tenth of a second after an edit; its own waiting takes half a second though nothing is due. */
export function watchCalculation({univer}: Pick<Engine, "univer">): Calculation {
  const injector = univer.__getInjector();
  const session = injector.get(FormulaCalculationSessionService);
  const dirty = injector.get(IActiveDirtyManagerService);
  let isDue = false;
  injector.get(ICommandService).onCommandExecuted(({id}, options) => {
    isDue ||= dirty.get(id) !== undefined && !options?.onlyLocal;
  });
  let latest = session.state.id;
  session.state$.subscribe(({id}) => {
    isDue &&= id === latest;
    latest = id;
  });
  return {
    whenDone: async () => {
      const {started, resultApplied} = session.state;
      if (isDue || (started && !resultApplied)) {
        await session.waitForLatestApplied(undefined, startsWithin);
        isDue = false;
      }
    },
  };
}

/** Milliseconds after which an edit that has started no calculation needs none. */
const startsWithin = 200;
