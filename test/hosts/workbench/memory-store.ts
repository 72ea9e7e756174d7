import type {BrowserStore} from "../../../src/hosts/workbench/browser-store";

/** A browser's store without a browser: as much of one as the page asks for. */
export function memoryStore(): BrowserStore {
  const stores = {packages: new Map(), entries: new Map(), recent: new Map()};
  const answer = (result: unknown) => ({result, addEventListener: (_: string, listener: () => void) => listener()});
  const asIndexed = (store: Map<unknown, unknown>) => ({
    count: (key: unknown) => answer(store.has(key) ? 1 : 0),
    get: (key: unknown) => answer(structuredClone(store.get(key))),
    getAll: () => answer([...store.values()]),
    put: (value: unknown, key: unknown) => answer(store.set(key, value)),
    delete: (key: unknown) => answer(store.delete(key)),
  }) as unknown as IDBObjectStore;
  const {packages, entries, recent} = stores;
  const indexed = {packages: asIndexed(packages), entries: asIndexed(entries), recent: asIndexed(recent)};
  return {within: async (_, job) => job(indexed).result};
}
