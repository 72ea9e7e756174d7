import {linked} from "../../../src/consolidate/sheets/link";
import {evenHeights, fileNames, headingHeights, headings, printedBy, tallRows} from "../../../src/consolidate/sheets/layout";
import {editionOf} from "../../../src/editions/edition";

test.each<[string, readonly string[], string, string]>([
  ["the folder that all have in common is left out", ["/home/镇/a.xlsx", "/home/街道/b.xlsx"], "/home/镇/a.xlsx 已损坏", "镇/a.xlsx 已损坏"],
  ["wherever it stands", ["/home/a", "/home/b"], "/home/a 与 /home/b", "a 与 b"], ["with backslashes too", ["C:\\报送\\a", "C:\\报送\\b"], "C:\\报送\\a", "a"],
  ["but not the beginning of a name", ["青山镇1.xlsx", "青山镇2.xlsx"], "青山镇1.xlsx", "青山镇1.xlsx"], ["of a single file its folder", ["/home/a.xlsx"], "/home/a.xlsx", "a.xlsx"],
  ["but not the root", ["/a", "/b"], "/a", "/a"], ["of none nothing", [], "/home/a", "/home/a"],
])("of names of files %s", (_, sources, text, expected) => {
  expect(fileNames(sources)(text)).toBe(expected);
});

test("rows are of one height but for those named, and taller where a text takes more lines", () => {
  const heights = [evenHeights(3), evenHeights(3, {1: 30}), evenHeights(2, {}, 20)];
  expect(heights).toEqual([[18, 18, 18], [18, 30, 18], [20, 20]]);
  const tall = tallRows(7, [[["短", 10]], [["短", 10], ["很长的一个名称".repeat(3), 10]], [], [["短", 10], ["", 4]]]);
  expect(Object.keys(tall)).toEqual(["8"]);
  expect(tall[8]).toBeGreaterThan(40);
});

const {indicators} = editionOf("2021");

test("headings name each form once, its rows, and each figure's column or unit", () => {
  const cells = headings("2021", indicators, 2, 3);
  const ofRow = (row: number) => cells.filter((cell) => cell.row === row);
  expect([ofRow(2)[0]?.column, ofRow(2).map(({style}) => style)]).toEqual([3, ofRow(2).map(() => "block")]);
  expect(ofRow(2).reduce((sum, {columnSpan = 1}) => sum + columnSpan, 0)).toBe(indicators.length);
  expect(ofRow(3).reduce((sum, {columnSpan = 1}) => sum + columnSpan, 0)).toBe(indicators.length);
  expect(ofRow(4).map(({column, style}) => [column, style])).toEqual(indicators.map((_, at) => [3 + at, "heading"]));
  expect(ofRow(4).slice(0, 4).map(({value}) => value)).toEqual(["本年制发件数", "本年废止件数", "现行有效件数", expect.any(String)]);
  expect(ofRow(4)[indicators.findIndex(({id}) => id === "disclosure.fees.amount")]?.value).toMatch(/万元|收费/);
});

test("rows of headings are as high as their longest label in the width of its columns", () => {
  const heights = headingHeights([
    {row: 1, column: 0, value: "短", style: "heading"}, {row: 1, column: 1, value: "一个很长的标题".repeat(4), style: "heading"},
    {row: 2, column: 0, columnSpan: 8, value: "一个很长的标题".repeat(4), style: "heading"}, {row: 1, column: 2, value: "短", style: "heading"},
  ]);
  expect(heights[2]).toBeLessThan(heights[1]!);
  expect(heights[1]).toBeGreaterThan(60);
  expect(headingHeights([{row: 0, column: 0, value: "", style: "heading"}])).toEqual({0: 22});
});

test("pages begin with a form, and are as small as the widest needs, at most in full size", () => {
  const [first, second] = [0, 1].map((at) => indicators.filter(({form}) => form === editionOf("2021").forms[at]!.id));
  const narrow = [...first!.slice(0, 3), ...second!.slice(0, 2)];
  expect(printedBy(narrow, 2, [10, 10, 10, 10, 10, 10, 10])).toEqual({
    orientation: "landscape", fit: [0, 0], titleColumns: [0, 0], pages: {columns: [5], scale: 100},
  });
  // Five columns on the first page, the name and two on the second; a column of a hundred takes 708.75 of 750 points.
  expect(printedBy(narrow, 2, [100, 100, 100, 100, 100, 100, 100]).pages?.scale).toBe(Math.floor(75000 / (5 * 708.75)));
  expect(printedBy(narrow, 2, [100, 1, 1, 1, 1, 100, 100]).pages?.scale).toBe(Math.floor(75000 / (3 * 708.75)));
  expect(printedBy(narrow, 2, [1, 300, 1, 1, 1, 100, 100]).pages?.scale)
    .toBe(Math.floor(75000 / (0.75 * (9.4 * 304 + 25))));
});

test.each<[string, string | undefined, string]>([
  ["a text without a target", undefined, "a.xlsx"], ["a target too long for a formula", "b".repeat(256), "a.xlsx"], ["a text too long for a formula", "b", "a".repeat(256)],
])("%s is a label", (_, target, text) => {
  expect(linked(text, target)).toEqual({value: text, style: "label"});
});

test("a text with a target is a link by formula, quotes doubled", () => {
  expect(linked("a\"b", "c\"d")).toEqual({value: "a\"b", style: "link", formula: "=HYPERLINK(\"c\"\"d\",\"a\"\"b\")"});
  expect(linked("a".repeat(255), "b".repeat(255)).style).toBe("link");
});

test("each form, row and page begins where the one before it ends", () => {
  const cells = headings("2021", indicators, 2, 3);
  for (const row of [2, 3]) {
    const spans = cells.filter((cell) => cell.row === row);
    const ends = spans.map(({column, columnSpan = 1}) => column + columnSpan);
    expect(spans.map(({column}) => column)).toEqual([3, ...ends.slice(0, -1)]);
  }
  expect([...new Set(cells.map(({row, style}) => `${row} ${style}`))]).toEqual(["2 block", "3 heading", "4 heading"]);
  // Fourteen columns fill a page, but a form begins a new one, and so does the row that would not fit any more.
  const pages = cells.filter(({row}) => row === 2);
  expect(pages.slice(0, 3).map(({columnSpan}) => columnSpan)).toEqual([10, 14, 14]);
  expect(pages.at(-1)?.columnSpan).toBe(5);
});

test("a figure of a list is headed by what it is counted in", () => {
  const list = editionOf("2014").indicators.filter(({columnId}) => columnId === "").slice(0, 3);
  expect(headings("2014", list, 0, 0).filter(({row}) => row === 2).map(({value}) => value)).toEqual(list.map(({unit}) => unit));
});

test("of files one of which is called as the folder of the others their folder is left out", () => {
  expect(fileNames(["/a/b", "/a/b/c"])("/a/b/c")).toBe("b/c");
  expect(fileNames(["/a/b.xlsx", "/a/b.xlsx"])("/a/b.xlsx")).toBe("b.xlsx");
});
