import {indicatorsIn} from "../../src/editions/edition";
import {readGrids} from "../../src/formats/read-grids";
import {readFigureList} from "../../src/recognise/figure-list";
import {ledgersIn} from "../../src/recognise/several/ledgers";
import {type Entry, sheet} from "./grids";

const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"];
const columns = ["自然人", "商业企业", "科研机构", "总计"];
/** A line a figure of each unit, 0 to 7 of the first, 100 to 107 of the second. */
const lines = (path: (row: string, column: string) => readonly string[]): readonly (readonly Entry[])[] =>
  ["青石县水务局", "青石县民政局"].flatMap((unit, owner) => rows.flatMap((row, at) => columns.map((column, across): readonly Entry[] =>
    [unit, 2024, ...path(row, column), owner * 100 + at * columns.length + across])));
const apart = lines((row, column) => [row, column]);
const heads: readonly Entry[] = ["单位", "年度", "项目", "栏目", "数值"];
const read = (...all: readonly (readonly Entry[])[]) => readFigureList(sheet("表", all))?.map(({unit, year, part, recognition}) =>
  ({unit, year, part, values: [...recognition.figures.values()].map(({value}) => value),
    unmatched: recognition.unmatched.length}));

test.each<[string, readonly Entry[], readonly (readonly Entry[])[]]>([
  ["beside each other", heads, apart],
  ["joined in one", ["单位", "年度", "指标", "数值"], lines((row, column) => [`${row}—${column}`])],
])("a figure a line of several units is each one's, labels %s", (_, top, list) => {
  expect(read(top, ...list)).toEqual([
    {unit: "青石县水务局", year: 2024, part: "表!2", values: [0, 1, 2, 3, 4, 5, 6, 7], unmatched: 0},
    {unit: "青石县民政局", year: 2024, part: "表!10", values: [100, 101, 102, 103, 104, 105, 106, 107], unmatched: 0},
  ]);
});

test("a figure stands where its line does, and one without a line is not there", () => {
  const [, second] = readFigureList(sheet("表", [heads, ...apart.toSpliced(9, 1)])) ?? [];
  expect(second?.recognition.figures.get("applications.received.business")).toBeUndefined();
  expect(second?.recognition.figures.get("applications.received.research"))
    .toMatchObject({value: 102, place: {in: "sheet", sheet: "表", row: 10, column: 4}});
});

test("a list of one unit is that unit's, named in a column or in the title, if each line is a figure", () => {
  const own = apart.slice(0, 8);
  const values = [0, 1, 2, 3, 4, 5, 6, 7];
  expect(read(heads, ...own)).toMatchObject([{unit: "青石县水务局", year: 2024, part: "表!2", values, unmatched: 0}]);
  const bare = (lines: readonly (readonly Entry[])[]) => lines.map((line) => line.slice(2));
  const title = ["青石县水务局2024年政府信息公开工作年度报告统计表"];
  expect(read(title, heads.slice(2), ...bare(own), ["注：共8行"])).toMatchObject([{unit: "", part: "表!3", values, unmatched: 0}]);
  expect(readGrids("a.xlsx", [sheet("表", [title, heads.slice(2), ...bare(own)])]))
    .toMatchObject([{unit: "青石县水务局", year: 2024, unmatched: []}]);
  // Beside other tables it may be one of the same filing.
  expect(ledgersIn("a.xlsx", [sheet("表", [heads, ...own]), sheet("乙", [["规章", 1]])], {}).lines).toEqual([]);
  expect(read(heads, ...own, ["青石县水务局", 2024, "三、其他事项", "总计", 9])).toBeUndefined();
});

test("of lines that say the same figure none counts where they differ, and the first where they do not; the rest is left over", () => {
  const more = (...values: readonly number[]) =>
    values.map((value): readonly Entry[] => [...apart[15]!.slice(0, 4), value]);
  const leftIn = (...values: readonly number[]) => readFigureList(sheet("表", [heads, ...apart, ...more(...values)]))!
    .map(({recognition}) => [recognition.figures.get("applications.carriedIn.total")?.value,
      recognition.unmatched.map(({text, why, place}) => [text.slice(-3), why, place.in === "sheet" && place.row])]);
  expect(leftIn(107)).toEqual([[7, []], [107, [["107", "twice", 17]]]]);
  expect(leftIn(108, 107)).toEqual([[7, []], [undefined, [["107", "doubt", 16], ["108", "doubt", 17], ["107", "doubt", 18]]]]);
});

test("a form of two columns, with the same labels under several headings, is no list", () => {
  const form = ["四、行政复议数量", "（一）维持具体行政行为数", "（二）被依法纠错数", "（三）其他情形数", "五、行政诉讼数量",
    "（一）维持具体行政行为或者驳回原告诉讼请求数", "（二）被依法纠错数", "（三）其他情形数", "六、举报投诉数量"];
  const table = sheet("表", [["统计指标", "统计数"], ...form.map((label, at) => [label, 11 + at])]);
  const [filing] = readGrids("a.xlsx", [table]);
  expect([...filing?.figures.values() ?? []].map(({value}) => value)).toEqual(form.map((_, at) => 11 + at));
});

