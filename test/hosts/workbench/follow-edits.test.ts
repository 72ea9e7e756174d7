import {followEdits, type ToKeep} from "../../../src/hosts/workbench/follow-edits";
import type {Journal, JournalEntry} from "../../../src/hosts/workbench/journal";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const second = () => jest.advanceTimersByTimeAsync(1000);

/** A journal that writes down what it is asked, and fails where it is told to. */
function journalOf() {
  const asked: string[] = [];
  const failing = {keep: undefined as Error | undefined};
  const entries = new Map<string, Omit<JournalEntry, "time">>();
  const held = new Set<string>();
  const journal: Pick<Journal, "keep" | "forget" | "hold"> = {
    keep: async ({time, ...entry}) => {
      asked.push(`keep ${time > 0}`);
      if (failing.keep !== undefined) throw failing.keep;
      entries.set(entry.id, entry);
    },
    forget: async (id) => {
      asked.push("forget");
      entries.delete(id);
    },
    hold: (id) => {
      held.add(id);
      return () => held.delete(id);
    },
  };
  return {asked, failing, entries, held, journal: journal as Journal};
}

const toKeep = (name: string): ToKeep => ({
  entry: {name, isNamed: true, hasPackage: false, changes: {sheets: [], cells: []}}, bytes: undefined,
});

test("what is typed is kept within a second, once however much is typed in it, as it is by then", async () => {
  const {journal, asked, entries} = journalOf();
  let name = "甲";
  const {edited} = followEdits(journal, async () => toKeep(name), fail);
  edited();
  edited();
  name = "乙";
  expect(asked).toEqual([]);
  await second();
  expect(asked).toEqual(["keep true"]);
  edited();
  await second();
  expect([...entries.values()].map((entry) => entry.name)).toEqual(["乙"]);
});

test("where there is nothing to keep by then, nothing is kept any more", async () => {
  const {journal, entries} = journalOf();
  let left: ToKeep | undefined = toKeep("半");
  const {edited} = followEdits(journal, async () => left, fail);
  edited();
  await second();
  expect(entries.size).toBe(1);
  left = undefined;
  edited();
  await second();
  expect(entries.size).toBe(0);
});

test("what is to be kept is kept at once where the page may go, and else not", async () => {
  const {journal, asked} = journalOf();
  const {edited, hurry} = followEdits(journal, async () => toKeep("甲"), fail);
  hurry();
  edited();
  hurry();
  await jest.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(["keep true"]);
  await second();
  expect(asked).toEqual(["keep true"]);
});

test("two tabs keep two entries, also of the same workbook", async () => {
  const {journal, entries, held} = journalOf();
  const tabs = [0, 1].map(() => followEdits(journal, async () => toKeep("甲"), fail));
  tabs.forEach(({edited}) => edited());
  await second();
  expect(entries.size).toBe(2);
  expect(held).toEqual(new Set(entries.keys()));
  tabs[0]!.close();
  expect(held.size).toBe(1);
});

test("the draft that it was opened from goes only once the next one is there", async () => {
  const {journal, asked, failing, entries} = journalOf();
  entries.set("旧", {id: "旧", ...toKeep("甲").entry});
  const told: unknown[] = [];
  const {edited} = followEdits(journal, async () => toKeep("甲"), (error) => told.push(error), "旧");
  failing.keep = new Error("满了");
  edited();
  await second();
  expect([...entries.keys()]).toEqual(["旧"]);
  failing.keep = undefined;
  edited();
  await second();
  expect(asked.slice(-2)).toEqual(["keep true", "forget"]);
  expect(entries.has("旧")).toBe(false);
  expect(entries.size).toBe(1);
});

test("a failure is told once, until it could be kept again", async () => {
  const {journal, failing} = journalOf();
  const told: unknown[] = [];
  const {edited} = followEdits(journal, async () => toKeep("甲"), (error) => told.push(error));
  const [first, later] = [new Error("满了"), new Error("又满了")];
  for (const error of [first, first, undefined, later]) {
    failing.keep = error;
    edited();
    await second();
  }
  expect(told).toEqual([first, later]);
});

test("what a file holds is in no draft, not even in one that was still to be kept, until it is changed again", async () => {
  const {journal, entries} = journalOf();
  const {edited, settled} = followEdits(journal, async () => toKeep("甲"), fail);
  edited();
  await second();
  edited();
  await settled();
  await second();
  expect(entries.size).toBe(0);
  edited();
  await second();
  expect(entries.size).toBe(1);
});

const fail = (error: unknown) => {
  throw error;
};
