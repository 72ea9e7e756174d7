import type {EditionId} from "../../../src/editions/edition";
import {readText} from "../../../src/recognise/read-text";
import {readProse} from "../../../src/recognise/prose/read-prose";

const stated = (text: string, edition: EditionId = "2014", year: number | null = 2018): Record<string, number> =>
  Object.fromEntries(readProse(text, edition, year).map(({ids, value}) => [ids.join("+"), value]));

test("a figure follows the words of its label, whatever quotes, brackets and fillers stand between", () => {
  expect(stated("全年主动公开政府信息数 1,280 条，其中主动公开规范性文件６件；“同意公开”答复数为12件。")).toEqual({
    "statistics.proactive.total": 1280,
    "statistics.proactive.normativeDocuments": 6,
    "statistics.replies.granted": 12,
  });
});

test("a unit behind a label counts nothing", () => {
  expect(readProse("七、依申请公开信息收取的费用万元", "2014", 2018)).toEqual([]);
  expect(readProse("专项经费（万元）。", "2014", 2018)).toEqual([]);
  expect(readProse("收取费用数百元。", "2014", 2018)).toEqual([]);
});

test("a number too long to be kept is not stated, nor is a part of it", () => {
  const long = "9".repeat(16);
  expect(stated(`主动公开政府信息${long}条，“同意公开”${"9".repeat(400)}项，行政复议案件1,${long.slice(0, 15).match(/.../g)!.join(",")}件。`)).toEqual({});
  expect(stated(`主动公开政府信息${long.slice(1)}条。`)).toEqual({"statistics.proactive.total": 999_999_999_999_999});
});

test("the longer label is meant where one stands within another", () => {
  expect(stated("“同意公开”8项，“同意部分公开”3项，“不同意公开”2项，法律法规规定的其他情形2项。")).toEqual({
    "statistics.replies.granted": 8,
    "statistics.replies.partlyGranted": 3,
    "statistics.replies.refused": 2,
    "statistics.refused.otherLegal": 2,
  });
});

test("outcomes worded alike belong to the procedure last spoken of", () => {
  expect(stated("共收到行政复议案件5件，其中维持具体行政行为3件，被依法纠错2件。\n\n行政诉讼案件4件，维持具体行政行为4件。")).toEqual({
    "statistics.review.total": 5,
    "statistics.review.upheld": 3,
    "statistics.review.corrected": 2,
    "statistics.litigation.total": 4,
    "statistics.litigation.upheld": 4,
  });
});

test("the share of a sub-unit, another year's figure and a percentage are not the figure", () => {
  expect(stated("全年收到申请60件，其中区政府收到申请20件，占33.33%；2017年收到申请80件，较去年收到申请80件下降25%。"))
    .toEqual({"statistics.requests.received": 60});
});

test("a statement has its line and its clause, also where a page's width broke the line", () => {
  const [statement] = readProse("一、概况\n本街道坚持公开为常态，全面推进政务公开各项工作，全年主动公开政府\n信息35条。", "2014", 2018);
  expect(statement).toMatchObject({value: 35, unit: "条", place: {in: "text", line: 2}, quote: "全年主动公开政府信息35条"});
});

test("about so many is so many at least and at most, and applicants are at least one application", () => {
  const of = (text: string) => readProse(text, "2021", 2024).map(({says, value, unit, between}) => [says, value, unit, between]);
  expect(of("全年办理行政许可1400余件。")).toEqual([["about", 1400, "件", {least: 1400, most: 1500}]]);
  expect(of("收到申请近60件，行政处罚30多起。")).toEqual([
    ["about", 60, "件", {least: 48, most: 60}], ["about", 30, "起", {least: 30, most: 40}],
  ]);
  expect(of("接到1名个人的信息公开申请。")).toEqual([["about", 1, "名", {least: 1}]]);
  expect(of("近5年来办理行政许可近百件，办理行政处罚数百件。")).toEqual([]);
  expect(of("办理行政许可近百件，行政处罚数百件。")).toEqual([
    ["about", 100, "件", {least: 80, most: 100}], ["about", 100, "件", {least: 200, most: 1000}],
  ]);
  expect(of("办理行政许可1.2万件，行政处罚12万4千件，行政事业性收费3万余元。")).toEqual([
    ["about", 12_000, "件", {least: 11_500, most: 13_000}], ["about", 124_000, "件", {least: 123_500, most: 125_000}],
  ]);
});

