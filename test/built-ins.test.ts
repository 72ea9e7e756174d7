/** @jest-environment node */
import {enclose} from "../src/consolidate/envelope";
import type {Submission} from "../src/consolidate/submission";
import type {ChosenFile, FileAnswer} from "../src/panel/consolidate/read-files";
import {newerMembers} from "./newer-built-ins";
import {only} from "./only";
import {docx} from "./renderings/docx";
import {oldWorkbook} from "./renderings/old-sheets";
import {inventReport} from "./renderings/report";
import {smallPdf} from "./renderings/small-pdf";
import {wordHtml} from "./renderings/word-html";
import {filledTemplate} from "./renderings/xlsx";

/** As a worker does first of all. */
const bringWhatIsMissing = () => jest.isolateModules(() => void jest.requireActual("../assets/built-ins.js"));

/** Take away what the oldest webview does not have, here and in what is shared. Gives the way to put it back. */
function growOld(): () => void {
  const taken: (() => void)[] = [];
  const take = (from: object, name: string) => {
    const property = Object.getOwnPropertyDescriptor(from, name);
    if (property?.configurable !== true) return;
    Reflect.deleteProperty(from, name);
    taken.push(() => void Object.defineProperty(from, name, property));
  };
  for (const name of ["structuredClone", "Iterator", "Float16Array"]) take(globalThis, name);
  const typed = Object.getPrototypeOf(Uint8Array) as typeof Uint8Array;
  const owners = [Array, Map, Object, Promise, Set, String, ArrayBuffer, RegExp, Error, Uint8Array, typed]
    .flatMap((one): object[] => [one, one.prototype as object]);
  // "with" is an old name of other things.
  for (const owner of owners) for (const name of ["with", ...newerMembers]) take(owner, name);
  return () => taken.forEach((put) => put());
}

test("in a webview as old as may be a worker reads every kind of file, with what its bundle brings and nothing more", async () => {
  const report = inventReport("2021", undefined, "few", 7);
  const files: Readonly<Record<string, Uint8Array>> = {
    "甲.pdf": smallPdf(report), "甲.docx": await docx(report), "甲.xlsx": await filledTemplate(report),
    "甲.xls": await oldWorkbook(report, "biff8"), "甲.html": new TextEncoder().encode(wordHtml(report, "spans")),
  };
  const putBack = growOld();
  try {
    expect(["findLast" in Array.prototype, "with" in Uint8Array.prototype, "structuredClone" in globalThis])
      .toEqual([false, false, false]);
    bringWhatIsMissing();
    const {readInTurn} = await import("../src/panel/consolidate/read-in-turn");
    const answers: FileAnswer[] = [];
    const take = readInTurn(({content}) => void answers.push(content));
    for (const [at, [source, bytes]] of Object.entries(files).entries()) {
      const file = new File([bytes as Uint8Array<ArrayBuffer>], source);
      await take(enclose("read", at, {source, file} satisfies ChosenFile));
    }
    const wholly = ({values, unmatched}: Submission) => unmatched === 0 && values.every((value) => value !== null);
    expect(answers.map((answer) => "submissions" in answer ? wholly(only(answer.submissions)) : answer))
      .toEqual(Object.keys(files).map(() => true));
  } finally {
    putBack();
  }
});

describe("the copy that is made where the webview makes none", () => {
  const copy = (() => {
    const own = Object.getOwnPropertyDescriptor(globalThis, "structuredClone")!;
    Reflect.deleteProperty(globalThis, "structuredClone");
    bringWhatIsMissing();
    const {structuredClone: made} = globalThis;
    Object.defineProperty(globalThis, "structuredClone", own);
    return made;
  })();

  test.each<readonly [string, unknown]>([
    ["values", [null, undefined, true, 1, Number.NaN, -0, "文", 10n]], ["an object", {a: {b: [1, null, 3]}, ["__proto__"]: 1, c: undefined}],
    ["a date", new Date(0)], ["a pattern", /a+/giu], ["a map", new Map<unknown, unknown>([[{k: 1}, new Set([1, "b"])]])],
    ["bytes", new Uint8Array([1, 2, 3])], ["some of a buffer", new Float32Array(new ArrayBuffer(16), 4, 2)],
    ["a view", new DataView(new ArrayBuffer(8), 2, 3)], ["a boxed value", Object(3)],
  ])("copies %s as the browser's own does", (_, value) => {
    expect(copy(value)).toEqual(structuredClone(value));
    if (value instanceof Object) expect(copy(value)).not.toBe(value);
  });

  test("keeps what is one thing one thing, in a ring too, and errors what they are", () => {
    const ring: {self?: unknown; parts: Uint8Array[]} = {parts: []};
    ring.self = ring;
    const buffer = new ArrayBuffer(4);
    ring.parts = [new Uint8Array(buffer, 0, 2), new Uint8Array(buffer, 2)];
    const made = copy(ring);
    expect(made.self).toBe(made);
    expect(made.parts[0]!.buffer).toBe(made.parts[1]!.buffer);
    expect(made.parts[0]!.buffer).not.toBe(buffer);
    expect(copy(new TypeError("坏"))).toMatchObject({name: "TypeError", message: "坏"});
  });

  test("refuses functions, as the browser's own does, and hands on what is handed over", () => {
    expect(() => copy({a: () => 1})).toThrow(expect.objectContaining({name: "DataCloneError"}));
    const bytes = new Uint8Array([1, 2]);
    expect(copy(bytes, {transfer: [bytes.buffer]})).toEqual(bytes);
  });
});
