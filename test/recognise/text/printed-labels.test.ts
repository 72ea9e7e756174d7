import {atomsOf, type Atom} from "../../../src/recognise/text/atoms";
import {endingLabel, endsWord, isColumn, joinedOverPages, labelAcross, labelsIn, labelTreeOf} from "../../../src/recognise/text/printed-labels";
import {runsOf, spell} from "../../../src/recognise/text/runs";

/** Words, or with @ before it a unit, on a line each. */
const wordsOf = (text: string): readonly Atom[] => text.split("|").map((text, line) =>
  ({as: text.startsWith("@") ? "unit" : "words", text: text.replace("@", ""), line, explicit: false}));

/**
 * The labels in some words: their letters, with # before its ordinal, … where it is cut off, ^ where it names a column,
 * / where it goes to the end of its word, $ where the words end with it.
 */
function labelled(text: string): string {
  const spelling = spell(wordsOf(text));
  const labels = labelsIn(spelling, labelTreeOf("2021"));
  const ending = endingLabel(spelling, labels, labelTreeOf("2021"));
  return labels.map((label, at) => spelling.letters.slice(label.from, label.to) + (label.ordinal === undefined ? "" : `#${label.ordinal}`)
    + (label.cutOff ? "…" : "") + (isColumn(label, labels[at - 1]) ? "^" : "") + (endsWord(spelling, label) ? "/" : "") + (label === ending ? "$" : "")).join(" ");
}

test.each([
  ["规章", "规章/$"], ["他规章", ""], ["其中：规章", "规章/$"], ["（其中）规章", "规章/$"], ["规章其他处理", "规章 其他处理/$"],
  ["其他 处理", "其他处理/$"],
  ["一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量#一、/$"], ["（一）予以公开", "予以公开#（一）/$"], ["1.其他", "其他#1./$"],
  ["23.属于国家秘密", "属于国家秘密#23./$"], ["123属于国家秘密", ""], ["1.其中：规章", "规章#1./$"],
  ["二十一、规章", "规章#二十一、/$"], ["12.规章", "规章#12./$"], ["规章 万 万", "规章"], ["法人或其他组织 其他", "法人或其他组织^ 其他^/$"],
  ["行政规", "行政规…/$"], ["1.属|不|于|予|国|公|家秘密", "属不于予国公家秘密#1./$"], ["1.属|不|于|予|国|公|家|开|秘密", "国公家开秘密/$"],
  ["1.属于|年度办理结|国家秘密", "属于年度办理结国家秘密#1./$"], ["1.属于|本年度办理结|国家秘密", "国家秘密/$"],
  ["规章行政许可", "规章 行政许可/$"], ["规章（部门）行政许可", "规章 行政许可/$"], ["规章甲行政许可", ""], ["规章，甲乙 行政许可", "规章 行政许可/$"],
  ["规章（部门）", "规章/$"], ["规章（", "规章/$"], ["规章 甲", "规章"], ["规章 万", "规章$"], ["规章 万元", "规章"], ["规章|本年", "规章/$"], ["规章|行政", "规章/$"],
  ["规章 万 规章", "规章 规章/$"], ["规章|规章", "规章/ 规章/$"],
  ["行政规范性", "行政规范性…/$"], ["行政规范", "行政规范…/$"], ["行规", ""], ["行政", ""], ["本机关不掌握相关", "本机关不掌握相关…/$"],
  ["科研|机构", "科研机构^/$"], ["科|研|机|构", "科研机构^/$"],
  ["自然人 总计", "自然人^ 总计^/$"], ["总计", "总计/$"], ["（七）总计", "总计#（七）/$"], ["自然人 其他", "自然人^ 其他^/$"], ["规章 总计", "规章 总计/$"],
  ["商业企业 （七）总计", "商业企业^ 总计#（七）/$"], ["其他 总计", "其他 总计^/$"], ["行政复议 结果维持", "行政复议 结果维持^/$"],
  ["不予公开 1.属于国家秘密", "不予公开 属于国家秘密#1./$"], ["1.属于 不予公开 国家秘密", "属于不予公开国家秘密#1./$"], ["1.属于|不予公开|国家秘密", "属于不予公开国家秘密#1./$"],
  ["1.属于|不|予|公开|国家秘密", "不予公开/ 国家秘密/$"], ["1.属|不予|于国家|公开|秘密", "属不予于国家公开秘密#1./$"], ["1.属于|（三）不予公开|国家秘密", "不予公开#（三）/ 国家秘密/$"],
])("the labels in %s", (text, labels) => {
  expect(labelled(text)).toBe(labels);
});

