import {recogniseGrids} from "../../src/recognise/recognise-grids";
import type {Recognition} from "../../src/recognise/recognition";
import {recogniseText} from "../../src/recognise/recognise-text";
import {type Entry, sheet} from "./grids";

const read = (...rows: readonly (readonly Entry[])[]): Recognition => recogniseGrids([sheet("表", rows)])!;
const values = ({figures}: Pick<Recognition, "figures">) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));
const unmatched = (found: Pick<Recognition, "unmatched">) => found.unmatched.map(({why, text}) => `${why} ${text}`);

test("fewer columns go by their headings, and tell the edition by what only it prints", () => {
  const found = read(
    ["第二十条第（五）项"], ["信息内容", "项目数量", "处理决定数量"], ["行政许可", 4, 142], ["其他对外管理服务事项", 3, 31],
    ["第二十条第（六）项"], ["信息内容", "处理决定数量"], ["行政处罚", "201件"], ["行政强制", "6项"],
  );
  expect(found.edition).toBe("2019");
  expect(values(found)).toEqual({
    "disclosure.licensing.decisions": 142, "disclosure.otherServices.decisions": 31,
    "disclosure.penalties.decisions": 201, "disclosure.coercion.decisions": 6,
  });
  expect(unmatched(found)).toEqual(["label 项目数量 4 3"]);
});

test("a column under another heading is left over, not read as the column that stands there as a rule", () => {
  const found = read(
    ["第二十条第（五）项"], ["信息内容", "上一年项目数量", "本年数量", "处理决定数量"],
    ["行政许可", 7, 8, 9], ["其他对外管理服务事项", 6, 5, 122],
  );
  expect([...found.figures.keys()].filter((id) => id.endsWith(".change"))).toEqual([]);
  expect(unmatched(found)).toEqual(["label 本年数量 8 5"]);
});

test("headings over spacer columns keep their figures where merges were lost", () => {
  const found = read(
    ["行政复议", "", "", "", "", "", "行政诉讼"],
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "", "总计", "未经复议直接起诉", "", "", "", "", "", "复议后起诉"],
    ["", "", "", "", "", "", "结果维持", "结果纠正", "", "其他结果", "尚未审结", "总计",
      "结果维持", "", "结果纠正", "其他结果", "尚未审结", "", "总计"],
    [72, 64, 178, 37, "", 351, 13, 4, "", 8, 1, 26, 12, "", 1, 1, 6, "", 20],
  );
  expect([...found.figures.values()].map(({value}) => value))
    .toEqual([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]);
  expect(found.unmatched).toEqual([]);
});

test.each([[[1]], [[1, 1, 2]], [[0, 0, 1, 1, 2]]])("headings parted by blank rows (%j) keep their figures where merges were lost", (blank) => {
  const parted = (rows: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] =>
    rows.flatMap((row, at) => [row, ...blank.filter((above) => above === at).map(() => [])]);
  const found = read(...parted([
    ["行政复议", "", "", "", "", "行政诉讼"],
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "", "", "", "", "复议后起诉"],
    ["", "", "", "", "", ...[1, 2].flatMap(() => ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])],
    [72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20],
  ]), ["三、收到和处理政府信息公开申请情况"], ...parted([
    ["", "申请人情况"], ["", "自然人", "法人或其他组织", "", "", "", "", "总计"],
    ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21], ["二、上年结转政府信息公开申请数量", 2, 2, 2, 2, 2, 2, 12],
  ]));
  const inOrder = (form: string) => [...found.figures].flatMap(([id, {value}]) => (id.startsWith(form) ? [value] : []));
  expect(inOrder("disputes")).toEqual([72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]);
  expect(inOrder("applications")).toEqual([1, 2, 3, 4, 5, 6, 21, 2, 2, 2, 2, 2, 2, 12]);
  expect(found.unmatched).toEqual([]);
});

