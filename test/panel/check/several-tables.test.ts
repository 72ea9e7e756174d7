import type {SheetGrid} from "../../../src/hosts/host";
import {tablesIn} from "../../../src/panel/check/tables-in";
import {areMeant, meantBy} from "../../../src/panel/check/tables-meant";
import {only} from "../../only";
import {sheet} from "../../recognise/grids";

const table = (first: number): readonly (readonly (string | number)[])[] => [
  ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", first, first + 1, first + 2], ["行政规范性文件", first + 3, first + 4, first + 5],
];

const oneSheet: SheetGrid = sheet("汇总", [
  ["某某县2024年政府信息公开工作年度报告统计表"],
  ["一、青山镇人民政府"], ...table(10), [""], ["二、白水镇人民政府"], ...table(20),
]);

test("tables of several units on one sheet are told apart, and each is found again as the one that was meant", () => {
  const found = tablesIn("", [oneSheet]);
  expect(found.map(({filing: {unit, year}, sheets}) => [unit, year, sheets])).toEqual([
    ["青山镇人民政府", 2024, ["汇总"]], ["白水镇人民政府", 2024, ["汇总"]],
  ]);
  for (const one of found) {
    const again = only(tablesIn("", [oneSheet]).filter(areMeant(meantBy(one))));
    expect(again.filing.unit).toBe(one.filing.unit);
  }
});

test("of sheets alone, the tables that stand on them are meant", () => {
  const sheets = [sheet("甲", [["青山镇人民政府2024年政府信息公开工作年度报告"], ...table(10)]),
    sheet("乙", [["白水镇人民政府2024年政府信息公开工作年度报告"], ...table(20)])];
  expect(only(tablesIn("", sheets).filter(areMeant({sheets: ["乙"]}))).filing.unit).toBe("白水镇人民政府");
});
