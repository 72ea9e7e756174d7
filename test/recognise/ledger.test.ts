import fc from "fast-check";
import {consolidate} from "../../src/consolidate/consolidate";
import {submit} from "../../src/consolidate/submission";
import {consolidationSheets} from "../../src/consolidate/sheets/consolidation-sheets";
import {editionOf, editions, latest} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {readGrids} from "../../src/formats/read-grids";
import {reconcile} from "../../src/reconcile/reconcile";
import {readDocument} from "../../src/recognise/document";
import type {Cell, Grid} from "../../src/recognise/grid";
import {nameColumns} from "../../src/recognise/ledger-headings";
import {fill} from "../../src/sheets/fill";
import type {CellSpec} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {buildFiling, yearOf, type Change} from "../build";
import {printForm} from "../layouts/printed";
import {only} from "../only";
import {outOf} from "../proof";
import {cellOf, ledgerOf, type Way} from "./ledger-of";
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

/** A ledger with rows of sums, averages and the like below its units: the sums of the first `of` units. */
function withSums(
  names: readonly (readonly [string, number])[], change: (value: number) => number = (value) => value,
): Grid {
  const grid = ledgerOf(filings, "joined", "2024年度政府信息公开数据台账", names.map(([name]) => [name, 0]));
  const from = grid.rows - names.length;
  const sumOf = (column: number, of: number): number => grid.cells
    .filter((cell) => cell.column === column && cell.row > 1 && cell.row < 2 + of)
    .reduce((sum, {value}) => sum + Number(value), 0);
  return {...grid, cells: grid.cells.map((cell) => {
    if (cell.row < from || cell.column < 2) return cell;
    const value = sumOf(cell.column, names[cell.row - from]![1]);
    const said = cell.column === 2 ? change(value) : value;
    return {...cell, value: said, text: String(said)};
  })};
}

