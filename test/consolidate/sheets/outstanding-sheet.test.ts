import {consolidate} from "../../../src/consolidate/consolidate";
import type {Outstanding} from "../../../src/consolidate/outstanding";
import {outstandingSheet} from "../../../src/consolidate/sheets/outstanding-sheet";
import {submit} from "../../../src/consolidate/submission";
import {buildFiling} from "../../build";
import {rowsOf} from "./rows-of";

const [placed] = consolidate([submit(buildFiling({unit: "青山镇", year: 2024, edition: "2021"}), "/home/a.xlsx")], {year: 2024}).placed;
const one = (more: Partial<Outstanding> = {}): Outstanding =>
  ({placed: placed!, against: "last", id: "applications.received.total", says: "上年 12，本年 1200", ...more});
const other = {...placed!, submission: {...placed!.submission, unit: "白水镇", source: "/home/镇/b.xlsx"}};

test("each figure that stands out has a line: whose, against what, the sentence, and its file as a link", () => {
  const sheet = outstandingSheet([one(), one({placed: other, against: "peers", says: "900，".repeat(40)})], true, (file) => (file.endsWith("a.xlsx") ? "a.xlsx" : undefined));
  const caption = "与上年相差 10 倍以上、从无到有或从有到无的，以及与同类其他单位相差悬殊的；不一定有错，请核对。";
  const [, ...rows] = rowsOf(sheet);
  expect(rows).toEqual([
    [caption], ["序号", "单位", "相比", "突出的数", "文件"], [1, "青山镇", "上年", "上年 12，本年 1200", "a.xlsx"], [2, "白水镇", "同类单位", "900，".repeat(40), "镇/b.xlsx"],
  ]);
  expect(rowsOf(sheet, ({style}) => style)).toEqual([
    ["title"], ["caption"], Array.from({length: 5}, () => "heading"), ["unit", "label", "unit", "label", "link"], ["unit", "label", "unit", "label", "label"],
  ]);
  expect(sheet.cells.slice(0, 2).map(({columnSpan}) => columnSpan)).toEqual([5, 5]);
  expect([sheet.name, sheet.columnWidths, sheet.freeze, sheet.print, sheet.protect, sheet.validations]).toEqual([
    "突出的数", [6, 28, 12, 74, 40], {rows: 3, columns: 2}, {orientation: "landscape", fit: [1, 0], titleRows: [2, 2]}, false, [],
  ]);
  expect(sheet.rowHeights.slice(0, 3)).toEqual([34, 22, 24]);
  expect(sheet.rowHeights[4]).toBeGreaterThan(sheet.rowHeights[3]!);
});

test("where nothing stands out it says so, and that nothing was compared without last year's figures", () => {
  const sheet = outstandingSheet([], false, () => undefined);
  expect([rowsOf(sheet)[1], rowsOf(sheet)[3], sheet.rowHeights, sheet.cells.at(-1)]).toEqual([
    [expect.stringMatching(/请核对。没有给上年的数，没有与上年比。$/)], ["没有突出的数。"], [34, 22, 24, 24], {row: 3, column: 0, columnSpan: 5, value: "没有突出的数。", style: "label"},
  ]);
});
