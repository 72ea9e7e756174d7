import fc from "fast-check";
import {consolidate} from "../../src/consolidate/consolidate";
import {submit} from "../../src/consolidate/submission";
import {consolidationSheets} from "../../src/consolidate/sheets/consolidation-sheets";
import {editionOf, editions, type Indicator, latest} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {readGrids} from "../../src/formats/read-grids";
import {readDocument} from "../../src/recognise/document";
import type {Cell, Grid} from "../../src/recognise/grid";
import {nameColumns} from "../../src/recognise/ledger-headings";
import type {CellSpec} from "../../src/sheets/sheet-spec";
import {buildFiling, yearOf, type Change} from "../build";
import {printForm} from "../layouts/printed";
import {only} from "../only";
import {shift, turn} from "./reshape";

const units = ["青山镇人民政府", "白水街道办事处", "第8师", "公安分局"];
const filingsOf = (edition: Filing["edition"]): readonly Filing[] => units.map((unit, n) => {
  const built = buildFiling({edition, unit, year: yearOf(edition)});
  return {...built, figures: new Map([...built.figures].map(([id, figure], at) => {
    const value = 1000 * (n + 1) + at;
    return [id, {...figure, value: value as never, text: String(value)}];
  }))};
});

const valuesOf = ({figures}: Filing) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));
const whoAndWhen = (filings: readonly Filing[]) => filings.map(({unit, year}) => [unit, year]);

const cellOf = (row: number, column: number, value: string | number, more: Partial<Cell> = {}): Cell =>
  ({row, column, rowSpan: 1, columnSpan: 1, text: String(value), value, ...more});

/** The labels of a figure over each other, outermost first. */
const pathOf = ({form, row, column, columnId}: Indicator, edition: Filing["edition"]): readonly string[] => [
  editionOf(edition).forms.find(({id}) => id === form)!.title, ...row, ...(columnId === "" ? [] : column),
];

type Way = "joined" | "three rows" | "unmerged";

/** A ledger of filings: a row a unit. */
function ledgerOf(
  filings: readonly Filing[], way: Way, title?: string, extra: readonly (readonly [string, number])[] = [],
): Grid {
  const edition = filings[0]!.edition;
  const shown = editionOf(edition).indicators.filter(({id}) => filings[0]!.figures.has(id));
  const top = title === undefined ? 0 : 1;
  const depth = way === "joined" ? 1 : 3;
  const cells: Cell[] = title === undefined ? [] : [cellOf(0, 0, title)];
  cells.push(cellOf(top, 0, "序号", {rowSpan: depth}), cellOf(top, 1, "单位名称", {rowSpan: depth}));
  const paths = shown.map((one) => {
    const path = pathOf(one, edition);
    const last = path.at(-1)!;
    return way === "joined" ? [path.slice(1).join("-")] : [path[0]!, path.slice(1, -1).join("—") || last, last];
  });
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < paths.length;) {
      const upTo = (one: number) => paths[one]?.slice(0, level + 1).join();
      const same = (other: number) => upTo(other) === upTo(at);
      let end = at + 1;
      while (level < depth - 1 && same(end)) end += 1;
      cells.push(cellOf(top + level, 2 + at, paths[at]![level]!, way === "unmerged" ? {} : {columnSpan: end - at}));
      at = end;
    }
  }
  filings.forEach(({unit, figures}, n) => cells.push(
    cellOf(top + depth + n, 0, n + 1), cellOf(top + depth + n, 1, unit),
    ...shown.flatMap(({id}, at) => {
      const {value} = figures.get(id)!;
      return value === null ? [] : [cellOf(top + depth + n, 2 + at, value as never)];
    })));
  extra.forEach(([name, value], n) => cells.push(cellOf(top + depth + filings.length + n, 1, name),
    ...shown.map((_, at) => cellOf(top + depth + filings.length + n, 2 + at, value))));
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return {name: "台账", rows: top + depth + filings.length + extra.length, columns: shown.length + 2, cells};
}

