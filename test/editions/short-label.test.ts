import {form, line} from "../../src/editions/form";
import {namesOf, plainColumn, shortColumn, shortRow} from "../../src/editions/short-label";

test.each<[readonly string[], string]>([
  [["一、本年新收政府信息公开申请数量"], "本年新收"], [["二、上年结转政府信息公开申请数量"], "上年结转"], [["四、结转下年度继续办理"], "结转下年度"],
  [["三、本年度办理结果", "（一）予以公开"], "予以公开"], [["三、本年度办理结果"], "办理结果"], [["本年度新收"], "本年度新收"],
  [["三、本年度办理结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"], "部分公开"],
  [["（三）不予公开", "1.属于国家秘密"], "属于国家秘密"], [["（三）不予公开", "12.其他法律"], "其他法律"], [["十二、其他"], "其他"], [["（十一）其他行为"], "其他行为"],
  [["（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"], "申请人无正当理由逾期不补正"],
  [["（六）其他处理", "3.其他"], "其他处理中的“其他”"], [["其他"], "其他"], [["（七）总计"], "总计"],
  [["三、本年度办理结果", "（七）总计"], "办理结果总计"], [["合计", "总计"], "合计总计"],
  [["二、指标", "其中：规范性文件数"], "规范性文件数"], [["甲其中：乙"], "甲其中：乙"], [["名称（甲）及（乙）"], "名称及"], [["甲一、乙"], "甲一、乙"], [["甲本年度办理"], "甲本年度办理"],
  [["政府信息公开申请数量甲"], "政府信息公开申请数量甲"], [["继续办理甲"], "继续办理甲"], [["第（一）甲"], "第甲"], [["甲、乙"], "甲、乙"],
])("the row %p is called %s for short", (row, label) => expect(shortRow({row, column: []})).toBe(label));

test.each<[readonly string[], string, string]>([
  [["申请人情况", "自然人"], "自然人", "自然人"], [["法人或其他组织", "其他"], "法人或其他组织中的“其他”", "其他"], [["申请人情况", "总计"], "申请人情况总计", "总计"],
  [["总计"], "总计", "总计"], [["行政复议", "结果维持"], "结果维持", "结果维持"],
])("the column %p is called %s, beside its others %s", (column, label, plain) => {
  expect([shortColumn({row: [], column}), plainColumn({row: [], column})]).toEqual([label, plain]);
});

const common = {id: "a", source: {"zh-CN": "", "en-US": ""}, title: "", short: "", english: {title: "", short: ""}, unit: "件"};
const block = {rows: [line("r", "一、甲", "a")], columns: [line("c", "乙", "b")]};
const cells = [{row: ["一、收到申请数"], column: ["乙"]}, {row: ["行政复议", "其中：总计"], column: ["组", "其他"]}];

test("figures are named by how their form is printed", () => {
  const named = (layout: "stacked" | "sideBySide", blocks = [block]) =>
    namesOf(form({...common, layout, blocks}), cells).map(({name}) => name);
  expect(named("stacked")).toEqual(["乙一栏的“收到申请数”", "组中的“其他”一栏的“行政复议总计”"]);
  expect(named("stacked", [block, block])).toEqual(["收到申请数一行的“乙”", "行政复议总计一行的“组中的‘其他’”"]);
  expect(named("sideBySide")).toEqual(["收到申请数的“乙”", "行政复议总计的“组中的‘其他’”"]);
});

test("figures of a list are named by their row; of two rows of one name with the heading, or with all of their own label", () => {
  const list = form({...common, layout: "list", blocks: [block]});
  const rows = [["一、信息公开", "1.收到数"], ["行政复议", "被纠错数"], ["二、行政诉讼", "被纠错数"], ["三、查阅点数（对外）"], ["三、查阅点数（对内）"]];
  expect(namesOf(list, rows.map((row) => ({row, column: ["统计数"]}))).map(({name}) => name))
    .toEqual(["“收到数”", "“行政复议：被纠错数”", "“行政诉讼：被纠错数”", "“三、查阅点数（对外）”", "“三、查阅点数（对内）”"]);
});
