import {readSheetHeading} from "../../src/recognise/sheet-heading";
import {sheet} from "./grids";

const unitIn = (...row: readonly string[]): string => readSheetHeading([sheet("Sheet1", [row, ["甲", "件", "1"]])]).unit;

test("the cell beside one that asks for the unit names it", () => {
  expect(unitIn("填报单位", "平湖镇")).toBe("平湖镇");
  expect(unitIn("单位：", "平湖镇人民政府")).toBe("平湖镇人民政府");
  expect(unitIn("单位", "平湖镇人民政府")).toBe("平湖镇人民政府");
});

test.each(["统计数", "上年数", "备注", "数量"])("单位 over 件 and 条 does not ask for a name: %s beside it is none", (beside) => {
  expect(unitIn("统计指标", "单位", beside)).toBe("");
});
