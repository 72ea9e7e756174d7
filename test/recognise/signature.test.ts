import {recogniseGrids} from "../../src/recognise/recognise-grids";
import {isSignature} from "../../src/recognise/signature";
import {sheet} from "./grids";

test.each([
  "填表人：张三", "填 表 人", "审核人", "单位负责人：", "统计负责人", "制表：", "联系电话", "电话：0800-66123456", "填报日期", "日期:", "（盖章）",
  "单位公章：", "联系人", "经办人（签字）", "填報人：",
])("%s is signed below a table", (text) => {
  expect(isSignature(text)).toBe(true);
});

test.each([
  "申请人情况", "统计人数", "2.传真申请数", "审核", "填报单位：云溪街道办事处", "负责人数", "主要负责同志参加新闻发布会次数", "时间段", "自然人", "编制机关",
])("%s is not", (text) => {
  expect(isSignature(text)).toBe(false);
});

const disputes = [
  ["行政复议", null, null, null, null],
  ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], [1, 2, 3, 4, 10],
];

test.each<[string, readonly (string | number)[]]>([
  ["a line of who signs", ["填表人", "张三", "联系电话", 66123456, "手机", 13800138000, "填表时间", 45667]],
  ["a date in pieces", [2025, "年", 1, "月", 10, "日"]],
])("%s right below the figures is none of them, and nothing is left of it", (_, line) => {
  const {figures, unmatched} = recogniseGrids([sheet("表三", [...disputes, line])])!;
  expect([...figures.values()].map(({value}) => value)).toEqual([1, 2, 3, 4, 10]);
  expect(unmatched).toEqual([]);
});
