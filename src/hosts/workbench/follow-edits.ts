import type {Journal, JournalEntry} from "./journal";

/** What is to be kept of a workbook, asked for when it is. */
export type ToKeep = {readonly entry: Omit<JournalEntry, "id" | "time">; readonly bytes: Uint8Array | undefined};

/** Follows the editing of one workbook. */
export type Follower = {
  /** Something was changed: within a second it is kept. */
  edited(): void;
  /** The page may go at any moment: what is to be kept is kept at once. */
  hurry(): void;
  /** A file holds it all by now, or it was given up: nothing is kept any more, until the next change. */
  settled(): Promise<void>;
  /** The workbook is no longer open here. */
  close(): void;
};

/**
 * Keep a workbook in the journal while it is changed, in place of the draft that it was opened from, if it was; nothing
 * where there is nothing to keep by then. `tell` is told why that cannot be, once until it can be again.
 */
export function followEdits(
  journal: Journal, toKeep: () => Promise<ToKeep | undefined>, tell: (error: unknown) => void, draft?: string,
): Follower {
  const id = newId();
  const releases = [id, ...(draft === undefined ? [] : [draft])].map(journal.hold);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: Promise<unknown> = Promise.resolve();
  let isTold = false;
  const failed = (error: unknown) => {
    if (!isTold) tell(error);
    isTold = true;
  };
  const keep = async () => {
    const kept = await toKeep();
    if (kept === undefined) return journal.forget(id);
    const {entry, bytes} = kept;
    await journal.keep({...entry, id, time: Date.now()}, bytes);
    // Not before: there is never less in the store than there was.
    if (draft !== undefined) await journal.forget(draft);
    isTold = false;
  };
  const keepNow = () => {
    clearTimeout(timer);
    timer = undefined;
    keeping = keeping.then(keep).catch(failed);
  };
  return {
    edited: () => {
      timer ??= setTimeout(keepNow, 1000);
    },
    hurry: () => {
      if (timer !== undefined) keepNow();
    },
    settled: async () => {
      clearTimeout(timer);
      timer = undefined;
      keeping = keeping.then(() => journal.forget(id))
        .then(() => (draft === undefined ? undefined : journal.forget(draft))).catch(failed);
      await keeping;
    },
    close: () => releases.forEach((release) => release()),
  };
}

/** Pages that came over a plain connection have no `randomUUID`. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
