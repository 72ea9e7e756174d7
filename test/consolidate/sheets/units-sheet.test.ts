import {consolidate} from "../../../src/consolidate/consolidate";
import {groupsSheet} from "../../../src/consolidate/sheets/groups-sheet";
import {levelsSheet, unitsSheet} from "../../../src/consolidate/sheets/units-sheet";
import {submit} from "../../../src/consolidate/submission";
import {unitOf} from "../../../src/consolidate/unit-list";
import {type Built, buildFiling} from "../../build";
import {withAllCells} from "../../../src/sheets/sheet-spec";
import {rowsOf} from "./rows-of";

const [received, fees] = ["applications.received.person", "disclosure.fees.amount"];
const list = [
  unitOf({name: "云溪区", code: "1", role: "whole"}), unitOf({name: "北片", code: "2", parent: "1", role: "whole"}),
  unitOf({name: "青山镇", code: "11", parent: "2", level: "乡级"}), unitOf({name: "白水镇", parent: "1", level: "乡级"}), unitOf({name: "红石街道", parent: "1"}),
];
const filed = (unit: string, source: string, more: Built = {}) =>
  submit(buildFiling({unit, year: 2024, edition: "2021", ...more}), source);
const result = consolidate([
  filed("青山镇", "/home/a.xlsx", {change: {[received]: 7, [fees]: "12.5"}}), filed("白水镇", "/home/b.xlsx", {change: {[received]: null, [fees]: "3.25"}}),
  filed("红石街道", "/home/c.xlsx", {change: {[received]: 4}, without: [fees]}),
], {list, year: 2024});
const units = unitsSheet(result, "各单位数据", (file) => (file.endsWith("a.xlsx") ? "a.xlsx" : undefined));
const {spec} = units;
const [ofReceived, ofFees] = [units.columns.get(received)!, units.columns.get(fees)!];
const letter = (column: number): string =>
  (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + column % 26);

test("each unit has a row with its code and file, numbers, blanks, and a dash for what it does not show", () => {
  const whole = withAllCells(spec);
  const rows = rowsOf(whole);
  expect(rows.slice(7).map((row) => [...row.slice(0, 3), row[ofReceived], row[ofFees], ...row.slice(-2)])).toEqual([
    ["青山镇", "11", "a.xlsx", 7, 12.5, "镇", "乡级"], ["白水镇", "", "b.xlsx", null, 3.25, "镇", "乡级"], ["红石街道", "", "c.xlsx", 4, "—", "街道", "未注明"],
  ]);
  expect(rowsOf(whole, ({style}) => style)[7]?.slice(0, 4)).toEqual(["label", "unit", "link", "plain"]);
  expect(rowsOf(whole, ({style}) => style)[8]?.slice(2, 3)).toEqual(["label"]);
  expect(rowsOf(whole, ({formula}) => formula)[7]?.[2]).toBe("=HYPERLINK(\"a.xlsx\",\"a.xlsx\")");
  expect(rowsOf(whole, ({style}) => style)[9]?.slice(-2)).toEqual(["unit", "unit"]);
  expect([...units.rows].map(([{submission}, row]) => [submission.unit, row])).toEqual([["青山镇", 7], ["白水镇", 8], ["红石街道", 9]]);
});

test("above them stand what they come to as live sums, and how many gave no number", () => {
  const at = (of: Parameters<typeof rowsOf>[1]) =>
    rowsOf(spec, of).slice(5, 7).map((row) => [row[0], row[ofReceived], row[ofFees]]);
  const [values, formulas, styles] =
    [at(({value}) => value), at(({formula}) => formula), at(({style}) => style)];
  expect(values).toEqual([["合计", 11, 15.75], ["没有数值的单位数", 1, 1]]);
  const range = (column: number) => `${letter(column)}8:${letter(column)}10`;
  expect(formulas).toEqual([
    [undefined, ...[ofReceived, ofFees].map((column) => `=IF(COUNT(${range(column)})=0,"",SUM(${range(column)}))`)],
    [undefined, ...[ofReceived, ofFees].map((column) => `=ROWS(${range(column)})-COUNT(${range(column)})`)],
  ]);
  expect(styles).toEqual([["group", "total", "total"], ["group", "total", "total"]]);
  expect(spec.cells.filter(({style}) => style === "empty").map(({row, column, columnSpan}) => [row, column, columnSpan])).toEqual([[5, 1, 2], [6, 1, 2]]);
  expect(units.totalRow).toBe(5);
});