test.each(["合计", "总计", "全县", "街道合计", "小计："])("a row %s is no filing, and right where it is what the units come to", (name) => {
  const read = readGrids("a.xlsx", [withSums([[name, units.length]])]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
  expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
});

test("a row 合计 that is not what the units come to is left over under the last of them, with its place", () => {
  const read = readGrids("a.xlsx", [withSums([["合计", units.length]], (value) => value + 1)]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
  const [left, ...others] = read.flatMap(({unit, unmatched}) => unmatched.map((one) => ({...one, unit})));
  expect(others).toEqual([]);
  expect(left).toMatchObject({unit: units.at(-1), why: "sum", place: {sheet: "台账", row: 6, column: 2}});
});

test.each(["备注", "增减"])("numbers in a column %s are none of a unit's, and told once", (head) => {
  const grid = ledgerOf(filings, "joined");
  const cells = grid.cells.filter(({column}) => column === 0);
  const beside = cells.map((cell) => {
    const text = cell.row < grid.rows - units.length ? head : String(700 + cell.row);
    return {...cell, column: grid.columns, text, value: text};
  });
  const read = readGrids("a.xlsx", [{...grid, columns: grid.columns + 1, cells: [...grid.cells, ...beside]
    .sort((one, other) => one.row - other.row || one.column - other.column)}]);
  expect(read.map(({unmatched, beside}) => [unmatched.length, beside?.map(({heading, count}) => `${heading} ${count}`)]))
    .toEqual(units.map(() => [0, [`${head} 1`]]));
});

test("单位 before what figures are counted in heads no names of units", () => {
  const {figures} = buildFiling({edition: "2014"});
  const shown = editionOf("2014").indicators.filter(({id}) => figures.has(id));
  const labels = ["统计指标", ...shown.map(({row}) => row.at(-1)!)];
  const measures = ["单位", ...shown.map(({unit}) => unit)];
  const values = ["统计数", ...shown.map(({id}) => figures.get(id)!.value!)];
  const more = ["其中：网上申请", ...shown.map((_, at) => at < 3 ? 87001 + at : "")];
  const cells = [labels, measures, values, more].flatMap((row, at) =>
    row.flatMap((one, column) => one === "" ? [] : cellOf(at + 1, column, one as string | number)));
  const title = "青山镇人民政府2018年政府信息公开工作年度报告";
  const [read, ...others] = readGrids("a.xlsx", [{name: "a", rows: 5, columns: labels.length, cells: [cellOf(0, 0, title), ...cells]}]);
  expect([others, read!.unit, read!.figures.get("statistics.proactive.total")!.value])
    .toEqual([[], "青山镇人民政府", values[shown.findIndex(({id}) => id === "statistics.proactive.total") + 1]]);
  for (const number of ["87001", "87002", "87003"]) expect(read!.unmatched.map(({text}) => text).join()).toContain(number);
});

test.each(["平均", "上年合计", "同比增减", "增长率（%）"])("a row %s is no filing, whatever it says", (name) => {
  const read = readGrids("a.xlsx", [withSums([[name, 1]])]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
  expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
});

/** A grid with a row more before one of its own. */
const insertRow = (grid: Grid, at: number, cells: readonly Cell[]): Grid => ({
  ...grid, rows: grid.rows + 1,
  cells: [...grid.cells.map((cell) => (cell.row >= at ? {...cell, row: cell.row + 1} : cell)), ...cells]
    .sort((one, other) => one.row - other.row || one.column - other.column),
});

test.each(["二、乡镇", "区直部门", "（二）各街道"])("a row %s without figures heads a section, and is no unit", (name) => {
  const grid = ledgerOf(filings, "joined");
  const read = readGrids("a.xlsx", [insertRow(grid, 3, [cellOf(3, 1, name)])]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, null]));
  expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
});

describe("a ledger in blocks", () => {
  const head = (grid: Grid): readonly Cell[] => grid.cells.filter(({row}) => row === 1);
  const whole = ledgerOf(filings, "joined", "2024年度政府信息公开数据台账");

  test("with its headings repeated below the first units is one", () => {
    const read = readGrids("a.xlsx", [insertRow(whole, 4, head(whole).map((cell) => ({...cell, row: 4})))]);
    expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
  });

  /** The columns behind the first 100 in a block of their own below. */
  const cut = (keepsNames: boolean): Grid => {
    const below = whole.rows + 1;
    const moved = whole.cells.flatMap((cell): readonly Cell[] => {
      if (cell.row === 0) return [cellOf(below, 0, "续表")];
      if (cell.column < 2) return keepsNames ? [{...cell, row: cell.row + below}] : [];
      return cell.column < 100 ? [] : [{...cell, row: cell.row + below, column: cell.column - (keepsNames ? 98 : 100)}];
    });
    const cells = [...whole.cells.filter(({column}) => column < 100), ...moved];
    return {...whole, rows: 2 * whole.rows + 1, cells};
  };

  test("of other columns below, under 续表, gives each unit all its figures", () => {
    const read = readGrids("a.xlsx", [cut(true)]);
    expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
  });

  test("without names below leaves its numbers over, and makes no unit of a number", () => {
    const read = readGrids("a.xlsx", [cut(false)]);
    expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
    const left = read.flatMap(({unmatched}) => unmatched).map(({text}) => text);
    const shown = read.flatMap((one) => Object.values(valuesOf(one)).map(String));
    const all = filings.flatMap((one) => Object.values(valuesOf(one)).map(String));
    expect([...left, ...shown].sort()).toEqual(all.sort());
  });
});

describe("a column 期间 in a ledger", () => {
  const last = filings.map(({figures, ...one}) => ({...one, figures: new Map([...figures].map(([id, figure]) =>
    [id, {...figure, value: Number(figure.value) + 5e5 as never, text: String(Number(figure.value) + 5e5)}]))}));
  const both = filings.flatMap((one, at) => [one, last[at]!]);
  /** The column of ordinals as one of periods. */
  const dated = (now: string, then: string, keepsName: boolean, title?: string): Grid => {
    const grid = ledgerOf(both, "joined", title);
    const top = title === undefined ? 1 : 2;
    return {...grid, cells: grid.cells.flatMap((cell): readonly Cell[] => {
      const isKept = keepsName || cell.column !== 1 || cell.row < top || (cell.row - top) % 2 === 0;
      if (cell.column !== 0 && isKept) return [cell];
      if (cell.column === 1 || (title !== undefined && cell.row === 0)) return cell.column === 1 ? [] : [cell];
      const text = cell.row < top ? "期间" : (cell.row - top) % 2 === 0 ? now : then;
      return [{...cell, text, value: text}];
    })};
  };

  test.each([["本年", "上年", true], ["本年数", "上年数", false], ["2024年", "2023年", false]])(
    "gives %s and %s to their years", (now, then, keepsName) => {
      const read = readGrids("a.xlsx", [dated(now, then, keepsName, "2024年度政府信息公开数据台账")]);
      expect(whoAndWhen(read)).toEqual(units.flatMap((unit) => [[unit, 2024], [unit, 2023]]));
      expect(read.map(valuesOf)).toEqual(both.map(valuesOf));
    });

  test("leaves last year's figures over where no year is known", () => {
    const read = readGrids("a.xlsx", [dated("本年", "上年", true)]);
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    const left = read.map(({unmatched}) => unmatched.map(({text}) => text.split("：").at(-1)));
    expect(left).toEqual(last.map((one) => Object.values(valuesOf(one)).map(String)));
  });
});

test("a table that goes on below a ledger without names leaves its numbers over", () => {
  const grid = ledgerOf(filings, "joined");
  const [first, second] = [0, 100].map((from) => ({...grid, cells: grid.cells
    .filter(({column}) => (column < 100) === (from === 0)).map((cell) => ({...cell, column: cell.column - from}))}));
  const read = readDocument("a.html", {blocks: [
    {text: "2024年度政府信息公开数据台账"}, {grid: first!}, {text: "续表"}, {grid: {...second!, columns: grid.columns - 100}},
  ]});
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
  const left = read.flatMap(({unmatched}) => unmatched).map(({text}) => text);
  const all = filings.flatMap((one) => Object.values(valuesOf(one)).slice(98).map(String));
  expect(left.sort()).toEqual(all.sort());
});

test("of two columns with one heading, neither gives a figure", () => {
  const grid = reworded(ledgerOf(filings, "joined"),
    "一、本年新收政府信息公开申请数量-自然人", "一、本年新收政府信息公开申请数量-商业企业");
  for (const one of readGrids("a.xlsx", [grid])) {
    expect(one.figures.has("applications.received.person") || one.figures.has("applications.received.business")).toBe(false);
    expect(one.unmatched.map(({why}) => why)).toEqual(["label", "label"]);
  }
});

test("a row whose figures all stand one column on is doubtful, and none of its numbers is lost", () => {
  const built = units.map((unit, n) => {
    const filing = buildFiling({edition: latest.id, unit, year: 2024});
    return n === 1 ? {...filing, figures: new Map([...filing.figures].map(([id, one]) => [id, {...one}]))} : filing;
  });
  const grid = ledgerOf(built, "joined");
  const moved = {...grid, columns: grid.columns + 1, cells: grid.cells.map((cell) =>
    (cell.row === 2 && cell.column > 1 ? {...cell, column: cell.column + 1} : cell))};
  const read = readGrids("a.xlsx", [moved]);
  expect(read[1]?.figures.size).toBe(0);
  expect(read[1]?.unmatched.filter(({why}) => why === "doubt").length).toBeGreaterThan(100);
  expect([read[0], read[2], read[3]].map((one) => valuesOf(one!))).toEqual([0, 2, 3].map((at) => valuesOf(built[at]!)));
});

describe("merged cells of a ledger", () => {
  const plain = ledgerOf(filings, "joined");
  /** A ledger whose cell at a place is merged over those right of or below it. */
  const merged = (row: number, column: number, more: Pick<Cell, "rowSpan" | "columnSpan">): Grid => ({
    ...plain, cells: plain.cells.flatMap((cell) => {
      if (cell.row === row && cell.column === column) return [{...cell, ...more}];
      const isUnder = cell.row >= row && cell.row < row + more.rowSpan &&
        cell.column >= column && cell.column < column + more.columnSpan;
      return isUnder ? [] : [cell];
    }),
  });
  const without = (at: number, columns: readonly number[]): Record<string, unknown> =>
    Object.fromEntries(Object.entries(valuesOf(filings[at]!)).filter((_, n) => !columns.includes(n)));

  test.each<[string, (grid: Grid) => Grid]>([["a row a unit", (grid) => grid], ["a column a unit", turned]])(
    "with %s: a number over two units or two figures is none's, and left over once", (_, turn) => {
      const units = readGrids("a.xlsx", [turn(merged(2, 5, {rowSpan: 2, columnSpan: 1}))]);
      expect(units.map(valuesOf)).toEqual([without(0, []), without(1, [3]), without(2, [3]), without(3, [])]);
      const figures = readGrids("a.xlsx", [turn(merged(2, 5, {rowSpan: 1, columnSpan: 2}))]);
      expect(figures.map(valuesOf)).toEqual([without(0, []), without(1, [3, 4]), without(2, []), without(3, [])]);
      for (const read of [units, figures]) {
        const left = read.map(({unmatched}) => unmatched.map(({text, why}) => [text.split("：").at(-1), why]));
        expect(left).toEqual([[], [["2003", "doubt"]], [], []]);
      }
    });

  test("a number over a unit and the sum of all is the unit's no more", () => {
    const grid = withSums([["合计", units.length]]);
    const cells = grid.cells.filter(({row, column}) => row !== 6 || column !== 5);
    const over = cells.map((cell) => (cell.row === 5 && cell.column === 5 ? {...cell, rowSpan: 2} : cell));
    const read = readGrids("a.xlsx", [{...grid, cells: over}]);
    expect(read.map(valuesOf)).toEqual([without(0, []), without(1, []), without(2, []), without(3, [3])]);
    expect(read.flatMap(({unmatched}) => unmatched)).toMatchObject([{why: "doubt"}]);
  });

  test("a number over a column that is no figure's is its figure's", () => {
    const last = plain.columns - 1;
    const grid = {...merged(2, last, {rowSpan: 1, columnSpan: 2}), columns: plain.columns + 1};
    const read = readGrids("a.xlsx", [grid]);
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
  });

  test("a unit all of whose cells reach over two rows is one", () => {
    const cells = plain.cells.map((cell) => (cell.row === 0 ? cell : {...cell, row: 2 * cell.row - 1, rowSpan: 2}));
    const read = readGrids("a.xlsx", [{...plain, rows: 2 * plain.rows - 1, cells}]);
    expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, null]));
    expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
  });

  test("a name over two rows of figures is the first's, and the second's numbers are left over", () => {
    const read = readGrids("a.xlsx", [merged(2, 1, {rowSpan: 2, columnSpan: 1})]);
    expect(whoAndWhen(read)).toEqual([0, 1, 3].map((at) => [units[at], null]));
    expect(read.map(valuesOf)).toEqual([0, 1, 3].map((at) => valuesOf(filings[at]!)));
    const numbers = read[1]!.unmatched.map(({text}) => text);
    expect(numbers).toEqual(expect.arrayContaining(Object.values(valuesOf(filings[2]!)).map(String)));
  });
});

