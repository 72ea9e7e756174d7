import {layoutOf} from "../../../src/recognise/text/text-layout";

const times = (line: string, count: number): string => Array.from({length: count}, () => line).join("\n");

test.each([
  ["every kind of pipe is one", "a｜b│c┃d┆e┊f", ["a|b|c|d|e|f"]],
  ["breaks within a line are white space", "甲<br>乙<BR />丙\f丁\ufeff戊<br", ["甲 乙 丙 丁 戊<br"]],
  ["emphasis is gone", "**合计** * 共", ["合计 * 共"]],
  ["what is spelled behind a character is gone", "规(guī)章（zhāng）(abcdefgh)(ABC)", ["规章(abcdefgh)(ABC)"]],
  ["pages amid a line are gone", "前第 3 页 共 9 页后第123页/共999页尾", ["前 后 尾"]],
  ["other pages amid a line stay", "第 1234 页 共 9 页 第 3 页起", ["第 1234 页 共 9 页 第 3 页起"]],
  ["lines end in three ways", "甲\r\n乙\r丙\n丁", ["甲", "乙", "丙", "丁"]],
])("a line as it is looked at: %s", (_, text, lines) => {
  expect(layoutOf(text).lines).toEqual(lines);
});

test.each<[string, string[], string[]]>([
  ["a wrapped label is one cell", ["┌──┬──┐", "│收到│12│", "│ 申请│ │", "├──┼──┤", "│结转│3│", "└──┴──┘", "│尾"],
    ["", "|收到申请|12|", "", "", "|结转|3|", "", "│尾"].map((line) => line.replace("│", "|"))],
  ["a cell of several rows leaves its words beside a stroke", ["┌──┬──┐", "│办理（一）、 ├──┤ 结果", "│维持│1│", "└──┴──┘"],
    ["", "办理（一）、 结果", "|维持|1|", ""]],
  ["lines of other cells are rows of their own", ["+--+--+", "|甲|1|4|", "|乙|", "+--+--+"], ["", "|甲|1|4|", "|乙|", ""]],
  ["figures on two lines of a column are two rows, and so in all of the table",
    ["+--+--+", "|丙丁|", "|戊己|", "+==+==+", "|甲|1|", "|乙|2|", "+--+--+"], ["", "|丙丁|", "|戊己|", "", "|甲|1|", "|乙|2|", ""]],
  ["an ordinal begins a row, whose figure may be lacking", ["+--+--+", "|一、甲|1|", "|二、乙||", "+--+--+"],
    ["", "|一、甲|1|", "|二、乙||", ""]],
  ["the words of another table are joined all the same",
    ["+--+--+", "|甲|1|", "|乙|2|", "+--+--+", "又", "  ┏━━┳━━┓", "  ┃丙┃3┃", "  ┃丁┃┃", "  ┗━━┻━━┛"],
    ["", "|甲|1|", "|乙|2|", "", "又", "", "|丙丁|3|", "", ""]],
  ["an ordinal begins the one row there is", ["+--+--+", "|一、甲|1|", "|乙||", "+--+--+"], ["", "|一、甲乙|1|", "", ""]],
  ["an ordinal behind an empty cell begins a row too", ["+--+--+--+", "|甲|乙|1|", "||一、丙||", "+--+--+--+"], ["", "|甲|乙|1|", "||一、丙||", ""]],
  ["one line of other cells parts all of a row", ["+--+--+", "|甲|1|", "|乙||", "|丙|", "+--+--+"], ["", "|甲|1|", "|乙||", "|丙|", ""]],
  ["a stroke behind words is none", ["┌──┬──┐", "│甲│1│", "丁+--+", "│乙││", "└──┴──┘"], ["", "|甲|1|", "丁+--+", "|乙||", ""]],
  ["nor is one behind words that passes by a cell", ["┌──┬──┐", "│甲│1│", "丁│├──┤", "│乙││", "└──┴──┘"],
    ["", "|甲|1|", "丁|├──┤", "|乙||", ""]],
  ["nor a single dash", ["┌──┬──┐", "│甲│1│", "│+-乙├─││", "└──┴──┘"], ["", "|甲+-乙├─|1|", "", ""]],
  ["words before a pipe end a table", ["┌──┬──┐", "│甲│1│", "丁│2│", "│乙││", "└──┴──┘"], ["", "|甲|1|", "丁|2|", "|乙||", ""]],
  ["a number on two lines of its cell may be one or two", ["+--+--+--+", "|甲|123|5|", "||4||", "+--+--+--+", "|乙|6|7|", "+--+--+--+"],
    ["", "|甲|123↵4|5|", "", "", "|乙|6|7|", ""]],
  ["so it may among rows that nothing parts, on more lines too",
    ["+--+--+", "|甲|1|", "||23|", "||4|", "|乙|5|", "+--+--+"], ["", "|甲|1↵23↵4|", "", "", "|乙|5|", ""]],
  ["and beside a label that goes on with it",
    ["+--+--+", "|规章|1|", "|行政规|123|", "|范性|4|", "|文件||", "+--+--+"], ["", "|规章|1|", "|行政规范性文件|123↵4|", "", "", ""]],
  ["a label that is whole begins a row", ["+--+--+", "|行政处罚|1|", "|行政强制||", "|乙|3|", "|丙|4|", "+--+--+"],
    ["", "|行政处罚|1|", "|行政强制||", "|乙|3|", "|丙|4|", ""]],
  ["a remark goes on with its label, and with its number",
    ["+--+--+", "|规章|1|", "|行政许可|22|", "|（含减）|（其中）|", "+--+--+"], ["", "|规章|1|", "|行政许可（含减）|22（其中）|", "", ""]],
  ["without a stroke nothing is joined", ["|甲|1|", "|乙||"], ["|甲|1|", "|乙||"]],
  ["nor above a text between", ["╔══╦══╗", "甲", "|乙|1|", "|丙||"], ["", "甲", "|乙丙|1|", ""]],
])("tables drawn with strokes: %s", (_, drawn, lines) => {
  expect(layoutOf(drawn.join("\n")).lines).toEqual(lines);
});

