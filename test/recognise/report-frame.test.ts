import {isPartTitle, reportFrame} from "../../src/recognise/report-frame";

test("the six parts are told by their titles, whatever their numbers", () => {
  const {parts, partNumbers} = reportFrame([
    "某镇2023年政府信息公开工作年度报告",
    "一、总体情况", "甲", "二、主动公开政府信息情况", "乙", "三、收到和处理政府信息公开申请情况", "丙",
    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "丁",
    "五、存在的主要问题和改进情况", "戊", "五、其他需要报告的事项", "本年度没有收取信息处理费。",
  ].join("\n"), "2021");
  expect([...parts]).toEqual([
    [1, "甲"], [2, "乙"], [3, "丙"], [4, "丁"], [5, "戊"], [6, "本年度没有收取信息处理费。"],
  ]);
  expect(partNumbers?.get(6)).toBe("五");
});

test("a part's title is known by itself, and not by its first half", () => {
  expect(["四、政府信息公开行政复议、行政诉讼情况", "（五）存在的主要问题和改进措施", "总体情况"].map(isPartTitle)).toEqual([true, true, true]);
  expect(["四、政府信息公开行政复议、行政诉讼情", "一是总体情况良好。", ""].map(isPartTitle)).toEqual([false, false, false]);
});

test("an edition that prescribes no report has no parts", () => {
  expect(reportFrame("一、总体情况\n甲", "2014").parts.size).toBe(0);
});

test("the numbers before the titles are kept as printed, right or wrong", () => {
  const titles = ["一、总体情况", "（三）主动公开政府信息情况", "收到和处理政府信息公开申请情况", "五、其他需要报告的事项", "六、无关"];
  expect([...reportFrame(titles.join("\n"), "2021").partNumbers!]).toEqual([[1, "一"], [2, "三"], [6, "五"]]);
});

test("a title that is not there has no part", () => {
  expect([...reportFrame("一、总体情况\n甲", "2021").parts.keys()]).toEqual([1]);
});

const frameOf = (...lines: readonly string[]) => reportFrame(lines.join("\n"), "2021");

