/** What the page keeps in the browser's own store, each under a key of its own. Nothing leaves the machine. */
export type BrowserStore = {
  /** Ask for one thing, all that is done for it at once or not at all. Throws `StoreFailure`. */
  within<Result>(mode: IDBTransactionMode, job: (stores: Stores) => IDBRequest<Result>): Promise<Result>;
};

type Stores = Readonly<Record<(typeof names)[number], IDBObjectStore>>;

/** Packages and entries of the journal; the files that were open last. */
const names = ["packages", "entries", "recent"] as const;

/**
 * The browser has no room; or keeps nothing for pages, as in some private windows; or a tab with an earlier version of
 * the page, or a later one, has the store.
 */
export class StoreFailure extends Error {
  constructor(readonly why: "full" | "noStore" | "earlierTab" | "laterTab") {
    super(why);
    this.name = "StoreFailure";
  }
}

/** A store in IndexedDB, opened when it is first needed. */
export function browserStore(factory: IDBFactory | undefined): BrowserStore {
  let opening: Promise<IDBDatabase> | undefined;
  return {
    within: async (mode, job) => {
      try {
        opening ??= open(factory);
        const transaction = (await opening).transaction(names, mode);
        const [packages, entries, recent] = names.map((name) => transaction.objectStore(name)) as
          [IDBObjectStore, IDBObjectStore, IDBObjectStore];
        const request = job({packages, entries, recent});
        await finished(transaction);
        return request.result;
      } catch (error) {
        // A browser that deletes what pages keep closes the store too: the next time opens it anew.
        opening = undefined;
        throw error instanceof DOMException ? failureOf(error) : error;
      }
    },
  };
}

function open(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Where pages may keep nothing, some browsers have no store, some throw at once, and some say so later.
    if (!factory) throw new StoreFailure("noStore");
    const request = factory.open("gouji", 2);
    request.addEventListener("upgradeneeded", () => {
      const database = request.result;
      names.filter((name) => !database.objectStoreNames.contains(name))
        .forEach((name) => database.createObjectStore(name));
    });
    request.addEventListener("blocked", () => reject(new StoreFailure("earlierTab")));
    request.addEventListener("success", () => {
      // A later version in another tab does not wait for this one.
      request.result.addEventListener("versionchange", () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener("error", () => reject(failureOf(request.error)));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    // Whatever fails in it ends it, and only then does it say why.
    transaction.addEventListener("abort", () => reject(failureOf(transaction.error)));
  });
}

const failureOf = (error: DOMException | null): StoreFailure => new StoreFailure(causes[error?.name ?? ""] ?? "noStore");

const causes: Readonly<Record<string, StoreFailure["why"]>> = {QuotaExceededError: "full", VersionError: "laterTab"};
