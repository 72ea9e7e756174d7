import type {Host} from "../host";
import {savesInTurn, type SavesInTurn} from "./saves-in-turn";

/** A host before its sheets are drawn, and the word that they are, or that they never will be. */
export type EarlyHost = Pick<SavesInTurn, "between"> & {
  readonly host: Host;
  readonly arrive: (sheets: Host) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * What the panel works with from the first moment on. Of a workbook that is `new` it says at once what is in it, which
 * is nothing; whatever else is asked of it is done once the sheets are there.
 */
export function earlyHost(isNew: boolean): EarlyHost {
  let there: Host | undefined;
  const {inOnePiece, between} = savesInTurn();
  let resolve: (sheets: Host) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const arriving = new Promise<Host>((done, failed) => {
    [resolve, fail] = [done, failed];
  });
  // Whoever asks is told; the page says it as well.
  arriving.catch(() => undefined);
  const once = <Answer>(ask: (sheets: Host) => Promise<Answer>): Promise<Answer> =>
    (there === undefined ? arriving.then(ask) : ask(there));
  const following = (begin: (sheets: Host) => () => void): (() => void) => {
    if (there !== undefined) return begin(there);
    let stop: () => void = () => {};
    let isOver = false;
    arriving.then((sheets) => {
      if (!isOver) stop = begin(sheets);
    }, () => undefined);
    return () => {
      isOver = true;
      stop();
    };
  };
  const isEmpty = () => isNew && there === undefined;
  return {
    arrive: (sheets) => {
      resolve(sheets);
      // Not before what was asked earlier is begun.
      void arriving.then(() => there = sheets);
    },
    fail,
    between,
    host: {
      undoesByKeys: true,
      inOnePiece,
      read: async () => isEmpty() ? [] : once((sheets) => sheets.read()),
      record: async () => isEmpty() ? undefined : once((sheets) => sheets.record()),
      insert: (specs, keep) => once((sheets) => sheets.insert(specs, keep)),
      write: (values, keep) => once((sheets) => sheets.write(values, keep)),
      mark: (marks) => once((sheets) => sheets.mark(marks)),
      unmark: () => once((sheets) => sheets.unmark()),
      goTo: (cell, toType) => once((sheets) => sheets.goTo(cell, toType)),
      keepRecord: (...what) => once((sheets) => sheets.keepRecord(...what)),
      save: () => once((sheets) => sheets.save()),
      onChange: (listener) => following((sheets) => sheets.onChange(listener)),
      onActivate: (listener) => following((sheets) => sheets.onActivate(listener)),
      onSelect: (listener) => following((sheets) => sheets.onSelect(listener)),
    },
  };
}
