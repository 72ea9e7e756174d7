import type {Filing} from "../../src/filing/filing";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {enUS} from "../../src/reconcile/words/en-US";
import {zhCN} from "../../src/reconcile/words/zh-CN";
import {buildFiling, figure, type Built} from "../build";

const sentence = (rule: string, given: Built, last?: Filing, language?: "zh-CN" | "en-US"): string => {
  const filing = buildFiling(given);
  const finding = reconcile(filing, last).find((one) => one.rule === rule && one.verdict !== "holds")!;
  return say(finding, filing, language);
};

const flow = {change: {
  "applications.received.person": 12, "applications.carriedIn.person": 3,
  "applications.handled.person": 13, "applications.carriedOut.person": 1,
}};

test("both sides are written out, with the difference and what to do", () => {
  expect(sentence("applications.flow", flow)).toBe(
    "自然人一栏：本年新收 12 + 上年结转 3 = 15，办理结果总计 13 + 结转下年度 1 = 14，15 比 14 多 1。请核对后改正。");
  expect(sentence("applications.flow", flow, undefined, "en-US")).toBe(
    "Column natural persons: newly received 12 + carried in from last year 3 = 15; " +
    "handled in total 13 + carried out to next year 1 = 14; 15 is more than 14, by 1. Please check and correct.");
});

test("of many terms, those that are 0 are only counted", () => {
  const zeros = Object.fromEntries([...buildFiling().figures.keys()].filter((id) => /^applications\..*\.research$/.test(id)).map((id) => [id, 0]));
  expect(sentence("applications.handledTotal", {change: {
    ...zeros, "applications.granted.research": 2, "applications.other.rest.research": 1, "applications.handled.research": 4,
  }})).toBe("科研机构一栏：办理结果总计 4，予以公开 2 + 其他处理中的“其他” 1（其余 19 项为 0） = 3，4 比 3 多 1。请核对后改正。");
  expect(sentence("applications.handledTotal", {change: {...zeros, "applications.handled.research": 4}}))
    .toBe("科研机构一栏：办理结果总计 4，各项均为 0，4 比 0 多 4。请核对后改正。");
});

test("rows, parts and forms of one column are named as a clerk would", () => {
  expect(sentence("applications.rowTotal", {change: {"applications.carriedOut.total": 99}})).toMatch(/^结转下年度一行：总计 99，自然人 /);
  expect(sentence("disputes.total", {change: {"disputes.litigationAfterReview.total": 5}})).toBe(
    "复议后起诉部分：总计 5，结果维持 1 + 结果纠正 1 + 其他结果 1 + 尚未审结 1 = 4，5 比 4 多 1。请核对后改正。");
  expect(sentence("statistics.staffByKind", {edition: "2014", change: {
    "statistics.capacity.staff": 9, "statistics.capacity.fullTime": 1, "statistics.capacity.partTime": 4,
  }})).toBe("从事政府信息公开工作人员数 9，专职人员数 1 + 兼职人员数 4 = 5，9 比 5 多 4。请核对后改正。");
});

test("inequalities say which is more, and that a warning may be explained", () => {
  expect(sentence("statistics.channelWithinTotal", {edition: "2014", change: {
    "statistics.channels.weibo": 690, "statistics.channels.website": 30, "statistics.proactive.total": 30,
  }})).toBe("政务微博公开政府信息数 690，主动公开政府信息数 30，690 大于 30，多 660（任一渠道公开政府信息数，不大于主动公开政府信息数）。请核对，确属实际情况的，请作审核说明。");
  expect(sentence("disclosure.inForceCoversIssued", {change: {"disclosure.regulations.inForce": 0}})).toBe(
    "规章一行：现行有效件数 0，本年制发件数 5 − 本年废止件数 2 = 3，0 小于 3，少 3（现行有效件数，不小于本年制发件数减本年废止件数）。请核对，确属实际情况的，请作审核说明。");
  expect(sentence("disclosure.itemsNotNegative", {edition: "2019", change: {
    "disclosure.fees.previousItems": 3, "disclosure.fees.change": -5,
  }})).toBe("行政事业性收费一行：上一年项目数量 3 + 本年增/减（-5） = -2，小于 0。请核对后改正。");
});

test("blank cells are named", () => {
  expect(sentence("disputes.total", {change: {"disputes.review.total": null, "disputes.review.upheld": 0}})).toMatch(
    /^行政复议部分：总计空白，而结果纠正 \d、其他结果 \d、尚未审结 \d。请补填合计。$/);
  expect(sentence("statistics.reviewOutcomes", {edition: "2014", change: {
    "statistics.review.total": 1, "statistics.review.upheld": null, "statistics.review.corrected": null,
    "statistics.review.other": null,
  }})).toBe("行政复议数量 1，而维持具体行政行为数、被依法纠错数、其他情形数空白。请补填各分项，确无数据的填 0。");
  expect(sentence("applications.flow", {change: {"applications.carriedIn.person": null, "applications.handled.person": "若干"}})).toBe(
    "自然人一栏：上年结转空白，办理结果总计填的是“若干”，不是数字，暂不能判断：第一项加第二项之和，等于第三项加第四项之和" +
    "（本年新收 + 上年结转 = 办理结果总计 + 结转下年度）。请填入数字，确无数据的填 0。");
});

