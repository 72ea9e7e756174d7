import {editionOf} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {checkReport} from "../../src/reconcile/check-report";
import {buildFiling, type Built, figure, yearOf} from "../build";

const titles = editionOf("2021").parts.map(({title}) => title);
const guides = editionOf("2021").parts.map(({placeholder = ""}) => placeholder);
const whole: Readonly<Record<number, string | undefined>> =
  {1: "2024年，我单位……", 2: "见表", 3: "见表", 4: "见表", 5: "公开内容不够丰富。", 6: "没有其他事项。"};
const parts = (change: Readonly<Record<number, string | undefined>> = {}): ReadonlyMap<number, string> =>
  new Map(Object.entries({...whole, ...change})
    .flatMap(([part, text]) => text === undefined ? [] : [[Number(part), text] as const]));

/** What is found, each with the numbers and words that it names. */
const found = (given: Built): readonly string[] =>
  checkReport(buildFiling({year: 2024, ...given})).map(({rule, detail}) => [rule.slice(rule.indexOf(".") + 1), ...Object.entries(detail ?? {}).filter(([key]) => key !== "title").map(([, value]) => value)].join(" "));

test.each<[string, Readonly<Record<number, string | undefined>>, readonly string[]]>([
  ["all of them", {}, []],
  ["none but tables", {1: undefined, 5: undefined, 6: undefined}, []],
  ["one told in words, and all tables", {5: undefined, 6: undefined}, ["missingPart 5", "missingPart 6"]],
  ["one told in words, and not all tables", {3: undefined, 5: undefined, 6: undefined}, []],
  ["two told in words, and no tables", {2: undefined, 3: undefined, 4: undefined, 6: undefined}, ["missingPart 2", "missingPart 3", "missingPart 4", "missingPart 6"]],
  ["guides alone", {1: guides[0], 5: guides[4], 6: guides[5]}, []],
  ["one beside guides", {1: guides[0], 5: guides[4]}, ["emptyPart 1", "emptyPart 5"]],
  ["one beside guides, and not all tables", {1: guides[0], 5: guides[4], 2: undefined}, []],
  ["a guide with other stops, and text below", {5: `${guides[4]!.replace("：", ": ")}\n完。`}, ["emptyPart 5"]],
  ["an empty first part", {1: " \n"}, ["emptyPart 1"]],
  ["stops for a part", {5: "。，；：、.,;:"}, ["emptyPart 5"]],
  ["no problems", {5: "没有。"}, ["emptyPart 5"]], ["none", {5: "无"}, ["emptyPart 5"]], ["none for now", {5: "暂无；"}, ["emptyPart 5"]],
  ["no small problems", {5: "没有大的问题"}, []], ["none behind other words", {5: "问题无"}, []],
  ["no overview", {1: "无"}, ["emptyPart 1"]],
  ["no other matters", {6: "无"}, []], ["nothing of other matters", {6: " "}, ["emptyPart 6"]],
  ["tables that say nothing", {2: "", 3: "", 4: ""}, []],
  ["a long overview", {1: "字 ".repeat(1001)}, ["partTooLong 1 1001 1000"]],
  ["an overview that is just long enough", {1: "字 ".repeat(1000)}, []],
  ["letters of two halves", {1: "𠮷".repeat(1000)}, []],
  ["long problems", {5: "字".repeat(1001)}, []],
])("of the parts a report has %s", (_, change, expected) => expect(found({parts: parts(change)})).toEqual(expected));

test("a source without parts is no report", () => expect(found({parts: new Map()})).toEqual([]));

test("a form without parts of its own, as edition 2014, asks for none", () => {
  expect(found({edition: "2014", year: yearOf("2014"), parts: new Map([[1, "无"]])})).toEqual([]);
});

