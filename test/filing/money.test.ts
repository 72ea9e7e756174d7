import fc from "fast-check";
import Big from "big.js";
import {plus} from "../../src/filing/exact";
import {
  closedUp, inFormUnit, inUnitOf, isStrangeMoney, maySpeakOfMoney, moneyUnit, moneyUnits, moneyUnitsIn, nonePrinted,
  printedAmount, unitOfCell, unitThatHolds,
} from "../../src/filing/money";
import {figure} from "../build";

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

test.each([
  ["美元", true], ["万美元", true], ["港币", true], ["K元", true], ["USD", true], ["HK$", true], ["$", true], ["€", true], ["欧元", true],
  ["元", false], ["万元", false], ["RMB万元", false], ["CNY元", false], ["件", false], ["3美元", false], ["美元整", false], [undefined, false],
])("%p is money that is not ours to convert: %p", (unit, strange) => {
  expect(isStrangeMoney(unit)).toBe(strange);
});

test.each([
  ["万元", {unit: "万元", others: []}], ["人民币千圆", {unit: "千元", others: []}], ["美元", {others: ["美元"]}], ["件", undefined], [undefined, undefined],
])("a cell's own unit %p says %j", (unit, says) => {
  expect(unitOfCell(unit)).toEqual(says);
});

test("the nearest place that prints a unit decides; what contradicts it further off is said", () => {
  expect(unitThatHolds([])).toBe(nonePrinted);
  expect(unitThatHolds([[], []])).toEqual({others: []});
  expect(unitThatHolds([[], ["千元"], ["万元", "千元"], ["元", "万元"]])).toEqual({unit: "千元", others: ["万元", "元"]});
  expect(unitThatHolds([["千元"], ["千元"]])).toEqual({unit: "千元", others: []});
});

test("a place that prints two units, or strange money, decides nothing", () => {
  expect(unitThatHolds([["千元", "万元"], ["元"]])).toEqual({others: ["千元", "万元"]});
  expect(unitThatHolds([["美元"], ["万元"]])).toEqual({others: ["美元"]});
});

describe("an amount in the form's unit", () => {
  test("is converted exactly where other money holds, and said to be; text and unit stay as printed", () => {
    expect(inFormUnit(figure("125.5"), "万元", {unit: "千元", others: ["元"]}))
      .toEqual({...figure("125.5"), value: 12.55, converted: "12.55", unit: "千元", otherUnits: ["元"]});
  });

  test("stays where the unit is the form's, or where a person shall judge", () => {
    expect(inFormUnit(figure("125.5"), "万元", {unit: "万元", others: []})).toEqual({...figure("125.5"), unit: "万元"});
    expect(inFormUnit(figure("125.5"), "万元", {unit: "千元", others: [], isKept: true})).toEqual({...figure("125.5"), unit: "千元"});
    expect(inFormUnit(figure("125.5"), "万元", nonePrinted)).toEqual(figure("125.5"));
    expect(inFormUnit(figure("125.5"), "件", {unit: "千元", others: []})).toEqual({...figure("125.5"), unit: "千元"});
  });

  test("is no number where units contradict in one place, but for zero, which is the same in all of them", () => {
    const contradicting = {others: ["千元", "万元"]};
    expect(inFormUnit(figure("125.5"), "万元", contradicting))
      .toEqual({...figure("125.5"), value: null, as: "text", otherUnits: ["千元", "万元"]});
    expect(inFormUnit(figure("0"), "万元", contradicting)).toEqual({...figure("0"), otherUnits: ["千元", "万元"]});
  });

  test("is none where nothing was typed: the unit is kept, and of a text what contradicts is not", () => {
    expect(inFormUnit(figure(null), "万元", {unit: "千元", others: ["元"]})).toEqual({...figure(null), unit: "千元", otherUnits: ["元"]});
    expect(inFormUnit(figure("若干"), "万元", {others: ["千元", "万元"]})).toEqual(figure("若干"));
  });
});

test("an amount is printed with its unit, once", () => {
  const printed = (text: string, unit?: string): string => printedAmount({...figure(text), unit});
  expect([printed("125", "千元"), printed("125千元", "千元"), printed("125"), printed("125美金", "万元")])
    .toEqual(["125 千元", "125千元", "125", "125美金"]);
});

test("spaces within a unit of money go, others stay", () => {
  expect(["千 元", "百 万\u3000元", "港 元", "单 位：千 元", "12 元", "甲 乙"].map(closedUp))
    .toEqual(["千元", "百万元", "港元", "单 位：千元", "12 元", "甲 乙"]);
});

test.each(["元", "圆", "英镑", "英鎊", "法郎", "卢布", "$", "＄", "€", "£", "￡", "美金", "港币", "台幣", "臺币", "USD", "EUR", "GBP", "JPY", "HKD"])(
  "%s may speak of money", (text) => expect(maySpeakOfMoney(`收费 3 ${text}`)).toBe(true));
test.each(["", "件", "美观", "港口", "金额"])("%j does not speak of money", (text) => expect(maySpeakOfMoney(text)).toBe(false));

test("an amount that is in the unit already stays what it is", () => {
  expect(inUnitOf({value: 3, unit: "万元"}, "萬圓")).toBe(3);
  expect([moneyUnit("拾元"), moneyUnit("佰元"), moneyUnit("仟万元"), moneyUnit("元整"), moneyUnit("万元以上")])
    .toEqual(["十元", "百元", "千万元", undefined, undefined]);
});
