import {editions} from "../../src/editions/edition";
import {compare} from "../../src/reconcile/compare";
import {comparisonSheet} from "../../src/sheets/comparison-sheet";
import {buildFiling} from "../build";

const at = ({cells}: ReturnType<typeof comparisonSheet>, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column);

describe.each(editions.flatMap(({id: now}, at) => editions.slice(0, at + 1).map(({id: then}) => [now, then] as const)))(
  "edition %s beside %s", (now, then) => {
    const [filing, last] = [buildFiling({edition: now}), buildFiling({edition: then, year: 2017})];
    const rows = compare(filing, last);
    const sheet = comparisonSheet(filing, last, rows);

    test("shows every row once, both years as numbers and the change as a formula over them", () => {
      const head = sheet.cells.find(({value}) => value === "指标")!.row;
      const shown = sheet.cells.map(({row, column, style}) => row > head && column === 2 && style === "unit" ? row : 0)
        .filter((row) => row > 0);
      expect(shown).toHaveLength(rows.length);
      expect(shown.map((row) => [3, 4, 5].map((column) => at(sheet, row, column)!.value)))
        .toEqual(rows.map((row) => [row.last ?? null, row.this ?? null, row.change]));
      expect(rows.filter(({change}) => change !== null).length).toBeGreaterThan(5);
      for (const row of shown) {
        const {formula, value} = at(sheet, row, 5)!;
        if (value !== null) expect(formula).toBe(`=IF(AND(ISNUMBER(D${row + 1}),ISNUMBER(E${row + 1})),ROUND(E${row + 1}-D${row + 1},4),"")`);
      }
    });

    test("writes no cell twice", () => {
      const places = sheet.cells.map(({row, column}) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
    });
  });

test("the longest bar of the chart is the greatest figure's", () => {
  const sheet = comparisonSheet(buildFiling({change: {"applications.received.total": 400}}), buildFiling({change: {"applications.received.total": 100}}));
  const bars = sheet.cells.filter(({style}) => style === "bar" || style === "barLast");
  expect(bars.length).toBeGreaterThan(10);
  expect(bars.slice(0, 2).map(({style, value}) => [style, String(value).length])).toEqual([["barLast", 10], ["bar", 40]]);
});
