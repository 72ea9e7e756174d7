import {readGrids} from "../../src/formats/read-grids";
import {changesAmong, isOfChanges} from "../../src/recognise/changes-sheet";
import {buildFiling} from "../build";
import {sheet} from "./grids";
import {sheetOf, titleOf, valuesOf} from "./several/laid-out";

const who = {unit: "青禾街道办事处", year: 2023};
const filing = buildFiling({edition: "2021", ...who});
const own = sheetOf(filing, "2023年", titleOf(who));
const changed = {...own, name: "增减对比", cells: own.cells.map((cell) =>
  (typeof cell.value === "number" ? {...cell, value: cell.value - 7, text: String(cell.value - 7)} : cell))};

test("a sheet of what has changed is no filing beside those of the years", () => {
  const [read, ...others] = readGrids("a.xlsx", [own, changed]);
  expect(others).toEqual([]);
  expect(valuesOf(read!)).toEqual(valuesOf(filing));
  expect(read!.unmatched).toEqual([]);
});

test("a sheet by which all has grown is none either, though no number tells", () => {
  const grown = {...changed, cells: own.cells};
  expect(readGrids("a.xlsx", [own, grown])).toHaveLength(1);
});

test("a form that is nowhere else is read, whatever its title says", () => {
  const others = {...own, cells: own.cells.filter(({row}) => row < 20)};
  expect(changesAmong([others, changed])).toEqual([]);
});

test("where nothing else is there, it is read, and its negative figures are seen", () => {
  expect([...readGrids("a.xlsx", [changed])[0]!.figures.values()].some(({value}) => Number(value) < 0)).toBe(true);
});

const heads = ["自然人", "商业企业"];
test.each<[string, Parameters<typeof sheet>, boolean]>([
  ["a name that says so", ["增减情况", [["表"], heads, [-3, 2]]], true],
  ["a title that says so", ["Sheet3", [["青禾街道2023年比2022年变化情况"], heads, [-3, 2]]], true],
  ["one sheet taken from another", ["Sheet3", [["与上年对比表"], heads, [{value: 3, formula: "='2023年'!B6-'2022年'!B6"}, 2]]], true],
  ["a name that says so, though all has grown", ["增减情况", [["表"], heads, [3, 2]]], true],
  ["a title that says so, though all has grown", ["Sheet3", [["青禾街道2023年较2022年增减情况表"], heads, [3, 2]]], true],
  ["no number that tells", ["与上年对比", [["表"], heads, [3, 2]]], false],
  ["the heading of a column alone", ["主动公开", [["主动公开政府信息情况"], ["信息内容", "本年增减"], ["规章", -3]]], false],
  ["years over its columns", ["增减情况", [["表"], heads, ["本年", "上年", "增减"], [3, 5, -2]]], false],
  ["no word of it", ["表二", [["青禾街道2023年政府信息公开情况"], heads, [-3, 2]]], false],
])("is told by %s", (_, grid, is) => {
  expect(isOfChanges(sheet(...grid))).toBe(is);
});
