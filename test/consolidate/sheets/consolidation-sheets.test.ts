import {consolidate} from "../../../src/consolidate/consolidate";
import {lastByUnit} from "../../../src/consolidate/last-year";
import type {ListedUnit} from "../../../src/consolidate/unit-list";
import {editionOf, editions} from "../../../src/editions/edition";
import {asideTitles} from "../../../src/filing/own-sheets";
import {isAside} from "../../../src/recognise/aside";
import {createExcelHost} from "../../../src/hosts/excel/create-excel-host";
import {type Submission, submit} from "../../../src/consolidate/submission";
import {consolidationSheets, sheetsForFile} from "../../../src/consolidate/sheets/consolidation-sheets";
import {readXlsx} from "../../../src/office/read-xlsx";
import {writeWorkbook} from "../../../src/office/write-workbook";
import type {SheetSpec} from "../../../src/sheets/sheet-spec";
import {tablesIn} from "../../../src/panel/check/tables-in";
import {buildFiling} from "../../build";
import {TestExcel} from "../../excel-host/test-excel";
import {filedAs} from "../filed-numbers";
import {rowsOf} from "./rows-of";
import {wordsOf} from "../../../src/reconcile/say";

const received = "applications.received.person";
const listed = (name: string, code: string, parent: string, role?: ListedUnit["role"]): ListedUnit =>
  ({name, code, level: "", parent, aliases: [], role});
const list = [listed("云溪区", "1", "", "whole"), listed("北片", "2", "1", "whole"),
  listed("青山镇", "11", "2"), listed("白水镇", "12", "1"), listed("黑水镇", "13", "1")];

const submissions = [["青山镇", 11], ["白水镇", 30]].map(([unit, person]) => submit(
  buildFiling({edition: "2021", year: 2024, unit: String(unit), change: {[received]: Number(person)}}),
  `/home/clerk/汇总/乡镇/${unit}.xlsx`));
const reported = submit(buildFiling({edition: "2021", year: 2024, unit: "云溪区", change: {[received]: 50}}), "/tmp/上报.xlsx");
const last = buildFiling({edition: "2021", year: 2023, unit: "云溪区"});
const result = consolidate(submissions, {list, year: 2024, reported});
const unreadable = [{source: "/home/clerk/汇总/坏.xlsx", why: "坏.xlsx 已损坏。"}];
const before = submit(buildFiling({edition: "2021", year: 2023, unit: "青山镇"}), "上年.xlsx");
const lastOf = lastByUnit(result, [before], list);
const specs = consolidationSheets(result, unreadable, last, undefined, undefined, lastOf);
const named = (name: string) => specs.find((spec) => spec.name === name)!;
const textsIn = (name: string) => named(name).cells.map(({value}) => String(value ?? ""));

test("written line by line the workbook is the one that all cells at once make", async () => {
  const [lines, whole] = [sheetsForFile, consolidationSheets].map((make) =>
    make(result, unreadable, last, undefined, () => "乡镇", lastOf)) as [readonly SheetSpec[], readonly SheetSpec[]];
  const isByLine = ({lines}: SheetSpec): boolean => lines !== undefined;
  expect(lines.filter((spec) => !isByLine(spec))).toEqual(whole.filter((_, at) => !isByLine(lines[at]!)));
  const units = lines.findIndex(isByLine);
  const [one, other] = await Promise.all([lines, whole].map(async (specs) =>
    readXlsx("汇总.xlsx", await writeWorkbook([specs[units]!]))));
  expect(one).toEqual(other);
  const {name, cells, rows} = one!.grids[0]!;
  expect([name, cells.filter(({column, row}) => column === 0 && row > 6).map(({text}) => text), rows])
    .toEqual(["各单位数据", ["青山镇", "白水镇"], 9]);
});

test("names of files and places that do not fit on a line have as many as they need", () => {
  const source = `/home/clerk/汇总/${"第一批报送材料".repeat(4)}.zip/黑水镇.xlsx`;
  const read = submit(buildFiling({edition: "2021", year: 2024, unit: "黑水镇"}), source);
  const long: Submission = {...read, places: `${"青山镇人民政府".repeat(2)}!B6`};
  const some = consolidationSheets(consolidate([...submissions, long], {list, year: 2024}), []);
  const linesOfRow = (name: string): number => {
    const {cells, rowHeights} = some.find((spec) => spec.name === name)!;
    const {row} = cells.find(({value}) => value === "黑水镇")!;
    const usual = cells.find(({value}) => value === "青山镇")!.row;
    return Math.round(rowHeights[row]! / rowHeights[usual]!);
  };
  expect(["各单位数据", "数据来源", "审核情况"].map(linesOfRow)).toEqual([3, 3, 2]);
});

