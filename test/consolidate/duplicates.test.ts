import {arePieces, type Duplicate, duplicateOf, isAsked, sourcesOf} from "../../src/consolidate/duplicates";
import {sayDuplicate} from "../../src/consolidate/notices";
import {orderSubmissions} from "../../src/consolidate/order";
import {type Submission, submit} from "../../src/consolidate/submission";
import {buildFiling} from "../build";

const filed = (source: string, person: number, more: Partial<Submission> = {}): Submission => ({
  ...submit(buildFiling({unit: "青山镇", year: 2024, edition: "2021", change: {"applications.received.person": person}}), source),
  ...more,
});
const said = (...all: readonly Submission[]): string => {
  const [one] = orderSubmissions(all, {year: 2024}).duplicates;
  if (one === undefined) return "";
  return [one.why, one.why === "newer" ? one.by : "", one.used?.source ?? "", isAsked(one) ? "asked" : ""].join(" ").trim();
};
const hour = 3_600_000;

test.each<[string, string, Submission, Submission]>([
  ["those that agree need nobody, whatever their times", "identical  b.xlsx", filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 1, {filedAt: hour})],
  ["those that agree: the original counts, not its copy", "identical  a.xlsx",
    filed("a.xlsx", 1, {filedAt: 0}), filed("a - 副本.xlsx", 1, {filedAt: hour})],
  ["those that agree, in a copied folder", "identical  报送/a.xlsx",
    filed("报送 - 副本/a.xlsx", 1, {filedAt: hour}), filed("报送/a.xlsx", 1, {filedAt: 0})],
  ["the day that they bear", "newer signed b.xlsx asked",
    filed("a.xlsx", 1, {signed: "2025-01-10", savedAt: 9, filedAt: hour}), filed("b.xlsx", 2, {signed: "2025-01-20", savedAt: 5, filedAt: 0})],
  ["when they were saved, before the times of the disk", "newer saved b.xlsx asked",
    filed("a.xlsx", 1, {savedAt: 5, filedAt: hour}), filed("b.xlsx", 2, {savedAt: 9, filedAt: 0})],
  ["a name: 最终2", "newer name 青山镇最终2.xlsx asked", filed("青山镇最终.xlsx", 1, {filedAt: hour}), filed("青山镇最终2.xlsx", 2, {filedAt: 0})],
  ["a name: 最终版", "newer name 青山镇最终版.xlsx asked", filed("青山镇.xlsx", 1, {filedAt: hour}), filed("青山镇最终版.xlsx", 2, {filedAt: 0})],
  ["a name: (1)", "newer name 青山镇(1).xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇(1).xlsx", 2)],
  ["a name: 修改", "newer name 青山镇（修改）.xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇（修改）.xlsx", 2)],
  ["a name: 旧", "newer name 青山镇.xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇-旧.xlsx", 2)],
  ["a name: its day", "newer name 青山镇20250110.xlsx asked", filed("青山镇20250103.xlsx", 1), filed("青山镇20250110.xlsx", 2)],
  ["a name: its day in words", "newer name 青山镇（1月10日）.xlsx asked", filed("青山镇（1月9日）.xlsx", 1), filed("青山镇（1月10日）.xlsx", 2)],
  ["a name: days of which one lacks the year, and codes, say nothing", "ask   asked", filed("青山镇2025-1-3.xlsx", 1), filed("1月10日.xlsx", 2)],
  ["the times of the disk", "newer time b.xlsx asked", filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: hour})],
  ["times of a copied folder say nothing", "ask   asked", filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: 30_000})],
  ["what contradicts says nothing", "ask   asked", filed("青山镇最终版.xlsx", 1, {savedAt: 5}), filed("青山镇.xlsx", 2, {savedAt: 9})],
])("%s", (_, expected, one, other) => {
  expect(said(one, other)).toBe(expected.trim());
  expect(said(other, one)).toBe(expected.trim());
});