test("last year's figures are named as such", () => {
  const last = buildFiling({year: 2023, change: {"applications.carriedOut.person": 77}});
  expect(sentence("crossYear.carryOver", {change: {"applications.carriedIn.person": 103}}, last)).toBe(
    "自然人一栏：上年结转 103，上年度报告的结转下年度 77，103 比 77 多 26。请核对后改正。");
  expect(sentence("crossYear.jump", {change: {"disclosure.licensing.decisions": 9487}},
    buildFiling({year: 2023, change: {"disclosure.licensing.decisions": 550}}))).toBe(
    "行政许可一行的“本年处理决定数量” 9487，上年度为 550，是上年度的 17.2 倍。请核实。");
  const fallen = (from: number, to: number) => sentence("crossYear.jump", {change: {"disclosure.licensing.decisions": to}},
    buildFiling({year: 2023, change: {"disclosure.licensing.decisions": from}}));
  expect([fallen(9487, 323), fallen(94_870_000, 12)]).toEqual([
    expect.stringContaining("323，上年度为 9487，只有上年度的 3.4%。"), expect.stringContaining("，不到上年度的 0.1%。"),
  ]);
});

test("levels, units, shares and part six have sentences of their own", () => {
  expect(sentence("disclosure.regulationsByLevel", {unit: "杨林镇人民政府", change: {
    "disclosure.regulations.issued": 1, "disclosure.regulations.repealed": 0, "disclosure.regulations.inForce": 0,
  }})).toBe("规章一行：本年制发件数 1；只有国务院部门、省级和设区的市、自治州人民政府制定规章，“杨林镇人民政府”不在此列，应为 0。" +
    "请核对，确属实际情况的，请作审核说明。");
  expect(sentence("statistics.moneyUnit", {edition: "2014", change: {
    "statistics.capacity.budget": figure("0.5", "", {unit: "元"}),
  }})).toBe("政府信息公开专项经费 0.5，表中印的单位是“元”，规定的是“万元”，没有换算。" +
    "以元填写的，应改为 0.00005 万元；以万元填写的，应改正所印的单位。请核对，确属实际情况的，请作审核说明。");
  expect(sentence("applications.carriedOutShare", {change: {
    "applications.carriedOut.total": 40, "applications.received.total": 100,
  }})).toBe("总计一栏：结转下年度 40，本年新收 100，占 40.0%，超过 25%。请核实。");
  expect(sentence("applications.feeUnpaidNeedsNote", {parts: new Map([[6, "无。"]]), change: {"applications.other.feeUnpaid.total": 2}}))
    .toBe("总计一栏：申请人逾期未按收费通知要求缴纳费用 2，而报告第六部分没有提到“信息处理费”。请核实。");
});

describe("the languages", () => {
  const keys = (words: object, prefix = ""): string[] => Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? keys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`]).sort();

  test("say the same things", () => {
    expect(keys(enUS)).toEqual(keys(zhCN));
  });

  test.each(["zh-CN", "en-US"] as const)("leave nothing out in %s, whatever the verdict", (language) => {
    const last = buildFiling({year: 2023, change: {"disclosure.licensing.decisions": null}});
    for (const to of [null, "若干", "/", 99999, 0]) {
      const some = [...buildFiling().figures.keys()].filter((_, at) => at % 7 === 0);
      const filing = buildFiling({change: Object.fromEntries(some.map((id) => [id, to]))});
      const sentences = reconcile(filing, last).map((finding) => say(finding, filing, language));
      expect(sentences.length).toBeGreaterThan(100);
      expect(sentences.filter((text) => text === "" || /undefined|null|NaN|Infinity|\[object/.test(text))).toEqual([]);
    }
  });
});

test("the sentence of an equality says which side is more, as the sign of the difference does", () => {
  for (const total of [3, 99]) {
    const filing = buildFiling({change: {"disputes.review.total": total}});
    const finding = reconcile(filing).find(({rule, verdict}) => rule === "disputes.total" && verdict === "broken")!;
    expect(say(finding, filing)).toContain(`${total} 比 10 ${finding.difference! > 0 ? "多" : "少"} ${Math.abs(finding.difference!)}。`);
    expect(say(finding, filing, "en-US"))
      .toContain(`${total} is ${finding.difference! > 0 ? "more" : "less"} than 10, by ${Math.abs(finding.difference!)}.`);
  }
});

test("what waits for a blank names it so that nobody need see the form", () => {
  expect(sentence("statistics.reviewOutcomes", {edition: "2014", change: {"statistics.review.other": null}}))
    .toMatch(/^“行政复议数量：其他情形数”空白，暂不能判断：/);
  expect(sentence("applications.flow", {change: {"applications.carriedIn.person": null}})).toContain(
    "第一项加第二项之和，等于第三项加第四项之和（本年新收 + 上年结转 = 办理结果总计 + 结转下年度）");
});
