import {consolidate} from "../../src/consolidate/consolidate";
import {sameFigures} from "../../src/consolidate/same-figures";
import {submit} from "../../src/consolidate/submission";
import {editionOf} from "../../src/editions/edition";
import {buildFiling, type Change} from "../build";
import {filedAs} from "./filed-numbers";

const filed = (unit: string, change: Readonly<Record<string, Change>> = {}) =>
  submit(buildFiling({unit, year: 2024, edition: "2021", change}), `${unit}.xlsx`);
const found = (...all: readonly ReturnType<typeof filed>[]) =>
  sameFigures(consolidate(all, {year: 2024})).map(({filings}) => filings.map(({submission}) => submission.unit));
const zeros = Object.fromEntries(editionOf("2021").indicators.map(({id}): [string, Change] => [id, 0]));

test("units that are the same in every figure are named together", () => {
  expect(found(filed("青山镇"), filed("白水镇"), filed("红石镇", {"disputes.review.upheld": 7}))).toEqual([["白水镇", "青山镇"].sort()]);
});

test("a blank is no zero, and those with hardly a figure are alike by chance", () => {
  expect(found(filed("青山镇"), filed("白水镇", {"disputes.review.upheld": null}))).toEqual([]);
  expect(found(filed("青山镇", zeros), filed("白水镇", zeros))).toEqual([]);
});

describe("as many figures as do not agree by chance", () => {
  const some = (unit: string, count: number, value: number | string = 3, ...[rest]: readonly (null | undefined)[]) =>
    filedAs(unit, 0, {values: filedAs("", 0).values.map((_, at) => (at < count ? value : rest))});
  const said = (...all: readonly ReturnType<typeof some>[]) =>
    sameFigures({placed: all.map((submission) => ({submission, standing: "counted", proposals: []}))});

  test("are ten that are not zero", () => {
    expect(said(some("甲镇", 9), some("乙镇", 9))).toEqual([]);
    expect(said(some("甲镇", 10), some("乙镇", 10), some("丙镇", 11))).toMatchObject([
      {filings: [{submission: {unit: "甲镇"}}, {submission: {unit: "乙镇"}}], says: "甲镇、乙镇的各项数值完全相同，可能有单位误报了别的单位的表，请核对。"}]);
  });

  test("are not the same where one is blank and the other a zero or not shown at all", () => {
    expect(said(some("甲镇", 10, 3, null), some("乙镇", 10), filedAs("丙镇", 0, {values: some("丙镇", 10).values.map((value) => value ?? 0)}))).toEqual([]);
    expect(said(some("甲镇", 10), some("乙镇", 10))).toHaveLength(1);
  });

  test("are not the same where each is another number", () => {
    expect(said(some("甲镇", 50, 11), some("乙镇", 50, 1))).toEqual([]);
  });

  test("are each group's own", () => {
    const groups = said(some("甲镇", 10), some("乙镇", 20), some("丙镇", 10), some("丁镇", 20), some("戊镇", 20));
    expect(groups.map(({filings}) => filings.map(({submission}) => submission.unit))).toEqual([["甲镇", "丙镇"], ["乙镇", "丁镇", "戊镇"]]);
  });
});