test("every sheet but the official tables says by its title that it holds no filing", () => {
  const titles = specs.filter(({tag}) => tag === undefined).map(({cells}) => cells[0]!.value);
  expect([...titles].sort()).toEqual(Object.values(asideTitles).sort());
  for (const {name, cells} of specs) {
    const grid = {name, rows: 1, columns: 1, cells: cells.slice(0, 1).map(({row, column, value}) =>
      ({row, column, rowSpan: 1, columnSpan: 1, text: String(value), value: value ?? null}))};
    expect([name, isAside(grid)]).toEqual([name, named(name).tag === undefined]);
  }
});

test("the sheet of all units groups its columns by form and row, and repeats rows and units on every page", () => {
  const {cells, print, columnWidths, freeze} = named("各单位数据");
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column);
  expect(at(2, 3)).toMatchObject({columnSpan: 10, value: "二、主动公开政府信息情况", style: "block"});
  expect(at(3, 3)).toMatchObject({columnSpan: 3, value: "规章"});
  expect(at(2, 13)).toMatchObject({columnSpan: 14, value: "三、收到和处理政府信息公开申请情况"});
  expect(at(3, 13)).toMatchObject({columnSpan: 7, value: "本年新收"});
  const heads = cells.filter(({row}) => row === 4).map(({column}) => column);
  expect(heads).toEqual(columnWidths.slice(3, print.area?.[1]).map((_, n) => n + 3));
  expect(print).toMatchObject({orientation: "landscape", titleRows: [2, 6], titleColumns: [0, 0]});
  expect(freeze).toEqual({rows: 7, columns: 1});
});

test.each(editions.map(({id}) => id))("a printed page has figures of one form, a row's columns never in two parts: %s", (edition) => {
  const {from: year} = editionOf(edition);
  const result = consolidate(["青山镇", "白水镇"].map((unit) => submit(buildFiling({unit, year, edition}), `${unit}.xlsx`)));
  for (const {name, cells, print: {pages, area}, columnWidths} of consolidationSheets(result, [])) {
    if (!["各单位数据", "数据来源"].includes(name)) continue;
    const [first, end] = [3, area?.[1] ?? columnWidths.length];
    const starts = [0, ...pages!.columns, end];
    const heads = cells.filter(({row, column}) => row >= 2 && row < 4 && column >= first && column < end);
    for (const {column, columnSpan = 1} of heads) {
      const page = starts.findLastIndex((start) => start <= column);
      expect([name, column + columnSpan]).toEqual([name, Math.min(column + columnSpan, starts[page + 1]!)]);
    }
    for (const [page, start] of starts.slice(0, -1).entries()) {
      const printed = [...(page === 0 ? [] : [columnWidths[0]!]), ...columnWidths.slice(start, starts[page + 1])];
      const inches = printed.reduce((all, width) => all + (9 * width + 5) / 96, 0) * pages!.scale / 100;
      expect(inches).toBeLessThan(11.69 - 1.2);
      const blocks = heads.filter(({row, column}) => row === 2 && column >= start && column < starts[page + 1]!);
      expect(blocks).toHaveLength(1);
    }
  }
});

test("official tables look as nothing were to be filled in", () => {
  const linked = specs.filter(({tag}) => tag !== undefined).flatMap(({cells}) => cells)
    .filter(({figure, formula}) => figure !== undefined && formula?.includes("各单位数据"));
  expect(linked.length).toBeGreaterThan(100);
  expect(new Set(linked.map(({style, open}) => `${style} ${open}`))).toEqual(new Set(["plain false"]));
});

test("files are named without the folders that they have in common", () => {
  expect(textsIn("审核情况")).toEqual(expect.arrayContaining(["青山镇.xlsx", "白水镇.xlsx"]));
  expect(textsIn("催报退回")).toContain("坏.xlsx");
  expect(textsIn("差额表").join()).toContain("（上报.xlsx）");
  expect(specs.flatMap(({cells}) => cells).filter(({value}) => String(value).includes("/home"))).toEqual([]);
});