const turned = (grid: Grid): Grid => ({
  ...grid, rows: grid.columns, columns: grid.rows,
  cells: grid.cells.map((cell) => ({
    ...cell, row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan,
  })).sort((one, other) => one.row - other.row || one.column - other.column),
});

describe.each(editions.map(({id}) => id))("a ledger of edition %s", (edition) => {
  const filings = filingsOf(edition);
  const year = yearOf(edition);

  test.each<[Way, string, (grid: Grid) => Grid]>([
    ["joined", "a row a unit", (grid) => grid], ["three rows", "a row a unit", (grid) => grid],
    ["unmerged", "a row a unit", (grid) => grid], ["joined", "a column a unit", turned],
    ["three rows", "a column a unit", turned],
  ])("is read with its headings %s, %s: each unit's figures, and no others", (way, _, turn) => {
    const read = readGrids("a.xlsx", [turn(ledgerOf(filings, way, `${year}年度政府信息公开数据台账`))]);
    expect(whoAndWhen(read)).toEqual(whoAndWhen(filings));
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
    expect(new Set(read.map((one) => one.edition))).toEqual(new Set([edition]));
  });
});

const filings = filingsOf(latest.id);

test("the total of a ledger is a filing of its own, named so", () => {
  const read = readGrids("a.xlsx", [ledgerOf(filings, "joined", undefined, [["合计", 7], ["全县", 8]])]);
  expect(whoAndWhen(read)).toEqual([...units, "合计", "全县"].map((unit) => [unit, null]));
});

test("says where each stands", () => {
  const read = readGrids("a.xlsx", [ledgerOf(filings, "joined")]);
  expect(read.map(({part}) => part)).toEqual(["台账!2", "台账!3", "台账!4", "台账!5"]);
  expect(read[1]?.figures.get("applications.received.person")?.place).toMatchObject({in: "sheet", sheet: "台账", row: 2});
});

test("a column whose heading is not understood gives no figure, but its numbers are left over", () => {
  const grid = ledgerOf(filings, "joined");
  const spoiled = {...grid, cells: grid.cells.map((cell) => (
    cell.text === "一、本年新收政府信息公开申请数量-自然人" ? {...cell, text: "其他情况若干", value: "其他情况若干"} : cell))};
  const read = readGrids("a.xlsx", [spoiled]);
  for (const [at, one] of read.entries()) {
    const {["applications.received.person"]: left, ...rest} = valuesOf(filings[at]!);
    expect(valuesOf(one)).toEqual(rest);
    expect(one.unmatched.map(({text, why}) => [text, why])).toEqual([[`其他情况若干：${String(left)}`, "label"]]);
  }
});

/** A grid with one text for another. */
const reworded = (grid: Grid, from: string, to: string): Grid =>
  ({...grid, cells: grid.cells.map((cell) => (cell.text === from ? {...cell, text: to, value: to} : cell))});

test.each([
  ["damaged", "一、本年新收政府信息公开申请囗量-自然人"], ["damaged within", "一、本年新收政府信息公开申请数量-自囗人"], ["gone", ""],
])("a heading that is %s gives its numbers to no other figure", (_, said) => {
  const read = readGrids("a.xlsx", [reworded(ledgerOf(filings, "joined"), "一、本年新收政府信息公开申请数量-自然人", said)]);
  for (const [at, one] of read.entries()) {
    const {["applications.received.person"]: left, ...rest} = valuesOf(filings[at]!);
    expect(valuesOf(one)).toEqual(rest);
    expect(one.unmatched.map(({text}) => text.split("：")[1])).toEqual([String(left)]);
  }
});

test("a damaged 统计数 gives the figure of its row to none of the rows under it", () => {
  const paths = [
    ["二、回应解读情况-5.其他方式回应事件数", "统计数"], ["三、依申请公开情况-（一）收到申请数", "田计数"],
    ["（一）收到申请数-1.当面申请数", "统计数"],
  ];
  expect(nameColumns("2014", paths.map((path, column) => ({path, column}))).map(({id}) => id))
    .toEqual(["statistics.responses.other", undefined, "statistics.requests.inPerson"]);
});

