import {isAsked} from "../../src/consolidate/duplicates";
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
