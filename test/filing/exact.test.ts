import Big from "big.js";
import fc from "fast-check";
import {approximate, compare, exactOf, minus, plus, times, type Exact} from "../../src/filing/exact";
import {asReported} from "../../src/filing/figure";
import {figure} from "../build";
import {outOf} from "../proof";

const typed = (text: string): Exact => exactOf(figure(text))!;

test("0.1 + 0.2 is 0.3", () => {
  expect(compare(plus(typed("0.1"), typed("0.2")), typed("0.3"))).toBe(0);
  expect(approximate(minus(typed("21.6560"), typed("0.0001")))).toBe(21.6559);
});

test("digits beyond a double's count, as typed", () => {
  expect(String(typed("12345678901234567890"))).toBe("12345678901234567890");
  expect(compare(typed("9007199254740993"), typed("9007199254740992"))).toBeGreaterThan(0);
  expect(String(plus(9007199254740991, 9007199254740991))).toBe("18014398509481982");
});

test("a number is found among separators, units and remarks, and in full-width digits", () => {
  const value = (text: string, number: number): string =>
    String(exactOf({...figure(null), as: "number", text, value: asReported(number)}));
  expect(value("1,424.40万元", 1424.4)).toBe("1424.4");
  expect(value("２１．６５６０（含上年）", 21.656)).toBe("21.656");
  expect(value("3.5", 0.30000000000000004)).toBe("0.30000000000000004");
});

test("what is no number has no value", () => {
  expect([null, "/", "若干"].map((text) => exactOf(figure(text)))).toEqual([null, null, null]);
});

test("sums of amounts with four decimals are those of their ten-thousandths", () => {
  const amounts = fc.array(fc.integer({min: -1e9, max: 1e9}), {minLength: 1, maxLength: 30});
  fc.assert(fc.property(amounts, (parts) => {
    const sum = parts.map((part) => typed((part / 1e4).toFixed(4))).reduce(plus);
    expect(compare(times(sum, 1e4), parts.reduce((a, b) => a + b))).toBe(0);
  }), outOf(1000));
});

test("counts stay plain numbers as long as they are safe", () => {
  expect([plus(1, 2), minus(3, 5), times(2, 3), exactOf(figure(7)), approximate(7)]).toEqual([3, -2, 6, 7, 7]);
  expect([compare(1, 2), compare(2, 2), compare(3, 2)].map(Math.sign)).toEqual([-1, 0, 1]);
  expect(String(minus(-9007199254740991, 9007199254740991))).toBe("-18014398509481982");
  expect(String(times(9007199254740991, 3))).toBe("27021597764222973");
});

test("nothing is rounded where one side has decimals, whichever it is", () => {
  const [one, more] = [1, new Big("1.00000000000000000001")];
  expect([minus(more, one), minus(one, more)].map(String)).toEqual(["1e-20", "-1e-20"]);
  expect([plus(more, one), plus(one, more)].map(String)).toEqual(Array(2).fill("2.00000000000000000001"));
  expect([times(more, 2), times(2, more)].map(String)).toEqual(Array(2).fill("2.00000000000000000002"));
  expect([compare(more, one), compare(one, more)].map(Math.sign)).toEqual([1, -1]);
});

test("a figure is what it was converted to, or what was typed where that is its number", () => {
  const as = (text: string, number: number, converted?: string): string =>
    String(exactOf({as: "number", text, value: asReported(number), converted}));
  expect(as("125", 12.5, "12.5")).toBe("12.5");
  expect(as("125", 12, "12.00000000000000000001")).toBe("12.00000000000000000001");
  expect(as("-0.12345678901234567890", Number("-0.12345678901234567890"))).toBe("-0.1234567890123456789");
  expect(as("约 1 234.56 万元", 1234.56)).toBe("1234.56");
  expect(as("", 0.5)).toBe("0.5");
  expect(exactOf({...figure("若干"), text: "12"})).toBeNull();
});
