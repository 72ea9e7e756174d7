import type {Figure, UncomputedReason} from "../../src/filing/figure";
import {isComplete} from "../../src/filing/coverage";
import type {Filing} from "../../src/filing/filing";
import {checkFormat} from "../../src/reconcile/format";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {buildFiling, figure, type Built} from "../build";

const id = "applications.received.person";

const found = (given: Built): [string, string, string][] => {
  const filing = buildFiling(given);
  return checkFormat(filing).map((finding) => [finding.rule, finding.severity, say(finding, filing)]);
};
const with_ = (to: Figure | string | null, of = id): Built => ({change: {[of]: to}});

test("a balanced filing is well written", () => {
  expect(checkFormat(buildFiling())).toEqual([]);
});

test.each([
  [null, "自然人一栏的“本年新收”空白。有数据的请补填，确无数据的填 0。"],
  ["/", "自然人一栏的“本年新收”填的是“/”。有数据的请补填，确无数据的填 0。"],
  ["不适用", "自然人一栏的“本年新收”填的是“不适用”。有数据的请补填，确无数据的填 0。"],
])("%p is a blank, which is not zero", (typed, sentence) => {
  expect(found(with_(typed))).toEqual([["format.blank", "warning", sentence]]);
});

test("text is no number, 2.5 no whole number, -3 not to be reported", () => {
  expect(found(with_("若干"))).toEqual([
    ["format.notANumber", "error", "自然人一栏的“本年新收”填的是“若干”，不是数字。请改填数字。"],
  ]);
  expect(found(with_("2.5"))).toEqual([["format.notInteger", "error", "自然人一栏的“本年新收” 2.5，应为整数。请核对后改正。"]]);
  expect(found(with_("-3"))).toEqual([["format.negative", "error", "自然人一栏的“本年新收” -3，不应为负数。请核对后改正。"]]);
});

test("a change may be negative and an amount may have decimals", () => {
  const change = {"disclosure.licensing.change": -3, "disclosure.procurement.amount": "21.6560"};
  expect(found({edition: "2019", change})).toEqual([]);
  expect(found({edition: "2019", change: {"disclosure.procurement.amount": "-21.6560"}})).toHaveLength(1);
});

test.each([
  [figure("12", id, {text: "１２", slips: ["fullWidth"]}), "自然人一栏的“本年新收”“１２”用了全角数字，按 12 件读取。请核对并改为普通数字。"],
  [figure("1234", id, {text: "1,234", slips: ["separators"]}), "自然人一栏的“本年新收”“1,234”带有分隔符，按 1234 件读取。请核对并改为普通数字。"],
  [figure("12", id, {slips: ["numberAsText"]}), "自然人一栏的“本年新收”“12”是文本格式，公式求和时会被漏掉，按 12 件读取。请核对并改为普通数字。"],
])("a slip is a hint that says how it was read", (slipped, sentence) => {
  expect(found(with_(slipped))).toEqual([["format.notANumber", "hint", sentence]]);
});

test("a slip made throughout a form is one hint for all its cells", () => {
  const ids = ["person", "business", "research", "total", "legalService"].map((column) => `applications.granted.${column}`);
  const filing = buildFiling({change: Object.fromEntries(ids.map((id) => [id, figure("12", id, {slips: ["spaces"]})]))});
  const findings = checkFormat(filing);
  expect(findings.map(({rule, severity, figures: ids}) => [rule, severity, [...ids].sort()])).toEqual(
    [["format.notANumber", "hint", [...ids].sort()]]);
  expect(findings[0]!.places).toHaveLength(5);
  expect(say(findings[0]!, filing)).toBe("自然人一栏的“予以公开”、商业企业一栏的“予以公开”、科研机构一栏的“予以公开” " +
    "等 5 项有多余的空格或看不见的字符，已按数字读取。请核对并改为普通数字。");
});

test("a unit after the number says which unit the form wants", () => {
  const amount = figure("25.1", "", {text: "25.1万元", slips: ["unit"], unit: "万元"});
  expect(found(with_(amount, "disclosure.fees.amount"))).toEqual([["format.notANumber", "hint",
    "行政事业性收费一行的“本年收费金额”“25.1万元”数字后写了单位，按 25.1 万元读取。请核对并改为普通数字。"]]);
});

