import {asReported, type Figure, numberOr} from "../../src/filing/figure";
import {figure} from "../build";

const [twelve, none, slash] = [figure(12), figure(null), figure("/")];

describe("a figure's number", () => {
  test("is what was read, a zero too", () => {
    expect([twelve, figure(0), figure("-3"), figure("21.6560")].map((one) => numberOr(null, one))).toEqual([12, 0, -3, 21.656]);
  });

  test("is what is said of blanks where there is none, or no figure", () => {
    for (const blank of [none, slash, figure("若干"), undefined]) {
      expect(numberOr(null, blank)).toBeNull();
      expect(numberOr("空白", blank)).toBe("空白");
      expect(numberOr(0, blank)).toBe(0);
      expect([blank].flatMap((one) => numberOr([], one))).toEqual([]);
    }
  });

  test("is a plain number to JSON, to other threads and to whoever compares figures", () => {
    expect(asReported(12)).toBe(12);
    expect(JSON.stringify([twelve.value, none.value])).toBe("[12,null]");
    expect(structuredClone(twelve).value).toBe(12);
    expect(twelve.value === figure("12").value).toBe(true);
  });
});

/** Never called: the types would not fit if the compiler let one of these lines pass. */
export const refused = (one: Figure, other: Figure): readonly unknown[] => [
  // @ts-expect-error A blank is not zero.
  (one.value ?? 0) satisfies number,
  // @ts-expect-error Nor is it where the number may be zero too.
  (one.value || 0) + 1,
  // @ts-expect-error Nor does it become one by its sign.
  -one.value,
  // @ts-expect-error Figures are added with exactOf.
  one.value! + other.value!,
  // @ts-expect-error They are compared with it too.
  one.value! > 0,
  // @ts-expect-error A blank is not unequal to zero, nor equal: it is unknown.
  one.value! === 0,
  // @ts-expect-error A number is asked for, and a figure may have none.
  Math.max(one.value, 0),
  // @ts-expect-error What was said of blanks has to be minded.
  numberOr(null, one) + 1,
  // @ts-expect-error A number becomes a figure's where somebody says that it was reported.
  {...one, value: 12} satisfies Figure,
];
