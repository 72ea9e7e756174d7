import * as library from "@e965/xlsx";
import type {CellObject} from "@e965/xlsx";
import {quietly} from "../../../src/formats/quietly";
import {harmless} from "../../../src/formats/xls/harmless";
import {casesOf} from "../../proof";
import {record, records, short, type Version} from "./biff";

const firstOf = (bytes: Uint8Array): CellObject | undefined => {
  const {SheetNames: [name], Sheets: sheets} = quietly(() => harmless(library, bytes, {dense: true}));
  return (sheets[name!] as unknown as {"!data": (CellObject | undefined)[][]})["!data"][0]?.[0];
};

const letters = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];
const wide = (text: string): readonly number[] => [...Buffer.from(text, "utf16le")];

/** A text's cell: how many letters it claims and what follows. */
const label = (version: Version, count: number, content: readonly number[]): readonly number[] =>
  record(version === 2 ? 0x0004 : 0x0204, [
    0, 0, 0, 0, 0, 0, ...(version === 2 ? [0, count] : short(count)), ...(version === 8 ? [0] : []), ...content,
  ]);

describe.each([2, 3, 4, 5, 8] as const)("a text of version %i", (version) => {
  test("is what it claims to be", () => {
    expect(firstOf(records(version, label(version, 3, letters("abc"))))?.v).toBe("abc");
  });

  test("is what is there where it claims to be more", () => {
    expect(firstOf(records(version, label(version, 255, letters("abc"))))?.v).toBe("abc");
  });

  test("is none where nothing says how long it is", () => {
    const [low, high] = [record(0x0204, [0, 0, 0, 0, 0, 0, 3]), record(0x0007, [])];
    for (const cut of version === 2 ? [high] : [low, high]) expect(() => firstOf(records(version, cut))).toThrow(/cut short/);
  });
});

test("a text of two bytes a letter is what is there", () => {
  const content = (count: number): readonly number[] =>
    record(0x0204, [0, 0, 0, 0, 0, 0, ...short(count), 1, ...wide("规章")]);
  expect(firstOf(records(8, content(2)))?.v).toBe("规章");
  expect(firstOf(records(8, content(9_000)))?.v).toBe("规章");
});

/** Shared texts, of which the cell shows one; `parts` are the first record and those that continue it. */
const shared = (claimed: number, shown: number, ...parts: readonly (readonly number[])[]): Uint8Array => {
  const [first, ...more] = parts;
  return records(8, record(0x00fd, [0, 0, 0, 0, 0, 0, ...short(shown), 0, 0]), [
    ...record(0x00fc, [0, 0, 0, 0, ...short(claimed), 0, 0, ...first!]),
    ...more.flatMap((part) => record(0x003c, part)),
  ]);
};

const plain = (text: string): readonly number[] => [...short(text.length), 0, ...letters(text)];

describe("texts that cells share", () => {
  test.each<[string, number, readonly (readonly number[])[]]>([
    ["side by side", 1, [[...plain("ab"), ...plain("cde")]]],
    ["in records that continue the first", 1, [plain("ab"), plain("cde")]],
    ["broken between two records", 1, [[...plain("ab"), 3, 0, 0, ...letters("c")], [0, ...letters("de")]]],
    ["broken between three, in letters of one byte and of two", 0, [
      [3, 0, 0, ...letters("c")], [1, ...wide("d")], [0, ...letters("e")],
    ]],
    ["broken before their first letter", 0, [[3, 0, 1], [0, ...letters("cde")]]],
    ["behind one with formats and readings", 1, [[
      2, 0, 0x0c, 1, 0, 5, 0, 0, 0, ...letters("ab"), 0, 0, 1, 0, 1, 2, 3, 4, 5, ...plain("cde"),
    ]]],
  ])("are those that are there, %s", (_, shown, parts) => {
    expect(firstOf(shared(shown + 1, shown, ...parts))?.v).toBe("cde");
    expect(firstOf(shared(60_000, shown, ...parts))?.v).toBe("cde");
    // One byte more, which is no text.
    expect(firstOf(shared(60_000, shown, ...parts, [1]))?.v).toBe("cde");
  });

  test("are read to an end wherever they are cut off, and whatever byte is what", () => {
    const whole = [
      2, 0, 0x0d, 1, 0, 5, 0, 0, 0, ...wide("ab"), 0, 0, 1, 0, 1, 2, 3, 4, 5, ...plain("cde"), 1, 0, 1, ...wide("规"),
    ];
    const ends = {read: 0, refused: 0};
    const attempt = (...parts: readonly (readonly number[])[]): void => {
      try {
        firstOf(shared(9, 0, ...parts));
        ends.read += 1;
      } catch {
        ends.refused += 1;
      }
    };
    for (let at = 0; at <= whole.length; at += 1) {
      attempt(whole.slice(0, at));
      attempt(whole.slice(0, at), whole.slice(at));
      for (let times = 0; times < casesOf(100); times += 1) {
        const byte = (at * 7 + times * 13) & 0xff;
        attempt([...whole.slice(0, at), byte, ...whole.slice(at + 1)]);
      }
    }
    expect(ends.read).toBeGreaterThan(whole.length);
    expect(ends.refused).toBeGreaterThan(0);
  });
});
