import {referencesIn, shiftFormula} from "../../src/office/formula-references";

const area = (top: number, left: number, bottom = top, right = left) => ({top, left, bottom, right});

test.each([
  ["A1+B$2*$C$3", [area(0, 0), area(1, 1), area(2, 2)]],
  ["SUM(A1:B3,D4)", [area(0, 0, 2, 1), area(3, 3)]],
  ["汇总!B1+'明细 A'!C2", [{...area(0, 1), sheet: "汇总"}, {...area(1, 2), sheet: "明细 A"}]],
  ["'it''s'!A1", [{...area(0, 0), sheet: "it's"}]],
  ["SUM(B:C)", [area(0, 1, 1_048_575, 2)]],
  ["SUM(3:4)", [area(2, 0, 3, 16_383)]],
  ['IF(A1="B2","C3",TRUE)', [area(0, 0)]],
  ["NOW()+1.5E3", []],
  ["LOG10(A1)", [area(0, 0)]],
])("%s reads these cells", (formula, expected) => {
  expect(referencesIn(formula)).toEqual(expected);
});

test.each(["税率*A1", "INDIRECT(A1)", "OFFSET(A1,1,1)", "表1[数量]", "A1#", "[0]!税率"])("what %s reads is not certain", (formula) => {
  expect(referencesIn(formula)).toBeUndefined();
});

test.each(["[1]外部!A1", "'[1]O''Neil'!$A$1:$B$2", "[2]!税率"])("of this workbook %s reads nothing", (formula) => {
  expect(referencesIn(`SUM(${formula},B2)`)).toMatchObject([{top: 1, left: 1}]);
});

test.each<[string, number, number, string]>([
  ["SUM(B2:G2)", 1, 0, "SUM(B3:G3)"],
  ["SUM(B2:G2)", 0, 2, "SUM(D2:I2)"],
  ["$B2+B$2+$B$2", 3, 1, "$B5+C$2+$B$2"],
  ["Z9", 1, 1, "AA10"],
  ["IF(A1=\"A1\",'B1'!C1,LOG10(D1))", 1, 0, "IF(A2=\"A1\",'B1'!C2,LOG10(D2))"],
  ["Sheet1!A1+名称A1", 1, 0, "Sheet1!A2+名称A1"],
  ["A1+$B2", -1, -1, "XFD1048576+$B1"],
  ["XFD1048576+XFC1", 1, 1, "A1+XFD2"],
])("%s moved %d down and %d right is %s", (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