test("in text, a row under 总计 as first column is read under its heads, and not in the official order", () => {
  const found = recogniseText([
    "| 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |",
    "| 一、本年新收政府信息公开申请数量 | 21 | 1 | 2 | 3 | 4 | 5 | 6 |",
  ].join("\n"), 2024)!;
  const received = {
    person: 1, business: 2, research: 3, publicWelfare: 4, legalService: 5, otherOrganisation: 6, total: 21,
  };
  expect(values(found)).toEqual(Object.fromEntries(
    Object.entries(received).map(([column, value]) => [`applications.received.${column}`, value])));
  expect(found.unmatched.filter(({text}) => /\d/.test(text))).toEqual([]);
});

test("rows in cells of which no column is headed are told, and not read in the official order", () => {
  const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理"]
    .map((label, at) => [label, 210 + at, 10 + at, 20 + at, 30 + at, 40 + at, 50 + at, 60 + at]);
  for (const found of [read(...rows), recogniseText(rows.map((row) => row.join("\t")).join("\n"), 2024)!]) {
    expect(values(found)).toEqual({});
    for (const [, ...numbers] of rows) {
      expect(found.unmatched.some(({text}) => text.endsWith(numbers.join(" ")))).toBe(true);
    }
  }
});

test("a heading over one block's rows heads no rows that have a head of their own", () => {
  const found = read(
    ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 1, 2, 3], ["行政规范性文件", 4, 5, 6],
    ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可", 71],
    ["第二十条第（六）项"], ["信息内容", ""], ["行政处罚", 82], ["行政强制", 93],
  );
  expect(values(found)).toMatchObject({"disclosure.licensing.decisions": 71});
  expect(Object.keys(values(found)).filter((id) => /penalties|coercion/.test(id))).toEqual([]);
  expect(found.unmatched.map(({text}) => text).join()).toMatch(/82.*93/);
});

test("the heading of Beijing's two rows takes no figures of the one that lost its label", () => {
  const found = read(
    ["第二十条第（五）项"], ["信息内容", "", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "", 7, 8, 9], ["其他对外管理服务事项", "", 61, 62, 63], ["", "行政确认", 71, 72, 73],
  );
  expect(Object.keys(values(found)).filter((id) => id.startsWith("disclosure.otherServices.")))
    .toEqual(["previousItems", "change", "decisions"].map((column) => `disclosure.otherServices.confirmation.${column}`));
  expect(found.unmatched.map(({text}) => text).join()).toContain("61 62 63");
});

test("of a block that lacks a column, what may be its heading is told with its numbers; words below them too", () => {
  const rows = (change: string, last: Entry): readonly (readonly Entry[])[] => [
    ["第二十条第（五）项"], ["信息内容", "上一年项目数量", change, "处理决定数量"],
    ["行政许可", 7, 8, 9], ["其他对外管理服务事项", 6, last, 122],
  ];
  expect(unmatched(read(...rows("本末增/减", 5)))).toEqual(["label 本末增/减 8 5"]);
  expect(unmatched(read(...rows("本年数量", "待核")))).toEqual(["label 本年数量 8 待核"]);
});

const applicants = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const figuresOf = (found: Recognition, row: string): readonly unknown[] => [...found.figures]
  .flatMap(([id, {value}]) => id.startsWith(`applications.${row}.`) && id.split(".").length === row.split(".").length + 2 ? [value] : []);
/** Rows that are there in any case, around those of a test. */
const around = (...rows: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] => [
  applicants, ["一、本年新收政府信息公开申请数量", 21, 1, 2, 3, 4, 5, 36], ["（一）予以公开", 1, 1, 1, 1, 1, 1, 6], ...rows,
  ["四、结转下年度继续办理", 2, 2, 2, 2, 2, 2, 12],
];

