import {editions} from "../../../src/editions/edition";
import type {Filing} from "../../../src/filing/filing";
import {readGrids} from "../../../src/formats/read-grids";
import {readDocument} from "../../../src/recognise/document";
import type {SourceBlock} from "../../../src/recognise/document-blocks";
import type {Cell, Grid} from "../../../src/recognise/grid";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling, yearOf} from "../../build";
import {casesOf} from "../../proof";
import {sheet} from "../grids";
import {
  before, cellOf, expectEach, filingOf, first, layOut, moved, second, sheetOf, third, titleOf, together, valuesOf,
  whoAndWhen, type Whose,
} from "./laid-out";

describe("several filings in one workbook are each read under its own name", () => {
  test("on a sheet each, as their titles say", () => {
    const read = expectEach([first, second, third].map((one, at) => sheetOf(one, `Sheet${at + 1}`, titleOf(one as Whose))),
      [first, second, third]);
    expect(read.map(({part}) => part)).toEqual(["Sheet1", "Sheet2", "Sheet3"]);
  });

  test("and an overview of them, whose columns are no form's, is one thing left over", () => {
    const overview = sheet("统计", [["2024年政府信息公开情况统计"], ["单位", "收到申请", "办理总数", "行政复议"],
      ["青山镇人民政府", 1061, 1229, 1185], ["白水镇人民政府", 2061, 2229, 2185]]);
    const read = readGrids("a.xlsx", [overview, ...[first, second].map((one) => sheetOf(one, one.unit, titleOf(one as Whose)))]);
    expect(whoAndWhen(read)).toEqual(whoAndWhen([first, second]));
    expect(read.flatMap(({unmatched}) => unmatched.map(({text}) => text)))
      .toEqual(["收到申请 1061 2061 办理总数 1229 2229 行政复议 1185 2185"]);
  });

  test("and a quarter's is told from the year's", () => {
    const title = (part: string): string => `${first.unit}${first.year}${part}政府信息公开情况统计表`;
    const read = expectEach([sheetOf(second, "一季度", title("年第一季度")), sheetOf(first, "全年", title("年度"))],
      [{...second, unit: first.unit, year: first.year}, first]);
    expect(read.map(({period}) => period)).toEqual([`${first.year}年第一季度`, undefined]);
  });

  test("as the sheets' names say, where their titles are all the same", () => {
    expectEach([first, second].map((one) => sheetOf(one, one.unit, "2024年度政府信息公开情况统计表")), [first, second]);
  });

  test("a year on a sheet each, as the sheets' names say", () => {
    expectEach([before, first].map((one) => sheetOf(one, `${one.year}年`, "青山镇人民政府政府信息公开情况统计表")), [before, first]);
  });

  test("under each other on one sheet, a title over each", () => {
    const [one, other] = [sheetOf(first, "S", titleOf(first as Whose)), sheetOf(second, "S", titleOf(second as Whose))];
    const read = expectEach([together("汇总", [...one.cells, ...moved(other, one.rows, 0)])], [first, second]);
    expect(read[1]?.part).toBe(`汇总：${titleOf(second as Whose)}`);
    const place = read[1]?.figures.get("applications.received.person")?.place;
    expect(place?.in === "sheet" && place.row).toBeGreaterThan(one.rows);
  });

  test("under each other, a name over each and the year over all", () => {
    const [one, other] = [sheetOf(first, "S", "一、青山镇人民政府"), sheetOf(second, "S", "二、白水镇人民政府")];
    expectEach([together("表", [cellOf(0, 0, "某某县2024年政府信息公开工作年度报告统计表"),
      ...moved(one, 1, 0), ...moved(other, one.rows + 1, 0)])], [first, second]);
  });

  test("under each other, a year over each and the unit over all", () => {
    const [one, other] = [sheetOf(before, "S", "2023年度"), sheetOf(first, "S", "2024年度")];
    expectEach([together("表", [cellOf(0, 0, "单位名称：青山镇人民政府"),
      ...moved(one, 1, 0), ...moved(other, one.rows + 1, 0)])], [before, first]);
  });

  test("under each other, a name over the first alone: it is not the second's", () => {
    const [one, other] = [sheetOf(first, "S", "单位名称：青山镇人民政府"), sheetOf(second, "S", undefined)];
    const read = readGrids("a.xlsx", [together("表", [cellOf(0, 0, "2024年度政府信息公开统计表（各单位）"),
      ...moved(one, 1, 0), ...moved(other, one.rows + 1, 0)])]);
    expect(read.map(({unit}) => unit)).toEqual(["青山镇人民政府", ""]);
  });

  test("under each other, a name under each", () => {
    const [one, other] = [sheetOf(first, "S", undefined), sheetOf(second, "S", undefined)];
    expectEach([together("表", [cellOf(0, 0, "2024年度政府信息公开情况统计表"), ...moved(one, 1, 0),
      cellOf(one.rows + 1, 0, "填报单位：青山镇人民政府"), ...moved(other, one.rows + 3, 0),
      cellOf(one.rows + other.rows + 4, 0, "填报单位：白水镇人民政府")])], [first, second]);
  });

  test("side by side, a title over each", () => {
    const [one, other] = [sheetOf(first, "S", titleOf(first as Whose)), sheetOf(second, "S", titleOf(second as Whose))];
    expectEach([together("表", [...one.cells, ...moved(other, 0, one.columns + 2)])], [first, second]);
  });

  test.each([
    ["a year over each", true, 1], ["a year over the first of each", false, 1], ["no column between them", true, 0],
  ])("two years side by side, form by form, %s", (_, isEach, gap) => {
    const [a, b] = [layOut(before), layOut(first)];
    const cells: Cell[] = [cellOf(0, 0, "青山镇人民政府政府信息公开工作年度报告统计表")];
    let top = 1;
    for (const [at, grid] of a.entries()) {
      const right = grid.columns + gap;
      if (isEach || at === 0) cells.push(cellOf(top, 0, "2023年度"), cellOf(top, right, "2024年度"));
      cells.push(...moved(grid, top + 1, 0), ...moved(b[at]!, top + 1, right));
      top += grid.rows + 3;
    }
    expectEach([together("表", cells)], [before, first]);
  });

  test("side by side, the title of one over more than its tables, which are fewer", () => {
    const [one, other] = [sheetOf(first, "S", titleOf(first as Whose)), layOut(second).slice(1)];
    const cut = one.columns + 3;
    const top = 2 + (layOut(first)[0]?.rows ?? 0) + 1;
    const title = {...cellOf(0, cut - 1, titleOf(second as Whose)), columnSpan: 12};
    const [applications, disputes] = other.map((grid, at) =>
      moved(grid, top + (at === 0 ? 0 : (other[0]?.rows ?? 0) + 1), cut));
    const read = readGrids("a.xlsx", [together("表", [...one.cells, title, ...applications!, ...disputes!])]);
    expect(whoAndWhen(read)).toEqual(whoAndWhen([first, second]));
    expect(read.map(({figures}) => figures.get("applications.received.person")?.text))
      .toEqual([first, second].map(({figures}) => figures.get("applications.received.person")?.text));
  });

  test("two years side by side, a heading lost in one: its figures are told under its own year", () => {
    const [a, b] = [layOut(before), layOut(first)].map((grids) => grids.at(-1)!);
    const right = a!.columns + 1;
    const lost = moved(b!, 1, right).map((cell) =>
      cell.row === 2 && cell.text === "尚未审结" ? {...cell, text: "", value: ""} : cell);
    const [applications, others] = [layOut(before)[1]!, layOut(first)[1]!];
    const top = Math.max(applications.rows, others.rows) + 2;
    const filings = readGrids("a.xlsx", [together("表", [
      cellOf(0, 0, "2023年度"), cellOf(0, applications.columns + 1, "2024年度"),
      ...moved(applications, 1, 0), ...moved(others, 1, applications.columns + 1),
      ...[cellOf(0, 0, "2023年度"), cellOf(0, right, "2024年度"), ...moved(a!, 1, 0), ...lost]
        .map((cell) => ({...cell, row: cell.row + top})),
    ])]);
    expect(filings.map(({year}) => year)).toEqual([2023, 2024]);
    for (const [at, told] of [before, first].entries()) {
      const own = [...told.figures].filter(([id]) => id.startsWith("disputes."));
      const {figures, unmatched} = filings[at]!;
      const listed = unmatched.map(({text}) => text).join(" ").split(" ");
      for (const [id, {text}] of own) {
        const found = figures.get(id);
        expect(found === undefined ? listed : [found.text]).toContain(text);
      }
    }
  });

  test.each([
    ["on a sheet of its own", (titles: readonly string[], table: Grid): readonly Grid[] => [
      together("A", [cellOf(0, 0, titles[0]!), cellOf(1, 0, "二、主动公开政府信息情况")]),
      together("B", [cellOf(0, 0, titles[1]!), cellOf(1, 0, "二、主动公开政府信息情况"), ...moved(table, 3, 0)]),
    ]],
    ["under each other", (titles: readonly string[], table: Grid): readonly Grid[] => [together("A", [
      cellOf(0, 0, titles[0]!), cellOf(1, 0, "二、主动公开政府信息情况"),
      cellOf(3, 0, titles[1]!), cellOf(4, 0, "二、主动公开政府信息情况"), ...moved(table, 6, 0)])]],
  ])("the only table that is no picture is of the title over it, each report %s", (_, lay) => {
    for (const [one, other] of [[first, second], [second, first], [before, first], [first, before]] as const) {
      const titles = [one, other].map((each) => titleOf(each as Whose));
      const [read, ...others] = readGrids("a.xlsx", lay(titles, layOut(other)[0]!));
      expect(others).toEqual([]);
      expect([read!.unit, read!.year]).toEqual([other.unit, other.year]);
    }
  });

  test("form by form, both units under each", () => {
    const [a, b] = [layOut(first), layOut(second)];
    const cells: Cell[] = [cellOf(0, 0, "2024年度政府信息公开情况统计表")];
    let top = 1;
    for (const [at, grid] of a.entries()) {
      cells.push(cellOf(top, 0, "青山镇人民政府"), ...moved(grid, top + 1, 0));
      top += grid.rows + 2;
      cells.push(cellOf(top, 0, "白水镇人民政府"), ...moved(b[at]!, top + 1, 0));
      top += b[at]!.rows + 2;
    }
    expectEach([together("表", cells)], [first, second]);
  });

  test("a sheet a form, the unit on the first of each", () => {
    const sheets = [first, second].flatMap((one) => layOut(one).map((grid, at) => ({
      ...grid, name: `${one.unit.slice(0, 2)}${at + 1}`,
      cells: at > 0 ? grid.cells : [cellOf(0, 0, titleOf(one as Whose)), ...moved(grid, 1, 0)], rows: grid.rows + 1,
    })));
    expectEach(sheets, [first, second]);
  });

  test("two units beside the same labels", () => {
    const names = ["青山镇人民政府", "白水镇人民政府"];
    const grid = sheet("表", [
      ["2024年度主动公开政府信息情况统计表"],
      ["", names[0]!, "", "", names[1]!],
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", 1, 2, 3, 4, 5, 6],
      ["行政规范性文件", 11, 12, 13, 14, 15, 16],
    ]);
    const read = readGrids("a.xlsx", [grid]);
    expect(whoAndWhen(read)).toEqual(names.map((name) => [name, 2024]));
    expect(read.map((one) => Object.values(valuesOf(one)))).toEqual([[1, 2, 3, 11, 12, 13], [4, 5, 6, 14, 15, 16]]);
  });

  test.each([["上年", "本年", "", 2024], ["本年", "去年数据", "", undefined], ["上年", "本年", undefined, 2024]] as const)(
    "last year's on a sheet that is called so, before the other or behind it, of the year before what is said: %s, %s",
    (one, other, year, asked) => {
      const title = `青山镇人民政府${year === undefined ? "" : "2024年"}政府信息公开情况统计表`;
      const sheets = [one, other].map((name) => sheetOf(name === "本年" ? first : before, name,
        name === "本年" ? title : "青山镇人民政府政府信息公开情况统计表"));
      const read = readGrids("a.xlsx", sheets, {}, {asked: {year: asked}});
      expect(read.map(({year, part}) => [part, year ?? asked])).toEqual([one, other].map((name) =>
        [name, name === "本年" ? 2024 : 2023]));
    });

  test("last year's on a hidden sheet", () => {
    const hidden = {...sheetOf(before, "2023", titleOf(before as Whose)), hidden: true};
    const read = expectEach([hidden, sheetOf(first, "2024", titleOf(first as Whose))], [first, before]);
    expect(read[1]?.part).toBe("2023（隐藏）");
  });

  test("of two editions", () => {
    const old = {...buildFiling({edition: "2014", unit: "青山镇人民政府", year: 2018})};
    expectEach([sheetOf(first, "今年", titleOf(first as Whose)), sheetOf(old, "2018", titleOf(old as Whose))], [first, old]);
  });

  test("up to sixty of them", () => {
    const many = Array.from({length: casesOf(60, 3)}, (_, at) => filingOf({unit: `第${at + 1}师`, year: 2024}, at + 1));
    expectEach(many.map((one) => sheetOf(one, one.unit, titleOf(one as Whose))), many);
  });
});

