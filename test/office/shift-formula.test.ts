import {shiftFormula} from "../../src/office/shift-formula";

test.each<[string, number, number, string]>([
  ["SUM(B2:G2)", 1, 0, "SUM(B3:G3)"],
  ["SUM(B2:G2)", 0, 2, "SUM(D2:I2)"],
  ["$B2+B$2+$B$2", 3, 1, "$B5+C$2+$B$2"],
  ["Z9", 1, 1, "AA10"],
  ["IF(A1=\"A1\",'B1'!C1,LOG10(D1))", 1, 0, "IF(A2=\"A1\",'B1'!C2,LOG10(D2))"],
  ["Sheet1!A1+名称A1", 1, 0, "Sheet1!A2+名称A1"],
])("%s moved %d down and %d right is %s", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