test("上一年项目数田 makes no filing of last year, and its number is left over", () => {
  const [edition, id, said] = ["2019", "disclosure.otherServices.previousItems", "上一年项目数田"] as const;
  const told = filingsOf(edition);
  const grid = ledgerOf(told, "three rows");
  const column = grid.cells.find(({row, text}) => row > 2 && text === String(told[0]!.figures.get(id)?.value))!.column;
  const cells = grid.cells.map((cell) => {
    const text = cell.row === 2 && cell.column === column ? said
      : cell.row === 1 ? cell.text.split("—").slice(-2).join("—") : cell.text;
    return text === cell.text ? cell : {...cell, text, value: text};
  });
  const read = readGrids("a.xlsx", [{...grid, cells, name: `${yearOf(edition)}年度`}]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, yearOf(edition)]));
  for (const [n, one] of read.entries()) {
    const {[id]: left, ...rest} = valuesOf(told[n]!);
    expect(valuesOf(one)).toEqual(rest);
    expect(one.unmatched.map(({text}) => text.split("：").at(-1))).toEqual([String(left)]);
  }
});

test("where only headings of rows are left, each unit's numbers are left over under its name", () => {
  const whole = ledgerOf(filings, "three rows");
  const cells = whole.cells.filter(({row}) => row !== 2).map((cell) =>
    ({...cell, row: cell.row > 2 ? cell.row - 1 : cell.row, rowSpan: Math.min(cell.rowSpan, 2)}));
  const read = readGrids("a.xlsx", [{...whole, cells}]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, null]));
  for (const [at, one] of read.entries()) {
    const numbers = one.unmatched.map(({text}) => text.split("：")[1]);
    const told = new Set([...numbers, ...Object.values(valuesOf(one)).map(String)]);
    expect(Object.values(valuesOf(filings[at]!)).filter((value) => !told.has(String(value)))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(100);
  }
});

test("a row without a name is nobody's, and none of its numbers is lost", () => {
  const grid = ledgerOf(filings, "joined");
  const read = readGrids("a.xlsx", [{...grid, cells: grid.cells.filter(({text}) => text !== units[1])}]);
  expect(whoAndWhen(read)).toEqual(units.map((unit, at) => [at === 1 ? "" : unit, null]));
  expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
});

describe("a ledger of several years", () => {
  const before = filings.map(({figures, ...one}) => ({...one, figures: new Map([...figures].map(([id, figure]) =>
    [id, {...figure, value: Number(figure.value) + 5e5 as never, text: String(Number(figure.value) + 5e5)}]))}));
  const [own, last] = [ledgerOf(filings, "joined"), ledgerOf(before, "joined")];
  const width = own.columns - 2;

  test("has a row a unit and year, of the edition of that year", () => {
    const some = (one: Filing): Filing =>
      ({...one, figures: new Map([...one.figures].filter(([id]) => /^disputes|^applications.(received|carriedIn|granted)/.test(id)))});
    const rows = [...filings, ...before].map(some);
    const grid = ledgerOf(rows, "joined");
    const dated = {...grid, columns: grid.columns + 1, cells: [...grid.cells, cellOf(0, grid.columns, "年度"),
      ...rows.map((_, at) => cellOf(at + 1, grid.columns, at < units.length ? 2024 : "2020年"))]};
    const read = readGrids("a.xlsx", [dated]);
    expect(whoAndWhen(read)).toEqual([...units.map((unit) => [unit, 2024]), ...units.map((unit) => [unit, 2020])]);
    expect(read.map(({edition}) => edition)).toEqual([...units.map(() => "2021"), ...units.map(() => "2019")]);
    expect(read.map(valuesOf)).toEqual(rows.map(valuesOf));
  });

  test.each([["2023年", "2024年", undefined], ["上年数", "本年数", "2024年度政府信息公开数据台账"]])(
    "has %s beside %s, each over its columns", (past, present, title) => {
      const top = title === undefined ? 0 : 1;
      const lower = (grid: Grid, right: number, isFirst: boolean): readonly Cell[] => grid.cells
        .filter(({column}) => isFirst || column > 1)
        .map((cell) => ({...cell, row: cell.row + top + 1, column: cell.column + (cell.column > 1 ? right : 0)}));
      const cells = [
        ...(title === undefined ? [] : [cellOf(0, 0, title)]),
        cellOf(top, 2, past, {columnSpan: width}), cellOf(top, 2 + width, present, {columnSpan: width}),
        ...lower(last, 0, true), ...lower(own, width, false),
      ].sort((one, other) => one.row - other.row || one.column - other.column);
      const read = readGrids("a.xlsx", [{name: "台账", rows: own.rows + top + 1, columns: own.columns + width, cells}]);
      const of = (year: number) => read.filter((one) => one.year === year);
      expect(of(2023).map(valuesOf)).toEqual(before.map(valuesOf));
      expect(of(2024).map(valuesOf)).toEqual(filings.map(valuesOf));
      expect(read).toHaveLength(2 * units.length);
      expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
    });
});

