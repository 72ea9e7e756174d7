import {editionOf} from "../../src/editions/edition";
import {numberOr} from "../../src/filing/figure";
import type {Statement} from "../../src/filing/filing";
import {reconcile} from "../../src/reconcile/reconcile";
import {reportRules} from "../../src/reconcile/format-rules";
import {say} from "../../src/reconcile/say";
import {readText} from "../../src/recognise/read-text";
import {buildFiling, type Built} from "../build";

const parts = (change: Readonly<Record<number, string | undefined>> = {}): ReadonlyMap<number, string> => new Map(
  Object.entries({1: "2024年，我单位……", 2: "见表", 3: "见表", 4: "见表", 5: "公开内容不够丰富。", 6: "无。", ...change})
    .flatMap(([part, text]) => text === undefined ? [] : [[Number(part), text] as const]));

const ids: readonly string[] = reportRules.map(({id}) => id);

const sentences = (built: Built) => {
  const filing = buildFiling({year: 2024, ...built});
  return reconcile(filing).filter(({rule, verdict}) => verdict === "broken" && ids.includes(rule))
    .map((finding) => [finding.rule, finding.severity, say(finding, filing), say(finding, filing, "en-US")] as const);
};
const rules = (built: Built) => sentences(built).map(([rule]) => rule);

describe("the six parts of the report", () => {
  test("are all there: nothing to say", () => expect(rules({parts: parts()})).toEqual([]));
  test("are not asked of a source that shows tables only", () => {
    expect(rules({parts: parts({1: undefined, 6: undefined, 5: undefined})})).toEqual([]);
  });

  test("are named where one is missing or empty", () => {
    expect(sentences({parts: parts({5: undefined})})).toEqual([["format.missingPart", "warning",
      "报告没有第五部分“存在的主要问题及改进情况”。请补齐规定的各部分。", "Part 5 of the report is missing. Please complete the prescribed parts."]]);
    expect(rules({parts: parts({5: " 。"})})).toEqual(["format.emptyPart"]);
    expect(rules({parts: parts({5: "无"})})).toEqual(["format.emptyPart"]);
    const guide = editionOf("2021").parts[4]!.placeholder!;
    expect(rules({parts: parts({5: guide})})).toEqual(["format.emptyPart"]);
    expect(rules({parts: parts({5: ` ${guide.replace("：", ":")}\n`})})).toEqual(["format.emptyPart"]);
    expect(rules({parts: parts({6: "无"})})).toEqual([]);
    expect(rules({parts: parts({6: `${editionOf("2021").parts[5]!.placeholder!}\n柳湾镇人民政府`})})).toEqual(["format.emptyPart"]);
  });

  test("are missing too where only their place tells them, and wherever one of them is told beside the tables", () => {
    expect(rules({parts: parts(), partTitles: new Map([[6, "2026年的安排"]])})).toEqual(["format.missingPart"]);
    expect(rules({parts: parts({5: undefined, 6: undefined})})).toEqual(["format.missingPart", "format.missingPart"]);
    expect(rules({parts: new Map([[1, "2024年，我单位……"]])})).toEqual([]);
  });

  test("are numbered in order", () => {
    const partNumbers = new Map([[1, "一"], [2, "二"], [3, "二"], [4, "四"]]);
    expect(sentences({parts: parts(), partNumbers})[0]![2]).toBe("“收到和处理政府信息公开申请情况”应为第三部分，现编为“二”。请改正序号。");
  });

  test("speak of the report's year", () => {
    expect(rules({parts: parts({2: "截至2023年底，公开目录……"})})).toEqual(["format.reportYear"]);
    expect(rules({parts: parts({1: "2023年，我单位……"})})).toEqual(["format.reportYear"]);
    expect(rules({parts: parts({1: "2024年，我单位……与2023年，……"})})).toEqual([]);
  });

  test("name processing fees that are multiples of ten yuan", () => {
    expect(rules({parts: parts({6: "本年收取信息处理费共计 120 元。"})})).toEqual([]);
    expect(rules({parts: parts({6: "本年收取信息处理费共计 125 元。"})})).toEqual(["format.processingFee"]);
    expect(rules({parts: parts({6: "本年收取信息处理费0.0125万元。"})})).toEqual(["format.processingFee"]);
  });
});