test("the largest are ranked with a chart for each figure, over the bars that stand in for it", () => {
  const {charts = [], cells} = named("单位排名");
  const [first] = charts;
  expect(first!.title).toMatch(/最多的 2 个单位/);
  expect(first!.data).toMatchObject({row: 2, rows: 2, names: 1, series: [{column: 2, style: "bar"}]});
  const bars = cells.filter(({formula}) => formula?.startsWith("=REPT"));
  expect(bars.length).toBeGreaterThan(0);
  for (const {row, column} of bars) {
    expect(charts.some(({area}) => column === area.column && row >= area.row && row < area.row + area.rows)).toBe(true);
  }
});

test("in Excel it goes in with its charts in three trips, and a check reads the official tables alone", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  // Other sheets are as wide as that of all units, and have no charts.
  const inserted = consolidationSheets(result, unreadable)
    .filter(({name}) => !["数据来源", "分级汇总", "分类汇总"].includes(name));
  const {trips} = await excel.measure(() => host.insert(inserted));
  expect(trips).toBe(3);
  expect(excel.book.sheets.map(({charts}) => charts.length)).toEqual(inserted.map(({charts = []}) => charts.length));
  const grids = await host.read();
  expect(grids.map(({cells}) => cells.length > 1)).toEqual(inserted.map(({tag}) => tag !== undefined));
  const tables = tablesIn("工作簿", grids);
  expect(tables.map(({sheets}) => sheets)).toEqual([["主动公开情况", "申请办理情况", "复议诉讼情况"]]);
  expect(tables[0]!.filing.figures.get(received)!.value).toBe(41);
  expect(excel.faults).toEqual([]);
});

describe("what is wrong with each filing, and with reported tables", () => {
  const counts = (error: number, warning: number) => ({error, warning, hint: 1});
  const of = (unit: string, more: Partial<Submission>): Submission =>
    ({...submit(buildFiling({edition: "2021", year: 2024, unit, change: {[received]: 7}}), `/home/${unit}.xlsx`), ...more});
  const some = consolidate([
    of("青山镇", {counts: {disclosure: counts(0, 2), "": counts(0, 1)}, explained: 1}), of("白水镇", {counts: {applications: counts(2, 0), disputes: counts(0, 3)}}),
    of("黑水镇", {counts: {}, unmatched: 4, account: {forms: 0, figures: 2, unmatched: 0, texts: 0}}), of("远方局", {counts: {applications: counts(2, 4)}}),
    of("云溪区", {counts: {}, values: submissions[0]!.values.map((value, at) => (at === 0 ? 9999 : at === 1 ? null : value))}),
  ], {list, year: 2024});
  const sheets = consolidationSheets(some, []);
  const matrix = sheets.find(({name}) => name === "审核情况")!;

  test("a line a filing, those with most errors first, then warnings, each form beside the other", () => {
    const [, caption, heads, ...lines] = rowsOf(matrix);
    expect(caption).toEqual(["各表栏内为“强制性/核实性”问题数；没有问题的留空。"]);
    expect(heads).toEqual([
      "单位", "状态", "强制性", "核实性", "其中已说明", "提示", ...editionOf("2021").forms.map(({title}) => title), "其他", "未识别", "没有读全的", "来源文件",
    ]);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 11))).toEqual([
      ["远方局", "不在名册", 2, 4, 0, 1, "", "2/4", "", "", 0], ["白水镇", "已汇总", 2, 3, 0, 2, "", "2/0", "0/3", "", 0],
      ["青山镇", "已汇总", 0, 3, 1, 2, "0/2", "", "", "0/1", 0],
    ]);
    expect(lines.slice(3).map((line) => [line[0], line[1], line[10], line[11], line[12]])).toEqual([
      ["云溪区", "上报的汇总表", 0, "", "云溪区.xlsx"], ["黑水镇", "已汇总", 4, expect.stringMatching(/^[^：]*2/), "黑水镇.xlsx"],
    ]);
    expect(rowsOf(matrix, ({style}) => style)[3]).toEqual(["label", "unit", ...Array.from({length: 4}, () => "plain"), "unit", "unit", "unit", "unit", "plain", "unit", "label"]);
  });

  test("it is laid out to be read and printed", () => {
    expect([matrix.columnWidths, matrix.rowHeights, matrix.freeze, matrix.print, matrix.protect]).toEqual([
      [28, 14, 8, 8, 8, 8, 20, 20, 20, 8, 8, 30, 40], [34, 22, 44, 18, 18, 18, 18, 18], {rows: 3, columns: 1},
      {orientation: "landscape", fit: [1, 0], titleRows: [2, 2]}, false,
    ]);
  });

  test("a reported table's figures that are not the sums have their gap as a formula, and who may explain it", () => {
    const gaps = sheets.find(({name}) => name === "差额表")!;
    const [, heads, block, first, second] = rowsOf(gaps);
    expect(heads).toEqual(["指标", "栏目", "上报的汇总数", "各单位之和", "差额", "可能的原因"]);
    expect(block).toEqual([expect.stringMatching(/^云溪区（云溪区.xlsx）：\d+ 个数有差额$/)]);
    expect(first?.slice(0, 5)).toEqual(["规章", "本年制发件数", 9999, 15, 9984]);
    expect(second?.slice(2)).toEqual([null, 6, "", ""]);
    expect(rowsOf(gaps, ({formula}) => formula)[3]).toEqual([...Array.from({length: 4}, () => undefined), "=IF(AND(ISNUMBER(C4),ISNUMBER(D4)),ROUND(C4-D4,6),\"\")", undefined]);
    expect(rowsOf(gaps, ({style}) => style)[3]).toEqual(["label", "label", "plain", "plain", "plain", "label"]);
    const own = consolidate([of("青山镇", {}), of("白水镇", {})], {list, year: 2024});
    const told = (values: Submission["values"]) => {
      const {comparisons: _, ...rest} = own;
      const result = consolidate([of("青山镇", {}), of("白水镇", {})], {list, year: 2024, reported: {...of("云溪区", {}), source: "x/上报.xlsx", values}});
      return rowsOf(consolidationSheets({...rest, comparisons: result.comparisons}, []).find(({name}) => name === "差额表")!);
    };
    const sums = own.sums.map(({value}) => (value === null ? null : Number(value)));
    expect(told(sums)[2]).toEqual(["云溪区（上报.xlsx）：与各单位之和一致"]);
    expect(told(sums.map((value, at) => (at === 0 ? 5 : value)))[3]?.at(-1)).toBe("白水镇（漏计 5）、青山镇（漏计 5）");
  });
});

