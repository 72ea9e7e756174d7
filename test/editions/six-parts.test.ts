import {sixParts} from "../../src/editions/six-parts";

const parts = sixParts({longest: 1000, feesIn: "fees", draft: []});
const partsOf = (title: string): string => parts.flatMap(({known}, at) => (known.test(title) ? [at + 1] : [])).join();

test.each<[string, string]>([
  ...["总体情况", "基本情况", "概述", "概况", "总体概述", "工作总体情况", "政府信息公开工作总体情况", "政务公开工作基本情况", "整体推进情况", "总体工作情况", "2024年度总体情况", "2024年总体情况",
    "信息公开的总体概况", "政府信息公开工作情况", "政务公开工作开展情况", "主要工作情况", "主要工作开展情况"].map((one): [string, string] => [one, "1"]),
  ...["主动公开政府信息情况", "主动公开政府信息", "行政机关主动公开政府信息情况", "政府信息主动公开情况", "主动公开情况", "本机关主动公开情况", "本年度主动公开工作情况", "本年主动公开的政府信息的情况"]
    .map((one): [string, string] => [one, "2"]),
  ...["收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况", "受理及办理信息公开申请的情况", "收到、处理依申请公开情况", "收到与答复申请情况", "依申请公开情况", "政府信息依申请公开办理情况",
    "依申请公开政府信息情况", "依申请公开信息处理情况", "信息公开申请收到和处理情况", "政府信息公开申请的受理及答复情况"].map((one): [string, string] => [one, "3"]),
  ...["政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议和行政诉讼情况", "复议、诉讼情况", "政府信息公开引起的行政复议及行政诉讼案件的情况", "行政复议情况、行政诉讼情况",
    "依申请公开产生的行政复议与诉讼情况"].map((one): [string, string] => [one, "4"]),
  ...["存在的主要问题及改进情况", "存在问题及改进措施", "政府信息公开工作存在的主要问题和改进情况", "存在的问题", "主要问题及不足", "问题及下一步打算", "下一步工作打算", "工作中存在的不足与整改方向", "改进措施", "整改情况", "不足和改进工作情况"]
    .map((one): [string, string] => [one, "5"]),
  ...["其他需要报告的事项", "其它需要报告的事项", "需要报告的事项", "需说明的事项", "其他应当报告的情况", "其他有关事项", "需要说明的其他问题", "其他情况", "其他重要事项", "其他需公开的内容"].map((one): [string, string] => [one, "6"]),
  ...["总体", "情况", "某某局总体情况", "总体情况如下", "主动公开", "申请情况", "行政复议情况", "行政诉讼", "问题", "下一步", "其他", "附件", "1924年总体情况", "本年主动", "存在", "事项", "需要报告的"].map((one): [string, string] => [one, ""]),
])("the title “%s” is that of part %s", (title, part) => expect(partsOf(title)).toBe(part));

test("each part knows its own title, and no other does", () => expect(parts.map(({title}) => partsOf(title))).toEqual(["1", "2", "3", "4", "5", "6"]));

test("the first part is drafted and has a length, the last one tells of fees; what is told in words has a guide", () => {
  const isTold = [true, false, false, false, true, true];
  expect(parts.map(({placeholder}) => placeholder !== undefined)).toEqual(isTold);
  expect(parts.map(({longest}) => longest)).toEqual([1000, ...Array<undefined>(5).fill(undefined)]);
  expect(parts.map(({draft}) => draft !== undefined)).toEqual(isTold.map((_, at) => at === 0));
  expect(parts.map(({feesIn}) => feesIn)).toEqual([...Array<undefined>(5).fill(undefined), "fees"]);
  expect(parts.flatMap(({placeholder}) => placeholder ?? []).every((one) => /^（请填写：.+。）$/.test(one))).toBe(true);
});
