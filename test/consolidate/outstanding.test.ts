import {consolidate} from "../../src/consolidate/consolidate";
import {lastByUnit} from "../../src/consolidate/last-year";
import {againstLast, outstandingIn} from "../../src/consolidate/outstanding";
import type {PlacedSubmission} from "../../src/consolidate/standing";
import {idsOf, submit, type SubmittedValue} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import type {EditionId} from "../../src/editions/edition";
import {buildFiling} from "../build";
import {filedAs} from "./filed-numbers";

const received = "applications.received.total";
const filed = (unit: string, value: number | null, year = 2024) => submit(
  buildFiling({unit, year, edition: "2021", change: {[received]: value}}), `${unit}${year}.xlsx`);
const towns = (...values: readonly (number | null)[]) =>
  values.map((value, n) => filed(`${"甲乙丙丁戊己庚辛壬癸子丑"[n]!}山镇`, value));
const said = (...values: readonly (number | null)[]) =>
  outstandingIn(consolidate(towns(...values)), new Map()).filter(({id}) => id === received)
    .map(({placed, against, says}) => [placed.submission.unit, against, says]);

test("a figure far beyond those of the other units of its kind is told beside what is usual among them", () => {
  expect(said(12, 9, 15, 20, 11, 8, 14, 900)).toEqual([["辛山镇", "peers",
    "总计一栏的“本年新收”：900，同类（镇）的其他 7 个单位多在 9 至 15 之间，中位数 12"]]);
});

test("so is nothing where all others have much", () => {
  expect(said(120, 90, 150, 200, 110, 80, 140, 0)).toEqual([["辛山镇", "peers",
    "总计一栏的“本年新收”：0，同类（镇）的其他 7 个单位多在 90 至 150 之间，中位数 120"]]);
});

test.each([
  ["what differs as units do", [3, 9, 60, 25, 110, 8, 14, 200]],
  ["small numbers among none", [0, 0, 0, 0, 0, 0, 0, 25]],
  ["few units", [12, 9, 15, 20, 11, 8, 900]],
  ["blanks, which are no zeros", [120, 90, 150, 200, 110, 80, 140, 100, null]],
  ["all the same", [55, 55, 55, 55, 55, 55, 55, 55]],
])("nothing is said of %s", (_, values) => {
  expect(said(...values)).toEqual([]);
});

test("units of other kinds are no peers", () => {
  const result = consolidate([...towns(12, 9, 15, 20, 11, 8, 14), filed("云溪区教育局", 900)]);
  expect(outstandingIn(result, new Map()).filter(({id}) => id === received)).toEqual([]);
});

test("each unit is held against its own last year", () => {
  const result = consolidate([filed("青山镇", 12), filed("白水镇", 300), filed("黑水镇", 12), filed("红石镇", null)]);
  const last = lastByUnit(result, [["青山镇", 120], ["白水镇", 200], ["黑水镇", 0], ["红石镇", 500]].map(([unit, value]) =>
    filed(String(unit), Number(value), 2023)));
  expect(outstandingIn(result, last).filter(({id}) => id === received).map(({placed, against, says}) =>
    [placed.submission.unit, against, says])).toEqual([["青山镇", "last", "总计一栏的“本年新收”：上年 120，本年 12"]]);
});

/** A unit that is added up and shows one figure alone. */
const placed = (unit: string, value: SubmittedValue, id = received, edition: EditionId = "2021"): PlacedSubmission => ({
  submission: filedAs(unit, undefined, {edition, values: idsOf(edition).map((one) => (one === id ? value : undefined))}), standing: "counted", proposals: [],
});

test.each<[SubmittedValue, SubmittedValue, boolean]>([
  [12, 120, true], [120, 12, true], [10, 100, true], [10, 99, false], [99, 10, false], [9, 900, false], [900, 9, false],
  [0, 30, true], [30, 0, true], [0, 29, false], [29, 0, false],
  [1, 30, false], [30, 30, false], [0, 0, false], [null, 500, false], [500, null, false], [undefined, 500, false], [500, undefined, false], ["10.5", "105.0", true], ["10.5", "104.9", false],
])("a figure that was %s and is %s is worth another look: %s", (before, now, isTold) => {
  const found = againstLast(placed("青山镇", now), placed("青山镇", before).submission);
  expect(found.map(({against, id, says}) => [against, id, says])).toStrictEqual(isTold
    ? [["last", received, `总计一栏的“本年新收”：上年 ${Number(before)}，本年 ${Number(now)}`]] : []);
});

