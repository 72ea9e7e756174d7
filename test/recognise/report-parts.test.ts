import {isPartTitle, reportPartsIn} from "../../src/recognise/read-text";

test("the six parts are told by their titles, whatever their numbers", () => {
  const {parts, partNumbers} = reportPartsIn([
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
  expect(reportPartsIn("一、总体情况\n甲", "2014").parts.size).toBe(0);
});

test("the numbers before the titles are kept as printed, right or wrong", () => {
  const titles = ["一、总体情况", "（三）主动公开政府信息情况", "收到和处理政府信息公开申请情况", "五、其他需要报告的事项", "六、无关"];
  expect([...reportPartsIn(titles.join("\n"), "2021").partNumbers!]).toEqual([[1, "一"], [2, "三"], [6, "五"]]);
});

test("a title that is not there has no part", () => {
  expect([...reportPartsIn("一、总体情况\n甲", "2021").parts.keys()]).toEqual([1]);
});