test("a number alone below the last row is left over", () => {
  const grid = ledgerOf(filings, "joined");
  const read = readGrids("a.xlsx", [{...grid, rows: grid.rows + 2, cells: [...grid.cells, cellOf(grid.rows + 1, 5, 4321)]}]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, null]));
  expect(read.flatMap(({unmatched}) => unmatched)).toMatchObject([{text: "4321", why: "value"}]);
});

/** A ledger in which some text stands in the place of one unit's name. */
const renamed = (grid: Grid, at: number, text: string): Grid =>
  ({...grid, cells: grid.cells.map((cell) => cell.text === units[at] ? {...cell, text, value: text} : cell)});

test.each(["", "/"])("where the first unit's name is missing, its figures head nothing: %p", (name) => {
  const read = readGrids("a.xlsx", [renamed(ledgerOf(filings, "three rows"), 0, name)]);
  expect(whoAndWhen(read)).toEqual(units.map((unit, at) => [at === 0 ? "" : unit, null]));
  expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
});

test.each(["2024年度各单位统计", "2024年度主动公开政府信息情况", "某某市2024年汇总表"])("the title %s names the year of all", (title) => {
  const read = readGrids("a.xlsx", [ledgerOf(filings, "joined", title)]);
  expect(whoAndWhen(read)).toEqual(units.map((unit) => [unit, 2024]));
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

test.each(["", "/", "——", "0（其中修订16件）"])("a row without a name is nobody's, and none of its numbers is lost: %p", (name) => {
  const read = readGrids("a.xlsx", [renamed(ledgerOf(filings, "joined"), 1, name)]);
  expect(whoAndWhen(read)).toEqual(units.map((unit, at) => [at === 1 ? "" : unit, null]));
  expect(read.map(valuesOf)).toEqual(filings.map(valuesOf));
});

describe("below or beside the units of a ledger", () => {
  const filings = filingsOf("2021");
  const plain = ledgerOf(filings, "three rows", `${yearOf("2021")}年政府信息公开台账`);
  const bottom = plain.rows;
  const sums = (label: string, by = 0): readonly Cell[] => [
    cellOf(bottom, 0, label),
    ...editionOf("2021").indicators.map(({id}, at) =>
      cellOf(bottom, 2 + at, filings.reduce((sum, {figures}) => sum + Number(figures.get(id)!.value), by))),
  ];
  const withRow = (cells: readonly Cell[]): Grid => ({...plain, rows: bottom + 1, cells: [...plain.cells, ...cells]});

  test("who signs, with telephone and date, is no unit, and its numbers are no figures", () => {
    const signed = ["审核：", "李四", "制表：", "张三", "制表日期", 45677, "联系电话", 66123456]
      .map((text, at) => cellOf(bottom, 2 * at, text));
    expect(whoAndWhen(readGrids("a.xlsx", [withRow(signed)]))).toEqual(filings.map(({unit, year}) => [unit, year]));
  });

  test.each(["云溪县", "共4家", "全县小计", "平均数", "同比增减"])("%s where rows are counted is no unit", (label) => {
    const read = readGrids("a.xlsx", [withRow(sums(label))]);
    expect(whoAndWhen(read)).toEqual(filings.map(({unit, year}) => [unit, year]));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
  });

  test("what is called so and is not what the units come to is left over", () => {
    const read = readGrids("a.xlsx", [withRow(sums("云溪县", 1))]);
    expect(read.map(({unit}) => unit)).toEqual(units);
    expect(only(read.at(-1)!.unmatched)).toMatchObject({why: "sum"});
  });

  test("the county or the kind of each unit is not its name", () => {
    const beside: Grid = {
      ...plain, columns: plain.columns + 1,
      cells: [
        ...plain.cells.map((cell) => (cell.column === 0 ? cell : {...cell, column: cell.column + 1})),
        cellOf(1, 1, "地区", {rowSpan: 3}), ...units.map((_, n) => cellOf(4 + n, 1, "云溪县")),
      ].sort((one, other) => one.row - other.row || one.column - other.column),
    };
    expect(readGrids("a.xlsx", [beside]).map((one) => [one.unit, valuesOf(one)])).toEqual(filings.map((one) => [one.unit, valuesOf(one)]));
  });
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

type Say = (year: number) => string | number;

describe("a ledger of years of one unit", () => {
  const title = "青山镇人民政府历年政府信息公开情况统计表";
  const years = filings.map((one, at) => ({...one, unit: `${2021 + at}年`, year: 2021 + at}));
  /** Its headings of names, and what the years are called. */
  const byYear = (way: Way, heading: string, say: Say, extra: [string, number][] = []): Grid => {
    const grid = ledgerOf(years, way, title, extra);
    const isYear = ({text}: Cell): boolean => years.some(({unit}) => unit === text);
    const saying = (cell: Cell, value: string | number): Cell => ({...cell, value, text: String(value)});
    return {...grid, cells: grid.cells.map((cell) => cell.text === "单位名称" ? saying(cell, heading)
      : isYear(cell) ? saying(cell, say(parseInt(cell.text))) : cell).filter(({text}) => text !== "")};
  };
  const expectYears = (read: readonly Filing[]): void => {
    expect(whoAndWhen(read)).toEqual(years.map(({year}) => ["青山镇人民政府", year]));
    expect(read.map(valuesOf)).toEqual(years.map(valuesOf));
    expect(read.flatMap(({unmatched}) => unmatched)).toEqual([]);
  };

  test.each<[string, Way, string, Say, (grid: Grid) => Grid]>([
    ["a row a year under 年度", "joined", "年度", (year) => `${year}年`, (grid) => grid],
    ["a row a year under 年份, in numbers", "three rows", "年份", (year) => year, (grid) => grid],
    ["a row a year under nothing", "unmerged", "", (year) => `${year}年度`, (grid) => grid],
    ["a column a year", "joined", "指标", (year) => `${year}年`, turned],
    ["a column a year, in numbers", "three rows", "", (year) => year, turned],
    ["a column a year, in ideographs", "three rows", "项目", (year) => [...`${year}年`].map((one) => "〇一二三四"[Number(one)] ?? one).join(""), turned],
  ])("is read with %s: each year's figures under that year", (_, way, heading, say, turn) => {
    expectYears(readGrids("a.xlsx", [turn(byYear(way, heading, say))]));
    const grid = turn(byYear(way, heading, say));
    const isTitle = ({text}: Cell): boolean => text === title;
    expectYears(readDocument("a.html", {blocks: [{text: title}, {grid: {...grid, cells: grid.cells.filter((cell) => !isTitle(cell))}}]}));
  });

  test("is none where figures look like years, or labels of rows speak of them", () => {
    const filing = buildFiling({edition: latest.id, unit: "青山镇人民政府", year: 2024});
    const texts = new Map([...filing.figures].map(([id], at) => [id, String(2000 + at % 50)]));
    const read = readGrids("a.xlsx", latest.forms.map((form) => ({...printForm(form, "standard", texts), name: form.id})));
    expect(read).toHaveLength(1);
    expect([...read[0]!.figures].filter(([id, {text}]) => text !== texts.get(id))).toEqual([]);
  });

  test("may call its years 年报, 上年 and 本年", () => {
    const calling = (names: readonly string[], over: string) => {
      const grid = ledgerOf(filings.slice(0, names.length).map((one, at) => ({...one, unit: names[at]!})), "joined", over);
      const read = readGrids("a.xlsx", [{...grid, cells: grid.cells.filter(({text}) => text !== "单位名称")}]);
      expect(read.map(valuesOf)).toEqual(filings.slice(0, names.length).map(valuesOf));
      return whoAndWhen(read);
    };
    expect(calling(["2021年报", "2022年报"], title)).toEqual([["青山镇人民政府", 2021], ["青山镇人民政府", 2022]]);
    expect(calling(["上年数", "本年数"], "青山镇人民政府2024年政府信息公开情况统计表"))
      .toEqual([["青山镇人民政府", 2023], ["青山镇人民政府", 2024]]);
  });

  test("has sums of its years below, which are no year's", () => {
    const sum = (by: number): Grid => {
      const grid = byYear("joined", "年度", (year) => `${year}年`, [["合计", -1]]);
      const bottom = grid.rows - 1;
      return {...grid, cells: grid.cells.map((cell) => {
        const isSum = cell.row === bottom && cell.value === -1;
        const column = grid.cells.filter(({row, column}) => row > 1 && row < bottom && column === cell.column);
        const value = column.reduce((sum, {value}) => sum + Number(value), by);
        return isSum ? {...cell, value, text: String(value)} : cell;
      })};
    };
    expectYears(readGrids("a.xlsx", [sum(0)]));
    expect(readGrids("a.xlsx", [sum(1)]).flatMap(({unmatched}) => unmatched)).toEqual([expect.objectContaining({why: "sum"})]);
  });

  test("keeps a blank blank, and leaves over what stands beside neither year nor sum", () => {
    const grid = byYear("joined", "年度", (year) => `${year}年`, [["2024年上半年", 77]]);
    const cells = grid.cells.filter(({row, column}) => row !== 3 || column !== 2);
    const read = readGrids("a.xlsx", [{...grid, cells}]);
    const [, second] = read;
    expect(whoAndWhen(read)).toEqual(years.map(({year}) => ["青山镇人民政府", year]));
    expect([...second!.figures.values()].filter(({value}) => value === null)).toHaveLength(1);
    expect(read.flatMap(({unmatched}) => unmatched).filter(({text}) => text === "77")).toHaveLength(grid.columns - 2);
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
    (/行政事业性收费/.test(cell.text) ? {...cell, text: "行政事业性收费（元）"} : cell))};
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
    }), outOf(40));
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

test.each(["/", "0（其中修订16件）"])("a form that asks for its unit above the figure %s is no ledger of a unit called so", (text) => {
  const filing = buildFiling({edition: "2019", unit: "", change: {"disputes.review.upheld": text}});
  const grids = fill(template({...filing, edition: "2019"}), filing).map(({name, cells}) => gridOf(name, cells));
  const read = readGrids("a.xlsx", grids);
  expect(read.map(({unit, figures}) => [unit, figures.size])).toEqual([["", filing.figures.size]]);
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

describe("what stands over a ledger is said of each of its lines", () => {
  const over = (title: string, name = "Sheet1") =>
    readGrids("a.xlsx", [{...ledgerOf(filingsOf(latest.id), "three rows", title), name}]);

  test.each(["2024年上半年", "2024年1-6月", "2023—2024年"])("%s is no whole year", (period) => {
    const filings = over(`云溪县${period}政府信息公开台账`);
    expect(filings.map(({unit}) => unit)).toEqual(units);
    for (const one of filings) {
      expect([one.year, one.period]).toEqual([period.includes("—") ? null : 2024, period]);
      expect(reconcile(one).map(({rule}) => rule)).toContain("format.period");
    }
  });

  test("a sheet's name of another year is left over, that of the year of writing is not", () => {
    for (const one of over("云溪县2024年政府信息公开台账", "2023年")) {
      expect(one.unmatched).toEqual([expect.objectContaining({text: "2023年", why: "name"})]);
    }
    for (const one of over("云溪县2024年政府信息公开台账", "2025年报送")) expect(one.unmatched).toEqual([]);
  });
});

test.each(["", " ", "（）", "/"])("labels in one heading with %j between them name a figure", (between) => {
  const edition = latest.id;
  const shown = editionOf(edition).indicators.filter(({columnId}) => columnId !== "");
  const [open, close] = between === "（）" ? ["（", "）"] : [between, ""];
  const paths = shown.map(({row, column}, at) => ({column: at, path: [`${row.at(-1)}${open}${column.at(-1)}${close}`]}));
  expect(nameColumns(edition, paths).map(({id}) => id)).toEqual(shown.map(({id}) => id));
});

test("marks that turn letters round are no part of the units' names", () => {
  const marked = filings.map((filing) => ({...filing, unit: `\u202e${filing.unit}\u2069`}));
  expect(whoAndWhen(readGrids("a.xlsx", [ledgerOf(marked, "joined", "2024年度政府信息公开数据台账")])))
    .toEqual(units.map((unit) => [unit, 2024]));
});

test("单位 before 件 and 条 heads no names: what stands below it, a label cut short, is nobody's", () => {
  const form = editionOf("2014").forms[0]!;
  const filing = buildFiling({edition: "2014", unit: "青山镇人民政府"});
  const official = printForm(form, "standard", new Map([...filing.figures].map(([id, {text}]) => [id, text])));
  const cells = shift(turn(official), 1, 0).cells.map(({id, ...cell}): Cell =>
    cell.text === "统计数" ? {...cell, text: "数"} : {...cell, value: id === undefined ? cell.text : Number(cell.text)});
  const title = cellOf(0, 0, "青山镇人民政府2018年政府信息公开工作年度报告");
  const grid = {name: "Sheet1", rows: official.columns + 1, columns: official.rows, cells: [title, ...cells]};
  expect(whoAndWhen(readGrids("a.xlsx", [grid]))).toEqual([["青山镇人民政府", 2018]]);
});
