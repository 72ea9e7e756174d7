import type {Statement} from "../../src/filing/filing";
import type {Finding} from "../../src/reconcile/finding";
import {say} from "../../src/reconcile/say";
import {buildFiling, yearOf} from "../build";

const [person, business, research, granted] = ["received.person", "received.business", "received.research", "granted.person"].map((id) => `applications.${id}`) as [string, string, string, string];
const prose: readonly Statement[] = [
  {ids: [person], or: [[person, business]], value: 9, unit: "件", quote: "收到9件", place: {in: "text", line: 2}},
  {ids: [business], or: [[business, research], [granted]], value: 9, unit: "件", quote: "收到9件", place: {in: "text", line: 2}},
];
const filing = buildFiling({prose});
const finding = (rule: string, figures: readonly string[], detail?: Finding["detail"], more: Partial<Finding> = {}): Finding =>
  ({rule, severity: "warning", verdict: "broken", figures, places: [{in: "text", line: 2}], difference: null, ...detail && {detail}, ...more});

const long = "一二三四五六七八九十".repeat(4);
test.each<[Finding, string]>([
  [finding("format.notANumber", [person], {text: long}),
    `自然人一栏的“本年新收”填的是“${long}”，不是数字。请改填数字。`],
  [finding("format.notANumber", [person], {text: `${long}多`}),
    `自然人一栏的“本年新收”填的是“${long}……”，不是数字。请改填数字。`],
  [finding("format.notANumber", [person, business], {text: "若干"}),
    "自然人一栏的“本年新收”、商业企业一栏的“本年新收”填的是“若干”，不是数字。请改填数字。"],
  [finding("format.notANumber", [person], {text: "3 件", slip: "unit", value: 3, unit: "件"}),
    "自然人一栏的“本年新收”“3 件”数字后写了单位，按 3 件读取。请核对并改为普通数字。"],
  [finding("format.notANumber", [person, business], {text: "3 件", slip: "spaces", value: 3, unit: "件"}),
    "自然人一栏的“本年新收”、商业企业一栏的“本年新收”有多余的空格或看不见的字符，已按数字读取。请核对并改为普通数字。"],
  [finding("format.notComputed", [person], {text: "", reason: "function", object: `${"F".repeat(41)}`, formula: "=F(1)"}),
    "自然人一栏的“本年新收”的公式 =F(1) 没有保存结果，用了函数 FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF……，不能计算。请用 Excel 或 WPS 打开，重新计算后保存，或者改填数字。"],
  [finding("format.unmatched", [], {text: "3 4", why: "count"}),
    "第 3 行：“3 4”的数值个数与表样的栏数不符，不能确定各属哪一栏，没有读入。请核对。"],
  [finding("format.missingForm", [], {count: 15, why: "picture"}, {form: "disputes"}),
    "没有读到《政府信息公开行政复议、行政诉讼情况》（15 项）：表格可能是图片。请补录，或者改用有这张表的文件。"],
  [finding("format.missingForm", [], {count: 15, why: "unmatched"}, {form: "unknown"}),
    "没有读到《unknown》（15 项）：表中的数不能确定各属哪一行、哪一栏。请补录，或者改用有这张表的文件。"],
  [finding("format.missingForm", [], {count: 15, why: "data"}),
    "没有读到《》（15 项）：没有这张表的数据。请补录，或者改用有这张表的文件。"],
  [finding("format.wrongEdition", [], {year: 2024, edition: "2019", required: "2021"}),
    "2024 年度应使用 2021 版式（国办公开办函〔2021〕30号），本表是 2019 版式。请改用规定的表样。"],
  [finding("format.countUnit", [person], {text: "3", others: "万件 百件", unit: "件"}),
    "自然人一栏的“本年新收”“3”，写明的单位是“万件”、“百件”，规定的是“件”；不能确定是否要换算，没有读取。请按“件”填写，并改正所写的单位。"],
  [finding("format.formulaOverwritten", [person], {text: "3", formula: "=A1", missing: `${business} ${research}`}),
    "自然人一栏的“本年新收”的公式 =A1 没有包含商业企业一栏的“本年新收”、科研机构一栏的“本年新收”。请核对公式。"],
  [finding("format.headingSum", [person, business, granted], {}, {form: "applications"}),
    "收到和处理政府信息公开申请情况的“本年新收、予以公开”行填有合计，规定的表样没有这些格，导出规定的表样时不写入。已与所属各项核对。"],
  [finding("format.notRead", [person, business], {count: 2}, {form: "applications"}),
    "《收到和处理政府信息公开申请情况》有 2 项没有读到：自然人一栏的“本年新收”、商业企业一栏的“本年新收”。请对照原表补录。"],
  [finding("format.notRead", ["disputes.review", "disputes.directLitigation"].flatMap((block) => ["total", "upheld", "corrected", "other", "pending"].map((one) => `${block}.${one}`)), {count: 10}, {form: "disputes"}),
    "《政府信息公开行政复议、行政诉讼情况》有 10 项没有读到：“行政复议、未经复议直接起诉”行。请对照原表补录。"],
  [finding("format.notRead", ["review", "directLitigation", "litigationAfterReview"].map((block) => `disputes.${block}.total`), {count: 3}, {form: "disputes"}),
    "《政府信息公开行政复议、行政诉讼情况》有 3 项没有读到：“总计”栏。请对照原表补录。"],
  [finding("format.missingRow", [], undefined, {form: "applications", at: "granted"}),
    "收到和处理政府信息公开申请情况缺少“予以公开”一行。请对照规定的表样补齐。"],
  [finding("format.missingRow", [], undefined, {form: "disputes", at: "granted"}),
    "政府信息公开行政复议、行政诉讼情况缺少“granted”一行。请对照规定的表样补齐。"],
  [finding("format.missingRow", [], {count: 3}, {form: "applications", at: "other"}),
    "收到和处理政府信息公开申请情况的“其他处理”只有合计，缺少所属的 3 行。请对照规定的表样补齐。"],
  [finding("format.missingRow", [], undefined, {form: "applications"}),
    "收到和处理政府信息公开申请情况缺少“”一行。请对照规定的表样补齐。"],
  [finding("format.movedRow", [], undefined, {form: "applications", at: "received"}),
    "收到和处理政府信息公开申请情况的“本年新收”一行不在规定的位置（第 3 行），已按行名读取。建议按规定的表样排列。"],
  [finding("crossYear.sameAsLast", [], {forms: "disclosure disputes", count: 12}),
    "《主动公开政府信息情况》、《政府信息公开行政复议、行政诉讼情况》的各数都与上年度报告相同（其中 12 个不为零），可能是把上年的报告又报了一次。请核对，确属实际情况的，请作审核说明。"],
  [finding("crossYear.rowsDisplaced", ["disclosure.licensing.decisions", "disclosure.penalties.decisions"], {is: "exchanged", now: "31 ", then: "2044 28"}),
    "“行政许可”与“行政处罚”两行像是填反了：本年是 31、空白，上年度报告是 2044、28。请核实。"],
  [finding("crossYear.rowsDisplaced", [person, business, granted], {is: "down", now: "0 31", then: "31 5", of: person}),
    "“本年新收”到“予以公开”各行像是错下了一行：自然人一栏本年是 0、31，上年度报告是 31、5。请核实。"],
  [finding("crossYear.rowsDisplaced", [], {is: "up", now: "0 31", then: "31 5"}),
    "“”到“”各行像是错上了一行：本年是 0、31，上年度报告是 31、5。请核实。"],
  [finding("prose.disagrees", [person], {text: "收到9件", stated: "9 件", table: "7 / 8"}),
    "第 3 行，正文“收到9件”写的是 9 件，统计表是 自然人一栏的“本年新收” = 7 / 自然人一栏的“本年新收”、商业企业一栏的“本年新收” = 8。请核对；正文只写本机关、统计表为汇总数的，请作说明。"],
  [finding("prose.disagrees", [business], {text: "收到9件", stated: "9 件", table: "7 / 8"}),
    "第 3 行，正文“收到9件”写的是 9 件，统计表是 7 / 8。请核对；正文只写本机关、统计表为汇总数的，请作说明。"],
  [finding("prose.disagrees", [business], {text: "收到9件", stated: "9 件", table: "7"}),
    "第 3 行，正文“收到9件”写的是 9 件，统计表是 商业企业一栏的“本年新收” = 7。请核对；正文只写本机关、统计表为汇总数的，请作说明。"],
  [finding("prose.disagrees", [research], {text: "收到9件", stated: "9 件", table: "7"}),
    "第 3 行，正文“收到9件”写的是 9 件，统计表是 科研机构一栏的“本年新收” = 7。请核对；正文只写本机关、统计表为汇总数的，请作说明。"],
  [finding("prose.nil", [person], {text: "未收到", stated: "0 件", table: "7"}),
    "第 3 行，正文“未收到”写的是没有，统计表是 自然人一栏的“本年新收” = 7。请核对；正文只写本机关、统计表为汇总数的，请作说明。"],
  [finding("prose.share", [person], {text: "占9%", share: "9", computed: "8"}),
    "第 3 行，正文“占9%”写的占比是 9%，按所列的数应为 8%。请核对。"],
  [finding("format.blank", [person], {text: ""}, {places: []}),
    "自然人一栏的“本年新收”空白。有数据的请补填，确无数据的填 0。"],
  [finding("format.blank", [person], undefined),
    "自然人一栏的“本年新收”空白。有数据的请补填，确无数据的填 0。"],
])("a finding on what is written, %#, is said in the words of its rule", (one, sentence) => expect(say(one, filing)).toBe(sentence));

test.each<[string, Finding, string]>([
  ["hidden", finding("format.countUnit", [person, business], {text: "3", others: "万件", unit: "件"}), "自然人一栏的“本年新收”等 2 项，写明的单位是“万件”"],
  ["old results", finding("format.staleTotal", [person, business], {stored: "3", now: "4"}), "（如自然人一栏的“本年新收”保存的是 3，现应为 4）"],
])("of several figures the first is the example: %s", (_, one, words) => expect(say(one, filing)).toContain(words));

test("a row of a list is called by its own label", () => {
  const lacking = finding("format.missingRow", [], undefined, {form: "statistics", at: "review.total"});
  expect(say(lacking, buildFiling({edition: "2014", year: yearOf("2014")}))).toBe("政府信息公开情况统计表缺少“行政复议数量”一行。请对照规定的表样补齐。");
});
