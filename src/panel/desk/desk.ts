import type {FilingRecord} from "../../filing/record";
import type {Host} from "../../hosts/host";
import {logUnforeseen} from "../say-failure";
import {changeRecord, newId} from "../start/use-record";

/**
 * What lies on the desk beside a workbook: half-typed texts, sources that were opened, a consolidation. Too much, or
 * too little done, for the workbook itself; it is kept in this browser, under the name that the workbook's record has.
 */
export type Desk = {
  /** What was kept under this name for the workbook, or `undefined`. */
  readonly read: (name: string) => Promise<unknown>;
  /**
   * Keep anything that can be cloned, in place of what was there; `undefined` takes it away. Never fails. A workbook that
   * has no name yet is given one; for what `isLight`, as where one was on a screen, nothing is written into a workbook.
   */
  readonly keep: (name: string, value: unknown, isLight?: boolean) => void;
};

/** For what is not kept. */
export const noDesk: Desk = {read: async () => undefined, keep: () => undefined};

/** The desk of a host's workbook; `whose` says whose tables it holds, where its record does not yet. */
export function deskOf(host: Host, whose: () => Omit<FilingRecord, "remarks">): Desk {
  let id: Promise<string | undefined> | undefined;
  const known = () => id ??= host.record().then((record) => record?.id, () => undefined);
  const given = async (): Promise<string> => {
    const there = await known();
    if (there !== undefined) return there;
    const made = newId();
    id = changeRecord(host, (record) => ({...record ?? whose(), id: record?.id ?? made}), true)
      .then((record) => record.id, () => made);
    return await id ?? made;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async (name) => {
      const of = await known();
      return of === undefined ? undefined : readKept(of, name);
    },
    keep: (name, value, isLight = false) => {
      last = last.then(async () => {
        const of = isLight ? await known() : await given();
        if (of !== undefined) await keep(of, name, value);
      }).catch(logUnforeseen);
    },
  };
}

/** What a browser that has no database keeps, for as long as the page is there. */
const inMemory = new Map<string, unknown>();

/** Another number where what is kept comes to look otherwise: what an older panel has left is then not read. */
const version = 1;
const keyOf = (id: string, name: string): string => `${version} ${id} ${name}`;

async function readKept(id: string, name: string): Promise<unknown> {
  const key = keyOf(id, name);
  const database = await opened();
  if (database === undefined || inMemory.has(key)) return inMemory.get(key);
  const kept = await answerOf<Kept | undefined>(database.transaction(store).objectStore(store).get(key));
  return kept?.value;
}

async function keep(id: string, name: string, value: unknown): Promise<void> {
  const key = keyOf(id, name);
  const database = await opened();
  try {
    if (database === undefined) throw new Error("no database");
    const transaction = database.transaction(store, "readwrite");
    const kept = transaction.objectStore(store);
    const done = value === undefined ? answerOf(kept.delete(key))
      : answerOf(kept.put({value, time: Date.now()} satisfies Kept, key));
    // The page may go at any moment.
    transaction.commit();
    await done;
    inMemory.delete(key);
  } catch {
    inMemory.set(key, value);
  }
}

type Kept = {readonly value: unknown; readonly time: number};

/** A database of its own: the workbench keeps its drafts in another, whose version is its own affair. */
const [name, store] = ["gouji-desk", "desk"];
const longest = 90 * 24 * 60 * 60 * 1000;
let opening: Promise<IDBDatabase | undefined> | undefined;

/** The browser's database, without what nobody has touched for three months; `undefined` where there is none. */
const opened = (): Promise<IDBDatabase | undefined> => opening ??= open().catch(() => undefined);

async function open(): Promise<IDBDatabase | undefined> {
  if (typeof indexedDB === "undefined") return undefined;
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  const database = await answerOf(request);
  // A later version in another tab does not wait for this one.
  database.onversionchange = () => database.close();
  const all = database.transaction(store, "readwrite").objectStore(store).openCursor();
  all.onsuccess = () => {
    const cursor = all.result;
    if (cursor === null) return;
    if ((cursor.value as Kept).time < Date.now() - longest) cursor.delete();
    cursor.continue();
  };
  return database;
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error("refused"));
});