test("an amount converted to the form's unit is said once, by the rule on its unit where there is one", () => {
  const amount = figure("25.1", "", {text: "251000元", slips: ["unit"], unit: "元", converted: "25.1"});
  expect(found(with_(amount, "disclosure.fees.amount"))).toEqual([["format.moneyConverted", "hint",
    "行政事业性收费一行的“本年收费金额”写的是“251000元”，已换算为 25.1 万元读取。请核对，并改以万元为单位填写。"]]);
  const change = {"disclosure.procurement.amount": amount};
  expect(found({edition: "2019", change})).toEqual([]);
  const filing = buildFiling({edition: "2019", change});
  const broken = reconcile(filing).filter(({verdict}) => verdict === "broken");
  expect(broken.map((finding) => [finding.rule, finding.severity, say(finding, filing)])).toEqual([["disclosure.procurementUnit",
    "warning", "政府集中采购一行：采购总金额 25.1，是由“251000元”换算的，应以万元为单位填写。请核对，确属实际情况的，请作审核说明。"]]);
  expect(say(broken[0]!, filing, "en-US")).toContain("converted from “251000元”");
});

test("nothing was converted of 0, whatever its unit", () => {
  expect(found(with_(figure("0", "", {unit: "千元", converted: "0"}), "disclosure.fees.amount"))).toEqual([]);
});

test("a remark is kept and shown", () => {
  expect(found(with_(figure("22", id, {text: "22（其中修订16件）", remark: "（其中修订16件）"})))).toEqual([["format.remarkInCell", "hint",
    "自然人一栏的“本年新收”“22（其中修订16件）”带有备注，按 22 读取，备注予以保留。建议把备注移到表外说明。"]]);
});

test("numbers beside the figures are one hint, whatever their headings", () => {
  const place = {in: "sheet", sheet: "申请", row: 4, column: 10} as const;
  const given = {beside: [{heading: "上年数", count: 12, place}, {heading: "增减", count: 1, place}]};
  expect(found(given)).toEqual([["format.numbersBeside", "hint", "申请!K5 起：“上年数”、“增减”的 13 个数不是本年数，没有读入。"]]);
  expect(isComplete(buildFiling(given))).toBe(true);
});

test("a rounded display is told from what is stored", () => {
  expect(found(with_(figure("21.656", "", {displayed: "21.66"}), "disclosure.fees.amount"))).toEqual([["format.displayedDiffers",
    "warning", "行政事业性收费一行的“本年收费金额”显示为 21.66，实际保存的是 21.656，公布时会不一致。请核对后改正。"]]);
});

test("the edition is the one that the report year requires", () => {
  expect(found({edition: "2019", year: 2023})).toEqual([["format.wrongEdition", "warning",
    "2023 年度应使用 2021 版式（国办公开办函〔2021〕30号），本表是 2019 版式。请改用规定的表样。"]]);
  expect(found({edition: "2019", year: 2019})).toEqual([]);
  expect(found({edition: "2019", year: null})).toEqual([]);
});

test("rows that are missing are named", () => {
  const missingRows = [{form: "applications", row: "other.feeUnpaid"}];
  expect(found({missingRows})).toEqual([["format.missingRow", "warning",
    "收到和处理政府信息公开申请情况缺少“申请人逾期未按收费通知要求缴纳费用”一行。请对照规定的表样补齐。"]]);
});

test("no doubt of the reader's stays unseen", () => {
  const unmatched: Filing["unmatched"] = [
    {text: "行政征收", place: {in: "text", line: 411}, why: "label"},
    {text: "1 2 3", place: {in: "sheet", sheet: "表三", row: 6, column: 2}, why: "count"},
    {text: "7", place: {in: "table", table: 1, row: 2, column: 3}, why: "value"},
    {text: "8", place: {in: "text", line: 0}, why: "twice"},
    {text: "9", place: {in: "text", line: 1}, why: "doubt"},
  ];
  expect(found({unmatched})).toEqual([
    ["format.extraRow", "warning", "第 412 行：“行政征收”不在规定的表样中，没有读入。请核对。"],
    ["format.unmatched", "warning", "表三!C7：“1 2 3”的数值个数与表样的栏数不符，不能确定各属哪一栏，没有读入。请核对。"],
    ["format.unmatched", "warning", "表格 2 第 3 行第 4 列：“7”找不到所属的行或栏，没有读入。请核对。"],
    ["format.unmatched", "warning", "第 1 行：“8”所属的指标已有一个数，这一个没有采用。请核对。"],
    ["format.unmatched", "warning", "第 2 行：“9”不能确定所属的行或栏（行名、栏名缺失、重复，或者按合计推算对不上），没有读入。请核对。"],
  ]);
  const findings = reconcile(buildFiling({unmatched})).filter(({rule}) => rule === "format.unmatched");
  expect(new Set(findings.map(({at}) => at)).size).toBe(4);
});