test("a change since last year is none that its own last year tells of", () => {
  const id = "disclosure.licensing.change";
  expect(againstLast(placed("甲省", 300, id, "2019"), placed("甲省", 0, id, "2019").submission)).toEqual([]);
});

const kinds = (values: readonly SubmittedValue[], kind = "镇") => outstandingIn({
  edition: "2021", placed: values.map((value, n) => ({...placed(`${n}`, value), listed: unitOf({name: `${"甲乙丙丁戊己庚辛壬癸"[n]}山`, kind})})),
}, new Map()).map(({placed, against, says}) => [placed.listed?.name, against, says.replace(/^.*?：|同类（镇）的其他 /g, "")]);
const twenty = [20, 20, 20, 20, 20, 20, 20];

test.each<[string, readonly SubmittedValue[], readonly string[]]>([
  ["beside seven others that are alike", [...twenty, 900], ["900，7 个单位多为 20"]], ["not beside six", [...twenty.slice(1), 900], []],
  ["beside seven others that gave a number", [null, ...twenty, undefined, 900], ["900，7 个单位多为 20"]], ["not beside six that did", [null, ...twenty.slice(1), undefined, 900], []],
  ["that is large, as thirty are", [0, 0, 0, 0, 0, 0, 0, 30], ["30，7 个单位多为 0"]], ["not one below thirty", [0, 0, 0, 0, 0, 0, 0, 29], []],
  ["each of two that are small where others are large", [0, 0, 50, 50, 50, 50, 50, 50], ["0，7 个单位多为 50", "0，7 个单位多为 50"]],
  ["that is small where others are large", [0, 30, 30, 30, 30, 30, 30, 30], ["0，7 个单位多为 30"]], ["not one where others are small too", [0, 29, 29, 29, 29, 29, 29, 29], []],
  ["by what lies beyond the middle half of them", [10, 10, 20, 20, 30, 40, 40, 900], ["900，7 个单位多在 10 至 40 之间，中位数 20"]],
  ["each of two, though each has the other beside it", [20, 20, 20, 20, 20, 20, 20, 20, 20, 900].map((value, n) => (n === 0 ? 800 : value)), ["800，9 个单位多为 20", "900，9 个单位多为 20"]],
  // Two and a half times as much and one: two fifths of an order of magnitude, which units differ by.
  ["from where they are two fifths of an order of magnitude apart", [99, 99, 99, 99, 99, 99, 99, 252], ["252，7 个单位多为 99"]], ["and not below", [99, 99, 99, 99, 99, 99, 99, 250], []],
  ["so few as well", [38, 99, 99, 99, 99, 99, 99, 99], ["38，7 个单位多为 99"]], ["and not above", [39, 99, 99, 99, 99, 99, 99, 99], []],
])("a unit is told of %s", (_, values, expected) => {
  expect(kinds(values).map(([, , says]) => says)).toStrictEqual(expected);
});

test("units of which nobody knows the kind are no peers", () => {
  expect(kinds([...twenty, 900]).map(([unit, against]) => [unit, against])).toEqual([["辛山", "peers"]]);
  expect(outstandingIn({edition: "2021", placed: [...twenty, 900].map((value, n) => placed(`第${n}号`, value))}, new Map())).toEqual([]);
});

describe("what a unit filed the year before", () => {
  const list = [unitOf({name: "青山镇", aliases: ["青山乡"]}), unitOf({name: "白水镇"})];
  const result = consolidate([filed("青山镇", 1), filed("白水镇", 2), filed("黑水镇", 3)], {list, year: 2024});
  const of = (units: Parameters<typeof lastByUnit>[1], of: Parameters<typeof lastByUnit>[0] = result) =>
    [...lastByUnit(of, units, list)].map(([{submission}, {source}]) => [submission.unit, source]);

  test("is found by what the list knows of its names", () => {
    expect(of([filed("青山乡", 1, 2023), filed("白水镇", 1, 2023)])).toEqual([["白水镇", "白水镇2023.xlsx"], ["青山镇", "青山乡2023.xlsx"]]);
  });

  test("is nothing where it filed nothing, or of another year only, or nobody knows the year", () => {
    expect([of([]), of([filed("青山镇", 1, 2022)]), of([filed("青山镇", 1, 2023)], {...result, year: null})]).toEqual([[], [], []]);
  });

  test("is not compared across editions, in which other figures stand in the same places", () => {
    const own = consolidate([filedAs("青山镇", 1, {year: 2021})], {list, year: 2021});
    expect(of([filedAs("青山镇", 1, {year: 2020, edition: "2019"})], own)).toEqual([]);
  });
});
