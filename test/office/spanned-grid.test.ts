import type {Cell} from "../../src/recognise/grid";
import {spannedGrid} from "../../src/office/spanned-grid";

const cell = (row: number, column: number): Cell => ({row, column, rowSpan: 1, columnSpan: 1, text: `${row},${column}`});
const area = (top: number, left: number, bottom: number, right: number) => ({top, left, bottom, right});
const span = (cells: readonly Cell[], ...areas: ReturnType<typeof area>[]) => spannedGrid("表", cells, areas, false).cells
  .map(({text, row, column, rowSpan, columnSpan}) => `${text || "empty"} ${row},${column} ${rowSpan}x${columnSpan}`);

const square = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cell(row, column)));

test("an area takes its corner's content and hides the rest", () => {
  expect(span(square, area(0, 0, 1, 1))).toEqual([
    "0,0 0,0 2x2", "0,2 0,2 1x1", "1,2 1,2 1x1", "2,0 2,0 1x1", "2,1 2,1 1x1", "2,2 2,2 1x1",
  ]);
});

test("an area whose corner holds nothing is an empty cell", () => {
  expect(span([cell(0, 0), cell(2, 2)], area(1, 0, 1, 2))).toEqual(["0,0 0,0 1x1", "empty 1,0 1x3", "2,2 2,2 1x1"]);
});

test("of areas that overlap the first counts", () => {
  expect(span(square, area(1, 1, 2, 2), area(0, 0, 1, 1)).slice(0, 2)).toEqual(["0,0 0,0 2x2", "0,2 0,2 1x1"]);
});

test("areas side by side and below one another all count", () => {
  expect(span(square, area(0, 0, 2, 0), area(0, 1, 0, 2), area(1, 1, 2, 2))).toEqual(["0,0 0,0 3x1", "0,1 0,1 1x2", "1,1 1,1 2x2"]);
});

test("a hundred thousand tall areas are laid in no time", () => {
  const areas = Array.from({length: 16_000}, (_, column) => area(0, column, 1_000_000, column));
  const cells = Array.from({length: 100_000}, (_, row) => cell(row + 1, row % 16_000));
  expect(span(cells, ...areas)).toHaveLength(16_000);
});

test("a merged area tells which numbers it hides, but no 0, no copy of its own and no words", () => {
  const cells = ([[0, 5], [1, 7], [2, 0], [3, 5], [4, "备注"], [5, "9"], [6, 8]] as const).map(([column, value]) =>
    ({row: 0, column, rowSpan: 1, columnSpan: 1, text: String(value), value}));
  const {cells: [area, beside]} = spannedGrid("a", cells, [{top: 0, left: 0, bottom: 0, right: 5}], false);
  expect(area).toMatchObject({text: "5", columnSpan: 6, covers: ["7", "9"]});
  expect(beside).toMatchObject({text: "8"});
});
