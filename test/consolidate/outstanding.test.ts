import {consolidate} from "../../src/consolidate/consolidate";
import {lastByUnit} from "../../src/consolidate/last-year";
import {outstandingIn} from "../../src/consolidate/outstanding";
import {submit} from "../../src/consolidate/submission";
import {buildFiling} from "../build";

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
