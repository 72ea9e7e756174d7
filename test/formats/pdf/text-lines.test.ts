import type {PlacedText} from "../../../src/formats/pdf/page-content";
import {columnsOf, linesInColumns, rowsOfTexts} from "../../../src/formats/pdf/text-lines";

/** Texts of one line, each at its place from the left; lines are 12 points high. */
const lineAt = (top: number, texts: Readonly<Record<number, string>>): readonly PlacedText[] =>
  Object.entries(texts).map(([left, text]) =>
    ({text, left: Number(left), right: Number(left) + text.length * 6, top, bottom: top + 12}));

const told = (...lines: readonly (readonly PlacedText[])[]): readonly string[] => {
  const rows = rowsOfTexts(lines.flat());
  return linesInColumns(rows, columnsOf(rows)).map(({text}) => text);
};

/** Three rows of four figures, which show where the columns are. */
const whole = [100, 130, 160].map((top) => lineAt(top, {10: "甲", 200: "1", 300: "2", 400: "3", 500: "4"}));

test("a row of fewer figures than columns shows by tabs in which of them nothing stands", () => {
  expect(told(...whole, lineAt(190, {10: "乙", 200: "5", 400: "7"})).at(-1)).toBe("乙\t5\t\t7\t");
});

test("digits close under a figure are told with a question mark, where all columns are filled and where not", () => {
  const broken = (figures: Readonly<Record<number, string>>) =>
    told(...whole, lineAt(190, {10: "乙", ...figures}), lineAt(203, {200: "9"}));
  expect(broken({200: "5", 300: "6", 400: "7", 500: "8"}).at(-1)).toMatch(/^乙 +5\?9 +6 +7 +8$/);
  expect(broken({200: "5", 400: "7"}).at(-1)).toBe("乙\t5?9\t\t7\t");
});

test("what stands under other words, or further below, is a line of its own", () => {
  expect(told(...whole, lineAt(190, {10: "乙", 200: "5", 400: "7"}), lineAt(203, {300: "9"}))).toHaveLength(5);
  expect(told(...whole, lineAt(190, {10: "乙", 200: "5", 400: "7"}), lineAt(230, {200: "9"}))).toHaveLength(5);
});

test("numbers over a label that goes on beyond its cell are words of their own", () => {
  const label = {text: "5.要求行政机关确认或重新出具已获取信息", left: 10, right: 250, top: 100, bottom: 112};
  const row = [label, ...lineAt(101, {120: "282", 200: "745", 300: "646"})];
  expect(told(row)[0]).toMatch(/^5\.要求行政机关确认或重新出具已获取信息 282 745 +646$/);
  expect(rowsOfTexts(row)[0]!.words.map(({text}) => text)).toEqual([label.text, "282", "745", "646"]);
  // A piece that goes on where the one before ends is none.
  expect(told(lineAt(100, {10: "收到20", 34: "24", 46: "年度"}))).toEqual(["收到2024年度"]);
});
