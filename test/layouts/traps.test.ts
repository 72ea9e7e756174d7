import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/recognise/read-text";
import {casesOf} from "../proof";

const read = (text: string): Filing => readText("report.txt", `云溪街道办事处2022年政府信息公开工作年度报告\n${text}`);

/** The numbers that were read, by id without its last part's form; blanks as `null`. */
const numbers = (filing: Filing, start: string): Record<string, number | null> =>
  Object.fromEntries([...filing.figures].filter(([id]) => id.startsWith(start))
    .map(([id, figure]) => [id.slice(start.length), numberOr(null, figure)]));

const disclosure = `二、主动公开政府信息情况
第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 3 | 1 | 12 |
第二十条第（五）项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 7 | ||
第二十条第（六）项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 5 | ||
行政强制 | 2 | ||
第二十条第（八）项 | |||
信息内容 | 本年收费金额（单位：万元） | ||
行政事业性收费 | 1.5 | ||
`;
const header = `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||
自然人 | 法人或其他组织 | 总计 | |||||||
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
`;
const row = (label: string, values: string): string => `${label} | ${values.split(" ").join(" | ")} | ||\n`;

describe("what looks like the tables and is not", () => {
  test.each([
    "全年办理行政许可 41 件，行政处罚 19 件，行政强制 3 件，行政事业性收费 20 万元，规章 6 件。",
    "行政许可\n41件\n行政处罚\n19件\n等事项均已公开。",
    "1.行政许可41件；2.行政处罚19件；3.其他9件。总计69件。",
    "图1 行政许可 41\n图2 行政处罚 19",
    "目录\n一、总体情况 1\n二、主动公开政府信息情况 3\n三、收到和处理政府信息公开申请情况 4\n四、政府信息公开行政复议、行政诉讼情况 6",
    "规章 | 12 |\n行政许可 | 41 |\n合计 | 53 |",
    "指标 | 2021年 | 2022年 |\n行政许可 | 41 | 7 |\n行政处罚 | 19 | 5 |",
  ])("a sentence before the table does not change it: %s", (prose) => {
    const filing = read(`一、总体情况\n${prose}\n${disclosure}`);
    expect(numbers(filing, "disclosure.")).toEqual(official);
  });

  test("nor does a sentence behind it", () => {
    const filing = read(`${disclosure}行政许可41件，行政处罚19件。\n注：行政强制 9 件未计入。\n规章 8 件`);
    expect(numbers(filing, "disclosure.")).toEqual(official);
  });
});

const official: Record<string, number> = {
  "regulations.issued": 0, "regulations.repealed": 0, "regulations.inForce": 0,
  "normativeDocuments.issued": 3, "normativeDocuments.repealed": 1, "normativeDocuments.inForce": 12,
  "licensing.decisions": 7, "penalties.decisions": 5, "coercion.decisions": 2, "fees.amount": 1.5,
};

