import {isComplete} from "../../../src/filing/coverage";
import {readGrids} from "../../../src/formats/read-grids";
import type {Grid} from "../../../src/recognise/grid";
import {first, layOut, sheetOf, titleOf, valuesOf} from "../several/laid-out";

const title = titleOf({unit: first.unit, year: first.year!});
const sheet = (name: string, over: string = title): Grid => sheetOf(first, name, over);
const read = (...grids: readonly Grid[]) => readGrids("a.xlsx", grids);

describe("an exact copy of a sheet beside it contradicts nothing", () => {
  test.each<[string, readonly Grid[]]>([
    ["for printing", [sheet("统计表"), sheet("打印版")]],
    ["twice", [sheet("统计表"), sheet("打印版"), sheet("存档")]],
    ["before it", [sheet("打印版"), sheet("统计表")]],
    ["with a sheet a form", [...layOut(first), sheet("打印版")]],
    ["of one form's sheet", [...layOut(first), {...layOut(first)[1]!, name: "打印"}]],
    ["whose title is lost", [sheet("统计表"), sheetOf(first, "打印版", undefined)]],
  ])("%s", (_, grids) => {
    const [one, another] = read(...grids);
    expect([one!.unmatched, isComplete(one!), another]).toEqual([[], true, undefined]);
    expect(valuesOf(one!)).toEqual(valuesOf(first));
  });
});

test("of a copy in which a figure is another that one is listed, as nobody knows which is right", () => {
  const changed = {...sheet("打印版"), cells: sheet("打印版").cells.map((cell) =>
    (cell.text === "1003" ? {...cell, text: "1004", value: 1004} : cell))};
  const [one, another] = read(sheet("统计表"), changed);
  expect([another, valuesOf(one!)]).toEqual([undefined, valuesOf(first)]);
  expect(one!.unmatched).toMatchObject([{text: "1004", why: "twice", place: {sheet: "打印版"}}]);
  expect(isComplete(one!)).toBe(false);
});

test("a row that stands twice on one sheet is listed, whatever it shows", () => {
  const once = sheet("统计表");
  const row = once.cells.find(({text}) => text.startsWith("一、本年新收"))!.row;
  const again = once.cells.filter((cell) => cell.row === row).map((cell) => ({...cell, row: once.rows + 1}));
  const [one] = read({...once, rows: once.rows + 2, cells: [...once.cells, ...again]});
  expect(isComplete(one!)).toBe(false);
});
