import fc from "fast-check";
import {computeTotal, totalFormula, totalIn} from "../../src/sheets/sum-formula";
import {outOf} from "../proof";

const spots = (...at: readonly (readonly [number, number])[]) => at.map(([row, column]) => ({row, column}));

test("neighbours become one range, down a column or along a row", () => {
  expect(totalFormula(spots([6, 3], [6, 4], [6, 5]))).toBe('=IF(COUNT(D7:F7)=0,"",SUM(D7:F7))');
  expect(totalFormula(spots([8, 3], [9, 3], [11, 3], [13, 26]))).toBe('=IF(COUNT(D9:D10,D12,AA14)=0,"",SUM(D9:D10,D12,AA14))');
});

test("a total is blank while its parts are, and text does not count", () => {
  const total = totalIn('=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))')!;
  expect(computeTotal(total, () => null)).toBe("");
  expect(computeTotal(total, () => "/")).toBe("");
  expect(computeTotal(total, (_, column) => (column === 0 ? 0 : null))).toBe(0);
  expect(computeTotal(totalIn("=SUM(A1:B1)")!, () => null)).toBe(0);
});

test("amounts are added exactly, not as floats", () => {
  expect(computeTotal(totalIn("=SUM(A1:A3)")!, () => 0.1)).toBe(0.3);
});

test("a formula is understood whatever its spaces, case and dollar signs, and others are left alone", () => {
  expect(totalIn("= if( count($A$1:$B$1)=0 , \"\" , sum($A$1:$B$1) )")).toEqual(totalIn('=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))'));
  for (const formula of ["=A1+B1", "=SUM(A1:B1)*2", "=SUM(A:A)", "=SUM(表!A1:A2)", '=IF(COUNT(A1:B1)=0,"",SUM(A1:C1))', "=SUM(1,2)"]) {
    expect(totalIn(formula)).toBeUndefined();
  }
});

test("what a total's formula says is the cells it was made of", () => {
  const spot = fc.record({row: fc.nat(200), column: fc.nat(60)});
  fc.assert(fc.property(fc.uniqueArray(spot, {minLength: 1, maxLength: 12, selector: ({row, column}) => `${row},${column}`}), (parts) => {
    const seen: string[] = [];
    computeTotal(totalIn(totalFormula(parts))!, (row, column) => {
      seen.push(`${row},${column}`);
      return null;
    });
    expect(seen).toEqual(parts.map(({row, column}) => `${row},${column}`));
  }), outOf(1000));
});
