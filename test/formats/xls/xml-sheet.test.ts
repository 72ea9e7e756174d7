import {a1Formula} from "../../../src/formats/xls/xml-sheet";

test.each([
  ["=SUM(R[-2]C:R[-1]C)", "=SUM(B3:B4)"],
  ["=RC[-1]+R1C1-R[1]C[1]", "=A5+A1-C6"],
  ["=R4C2*2", "=B4*2"],
  ["='表 R1C1'!R1C1&\"RC\"", "='表 R1C1'!A1&\"RC\""],
  ["=SRC+RCA+ROC(1)+R1C1_x", "=SRC+RCA+ROC(1)+R1C1_x"],
  ["=R[-9]C", "=#REF!"],
  ["=Sheet2!R[-1]C", "=Sheet2!B4"],
])("%s at B5 is %s", (formula, expected) => {
  expect(a1Formula(formula, 4, 1)).toBe(expected);
});