test.each<[string, ReadonlyMap<number, string>, readonly string[]]>([
  ["the prescribed one", new Map([[4, titles[3]!]]), []],
  ["another wording of it", new Map([[4, "行政复议及行政诉讼情况"]]), ["partHeading 4 行政复议及行政诉讼情况"]],
  ["it with the report's own year", new Map([[4, `2024年${titles[3]!}`]]), [`partHeading 4 2024年${titles[3]!}`]],
  ["it with another year", new Map([[4, `2023年${titles[3]!}`]]), ["missingPart 4"]],
  ["one of another matter", new Map([[4, "2026年的安排"]]), ["missingPart 4"]],
])("a part has a title: %s", (_, partTitles, expected) => {
  const told = found({parts: parts(), partTitles}).filter((one) => one !== `partHeading 4 ${titles[3]!}`);
  expect(told).toEqual(expected);
});

test.each<[number, string, readonly string[]]>([[1, "一", []], [2, "二", []], [6, "六", []], [3, "二", ["partNumber 3 二"]], [1, "零", ["partNumber 1 零"]]])(
  "part %i has the number %s", (part, number, expected) => expect(found({parts: parts(), partNumbers: new Map([[part, number]])})).toEqual(expected));

test.each<[string, readonly string[]]>([
  ["截至2024年底，", []], ["截至2024年12月31日，", []],
  ["截至2023年底，", ["reportYear 截至2023年底 2024"]], ["截止2023年末，", ["reportYear 截止2023年末 2024"]],
  ["截至到2023年12月31日，", ["reportYear 截至到2023年12月31日 2024"]], ["截 至 2023 年 底，", ["reportYear 截至2023年底 2024"]],
  ["截至２０２３年底，", ["reportYear 截至2023年底 2024"]], ["截至2024年底，比截至2022年底", ["reportYear 截至2022年底 2024"]],
  ["截至2023年11月30日", []], ["自2023年底起", []],
])("until when “%s” counts", (text, expected) => expect(found({parts: parts({2: text})})).toEqual(expected));

test.each<[string, readonly string[]]>([
  ["2023年，我单位……", ["reportYear 2023年 2024"]], ["2023年度,我单位……", ["reportYear 2023年度 2024"]],
  ["2023年，我单位……2022年，……", ["reportYear 2023年 2024"]], ["2023年，与2024年，相比", []], ["2023年我单位……", []], ["1923年，", []],
])("the year that “%s” speaks of", (text, expected) => expect(found({parts: parts({1: text})})).toEqual(expected));

test("what is said of years is held against a year that is known", () => {
  expect(found({year: null, parts: parts({1: "截至2023年底，2023年，我单位……"})})).toEqual([]);
  expect(found({year: 2023, parts: parts({1: "截至2023年底，2023年，我单位……"})})).toEqual([]);
});

const whole2024 = [
  "2024年", "2024年度", "2024年1月1日至12月31日", "2024年1月1日起至2024年12月31日", "2024年1月至12月", "2024年1月1日到当年12月31日",
  "2024年1月1日至同年12月31日", "2024年1月1日,至本年12月31日", "2024.1.1-2024.12.31", "2024-01-01~2024-12-31", "2024/1/1—2024/12/31", "2024年元月至12月",
  "（2024年1月1日至12月31日）".replace("（", "(").replace("）", ")"), "二〇二四年一月一日至十二月三十一日", "二○二四年度", "2024年01月01日－12月31日",
];
test.each(whole2024)("%s is all of 2024", (period) => expect(found({period})).toEqual([]));

test.each([
  "2023年", "2023年度", "2025年1月1日至12月31日", "2024年1月1日至2025年12月31日", "2023年1月1日至2024年12月31日", "2024年2月1日至12月31日", "2024年1月2日至12月31日",
  "2024年1月1日至11月30日", "2024年1月1日至12月30日", "2024年1月至11月", "2024年上半年", "2024年下半年", "2024年第三季度", "2024年前9个月", "2024年Q3", "近三年", "近5年",
  "2024年1月1日至今", "2024年中", "2024年中期", "2024年(截至11月30日)", "2024年截至11月", "2023年—2024年", "2023至2024年", "2024、2025年度", "2024年和2025年", "去年",
])("%s is another time, or a part of it", (period) => expect(found({period})).toEqual([`period ${period} 2024`]));