test("its head says the year, how many there are and what a blank is, and names every column", () => {
  const rows = rowsOf(spec);
  expect(rows[1]).toEqual(["2024年度", "共 3 个单位。空格是该单位没有填写，“—”是该单位的表中没有这一项；二者都不是 0，也没有计入合计。"]);
  expect([rows[2]?.slice(0, 3), rows[2]?.slice(-2)]).toEqual([["单位", "代码", "来源文件"], ["类型", "级别"]]);
  expect(rowsOf(unitsSheet({...result, year: null}, "x", () => undefined).spec)[1]?.[0]).toBe("");
  expect([rows[0]?.length, rowsOf(spec, ({style}) => style).slice(0, 2)]).toEqual([1, [["title"], ["caption", "caption"]]]);
  expect(spec.cells.filter(({row, rowSpan}) => row === 2 && rowSpan === 3).map(({column, style}) => [column, style]))
    .toEqual([0, 1, 2, units.groups.kind, units.groups.level].map((column) => [column, "heading"]));
  expect(spec.cells.find(({row, column}) => row === 1 && column === 1)).toMatchObject({columnSpan: 12});
});

test("it is printed without kinds and levels, rows and heads on every page", () => {
  const width = 3 + units.columns.size;
  expect([units.groups, spec.print.area, spec.print.titleRows, spec.freeze, spec.protect, spec.validations])
    .toEqual([{kind: width, level: width + 1}, [10, width], [2, 6], {rows: 7, columns: 1}, false, []]);
  expect(spec.columnWidths).toEqual([26, 12, 24, ...[...units.columns].map(() => 10), 10, 10]);
  expect(spec.rowHeights).toHaveLength(10);
  expect(spec.rowHeights.slice(0, 2)).toEqual([34, 22]);
  expect(spec.rowHeights.slice(5)).toEqual([18, 18, 18, 18, 18]);
  expect([spec.lines?.from, spec.lines?.count, spec.lines?.cellsOf(3)]).toEqual([7, 3, []]);
  const none = unitsSheet(consolidate([], {year: 2024}), "x", () => undefined);
  expect([none.rows.size, none.spec.rowHeights.length]).toEqual([0, 8]);
});

test("levels are sums over the rows of those below, one unit below the other", () => {
  const sheet = levelsSheet(result, units);
  const column = ofReceived - 3 + 2;
  expect(rowsOf(sheet).slice(4).map((row) => [row[0], row[1], row[column]])).toEqual([["云溪区", 3, 11], ["北片", 1, 7]]);
  const sum = (first: number, last: number) => `=IF(COUNT('各单位数据'!${letter(ofReceived)}${first}:${letter(ofReceived)}${last})=0,"",SUM('各单位数据'!${letter(ofReceived)}${first}:${letter(ofReceived)}${last}))`;
  expect(rowsOf(sheet, ({formula}) => formula).slice(4).map((row) => row[column])).toEqual([sum(8, 10), sum(8, 8)]);
  expect(rowsOf(sheet, ({style, indent}) => [style, indent]).slice(4).map((row) => row.slice(0, 3))).toEqual([
    [["label", 0], ["plain", undefined], ["plain", undefined]], [["label", 1], ["plain", undefined], ["plain", undefined]],
  ]);
  expect(sheet.cells.filter(({row, rowSpan}) => row === 1 && rowSpan === 3).map(({value, style}) => [value, style])).toEqual([["单位（含下级）", "heading"], ["单位数", "heading"]]);
  const {name, freeze, print, protect, validations, rowHeights} = sheet;
  expect([name, freeze, print.titleRows, protect, validations, rowHeights.length, rowHeights[0]])
    .toEqual(["分级汇总", {rows: 4, columns: 1}, [1, 3], false, [], 6, 34]);
  expect(sheet.columnWidths).toEqual([34, 8, ...[...units.columns].map(() => 10)]);
  expect(rowsOf(sheet, ({style}) => style)[0]).toEqual(["title"]);
});

