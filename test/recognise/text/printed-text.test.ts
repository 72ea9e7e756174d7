import {labelsOf} from "../../../src/recognise/labels";
import type {Atom} from "../../../src/recognise/text/atoms";
import {labelsIn, labelTreeOf} from "../../../src/recognise/text/printed-labels";
import {printedText} from "../../../src/recognise/text/printed-text";
import {spell} from "../../../src/recognise/text/runs";

/** Words, or with @ before it a unit, on a line each. */
const wordsOf = (text: string): readonly Atom[] => text.split("|").map((text, line) =>
  ({as: text.startsWith("@") ? "unit" : "words", text: text.replace("@", ""), line, explicit: false}));

test.each([
  ["行政事业性收费|@（万元）", ["行政事业性收费（万元）"]], ["行政事业性收费|@(万元)", ["行政事业性收费(万元)"]],
  ["行政事业性收费|@万元", ["行政事业性收费"]], ["行政事业性收费|@千元（万元）", ["行政事业性收费"]], ["规章|甲|@（万元）", ["规章甲"]],
  ["行政事业性收费（单位：万元）", ["行政事业性收费（单位：万元）"]], ["行政|事业性|收费", ["行政事业性收费"]], ["规章|甲", ["规章甲"]],
  ["规章 — （单位 ： 万元）", ["规章（单位万元）"]], ["规章 — 行政许可", ["规章", "行政许可"]],
  ["规章|行政许可（万件）", ["规章", "行政许可（万件）"]], ["规章（万件）|行政许可", ["规章（万件）", "行政许可"]],
  ["规章 行政许可（万件） 行政处罚", ["规章", "行政许可（万件）", "行政处罚"]], ["规章|@件|行政许可（万件）", ["规章", "行政许可（万件）"]],
  ["规章 行政许可|@（万元）|行政处罚", ["规章", "行政许可（万元）", "行政处罚"]], ["规章|@（万元）|行政许可", ["规章（万元）", "行政许可"]],
  ["规章|以万件计|行政许可", ["规章以万件计", "行政许可"]], ["规章|一二三四五六七八九十甲乙|丙", ["规章一二三四五六七八九十甲乙"]],
  ["规章|一二三四五六七八九十|甲|乙|丙", ["规章一二三四五六七八九十甲乙"]], ["甲|规章|乙", ["规章乙"]],
  ["规章|行政|许可（万件）", ["规章", "行政许可（万件）"]], ["规章|行|政|许|可|（|万件）", ["规章", "行政许可万件）"]],
])("the labels in %s are printed so", (text, printed) => {
  const words = wordsOf(text);
  const run = {at: 0, words, groups: [], spelling: spell(words)};
  const {find} = labelsOf("2021");
  const isLabel = (piece: string): boolean => find(piece).length > 0;
  expect(labelsIn(run.spelling, labelTreeOf("2021")).map((label) => printedText(run, label, isLabel))).toEqual(printed);
});
