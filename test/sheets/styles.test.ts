import {heightOf, linesOf, unitsOf} from "../../src/sheets/styles";

test("a Chinese character is as wide as two others", () => {
  expect([unitsOf(""), unitsOf("a1"), unitsOf("规章"), unitsOf("“规章”a")]).toEqual([0, 2, 4, 9]);
});

test("a text is wrapped where its width ends, and begins a line where it says so", () => {
  expect([linesOf("", 20, 10.5), linesOf("规章规章规", 10, 10.5), linesOf("规章规章规章", 10, 10.5)]).toEqual([1, 1, 2]);
  expect(linesOf("规\n章", 10, 10.5)).toBe(2);
  expect(linesOf("规章规章规", 10, 21)).toBe(3);
});

test("a line is higher than its characters are", () => {
  expect(heightOf(1, 10.5)).toBeGreaterThan(10.5);
  expect(heightOf(3, 10.5)).toBeGreaterThan(3 * 10.5);
});
