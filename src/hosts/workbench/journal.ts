import type {BookChanges} from "./book-changes";

/** A workbook as it was typed in some tab, while no file holds what was typed. */
export type JournalEntry = {
  /** One a tab and workbook, so that tabs never write over each other. */
  readonly id: string;
  /** When it was last kept: milliseconds. */
  readonly time: number;
  /** What the workbook is called, or would be. */
  readonly name: string;
  /** Whether it has a file's name; a new one has not. */
  readonly isNamed: boolean;
  /** Whether there is a package that the changes are made to. */
  readonly hasPackage: boolean;
  readonly changes: BookChanges;
};

/** An entry as the browser has it; another version's is not understood. */
export type KeptEntry = JournalEntry & {readonly version: number};

/** Whether an entry was kept by this version. */
export const isUnderstood = (entry: KeptEntry): boolean => entry.version === version;

/** Goes up whenever an entry says something otherwise. */
const version = 1;

/** What is typed, kept in the browser's own store until a file holds it. Nothing leaves the machine. */
export type Journal = {
  /** Keep an entry in place of its earlier one; the package, where there is one, is kept once. */
  keep(entry: JournalEntry, bytes: Uint8Array | undefined): Promise<void>;
  /** What is left of tabs that are no longer open, the newest first. */
  left(): Promise<readonly KeptEntry[]>;
  packageOf(id: string): Promise<Uint8Array | undefined>;
  forget(id: string): Promise<void>;
  /** Let other tabs know that the entry's workbook is open here; gives the way to end that. */
  hold(id: string): () => void;
};

/** A journal in IndexedDB. All that it does throws `JournalFailure` where the browser does not let it. */
export function openJournal(factory: IDBFactory | undefined, locks: LockManager | undefined): Journal {
  let opening: Promise<IDBDatabase> | undefined;
  const within = async <Result>(
    mode: IDBTransactionMode, job: (packages: IDBObjectStore, entries: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    opening ??= open(factory);
    const transaction = (await opening).transaction(["packages", "entries"], mode);
    const request = job(transaction.objectStore("packages"), transaction.objectStore("entries"));
    await finished(transaction);
    return request.result;
  };
  return {
    keep: async (entry, bytes) => {
      await within("readwrite", (packages, entries) => {
        const there = packages.count(entry.id);
        there.addEventListener("success", () => {
          if (there.result === 0 && bytes !== undefined) packages.put(bytes, entry.id);
        });
        return entries.put({...entry, version}, entry.id);
      });
    },
    left: async () => {
      const all = await within<KeptEntry[]>("readonly", (_, entries) => entries.getAll());
      const held = new Set((await locks?.query())?.held?.map(({name}) => name));
      return all.filter(({id}) => !held.has(lockName(id))).sort((one, other) => other.time - one.time);
    },
    packageOf: (id) => within<Uint8Array | undefined>("readonly", (packages) => packages.get(id)),
    forget: async (id) => {
      await within("readwrite", (packages, entries) => {
        packages.delete(id);
        return entries.delete(id);
      });
    },
    hold: (id) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void locks?.request(lockName(id), () => held);
      return release;
    },
  };
}

const lockName = (id: string): string => `gouji.journal.${id}`;

/** The browser has no room, or keeps nothing for pages, as in some private windows. */
export class JournalFailure extends Error {
  constructor(readonly why: "full" | "noStore") {
    super(why);
    this.name = "JournalFailure";
  }
}

function open(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new JournalFailure("noStore"));
    try {
      const request = factory?.open("gouji", 1);
      if (request === undefined) return fail();
      request.addEventListener("upgradeneeded", () => {
        request.result.createObjectStore("packages");
        request.result.createObjectStore("entries");
      });
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", fail);
    } catch {
      // Where pages may keep nothing, some browsers throw at once.
      fail();
    }
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new JournalFailure(transaction.error?.name === "QuotaExceededError" ? "full" : "noStore"));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", fail);
    transaction.addEventListener("abort", fail);
  });
}
