import type {OfficeGlobals} from "./office-globals";
import {troubleIn} from "./trouble-in";

/**
 * Runs batches against the workbook that the pane belongs to, whichever has the focus.
 * Not by `Excel.run`: that keeps a reference to every range and spends a second round trip to release them.
 */
export const runner = ({Excel}: Pick<OfficeGlobals, "Excel">) =>
  async <Result>(act: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
    try {
      return await act(new Excel.RequestContext());
    } catch (error) {
      throw troubleIn(error);
    }
  };

/** As `runner` gives it. */
export type Run = ReturnType<typeof runner>;
