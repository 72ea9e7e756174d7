import {type EditionId, editionOf} from "../../src/editions/edition";
import type {Addend, Finding, Side} from "../../src/reconcile/finding";
import {say, sayAccount, sayLeftOut, sayUndecided} from "../../src/reconcile/say";
import {buildFiling, figure, yearOf} from "../build";

type Value = number | null;
const side = (form: string, terms: Readonly<Record<string, Value>>, sum: Value): Side => ({
  sum, terms: Object.entries(terms).map(([name, value]): Addend => ({
    id: `${form}.${name.replace(/^[-<]+/, "")}`, label: "", sign: name.startsWith("-") ? -1 : 1, last: name.includes("<"),
    value: value === null ? null : figure(value).value,
  })),
});

/** A finding on a rule, its sides by the names of their terms: `-` takes away, `<` is last year's. */
function of(
  rule: string, left: Readonly<Record<string, Value>>, right: Readonly<Record<string, Value>> | undefined,
  more: Partial<Finding> & {readonly edition?: EditionId; readonly sums?: readonly [Value, Value?]} = {},
): Finding {
  const {edition = "2021", sums: [l, r] = [null, null], ...given} = more;
  const found = editionOf(edition).rules.find(({id}) => id === rule)!;
  const form = found.each === "filing" ? "" : found.form!;
  const sides = {left: side(form, left, l), ...(right && {right: side(form, right, r ?? null)})};
  return {
    rule, severity: found.severity, verdict: "broken", places: [], of: found, ...sides,
    figures: [...sides.left.terms, ...sides.right?.terms ?? []].filter(({last}) => !last).map(({id}) => id),
    difference: l === null || r == null ? null : l - r, ...given,
  };
}
const filing = buildFiling({unit: "某某市人民政府"});
const old = buildFiling({edition: "2014", year: yearOf("2014")});

const review = (values: readonly Value[], more: Parameters<typeof of>[3] = {}) => of("disputes.total", {"review.total": values[0]!},
  Object.fromEntries(["upheld", "corrected", "other", "pending"].map((one, at) => [`review.${one}`, values[at + 1]!])), more);
const undecided = {verdict: "undecided"} as const;

