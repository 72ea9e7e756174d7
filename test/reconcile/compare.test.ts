import fc from "fast-check";
import {editions} from "../../src/editions/edition";
import {compare, type ComparisonRow, doubtsOfPriorYear, standsOut} from "../../src/reconcile/compare";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling} from "../build";
import {outOf} from "../proof";

const rowOf = (rows: readonly ComparisonRow[], id: string) => rows.find((row) => row.id === id);

test("a figure stands beside last year's with its exact change", () => {
  const last = buildFiling({year: 2023, change: {"disclosure.fees.amount": "0.1"}});
  const rows = compare(buildFiling({year: 2024, change: {"disclosure.fees.amount": "0.3"}}), last);
  expect(rows.map(({id}) => id)).toEqual([...last.figures.keys()]);
  expect(rowOf(rows, "disclosure.fees.amount")).toMatchObject({last: 0.1, this: 0.3, change: 0.2, percent: 200, match: "exact"});
});

test("blank is neither zero nor absent", () => {
  const id = "applications.received.person";
  const blank = buildFiling({change: {[id]: null}});
  const absent = buildFiling({without: [id]});
  expect(rowOf(compare(blank, absent), id)).toMatchObject({this: null, last: undefined, change: null, percent: null});
  expect(rowOf(compare(absent, blank), id)).toMatchObject({this: undefined, last: null, change: null});
});

test("from nothing there is a change and no per cent", () => {
  const id = "applications.received.person";
  const row = rowOf(compare(buildFiling({change: {[id]: 12}}), buildFiling({change: {[id]: 0}})), id)!;
  expect(row).toMatchObject({change: 12, percent: null});
  expect(standsOut(row)).toBe(true);
});

test.each([
  [110, 100, false], [150, 100, true], [149, 100, false], [3, 9, false],
  [9, 0, false], [10, 0, true], [0, 10, true], [9, 19, true],
])("%i after %i: whether that stands out is %s", (now, then, does) => {
  const id = "applications.received.person";
  const row = rowOf(compare(buildFiling({change: {[id]: now}}), buildFiling({change: {[id]: then}})), id)!;
  expect(standsOut(row)).toBe(does);
});

test("three rows of edition 2021 add up to the one of edition 2019, under that one's id", () => {
  const change = {"applications.other.notCorrected.person": 1, "applications.other.feeUnpaid.person": 2, "applications.other.rest.person": 3};
  const rows = compare(buildFiling({year: 2021, change}), buildFiling({edition: "2019", year: 2020, change: {"applications.other.person": 4}}));
  expect(rowOf(rows, "applications.other.person")).toMatchObject({last: 4, this: 6, change: 2, match: "exact", note: {"zh-CN": "两版分项不同，只能按合计数比较"}});
  expect(rowOf(rows, "applications.other.rest.person")).toMatchObject({last: undefined, this: 3, change: null, match: "none"});
  expect(rowOf(rows, "disclosure.regulations.inForce")).toMatchObject({match: "partial", note: {"zh-CN": expect.stringContaining("仅供参考")}});
});

describe.each(editions)("beside edition $id", ({id: then}) => {
  test.each(editions)("every figure of edition $id has a row, and every row an id of its own", ({id: now}) => {
    const filing = buildFiling({edition: now});
    const ids = compare(filing, buildFiling({edition: then})).map(({id}) => id);
    expect(ids).toEqual(expect.arrayContaining([...filing.figures.keys()]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("what changes is what is added", () => {
  const id = "applications.received.person";
  fc.assert(fc.property(fc.nat(), fc.nat(), (now, then) => {
    const row = rowOf(compare(buildFiling({change: {[id]: now}}), buildFiling({change: {[id]: then}})), id)!;
    expect(row.last! + row.change!).toBe(row.this);
  }), outOf(500));
});

test("rules across years speak of the year before only", () => {
  const last = buildFiling({year: 2023, change: {"applications.carriedOut.person": 90}});
  const across = (year: number) => reconcile(buildFiling({year}), last).filter(({rule}) => rule.startsWith("crossYear."));
  expect(across(2024).some(({verdict}) => verdict === "broken")).toBe(true);
  expect(across(2025)).toEqual([]);
});

test("another year and another unit are told", () => {
  const filing = buildFiling({year: 2024, unit: "云溪街道办事处"});
  expect(doubtsOfPriorYear(filing, buildFiling({year: 2023, unit: "云溪街道"}))).toEqual([]);
  expect(doubtsOfPriorYear(filing, buildFiling({year: 2022, unit: "东风街道"}))).toEqual(["otherYear", "otherUnit"]);
  expect(doubtsOfPriorYear(filing, buildFiling({year: null, unit: "密云区云溪街道"}))).toEqual(["yearUnknown", "unitUnsure"]);
});
