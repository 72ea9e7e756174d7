import type {OfficeGlobals} from "./office-globals";
import type {Run} from "./run";

/** Where our own hand was: an event from there is none. Without an address it is the whole sheet. */
export type Trace = {readonly sheetId: string; readonly address?: string};

/** Tells changes by others from our own. */
export type Watcher = {
  listen(listener: () => void): () => void;
  /** Do something ourselves; `tracesOf` says where. Listeners hear of nothing but what others did meanwhile. */
  ours<Result>(act: () => Promise<Result>, tracesOf?: (result: Result) => readonly Trace[]): Promise<Result>;
};

/** What an event says, as far as all that we listen to have it. */
type Signal = {readonly kind: "changed" | "calculated" | "arranged"; readonly sheetId: string; readonly address?: string; readonly isOurs?: boolean};

/** Events say that something changed, never what: whoever listens reads anew. `onShift` hears when cells moved. */
export function watcher(office: OfficeGlobals, run: Run, onShift: () => void): Watcher {
  const listeners = new Set<() => void>();
  const traces: (Trace & {readonly until: number})[] = [];
  const waiting: Signal[] = [];
  let acting = 0;
  let quietUntil = 0;
  let stop: Promise<() => Promise<void>> | undefined;

  const isOurs = ({kind, sheetId, address, isOurs: isKnown}: Signal): boolean => {
    if (isKnown !== undefined) return isKnown;
    // Whatever others type is told by its own event; results that follow ours need none.
    if (kind === "calculated") return Date.now() < quietUntil;
    const at = traces.findIndex((trace) => trace.until > Date.now() && trace.sheetId === sheetId &&
      (trace.address === undefined || trace.address === address));
    if (at >= 0 && traces[at]!.address !== undefined) traces.splice(at, 1);
    return at >= 0;
  };

  const hear = (signal: Signal): void => {
    if (acting > 0) waiting.push(signal);
    else if (!isOurs(signal)) listeners.forEach((listener) => listener());
  };

  const start = (): void => {
    stop = run((context) => register(context, office, hear, onShift));
    // Tried again with the next action; that one says what is wrong.
    stop.catch(() => {
      stop = undefined;
    });
  };

  return {
    listen: (listener) => {
      listeners.add(listener);
      if (stop === undefined) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        void stop?.then((end) => end()).catch(() => undefined);
        stop = undefined;
      };
    },
    ours: async (act, tracesOf = () => []) => {
      if (listeners.size > 0 && stop === undefined) start();
      acting += 1;
      try {
        const result = await act();
        const until = Date.now() + eventsTake;
        traces.splice(0, traces.length, ...traces.filter((trace) => trace.until > Date.now()),
          ...tracesOf(result).map((trace) => ({...trace, until})));
        return result;
      } finally {
        quietUntil = Date.now() + resultsTake;
        acting -= 1;
        if (acting === 0) waiting.splice(0).forEach(hear);
      }
    },
  };
}

/** Milliseconds after which an event of ours is no longer awaited. */
const eventsTake = 5000;
const resultsTake = 1000;

async function register(
  context: Excel.RequestContext, {Office}: OfficeGlobals, hear: (signal: Signal) => void, onShift: () => void,
): Promise<() => Promise<void>> {
  const {worksheets} = context.workbook;
  // From 1.14 an event says itself whose it is.
  const saysWhose = Office.context.requirements.isSetSupported("ExcelApi", "1.14");
  const handlers = [
    worksheets.onChanged.add(async (event) => {
      if (event.changeType !== "RangeEdited") onShift();
      const isOurs = saysWhose ? {isOurs: event.triggerSource === "ThisLocalAddin"} : {};
      hear({kind: "changed", sheetId: event.worksheetId, address: event.address, ...isOurs});
    }),
    worksheets.onCalculated.add(async ({worksheetId}) => hear({kind: "calculated", sheetId: worksheetId})),
    worksheets.onAdded.add(async ({worksheetId}) => hear({kind: "arranged", sheetId: worksheetId})),
    worksheets.onDeleted.add(async ({worksheetId}) => hear({kind: "arranged", sheetId: worksheetId})),
  ];
  await context.sync();
  return async () => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  };
}