describe("a part is known by whatever wording heads it", () => {
  const wordings: readonly (readonly [number, string])[] = [
    [1, "基本情况"], [1, "政府信息公开工作总体情况"], [1, "总体概况"],
    [2, "行政机关主动公开政府信息情况"], [2, "主动公开情况"], [2, "政府信息主动公开情况"],
    [3, "收到及办理政府信息公开申请的情况"], [3, "政府信息依申请公开情况"], [3, "收到及处理依申请公开政府信息情况"], [3, "依申请公开办理情况"],
    [4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况"], [4, "行政复议及行政诉讼情况"], [4, "因政府信息公开被申请行政复议和行政诉讼情况"],
    [4, "行政复议、行政诉讼情况"], [4, "政府信息公开行政复议和诉讼情况"],
    [5, "存在问题及改进情况"], [5, "存在的主要问题和改进措施"], [5, "整改措施"], [5, "问题与改进"], [5, "政府信息公开工作存在的问题和下一步改进措施"], [5, "工作中存在的不足及改进方向"],
    [6, "其他需要说明的事项"], [6, "其他需要报告的情况"], [6, "需要报告的其他事项"], [6, "其它需报告事项"],
  ];
  test.each(wordings)("part %i: %s", (part, title) => {
    const {parts, partTitles} = frameOf("一、总体工作", "甲", `${"零一二三四五六".charAt(part)}、${title}`, "乙");
    expect([...parts]).toEqual([[part, "乙"]]);
    expect([...partTitles ?? []]).toEqual([[part, title]]);
  });

  test("and by the prescribed one, whatever stands between its words, without a remark", () => {
    expect(frameOf("五、存在的主要问题和改进情况", "甲", "六、其他需要报告的事项", "乙").partTitles).toBeUndefined();
  });
});

test("what is said in sections of a part is not taken for the parts of the tables", () => {
  const {parts, partNumbers} = frameOf(
    "一、总体情况", "（一）主动公开情况", "甲", "（二）依申请公开情况", "乙", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "（一）存在的主要问题", "丙", "（二）改进措施", "丁", "六、其他需要报告的事项", "戊");
  expect([...parts.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(parts.get(1)).toBe("（一）主动公开情况\n甲\n（二）依申请公开情况\n乙");
  expect(parts.get(5)).toBe("（一）存在的主要问题\n丙\n（二）改进措施\n丁");
  expect([...partNumbers!.values()].join("")).toBe("一二三四五六");
});

test("a list of contents is not taken for the parts", () => {
  const titles = ["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];
  const {parts} = frameOf(...titles, "引言。", ...titles.flatMap((title, at) => [title, `第${at}段`]));
  expect([...parts.values()]).toEqual(["第0段", "第1段", "第2段"]);
});

describe("period, date and format are read as printed", () => {
  test("the period", () => {
    expect(frameOf("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。").period).toBe("2024年1月1日起至2024年12月31日");
    expect(frameOf("与2023年1月1日至12月31日相比，", "统计时间为2024 年 1 月 1 日—12 月 31 日。").period).toBe("2024年1月1日—12月31日");
    expect(frameOf("2024年1月1日施行，").period).toBeUndefined();
  });

  test.each([
    ["本年度报告中所列数据的统计期限从2024年1月1日到2024年11月30日止。", "2024年1月1日到2024年11月30日"],
    ["统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。", "二〇二三年一月一日至二〇二三年十二月三十一日"],
    ["数据统计期限：2023年度。", "2023年度"],
    ["统计期限自2023年12月1日至2024年12月31日。", "2023年12月1日至2024年12月31日"],
    ["本报告所列数据的统计期限为2024.1.1-2024.12.31。", "2024.1.1-2024.12.31"],
    ["统计数据的期限自2024年1月1日起，至2024年12月31日止。", "2024年1月1日起,至2024年12月31日"],
    ["统计期限自2024年1月至12月。", "2024年1月至12月"],
  ])("the period in another wording: %s", (text, period) => {
    expect(frameOf(text).period).toBe(period);
  });

  test("no other span", () => {
    expect(frameOf("公开统计数据12条，2024年3月1日至5月31日开展集中整治。").period).toBeUndefined();
  });

  test("the date under the report, not that of the page", () => {
    const dated = (...last: readonly string[]) => frameOf("发布日期：2024-03-01", "2024年3月1日", "一、总体情况", "甲", ...last).signed;
    expect(dated("云溪街道办事处", "2025年1月5日")).toBe("2025-01-05");
    expect(dated("云溪街道办事处 二〇二五年一月二十五日")).toBe("2025-01-25");
    expect(dated("乙，2025年1月5日。")).toBeUndefined();
    expect(dated("2025年2月31日")).toBeUndefined();
  });

  test("an earlier edition's notice", () => {
    expect(frameOf("按照《政府信息公开工作年度报告格式（试行）》编制。").cites).toBe("年度报告格式(试行)");
    expect(frameOf("根据国办公开办函[2019] 60 号要求，").cites).toBe("国办公开办函[2019]60号");
    expect(frameOf("根据国办公开办函〔2021〕30号要求，").cites).toBeUndefined();
    expect(reportFrame("根据国办公开办函〔2019〕60号要求，", "2019").cites).toBeUndefined();
  });
});

test("a part under a heading that is no wording of its title keeps its text, heading and all", () => {
  const {parts, partTitles} = frameOf("一、总体情况", "甲", "五、存在的主要问题及改进情况", "乙", "六、2026年的安排", "丙");
  expect(parts.get(6)).toBe("六、2026年的安排\n丙");
  expect(parts.get(5)).toBe("乙");
  expect([...partTitles ?? []]).toEqual([[6, "2026年的安排"]]);
});

test("what is left open above the first part, or in a report without known headings, is told", () => {
  const open = [{sentence: "全年收到申请「待核」3件。", mark: "「待核」"}];
  expect(reportFrame("按照要求，编制本报告。全年收到申请「待核」3件。\n一、总体情况\n培训（待定）2次。", "2021").leftOpen).toEqual(open);
  expect(reportFrame("工作概述\n全年收到申请「待核」3件。", "2021").leftOpen).toEqual(open);
  expect(reportFrame("待核实的信息及时答复。\n一、总体情况\n甲「待核」。", "2021").leftOpen).toBeUndefined();
});

test.each([
  "三、2024年收到和处理政府信息公开申请情况", "三、2024年度收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况（2024年）", "三、收到和处理政府信息公开申请情况统计表",
  "三、本机关政府信息公开申请收到和处理情况",
])("a numbered title with the year, whose it is or 统计表 around it heads its part: %s", (title) => {
  const {parts, partTitles} = frameOf("一、总体情况", "甲", title, "乙", "六、其他需要报告的事项（无）", "丙");
  expect([parts.get(3), parts.get(6), partTitles?.size]).toEqual(["乙", "丙", 2]);
});