describe("of reports after one another in a document, of which one has a table that is a picture", () => {
  const blocksOf = (one: Filing, isThere: readonly boolean[]): readonly SourceBlock[] => [
    {text: `${one.unit}${one.year}年政府信息公开工作年度报告`}, ...layOut(one).flatMap((grid, at): readonly SourceBlock[] =>
      [{text: `${"二三四"[at]}、情况`}, ...isThere[at] ? [{grid}] : []]),
  ];
  const all = [true, true, true];

  test.each([0, 1, 2])("each has its own tables, whichever of the three is missing (%i)", (gone) => {
    for (const at of [0, 1, 2]) {
      const filings = [first, second, third];
      const blocks = filings.flatMap((one, n) => blocksOf(one, n === at ? all.map((_, table) => table !== gone) : all));
      const read = readDocument("a.docx", {blocks});
      expect(whoAndWhen(read)).toEqual(whoAndWhen(filings));
      for (const [n, one] of read.entries()) {
        const whole = Object.entries(valuesOf(filings[n]!));
        const form = ["disclosure.", "applications.", "disputes."][gone]!;
        const shown = whole.filter(([id]) => n !== at || !id.startsWith(form));
        expect(valuesOf(one)).toEqual(Object.fromEntries(shown));
      }
      expect(read[0]?.part).toBe(titleOf(first as Whose).replace("统计表", ""));
    }
  });

  test("a title over a table of which nothing is read stands over the tables behind it", () => {
    const [left, ...rest] = blocksOf({...first, year: first.year! - 1}, all).filter((block) => "grid" in block);
    const strange = {grid: {...(left as {grid: Grid}).grid, cells: [cellOf(0, 0, "甲")]}};
    const title = blocksOf({...first, year: first.year! - 1}, [])[0]!;
    const read = readDocument("a.docx", {blocks: [...blocksOf(first, all), title, strange, ...rest]});
    expect(whoAndWhen(read)).toEqual([[first.unit, first.year], [first.unit, first.year! - 1]]);
  });

  test("the only table that is left is of the title over it", () => {
    const read = readDocument("a.docx", {blocks: [...blocksOf(first, []), ...blocksOf(second, [true])]});
    expect(whoAndWhen(read)).toEqual(whoAndWhen([second]));
  });
});

