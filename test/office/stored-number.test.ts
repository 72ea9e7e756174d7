import {storedNumber} from "../../src/office/stored-number";

test.each<[string, number]>([
  ["12", 12], ["-0.5", -0.5], ["+7", 7], ["1E3", 1000], ["1.5e-7", 1.5e-7], [" 12\n", 12], [".5", 0.5], ["3.", 3],
])("“%s” is %d", (text, value) => {
  expect(storedNumber(text)).toBe(value);
});

test.each([
  "", " ", "\n", "1O77", "1,077", "NaN", "Infinity", "-INF", "0x10", "0b1", "1e999", "１２", "一", "1 2", "null", "12件", ".", "e5",
])("“%s” is no number", (text) => {
  expect(storedNumber(text)).toBeUndefined();
});
