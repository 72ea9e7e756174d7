import {submit} from "../../../src/reconcile/submit";
import {undecided} from "../../../src/panel/consolidate/decisions";
import {startAdder, type Question} from "../../../src/panel/consolidate/start-adder";
import {addUp} from "../../../src/panel/consolidate/add-up";
import {buildFiling} from "../../build";

/** A worker beside which a library talks, and of which every message comes twice. */
let say: (data: unknown) => void;
let hear: (message: unknown) => Promise<void>;
beforeEach(() => {
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
    postMessage(message: unknown) {
      void hear(message);
      void hear({action: "ready"});
      void hear(null);
    }
    terminate() {
      hear = async () => undefined;
    }
  }});
});

const question: Question = {except: [], only: [], decisions: undecided};
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

test.each([{}, {cells: []}, {done: "yes"}, {sheets: []}])("an answer that makes no sense ends what was asked: %j", async (nonsense) => {
  const adder = startAdder();
  hear = async (message) => {
    const {n} = message as {n?: number} | null ?? {};
    if (n !== undefined) say({gouji: "add", n, content: {...nonsense, piece: 0}});
  };
  await expect(adder.settle(files, question)).rejects.toThrow("makes no sense");
});

test("who waits for a worker that is ended is told", async () => {
  const adder = startAdder();
  hear = async () => undefined;
  const waiting = adder.settle(files, question);
  adder.end();
  await expect(waiting).rejects.toMatchObject({name: "AbortError"});
});
