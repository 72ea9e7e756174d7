import {type Atom, atomsOf} from "../../../src/recognise/text/atoms";
import {standForFigure} from "../../../src/recognise/text/words-for-figures";

const signs: Readonly<Record<Atom["as"], string>> = {words: "", value: "=", blank: "□", unit: "@"};

/** `甲 =5 □ @件`, rows parted by ` / `; behind what no tab or pipe marks off stands `~`. */
function shown(text: string): string {
  const atoms = atomsOf(text);
  const rowOf = ({row, line}: Atom): string => (row === undefined ? `line ${line}` : String(row));
  return atoms.map((atom, at) => {
    const before = atoms[at - 1];
    const parting = before === undefined ? "" : rowOf(before) === rowOf(atom) ? " " : " / ";
    return `${parting}${signs[atom.as]}${atom.text.replaceAll(" ", "_")}${atom.explicit ? "" : "~"}`;
  }).join("");
}

test.each([
  ["收到申请 件 5", "收到申请~ @件~ =5~"], ["1 2  3", "=1~ =2~ =3~"], ["甲 乙 5 丙", "甲_乙~ =5~ 丙~"],
  ["甲 000 012", "甲~ =000~ =012~"], ["甲 增3", "甲_增3~"], ["甲 — 无", "甲~ =—~ =无~"], ["甲 00x", "甲_00x~"],
  ["甲 5（含1）", "甲~ =5（含1）~"], ["甲 5 （含1件）", "甲~ =5（含1件）~"], ["甲 5 【含】", "甲~ =5【含】~"],
  ["甲 5 （一）乙", "甲~ =5~ （一）乙~"], ["甲 5 7 待核", "甲~ =5~ =7~ =待核~"], ["甲 5 待核", "甲~ =5~ 待核~"], ["甲 5 7 乙 6", "甲~ =5~ =7~ 乙~ =6~"],
  ["5 7 总计", "=5~ =7~ 总计~"], ["甲 5 （一）", "甲~ =5~ （一）~"], ["甲 （含1件）", "甲_（含1件）~"],
  ["甲 5 （含1件", "甲~ =5~ （含1件~"], ["甲 5 含1件）", "甲~ =5~ 含1件）~"], ["甲 乙 （丙）", "甲_乙_（丙）~"],
  ["甲 5 含（1）", "甲~ =5~ 含（1）~"], ["甲 5 （1）含", "甲~ =5~ （1）含~"],
  ["收到5", "收到5~"], ["", ""], ["  ", ""], ["5\n\n 6 ", "=5~ / =6~"],
])("the pieces of a line of plain text: %s", (text, pieces) => {
  expect(shown(text)).toBe(pieces);
});