describe("rows that do not fit", () => {
  test("a row of six is not shifted into seven columns", () => {
    const filing = read(`${header}${row("一、本年新收政府信息公开申请数量", "4 0 0 0 0 4")}${row("二、上年结转政府信息公开申请数量", "1 0 0 0 0 0 1")}`);
    expect(numbers(filing, "applications.received.")).toEqual({});
    expect(filing.unmatched.map(({why, text}) => `${why} ${text}`)).toEqual(["count 一、本年新收政府信息公开申请数量 4 0 0 0 0 4"]);
    expect(numbers(filing, "applications.carriedIn.")).toEqual({person: 1, business: 0, research: 0, publicWelfare: 0, legalService: 0, otherOrganisation: 0, total: 1});
  });

  test("a row of eight is not cut to seven silently", () => {
    const filing = read(`${header}${row("一、本年新收政府信息公开申请数量", "4 0 0 0 0 0 4 9")}${row("二、上年结转政府信息公开申请数量", "1 0 0 0 0 0 1")}`);
    expect(filing.unmatched.length).toBeGreaterThan(0);
  });

  test("a second, different value for the same figure is told", () => {
    const filing = read(`${disclosure}（全区汇总）\n${disclosure.replace("行政许可 | 7", "行政许可 | 70")}`);
    expect(filing.unmatched.length).toBeGreaterThan(0);
  });

  test("the same tables twice are the same figures once", () => {
    expect(numbers(read(`${disclosure}\n打印版\n${disclosure}`), "disclosure.")).toEqual(official);
  });

  test("a total that its parts contradict is left as it is printed", () => {
    const filing = read(`四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
    expect(numbers(filing, "disputes.review.")).toEqual({upheld: 2, corrected: 1, other: 0, pending: 0, total: 0});
    expect(numbers(filing, "disputes.directLitigation.")).toEqual({upheld: 1, corrected: 0, other: 0, pending: 0, total: 0});
  });

  test("table four by rows instead of in one line", () => {
    const filing = read(`四、政府信息公开行政复议、行政诉讼情况
类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
行政复议 | 2 | 1 | 0 | 0 | 3 |
未经复议直接起诉 | 1 | 0 | 4 | 0 | 5 |
复议后起诉 | 0 | 0 | 0 | 6 | 6 |`);
    expect(numbers(filing, "disputes.review.")).toEqual({upheld: 2, corrected: 1, other: 0, pending: 0, total: 3});
    expect(numbers(filing, "disputes.directLitigation.")).toEqual({upheld: 1, corrected: 0, other: 4, pending: 0, total: 5});
    expect(numbers(filing, "disputes.litigationAfterReview.")).toEqual({upheld: 0, corrected: 0, other: 0, pending: 6, total: 6});
    expect(filing.unmatched).toEqual([]);
  });

  test("edition 2019's single row 其他处理 is not edition 2021's 3.其他", () => {
    const filing = read(`${disclosure}${header}${row("一、本年新收政府信息公开申请数量", "4 0 0 0 0 0 4")}${row("（六）其他处理", "3 0 0 0 0 0 3")}${row("（七）总计", "4 0 0 0 0 0 4")}`);
    expect(numbers(filing, "applications.other.rest.")).toEqual({});
    expect(numbers(filing, "applications.handled.").total).toBe(4);
  });

  test("numbered rows keep their numbers to themselves", () => {
    const filing = read(`${header}${["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"].map((label, at) => `${at + 1} | ${row(label, "4 0 0 0 0 0 4")}`).join("")}`);
    const four = {
      person: 4, business: 0, research: 0, publicWelfare: 0, legalService: 0, otherOrganisation: 0, total: 4,
    };
    for (const line of ["received", "carriedIn"]) expect(numbers(filing, `applications.${line}.`)).toEqual(four);
  });

  test("a column order of its own is followed or told", () => {
    const filing = read(`三、收到和处理政府信息公开申请情况
申请人情况 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 9 | 6 | 3 | 0 | 0 | 0 | 0 |
二、上年结转政府信息公开申请数量 | 2 | 1 | 1 | 0 | 0 | 0 | 0 |`);
    const received = numbers(filing, "applications.received.");
    expect(received.total === 9 || received.total === undefined || filing.unmatched.length > 0).toBe(true);
  });
});

describe("what stands in the cells", () => {
  const cell = (text: string): Filing => read(disclosure.replace("行政许可 | 7", `行政许可 | ${text}`));
  test.each([
    ["7件", 7], ["７", 7], ["　7　", 7], ["1,234", 1234], ["12,345,678", 12345678], ["&nbsp;", null], ["/", null], ["——", null], ["--", null], ["无", null],
    ["不适用", null], ["7（其中修订2件）", 7], ["7(含转办1件)", 7], ["0.0", 0], ["\u200b7", 7], ["\ufeff7", 7], ["７件", 7], ["－", null], ["**7**", 7], ["N/A", null],
  ])("“%s” is read as %s", (text, value) => {
    const filing = cell(text);
    expect(filing.figures.get("disclosure.licensing.decisions")!.value).toBe(value);
    expect(filing.figures.get("disclosure.penalties.decisions")!.value).toBe(5);
    expect(filing.unmatched).toEqual([]);
  });

  test.each(["\t", " | "])("words behind a row's label and unit stand for its figure, and are no blank (%j)", (between) => {
    const rows = [
      ["统计指标", "单位", "统计数"], ["四、行政复议数量", "件", "3"], ["（一）维持具体行政行为数", "件", "待核"],
      ["（二）被依法纠错数", "件", "1"], ["（三）其他情形数", "件", "0"], ["五、行政诉讼数量", "件", "2"],
    ];
    const filing = read(`政府信息公开情况统计表\n${rows.map((row) => row.join(between)).join("\n")}`);
    expect(filing.figures.get("statistics.review.upheld")).toMatchObject({as: "text", text: "待核", value: null});
    expect(filing.figures.get("statistics.review.corrected")).toMatchObject({value: 1});
  });

  test("“共7件” may count something else: it is left out and told", () => {
    const filing = cell("共7件");
    expect(filing.figures.has("disclosure.licensing.decisions")).toBe(false);
    expect(filing.unmatched).toHaveLength(1);
  });

  test.each(["00", "000", "０００", "007"])("“%s” ran together from several cells: it is no figure and is told", (text) => {
    const filing = cell(text);
    expect(filing.figures.get("disclosure.licensing.decisions")?.value ?? null).toBeNull();
    expect(filing.figures.get("disclosure.penalties.decisions")!.value).toBe(5);
    const texts = [...filing.figures.values()].filter(({as}) => as === "text");
    expect([...filing.unmatched, ...texts].some(({text: left}) => left.includes(text))).toBe(true);
  });

  test.each([["+3", 3], ["-3", -3], ["－3", -3], ["−3", -3], ["＋3", 3], ["减3", null, "text"], ["增3", null, "text"], ["-", null, "mark"], ["0", 0]])("the change “%s”", (text, value, as = "number") => {
    const filing = readText("report.txt", `云溪街道办事处2020年政府信息公开工作年度报告
第二十条第（五）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 10 | ${text} | 25 |
其他对外管理服务事项 | 0 | 0 | 0 |`);
    expect(filing.figures.get("disclosure.licensing.change")).toMatchObject({value, as});
    expect(filing.figures.get("disclosure.licensing.decisions")?.value).toBe(25);
  });

  test("line ends of every kind, a byte order mark and stray control characters", () => {
    for (const end of ["\r\n", "\r", "\n\r\n", "\u2028", "\u0085"]) {
      expect(numbers(readText("report.txt", `\ufeff云溪街道办事处2022年政府信息公开工作年度报告\n${disclosure}`.replace(/\n/g, end)), "disclosure.")).toEqual(official);
    }
    expect(numbers(read(disclosure.replace(/ /g, " \u200b")), "disclosure.")).toEqual(official);
  });
});

describe("what has no figures", () => {
  test.each([
    ["nothing", ""], ["white space", " \n\n　\n"], ["a headline", "云溪街道办事处2022年政府信息公开工作年度报告"],
    ["headings of tables only", disclosure.replace(/ \| [\d.]+/g, " | ")],
    ["prose of something else", "今天天气很好，我们去公园散步，看见 3 只鸟。\n第二天下雨。"],
    ["an unrelated table", "姓名 | 年龄 |\n张三 | 3 |\n李四 | 4 |"],
    ["binary", "PK\u0003\u0004\u0000\u0000\u0008"],
  ])("%s is refused with a reason", (_, text) => {
    expect(() => readText("report.txt", text)).toThrow(ReadError);
  });

  test("up to a megabyte of prose is read", () => {
    const prose = "全年主动公开政府信息1771条，其中行政许可12件，行政处罚3件，规章0件。\n".repeat(casesOf(10_200, 4));
    expect(Buffer.byteLength(prose)).toBeGreaterThan(casesOf(1_000_000, 4));
    expect(numbers(read(`${prose}${disclosure}`), "disclosure.")).toEqual(official);
  });

  test("a megabyte without a line end", () => {
    const prose = "全年主动公开政府信息1771条，其中行政许可12件，总计3件，其他0件。 ".repeat(20_000);
    expect(() => read(prose)).not.toThrow(RangeError);
  });
});

