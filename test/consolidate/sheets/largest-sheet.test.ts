import {largestSheet} from "../../../src/consolidate/sheets/largest-sheet";
import {consolidate} from "../../../src/consolidate/consolidate";
import {idsOf, type SubmittedValue} from "../../../src/consolidate/submission";
import {unitOf} from "../../../src/consolidate/unit-list";
import {editionOf, indicatorOf} from "../../../src/editions/edition";
import {filedAs} from "../filed-numbers";
import {rowsOf} from "./rows-of";

const {ranked} = editionOf("2021").headlines;
const [first = "", second = ""] = ranked;
const name = indicatorOf("2021", first).name;

/** Units with one figure each, all others blank, as the sheet shows them. */
function sheetOf(values: readonly SubmittedValue[], id = first) {
  const all = values.map((value, n) =>
    filedAs(`第${n}镇`, null, {source: `${n}.xlsx`, values: idsOf("2021").map((one) => (one === id ? value : one === second ? 0 : null))}));
  const list = all.map(({unit}, n) => unitOf({name: n === 0 ? "青山镇" : unit, aliases: n === 0 ? [unit] : []}));
  return largestSheet(consolidate(all, {list, year: 2024}));
}

test("the units with most of a figure stand below its name, the largest first, with a bar as long as their part of the largest", () => {
  const [title, block, one, other, third, none] = rowsOf(sheetOf([4, "12.5", 25, 0, null, undefined]));
  expect(title).toHaveLength(1);
  expect(block).toEqual([`${name}：最多的 3 个单位`]);
  expect([one, other, third]).toEqual([
    [1, "第2镇", 25, "█".repeat(35)], [2, "第1镇", 12.5, "█".repeat(18)], [3, "青山镇", 4, "█".repeat(6)],
  ]);
  expect(none).toEqual([]);
});

test("the bars are formulas that follow the numbers beside them", () => {
  const {cells} = sheetOf([4, 25]);
  expect(cells.flatMap(({formula}) => formula ?? [])).toEqual(["=REPT(\"█\",ROUND($C3/$C$3*35,0))", "=REPT(\"█\",ROUND($C4/$C$3*35,0))"]);
  expect(cells.filter(({row}) => row === 2).map(({style, column}) => [column, style])).toEqual([[0, "unit"], [1, "label"], [2, "plain"], [3, "bar"]]);
});

test("ten units are told, and where nobody has any that is said", () => {
  const rows = rowsOf(sheetOf(Array.from({length: 12}, (_, n) => n + 1)));
  expect(rows[1]).toEqual([`${name}：最多的 10 个单位`]);
  expect(rows.slice(2, 13).map((row) => row[2])).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, undefined]);
  expect(rowsOf(sheetOf([0, 0]))[1]).toEqual([`${name}：没有大于 0 的单位`]);
});

test("each figure has its chart beside its units, six rows at least, and a narrow row below it", () => {
  const {charts, rowHeights, cells} = sheetOf([4, 25]);
  expect(charts).toEqual([{
    title: `${name}：最多的 2 个单位`, area: {row: 2, column: 3, rows: 6, columns: 1}, data: {row: 2, rows: 2, names: 1, series: [{name, column: 2, style: "bar"}]},
  }]);
  const blocks = cells.filter(({style}) => style === "block").map(({row}) => row);
  // Nobody has any of the other figures: their names stand one below the other.
  expect(blocks).toEqual([1, ...ranked.slice(1).map((_, n) => 9 + 2 * n)]);
  expect([rowHeights[0], ...blocks.slice(1).map((row) => rowHeights[row - 1])])
    .toEqual([34, ...ranked.slice(1).map(() => 10)]);
  expect(rowHeights.filter((height) => height === 10)).toHaveLength(ranked.length - 1);
  expect(rowHeights).toHaveLength(Math.max(...blocks) + 1);
  const ten = sheetOf(Array.from({length: 9}, (_, n) => n + 1));
  expect([ten.charts?.[0]?.area.rows, ten.cells.filter(({style}) => style === "block")[1]?.row]).toEqual([9, 12]);
});

test("it is printed on one page, and nothing in it is to be filled in", () => {
  const {name, columnWidths, validations, protect, print, cells} = sheetOf([4]);
  expect([name, columnWidths, validations, protect, print]).toEqual(["单位排名", [6, 34, 12, 62], [], false, {orientation: "portrait", fit: [1, 1]}]);
  expect(cells.filter(({style}) => style === "title" || style === "block").map(({columnSpan}) => columnSpan)).toEqual([4, ...ranked.map(() => 4)]);
});