test.each([
  ["tabs", "收到申请\t件\t5\n甲\t\t6", "收到申请 @件 =5 / 甲 □ =6"],
  ["a tab leads each cell, and an empty line parts rows", "\t甲\n\t5\n\n\t乙\n\t6", "甲 =5 / 乙 =6"],
  ["a tab leads a row of cells", "\t甲\t5\n\t乙\t6", "□ 甲 =5 / □ 乙 =6"],
  ["tabs on lines of their own", "甲\n\t\n5\n\t\n乙\n\t\n6\n\t\n\t", "甲~ / =5~ / 乙~ / =6~ / □"],
  ["a tab on its own among tabs", "甲\t5\t7\n\t\n乙\t6\t8\n丙\t6\t8\n丁\t6\t8", "甲 =5 =7 / □ / 乙 =6 =8 / 丙 =6 =8 / 丁 =6 =8"],
  ["outer pipes", "|甲|1||\n|乙||2|", "甲 =1 □ / 乙 □ =2"],
  ["inner pipes", "甲|1|\n乙||2\n丙|3|4", "甲 =1 □ / 乙 □ =2 / 丙 =3 =4"],
  ["a pipe behind each cell", "甲|\n5|\n乙|\n6|", "甲 / =5 / 乙 / =6"],
  ["a failed formula on a line of its own", "甲\n#REF!\n乙 #DIV/0! 丙", "甲~ / =#REF!~ / 乙~ =#DIV/0!~ 丙~"],
  ["words alone behind a row's label, where an empty cell begins each row", "|\n行政许可|\n待核|\n|\n乙|\n6|", "□ / 行政许可 / =待核 / □ / 乙 / =6"],
  ["words behind a figure where an empty cell begins each row", "|\n甲|\n5|\n见附件|\n|\n乙|\n6|\n7|", "□ / 甲 / =5 / =见附件 / □ / 乙 / =6 / =7"],
  ["words behind figures below a head, as far from the end", "总计\n结果维持\t总计\n甲\t5\t6\t见附件", "总计~ / 结果维持 总计 / 甲 =5 =6 =见附件"],
  ["words behind figures, as far from the end as a figure of the next row", "甲\t乙\t5\t见附件\n丙\t6\t7", "甲 乙 =5 =见附件 / 丙 =6 =7"],
  ["words behind as many figures as the next row has", "甲\t乙\t5\t8\t见附件\n丙\t6\t7", "甲 乙 =5 =8 见附件 / 丙 =6 =7"],
  ["words behind figures below no head", "结果维持\t备注\n甲\t5\t6\t见附件", "结果维持 备注 / 甲 =5 =6 见附件"],
  ["pipes on lines of their own", "甲\n|\n5\n|\n|\n6\n|", "甲~ / =5~ / □ / =6~"],
  ["a stroke below heads", "|甲|总计|\n|---|:-:|\n|丙|1|", "甲 总计 / 丙 =1"], ["a stroke between lines", "甲\n----\n乙\n-- -\n丙", "甲~ / 乙~ / =--~ =-~ / 丙~"],
  ["heads that a converter made up", "列1|名称\n项目|Column 2\n甲|5\nUnnamed: 0|类别", "甲 =5"],
  ["heads beside others are some", "数据1|甲\n乙|4", "数据1 =甲 / 乙 =4"], ["heads alone are some", "项目|名称\n甲|总计", "项目 名称 / 甲 总计"],
  ["white space within a cell", "甲\t1 234\t5 6 7", "甲 =1_234 =5 =6 =7"],
  ["a change in words", "甲\t增3\t减 4\t增3件", "甲 =增3 =减_4 增3件"],
  ["a change of two figures", "甲\t增12\t共增3", "甲 =增12 共增3"], ["a line of text below a row", "乙\t1\t2\n\n甲 5", "乙 =1 =2 / 甲~ =5~"],
  ["a row without the outer pipe before it", "|甲|1|2|\n|乙|3|4|\n丙|5|6|", "甲 =1 =2 / 乙 =3 =4 / 丙 =5 =6"],
  ["a row without the outer pipe behind it", "|甲|1|2|\n|乙|3|4|\n|丙|5|6", "甲 =1 =2 / 乙 =3 =4 / 丙 =5 =6"],
  ["a label whose cells are all empty, among many rows", `${"|甲|1|2|\n".repeat(8)}|乙|||`, `${"甲 =1 =2 / ".repeat(8)}乙 □ □`],
  ["a label whose one cell is empty", `${"甲|1|2\n".repeat(8)}乙|`, `${"甲 =1 =2 / ".repeat(8)}乙 □`],
  ["a label in one cell, among rows with pipes around them", `${"|甲|1|2|\n".repeat(8)}乙|`, `${"甲 =1 =2 / ".repeat(8)}乙`],
  ["heads with an empty cell that a converter made up", "列1||名称\n甲|5|6", "甲 =5 =6"], ["numbered high", "Column12|类别\n甲|5", "甲 =5"],
  ["without a colon, set in", " Unnamed 10 | 序号 \n甲|5", "甲 =5"], ["words before such a head", "甲列1|名称\n乙|丙", "甲列1 名称 / 乙 丙"],
  ["words behind such a head", "列1甲|名称\n乙|丙", "列1甲 名称 / 乙 丙"],
  ["a page's number between rows", "甲\t1\n-3-\n乙\t2", "甲 =1 / 乙 =2"],
])("the cells of a table: %s", (_, text, pieces) => {
  expect(shown(text)).toBe(pieces);
});

test("pipes and tabs on lines of their own close every cell, or part the cells of a row", () => {
  const rows = Array.from({length: 6}, (_, at) => [at % 2 === 0 ? "规章" : "总计", String(at + 1), String(at + 2)]);
  const closing = rows.flat().flatMap((cell) => [cell, "|"]).join("\n");
  const between = rows.map((cells) => cells.join("\n|\n")).join("\n");
  const figures = (text: string): string => atomsOf(text).map(({as, text}) => (as === "blank" ? "□" : text)).join(" ");
  expect(figures(closing)).toBe(rows.flat().join(" "));
  expect(figures(between)).toBe(rows.flat().join(" "));
  const lacking = (text: string): string => text.replace(/(?<=\n)3\n/, "");
  expect(figures(lacking(closing))).toBe(rows.flat().join(" ").replace("2 3", "2 □"));
  expect(figures(lacking(between))).toBe(rows.flat().join(" ").replace("2 3", "2 □"));
  expect(figures(between.replace("\n3\n", "\n待核\n"))).toBe(rows.flat().join(" ").replace("2 3", "2 待核"));
});