test.each<[string, Finding, string]>([
  ["a sum that comes out", review([10, 1, 2, 3, 4], {verdict: "holds", sums: [10, 10]}), "行政复议部分：总计 10，结果维持 1 + 结果纠正 2 + 其他结果 3 + 尚未审结 4 = 10"],
  ["a rule of one side that holds", of("disclosure.regulationsByLevel", {"regulations.issued": 0}, undefined, {verdict: "holds", sums: [0]}), "规章一行：本年制发件数 0"],
  ["four terms, all written out", review([10, 1, 0, 0, 0], {sums: [10, 1]}), "行政复议部分：总计 10，结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 1，10 比 1 多 9。请核对后改正。"],
  ["five terms of which one is 0", of("applications.rowTotal", {"granted.total": 9},
    {"granted.person": 1, "granted.business": 2, "granted.research": 0, "granted.publicWelfare": 3, "granted.legalService": 4}, {sums: [9, 10]}),
    "予以公开一行：总计 9，自然人 1 + 商业企业 2 + 科研机构 0 + 社会公益组织 3 + 法律服务机构 4 = 10，9 比 10 少 1。请核对后改正。"],
  ["five terms of which two are 0", of("applications.rowTotal", {"granted.total": 9},
    {"granted.person": 1, "granted.business": 0, "granted.research": 0, "granted.publicWelfare": 3, "granted.legalService": 4}, {sums: [9, 8]}),
    "予以公开一行：总计 9，自然人 1 + 社会公益组织 3 + 法律服务机构 4（其余 2 项为 0） = 8，9 比 8 多 1。请核对后改正。"],
  ["a sum without its number", review([5, 1, null, 3, 4], {detail: {why: "whatever", gap: "3", more: "right"}}),
    "行政复议部分：总计 5，结果维持 1 + 其他结果 3 + 尚未审结 4 = 8（另有 1 项空白或没有读到），无论空格填多少，后者都至少多 3。请核对后改正。"],
  ["a side of which nothing is known", review([5, null, null, null, null], {detail: {why: "whatever"}}),
    "行政复议部分：总计 5，结果维持、结果纠正、其他结果、尚未审结空白或没有读到，无论空格填多少，都不成立。请核对后改正。"],
  ["a side that takes away what is known", of("disclosure.inForceCoversIssued", {"regulations.inForce": null}, {"regulations.issued": 9, "-regulations.repealed": 2}, {detail: {why: "whatever", gap: "3", more: "left"}}),
    "规章一行：现行有效件数空白或没有读到，本年制发件数 9 − 本年废止件数 2 = 7，无论空格填多少，前者都至少多 3。请核对，确属实际情况的，请作审核说明。"],
  ["a side that begins with what is taken away", of("disclosure.inForceCoversIssued", {"regulations.inForce": 1}, {"-regulations.repealed": 2, "regulations.issued": 9}, {sums: [1, 7]}),
    "规章一行：现行有效件数 1，−本年废止件数 2 + 本年制发件数 9 = 7，1 小于 7，少 6（现行有效件数，不小于本年制发件数减本年废止件数）。请核对，确属实际情况的，请作审核说明。"],
  ["a total that is blank", review([null, 1, 0, 3, 4], {detail: {why: "totalBlank"}}), "行政复议部分：总计没有数字，而结果维持 1、其他结果 3、尚未审结 4。请补填合计。"],
  ["parts that are blank", review([5, null, null, null, null], {detail: {why: "partsBlank"}}),
    "行政复议部分：总计 5，而结果维持没有数字，结果纠正没有数字，其他结果没有数字，尚未审结没有数字。请补填各分项，确无数据的填 0。"],
  ["an unknown level", of("disclosure.regulationsByLevel", {"regulations.issued": 2, "regulations.inForce": 0}, undefined, {...undecided, detail: {why: "level"}}),
    "规章一行：本年制发件数 2；只有国务院部门、省级和设区的市、自治州人民政府制定规章，从单位名称“某某市人民政府”看不出单位级别，请核实。"],
  ["an unknown size", of("format.moneyUnit", {"fees.amount": 9000}, undefined, {...undecided, detail: {why: "size", unit: "万元"}}),
    "行政事业性收费一行：本年收费金额 9000，数额很大，可能误以元为单位；从单位名称看不出级别，暂不能判断。本项以万元为单位，请核实。"],
  ["last year's figure", of("crossYear.carryOver", {"carriedIn.person": 3}, {"<carriedOut.person": null}, undecided),
    "自然人一栏：上年度报告的结转下年度没有数字，暂不能判断：上年结转的数量，等于上年度报告的结转下年度继续办理的数量。请核对上年度报告。"],
  ["last year's figure and this year's", of("crossYear.carryOver", {"carriedIn.person": null}, {"<carriedOut.person": null}, undecided),
    "自然人一栏：上年结转没有数字，上年度报告的结转下年度没有数字，暂不能判断：上年结转的数量，等于上年度报告的结转下年度继续办理的数量。请填入数字，确无数据的填 0。"],
  ["a share", of("applications.carriedOutShare", {"carriedOut.total": 40}, {"received.total": 100}, {sums: [40, 100]}), "总计一栏：结转下年度 40，本年新收 100，占 40.0%，超过 25%。请核实。"],
  ["an amount beside a number of things", of("disclosure.procurementUnit", {"procurement.amount": 90000}, undefined,
    {edition: "2019", detail: {why: "each", count: 2, of: "disclosure.procurement.projects", unit: "万元"}}),
    "政府集中采购一行：采购总金额 90000，而政府集中采购一行的“采购项目数量”只有 2，可能误以元为单位，应以万元为单位。请核对，确属实际情况的，请作审核说明。"],
])("%s", (_, finding, sentence) => {
  // What the filing itself shows of the figures does not matter: the finding says it.
  const its = {...filing, edition: finding.rule === "disclosure.procurementUnit" ? "2019" as const : filing.edition, figures: new Map()};
  expect(say(finding, its)).toBe(sentence);
});