test("words for a figure are that figure's alone, and a line of something else is left over alone", () => {
  const whole: readonly (readonly Entry[])[] = indicatorsIn("2021").map(({row, column}, at) => [row.join("-"), column.join("-"), at]);
  const title = ["青石县水务局2024年政府信息公开工作年度报告统计表"];
  const listed = (at: number, line: readonly Entry[]) => readGrids("a.xlsx", [sheet("表", [title, ["行", "栏", "数值"], ...whole.with(at, line)])])
    .map(({figures, unmatched}) => ({read: [...figures.values()].filter(({as}) => as === "number").length,
      texts: [...figures.values()].flatMap(({as, text}) => (as === "text" ? text : [])), left: unmatched.map(({text}) => text)}));
  expect(listed(40, [...whole[40]!.slice(0, 2), "见附件"])).toEqual([{read: 199, texts: ["见附件"], left: []}]);
  expect(listed(40, ["某某其他事项", "数", 7])).toEqual([{read: 199, texts: [], left: ["某某其他事项 数：7"]}]);
  expect(listed(40, [...whole[40]!, 910_001])).toMatchObject([{read: 200, left: ["910001"]}]);
  const joined = whole.map(([row, column, value]) => [`${row}—${column}`, value!]);
  expect(readGrids("a.xlsx", [sheet("表", [title, ["指标", "数值"], ...joined.with(40, ["某某其他事项", 7])])])[0]!.figures.size).toBe(199);
});

test("a number merged over lines, or in a column without a heading, is left over, and no list of one unit has such", () => {
  const merged = apart.flatMap((line, at) => at === 5 ? [[...line.slice(0, 4), {value: 5, rowSpan: 2}]]
    : at === 6 ? [line.slice(0, 4)] : [line]);
  const beside = apart.map((line, at): readonly Entry[] => at === 9 ? [...line, 910_009] : line);
  const leftIn = (list: readonly (readonly Entry[])[]) => readFigureList(sheet("表", [heads, ...list]))
    ?.map(({recognition: {figures, unmatched}}) => [figures.size, unmatched.map(({text, why, place}) =>
      [text.split("：").at(-1), why, place.in === "sheet" && place.row, place.in === "sheet" && place.column])]);
  expect(leftIn(merged)).toEqual([[6, [["5", "doubt", 6, 4]]], [8, []]]);
  expect(leftIn(beside)).toEqual([[8, []], [8, [["910009", "value", 10, 5]]]]);
  expect(leftIn(merged.slice(0, 8))).toBeUndefined();
  expect(leftIn(beside.slice(2, 10).map((line, at) => ["青石县水务局", ...apart[at]!.slice(1, 4), ...line.slice(4)]))).toBeUndefined();
});

test("of a unit whose lines all contradict each other the numbers are left over, too", () => {
  const own = apart.slice(0, 8), other = apart.slice(8);
  const again = other.map((line) => [...line.slice(0, 4), Number(line[4]) + 500]);
  const read = readFigureList(sheet("表", [heads, ...own, ...other, ...again]))!;
  expect(read.flatMap(({recognition}) => recognition.unmatched).map(({why}) => why)).toEqual(Array(16).fill("doubt"));
});

test("forms of several units below each other, which print 条 and 件 under 单位, are no list", () => {
  const form = indicatorsIn("2014").map(({row, unit}, at): readonly Entry[] => [row.at(-1)!, unit ?? "", at + 1]);
  const heads: readonly Entry[] = ["统计指标", "单位", "统计数"];
  const stacked = ["青山乡人民政府", "平湖镇人民政府"].flatMap((unit) => [[`${unit}2018年政府信息公开情况统计表`], heads, ...form]);
  expect(read(...stacked)).toBeUndefined();
  expect(read(...stacked.filter((row, at) => at < 3 || row !== heads))).toBeUndefined();
  // Nor is one form without its units, which calls two of its figures alike.
  expect(read(["统计指标", "统计数"], ...form.map(([label, , value]) => [label!, value!]))).toBeUndefined();
});

test("lines of one unit that contradict each other are no list: their labels may be told apart by those above", () => {
  const own = apart.slice(0, 8).map(([, , row, column, value]): readonly Entry[] => [`${row}${column}`, value!]);
  expect(readFigureList(sheet("表", [["指标", "数值"], ...own, [own[3]![0]!, 9]]))).toBeUndefined();
});

test("what holds words for most figures, or is a row a unit is no such list", () => {
  expect(read(heads, ...apart.map((line, at) => (at % 3 === 0 ? [...line.slice(0, 4), "见附件"] : line)))).toBeUndefined();
  expect(read(["单位", "年度", "项目", "数值"], ["青石县水务局", 2024, "收费", 1], ["青石县民政局", 2024, "收费", 2])).toBeUndefined();
});
