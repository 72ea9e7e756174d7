import fc from "fast-check";
import {editions} from "../../src/editions/edition";
import {compare, type ComparisonRow, comparisonWords, doubtsOfPriorYear, type PriorYearDoubt, standsOut} from "../../src/reconcile/compare";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling, type Built} from "../build";
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

test("what does not compare never stands out, nor does what one year does not show", () => {
  const row: ComparisonRow = {id: "a", figures: ["a"], this: 90, last: 1, change: 89, percent: 8900, match: "exact"};
  expect([row, {...row, match: "partial"} as const, {...row, match: "none"} as const, {...row, change: null}, {...row, last: null}, {...row, last: undefined}].map(standsOut))
    .toEqual([true, true, false, false, false, false]);
});

test("a change is told in per cent of last year's size, to a tenth", () => {
  const id = "disclosure.licensing.change";
  const percent = (now: number, then: number) =>
    rowOf(compare(buildFiling({edition: "2019", year: 2020, change: {[id]: now}}), buildFiling({edition: "2019", year: 2019, change: {[id]: then}})), id)!.percent;
  expect([percent(4, 3), percent(2, 3), percent(-1, -3), percent(3, -3), percent(0, 3)])
    .toEqual([33.3, -33.3, 66.7, 200, -100]);
});

test("a sum of which one figure is blank is none, and one of which a figure is not shown is not there", () => {
  const rest = "applications.other.rest.person";
  const sum = (given: Built) => rowOf(compare(buildFiling({year: 2021, ...given}), buildFiling({edition: "2019", year: 2020})), "applications.other.person")!.this;
  expect([sum({change: {[rest]: null}}), sum({without: [rest]})]).toEqual([null, undefined]);
});

test("what is taken away from last year's total counts against it", () => {
  const filing = buildFiling({edition: "2019", year: 2019, change: {"disputes.review.total": 9, "disputes.review.pending": 4}});
  const rows = compare(filing, buildFiling({edition: "2014", year: 2018, change: {"statistics.review.total": 7}}));
  expect(rows.find(({figures: ids}) => ids.join() === "disputes.review.total,disputes.review.pending"))
    .toMatchObject({id: "statistics.review.total", this: 5, last: 7, change: -2, match: "partial"});
});

test("a row that neither year shows is left out", () => {
  const id = "applications.received.person";
  expect(rowOf(compare(buildFiling({without: [id]}), buildFiling({without: [id]})), id)).toBeUndefined();
});

test.each<[PriorYearDoubt, string, string, string]>([
  ["otherYear", "青禾县教育局", "所给的上年报告是 2022 年度的，不是上一年度的：只作比较，不审核跨年度关系",
    "The report given as last year's is for 2022, not for the year before: compared, but rules across years are not checked"],
  ["yearUnknown", "", "报告没有写明统计年度，按相邻两年审核，请确认", "A report does not say its year; the two are taken to follow each other, please confirm"],
  ["otherUnit", "青禾县教育局", "所给的上年报告是“青禾县教育局”的，与本年填报单位不同，请确认", "The report given as last year's is 青禾县教育局's, another unit: please confirm"],
  ["unitUnsure", "青禾县教育局", "所给的上年报告是“青禾县教育局”的，与本年填报单位的名称不完全一致，请确认",
    "The report given as last year's is 青禾县教育局's; the names differ a little, please confirm"],
  ["unitUnsure", "", "报告没有写明填报单位，请确认两份报告是同一单位的", "A report does not name its unit: please confirm that both are the same unit's"],
])("the doubt %s of a report of “%s” is said", (doubt, unit, zh, en) => {
  expect((["zh-CN", "en-US"] as const).map((language) => comparisonWords(language).doubt[doubt]({unit, year: 2022}))).toEqual([zh, en]);
});

test("how far figures compare is said", () => {
  expect((["zh-CN", "en-US"] as const).map((language) => Object.values(comparisonWords(language).match)))
    .toEqual([["可比", "部分可比", "不可比"], ["comparable", "partly comparable", "not comparable"]]);
});
