import type {EditionId} from "../../../src/editions/edition";
import {rowsOf} from "../../../src/editions/form-rows";
import {labelsOf, type Meaning} from "../../../src/recognise/labels";
import {atomsOf} from "../../../src/recognise/text/atoms";
import {labelsIn, labelTreeOf, type PrintedLabel} from "../../../src/recognise/text/printed-labels";
import {
  fillsWholeForm, goTo, headsOver, isFar, keepHead, keepInHeading, lineMeant, nearRow, pass, type ReadingProgress,
  startOf,
} from "../../../src/recognise/text/reading-progress";
import {runsOf, type TextRun} from "../../../src/recognise/text/runs";

const runsIn = (text: string): readonly TextRun[] => runsOf(atomsOf(text.replaceAll("|", "\t").replaceAll(" / ", "\n")));
const labelled = (run: TextRun | undefined, edition: EditionId = "2021"): readonly PrintedLabel[] =>
  run === undefined ? [] : labelsIn(run.spelling, labelTreeOf(edition));

/** Come as far as these labels. */
function progressTo(edition: EditionId, ...labels: readonly string[]): ReadingProgress {
  const progress = startOf(edition);
  for (const [line, label] of labels.entries()) {
    const meant = lineMeant(progress, {from: 0, to: 1, cutOff: false, meanings: labelsOf(edition).find(label)});
    if (meant !== undefined) goTo(progress, meant, line);
  }
  return progress;
}

test("rows and headings that are met are kept, a row's first line too", () => {
  const {last, met} = progressTo("2021", "（一）予以公开", "（三）不予公开", "1.属于国家秘密", "（一）予以公开", "行政复议");
  expect([...met].map(([{id}, line]) => `${line} ${id}`)).toEqual(["0 granted", "2 refused.stateSecret", "4 review"]);
  const placeOf = (label: string): number | undefined => labelsOf("2021").find(label)[0]?.at;
  expect([...last]).toEqual([["applications", placeOf("（一）予以公开")], ["disputes", placeOf("行政复议")]]);
});

test.each([
  ["the first, where none is met", "", "（三）其他情形数", "review.other"], ["the first that is ahead", "（二）被依法纠错数", "（三）其他情形数", "review.other"],
  ["the next, where the first was met", "（三）其他情形数", "（三）其他情形数", "litigation.other"],
  ["the first again, where none is ahead", "六、举报投诉数量", "（三）其他情形数", "review.other"],
])("a label of two rows is %s", (_, before, label, found) => {
  const progress = progressTo("2014", ...(before === "" ? [] : [before]));
  expect(lineMeant(progress, {from: 0, to: 1, cutOff: false, meanings: labelsOf("2014").find(label)})?.ids).toEqual([found]);
});

const rowAt = (at: number, label = `row ${at}`): Meaning => ({as: "row", form: "applications", block: 0, ids: [String(at)], at, label});

test.each<[string, readonly Meaning[], boolean, number, number | undefined]>([
  ["the nearest ahead, in whatever order they are known", [rowAt(9), rowAt(7), rowAt(2)], false, 4, 7],
  ["the very first, where none is met", [rowAt(0), rowAt(1), rowAt(5)], false, -1, 0],
  ["the first known, where none is ahead", [rowAt(3), rowAt(2)], false, 4, 3], ["none, where it is a column's", [{...rowAt(3), as: "column"}], false, 0, undefined],
  ["a heading too", [{...rowAt(3), as: "rowHeading"}], false, 0, 3], ["where it is cut off, the one that follows at once", [rowAt(5), rowAt(7)], true, 4, 5],
  ["else none", [rowAt(6), rowAt(7)], true, 4, undefined], ["else none, behind the last of them", [rowAt(2), rowAt(3)], true, 4, undefined],
  ["the only one wherever it is", [rowAt(9)], true, 4, 9], ["those of one wording wherever they are", [rowAt(6, "甲"), rowAt(8, "甲")], true, 4, 6],
])("a label's row is %s", (_, meanings, cutOff, last, at) => {
  const progress = startOf("2021");
  if (last >= 0) progress.last.set("applications", last);
  expect(lineMeant(progress, {from: 0, to: 1, cutOff, meanings})?.at).toBe(at);
});

test("labels of a form in blocks mean nothing sixty letters behind its others", () => {
  const progress = startOf("2021");
  const [stub, title, row] = ["信息内容", "主动公开政府信息情况", "规章"].map((text) => labelled(runsIn(text)[0])[0]);
  const isFarAfter = (letters: number, label?: PrintedLabel): boolean => {
    pass(progress, letters, label);
    return isFar(progress, "disclosure");
  };
  expect([isFarAfter(0), isFarAfter(0, title), isFarAfter(0, row), isFarAfter(9, stub)])
    .toEqual([true, true, true, false]);
  expect([isFarAfter(59), isFarAfter(1), isFarAfter(0, row)]).toEqual([false, true, true]);
  expect([isFarAfter(0, stub), isFarAfter(59, row), isFarAfter(59)]).toEqual([false, false, false]);
  expect([isFarAfter(600), isFar(progress, "applications")]).toEqual([true, false]);
});