test.each([
  [7, "甲|1", false], [8, "甲|1", true], [8, "|甲| |", false], [8, "|甲", false], [8, "甲 1", false],
])("%s lines %s are rows: %s", (count, line, hasRows) => {
  expect(layoutOf(times(line, count)).hasRows).toBe(hasRows);
});

test.each([
  ["四 of 五", `${times("\t", 4)}\n甲\t1`, false], ["more", `${times("\t", 5)}\n甲\t1`, true], ["none", "甲\n乙", false],
])("tabs stand on lines of their own: %s", (_, text, loneTabs) => {
  expect(layoutOf(text).loneTabs).toBe(loneTabs);
});

test.each([
  ["most have both", "|甲|1|\n|乙|2|\n丙|3", "[][][]"],
  ["half have them", "|甲|1|\n|乙|2|\n丙|3\n丁|4", "()()()()"],
  ["rows apart have their own", "|甲|1|\n|乙|2|\n|丙|3|\n\n丁|1\n戊|2\n己|3", "[][][]()()()()"],
  ["two rows are too few to tell", "|甲|1|\n|乙|2|\n\n丁|1\n戊|2\n己|3", "()()()()()()"],
  ["a stroke below heads tells it of two rows too", "|甲|1|\n|---|---|\n|乙|2|\n\n丁|1\n戊|2\n己|3", "[][][]()()()()"],
  ["all are set in", "　|甲|1\n　|乙|2\n丙", "[)[)[)"],
  ["an ideographic space is an empty cell", "　|甲|1\n乙|2|\n丙|4|", "(](](]"],
  ["two rows have as many pipes and end with a figure", "甲|1|\n乙|2|\n丙|3|\n丁||4\n戊||5", "()()()()()"],
  ["two rows have as many and begin with a figure", "|1|2\n|3|4\n|5|6\n7|8|9\n8|9|1", "()()()()()"],
  ["two rows lost their last pipe", "甲|1|\n乙|2|\n丙|3|\n丁|4\n戊|5", "(](](](](]"],
  ["white space before and behind", "  |甲|1|  \n\t|乙|2| ", "[][]"],
  ["none", "甲\n乙", "[)[)"],
  ["lines without pipes do not count", "|甲|1|\n|乙|2|\n丙\n丁\n戊", "[][][][][]"],
  ["all are set in further", "　　|甲|1\n　　|乙|2", "[)[)"],
  ["lines with one cell are no rows to tell by", "|甲|1|\n|\n|乙|2|\n\n丁|1\n戊|2\n己|3", "()()()()()()()"],
  ["rows have it from the first line with a pipe on", "|甲|\n|乙|1|\n|丙|2|\n|丁|3|\n\n戊|1\n己|2\n庚|3\n辛|4", "[][][][]()()()()()"],
])("rows begin and end with a pipe: %s", (_, text, outer) => {
  const {lines, outerPipes} = layoutOf(text);
  const shown = lines.map((__, at) => outerPipes(at)).map(({begin, end}) => (begin ? "[" : "(") + (end ? "]" : ")"));
  expect(shown.join("")).toBe(outer);
});

const rows = times("收到数量  件  5", 6);