describe("the frame of the report", () => {
  const found = (built: Built) => sentences(built).map(([rule, severity, text]) => [rule, severity, text]);

  test("has the prescribed headings, or a hint says which it has", () => {
    expect(found({parts: parts(), partTitles: new Map([[4, "行政复议及行政诉讼情况"]])})).toEqual([["format.partHeading", "hint",
      "第四部分的标题是“行政复议及行政诉讼情况”，规定的标题是“政府信息公开行政复议、行政诉讼情况”。请改用规定的标题。"]]);
  });

  test("says it in a thousand characters", () => {
    expect(found({parts: parts({1: "字 ".repeat(1000)})})).toEqual([]);
    expect(found({parts: parts({1: "字".repeat(1001)})})).toEqual([["format.partTooLong", "hint",
      "第一部分“总体情况”有 1001 字，超过 1000 字。请精简。"]]);
  });

  test("covers the report's own year", () => {
    expect(found({period: "2024年1月1日至12月31日"})).toEqual([]);
    expect(found({period: "2024年1月1日起至2024年12月31日"})).toEqual([]);
    expect(found({period: "2023年1月1日至2023年12月31日"})).toEqual([["format.period", "warning",
      "写明的统计期限是“2023年1月1日至2023年12月31日”，而统计年度是 2024 年。请核对标题和正文。"]]);
  });

  test.each(["2024年度", "2024年1月至12月", "2024.1.1-2024.12.31", "2024-01-01至2024-12-31", "二〇二四年一月一日至二〇二四年十二月三十一日"])(
    "covers the whole of it: %s", (period) => {
      expect(found({period})).toEqual([]);
    });

  test.each([
    "2024年1月1日到2024年11月30日", "2023年12月1日至2024年12月31日", "2024年3月1日至12月31日", "2023年度", "2024年1月至11月",
    "二〇二三年一月一日至二〇二三年十二月三十一日", "2024年上半年", "2024年第三季度",
  ])("is told where that is another or a part: %s", (period) => {
    expect(found({period}).map(([rule]) => rule)).toEqual(["format.period"]);
  });

  test("is dated when the year is over", () => {
    expect(found({signed: "2025-01-15"})).toEqual([]);
    expect(found({signed: "2024-12-31"})).toEqual([]);
    expect(found({signed: "2024-12-05"})).toEqual([["format.signatureDate", "hint",
      "落款日期 2024年12月5日 在统计期限结束（2024年12月31日）之前，数据可能不全。请核对。"]]);
  });

  test("is dated before it is due, even of governments", () => {
    expect(found({signed: "2025-03-31"})).toEqual([]);
    expect(found({signed: "2025-05-20"})).toEqual([["format.signatureDate", "hint",
      "落款日期 2025年5月20日 晚于公布的期限（2025年3月31日）。请核对日期。"]]);
  });

  test("is signed by the unit of its title, or by the office of that", () => {
    const signed = (unit: string, below: string) => found({unit, parts: parts({6: `无。\n${below}`})});
    expect(signed("青禾县自然资源局", "青禾县水利局\n2025年1月20日")).toEqual([["format.signatureUnit", "hint",
      "落款单位是“青禾县水利局”，填报单位是“青禾县自然资源局”。请核对。"]]);
    expect(signed("青禾县自然资源局", "青禾县水利局　2025年1月20日").map(([rule]) => rule)).toEqual(["format.signatureUnit"]);
    for (const name of ["青禾县自然资源局", "县自然资源局", "青禾县自然资源局办公室"]) expect(signed("青禾县自然资源局", `${name}\n2025年1月20日`)).toEqual([]);
    expect(signed("青禾县人民政府", "青禾县人民政府办公室\n二〇二五年一月二十日")).toEqual([]);
    expect(signed("云溪街道办事处", "青禾区云溪街道\n2025年1月20日")).toEqual([]);
  });

  test("has no part beyond the prescribed ones", () => {
    expect(found({parts: parts({6: "无。\n七、附件\n见附表。"})})).toEqual([["format.partBeyond", "hint",
      "“七、附件”在规定的 6 个部分以外。请并入第六部分“其他需要报告的事项”，附件列在报告之后。"]]);
    expect(found({parts: parts({6: "七、八两月开展检查，未发现问题。"})})).toEqual([]);
  });

  test("has no mark left of what was to be checked", () => {
    expect(found({parts: parts({1: "2024年，收到申请12件。较上年增加「待核」3件，\n均已办结。"})})).toEqual([["report.toBeChecked", "warning",
      "正文“较上年增加「待核」3件，”留有待核的记号「待核」。请核对，改好后删去记号。"]]);
    expect(found({parts: parts({5: "问题【待补充】。"})}).map(([rule]) => rule)).toEqual(["report.toBeChecked"]);
    expect(found({parts: parts({}), leftOpen: [{sentence: "2024年收到申请「待核」3件。", mark: "「待核」"}]}).map(([rule]) => rule))
      .toEqual(["report.toBeChecked"]);
    expect(found({parts: parts({5: "对待核实的信息及时答复，有1件待核实后公开。"})})).toEqual([]);
  });

  test("cites the notice in force", () => {
    expect(found({cites: "国办公开办函〔2019〕60号"})).toEqual([["format.citesOldFormat", "hint",
      "正文引用的是“国办公开办函〔2019〕60号”，现行的格式是 国办公开办函〔2021〕30号 印发的。请改正。"]]);
  });

  test("tells of no more processing fees than the table has of all fees", () => {
    const told = (fees: string, text: string) =>
      found({parts: parts({6: text}), change: {"disclosure.fees.amount": fees}}).map(([rule, , said]) => [rule, said]);
    expect(told("0.012", "收取信息处理费120元。")).toEqual([]);
    expect(told("0.01", "收取信息处理费120元。")).toEqual([]);
    expect(told("3", "收取信息处理费120元。")).toEqual([]);
    expect(told("3", "收取信息处理费3万元。")).toEqual([]);
    expect(told("0", "本年度收取信息处理费120元。")).toEqual([["report.feesCovered",
      "正文“信息处理费120元”：信息处理费 120 元，多于表中的行政事业性收费 0 万元。信息处理费属于行政事业性收费，请核对。"]]);
    expect(told("0", "未收取信息处理费。")).toEqual([]);
  });
});

