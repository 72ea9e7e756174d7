import {readTexts} from "../../../src/recognise/several/read-texts";

const labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理"];
const columns = labels.flatMap((row) => ["自然人", "总计"].map((column) => `${row}-${column}`));
const units = {云溪街道办事处: [5, 7, 1, 1, 4, 6, 2, 2], 平湖镇人民政府: [3, 3, 0, 0, 2, 2, 1, 1]};
const title = "2024年度政府信息公开统计台账";

const filingsOf = (lines: readonly string[]) => readTexts("a.txt", lines.join("\n"));

const expectBoth = (filings: ReturnType<typeof filingsOf>): void => {
  expect(filings.map(({unit, year}) => [unit, year])).toEqual(Object.keys(units).map((unit) => [unit, 2024]));
  for (const {unit, figures} of filings) {
    const [received] = units[unit as keyof typeof units];
    expect(figures.get("applications.received.person")).toMatchObject({value: received});
    expect(figures.size).toBe(columns.length);
  }
};

test("a row a unit in Markdown is a filing each, with the line on which it stands", () => {
  const filings = filingsOf([title, "", `| 单位 | ${columns.join(" | ")} |`, `|---|${columns.map(() => "---|").join("")}`,
    ...Object.entries(units).map(([unit, figures]) => `| ${unit} | ${figures.join(" | ")} |`)]);
  expectBoth(filings);
  expect(filings[1]!.figures.get("applications.received.person")!.place).toEqual({in: "text", line: 5});
  expect(filings.map(({part}) => part)).toEqual(["第 5 行", "第 6 行"]);
});

test("so it is as a spreadsheet copies it, and with a column a unit", () => {
  const rows = [["单位名称", ...columns], ...Object.entries(units).map(([unit, figures]) => [unit, ...figures.map(String)])];
  expectBoth(filingsOf([title, ...rows.map((row) => row.join("\t"))]));
  const turned = columns.map((_, at) => rows.map((row) => row[at + 1]!));
  expectBoth(filingsOf([title, ["指标", ...Object.keys(units)].join("\t"), ...turned.map((row) => row.join("\t"))]));
});

test.each([["┌┬┐", "├┼┤", "└┴┘", "│", "─"], ["+++", "+++", "+++", "|", "-"], ["╔╦╗", "╠╬╣", "╚╩╝", "║", "═"]])(
  "so it is with lines drawn around its cells: %s", (top, middle, bottom, side, line) => {
    const own = Object.entries(units).map(([unit, figures]) => [unit, ...figures.map(String)]);
    const rows = [["单位", ...columns], ...own];
    const strokes = rows[0]!.map(() => line!.repeat(6));
    const drawn = ([left, cross, right]: string): string => `${left}${strokes.join(cross)}${right}`;
    expectBoth(filingsOf([title, drawn(top!), ...rows.flatMap((row, at) => [
      `${side} ${row.join(` ${side} `)} ${side}`, drawn(at === rows.length - 1 ? bottom! : middle!),
    ])]));
  });

test("a second line of a cell drawn with strokes begins no other filing, and a number on two lines is none", () => {
  const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const stroke = "+------+------+------+";
  const [filing, more] = filingsOf(["云溪街道办事处2024年政府信息公开工作年度报告", stroke,
    row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), stroke, row("规章", "1", "0", "123"), row("", "", "", "4"), stroke,
    row("行政规范性文件", "3", "2", "7"), row("", "再处", "", ""), stroke]);
  expect([filing!.unit, more]).toEqual(["云溪街道办事处", undefined]);
  // Whether 1234 was meant nobody knows.
  expect([...filing!.figures.values()].map(({value, text}) => value ?? text)).toEqual([1, 0, "123↵4", "3再处", 2, 7]);
});

test("a unit's name and its numbers may each stand on two lines of a drawn ledger", () => {
  const row = (...cells: readonly string[]) => `|${cells.join("|")}|`;
  const stroke = "+------+------+------+";
  const drawn = Object.entries(units).flatMap(([unit, figures], at) =>
    [row(unit.slice(0, 3), ...figures.map(String)), row(unit.slice(3), ...figures.map((_, column) => (at === 0 && column === 1 ? "4" : ""))), stroke]);
  const more = ["丙", "丁", "戊"].flatMap((name) => [row(`青石县${name}局`, ...columns.map(() => "1")), stroke]);
  const [first, second] = filingsOf([title, stroke, row("单位", ...columns), stroke, ...drawn, ...more]);
  expect([first!.unit, second!.unit]).toEqual(Object.keys(units));
  expect([...first!.figures.values()].slice(0, 3).map(({value, text}) => value ?? text)).toEqual([5, "7↵4", 1]);
});