test.each<[string, number | string | null, string]>([["a blank", null, "结果维持空白"], ["a mark", "/", "结果维持填的是“/”"], ["a text", "若干", "结果维持填的是“若干”，不是数字"]])(
  "what waits for %s says what stands there", (_, typed, words) => {
    const its = buildFiling({change: {"disputes.review.upheld": typed}});
    expect(say(review([5, null, 1, 2, 3], undecided), its)).toContain(`：${words}，暂不能判断：`);
  });

test("blanks are told together, before the marks and texts", () => {
  const its = buildFiling({change: {"disputes.review.upheld": "/", "disputes.review.corrected": null, "disputes.review.other": null, "disputes.review.total": "若干"}});
  expect(say(review([null, null, null, null, 3], undecided), its))
    .toContain("：结果纠正、其他结果空白，总计填的是“若干”，不是数字，结果维持填的是“/”，暂不能判断：");
});

test.each<[number, number, string]>([[9487, 550, "是上年度的 17.2 倍"], [550, 550, "是上年度的 1.0 倍"], [12, 550, "只有上年度的 2.2%"], [40, 0, "上年度为 0。"], [0, 40, "上年度为 40。"]])(
  "a jump to %i from %i", (now, then, words) => {
    const jump = of("crossYear.jump", {"disclosure.licensing.decisions": now}, {"<disclosure.licensing.decisions": then}, {sums: [now, then]});
    const fixed = {...jump, left: side("disclosure", {"licensing.decisions": now}, now), right: side("disclosure", {"<licensing.decisions": then}, then), figures: ["disclosure.licensing.decisions"]};
    expect(say(fixed, filing)).toContain(words);
  });

test("a note that the source itself has is said behind it", () => {
  const note = {text: "含补录9件", place: {in: "text", line: 3}, size: 9} as const;
  expect(say({...review([10, 1, 0, 0, 0], {sums: [10, 1]}), note}, filing)).toMatch(/多 9。请核对后改正。第 4 行写明“含补录9件”，正是所差的 9，可采用为审核说明。$/);
});

test("what a list waits for is named with its heading, what it has is not", () => {
  const one = of("statistics.reviewOutcomes", {"review.total": 3}, {"review.other": null, "review.corrected": 1}, {...undecided, edition: "2014"});
  expect(say(one, {...old, figures: new Map()})).toMatch(/^“行政复议数量：其他情形数”没有数字，暂不能判断：/);
});

test("in English it begins with a capital and names the rows in English", () => {
  expect(say(review([10, 1, 2, 3, 5], {sums: [10, 11]}), filing, "en-US"))
    .toBe("Part administrative reviews: total 10; upheld 1 + corrected 2 + other outcome 3 + pending 5 = 11; 10 is less than 11, by 1. Please check and correct.");
});

test("what a filing lacks, what is left out of the official form and what waits are said in a line, or not at all", () => {
  const without = buildFiling({without: ["applications.received.person"]});
  expect([sayAccount(filing), sayAccount(without), sayAccount(without, "en-US")])
    .toEqual([undefined, "没有读全：1 项没有读到", "Not all was read: 1 figure not read"]);
  expect(sayLeftOut(filing)).toEqual([]);
  const waiting = [review([5, null, 1, 2, 3], undecided), of("crossYear.carryOver", {"carriedIn.person": 3}, {"<carriedOut.person": null}, undecided)];
  const blank = buildFiling({change: {"disputes.review.upheld": null}});
  expect([sayUndecided([], blank), sayUndecided(waiting, blank), sayUndecided(waiting.slice(0, 1), blank, "en-US")])
    .toEqual([undefined, "2 项关系暂不能判断（因空白 1 项，因缺少上年数 1 项）", "1 rule waits (1 for blanks)"]);
});
