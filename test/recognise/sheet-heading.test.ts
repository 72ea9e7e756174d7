import {readSheetHeading} from "../../src/recognise/sheet-heading";
import {sheet} from "./grids";

const unitIn = (...row: readonly string[]): string => readSheetHeading([sheet("Sheet1", [row, ["甲", "件", "1"]])]).unit;

test("the cell beside one that asks for the unit names it", () => {
  expect(unitIn("填报单位", "平湖镇")).toBe("平湖镇");
  expect(unitIn("单位：", "平湖镇人民政府")).toBe("平湖镇人民政府");
  expect(unitIn("单位", "平湖镇人民政府")).toBe("平湖镇人民政府");
});

test.each([
  ["填报单位：（汇总）", ""], ["填报单位：（本级）", ""], ["填报单位：（平湖镇人民政府）", "平湖镇人民政府"],
  ["填报单位：平湖镇人民政府（汇总）", "平湖镇人民政府（汇总）"],
])("brackets around all that is said are none of a name: %s", (line, unit) => {
  expect(unitIn(line)).toBe(unit);
});

test.each([
  ["江苏省青石县  平湖街道办事处", "江苏省青石县平湖街道办事处"], ["江苏省　青石县　平湖街道办事处", "江苏省青石县平湖街道办事处"],
  ["青石县水务局  青石县民政局", "青石县水务局"], ["青石县  青石县民政局", "青石县"],
])("a gap behind the place that a unit is in does not end its name: %s", (line, unit) => {
  expect(readSheetHeading([sheet("Sheet1", [["政府信息公开统计表（2024年度）"], [line]])]).unit).toBe(unit);
});

test.each(["统计数", "上年数", "备注", "数量"])("单位 over 件 and 条 does not ask for a name: %s beside it is none", (beside) => {
  expect(unitIn("统计指标", "单位", beside)).toBe("");
});

test.each<[string, readonly (readonly (string | number)[])[]]>([
  ["before the rest of the title", [["平湖镇人民政府", 2024, "年政府信息公开工作年度报告"]]],
  ["as text", [["平湖镇人民政府", "", "2024", "年度政府信息公开统计表"]]],
  ["before all of it", [[2024, "年", "平湖镇人民政府", "政府信息公开工作年度报告"]]],
  ["below it", [["平湖镇人民政府政府信息公开工作年度报告"], ["2024", "年度"]]],
])("a year in a cell of its own, 年 in the next one: %s", (_, rows) => {
  expect(readSheetHeading([sheet("Sheet1", rows)])).toEqual({unit: "平湖镇人民政府", year: 2024});
});

test("half a label, with the rest of it right below, is no name of a unit", () => {
  const heads = [["自然人", "社会", "法律服"], ["", "公益组织", "务机构"]];
  expect(readSheetHeading([sheet("Sheet1", heads)]).unit).toBe("");
  expect(readSheetHeading([sheet("Sheet1", [["本年新收政府"], ["信息公开申请数量"]])]).unit).toBe("");
});

test.each([["24年", 2024], ["21年度", 2021], ["附件12年报", null], ["第24期", null], ["24年1月", null]])(
  "a sheet %s is of the year %s", (name, year) => {
    expect(readSheetHeading([sheet(name, [["甲", "件", "1"]])]).year).toBe(year);
  },
);

describe("what is printed over a sheet's pages", () => {
  const pageHeader = "内部资料\n平湖镇人民政府2024年政府信息公开工作年度报告\n第  页";
  const own = (title: string, name = "Sheet1", more = {pageHeader}) =>
    readSheetHeading([sheet(name, [[title], ["甲", "件", "1"]], more)]);

  test("says who and when where the sheet does not", () => {
    expect(own("")).toEqual({unit: "平湖镇人民政府", year: 2024});
    expect(own("", "平湖镇")).toEqual({unit: "平湖镇", year: 2024});
  });

  test("says nothing beside a title, as of another year when it was left as it was", () => {
    expect(own("平湖镇人民政府2025年政府信息公开工作年度报告").year).toBe(2025);
    expect(own("", "白水镇2025年")).toEqual({unit: "白水镇", year: 2025});
  });
});
