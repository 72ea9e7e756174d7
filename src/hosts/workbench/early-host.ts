import type {Host} from "../host";

/** A host before its sheets are drawn, and the word that they are, or that they never will be. */
export type EarlyHost = {
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
  let arrive: (sheets: Host) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const arriving = new Promise<Host>((resolve, reject) => {
    arrive = (sheets) => {
      there = sheets;
      resolve(sheets);
    };
    fail = reject;
  });
  // Whoever asks is told; the page says it as well.
  arriving.catch(() => undefined);
  const isEmpty = () => isNew && there === undefined;
  const following = (begin: (sheets: Host) => () => void): (() => void) => {
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
  return {
    arrive, fail,
    host: {
      undoesByKeys: true,
      read: async () => isEmpty() ? [] : (await arriving).read(),
      record: async () => isEmpty() ? undefined : (await arriving).record(),
      insert: async (specs, keep) => (await arriving).insert(specs, keep),
      write: async (values, keep) => (await arriving).write(values, keep),
      mark: async (marks) => (await arriving).mark(marks),
      unmark: async () => (await arriving).unmark(),
      goTo: async (cell, toType) => (await arriving).goTo(cell, toType),
      keepRecord: async (record) => (await arriving).keepRecord(record),
      save: async () => (await arriving).save(),
      onChange: (listener) => following((sheets) => sheets.onChange(listener)),
      onActivate: (listener) => following((sheets) => sheets.onActivate(listener)),
      onSelect: (listener) => following((sheets) => sheets.onSelect(listener)),
    },
  };
}
