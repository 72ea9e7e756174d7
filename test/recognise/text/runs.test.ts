import {type Atom, atomsOf} from "../../../src/recognise/text/atoms";
import {lastWords, rowCells, runsOf, spell, unitBeside} from "../../../src/recognise/text/runs";

/** Words, or with @ before it a unit, on a line each. */
const spelled = (text: string) => spell(text.split("|").map((text, line): Atom =>
  ({as: text.startsWith("@") ? "unit" : "words", text, line, explicit: false})));

test.each([
  ["收到申请", "收到申请"], ["一、收到 申请（件）", "一收到申请件"], ["收到1.规章2、公开3件", "收到1规章2公开3件"], ["件數１２", "件数12"],
  ["ÀБа-々", "ÀБа々"],
])("%s is spelled %s", (text, letters) => {
  expect(spelled(text).letters).toBe(letters);
});

const marked = (letters: string, marks: readonly boolean[]): string =>
  Array.from(`${letters}$`, (one, at) => (marks[at] === true ? `[${one}]` : one)).join("");

test.each([
  ["收到申请", "[收]到申请$", "收到申请[$]"], ["一、收到 申请（件）", "[一]收到[申]请件$", "一[收]到[申]请[件][$]"],
  ["（一）收到", "[一]收到$", "[一][收]到[$]"], ["收到1.规章2、公开3件", "[收]到[1]规章[2]公开3件$", "收到1[规]章2[公]开3件[$]"],
  ["收到12.规章123.件", "[收]到[1]2规章123件$", "收到12[规]章123[件][$]"], ["收到(含上年) 申请", "[收]到[含]上年[申]请$", "收到[含]上年[申]请[$]"],
  ["收到（二）结转", "[收]到[二]结转$", "收到[二][结]转[$]"], ["收到（二十一二）", "[收]到二十一二$", "收到[二]十一二[$]"],
  ["收到（12）甲", "[收]到12甲$", "收到[1]2[甲][$]"], ["甲|@件|乙", "[甲][乙]$", "[甲][乙][$]"],
  ["甲。乙;丙:丁!戊?己，庚", "[甲][乙][丙][丁][戊][己]庚$", "[甲][乙][丙][丁][戊][己][庚][$]"], ["甲)乙", "[甲]乙$", "[甲][乙][$]"],
])("labels may start and end in %s at these letters", (text, starts, ends) => {
  const {letters, mayStart, mayEnd} = spelled(text);
  expect([marked(letters, mayStart), marked(letters, mayEnd)]).toEqual([starts.replace("[含]", "含"), ends.replace(/^(?!\[)(.)/, "[$1]")]);
});

test.each([
  ["收到(含上年) 申请", "收到[含][上][年]申请$", "收到[含][上][年]申请$"], ["收到（二）结转", "收到二结转$", "收到[二]结转$"],
  ["收到【12】", "收到12$", "收到[1][2]$"], ["收到(未完", "收到[未][完]$", "收到[未][完]$"], ["[十一]甲", "十一甲$", "[十][一]甲$"],
  ["甲(乙|丙)丁", "甲[乙][丙]丁$", "甲[乙][丙]丁$"], ["甲)乙〔丙〕", "甲乙[丙]$", "甲乙[丙]$"], ["(123)", "[1][2][3]$", "[1][2][3]$"],
])("the brackets in %s", (text, remark, brackets) => {
  const {letters, isRemark, inBrackets} = spelled(text);
  expect([marked(letters, isRemark), marked(letters, inBrackets)]).toEqual([remark, brackets]);
});

test.each([
  ["收到(含上年 结转) 申请", "[收]到含上年结转[申]请$"], ["收到(含上年 结转", "[收]到含上年[结]转$"], ["(含上年 结转) 申请", "[含]上年结转[申]请$"],
])("in %s no label starts within brackets that are closed", (text, starts) => {
  const {letters, mayStart} = spelled(text);
  expect(marked(letters, mayStart)).toBe(starts);
});

test.each([[80, true], [81, false]])("of %s letters in brackets it is said that they are a remark: %s", (length, isRemark) => {
  expect(spelled(`收(${"很".repeat(length)})`).isRemark.slice(1)).toEqual(Array.from({length}, () => isRemark));
});

test("letters know their word and where their piece ends", () => {
  const {pieceEnd, wordOf} = spelled("一、收到 申请（件）|@件|甲");
  expect([pieceEnd, wordOf]).toEqual([[3, 3, 3, 6, 6, 6, 7], [0, 0, 0, 0, 0, 0, 2]]);
});

const shownRuns = (text: string): string => runsOf(atomsOf(text)).map(({at, words, groups}) =>
  `${at}: ${words.map(({text}) => text).join("+")} ${groups.map((group) => group.map(({text}) => text).join(",")).join(";")}`).join(" | ");

test.each([
  ["甲 5 乙 6", "0: 甲 5 | 1: 乙 6"], ["5 甲", "0:  5 | 1: 甲 "], ["甲 件 5 件", "0: 甲+件 5,件"], ["甲\n乙 5 6\n7", "0: 甲+乙 5,6;7"],
  ["甲\t1\t2\n\t3\t4", "0: 甲 1,2;,3,4"], ["甲\n1\n2", "0: 甲 1,2"],
])("the runs of %j", (text, runs) => {
  expect(shownRuns(text)).toBe(runs);
});

test("a row's cells are found around a run that has some of them, its own row alone", () => {
  const runs = runsOf(atomsOf("规章\t1\t总计\t2\n其他\t3\t总计\t4"));
  const cells = (at: number, row: number): string => rowCells(runs, runs[at]!, row).map(({text}) => text).join();
  expect([cells(1, 1), cells(0, 3), cells(0, 9)]).toEqual(["规章,1,总计,2", "其他,3,总计,4", ""]);
  const far = runsOf(Array.from({length: 26}, (_, line): readonly Atom[] => [
    {as: "words", text: `甲${line}`, line, row: 1, explicit: true}, {as: "value", text: "1", line, row: 1, explicit: true},
  ]).flat());
  const words = rowCells(far, far[13]!, 1).filter(({as}) => as === "words").map(({text}) => text);
  expect([words[0], words.at(-1), words.length]).toEqual(["甲1", "甲24", 24]);
});

test.each([
  ["甲 5", "甲"], ["甲\n乙\n丙 5", "乙 丙"], ["甲 件 5", "甲"], [`${"很".repeat(60)} 5`, "很".repeat(60)],
  [`甲${"很".repeat(60)} 5`, `…${"很".repeat(60)}`], ["5", ""],
])("the end of the words of %j", (text, words) => {
  expect(lastWords(runsOf(atomsOf(text))[0]!)).toBe(words);
});

test.each([
  ["甲 件 5", "件"], ["甲 5 件", "件"], ["甲 5", undefined], ["甲\n（单位：千元）\n5", "千元"], ["甲（5）万\n元\n5", "万元"],
  ["甲\n5\n单位：千元", undefined], ["甲\n5\n千元", "千元"], ["件 甲 5", undefined],
])("the unit beside the value of %j", (text, unit) => {
  expect(unitBeside(runsOf(atomsOf(text))[0]!)).toBe(unit);
});