const total = "applications.received.total";
const carried = "applications.carriedIn.total";
const stated = (value: number, more: Partial<Statement> = {}): Statement =>
  ({ids: [total], or: [[total, carried]], value, unit: "件", quote: `收到申请${value}件`, place: {in: "text", line: 4}, ...more});
const valueOf = (id: string) => numberOr(NaN, buildFiling({year: 2024}).figures.get(id));

describe("figures in sentences", () => {
  test("may count what was carried in, or not", () => {
    expect(rules({prose: [stated(valueOf(total)), stated(valueOf(total) + valueOf(carried))]})).toEqual([]);
  });

  test("are a warning with the sentence where they fit neither", () => {
    const [rule, severity, zh, en] = sentences({prose: [stated(9999)]})[0]!;
    expect([rule, severity]).toEqual(["prose.disagrees", "warning"]);
    expect(zh).toContain("正文“收到申请9999件”写的是 9999 件");
    expect(en).toContain("the sentence “收到申请9999件” says 9999 件");
  });

  test("are a hint where the same is said rightly elsewhere", () => {
    expect(sentences({prose: [stated(9999), stated(valueOf(total))]}).map(([, severity]) => severity)).toEqual(["hint"]);
  });

  test("add up where only a group's sum is stated", () => {
    const ids = ["disputes.directLitigation.total", "disputes.litigationAfterReview.total"];
    const sum = ids.reduce((all, id) => all + valueOf(id), 0);
    expect(rules({prose: [stated(sum, {ids})]})).toEqual([]);
    expect(rules({prose: [stated(valueOf(ids[0]!), {ids})]})).toEqual(["prose.disagrees"]);
  });

  test("of money count in their own unit", () => {
    const change = {"disclosure.fees.amount": "12.5"};
    const fee = {ids: ["disclosure.fees.amount"]};
    expect(rules({change, prose: [stated(125000, {...fee, unit: "元"}), stated(12.5, {...fee, unit: "万元"})]})).toEqual([]);
    expect(rules({change, prose: [stated(125, {...fee, unit: "万元"})]})).toEqual(["prose.disagrees"]);
  });

  test("of money may be rounded to a decimal, in the table's own unit", () => {
    const change = {"disclosure.fees.amount": "238.456"};
    const said = (value: number, unit = "万元") => rules({change, prose: [stated(value, {ids: ["disclosure.fees.amount"], unit})]});
    expect([said(238.46), said(238.5), said(238.456)]).toEqual([[], [], []]);
    expect([said(238.44), said(238), said(0.03, "亿元"), said(2384.6)]).toEqual(Array.from({length: 4}, () => ["prose.disagrees"]));
  });

  test("are named beside what the sentence says, reading by reading", () => {
    const change = {[total]: 57, [carried]: 5};
    const [, , zh, en] = sentences({change, prose: [stated(61)]})[0]!;
    expect(zh).toContain("写的是 61 件，统计表是 总计一栏的“本年新收” = 57 / 总计一栏的“本年新收”、总计一栏的“上年结转” = 62。");
    expect(en).toContain("says 61 件, the tables say “newly received, total” = 57 / ");
    const ids = ["disputes.review.total"];
    expect(sentences({change: {[ids[0]!]: 5}, prose: [stated(0, {ids, or: undefined, says: "nil"})]})[0]?.[2])
      .toContain("写的是没有，统计表是 行政复议的“总计” = 5。");
  });

  test("are not judged against blanks but for what the other figures come to at least", () => {
    expect(rules({change: {[total]: null}, prose: [stated(9999)]})).toEqual([]);
    const change = {[total]: 12, [carried]: null};
    expect([13, 12].map((value) => rules({change, prose: [stated(value)]}))).toEqual([[], []]);
    expect(rules({change, prose: [stated(11)]})).toEqual(["prose.disagrees"]);
  });

  test("say so in words: that there is none, and that nothing is left", () => {
    const none = (change: Built["change"]) => sentences({change, prose: [stated(0, {says: "nil", quote: "未收到申请"})]});
    expect(none({[total]: 0})).toEqual([]);
    expect(none({[total]: null})).toEqual([]);
    expect(none({[total]: 3, [carried]: 0})).toEqual([["prose.nil", "warning",
      "第 5 行，正文“未收到申请”写的是没有，统计表是 总计一栏的“本年新收” = 3。请核对；正文只写本机关、统计表为汇总数的，请作说明。",
      "Line 5: the sentence “未收到申请” says there was none, the tables say “newly received, total” = 3. Please check; explain it if the sentence covers the office alone and the tables the whole district."]]);
    const ids = ["applications.carriedOut.total"];
    const all = stated(0, {ids, or: undefined, says: "all", quote: "均已办结"});
    expect(rules({change: {[ids[0]!]: 2}, prose: [all]})).toEqual(["prose.all"]);
    expect(rules({change: {[ids[0]!]: 0}, prose: [all]})).toEqual([]);
    expect(rules({change: {[ids[0]!]: 2}, prose: [all, stated(2, {ids, or: undefined, quote: "结转下年度2件"})]})).toEqual([]);
  });

  test("state shares that are recomputed, cut off or rounded", () => {
    const granted = "applications.granted.total";
    const share = (text: string) => rules({
      change: {[granted]: 9, [total]: 47, [carried]: 0}, prose: [stated(9, {ids: [granted], share: text})],
    });
    expect([share("19.14"), share("19.15"), share("19.1"), share("19")]).toEqual([[], [], [], []]);
    expect(share("20.15")).toEqual(["prose.share"]);
  });

  test("state shares of a total that the sentences speak of, or of any", () => {
    const granted = stated(9, {ids: ["applications.granted.total"], or: undefined, share: "30"});
    const handled = "applications.handled.total";
    const change = {"applications.granted.total": 9, [total]: 40, [carried]: 5, [handled]: 36};
    const said = (prose: readonly Statement[]) => sentences({change, prose}).map(([, , zh]) => zh);
    expect(said([granted])).toEqual([expect.stringContaining("应为 23% / 20% / 25%。")]);
    expect(said([stated(36, {ids: [handled], or: undefined}), granted])).toEqual([expect.stringContaining("应为 25%。")]);
  });
});

test("sentences and shares are read off a report", () => {
  const filing = readText("a.txt", [
    "云溪街道办事处2018年政府信息公开工作年度报告", "",
    "2018年，收到政府信息公开申请47件，其中当面申请9件，占总数的19.15%；网络申请38件，占80.85%。",
  ].join("\n"));
  expect(filing.prose.map(({ids, value, share}) => [ids[0], value, share])).toEqual([
    ["statistics.requests.received", 47, undefined], ["statistics.requests.inPerson", 9, "19.15"], ["statistics.requests.online", 38, "80.85"],
  ]);
});