/** Of lines of heads: the columns kept for the first block of 主动公开, with the line and the text they are printed in. */
function headsKept(text: string): readonly string[] {
  const progress = startOf("2021");
  const [row] = rowsOf("2021").all;
  for (const run of runsIn(text)) {
    for (const label of labelled(run)) {
      const word = run.words[run.spelling.wordOf[label.from] ?? -1];
      if (word !== undefined) keepHead(progress, run, label, word);
    }
  }
  return row === undefined ? [] : [...headsOver(progress, row)].map(([column, {label, atom}]) => `${column} ${atom.line} ${label}`);
}

test.each([
  ["those of its block", "信息内容|本年制发件数|现行有效件数|自然人|本年处理决定数量", ["issued 0 本年制发件数", "inForce 0 现行有效件数"]],
  ["where they are printed again, the new ones", "本年制发件数|现行有效件数 / |本年制发件数（万件）", ["issued 1 本年制发件数（万件）", "inForce 0 现行有效件数"]],
  ["with what stands behind them", "本年制发件数|以万件计|现行有效件数", ["issued 0 本年制发件数以万件计", "inForce 0 现行有效件数"]],
  ["twice in one row, the first", "本年制发件数|本年制发件数（万件）", ["issued 0 本年制发件数"]],
  ["twice in lines of plain text, the second", "本年制发件数 / 本年制发件数（万件）", ["issued 1 本年制发件数（万件）"]],
  ["none above its block's title", "本年制发件数|第二十条第（一）项|现行有效件数", ["inForce 0 现行有效件数"]],
  ["those above another block's title", "本年制发件数|第二十条第（五）项|现行有效件数", ["issued 0 本年制发件数", "inForce 0 现行有效件数"]],
])("the heads of a row's columns are %s", (_, text, kept) => {
  expect(headsKept(text)).toEqual(kept);
});

/** A heading's labels, `=` for values below it; a row's label in brackets has values beside it. */
function headingOf(text: string): string {
  const progress = startOf("2021");
  for (const word of text.split(" ")) {
    if (word === "=") progress.isHeadingOver = true;
    const [run] = runsIn(word.replace(/[[\]]/g, ""));
    const [label] = labelled(run);
    if (run === undefined || label === undefined) continue;
    keepInHeading(progress, run, label, run.words[0]!, lineMeant(progress, label));
  }
  return progress.heading.map(({atom: {text}}) => text).join(" ");
}

test.each([
  ["columns in their order", "自然人 商业企业 总计", "自然人 商业企业 总计"], ["heads over columns", "申请人情况 自然人 法人或其他组织 商业企业", "自然人 法人或其他组织 商业企业"],
  ["no rows of the form", "自然人 （一）予以公开 总计", "自然人 总计"], ["words that may be rows or columns, while no values stand below", "自然人 其他", "自然人 其他"],
  ["rows then, where they do", "自然人 = 其他", "自然人"], ["rows that stand side by side", "行政复议 复议后起诉 结果维持", "行政复议 复议后起诉 结果维持"],
  ["begun anew behind values, and gone on with", "自然人 = 商业企业 科研机构", "商业企业 科研机构"], ["begun anew behind values", "自然人 = 商业企业", "商业企业"], ["by a form's title", "自然人 = 收到和处理政府信息公开申请情况", ""], ["by what stands over all columns", "自然人 = 申请人情况", ""],
  ["by the head of a block's rows", "自然人 = 信息内容", ""], ["not by a row", "自然人 = （一）予以公开", "自然人"], ["not by a block's title", "自然人 = 第二十条第（一）项", "自然人"],
])("a heading has %s", (_, text, heading) => {
  expect(headingOf(text)).toBe(heading);
});

const [title, outcomes] = ["四、政府信息公开行政复议、行政诉讼情况", "结果维持|结果纠正|其他结果|尚未审结|总计"];
const all = "1|0|0|0|1|2|0|0|0|2|3|0|0|0|3";

