import * as library from "@e965/xlsx";
import type {CellObject} from "@e965/xlsx";
import {harmless} from "../../../src/formats/xls/harmless";
import {quietly} from "../../../src/formats/quietly";
import {casesOf} from "../../proof";
import {area, cell, counted, formula, record, records, short, text, type Version} from "./biff";

const versions: readonly Version[] = [2, 3, 4, 5, 8];
const options = {cellFormula: true, dense: true};

/** The cells of the one sheet, by row; a workbook that is refused has none. */
function read(bytes: Uint8Array): readonly (readonly (CellObject | undefined)[])[] {
  const {SheetNames: names, Sheets: sheets} = quietly(() => harmless(library, bytes, options));
  return (sheets[names[0]!] as unknown as {"!data": (CellObject | undefined)[][]})["!data"];
}

const outcome = (bytes: Uint8Array): {readonly cells?: ReturnType<typeof read>; readonly refused: boolean} => {
  try {
    return {cells: read(bytes), refused: false};
  } catch {
    return {refused: true};
  }
};

/** SUM of one argument, by an attribute: before version 3 in one byte less. */
const sum = (version: Version): readonly number[] => version === 2 ? [0x19, 0x10, 0] : [0x19, 0x10, 0, 0];

/** A function of any number of arguments. */
const call = (version: Version, count: number, index: number): readonly number[] =>
  version < 4 ? [0x42, count, index] : [0x42, count, ...short(index)];

const number = (value: number): readonly number[] => [0x1e, ...short(value)];

describe.each(versions)("a formula of version %i whose tokens are in order", (version) => {
  test.each<[string, readonly number[]]>([
    ["SUM(A1:B3)", [...area(version, 0, 0, 2, 1), ...sum(version)]],
    ["A1+B2", [...cell(version, 0, 0), ...cell(version, 1, 1), 0x03]],
    ["(7-2)%", [...number(7), ...number(2), 0x04, 0x15, 0x14]],
    ['A1&"abc"', [...cell(version, 0, 0), ...text(version, "abc"), 0x08]],
    ['""', text(version, "")],
    ["IF(TRUE,0.5,#N/A)", [
      0x1d, 1, 0x1f, 0, 0, 0, 0, 0, 0, 0xe0, 0x3f, 0x1c, 0x2a, ...call(version, 3, 1),
    ]],
    ["MAX(A1,,#REF!)", [
      ...cell(version, 0, 0), 0x16, 0x2a, 0, 0, 0, ...(version === 8 ? [0] : []), ...call(version, 3, 7),
    ]],
  ])("keeps its text: %s", (written, tokens) => {
    const [, , third] = read(records(version, formula(version, 2, 1, 42, tokens)));
    expect(third![1]).toMatchObject({t: "n", v: 42, f: written});
  });

  test("keeps its text where it stands in an array's record", () => {
    const gap = version === 2 ? [0] : version < 5 ? [0, 0] : [0, 0, 0, 0, 0, 0];
    const origin = [0x01, ...short(0), ...(version === 2 ? [0] : short(0))];
    const cells = [
      ...formula(version, 0, 0, 5, origin),
      ...record(version === 2 ? 0x0021 : 0x0221, [
        ...short(0), ...short(0), 0, 0, ...gap, ...counted(version, [...cell(version, 4, 2), ...number(3), 0x05]),
      ]),
    ];
    expect(read(records(version, cells))[0]![0]).toMatchObject({v: 5, f: "C5*3"});
  });
});

test.each([5, 8] as const)("a shared formula of version %i keeps its text in each of its cells", (version) => {
  const origin = [0x01, ...short(0), ...short(1)];
  // The cell to the left, relative.
  const left = version === 8 ? [0x4c, ...short(0), ...short(0xffff)] : [0x4c, ...short(0xc000), 0xff];
  const cells = [
    ...formula(version, 0, 1, 5, origin),
    ...record(0x04bc, [...short(0), ...short(1), 1, 1, 0, 2, ...counted(version, [...left, 0x14])]),
    ...formula(version, 1, 1, 6, origin),
  ];
  const rows = read(records(version, cells));
  expect(rows[0]![1]).toMatchObject({v: 5, f: "A1%"});
  expect(rows[1]![1]).toMatchObject({v: 6, f: "A2%"});
});

/** An array of a row of two, 1 and “ab”, and what stands of it behind the formula. */
const constants = {
  tokens: [0x60, 0, 0, 0, 0, 0, 0, 0], behind: [1, 0, 0, 0x01, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x02, 2, 0, 0, 0x61, 0x62],
};

test("an array of constants keeps its text", () => {
  const {tokens, behind} = constants;
  const rows = read(records(8, formula(8, 0, 0, 3, [...tokens, ...call(8, 1, 4)], behind)));
  expect(rows[0]![0]).toMatchObject({v: 3, f: 'SUM({1,"ab"})'});
});

/** Some bytes, others at each place. */
const bytesAt = (at: number): readonly number[] => {
  const count = casesOf(100);
  return Array.from({length: count}, (_, index) => (at * 3 + Math.floor(index * 256 / count)) % 256);
};

const nameOf = (version: Version, tokens: readonly number[]): readonly number[] => record(0x0018, [
  0, 0, 0, 2, ...short(tokens.length), 0, 0, 0, 0, 0, 0, 0, 0, ...(version === 8 ? [0] : []), 0x71, 0x72, ...tokens,
]);

