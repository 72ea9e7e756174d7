import {findCells} from "../../../src/hosts/workbench/find-cells";

const cell = (row: number, column: number, text: string) => ({row, column, rowSpan: 1, columnSpan: 1, text});
const sheets = [
  {name: "甲", rows: 2, columns: 2, cells: [cell(0, 0, "（三）不予公开"), cell(1, 1, "１２")]},
  {name: "乙", rows: 1, columns: 1, hidden: true, cells: [cell(0, 0, "不予公开")]},
  {name: "丙", rows: 1, columns: 1, cells: [cell(0, 0, "不予\n公开 ABC")]},
];

test("finds what cells of all sheets that are seen show, whatever its width, case and breaks", () => {
  expect(findCells(sheets, "不予公开").map(({sheet, row}) => [sheet, row])).toEqual([["甲", 0], ["丙", 0]]);
  expect(findCells(sheets, "12")).toEqual([{sheet: "甲", row: 1, column: 1}]);
  expect(findCells(sheets, "abc")).toHaveLength(1);
  expect(findCells(sheets, " ")).toEqual([]);
});