test("what are pieces of one filing is said so, not that figures differ", () => {
  const account = {forms: 1, figures: 0, unmatched: 0, texts: 0};
  const half = (source: string, from: number, to: number, more = 0): Submission => {
    const whole = filed(source, 1, {account});
    return {...whole, values: whole.values.map((value, at) => (at >= from && at < to ? (value ?? 0) : undefined))
      .map((value, at) => (at === 0 && more > 0 ? more : value))};
  };
  const text = (...all: readonly Submission[]) => sayDuplicate(orderSubmissions(all, {year: 2024}).duplicates[0]!);
  expect(text(half("a.xlsx", 0, 50), half("b.xlsx", 50, 300))).toContain("可能是一份的几个部分");
  expect(text(half("a.xlsx", 0, 50), half("b.xlsx", 0, 300, 7))).toContain("个数不同");
});

/** Names of files, the older first; "" where neither is. */
test.each<[string, string, boolean]>([
  ["表20250103.xlsx", "表20250110.xlsx", true], ["表2025-1-9.xlsx", "表2025-01-10.xlsx", true], ["表2025.12.9.xlsx", "表2025_12_10.xlsx", true],
  ["表2025年1月9日.xlsx", "表2025年1月10日.xlsx", true], ["表2024-12-31.xlsx", "表2025-01-01.xlsx", true], ["表１月９日.xlsx", "表１月１０日.xlsx", true],
  ["表20250103.xlsx", "表20251301.xlsx", false], ["表20250103.xlsx", "表20250100.xlsx", false], ["表20250103.xlsx", "表20250132.xlsx", false],
  ["表20250103.xlsx", "表20250010.xlsx", false], ["表20250103.xlsx", "表120250110.xlsx", false], ["表20250103.xlsx", "表202501100.xlsx", false],
  ["表2025-1-3.xlsx", "表2025-13-3.xlsx", false], ["表1月3日.xlsx", "表1月32日.xlsx", false], ["表10月9日.xlsx", "表10月10日.xlsx", true], ["表9月30日.xlsx", "表10月1日.xlsx", true], ["表1月3日.xlsx", "表11月4.xlsx", false],
  ["2024-1-1/表1月3日.xlsx", "2023-1-1/表1月4日.xlsx", true], ["20250109/表.xlsx", "20250110/表.xlsx", false],
  ["表.xlsx", "表(1).xlsx", true], ["表(2).xlsx", "表(10).xlsx", true], ["表（1）.xlsx", "表（2）.xlsx", true], ["表V2.xlsx", "表v10.xls", true], ["表第二稿.doc", "表第三稿.doc", true],
  ["表.xlsx", "表第二版.xlsx", true], ["表第五次.xlsx", "表第六次.xlsx", true], ["表终稿2.xlsx", "表终稿3.xlsx", true], ["表.xlsx", "表2.xlsx", false], ["表(1)的.xlsx", "表(2)的.xlsx", false],
  ["表(100).xlsx", "表(200).xlsx", false], ["镇(1)/表.xlsx", "镇(2)/表.xlsx", false],
  ["表作废.xlsx", "表.xlsx", true], ["旧表.xlsx", "表.xlsx", true], ["表初稿.xlsx", "表.xlsx", true], ["表草稿.xlsx", "表.xlsx", true], ["表原稿.xlsx", "表.xlsx", true], ["表初版.xlsx", "表.xlsx", true],
  ["表_old.xlsx", "表.xlsx", true], ["表-OLD.xlsx", "表.xlsx", true], ["threshold.xlsx", "表.xlsx", false], ["表 old的.xlsx", "表.xlsx", false],
  ["表.xlsx", "表修改.xlsx", true], ["表.xlsx", "修订表.xlsx", true], ["表.xlsx", "表更正.xlsx", true], ["表.xlsx", "表改.xlsx", true], ["表.xlsx", "表新.xlsx", true],
  ["表.xlsx", "新区表.xlsx", false], ["表.xlsx", "改革局表.xlsx", false], ["表.xlsx", "重报表.xlsx", true], ["表.xlsx", "补报表.xlsx", true], ["表.xlsx", "表新版.xlsx", true],
  ["表修改.xlsx", "表最终.xlsx", true], ["表修改.xlsx", "表终稿.xlsx", true], ["表修改9稿9.xlsx", "表定稿.xlsx", true], ["表最终.xlsx", "表终版(1).xlsx", true], ["表初稿(3).xlsx", "表.xlsx", true],
])("%s and %s tell by their names which is newer: %s", (older, newer, isTold) => {
  const expected = isTold ? `newer name ${newer} asked` : "ask   asked";
  expect(said(filed(older, 1), filed(newer, 2))).toBe(expected);
  expect(said(filed(newer, 2), filed(older, 1))).toBe(expected);
});