test("a level in which nobody has filed has no sums; the root of no name is called 合计", () => {
  const some = [...list, unitOf({name: "南片", code: "3", parent: "1", role: "whole"}), unitOf({name: "黑水镇", parent: "3"})];
  const more = consolidate([filed("青山镇", "a", {change: {[received]: 7}})], {list: some, year: 2024});
  const sheet = levelsSheet(more, unitsSheet(more, "各单位数据", () => undefined));
  expect(rowsOf(sheet).slice(4).map((row) => row.slice(0, 2))).toEqual([["云溪区", 1], ["北片", 1], ["南片", 0]]);
  const south = rowsOf(sheet, ({value, formula}) => [value, formula])[6];
  expect(south?.[2]).toEqual(["", undefined]);
  const two = consolidate([filed("青山镇", "a"), filed("白水镇", "b")], {list: [unitOf({name: "甲区"}), unitOf({name: "青山镇", parent: "甲区"}), unitOf({name: "乙区"}), unitOf({name: "白水镇", parent: "乙区"})], year: 2024});
  expect(rowsOf(levelsSheet(two, unitsSheet(two, "x", () => undefined))).slice(4).map((row) => row.slice(0, 2))).toEqual([["合计", 2], ["甲区", 1], ["乙区", 1]]);
});

test("kinds and levels are sums over the rows that are called so", () => {
  const sheet = groupsSheet(result, units);
  const column = ofReceived - 3 + 2;
  const rows = rowsOf(sheet);
  expect(rows.slice(4).map((row) => [row[0], row[1], row[column]])).toEqual([
    ["按单位类型", undefined, undefined], ["镇", 2, 7], ["街道", 1, 4], ["按单位级别", undefined, undefined], ["乡级", 2, 7], ["未注明", 1, 4],
  ]);
  const formulas = rowsOf(sheet, ({formula}) => formula);
  const over = (at: number) => `'各单位数据'!$${letter(at)}$8:$${letter(at)}$10`;
  expect([formulas[5]?.[1], formulas[8]?.[1]]).toEqual([`=COUNTIF(${over(units.groups.kind)},$A6)`, `=COUNTIF(${over(units.groups.level)},$A9)`]);
  expect(formulas[5]?.[column]).toBe(`=IF(COUNTIFS(${over(units.groups.kind)},$A6,${over(ofReceived)},">=-1E+300")=0,"",SUMIF(${over(units.groups.kind)},$A6,${over(ofReceived)}))`);
  const styles = rowsOf(sheet, ({style}) => style);
  expect([styles[0], styles[4], styles[5]?.slice(0, 3)]).toEqual([["title"], ["group"], ["label", "plain", "plain"]]);
  expect(sheet.cells.filter(({style}) => style === "group").map(({columnSpan}) => columnSpan)).toEqual([2, 2]);
  expect(rows[1]?.slice(0, 2)).toEqual(["类型、级别", "单位数"]);
  const {name, freeze, print, protect, validations, rowHeights, columnWidths} = sheet;
  expect([name, freeze, print.titleRows, protect, validations, rowHeights.length, columnWidths])
    .toEqual(["分类汇总", {rows: 4, columns: 1}, [1, 3], false, [], 10, [26, 8, ...[...units.columns].map(() => 10)]]);
  const blank = consolidate([filed("白水镇", "b", {change: {[received]: null}})], {list, year: 2024});
  expect(rowsOf(groupsSheet(blank, unitsSheet(blank, "x", () => undefined)))[5]?.[column]).toBe("");
});