test("without a year a period is told, and without a period nothing is", () => {
  expect([found({year: null, period: "2024年度"}), found({year: null}), found({})]).toEqual([["period 2024年度"], [], []]);
});

test("a notice that is cited is told where it is not the one in force", () => {
  expect(found({cites: "国办公开办函〔2019〕60号"})).toEqual(["citesOldFormat 国办公开办函〔2019〕60号 国办公开办函〔2021〕30号"]);
});

const fees = "disclosure.fees.amount";
const told = (all: string | null, text: string): readonly string[] =>
  found({parts: parts({6: text}), change: {[fees]: all}});
test.each<[string, string | null, string, readonly string[]]>([
  ["so much in ten yuan", "1", "收取信息处理费120元。", []],
  ["with a separator", "1", "收取信息处理费1,250元。", []],
  ["in 万元", "1", "收取信息处理费0.012万元。", []],
  ["behind other words", "1", "信息处理费全年共计收取 120 元。", []],
  ["half of ten yuan", "1", "收取信息处理费125元。", ["processingFee 信息处理费125元 125 元"]],
  ["half of ten yuan, in 万元", "1", "收取信息处理费0.0125万元。", ["processingFee 信息处理费0.0125万元 0.0125 万元"]],
  ["another sentence's money", "0", "未收取信息处理费。罚款125元。", []],
  ["just what the table has", "0.012", "收取信息处理费120元。", []],
  ["more than the table has", "0.0119", "收取信息处理费120元。", ["feesCovered 信息处理费120元 120 元 0.0119 万元"]],
  ["more than nothing", "0", "收取信息处理费120元。", ["feesCovered 信息处理费120元 120 元 0 万元"]],
  ["what the table has, rounded off", "0.01", "收取信息处理费120元。", []],
  ["what the table has, rounded up", "0.02", "收取信息处理费150元。", []],
  ["what the table has, cut off", "0.01", "收取信息处理费190元。", []],
  ["more than that is rounded to", "0.01", "收取信息处理费210元。", ["feesCovered 信息处理费210元 210 元 0.01 万元"]],
  ["more than whole 万元, which are not rounded", "1", "收取信息处理费10400元。", ["feesCovered 信息处理费10400元 10400 元 1 万元"]],
  ["of several the first that is more", "0", "收取信息处理费120元，退回信息处理费130元。", ["feesCovered 信息处理费120元 120 元 0 万元"]],
  ["where the table has a blank", null, "收取信息处理费120元。", []],
])("a processing fee: %s", (_, all, text, expected) => expect(told(all, text)).toEqual(expected));

test("a processing fee is told of the part that tells of fees, with the figure and its place", () => {
  expect(found({parts: parts({1: "收取信息处理费120元。"}), change: {[fees]: "0"}})).toEqual([]);
  expect(found({parts: parts({1: "收取信息处理费125元。"})})).toEqual(["processingFee 信息处理费125元 125 元"]);
  expect(found({parts: parts({2: "收取信息处理费125元。"})})).toEqual([]);
  expect(found({parts: parts({6: "收取信息处理费120元。"}), without: [fees]})).toEqual([]);
  const place = {in: "sheet", sheet: "表", row: 1, column: 2} as const;
  const filing = buildFiling({year: 2024, parts: parts({6: "收取信息处理费120元。"}), change: {[fees]: figure("0", fees, {place})}});
  expect(checkReport(filing)).toMatchObject([{rule: "report.feesCovered", figures: [fees], places: [place], severity: "hint", verdict: "broken"}]);
});

test("marks of what was to be checked are told, those of sentences that were read and those in the parts", () => {
  const leftOpen: Filing["leftOpen"] = [{sentence: "共「待核」3件。", mark: "「待核」"}];
  expect(found({parts: parts({5: "问题【待补充】。"}), leftOpen})).toEqual(["toBeChecked 共「待核」3件。 「待核」", "toBeChecked 问题【待补充】。 【待补充】"]);
});