test("figures that are hidden are one warning a form; hidden blanks and zeros hide nothing", () => {
  const hidden = (value: number | null) => figure(value, id, {hidden: true});
  expect(found({change: {[id]: hidden(3), "applications.received.business": hidden(4)}}).filter(([rule]) => rule === "format.hiddenFigure"))
    .toEqual([["format.hiddenFigure", "warning",
      "自然人一栏的“本年新收”、商业企业一栏的“本年新收”在隐藏的行、列或工作表中，或者数字格式（如 ;;;）使它不显示，打印和公布时看不到。" +
      "请取消隐藏、改正格式后核对。"]]);
  expect(found({change: {[id]: hidden(0)}}).map(([rule]) => rule)).not.toContain("format.hiddenFigure");
  expect(found({change: {[id]: hidden(null)}}).map(([rule]) => rule)).toEqual(["format.blank"]);
});

test("a formula may refer to its own workbook only", () => {
  const with_formula = (formula: string) => found(with_(figure(12, id, {formula}))).map(([rule]) => rule);
  expect(with_formula("=[1]Sheet1!A1")).toContain("format.externalLink");
  expect(with_formula("='C:\\汇总\\[2023.xlsx]表三'!$A$1+1")).toContain("format.externalLink");
  expect(with_formula("=Sheet1!A1")).not.toContain("format.externalLink");
  expect(with_formula("=SUM(表1[数量])")).not.toContain("format.externalLink");
});

/** A filing of which these figures are so. */
const where = (change: Readonly<Record<string, Figure>>): Parameters<typeof found>[0] => ({change});
const received = "applications.received";
const total = (more: Partial<Figure>, value: number | string = 12) => figure(value, id, {formula: "=SUM(B2:G2)", ...more});