test.each([
  ["behind its heads", `${outcomes} / ${all}`, true], ["behind its title", `${title} / ${all}`, true], ["behind its rows", `行政复议|未经复议直接起诉|复议后起诉 / ${all}`, true],
  ["behind its title, one too few", `${title} / ${all.slice(2)}`, false], ["one too many", `${title} / ${all}|9`, false], ["in two rows", `${title} / ${all} / ${all}`, false],
  ["fewer behind its heads, which are told as too few", `${outcomes} / 1|2`, true], ["one behind its heads", `${outcomes} / 1`, true],
  ["one behind its title", `${title} / 1`, false], ["one behind two of its rows", "行政复议|复议后起诉|1", false],
  ["two behind two of its rows", "行政复议|复议后起诉|1|2", true], ["two behind one of its rows", "复议后起诉|1|2", false],
  ["those of one row behind its label", `${outcomes} / 甲 / 7 / 复议后起诉|1|0|0|0|1`, false], ["behind a label and heads", `复议后起诉 / ${outcomes} / 1|0|0|0|1`, true],
  ["all of them behind one row's label", `${title} / 复议后起诉|${all}`, true],
  ["empty cells behind its heads", `${outcomes} / ${"|".repeat(14)}`, true], ["too few of them", `${outcomes} / ${"|".repeat(13)}`, false],
  ["empty cells behind its title", `${title} / ${"|".repeat(14)}`, false],
  ["another form's", `（七）总计|${all}`, false], ["another's, where this one's heads stand before", `${outcomes} / 7 / 自然人|${all}`, true],
  ["further off, adding up", `${title} / 7 / 甲|${all}`, true], ["further off, not adding up", `${title} / 7 / 甲|9${all.slice(1)}`, false],
  ["a total's, which every form has", `总计|${all}`, false], ["behind its title, not adding up", `${title} / 9${all.slice(1)}`, true],
  ["two behind two heads", "结果维持|结果纠正|1|2", false],
  ["nothing of it anywhere", `甲|${all}`, false],
])("whether values are all of the form whose rows stand side by side: %s", (_, text, fills) => {
  const runs = runsIn(text);
  const [before, run] = [runs.at(-2), runs.at(-1)];
  const {sideBySide} = rowsOf("2021");
  if (run === undefined || sideBySide === undefined) throw new Error("no values");
  expect(fillsWholeForm(run, labelled(run), labelled(before), sideBySide)).toBe(fills);
});

test.each<[EditionId, string, string, string | undefined]>([
  ["2021", "一、本年新收政府信息公开申请数量", "二、上年接转政府信息公开申请数量", "carriedIn"], ["2021", "一、本年新收政府信息公开申请数量", "上年接转政府信息公开申请数量", "carriedIn"],
  ["2021", "一、本年新收政府信息公开申请数量", "上年结转申请数量", undefined], ["2021", "", "二、上年接转政府信息公开申请数量", undefined],
  ["2021", "（一）予以公开", "（二）部份公开", "partlyGranted"], ["2021", "（一）予以公开", "（二）部份公开（备注）", "partlyGranted"],
  ["2021", "（一）予以公开", "（二）部份公开（备注）甲", undefined], ["2021", "（一）予以公开", "（备注）", undefined],
  ["2021", "（一）予以公开", "部份 / 公开", undefined], ["2021", "（一）予以公开", "部 / 份公开", undefined],
  ["2021", "（一）予以公开", "1.属于国家密秘", "refused.stateSecret"], ["2021", "（一）予以公开", "11.属于国家密秘", "refused.stateSecret"],
  ["2021", "（一）予以公开", "十一属于国家密秘", "refused.stateSecret"], ["2021", "（一）予以公开", "甲 属于国家密秘", "refused.stateSecret"], ["2021", "（一）予以公开", "1.属于", undefined],
  ["2021", "（一）予以公开", "1.属于国 / 家密秘", "refused.stateSecret"], ["2021", "（一）予以公开", "1.属于国家 / 密秘", undefined],
  ["2021", "（二）部分公开", "（三）不予公干", undefined],
  ["2021", "（三）不予公开", "保护第三方合法权意", "refused.thirdPartyRights"], ["2021", "（一）予以公开", "保护第三方合法权意", undefined],
  ["2021", "（三）不予公开", "属于三类内部事物信息", undefined],
  ["2021", "4.保护第三方合法权益", "属于类事务信息", "refused.internalAffairs"], ["2021", "4.保护第三方合法权益", "属于四类过程信息", "refused.deliberativeProcess"],
  ["2021", "6.属于四类过程性信息", "属于行政案卷", "refused.enforcementFile"], ["2021", "6.属于四类过程性信息", "属于行政查询案卷", undefined],
  ["2014", "主动公开政府信息数", "规范性文件数", undefined], ["2014", "主动公开政府信息数", "主动公开规范文件数", "proactive.normativeDocuments"],
  ["2014", "主动公开政府信息数", "制发规范文件总数", "proactive.normativeDocumentsIssued"], ["2014", "收到申请数", "当面申清数", "requests.inPerson"],
  ["2014", "收到申请数", "信函申清数", "requests.letter"], ["2014", "收到申请数", "申请办结教", undefined], ["2014", "收到申请数", "收到的当面申清数", undefined],
])("of %s, behind %j, %s is the row %s", (edition, before, words, id) => {
  const progress = progressTo(edition, ...(before === "" ? [] : [before]));
  const [run] = runsIn(words);
  const [found] = run === undefined ? [] : nearRow(progress, run, labelled(run, edition))?.ids ?? [];
  expect(found).toBe(id);
});