test("a heading with figures of its own is the sum of its rows, whether these are there or not", () => {
  const found = read(...around(
    ["（四）无法提供", 6, 6, 6, 6, 6, 6, 36],
    ["1.本机关不掌握相关政府信息", 1, 1, 1, 1, 1, 1, 6], ["2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12],
    ["3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18],
    ["（六）其他处理", 8, 7, 6, 5, 4, 3, 33],
  ));
  expect(figuresOf(found, "unavailable")).toEqual([6, 6, 6, 6, 6, 6, 36]);
  expect(figuresOf(found, "unavailable.notHeld")).toEqual([1, 1, 1, 1, 1, 1, 6]);
  expect(figuresOf(found, "other")).toEqual([8, 7, 6, 5, 4, 3, 33]);
  expect(found.unmatched).toEqual([]);
});

test.each([
  ["beside the heading, above its rows", [["（四）无法提供", "小计", 6, 6, 6, 6, 6, 6, 36]], []],
  ["beside the heading, as 合计", [["（四）无法提供", "合计", 6, 6, 6, 6, 6, 6, 36]], []],
  ["alone, behind its rows", [], [["", "小 计", 6, 6, 6, 6, 6, 6, 36]]],
])("小计 %s is the heading's sum", (_, before, behind) => {
  const wide = (row: readonly Entry[]): readonly Entry[] => [row[0] ?? "", "", ...row.slice(1)];
  const found = read(...around().slice(0, 3).map(wide), ...before,
    ["", "1.本机关不掌握相关政府信息", 1, 1, 1, 1, 1, 1, 6], ["", "2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12],
    ["", "3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18], ...behind, ...around().slice(3).map(wide));
  expect(figuresOf(found, "unavailable")).toEqual([6, 6, 6, 6, 6, 6, 36]);
  expect(figuresOf(found, "handled")).toEqual([]);
  expect(found.unmatched).toEqual([]);
});

test("小计 behind rows whose heading is not printed is its sum where they add up to it, and left over where they do not", () => {
  const rows = (total: number, ...heading: readonly (readonly Entry[])[]) => read(...around(...heading,
    ["1.本机关不掌握相关政府信息", 1, 1, 1, 1, 1, 1, 6], ["2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12],
    ["3.补正后申请内容仍不明确", "", 3, 3, 3, 3, 3, 15], ["小计", 3, 6, 6, 6, 6, 6, total]));
  expect(figuresOf(rows(33), "unavailable")).toEqual([3, 6, 6, 6, 6, 6, 33]);
  const open = rows(34);
  expect(figuresOf(open, "unavailable")).toEqual([]);
  expect(open.unmatched.map(({text}) => text)).toEqual(["小计 3 6 6 6 6 6 34"]);
  expect(figuresOf(rows(34, ["（四）无法提供"]), "unavailable")).toEqual([3, 6, 6, 6, 6, 6, 34]);
});

test("小计 in a column under a heading is that heading's sum, where rows stand as columns", () => {
  const rows = [...around().slice(0, 3).map(([label, ...rest]): readonly Entry[] => [label ?? "", "", ...rest]),
    ["（四）无法提供", "1.本机关不掌握相关政府信息", 1, 1, 1, 1, 1, 1, 6], ["", "小计", 6, 6, 6, 6, 6, 6, 36],
    ["", "2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12], ["", "3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18],
    ...around().slice(3).map(([label, ...rest]): readonly Entry[] => [label ?? "", "", ...rest])];
  const turned = Array.from({length: 9}, (_, column) => rows.map((row) => row[column] ?? ""));
  const {cells, ...grid} = sheet("表", turned);
  const merged = cells.map((cell) => cell.text === "（四）无法提供" ? {...cell, columnSpan: 4} : cell);
  const found = recogniseGrids([{...grid, cells: merged}])!;
  expect(figuresOf(found, "unavailable")).toEqual([6, 6, 6, 6, 6, 6, 36]);
  expect(figuresOf(found, "unavailable.notHeld")).toEqual([1, 1, 1, 1, 1, 1, 6]);
  expect(found.unmatched).toEqual([]);
});

test("cells behind labels of rows that lost their columns' names are left over, each", () => {
  const rows = ["规章", "规章", "规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"];
  const found = recogniseText(rows.map((label, at) => `| ${label} | | ${1001 + at} |`).join("\n"), 2024);
  for (const at of rows.keys()) {
    const told = [...(found?.figures.values() ?? [])].map(({text}) => text).join(" ");
    expect(`${told} ${found === undefined ? "" : unmatched(found).join(" ")}`).toContain(String(1001 + at));
  }
});

test("a row of a text that has a cell more before its figures gives none to another column", () => {
  const found = recogniseText([
    "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | |", "行政许可 | 1236 | 864 | 2759 | |",
    "其他对外管理服务事项 | 某事 | 2000 | 2628 | 2714 |", "行政处罚 | 777 | 2910 | 1822 | |",
  ].join("\n"), 2019)!;
  const ids = ["previousItems", "change", "decisions"].map((one) => `disclosure.otherServices.${one}`);
  for (const [at, id] of ids.entries()) {
    expect([undefined, [2000, 2628, 2714][at]]).toContain(found.figures.get(id)?.value);
  }
  expect(found.figures.has(ids[0]!) ? "2000 2628 2714" : unmatched(found).join(" ")).toMatch(/2000 2628 2714/);
  expect(found.figures.get("disclosure.licensing.decisions")?.value).toBe(2759);
});

test("figures beside a heading whose first row lost its label may be that row's: they are left over", () => {
  const found = read(...around(
    ["（四）无法提供", 6, 6, 6, 6, 6, 6, 36], ["2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12],
    ["3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18],
  ));
  expect(figuresOf(found, "unavailable")).toEqual([]);
  expect(unmatched(found)).toEqual(["label （四）无法提供 6 6 6 6 6 6 36"]);
});

test("a heading that is repeated beside its rows stands for none where one of their labels is lost", () => {
  const wide = (row: readonly Entry[]): readonly Entry[] => [row[0] ?? "", "", ...row.slice(1)];
  for (const lost of ["", "2."]) {
    const found = read(...around().slice(0, 3).map(wide),
      ["（四）无法提供", "1.本机关不掌握相关政府信息", 1, 1, 1, 1, 1, 1, 6], ["（四）无法提供", lost, 2, 2, 2, 2, 2, 2, 12],
      ["（四）无法提供", "3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18], ...around().slice(3).map(wide));
    expect(figuresOf(found, "unavailable")).toEqual([]);
    expect(found.unmatched.map(({text}) => text)).toEqual([expect.stringContaining("2 2 2 2 2 2 12")]);
  }
});

test("a heading merged over its own figures and its labelled rows stands for their sum, and for none where one label is lost", () => {
  const wide = (row: readonly Entry[]): readonly Entry[] => [row[0] ?? "", "", ...row.slice(1)];
  const rows = (first: string) => around().slice(0, 3).map(wide).concat([
    [{value: "（四）无法提供", rowSpan: 4}, "", 6, 6, 6, 6, 6, 6, 36], ["", first, 1, 1, 1, 1, 1, 1, 6],
    ["", "2.没有现成信息需要另行制作", 2, 2, 2, 2, 2, 2, 12], ["", "3.补正后申请内容仍不明确", 3, 3, 3, 3, 3, 3, 18],
  ], around().slice(3).map(wide));
  const found = read(...rows("1.本机关不掌握相关政府信息"));
  expect(figuresOf(found, "unavailable")).toEqual([6, 6, 6, 6, 6, 6, 36]);
  expect(figuresOf(found, "unavailable.needsCreation")).toEqual([2, 2, 2, 2, 2, 2, 12]);
  expect(found.unmatched).toEqual([]);
  const without = read(...rows(""));
  expect(figuresOf(without, "unavailable")).toEqual([]);
  expect(unmatched(without).join()).toContain("6 6 6 6 6 6 36");
  expect(unmatched(without).join()).toContain("1 1 1 1 1 1 6");
});

test.each([
  ["甲 and 乙", ["甲", "乙", "丙", 1, 2, 3, 4, 5, 6, 7]], ["栏次", ["栏次", "", "", 1, 2, 3, 4, 5, 6, 7]],
  ["letters in brackets", ["（甲）", "（乙）", "（丙）", 1, 2, 3, 4, 5, 6, 7]],
])("a row of %s with numbers that count the columns, and codes beside the rows, are no figures", (_, numbers) => {
  const row = (label: string, code: string | number, at: number): readonly Entry[] => [label, "件", code, at, at, at, at, at, at, 6 * at];
  const found = read(
    ["指标名称", "计量单位", "代码", ...applicants.slice(1)], numbers, row("一、本年新收政府信息公开申请数量", "01", 20),
    row("（一）予以公开", "09", 13), row("（二）部分公开", "10", 14), row("四、结转下年度继续办理", 11, 15),
  );
  expect(figuresOf(found, "received")).toEqual([20, 20, 20, 20, 20, 20, 120]);
  expect(figuresOf(found, "carriedOut")).toEqual([15, 15, 15, 15, 15, 15, 90]);
  expect(found.unmatched).toEqual([]);
});

test("numbers that count on beside dashes, or beside nothing, are left over", () => {
  expect(unmatched(read(...around(["", 1, 2, 3, "—", "—", "—", "—"])))).toEqual(["value 1 2 3"]);
  expect(unmatched(read(...around(["", 1, 2, 3, 4, 5, 6, 7])))).toEqual(["value 1 2 3 4 5 6 7"]);
});

test("numbers beside 栏次 that do not count the columns are left over", () => {
  const found = read(...around(["栏次", 1, 2, 3, 4, 5, 6, 21]));
  expect(unmatched(found)).toEqual(["label 栏次 1 2 3 4 5 6 21"]);
});

test.each(["合计", "合 计", "共计"])("%s heads the form's column of totals where nothing else does", (head) => {
  const rows = [["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21], ["四、结转下年度继续办理", 1, 1, 1, 1, 1, 1, 6]];
  const found = read([...applicants.slice(0, -1), head], ...rows);
  expect(found.figures.get("applications.received.total")!.value).toBe(21);
  expect(found.figures.get("applications.carriedOut.total")!.value).toBe(6);
  expect(unmatched(found)).toEqual([]);
});

test("合计 beside 总计 heads no column of the form", () => {
  const found = read([...applicants.slice(0, 2), "合计", ...applicants.slice(2)],
    ["一、本年新收政府信息公开申请数量", 1, 99, 2, 3, 4, 5, 6, 21], ["四、结转下年度继续办理", 1, 98, 1, 1, 1, 1, 1, 6]);
  expect(found.figures.get("applications.received.total")!.value).toBe(21);
  expect(unmatched(found)).toEqual(["value 合计 99 98"]);
});

test("小计 of columns says nothing where it is their sum in every row, and is left over where it is not", () => {
  const heads = ["", "自然人", "小计", ...applicants.slice(2)];
  const rows = (sum: number): Recognition => read(heads, ["一、本年新收政府信息公开申请数量", 21, 15, 1, 2, 3, 4, 5, 36],
    ["（一）予以公开", 1, 5, 1, 1, 1, 1, 1, 6], ["四、结转下年度继续办理", 2, sum, 2, 2, 2, 2, 2, 12]);
  expect(rows(10).unmatched).toEqual([]);
  expect(figuresOf(rows(10), "received")).toEqual([21, 1, 2, 3, 4, 5, 36]);
  expect(unmatched(rows(11))).toEqual(["label 小计 15 5 11"]);
  // In the place of 总计 it is the only one that says what all come to.
  const inTotal = read([...applicants.slice(0, -1), "小计"], ["一、本年新收政府信息公开申请数量", 21, 1, 2, 3, 4, 5, 36],
    ["（一）予以公开", 1, 1, 1, 1, 1, 1, 6], ["四、结转下年度继续办理", 2, 2, 2, 2, 2, 2, 12]);
  expect(unmatched(inTotal)).toEqual(["label 小计 36 6 12"]);
});

test.each([
  ["（上年）", ""], ["（上年同期）", "（本年）"], ["(增减)", ""], ["（2023年）", "（2024年）"], ["（2023）", "（2024）"], ["（比上年增减）", ""],
])("columns whose headings end in %s, beside those that end in “%s”, hold none of this year's figures", (other, own) => {
  const rows = ["一、本年新收政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理"];
  const figures = (at: number) => applicants.slice(1).map((_, column) => 100 * at + column);
  const others = (at: number) => figures(at).map((value) => value + 5000);
  const heads = (end: string) => applicants.slice(1).map((one) => `${one}${end}`);
  const mixed = <T,>(one: readonly T[], two: readonly T[]): readonly T[] => one.flatMap((each, at) => [each, two[at]!]);
  const join = [mixed<Entry>, (one: readonly Entry[], two: readonly Entry[]) => [...one, ...two]];
  for (const lay of join) {
    for (const isFirst of [true, false]) {
      const row = (label: string, mine: readonly Entry[], theirs: readonly Entry[]) =>
        [label, ...isFirst ? lay(mine, theirs) : lay(theirs, mine)];
      const found = read(row("", heads(own), heads(other)), ...rows.map((label, at) => row(label, figures(at), others(at))));
      expect(["received", "granted", "carriedOut"].map((id) => figuresOf(found, id))).toEqual([0, 1, 2].map(figures));
      expect(found.unmatched).toEqual([]);
    }
  }
});

test("a row of differences that are all none says nothing; one that is something is left over", () => {
  const rows = (difference: number): Recognition => read(["", ...applicants.slice(1)], ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21],
    ["四、结转下年度继续办理", 1, 1, 1, 1, 1, 1, 6], ["勾稽校验", 0, 0, 0, 0, 0, 0, difference]);
  expect(unmatched(rows(0))).toEqual([]);
  expect(unmatched(rows(3))).toEqual(["label 勾稽校验 0 0 0 0 0 0 3"]);
});

test("a share of the total in a column of its own is no figure, and nothing is left of it", () => {
  const found = read(["", ...applicants.slice(1), "占比"], ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21, 1],
    ["四、结转下年度继续办理", 1, 1, 1, 1, 1, 1, 6, 0.2857]);
  expect(figuresOf(found, "carriedOut")).toEqual([1, 1, 1, 1, 1, 1, 6]);
  expect(unmatched(found)).toEqual([]);
});

test.each([
  ["本年新收", "received"], ["二、上年结转", "carriedIn"], ["国家秘密", "refused.stateSecret"], ["1.涉及国家秘密", "refused.stateSecret"], ["2.重复", "notProcessed.duplicate"], ["7.执法案卷", "refused.enforcementFile"],
  ["大量反复申请", "notProcessed.excessive"], ["要求确认或重新出具", "notProcessed.confirmation"], ["四、结转下年", "carriedOut"],
])("%s, as units shorten it in tables of their own, is the row %s", (label, row) => {
  const found = read(["", ...applicants.slice(1)], ["（一）予以公开", 1, 1, 1, 1, 1, 1, 6], [label, 1, 2, 3, 4, 5, 6, 21],
    ["3.补正后申请内容仍不明确", 1, 1, 1, 1, 1, 1, 6]);
  expect(figuresOf(found, row)).toEqual([1, 2, 3, 4, 5, 6, 21]);
  expect(unmatched(found)).toEqual([]);
});

test("a label over two cells, each of which units shorten it to, is one", () => {
  const merged = (value: number): Entry => ({value, text: String(value), rowSpan: 2});
  const found = read(["", ...applicants.slice(1)], ["（一）予以公开", 1, 1, 1, 1, 1, 1, 6],
    ["2.没有现成信息", ...[1, 2, 3, 4, 5, 6, 21].map(merged)], ["需要另行制作"], ["四、结转下年度继续办理", 1, 1, 1, 1, 1, 1, 6]);
  expect(figuresOf(found, "unavailable.needsCreation")).toEqual([1, 2, 3, 4, 5, 6, 21]);
  expect(unmatched(found)).toEqual([]);
});