describe("a workbook has the sheets that say anything", () => {
  const [forms, always] = [["主动公开情况", "申请办理情况", "复议诉讼情况"], ["审核情况", "催报退回", "单位排名", "突出的数", "数据来源"]];
  const [one, other] = [filedAs("青山镇", 2), filedAs("白水镇", 3)];
  const sheetsOf = (...of: Parameters<typeof sheetsForFile>) => sheetsForFile(...of).map(({name}) => name);

  test("those of no filing at all tell what is due", () => {
    expect(sheetsOf(consolidate([], {year: 2024}), []).sort()).toStrictEqual([...forms, "各单位数据", ...always].sort());
  });

  test("those of units beside one another have neither levels nor gaps nor last year", () => {
    expect(sheetsOf(consolidate([one, other], {year: 2024}), []).sort())
      .toStrictEqual([...forms, "各单位数据", "分类汇总", "指标排名", ...always].sort());
  });

  test("levels are told where there are two, gaps where a table was reported, last year where it is known", () => {
    const tree = [listed("云溪区", "1", ""), listed("北片", "2", "1"), listed("青山镇", "11", "2"), listed("白水镇", "12", "1")];
    const all = consolidate([one, other, {...filedAs("云溪区", 4)}], {list: tree, year: 2024, reported: {...one, source: "上报"}});
    const names = sheetsOf(all, [], last, undefined, undefined, new Map([[all.placed[0]!, one]]));
    expect(names).toEqual([...forms, "各单位数据", "分级汇总", "分类汇总", "审核情况", "催报退回", "差额表", "单位排名", "指标排名", "突出的数", "数据来源", "对比表", "各单位上年对比"]);
  });

  test("what stands out is told with a word that nobody gave last year's, where that is so", () => {
    const captionOf = (...of: Parameters<typeof sheetsForFile>) =>
      rowsOf(sheetsForFile(...of).find(({name}) => name === "突出的数")!)[1]?.[0];
    const base = consolidate([one, other], {year: 2024});
    const withLast = captionOf(base, [], undefined, undefined, undefined, new Map([[base.placed[0]!, one]]));
    expect([captionOf(base, []), withLast]).toEqual([
      expect.stringContaining("没有给上年的数"), expect.not.stringContaining("没有给上年的数")]);
  });

  test("the official tables bear the unit, or that they are a sum; their figures are links to the totals, with quotes doubled", () => {
    const [named, sum] = ["甲县", ""].map((unit) =>
      sheetsForFile(consolidate([one], {year: 2024, unit}), [], undefined, "各'单位")[0]!);
    expect([named, sum].map((spec) => spec!.cells.find(({value}) => String(value).startsWith("填报单位"))?.value)).toEqual([
      expect.stringMatching(/：甲县$/), expect.stringMatching(/：（汇总）$/)]);
    const {cells, validations} = sum!;
    const figures = cells.filter(({figure}) => figure !== undefined);
    expect([validations, figures.every(({formula}) => formula !== undefined)]).toEqual([[], true]);
    expect(figures[0]).toEqual(expect.objectContaining({formula: expect.stringMatching(/^='各''单位'!D\d+$/) as string, value: 2, style: "plain", open: false}));
  });

  test("what the official tables add up themselves stays their sum, and what nobody gave is empty", () => {
    const figuresIn = (one: Submission) => sheetsForFile(consolidate([one], {year: 2024}), []).slice(0, 3)
      .flatMap(({cells}) => cells).filter(({figure}) => figure !== undefined);
    const balanced = figuresIn(submit(buildFiling({edition: "2021", year: 2024, unit: "青山镇"}), "a.xlsx"));
    const formulaOf = (id: string) => balanced.find(({figure}) => figure === id)?.formula;
    expect([formulaOf(received), formulaOf("applications.received.total")]).toEqual([
      expect.stringMatching(/^='各单位数据'!/), expect.stringMatching(/SUM\(D7:I7\)/)]);
    const sparse = figuresIn({...one, values: one.values.map((value, at) => (at === 0 ? value : null))});
    expect(sparse.slice(0, 3).map(({value}) => value)).toEqual([2, "", ""]);
  });

  test("several reported tables stand one below the other in 差额表, without their folders, each with its gaps", () => {
    const gap = (reported: number | null) =>
      ({id: received, reported, sum: 5, difference: reported === null ? null : reported - 5, suspects: []});
    const fees = {...gap(null), id: "disclosure.fees.amount", suspects: [{unit: "青山镇", why: "blank", value: null} as const]};
    const base = consolidate([one, other], {year: 2024});
    const spec = sheetsForFile({...base, comparisons: [
      {unit: "甲县", source: "x\\y/上报.xlsx", gaps: [gap(9), fees]}, {unit: "乙县", source: "乙.xlsx", gaps: []}, {unit: "丙县", source: "丙.xlsx", gaps: [gap(1)]},
    ]}, []).find(({name}) => name === "差额表")!;
    const [, , ...rows] = rowsOf(spec);
    expect(rows.map((row) => row.map((value) => value ?? ""))).toEqual([
      ["甲县（上报.xlsx）：2 个数有差额"], ["本年新收", "自然人", 9, 5, 4, ""], [expect.any(String), expect.any(String), "", 5, "", "青山镇（该单位为空）"],
      ["乙县（乙.xlsx）：与各单位之和一致"], ["丙县（丙.xlsx）：1 个数有差额"], ["本年新收", "自然人", 1, 5, -4, ""],
    ]);
    expect(rowsOf(spec, ({formula}) => formula).slice(-1)[0]?.[4]).toBe("=IF(AND(ISNUMBER(C8),ISNUMBER(D8)),ROUND(C8-D8,6),\"\")");
    expect([spec.freeze, spec.print, spec.protect, spec.validations, spec.columnWidths]).toEqual([
      {rows: 2, columns: 1}, {orientation: "landscape", fit: [1, 0], titleRows: [1, 1]}, false, [], [30, 27, 14, 14, 14, 56]]);
    expect(rowsOf(spec, ({style}) => style).slice(0, 3)).toEqual([["title"], Array.from({length: 6}, () => "heading"), ["block"]]);
  });
});

test("审核情况 counts errors and warnings of a form apart, has heads as such, and says what was not read", () => {
  const some = filedAs("青山镇", 2, {counts: {applications: {error: 2, warning: 2, hint: 0}}, account: {forms: 0, figures: 0, unmatched: 3, texts: 0}});
  const matrix = sheetsForFile(consolidate([some], {year: 2024}), []).find(({name}) => name === "审核情况")!;
  expect(rowsOf(matrix, ({style}) => style).slice(0, 3)).toEqual([["title"], ["caption"], rowsOf(matrix)[2]!.map(() => "heading")]);
  expect([rowsOf(matrix)[3]?.[7], matrix.validations]).toEqual(["2/2", []]);
  expect(wordsOf("zh-CN").account(some.account!).split("：")).toEqual([expect.any(String), rowsOf(matrix)[3]?.[11]]);
});
