import {isAsked} from "../../src/consolidate/duplicates";
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
  ["a name: 最终版", "newer name 青山镇最终版.xlsx asked", filed("青山镇.xlsx", 1, {filedAt: hour}), filed("青山镇最终版.xlsx", 2, {filedAt: 0})],
  ["a name: (1)", "newer name 青山镇(1).xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇(1).xlsx", 2)],
  ["a name: 修改", "newer name 青山镇（修改）.xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇（修改）.xlsx", 2)],
  ["a name: 旧", "newer name 青山镇.xlsx asked", filed("青山镇.xlsx", 1), filed("青山镇-旧.xlsx", 2)],
  ["the times of the disk", "newer time b.xlsx asked", filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: hour})],
  ["times of a copied folder say nothing", "ask   asked", filed("a.xlsx", 1, {filedAt: 0}), filed("b.xlsx", 2, {filedAt: 30_000})],
  ["what contradicts says nothing", "ask   asked", filed("青山镇最终版.xlsx", 1, {savedAt: 5}), filed("青山镇.xlsx", 2, {savedAt: 9})],
])("%s", (_, expected, one, other) => {
  expect(said(one, other)).toBe(expected.trim());
  expect(said(other, one)).toBe(expected.trim());
});
