import {fittedFigure} from "../../../src/hosts/workbench/fitted-figure";

/** So many digits have room. */
const room = (digits: number) => (text: string) => text.length <= digits;

test.each([
  ["1,234,567.89", false, 12, "1,234,567.89"], ["1,234,567.89", false, 11, "###"], ["1,234,567.89", false, 2, "##"],
  ["1,234,567.89", false, 0, "#"], ["2025-03-31", false, 8, "###"], ["33.33%", false, 5, "###"],
])("a figure whose format says how it is written is written so, or not at all: %s (%p) in %d", (text, isGeneral, digits, shown) => {
  expect(fittedFigure(text, isGeneral, room(digits))).toBe(shown);
});

test.each([
  ["0.333333333333333", 6, "0.3333"], ["2.9999", 3, "3"], ["-1234567.89", 9, "-1234568"], ["1234567", 6, "###"],
  ["0.0004", 4, "###"], ["0.30000000004", 6, "0.3"], ["1e-7", 3, "###"], ["1.5e+21", 5, "###"],
])("of a figure without a format, decimals are rounded off before it is not written at all: %s in %d", (text, digits, shown) => {
  expect(fittedFigure(text, true, room(digits))).toBe(shown);
});