test.each([
  ["behind label and unit", "规章\t件\t待核\n收到\t件\t5", "规章 @件 =待核 / 收到 @件 =5"],
  ["behind the last label and unit", "收到\t件\t5\n规章\t人次\t待核", "收到 @件 =5 / 规章 @人次 =待核"],
  ["not behind a unit of money by the ten million", "收到\t件\t5\n规章\t千万元\t待核", "收到 @件 =5 / 规章 @千万元 待核"],
  ["not who signs", "规章\t件\t负责人\n收到\t件\t5", "规章 @件 负责人 / 收到 @件 =5"],
  ["not behind a unit of another row", "规章\t件\n待核\n收到\t5", "规章 @件 / 待核~ / 收到 =5"],
  ["not behind a unit alone", "5\t件\t待核", "=5 @件 待核"], ["not behind a sign of a unit", "甲\t%\t待核", "甲 % 待核"],
  ["between two figures", "甲\t1\t待核\t3", "甲 =1 =待核 =3"], ["not beside one figure", "甲\t1\t待核", "甲 =1 待核"],
  ["below a figure, in a row with others", "收到\t5\t6\n结转\t待核\t7", "收到 =5 =6 / 结转 =待核 =7"],
  ["above a figure, alone in its row", "结转\t待核\t\n收到\t5\t6", "结转 =待核 □ / 收到 =5 =6"],
  ["not among other words", "收到\t5\t6\n结转\t待核\t再核", "收到 =5 =6 / 结转 待核 再核"],
  ["not in a row of another width", "收到\t5\t6\n结转\t待核", "收到 =5 =6 / 结转 待核"],
  ["not below an empty cell", "收到\t\t6\n结转\t待核\t", "收到 □ =6 / 结转 待核 □"],
  ["not the label", "5\t5\n结转\t待核", "=5 =5 / 结转 =待核"], ["not two rows below", "收到\t5\n\t\n结转\t待核", "收到 =5 / □ / 结转 待核"],
])("words stand for a figure: %s", (_, text, pieces) => {
  expect(shown(text)).toBe(pieces);
});

test.each([
  ["待核", true], [" 待查 ", true], ["#REF!", true], ["待核".repeat(9), true], ["待核".repeat(10), false], ["件", false], ["规章", false], ["规", false],
  ["其他处理", false], ["负责人：", false], ["审核通过", false], ["填报", false], ["制表", false], ["联系方式", false], ["公章", false], ["备注", false],
  ["注：", false], ["（附注", false], ["关注", true], ["说明：", false], ["说明", true], ["数。", false], ["数；", false], ["2023 年", false], ["23 年", true],
  ["五、存在的主要问题及改进情况", false], ["（二）改进", false], ["3.改进", false], ["3 年", true], ["增3", false], ["000", false], ["5", false], ["", false], ["?", false],
])("%s may stand for a figure: %s", (text, may) => {
  expect(standForFigure(text)).toBe(may);
});

test.each([
  ["---", true], ["|---|---|", true], [":---:", true], ["  ---  ", true], ["== --- ==", true], ["|--|--:|", true], ["  |--|", true], ["||:--|", true],
  ["甲---", false], ["---甲", false], ["--", false], ["|-|-|", false], ["甲|--|", false], ["|--|甲", false], ["|甲--|", false],
])("%s is a stroke: %s", (line, isStroke) => {
  expect(atomsOf(`甲\n${line}\n乙`).some(({line}) => line === 1)).toBe(!isStroke);
});

test("words and a unit on a line are no row", () => {
  expect(atomsOf("甲 件").map(({as, row}) => [as, row])).toEqual([["words", undefined], ["unit", undefined]]);
});

test("an atom tells its line, its row and what it is worth", () => {
  expect(atomsOf("甲 5\n\n乙\t待核\t6\n丙\t1\t2")).toEqual([
    {as: "words", text: "甲", line: 0, row: -1, explicit: false},
    {as: "value", text: "5", line: 0, row: -1, explicit: false, value: {as: "number", text: "5", value: 5}},
    {as: "words", text: "乙", line: 2, row: 1, explicit: true},
    {as: "value", text: "待核", line: 2, row: 1, explicit: true, value: {as: "text", text: "待核", value: null}},
    {as: "value", text: "6", line: 2, row: 1, explicit: true, value: {as: "number", text: "6", value: 6}},
    {as: "words", text: "丙", line: 3, row: 3, explicit: true},
    {as: "value", text: "1", line: 3, row: 3, explicit: true, value: {as: "number", text: "1", value: 1}},
    {as: "value", text: "2", line: 3, row: 3, explicit: true, value: {as: "number", text: "2", value: 2}},
  ]);
});