const lacking = {forms: 1, figures: 0, unmatched: 0, texts: 0};
test.each<[string, string, readonly Submission[]]>([
  ["one bears no day", "newer time b.xlsx asked", [filed("a.xlsx", 1, {signed: "2025-01-10", filedAt: 0}), filed("b.xlsx", 2, {filedAt: hour})]],
  ["both bear one day", "newer saved b.xlsx asked", [filed("a.xlsx", 1, {signed: "2025-01-10", savedAt: 1}), filed("b.xlsx", 2, {signed: "2025-01-10", savedAt: 2})]],
  ["they were saved at once", "ask   asked", [filed("a.xlsx", 1, {savedAt: 1}), filed("b.xlsx", 2, {savedAt: 1})]],
  ["day and name agree", "newer signed 表最终.xlsx asked", [filed("表.xlsx", 1, {signed: "2025-01-10"}), filed("表最终.xlsx", 2, {signed: "2025-01-20"})]],
  ["time of saving and name agree", "newer saved 表最终.xlsx asked", [filed("表.xlsx", 1, {savedAt: 1}), filed("表最终.xlsx", 2, {savedAt: 2})]],
  ["day and name contradict", "ask   asked", [filed("表最终.xlsx", 1, {signed: "2025-01-10"}), filed("表.xlsx", 2, {signed: "2025-01-20"})]],
  ["their times are ten minutes apart", "ask   asked", [filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: 600_000})]],
  ["their times are more than that apart", "newer time b.xlsx asked", [filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: 600_001})]],
  ["one is whole", "complete  a.xlsx asked", [filed("a.xlsx", 1), filed("b.xlsx", 2, {account: lacking})]],
  ["the whole one is newer too", "newer time b.xlsx asked", [filed("a.xlsx", 1, {account: lacking, filedAt: 0}), filed("b.xlsx", 2, {filedAt: hour})]],
  ["two of three are whole, the newer one unsure", "ask   asked", [filed("a.xlsx", 1), filed("b.xlsx", 2), filed("c.xlsx", 3, {account: lacking})]],
  ["two of three are whole and agree", "complete  a.xlsx asked", [filed("a.xlsx", 1), filed("b.xlsx", 1), filed("c.xlsx", 3, {account: lacking})]],
  ["the newest of three is newer than each", "newer name 表(2).xlsx asked", [filed("表.xlsx", 1), filed("表(2).xlsx", 2), filed("表(1).xlsx", 3)]],
  ["the two newest of three agree", "newer time b.xlsx asked", [filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: hour}), filed("c.xlsx", 2, {filedAt: hour})]],
  ["one bears no day, whichever it is", "newer time a.xlsx asked", [filed("b.xlsx", 1, {signed: "2025-01-10", filedAt: 0}), filed("a.xlsx", 2, {filedAt: hour})]],
  ["one does not say when it was saved", "newer name 表(1).xlsx asked", [filed("表.xlsx", 1, {savedAt: 9}), filed("表(1).xlsx", 2)]],
  ["neither the older one nor the disk says when", "newer name 表(1).xlsx asked", [filed("表.xlsx", 1), filed("表(1).xlsx", 2, {savedAt: 5, filedAt: 5})]],
  ["the first was saved later", "newer saved a.xlsx asked", [filed("a.xlsx", 1, {savedAt: 9}), filed("b.xlsx", 2, {savedAt: 5})]],
  ["both bear one day in their names", "ask   asked", [filed("表20250110甲.xlsx", 1), filed("表20250110乙.xlsx", 2)]],
  ["both bear the same in all that could tell", "ask   asked", [filed("a.xlsx", 1, {signed: "2025-01-10", savedAt: 5, filedAt: 0}), filed("b.xlsx", 2, {signed: "2025-01-10", savedAt: 5, filedAt: 0})]],
  ["all lack something, the newest", "newer time b.xlsx asked", [filed("a.xlsx", 1, {account: lacking, filedAt: 0}), filed("b.xlsx", 2, {account: lacking, filedAt: hour})]],
  ["the whole one is newer than only one of the others", "complete  a.xlsx asked",
    [filed("a.xlsx", 1, {filedAt: hour}), filed("b.xlsx", 2, {account: lacking, filedAt: 0}), filed("c.xlsx", 3, {account: lacking})]],
  ["it is one", "", [filed("a.xlsx", 1)]],
])("of several filings it is told which counts where %s", (_, expected, all) => {
  expect(said(...all)).toBe(expected);
});