describe("what has one cause is one line", () => {
  test("a unit after numbers, in whatever form; another unit is another cause", () => {
    const slipped = (text: string, of: string) => figure(parseInt(text, 10), of, {text, slips: ["unit"]});
    const lines = found(where({
      [`${received}.person`]: slipped("12件", `${received}.person`), [`${received}.business`]: slipped("3 件", `${received}.business`),
      "disputes.review.upheld": slipped("1件", "disputes.review.upheld"), "disputes.review.other": slipped("2起", "disputes.review.other"),
    })).map(([, , sentence]) => sentence);
    expect(lines).toEqual([
      "自然人一栏的“本年新收”、商业企业一栏的“本年新收”、行政复议的“结果维持”数字后写了单位，已按数字读取。请核对并改为普通数字。",
      "行政复议的“其他结果”“2起”数字后写了单位，按 2 件读取。请核对并改为普通数字。",
    ]);
  });

  test("a number format that rounds the numbers of a form; what shows another number is another cause", () => {
    const shown = (value: string, displayed: string, of: string) => figure(value, of, {displayed});
    const lines = found(where({
      [`${received}.person`]: shown("12.4", "12", `${received}.person`), [`${received}.business`]: shown("3.2", "3", `${received}.business`),
      "disputes.review.upheld": shown("1.4", "1", "disputes.review.upheld"), [`${received}.research`]: shown("5.5", "7", `${received}.research`),
    })).filter(([rule]) => rule === "format.displayedDiffers").map(([, , sentence]) => sentence);
    expect(lines).toEqual([
      expect.stringMatching(/^自然人一栏的“本年新收”、商业企业一栏的“本年新收”显示的数与实际保存的不同，这 2 格是同样的数字格式（如自然人一栏的“本年新收”显示为 12，实际保存的是 12\.4）/),
      expect.stringMatching(/“本年新收”显示为 7，实际保存的是 5\.5/),
      expect.stringMatching(/^行政复议的“结果维持”显示为 1，/),
    ]);
  });

  test("the same text in many cells, and the same error of formulas", () => {
    const lines = found(where({
      [`${received}.person`]: figure("无数据", `${received}.person`), [`${received}.business`]: figure("无数据", `${received}.business`),
      [`${received}.research`]: figure("待核", `${received}.research`),
      [`${received}.total`]: total({formula: "=#REF!"}, "#REF!"), "applications.handled.total": total({formula: "=SUM(J4:J9)"}, "#REF!"),
    })).map(([, , sentence]) => sentence);
    expect(lines).toEqual([
      "自然人一栏的“本年新收”、商业企业一栏的“本年新收”填的是“无数据”，不是数字。请改填数字。",
      "科研机构一栏的“本年新收”填的是“待核”，不是数字。请改填数字。",
      "总计一栏的“本年新收”、总计一栏的“办理结果总计”的公式 =#REF! 得出的是“#REF!”，不是数字。请改正公式，或者改填数字。",
    ]);
  });

  test("formulas that lead to one other workbook; another one is another cause", () => {
    const linked = (formula: string, of: string) => figure(12, of, {formula});
    expect(found(where({
      [`${received}.person`]: linked("=[1]表!A1", `${received}.person`), [`${received}.business`]: linked("=[1]表!A2", `${received}.business`),
      [`${received}.research`]: linked("=[2]表!A2", `${received}.research`),
    })).map(([rule, , sentence]) => [rule, sentence])).toEqual([
      ["format.externalLink", "自然人一栏的“本年新收”、商业企业一栏的“本年新收”的公式引用了其他工作簿（=[1]表!A1）。请改填数字，或者改为引用本工作簿。"],
      ["format.externalLink", "科研机构一栏的“本年新收”的公式引用了其他工作簿（=[2]表!A2）。请改填数字，或者改为引用本工作簿。"],
    ]);
  });
});

describe("results of formulas", () => {
  test("that are outdated are one warning, with what one of them is now", () => {
    expect(found(where({
      [`${received}.total`]: total({stored: "57", text: "61"}, 61), "applications.handled.total": total({stored: "71"}, 75),
    }))).toEqual([["format.staleTotal", "warning", "总计一栏的“本年新收”、总计一栏的“办理结果总计”的公式，文件中保存的是过时的结果（如总计一栏的“本年新收”保存的是 57，现应为 61），" +
      "已按公式重新计算。请用 Excel 或 WPS 打开，重新计算（F9）后保存。"]]);
  });

  test("that the file does not keep are one hint", () => {
    expect(found(where({[`${received}.total`]: total({stored: ""}), "applications.handled.total": total({stored: ""})})))
      .toEqual([["format.noResult", "hint", "总计一栏的“本年新收”、总计一栏的“办理结果总计”的公式，文件中没有保存结果，已按公式计算。请用 Excel 或 WPS 打开后保存一次。"]]);
  });

  test("that nobody can compute are named, a line a cause", () => {
    const not = (why: UncomputedReason, name: string, formula: string) =>
      ({...total({uncomputed: {why, name}, formula, text: formula}, formula), value: null, as: "text"} as const);
    const lines = found(where({
      [`${received}.person`]: not("function", "XLOOKUP", "=XLOOKUP(A1,B:B,C:C)"), [`${received}.business`]: not("function", "XLOOKUP", "=XLOOKUP(A2,B:B,C:C)"),
      [`${received}.research`]: not("circle", "", "=F3"),
    }));
    expect(lines).toEqual([
      ["format.notComputed", "error", "自然人一栏的“本年新收”、商业企业一栏的“本年新收”的公式 =XLOOKUP(A1,B:B,C:C) 没有保存结果，用了函数 XLOOKUP，不能计算。" +
        "请用 Excel 或 WPS 打开，重新计算后保存，或者改填数字。"],
      ["format.notComputed", "error", "科研机构一栏的“本年新收”的公式 =F3 没有保存结果，循环引用了自己，不能计算。" +
        "请用 Excel 或 WPS 打开，重新计算后保存，或者改填数字。"],
    ]);
  });
});
