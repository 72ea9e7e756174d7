import {consolidate} from "../../../src/consolidate/consolidate";
import {sourcesSheet} from "../../../src/consolidate/sheets/sources-sheet";
import {unitsSheet} from "../../../src/consolidate/sheets/units-sheet";
import {submit} from "../../../src/consolidate/submission";
import {unitOf} from "../../../src/consolidate/unit-list";
import {buildFiling, figure} from "../../build";
import {rowsOf} from "./rows-of";

const [received, handled] = ["applications.received.person", "applications.received.business"];
const on = (sheet: string) => figure("7", "", {place: {in: "sheet", sheet, row: 3, column: 28}});
const result = consolidate([
  submit(buildFiling({unit: "青山镇", year: 2024, edition: "2021", change: {[received]: on("表'一"), [handled]: figure("8", "", {place: {in: "text", line: 4}})}}), "/home/a.xlsx"),
  submit(buildFiling({unit: "白水镇", year: 2024, edition: "2021", change: {[received]: on("表一")}}), "/home/b.xlsx"),
], {year: 2024, list: [unitOf({name: "青山镇", code: "11"}), unitOf({name: "白水镇"})]});
const linkOf = (file: string) => (file.endsWith("a.xlsx") ? "a.xlsx" : undefined);
const units = unitsSheet(result, "各单位数据", linkOf);
const sheet = sourcesSheet(result, units, linkOf);
const [ofReceived, ofHandled] = [units.columns.get(received)!, units.columns.get(handled)!];

test("in the row and column of each figure stands where it was read, as a link where it leads anywhere", () => {
  const at = (of: Parameters<typeof rowsOf>[1]) => rowsOf(sheet, of).slice(7)
    .map((row) => [...row.slice(0, 3), row[ofReceived], row[ofHandled], row[3]]);
  expect(at(({value}) => value)).toEqual([
    ["青山镇", "11", "a.xlsx", "表'一!AC4", "第 5 行", ""], ["白水镇", "", "b.xlsx", "表一!AC4", "", ""],
  ]);
  expect(at(({style}) => style)).toEqual([["label", "unit", "link", "link", "label", "empty"], ["label", "unit", "label", "label", "empty", "empty"]]);
  expect(at(({formula}) => formula)[0]).toEqual([undefined, undefined, "=HYPERLINK(\"a.xlsx\",\"a.xlsx\")", "=HYPERLINK(\"a.xlsx#'表''一'!AC4\",\"表'一!AC4\")", undefined, undefined]);
});

test("its head is that of the other sheet, without kinds and levels", () => {
  const [title, caption, ...heads] = rowsOf(sheet).slice(0, 5);
  expect([title?.length, caption]).toEqual([1, [undefined, "与“各单位数据”行列相同：那里的每一个数，这里是它取自哪个文件、哪张表、哪一格。"]]);
  expect(heads[0]?.slice(0, 4)).toEqual(["单位", "代码", "来源文件", "二、主动公开政府信息情况"]);
  expect(heads[2]?.length).toBe(3 + units.columns.size);
  expect(rowsOf(sheet)[2]).not.toContain("类型");
  expect(new Set(sheet.cells.filter(({row}) => row > 1 && row < 5).map(({style}) => style))).toEqual(new Set(["heading", "block"]));
  expect(sheet.cells.filter(({row}) => row === 5 || row === 6)).toEqual([]);
});

test("it is laid out as the other sheet, with narrow rows where that has its totals", () => {
  expect([sheet.name, sheet.freeze, sheet.print.titleRows, sheet.protect, sheet.validations]).toEqual(["数据来源", {rows: 7, columns: 1}, [2, 4], false, []]);
  expect(sheet.columnWidths).toEqual([26, 12, 48, ...[...units.columns].map(() => 14)]);
  expect(sheet.rowHeights).toHaveLength(units.spec.rowHeights.length);
  expect([0, 1, 5, 6].map((row) => sheet.rowHeights[row])).toEqual([34, 22, 4, 4]);
  expect(sheet.print).toMatchObject({orientation: "landscape", fit: [0, 0], titleColumns: [0, 0]});
});

test("of more than three hundred filings the files alone are told", () => {
  const many = (count: number) => {
    const rows = new Map(Array.from({length: count}, (_, n) => [{...result.placed[0]!}, 7 + n] as const));
    return sourcesSheet(result, {...units, rows}, linkOf);
  };
  expect(rowsOf(many(300))[7]?.length).toBeGreaterThan(3);
  const beyond = many(301);
  expect([rowsOf(beyond)[7], rowsOf(beyond)[2], rowsOf(beyond)[4], beyond.columnWidths]).toEqual([
    [expect.any(String), expect.any(String), expect.any(String)], ["单位", "代码", "来源文件"], [], [26, 12, 48],
  ]);
  expect(beyond.print).toEqual({orientation: "landscape", fit: [1, 0], titleColumns: [0, 0], titleRows: [2, 4]});
});

test("without a list no unit has a code, and a cell far below leads where it stands", () => {
  const place = {in: "sheet", sheet: "表!1", row: 122, column: 28} as const;
  const alone = consolidate([submit(buildFiling({unit: "青山镇", year: 2024, edition: "2021", change: {[received]: figure("7", "", {place})}}), "a.xlsx")], {year: 2024});
  const units = unitsSheet(alone, "各单位数据", linkOf);
  const cells = sourcesSheet(alone, units, linkOf).cells;
  const at = (column: number) => cells.find((cell) => cell.row === 7 && cell.column === column);
  expect([at(1)?.value, at(units.columns.get(received)!)?.formula]).toEqual(["", "=HYPERLINK(\"a.xlsx#'表!1'!AC123\",\"表!1!AC123\")"]);
  expect(cells.filter(({row}) => row < 2).map(({style}) => style)).toEqual(["title", "caption"]);
});
