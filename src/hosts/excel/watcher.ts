import {parseArea} from "../../office/references";
import type {OfficeGlobals, RunBatch} from "./batch";

/** Where our own hand was: one event from there is ours. Without an address it is a sheet that was added or removed. */
export type Trace = {readonly sheetId: string; readonly address?: string};

/** Tells changes by others from our own. */
export type Watcher = {
  listen(listener: () => void): () => void;
  /** Do something ourselves; `tracesOf` says where. Listeners hear of nothing but what others did meanwhile. */
  ours<Result>(act: () => Promise<Result>, tracesOf?: (result: Result) => readonly Trace[]): Promise<Result>;
};

/** What an event says, as far as all that we listen to have it. */
export type Signal = {
  readonly kind: "changed" | "calculated" | "arranged";
  readonly sheetId: string;
  readonly address?: string;
  /** Cells or sheets moved, came or went. */
  readonly isShift?: boolean;
  /** Where Excel itself says so. */
  readonly isOurs?: boolean;
};

/** Events say that something changed, never what: listeners read anew. `onHeard` hears before them what was said. */
export function watcher(office: OfficeGlobals, run: RunBatch, onHeard: (signal: Signal) => void): Watcher {
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
    const fresh = traces.filter((trace) => trace.until > Date.now() && trace.sheetId === sheetId);
    const one = fresh.find((trace) => trace.address === address);
    // Each is good for one event: an edit in the same place right after ours is somebody's.
    if (one !== undefined) traces.splice(traces.indexOf(one), 1);
    return one !== undefined || fresh.some((trace) => isSlice(address, trace.address));
  };

  const hear = (signal: Signal): void => {
    if (acting > 0) {
      waiting.push(signal);
    } else if (!isOurs(signal)) {
      onHeard(signal);
      listeners.forEach((listener) => listener());
    }
  };

  const start = (): void => {
    stop = run((context) => register(context, office, hear));
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
        // A screen that is drawn anew listens again at once. To add a handler empties Excel's own undo list
        // (office-js#2543), so it finds those that are there.
        setTimeout(() => {
          if (listeners.size > 0) return;
          void stop?.then((end) => end()).catch(() => undefined);
          stop = undefined;
        });
      };
    },
    ours: async (act, tracesOf = () => []) => {
      if (listeners.size > 0 && stop === undefined) start();
      acting += 1;
      const started = Date.now();
      // What takes Excel long is told of late as well.
      const within = (usual: number): number => Date.now() + Math.min(most, Math.max(usual, Date.now() - started));
      try {
        const result = await act();
        const until = within(eventsTake);
        traces.splice(
          0,
          traces.length,
          ...traces.filter((trace) => trace.until > Date.now()),
          ...tracesOf(result).map((trace) => ({...trace, until})),
        );
        return result;
      } finally {
        quietUntil = Math.max(quietUntil, within(resultsTake));
        acting -= 1;
        if (acting === 0) waiting.splice(0).forEach(hear);
      }
    },
  };
}

/** Whether it is some of a block's rows, all across: office.js sends what is large in slices, each with its event. */
function isSlice(address = "", block = ""): boolean {
  const [some, all] = [parseArea(address), parseArea(block)];
  return some !== undefined && all !== undefined && all.left < all.right &&
    some.left === all.left && some.right === all.right && some.top >= all.top && some.bottom <= all.bottom;
}

/** Milliseconds after which an event of ours is no longer awaited, unless we took longer ourselves. */
const eventsTake = 5000;
const resultsTake = 1000;
/** Where a cell was being edited meanwhile, most of the time was the user's. */
const most = 30_000;

async function register(
  context: Excel.RequestContext,
  {Office}: OfficeGlobals,
  hear: (signal: Signal) => void,
): Promise<() => Promise<void>> {
  const {worksheets} = context.workbook;
  // From 1.14 an event says itself whose it is.
  const saysWhose = Office.context.requirements.isSetSupported("ExcelApi", "1.14");
  const handlers = [
    worksheets.onChanged.add(async ({worksheetId: sheetId, address, changeType, ...event}) => {
      // A colleague's is never ours, though it be in the very cell that we just wrote.
      const isOurs = event.source === "Remote" ? false
        : saysWhose ? event.triggerSource === "ThisLocalAddin" : undefined;
      hear({kind: "changed", sheetId, address, isShift: changeType !== "RangeEdited", isOurs});
    }),
    worksheets.onCalculated.add(async ({worksheetId}) => hear({kind: "calculated", sheetId: worksheetId})),
    worksheets.onAdded.add(async ({worksheetId}) => hear({kind: "arranged", sheetId: worksheetId, isShift: true})),
    worksheets.onDeleted.add(async ({worksheetId}) => hear({kind: "arranged", sheetId: worksheetId, isShift: true})),
  ];
  await context.sync();
  return async () => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  };
}