describe("where nothing tells whose a table is", () => {
  test("it is listed by itself, under no other's name", () => {
    const read = readGrids("a.xlsx", [sheetOf(first, "Sheet1", titleOf(first as Whose)), sheetOf(second, "Sheet2", undefined)]);
    expect(whoAndWhen(read)).toEqual([["青山镇人民政府", 2024], ["", null]]);
    expect(read.map(valuesOf)).toEqual([first, second].map(valuesOf));
  });

  test("two years named beside each other over tables that do not stand beside each other are nobody's", () => {
    const [one, other] = [sheetOf(before, "S", undefined), sheetOf(first, "S", undefined)];
    const right = one.columns + 1;
    const read = readGrids("a.xlsx", [together("表", [
      cellOf(0, 0, "青山镇人民政府政府信息公开工作年度报告统计表"), cellOf(1, 0, "2023年"), cellOf(1, right, "2024年"),
      ...moved(one, 2, right), ...moved(other, one.rows + 4, 0),
    ])]);
    expect(read.map(({year}) => year)).toEqual([null, null]);
    expect(read.map(valuesOf)).toEqual([before, first].map(valuesOf));
  });

  test("on the same sheet as well", () => {
    const [one, other] = [sheetOf(first, "S", titleOf(first as Whose)), sheetOf(second, "S", undefined)];
    const read = readGrids("a.xlsx", [together("表", [...one.cells, ...moved(other, one.rows, 0)])]);
    expect(whoAndWhen(read)).toEqual([["青山镇人民政府", 2024], ["", null]]);
  });

  test("a hidden draft stands beside what is seen, of the same unit and year", () => {
    const [seen, draft, ...others] = readGrids("a.xlsx", [
      {...sheetOf(third, "Sheet0", titleOf(first as Whose)), hidden: true}, sheetOf(first, "Sheet1", titleOf(first as Whose)),
    ]);
    expect(others).toEqual([]);
    expect([seen, draft].map((one) => [one!.part, one!.aside, one!.unmatched])).toEqual(
      [["Sheet1", undefined, []], ["Sheet0（隐藏）", true, []]]);
    expect([seen, draft].map((one) => valuesOf(one!))).toEqual([first, third].map(valuesOf));
  });

  test("a hidden draft fills no hole in what is seen, whatever is lost there", () => {
    const [top, middle, bottom] = layOut(first);
    const drafts = layOut(third).map((grid) => ({...grid, name: `稿${grid.name}`, hidden: true}));
    const halved = {...middle!, cells: middle!.cells.filter(({row}) => row < 10)};
    for (const seen of [[top!, bottom!], [top!, halved, bottom!], [middle!]]) {
      const [filing, draft] = readGrids("a.xlsx", [...drafts, ...seen]);
      const wanted = Object.entries(valuesOf(first)).filter(([id]) => Object.hasOwn(valuesOf(filing!), id));
      expect(wanted.length).toBeGreaterThan(20);
      expect(valuesOf(filing!)).toEqual(Object.fromEntries(wanted));
      expect(draft?.aside).toBe(true);
      expect(valuesOf(draft!)).toEqual(valuesOf(third));
    }
  });

  test("a form that only a hidden sheet has is of the filing that lacks it, unless the sheet's name calls it a draft", () => {
    const [top, middle, bottom] = layOut(first);
    const withHidden = (name: string) => readGrids("a.xlsx", [top!, {...middle!, name, hidden: true}, bottom!]);
    expect(withHidden("表二").map(valuesOf)).toEqual([valuesOf(first)]);
    const [seen, draft] = withHidden("表二（草稿）");
    expect(Object.keys(valuesOf(seen!)).some((id) => id.startsWith("applications."))).toBe(false);
    expect(draft?.aside).toBe(true);
  });

  test("a hidden copy of what is seen is no filing, and nothing of it is left over", () => {
    const read = readGrids("a.xlsx", [...layOut(first).map((grid) => ({...grid, name: `${grid.name}2`, hidden: true})),
      ...layOut(first)]);
    expect(read.map(valuesOf)).toEqual([valuesOf(first)]);
    expect(read[0]?.unmatched).toEqual([]);
  });

  test("a workbook of which only hidden sheets have tables says so", () => {
    const [filing, ...others] = readGrids("a.xlsx", [{...sheetOf(first, "数据", titleOf(first as Whose)), hidden: true}]);
    expect(others).toEqual([]);
    expect([filing!.aside, filing!.part, filing!.unit]).toEqual([true, "数据（隐藏）", first.unit]);
  });

  test("the same table again is one filing", () => {
    const read = readGrids("a.xlsx", [sheetOf(first, "A", titleOf(first as Whose)), sheetOf(first, "B", titleOf(first as Whose))]);
    expect(read).toHaveLength(1);
  });
});

