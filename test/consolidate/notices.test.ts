import {consolidate} from "../../src/consolidate/consolidate";
import type {Figure} from "../../src/filing/figure";
import {noticesOf} from "../../src/consolidate/notices";
import {submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {buildFiling, figure} from "../build";

const noticesWith = (more: Partial<Figure>, value: string) => noticesOf(consolidate([submit(buildFiling({
  edition: "2014", change: {"statistics.fees.charged": figure(value, "x", more)},
}), "a.csv")]), []).filter(({kind}) => kind === "待确认").map(({text}) => text);

test("an amount kept beside another unit is to be confirmed as not converted", () => {
  expect(noticesWith({unit: "千元"}, "125"))
    .toEqual(["有 1 个金额单位栏所印的单位与规定的不同，没有换算，按所填的数汇总，请确认单位。"]);
});

test("one that was converted when it was read is to be confirmed as converted", () => {
  expect(noticesWith({unit: "千元", text: "125千元", converted: "12.5"}, "12.5"))
    .toEqual(["有 1 个金额所印的单位与规定的不同，已按所印单位换算后汇总，请核对。"]);
});

test("one in the prescribed unit, or of 0, asks nothing", () => {
  expect([...noticesWith({unit: "万元"}, "12.5"), ...noticesWith({unit: "千元"}, "0")]).toEqual([]);
});

test("a file that nobody can read, or a picture, is asked about where it is named after a unit of which nothing else came", () => {
  const list = ["青山镇", "白水镇", "红石镇", "黑水镇"].map((name, n) => unitOf({name, code: String(510101 + n)}));
  const [damaged, picture] = ["已损坏。", "是图片。"];
  const unreadable = ["青山镇.xlsx", "街道/红石镇/表.xlsx", "通知.doc"].map((source) => ({source, why: damaged}));
  const passedOver = [{source: "510102.jpg", why: picture}, {source: "红石镇.jpg", why: picture}];
  const filed = submit(buildFiling({unit: "红石镇", year: 2024, edition: "2021"}), "c.json");
  const result = consolidate([filed], {list, year: 2024, unreadable, passedOver});
  expect(result.missing.map(({unit}) => unit.name)).toEqual(["黑水镇"]);
  expect(result.near.map(({unit, maybe}) => [unit.name, maybe])).toEqual([["青山镇", ["青山镇.xlsx"]], ["白水镇", ["510102.jpg"]]]);
  expect(noticesOf(result, unreadable).filter(({kind}) => kind !== "缺报").map(({kind, unit, source}) => [kind, unit, source])).toEqual([
    ["未能读取", "青山镇", "青山镇.xlsx"], ["未能读取", "", "街道/红石镇/表.xlsx"], ["未能读取", "", "通知.doc"], ["待确认", "白水镇", "510102.jpg"],
  ]);
});