describe.each([5, 8] as const)("formulas of version %i that are damaged", (version) => {
  const behind = version === 8 ? constants.behind : [];
  const tokens = [
    ...area(version, 0, 0, 2, 1), ...sum(version), ...(version === 8 ? constants.tokens : number(3)), 0x03,
    ...cell(version, 1, 1), 0x08, ...text(version, "ab"), 0x08, ...number(9), ...call(version, 2, 4),
  ];
  const whole = formula(version, 0, 0, 42, tokens, behind);
  const shared = record(0x04bc, [...short(0), ...short(1), 0, 0, 0, 2, ...counted(version, tokens), ...behind]);
  const array = record(0x0221, [
    ...short(0), ...short(1), 0, 0, 0, 0, 0, 0, 0, 0, ...counted(version, tokens), ...behind,
  ]);
  const origin = formula(version, 1, 0, 7, [0x01, ...short(0), ...short(0)]);
  const after = record(0x0203, [...short(2), ...short(0), 0, 0, ...new Uint8Array(Float64Array.of(8).buffer)]);

  // The whole record: its length and its type besides, whereupon what follows is taken for other records.
  test.each<[string, readonly number[], (damaged: readonly number[]) => Uint8Array]>([
    ["in a cell", whole, (damaged) => records(version, [...damaged, ...after])],
    ["shared", shared, (damaged) => records(version, [...whole, ...damaged, ...origin, ...after])],
    ["of an array", array, (damaged) => records(version, [...whole, ...damaged, ...origin, ...after])],
    ["of a name", nameOf(version, [...tokens, ...behind]), (damaged) => records(version, [...whole, ...after], damaged)],
  ])("are read to an end whatever byte is what: %s", (_, original, workbook) => {
    const ends = {read: 0, refused: 0};
    for (let at = 0; at < original.length; at += 1) {
      for (const byte of bytesAt(at)) {
        const damaged = [...original];
        damaged[at] = byte;
        ends[outcome(workbook(damaged)).refused ? "refused" : "read"] += 1;
      }
    }
    expect(ends.read).toBeGreaterThan(ends.refused);
  });

  test("are read to an end wherever the record is cut short", () => {
    for (const [original, workbook] of [
      [whole, (cut: readonly number[]) => records(version, cut)],
      [shared, (cut: readonly number[]) => records(version, [...whole, ...cut, ...origin])],
      [array, (cut: readonly number[]) => records(version, [...whole, ...cut, ...origin])],
      [nameOf(version, tokens), (cut: readonly number[]) => records(version, whole, cut)],
    ] as const) {
      for (let length = 0; length < original.length - 4; length += 1) {
        const {refused, cells} = outcome(workbook([
          ...original.slice(0, 2), ...short(length), ...original.slice(4, 4 + length),
        ]));
        expect(refused).toBe(cells === undefined);
      }
    }
  });

  // A text that says it goes on where the record ends, a text without its length, and a token that is none.
  test.each([
    [[0x17, 200, 0, 0x61]], [[0x17]], [[0x3f, 0x17]], [[0x18, 0x02, 0, 0, 0, 0]],
    // Areas that should stand behind the formula.
    ...(version === 8 ? [[[0x26, 0, 0, 0, 0, 0, 0]]] : []),
  ])("leave what they came to: %j", (broken) => {
    const rows = read(records(version, [...formula(version, 0, 0, 42, [...number(1), ...broken], [1]), ...after]));
    expect(rows[0]![0]).toMatchObject({t: "n", v: 42, f: ""});
    expect(rows[2]![0]).toMatchObject({v: 8});
  });

  test("leave what they came to where it is a text", () => {
    const said = record(0x0207, [2, 0, ...(version === 8 ? [0] : []), 0x78, 0x79]);
    const rows = read(records(version, [
      ...formula(version, 0, 0, [0, 0, 0, 0, 0, 0, 0xff, 0xff], [0x17, 200]), ...said, ...after,
    ]));
    expect(rows[0]![0]).toMatchObject({t: "s", v: "xy"});
    expect(rows[2]![0]).toMatchObject({v: 8});
  });

  test("are read to an end where the file ends within a record's beginning", () => {
    for (const type of [0x04bc, 0x0221, 0x0006, 0x0018, 0x00fc, 0x0207]) {
      const head = [...short(type), ...short(9)];
      for (const count of [1, 2, 3]) {
        const bytes = [...records(version, whole), ...record(0x0809, [0, 6, 0x10, 0]), ...head.slice(0, count)];
        expect(read(Uint8Array.from(bytes))[0]![0]).toMatchObject({v: 42});
      }
    }
  });

  test("refuse the workbook where what they came to is of no kind", () => {
    const unknown = [4, 0, 0, 0, 0, 0, 0xff, 0xff];
    expect(outcome(records(version, formula(version, 0, 0, unknown, number(1)))).refused).toBe(true);
  });

  test("do not go round where shared formulas refer to each other", () => {
    const bomb = [...origin.slice(-5), ...origin.slice(-5), 0x08];
    const rows = read(records(version, [
      ...whole, ...record(0x04bc, [...short(0), ...short(1), 0, 0, 0, 2, ...counted(version, bomb)]), ...origin,
    ]));
    expect(rows[1]![0]).toMatchObject({v: 7, f: ""});
  });
});