test.each(editions.map(({id}) => id))("templates of edition %s for two years are two filings, filled in or not", (edition) => {
  const year = yearOf(edition);
  const filings = [year, year - 1].map((year) => buildFiling({edition, year, unit: "青山镇人民政府"}));
  const specs = filings.map((one) => fill(template({edition, unit: one.unit, year: one.year}), one));
  const grids = specs.flatMap((some, at) => some.map(({name, cells}): Grid => ({
    name: `${name}${at}`, rows: 99, columns: 99,
    cells: cells.map(({row, column, rowSpan = 1, columnSpan = 1, value}) =>
      ({row, column, rowSpan, columnSpan, text: String(value ?? ""), value: value ?? null})),
  })));
  const read = readGrids("a.xlsx", grids);
  expect(whoAndWhen(read)).toEqual(whoAndWhen(filings));
});

test("years over the columns of one table, or 本年 beside one, are not those of the tables below it", () => {
  for (const [own, last] of [["2024年", "2023年"], ["本年", "2023年"]]) {
    const page = sheet("Sheet1", [
      ["青山镇人民政府2024年政府信息公开工作年度报告"], ["第二十条第（一）项"],
      ["信息内容", "本年制发件数", null, "本年废止件数", null, "现行有效件数"], [null, own!, last!, own!, last!, own!, last!],
      ["规章", 1, 901, 2, 902, 3, 903], ["行政规范性文件", 4, 904, 5, 905, 6, 906], [],
      ["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["行政复议", 1, 2, 3, 4, 10],
      ["未经复议直接起诉", 5, 6, 7, 8, 26], ["复议后起诉", 9, 10, 11, 12, 42],
    ]);
    const [filing, ...others] = readGrids("a.xlsx", [page]);
    expect([others.length, filing?.year, filing?.unmatched]).toEqual([0, 2024, []]);
    expect([...filing?.figures.values() ?? []].map(({value}) => value))
      .toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 10, 11, 12, 42]);
  }
});
