import {consolidate} from "../../src/consolidate/consolidate";
import {sameFigures} from "../../src/consolidate/same-figures";
import {submit} from "../../src/consolidate/submission";
import {editionOf} from "../../src/editions/edition";
import {buildFiling, type Change} from "../build";

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