test.each([
  ["1.属于|国家秘密", 3, "属于国家秘密"], ["1.属于国家秘密|规章", 7, undefined], ["甲 属于|国家秘密", 3, "属于国家秘密"], ["1.属于|国家", 3, undefined],
  ["甲属于|国家秘密", 3, undefined],
])("the label that begins in the first letters of %s and ends behind %s of them", (text, within, found) => {
  const spelling = spell(wordsOf(text));
  const label = labelAcross(spelling, labelTreeOf("2021"), within);
  expect(label && spelling.letters.slice(label.from, label.to)).toBe(found);
});

const empty = (lines: number): string => "\n".repeat(lines);
test.each([
  ["1.属于\n5\n国家秘密\n1\n2", " 5 | 1.属于+国家秘密 1 2"], ["行政事业性\n5\n收费\n万元\n3", " 5 | 行政事业性+收费+万元 3"],
  ["1.属于\n5\n6\n国家秘密\n1\n2", "1.属于 5 6 | 国家秘密 1 2"], ["1.属于\n5\n国家秘密", "1.属于 5 | 国家秘密"], ["1.属于\n5555\n国家秘密\n1", "1.属于 5555 | 国家秘密 1"],
  ["1.属于\n—\n国家秘密\n1", "1.属于 — | 国家秘密 1"], ["1.属于\t5\n国家秘密\n1", "1.属于 5 | 国家秘密 1"], ["1.属于 5\n国家秘密\n1", "1.属于 5 | 国家秘密 1"],
  ["1.属于国家秘密\n5\n规章\n1", "1.属于国家秘密 5 | 规章 1"], ["5\n规章\n1", " 5 | 规章 1"],
  ["1.属于\n5\n国家秘密甲\n1", "1.属于 5 | 国家秘密甲 1"], ["1.属于\n5\n国家秘密（甲）\n1", " 5 | 1.属于+国家秘密（甲） 1"], ["1.属于\n5\n国家秘密（甲）乙\n1", "1.属于 5 | 国家秘密（甲）乙 1"],
  ["1.属于\n5\n国\n家\n秘\n密\n1", "1.属于 5 | 国+家+秘+密 1"], ["1.属于\n12\n国家秘密\n1", " 12 | 1.属于+国家秘密 1"],
  ["1.属于\n5\n国家秘密\t", "1.属于 5 | 国家秘密"],
  [`${empty(9)}1.属于\n5\n国家秘密\n1`, " 5 | 1.属于+国家秘密 1"], ["（七）\n5\n总计\n1", "（七） 5 | 总计 1"],
  ["1.属于\n5\n国家\n秘\n密\n1", " 5 | 1.属于+国家+秘+密 1"],
  [`1.属于\n5${empty(9)}国家秘密\n1`, " 5 | 1.属于+国家秘密 1"], [`1.属于\n5${empty(10)}国家秘密\n1`, "1.属于 5 | 国家秘密 1"],
])("a label that a page's end cut in two: %j", (text, runs) => {
  expect(joinedOverPages(runsOf(atomsOf(text)), labelTreeOf("2021")).map(({words, groups}) =>
    `${words.map(({text}) => text).join("+")} ${groups.flat().map(({text}) => text).join(" ")}`.trimEnd()).join(" | ")).toBe(runs);
});