test("a row that adds the units up is none, and what it does not come to is left over", () => {
  const rows = Object.entries(units).map(([unit, figures]) => `|${unit}|${figures.join("|")}|`);
  const filings = filingsOf([title, `|单位|${columns.join("|")}|`, ...rows, "|合计|8|99|1|1|6|8|3|3|"]);
  expect(filings.map(({unit}) => unit)).toEqual(Object.keys(units));
  expect(filings.flatMap(({unmatched}) => unmatched.map(({text}) => text)).join()).toContain("99");
});

const spaced = (gap: string, rows: Readonly<Record<string, readonly number[]>> = units): readonly string[] => [
  title, ["单位名称", ...columns].join(gap), ...Object.entries(rows).map(([unit, figures]) => [unit, ...figures].join(gap)),
];

test.each([" ", "    ", "　"])("so it is where nothing but spaces, %j, part its cells", (gap) => {
  expectBoth(filingsOf(spaced(gap)));
  const named = spaced(gap).map((line) => line.startsWith("云溪") && gap !== " " ? line.replace("街道", " 街道") : line);
  expectBoth(filingsOf(named));
});

const rows = Object.entries(units).map(([unit, figures]) => [unit, ...figures].join(" "));
const repeated = labels.flatMap(() => ["自然人", "总计"]).join(" ");

test.each([
  ["over the names above", [`单位名称 ${labels.join(" ")}`, repeated]], ["over the names below", [labels.join(" "), `单位名称 ${repeated}`]],
])("headings parted by spaces may stand in two rows, %s, where those below repeat", (_, heads) => {
  expectBoth(filingsOf([title, ...heads, ...rows]));
});

const disclosed = (upper: string, lower: string) => filingsOf([title, upper, lower,
  "云溪街道办事处  101           102           103           104           105           106               107               108",
  "平湖镇人民政府  201           202           203           204           205           206               207               208"]);
const below = "                本年制发件数  本年废止件数  现行有效件数  本年制发件数  现行有效件数  本年处理决定数量  本年处理决定数量  本年处理决定数量";

test("where those below do not repeat, each above begins over the first of its own, in the order of the form", () => {
  const [, second] = disclosed("单位名称        规章                                      行政规范性文件              行政许可          行政处罚          行政强制", below);
  expect([...second!.figures.values()].map(({value}) => value)).toEqual([201, 202, 203, 204, 205, 206, 207, 208]);
  expect(second!.figures.get("disclosure.normativeDocuments.inForce")).toMatchObject({value: 205});
});

test.each([
  ["they stand elsewhere", "单位名称                 规章                        行政规范性文件              行政许可          行政处罚          行政强制", below],
  ["one above is lost", "单位名称        规章                                                                  行政许可          行政处罚          行政强制", below],
  ["nothing is aligned", "单位名称 规章 行政规范性文件 行政许可 行政处罚 行政强制", below.trim().replace(/ +/g, " ")],
])("no unit has a figure, and all numbers are told, where %s", (_, upper, lower) => {
  const filings = disclosed(upper, lower);
  expect(filings.map(({unit, figures, unmatched}) => [unit, figures.size, unmatched.map(({text}) => text)])).toEqual([
    ["云溪街道办事处", 0, ["云溪街道办事处 101 102 103 104 105 106 107 108"]],
    ["平湖镇人民政府", 0, ["平湖镇人民政府 201 202 203 204 205 206 207 208"]],
  ]);
});

test("a row parted by spaces that is shorter than its headings has no figure, and all its numbers are told", () => {
  const [, short] = filingsOf(spaced(" ", {...units, 平湖镇人民政府: [3, 3, 0, 2, 2, 1, 1]}));
  expect(short).toMatchObject({unit: "平湖镇人民政府", unmatched: [{text: "平湖镇人民政府 3 3 0 2 2 1 1", why: "count"}]});
  expect(short!.figures.size).toBe(0);
});
