import {isComplete} from "../../../src/filing/coverage";
import type {Filing} from "../../../src/filing/filing";
import {readGrids} from "../../../src/formats/read-grids";
import {isAllWell} from "../../../src/reconcile/account";
import {reconcile} from "../../../src/reconcile/reconcile";
import {say} from "../../../src/reconcile/say";
import {buildFiling} from "../../build";
import {sheetOf, titleOf} from "./laid-out";

const qinghe = {unit: "青禾街道办事处", year: 2023};
const filing = buildFiling({edition: "2021", ...qinghe});

const read = (name: string, title = titleOf(qinghe)): Filing => readGrids("a.xlsx", [sheetOf(filing, name, title)])[0]!;

describe("a sheet's name that tells of another unit or year than its title is said, and nothing is all well", () => {
  test.each(["柳塘镇", "柳塘镇人民政府", "2022年", "2022年度统计表", "青禾街道2022年", "2022", "柳塘镇2023年"])("%s", (name) => {
    const one = read(name);
    expect([one.unit, one.year]).toEqual([qinghe.unit, qinghe.year]);
    expect(one.unmatched).toEqual([{text: name, place: {in: "sheet", sheet: name, row: 0, column: 0}, why: "name"}]);
    expect([isComplete(one), isAllWell(one, reconcile(one))]).toEqual([false, false]);
    expect(reconcile(one).map((finding) => say(finding, one))).toContain(`${name}!A1：“${name}”` +
      "写明的填报单位或者年度与标题不同，不能确定是谁的、哪一年的表；请改正其中一处，都无误的可标明不是统计数。请核对。");
  });

  test.each([
    "Sheet1", "青禾街道", "青禾街办", "青禾街道办事处2023年", "2023年", "统计表", "2021版", "2024年1月报送", "2024年报送", "主动公开", "依申请公开",
    "附件1", "年报表", "信息公开办", "街道", "综合科", "法规科", "办公室", "县政务公开办", "报县政府办", "给市局", "报2024", "2024报局办", "2024初稿",
    "2024年公开", "2024年填", "2024送审",
  ])("but not %s", (name) => {
    const one = read(name);
    expect([one.unmatched, isComplete(one)]).toEqual([[], true]);
  });
});

test("offices of one unit that a form each is from are no units", () => {
  const title = titleOf(qinghe);
  const [one, ...others] = readGrids("a.xlsx", [sheetOf(filing, "主动公开（办公室）", title), ...[]]);
  expect([one!.unit, one!.year, others]).toEqual([qinghe.unit, qinghe.year, []]);
});

test("a sheet's name that is of no whole year is said as a title's is", () => {
  const one = read("2023年第一季度", `${qinghe.unit}政府信息公开工作年度报告统计表`);
  expect([one.unit, one.year, one.period]).toEqual([qinghe.unit, 2023, "2023年第一季度"]);
  expect(read("2022—2023年", `${qinghe.unit}政府信息公开工作年度报告统计表`).year).toBe(null);
});

describe("a title that is of no whole year is said, and nothing is all well", () => {
  test.each(["2023年1-6月", "2023年(1-6月)", "2023年元月至六月", "2023年至今", "2023年上半年", "2023年6月", "2021至2023年", "2022—2023年度"])("%s", (period) => {
    const one = read("Sheet1", `${qinghe.unit}${period}政府信息公开工作年度报告统计表`);
    expect([one.unit, one.year]).toEqual([qinghe.unit, /至\d|—/.test(period) ? null : 2023]);
    const [finding] = reconcile(one).filter(({rule}) => rule === "format.period");
    expect([finding!.severity, isAllWell(one, reconcile(one))]).toEqual(["warning", false]);
    expect(say(finding!, one)).toContain(one.year === null ? "不是一个完整的年度" : "而统计年度是 2023 年");
  });
});
