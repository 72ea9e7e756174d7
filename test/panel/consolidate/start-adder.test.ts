import {submit} from "../../../src/consolidate/submission";
import {startAdder, type ConsolidationQuestion} from "../../../src/panel/consolidate/start-adder";
import {addUp} from "../../../src/panel/consolidate/add-up";
import {buildFiling} from "../../build";

/** A worker beside which a library talks, and of which every message comes twice. */
let say: (data: unknown) => void;
let hear: (message: unknown) => Promise<void>;
/** What happens when something is asked, before it is heard. */
let beforehand: (message: {n: number; content: {is: string}}) => void;
beforeEach(() => {
  beforehand = () => undefined;
  Object.assign(globalThis, {Worker: class {
    constructor() {
      hear = addUp((answer) => {
        for (const junk of [null, "ready", {n: 1, done: null}, {gouji: "read", n: 1, content: {piece: 0, done: null}}]) say(junk);
        say(answer);
        say(structuredClone(answer));
      });
    }
    addEventListener(name: string, listener: (event: {data: unknown}) => void) {
      if (name === "message") say = (data) => listener({data});
    }
    postMessage(message: {n: number; content: {is: string}}) {
      beforehand(message);
      void hear(message);
      void hear({action: "ready"});
      void hear(null);
    }
    terminate() {
      hear = async () => undefined;
    }
  }});
});

const question: ConsolidationQuestion =
  {except: [], lasts: [], only: [], decisions: [], unreadable: [], passedOver: []};
const files = ["青山镇人民政府", "白水镇人民政府"].map((unit) => submit(buildFiling({unit}), unit, 1));

test("every piece of an answer is taken once, and nothing else", async () => {
  const adder = startAdder();
  const settled = await adder.settle(files, question);
  expect(settled?.placed).toHaveLength(2);
  const sheets = await adder.sheets({unreadable: []});
  expect(sheets.length).toBeGreaterThan(2);
  for (const {cells} of sheets) {
    const places = cells.map(({row, column}) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
  }
  expect(sheets.some(({cells}) => cells.length > 100)).toBe(true);
  expect((await adder.write("book", {unreadable: []})).length).toBeGreaterThan(1_000);
});

const nonsense: readonly unknown[] = [
  null, undefined, "done", [], {}, {cells: []}, {cells: [{row: 0, column: 0}]}, {done: "yes"}, {done: {}}, {done: undefined},
  {done: {placed: []}}, {done: new Uint8Array(3)}, {sheets: []}, {sheet: null}, {sheet: {name: "表"}}, {failure: {}}, {failure: 7},
  {sheet: {name: "表", columnWidths: [], cells: []}},
];

test("what makes no sense, though it bears the right number, is no piece of an answer", async () => {
  const asked: string[] = [];
  beforehand = ({n, content: {is}}) => {
    asked.push(is);
    for (const content of nonsense) {
      if (!isSense(is, content)) say({gouji: "add", n, content: isObject(content) ? {...content, piece: 0} : content});
    }
  };
  const adder = startAdder();
  expect((await adder.settle(files, question))?.placed).toHaveLength(2);
  const sheets = await adder.sheets({unreadable: []});
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.every(({name}) => name !== "表")).toBe(true);
  expect((await adder.write("book", {unreadable: []})).length).toBeGreaterThan(1_000);
  expect(asked).toEqual(["settled", "sheets", "book"]);
});

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** A sheet is nonsense only where no sheet was asked for, and bytes where no file was. */
const isSense = (is: string, content: unknown): boolean => isObject(content) &&
  ((is === "sheets" && "sheet" in content && content.sheet !== null && "cells" in (content.sheet as object)) ||
    (is === "book" && "done" in content && ArrayBuffer.isView(content.done)));

test.each([["may start no worker", class {
  constructor() {
    throw new Error("refused by the policy");
  }
}], ["has no workers", undefined]])("a page that %s is told so by every question, and by no other way", async (_, Worker) => {
  Object.assign(globalThis, {Worker});
  const adder = startAdder();
  await expect(adder.settle(files, question)).rejects.toThrow(/policy|Worker|constructor/);
  await expect(adder.sheets({unreadable: []})).rejects.toThrow();
  await expect(adder.write("book", {unreadable: []})).rejects.toThrow();
  expect(await adder.settle([], question)).toBeNull();
  adder.end();
});

test("who waits for a worker that is ended is told", async () => {
  const adder = startAdder();
  const waiting = adder.settle(files, question);
  adder.end();
  await expect(waiting).rejects.toMatchObject({name: "AbortError"});
});