test("what became of those carried in is told beside what was closed of the new", () => {
  expect(readProse("全年收到57件申请，已办结54件；上年结转5件全部办结。", "2021", 2024)
    .map(({ids: [id], says, value}) => [id, says ?? "", value])).toEqual([
    ["applications.received.total", "", 57], ["applications.handled.total", "", 54],
    ["applications.carriedIn.total", "", 5], ["applications.handled.total", "part", 5],
  ]);
});

test("since 2019 what may be read two ways names both", () => {
  expect(readProse("收到申请15件。", "2021", 2023)).toMatchObject([
    {ids: ["applications.received.total"], or: [["applications.received.total", "applications.carriedIn.total"]]},
  ]);
  expect(stated("收到政府信息公开申请15件，上年结转2件，办结16件，结转下年度继续办理1件，不予公开3件，行政复议1件。", "2021", 2023))
    .toMatchObject({
      "applications.received.total": 15,
      "applications.carriedIn.total": 2,
      "applications.handled.total": 16,
      "applications.carriedOut.total": 1,
      "disputes.review.total": 1,
    });
});

describe("a report without any table", () => {
  const report = (sentences: string): string => `某某区人民政府2018年政府信息公开工作年度报告\n\n一、概述\n${sentences}\n`;

  test("is read from its sentences", () => {
    const filing = readText("年报.txt", report("主动公开政府信息300条。政府网站公开280条；政务微博公开40条。收取费用1.5万元。"));
    expect(filing).toMatchObject({unit: "某某区人民政府", year: 2018, edition: "2014"});
    expect([...filing.figures].map(([id, {value}]) => [id, value])).toEqual([
      ["statistics.proactive.total", 300],
      ["statistics.channels.website", 280],
      ["statistics.channels.weibo", 40],
      ["statistics.fees.charged", 1.5],
    ]);
  });

  test("converts 元 exactly, for the sentence names its unit", () => {
    const {figures} = readText("年报.txt", report("依申请公开政府信息收费1234.5元，政府信息公开专项经费2.50万元。"));
    expect(figures.get("statistics.fees.charged")).toMatchObject({value: 0.12345, text: "1234.5", unit: "元"});
    expect(figures.get("statistics.capacity.budget")).toMatchObject({value: 2.5, unit: "万元"});
  });

  test("leaves out what its sentences state differently, and lists both", () => {
    const {figures, unmatched} = readText("年报.txt", report("主动公开政府信息300条。\n\n截至年底主动公开政府信息310条。举报2件。"));
    expect(figures.has("statistics.proactive.total")).toBe(false);
    expect(unmatched.map(({why, text}) => [why, text])).toEqual([
      ["doubt", "主动公开政府信息300条"], ["doubt", "截至年底主动公开政府信息310条"],
    ]);
  });

  test("with no figure in it is refused", () => {
    expect(() => readText("年报.txt", report("本年度没有收到申请。"))).toThrow(expect.objectContaining({why: "noTables"}));
  });
});

test("sentences beside a table never change its figures", () => {
  const table = "主动公开政府信息数 | 条 | 30 |\n1.政府公报公开政府信息数 | 条 | 0 |\n2.政府网站公开政府信息数 | 条 | 30 |\n六、举报投诉数量 | 件 | 0 |";
  const {figures, prose} = readText("年报.txt", `某镇2018年政府信息公开工作年度报告\n主动公开政府信息31条。\n统计指标 | 单位 | 统计数 |\n${table}`);
  expect(figures.get("statistics.proactive.total")!.value).toBe(30);
  expect(prose.map(({value}) => value)).toEqual([31]);
});

/** Each first instance was looked at against all that follows, and against each number of that: minutes. */
test("a sentence of many first instances without an end is read in a moment", () => {
  expect(readProse("一审1件,".repeat(2_000), "2021", 2024)).toEqual([]);
});

/** What each of two words may mean was paired with the other's, and so on: twice as long with every word. */
test("what was said a hundred times over is read in a moment", () => {
  const undone = "被市政府撤销".repeat(100);
  expect(readProse(`行政复议${undone}1件。`, "2021", 2024)).toEqual([]);
  expect(readProse(`行政复议3件，${undone}。`, "2021", 2024).map(({value}) => value)).toEqual([3]);
});

test("of a sentence that counts hundreds of things the sum of the last is still known", () => {
  const list = `行政复议被纠正1件，${"办结信访1件，".repeat(300)}`;
  const [sum] = readProse(`${list}局机关作出行政处罚7件，下属单位作出5件，共作出12件。`, "2021", 2024, "清河县水利局").slice(-1);
  expect([sum?.ids, sum?.value]).toEqual([["disclosure.penalties.decisions"], 12]);
});