test.each<[string, string, string, boolean]>([["1.50", "1.5", "one number", true], ["15.0", "15", "one number", true], ["10", "1", "two numbers", false], ["0.10", "0.1000", "one number", true],
  ["9007199254740993.1", "9007199254740993.2", "two numbers", false], ["1.05", "1.5", "two numbers", false], ["-1.5", "1.5", "two numbers", false]])("%s and %s are %s", (one, other, _, isSame) => {
  const [a, b] = [one, other].map((value, n) => ({...filed(`${n}.xlsx`, 1), values: [value]}));
  expect(duplicateOf("青山镇", [a!, b!].map((submission) => ({submission, said: []})), undefined, () => false)).toMatchObject({differing: isSame ? [] : [0]});
});

test("what is given as the authority's own counts, and what somebody chose over all others, before all else", () => {
  const all = [filed("a.xlsx", 1), filed("b.xlsx", 2, {filedAt: hour}), filed("c.xlsx", 3)];
  const counts = {source: "a.xlsx", says: "counts", over: [], by: "", time: ""} as const;
  const of = (own: string | undefined, chosen: readonly string[] = [], name?: string) => {
    const found = duplicateOf(name, all.map((submission) => ({submission, said: submission.source === "a.xlsx" ? [counts] : []})), own,
      (_, other) => chosen.includes(other.source))!;
    return [found.unit, found.why, ...sourcesOf(found)];
  };
  expect(of("c.xlsx")).toEqual(["青山镇", "own", "c.xlsx", "a.xlsx", "b.xlsx"]);
  expect(of("c.xlsx", ["b.xlsx", "c.xlsx"], "青山")).toEqual(["青山", "decided", "a.xlsx", "b.xlsx", "c.xlsx"]);
  expect(of("c.xlsx", ["b.xlsx"])).toEqual(["青山镇", "own", "c.xlsx", "a.xlsx", "b.xlsx"]);
  expect(of("x.xlsx")).toEqual(["青山镇", "ask", "a.xlsx", "b.xlsx", "c.xlsx"]);
});

test.each<[string | number | null | undefined, string | number | null | undefined, boolean]>([
  [12, "12", true], ["12", 12, true], ["0", 0, true], [12, "12.5", false], [null, 0, false], [0, null, false], [null, "0", false], ["0", undefined, false], [undefined, null, false], [undefined, undefined, true],
])("%s and %s in two filings of a unit agree: %s", (one, other, isSame) => {
  const all = [one, other].map((value, n) => ({submission: {...filed(`${n}.xlsx`, 1), values: [value]}, said: []}));
  expect(duplicateOf("青山镇", all, undefined, () => false)?.differing).toEqual(isSame ? [] : [0]);
});

test.each<[string, boolean, Duplicate["why"], readonly (number | string | null | undefined)[], boolean]>([
  ["show other figures each", true, "ask", [1, undefined], true], ["agree where two show one", true, "ask", [1, undefined, "1.0"], true], ["have a blank where another has a number", true, "ask", [null, 1], true],
  ["contradict one another", true, "ask", [1, 2], false], ["contradict one another beside one that shows nothing", true, "ask", [undefined, 1, 2], false],
  ["are whole", false, "ask", [1, undefined], false], ["are told apart by their times", true, "newer", [1, undefined], false],
])("filings that %s may be pieces of one, as they lack something (%s, %s)", (_, lacks, why, values, expected) => {
  const all = values.map((value, n) => ({...filed(`${n}.xlsx`, 1, {account: lacks || n > 0 ? lacking : undefined}), values: [value]}));
  const [used, ...others] = all;
  const some = {unit: "青山镇", differing: [0]};
  expect(arePieces(why === "newer" ? {...some, why, by: "time", used: used!, others} : {...some, why: "ask", others: all})).toBe(expected);
});
