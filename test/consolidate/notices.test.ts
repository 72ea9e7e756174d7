import {consolidate} from "../../src/consolidate/consolidate";
import type {Figure} from "../../src/filing/figure";
import {noticesOf} from "../../src/consolidate/notices";
import {submit} from "../../src/consolidate/submission";
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
