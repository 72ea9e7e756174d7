import {isUnderstood, openJournal, type JournalEntry} from "../../../src/hosts/workbench/journal";
import {memoryStore} from "./memory-store";

const entry = (id: string, time: number): JournalEntry =>
  ({id, time, name: "甲.xlsx", isNamed: true, hasPackage: true, changes: {sheets: [], cells: []}});
const bytes = Uint8Array.of(1, 2, 3);

test("keeps an entry in place of its earlier one, and its package once", async () => {
  const {keep, kept, packageOf} = openJournal(memoryStore(), undefined);
  await keep(entry("a", 1), bytes);
  await keep(entry("a", 5), Uint8Array.of(9));
  await keep(entry("b", 3), undefined);
  expect((await kept()).map(({id, time}) => [id, time])).toEqual([["a", 5], ["b", 3]]);
  expect(await packageOf("a")).toEqual(bytes);
  expect(await packageOf("b")).toBeUndefined();
});

test("forgets an entry with its package", async () => {
  const {keep, kept, forget, packageOf, left} = openJournal(memoryStore(), undefined);
  await keep(entry("a", 1), bytes);
  await forget("a");
  expect([await kept(), await packageOf("a"), await left("a")]).toEqual([[], undefined, undefined]);
});

test("knows its own version's entries, and no other's", async () => {
  const store = memoryStore();
  const {keep, kept} = openJournal(store, undefined);
  await keep(entry("a", 1), undefined);
  const [own] = await kept();
  expect(isUnderstood(own!)).toBe(true);
  expect(isUnderstood({...own!, version: own!.version + 1})).toBe(false);
});

test("gives what was left only once no tab holds it", async () => {
  const locks = locksOf();
  const [{keep, hold}, {left}] = [0, 1].map(() => openJournal(memoryStore(), locks)) as
    [ReturnType<typeof openJournal>, ReturnType<typeof openJournal>];
  await keep(entry("a", 1), undefined);
  const release = hold("a");
  let isLeft = false;
  const waiting = left("a").then(() => {
    isLeft = true;
  });
  await left("b");
  expect(isLeft).toBe(false);
  release();
  await waiting;
  expect(isLeft).toBe(true);
});

/** The locks that a browser's tabs share. */
function locksOf(): LockManager {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, job: () => unknown) => {
      const next = (tails.get(name) ?? Promise.resolve()).then(job);
      tails.set(name, next);
      return next;
    },
  } as unknown as LockManager;
}