test("a hidden ledger stands beside the one that is seen", () => {
  const read = readGrids("a.xlsx", [
    {...ledgerOf(filings.slice().reverse(), "joined"), name: "底稿", hidden: true}, ledgerOf(filings.slice(1), "joined"),
  ]);
  const own = read.filter(({aside}) => aside === undefined);
  expect(own.map(valuesOf)).toEqual(filings.slice(1).map(valuesOf));
  expect(read.filter(({aside}) => aside)).toHaveLength(units.length);
});

describe("in a page or a document, a ledger", () => {
  test.each<[Way]>([["joined"], ["three rows"]])("with its headings %s is read under the title over it", (way) => {
    const grid = ledgerOf(filings, way);
    const read = readDocument("a.html", {blocks: [{text: "某某市2024年度政府信息公开数据台账"}, {grid}, {text: "某某市政务公开办公室"}]});
    expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    const row = way === "joined" ? 2 : 4;
    expect(read[0]?.part).toBe(`表格 1 第 ${row} 行`);
    expect(read[0]?.figures.get("applications.received.person")?.place).toMatchObject({in: "table", table: 0, row: row - 1});
  });

  test("stands beside the tables of the whole", () => {
    const whole = buildFiling({edition: latest.id, unit: "某某市", year: 2024});
    const texts = new Map([...whole.figures].map(([id, {text}]) => [id, text]));
    const tables = latest.forms.map((form) => ({grid: {...printForm(form, "standard", texts), name: form.id}}));
    const [first, ...rest] = readDocument("a.html", {blocks: [
      {text: "某某市2024年政府信息公开工作年度报告"}, ...tables, {text: "附：2024年各单位数据台账"},
      {grid: ledgerOf(filings, "joined")},
    ]});
    expect([first!.unit, first!.year]).toEqual(["某某市", 2024]);
    expect(valuesOf(first!)).toEqual(valuesOf(whole));
    expect(rest.map(valuesOf)).toEqual(filings.map(valuesOf));
  });
});

test("a ledger of each form on a sheet of its own is one filing a unit", () => {
  const sheets = editionOf(latest.id).forms.map(({id, title}) => {
    const some = filings.map((one) =>
      ({...one, figures: new Map([...one.figures].filter(([key]) => key.startsWith(`${id}.`)))}));
    return {...ledgerOf(some, "joined"), name: title.slice(0, 8)};
  });
  const read = readGrids("a.xlsx", sheets);
  expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
});

