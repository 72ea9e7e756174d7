import fc from "fast-check";
import Big from "big.js";
import {plus} from "../../src/filing/exact";
import {inUnitOf, moneyUnit, moneyUnits, moneyUnitsIn} from "../../src/filing/money";

test.each([
  ["元", "1"], ["十元", "10"], ["百元", "100"], ["千元", "1000"], ["万元", "10000"], ["十万元", "100000"], ["百万元", "1000000"],
  ["千万元", "10000000"], ["亿元", "100000000"], ["十亿元", "1000000000"], ["百亿元", "10000000000"],
  ["千亿元", "100000000000"], ["万亿元", "1000000000000"],
])("1 %s is %s 元", (unit, yuan) => {
  expect(moneyUnits).toContain(unit);
  expect(String(inUnitOf({value: 1, unit}, "元")!.toFixed(0))).toBe(yuan);
});

test("a conversion there and back is the same amount, digit by digit", () => {
  const amount = fc.tuple(fc.bigInt({min: 0n, max: 10n ** 20n}), fc.nat(9_999)).map(([whole, part]) => `${whole}.${part}1`);
  fc.assert(fc.property(amount, fc.constantFrom(...moneyUnits), fc.constantFrom(...moneyUnits), (typed, from, to) => {
    const there = inUnitOf({value: new Big(typed), unit: from}, to)!;
    expect(new Big(inUnitOf({value: there, unit: to}, from)!).eq(typed)).toBe(true);
  }));
});

test("0.1 万元 and 2000 元 are 0.3 万元, not 0.30000000000000004", () => {
  expect(String(plus(inUnitOf({value: new Big("0.1"), unit: "万元"}, "万元")!, inUnitOf({value: 2000, unit: "元"}, "万元")!))).toBe("0.3");
});

test.each([
  ["千元", "千元"], ["萬元", "万元"], ["億圓", "亿元"], ["千圆", "千元"], ["人民币万元", "万元"], ["RMB百万元", "百万元"],
  ["件", undefined], ["美元", undefined], ["（千元）", undefined], ["", undefined], [undefined, undefined],
])("%p as a unit of money is %p", (text, unit) => {
  expect(moneyUnit(text)).toBe(unit);
});

test("what is no money cannot be converted", () => {
  expect(inUnitOf({value: 1, unit: "件"}, "万元")).toBeUndefined();
  expect(inUnitOf({value: 1, unit: "万元"}, "件")).toBeUndefined();
});

test.each([
  ["本年收费金额（单位：百万元）", ["百万元"]],
  ["采购总金额（万元，保留四位小数）", ["万元"]],
  ["收费金额（单 位：千 元）", ["千元"]],
  ["收費金額（單位：萬元）", ["万元"]],
  ["收费金额（元/万元）", ["元", "万元"]],
  ["收费金额（千元，1千元为1000元，不足1千元的填小数）", ["千元"]],
  ["每件收费数十万元以上的", []],
  ["2024年元旦多元化单元", []],
  ["折合万美元", ["万美元"]],
  ["收费金额（单位：K元）", ["K元"]], ["收费金额（比索元）", ["比索元"]], ["收费金额（金额千元）", ["千元"]], ["收费3美元", []],
  ["仟元", ["千元"]], ["佰萬圓", ["百万元"]], ["RMB千元", ["千元"]], ["本年收费金额元", ["元"]],
  ["行政事业性收费", []],
])("%s prints %p", (label, units) => {
  expect(moneyUnitsIn(label)).toEqual(units);
});