test.each([
  ["-4-", true], ["— 5 —", true], ["－12－", true], [" 第 3 页 共 9 页 ", true], ["第3页", true], ["3/9", true], ["3 / 9", true],
  ["第3页，共9页", true], ["--12--", true], ["第12页 / 共34页", true], ["第 12 页", true], ["12/34", true], ["-- 4", false],
  ["-1234-", false], ["12-", false], ["起第3页", false], ["第3页止", false], ["共9页", false], ["3/9/", false],
])("between rows %s is a page's foot: %s", (line, isFoot) => {
  const {pageLines, isOneALine} = layoutOf(`${rows}\n${line}\n${rows}`);
  expect([[...pageLines], isOneALine]).toEqual([isFoot ? [6] : [], false]);
});

test.each<[string, string, number[]]>([
  ["they count pages", `${rows}\n7\n${rows}\n8\n${rows}`, [6, 13]],
  ["they do not count on", `${rows}\n7\n${rows}\n9\n${rows}`, []],
  ["they are too near", `${rows}\n7\n甲\n乙\n丙\n8\n${rows}`, []],
  ["they are near enough to tell", `${rows}\n7\n甲\n乙\n丙\n丁\n8\n${rows}`, [6, 11]],
  ["one stands between empty lines", `${rows}\n\n7\n \n${rows}`, [7]],
  ["one stands before another page", `${rows}\n\n7\n\f${rows}`, [7]],
  ["one stands last", `${rows}\n\n7`, [7]],
  ["they have two figures", `${rows}\n10\n${rows}\n11\n${rows}`, [6, 13]],
  ["one stands above words", `${rows}\n\n7\n${rows}`, []],
  ["words before a pipe do not part it", `${rows}\n甲|\n\n7\n\n${rows}`, [8]], ["nor words behind one", `${rows}\n|甲\n\n7\n\n${rows}`, [8]],
  ["a pipe that is set in parts it", `${rows}\n　 | \n\n7\n\n${rows}`, []],
  ["one stands below words", `${rows}\n7\n\n${rows}`, []],
  ["a pipe parts it", `${rows}\n|\n\n7\n\n${rows}`, []],
  ["a tab parts it", `${rows}\n\n7\n\n\t\n${rows}`, []],
  ["a pipe stands too far off", `${rows}\n|\n\n\n\n\n7\n\n${rows}`, [11]],
])("lone numbers among rows: %s", (_, text, pageLines) => {
  expect([...layoutOf(text).pageLines].sort((a, b) => a - b)).toEqual(pageLines);
});

test.each([
  ["more than half as many as rows", `${rows}\n${times("7", 4)}`, true], ["half as many", `${rows}\n${times("7", 3)}`, false],
  ["rows of units count", `${times("收到数量  件", 6)}\n${times("7", 3)}`, false],
  ["rows in tabs do not", `${times("收到数量\t5", 6)}\n${times("7", 3)}`, true],
  ["nor do long lines", `${times(`${"字".repeat(200)}  5`, 6)}\n7`, true],
  ["no number of four digits is lone", times("1234", 4), false],
])("values stand on lines of their own: %s", (_, text, isOneALine) => {
  expect(layoutOf(text).isOneALine).toBe(isOneALine);
});

test.each<[string, string[], number[]]>([
  ["from its second time on", ["某局年度报告", "甲", "某局年度报告", "乙", "某局 年度报告", "丙"], [2, 4]],
  ["its page number does not count", ["https://a.cn 1", "甲", "https://a.cn 2"], [2]],
  ["nor does one of two figures", ["http://a.cn 10 页", "甲", "http://a.cn 11 页"], [2]], ["a line of eighty letters", [`${"很".repeat(76)}年度报告`, "甲", `${"很".repeat(76)}年度报告`], [2]],
  ["spaces do not", ["某局 2023 年度报告", "甲", "某局  2023年度报告"], [2]],
  ["a year does", ["2023年报", "甲", "2024年报"], []],
  ["the numbers below it count pages", ["年度报告", "1", "甲", "年度报告", "2", "乙", "年度报告", "3"], [3, 4, 6, 7]],
  ["the numbers above it count pages", ["1", "年度报告", "甲", "2", "年度报告", "乙", "3", "年度报告"], [3, 4, 6, 7]],
  ["the numbers below it are figures", ["年度报告", "1", "甲", "年度报告", "2", "乙", "年度报告", "4"], [3, 6]],
  ["one number counts nothing", ["年度报告", "1", "甲", "年度报告", "2"], [3]],
  ["a sentence", ["见年度报告。", "甲", "见年度报告。"], []],
  ["a row", ["年度报告|1", "甲", "年度报告|1"], []],
  ["a long line", [`${"很".repeat(80)}年度报告`, "甲", `${"很".repeat(80)}年度报告`], []],
  ["another line", ["某局", "甲", "某局"], []],
])("a report's title or address at the head of each page: %s", (_, lines, pageLines) => {
  expect([...layoutOf(lines.join("\n")).pageLines].sort((a, b) => a - b)).toEqual(pageLines);
});
