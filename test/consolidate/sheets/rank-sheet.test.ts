import {consolidate} from "../../../src/consolidate/consolidate";
import {rankSheet} from "../../../src/consolidate/sheets/rank-sheet";
import {columnsOf, unitsSheet} from "../../../src/consolidate/sheets/units-sheet";
import {submit} from "../../../src/consolidate/submission";
import {buildFiling} from "../../build";
import {rowsOf} from "./rows-of";

const total = "applications.received.total";
const resultOf = (...values: readonly (number | null)[]) => consolidate(values.map((value, n) => submit(
  buildFiling({unit: `${"甲乙丙丁戊"[n] ?? n}镇`, year: 2024, edition: "2021", change: {[total]: value}}), `${"abcde"[n] ?? n}`)), {year: 2024});
const sheetOf = (result: ReturnType<typeof resultOf>) => rankSheet(result, unitsSheet(result, "各单位数据", () => undefined));
const result = resultOf(5, 9, null, 5, 1);
const units = unitsSheet(result, "各单位数据", () => undefined);
const sheet = sheetOf(result);
const shown = columnsOf(result, units);

test("units stand in the order of the first headline figure, equal ones in one place, blanks without one", () => {
  const rows = rowsOf(sheet);
  expect(rows[2]).toEqual(["指标", expect.stringContaining("本年新收")]);
  expect(rows[3]).toEqual(["名次", "单位", "数值", "占合计（%）"]);
  expect(rows.slice(4, 9).map((row) => row.slice(0, 4))).toEqual([
    [1, "乙镇", 9, 45], [2, "丁镇", 5, 25], [2, "甲镇", 5, 25], [4, "戊镇", 1, 5], ["", "", "", ""],
  ]);
  expect(rows.slice(4, 9).map((row) => row.slice(7, 10)))
    .toEqual([["丙镇", "", ""], ["丁镇", 5, 2], ["甲镇", 5, 3], ["戊镇", 1, 4], ["乙镇", 9, 1]]);
  expect(rows.slice(4).map((row) => row[6])).toEqual(shown.map(({name}) => name));
  expect(rows.slice(9).every((row) => row.length === 7)).toBe(true);
});

test("the formulas find the figure that is chosen, its numbers and their order", () => {
  const rows = rowsOf(sheet, ({formula}) => formula);
  const [left, right] = [shown[0]!.inUnits, shown.at(-1)!.inUnits];
  const letters = (column: number): string => (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + column % 26);
  const [names, end] = ["$G$5", 4 + shown.length];
  const figure = (row: number) => `INDEX('各单位数据'!$${letters(left)}$8:$${letters(right)}$12,${row},MATCH($B3,${names}:$G$${end},0))`;
  expect(rows[4]?.filter((one) => one !== undefined)).toEqual([
    "=IF(C5=\"\",\"\",RANK(C5,$I$5:$I$9))", "=IFERROR(INDEX($H$5:$H$9,MATCH(1,$J$5:$J$9,0)),\"\")", "=IFERROR(INDEX($I$5:$I$9,MATCH(1,$J$5:$J$9,0)),\"\")",
    "=IF(C5=\"\",\"\",IF(OR(SUM($I$5:$I$9)<=0,MIN($I$5:$I$9)<0),\"\",C5/SUM($I$5:$I$9)*100))", expect.stringMatching(/^='?各单位数据'?!A8$/),
    `=IF(ISNUMBER(${figure(1)}),${figure(1)},"")`, "=IF(I5=\"\",\"\",RANK(I5,$I$5:$I$9)+COUNTIF(I5:I5,I5)-1)",
  ]);
  expect(rows[8]?.filter((one) => one !== undefined).slice(1)).toEqual([
    "=IFERROR(INDEX($H$5:$H$9,MATCH(5,$J$5:$J$9,0)),\"\")", "=IFERROR(INDEX($I$5:$I$9,MATCH(5,$J$5:$J$9,0)),\"\")",
    "=IF(C9=\"\",\"\",IF(OR(SUM($I$5:$I$9)<=0,MIN($I$5:$I$9)<0),\"\",C9/SUM($I$5:$I$9)*100))", expect.stringMatching(/!A12$/),
    `=IF(ISNUMBER(${figure(5)}),${figure(5)},"")`, "=IF(I9=\"\",\"\",RANK(I9,$I$5:$I$9)+COUNTIF(I5:I9,I9)-1)",
  ]);
});

test("a figure is chosen from the list beside it, and what is printed are the units alone", () => {
  expect(sheet.validations).toEqual([{
    row: 2, column: 1, rows: 1, columns: 1, kind: "list", from: `$G$5:$G$${4 + shown.length}`, title: "没有这项指标", message: "请从列表中选一项指标。",
  }]);
  expect([sheet.name, sheet.print, sheet.freeze, sheet.protect, sheet.columnWidths]).toEqual([
    "指标排名", {orientation: "portrait", fit: [1, 0], titleRows: [2, 3], area: [9, 4]}, {rows: 4, columns: 0}, false, [8, 34, 14, 14, 2, 2, 34, 26, 12, 8],
  ]);
  expect(sheet.rowHeights).toEqual([34, 22, 24, 24, ...shown.map(() => 18)]);
  const styles = rowsOf(sheet, ({style}) => style);
  expect(styles.slice(0, 4)).toEqual([["title"], ["caption"], ["heading", "label"], ["heading", "heading", "heading", "heading"]]);
  expect(styles[4]).toEqual(["unit", "label", "plain", "plain", undefined, undefined, "label", "label", "plain", "plain"]);
  const wide = sheet.cells.filter(({row, columnSpan}) => row < 3 && columnSpan !== undefined);
  expect(wide.map(({columnSpan, open}) => [columnSpan, open])).toEqual([[4, undefined], [4, undefined], [3, true]]);
  const formatted = sheet.cells.filter(({numberFormat}) => numberFormat !== undefined);
  expect(formatted.map(({column, numberFormat}) => [column, numberFormat]))
    .toEqual([0, 1, 2, 3, 4].map(() => [3, "0.0"]));
});

test("a thousand units are ranked in the sheet, more are not, and it says where they are", () => {
  const [one] = result.placed;
  const many = (count: number) => {
    const rows = new Map(Array.from({length: count}, (_, n) => [{...one!}, 7 + n] as const));
    return rankSheet(result, {...units, rows});
  };
  expect(rowsOf(many(1000))[1]).toEqual(["在下面选一项指标，各单位就按它排名；没有数值的不排。"]);
  expect(many(1000).rowHeights).toHaveLength(1004);
  const beyond = many(1001);
  expect(rowsOf(beyond).map((row) => row.length)).toEqual([1, 1]);
  expect([rowsOf(beyond)[1], beyond.validations, beyond.rowHeights.length, beyond.print.area])
    .toEqual([["单位多于 1000 个，没有在表中排名；请用命令行的 --rank，或者在面板中排名。"], [], 4, [4, 4]]);
});

test("where no headline figure is shown the first figure is the one at first", () => {
  const columns = new Map([...units.columns].filter(([id]) => id.startsWith("disclosure.")));
  expect(rowsOf(rankSheet(result, {...units, columns}))[2]?.[1]).toBe(shown[0]!.name);
});