test("money in a ledger is in the unit that its heading prints", () => {
  const grid = ledgerOf(filings.slice(0, 1), "joined");
  const inYuan = {...grid, cells: grid.cells.map((cell) =>
    (/收费/.test(cell.text) ? {...cell, text: "行政事业性收费（元）"} : cell))};
  const [filing] = readGrids("a.xlsx", [inYuan]);
  const {text, converted} = filing!.figures.get("disclosure.fees.amount")!;
  expect(Number(converted)).toBe(Number(text) / 10_000);
});

/** A sheet as it is read, without what Excel would compute. */
const gridOf = (name: string, cells: readonly CellSpec[]): Grid => ({
  name, rows: Math.max(...cells.map(({row}) => row)) + 1, columns: Math.max(...cells.map(({column}) => column)) + 1,
  cells: cells.map(({row, column, rowSpan = 1, columnSpan = 1, value}) =>
    ({row, column, rowSpan, columnSpan, text: String(value ?? ""), value: value ?? null})),
});

describe("the sheet of all units that a consolidation of ours has", () => {
  const change = (id: string) =>
    fc.option(fc.nat({max: 10 ** 6}), {nil: null}).map((value): readonly [string, Change] => [id, value]);

  test.each(editions.map(({id}) => id))("reads back exactly, whatever units of edition %s reported", (edition) => {
    const ids = editionOf(edition).indicators
      .filter(({only, kind}) => only === undefined && kind === "count").map(({id}) => id);
    const any = fc.record({
      change: fc.tuple(...ids.slice(0, 40).map(change)).map((some) => Object.fromEntries(some)),
      without: fc.subarray(ids.slice(40, 60)),
    });
    fc.assert(fc.property(any, any, (one, other) => {
      const filings = [one, other].map((more, at) =>
        buildFiling({edition, year: yearOf(edition), unit: units[at], ...more}));
      const result = consolidate(filings.map((filing) => submit(filing)), {year: yearOf(edition)});
      const spec = consolidationSheets(result, []).find(({name}) => name === "各单位数据")!;
      const read = readGrids("a.xlsx", [gridOf(spec.name, spec.cells)]).filter(({unit}) => unit !== "合计");
      const sorted = [...filings].sort((a, b) => a.unit.localeCompare(b.unit, "zh"));
      expect(whoAndWhen(read)).toEqual(whoAndWhen(sorted));
      expect(read.map(valuesOf)).toEqual(sorted.map(valuesOf));
    }), {numRuns: 8, seed: 5});
  });

  test("stands beside the tables of the whole, and is no unit's where one filing is asked for", () => {
    const result = consolidate(filings.map((filing) => submit(filing)), {year: yearOf(latest.id)});
    const specs = consolidationSheets(result, []);
    const read = readGrids("a.xlsx", specs.map(({name, cells}) => gridOf(name, cells)));
    const whole = only(read.filter(({aside}) => aside === undefined));
    expect(whole.figures.size).toBe(editionOf(latest.id).indicators.length);
    expect(read.filter(({aside}) => aside).map(({unit}) => unit).sort()).toEqual([...units].sort());
  });
});

test("a form whose rows stand side by side is no ledger of a unit called 统计数", () => {
  const filing = buildFiling({edition: "2014", unit: "青山镇人民政府"});
  const texts = new Map([...filing.figures].map(([id, {text}]) => [id, text]));
  const [table] = editionOf("2014").forms.map((form) => shift(turn(printForm(form, "standard", texts)), 1, 0));
  const title = cellOf(0, 0, `青山镇人民政府${filing.year}年政府信息公开工作年度报告`);
  const cells = table!.cells.map((cell): Cell => ({...cell, value: cell.text}));
  const [found, ...others] = readGrids("a.xlsx", [{...table!, name: "表1", cells: [title, ...cells]}], {}, {});
  expect(others).toEqual([]);
  expect({unit: found?.unit, figures: found && valuesOf(found)}).toEqual({unit: "青山镇人民政府", figures: valuesOf(filing)});
});
