import type {Filing} from "../../../src/filing/filing";
import {readGrids} from "../../../src/formats/read-grids";
import {readDocument} from "../../../src/recognise/document";
import type {SourceBlock} from "../../../src/recognise/document-blocks";
import type {Cell, Grid} from "../../../src/recognise/grid";
import {knownLayouts} from "../../../src/recognise/known-layouts";
import {readTexts} from "../../../src/recognise/several/read-texts";
import {someOf} from "../../proof";
import {
  before, cellOf, expectEach, filingOf, first, layOut, moved, second, sheetOf, third, together, valuesOf, whoAndWhen,
} from "./laid-out";

/** Titles that say both, each with its lines. */
const titles: readonly (readonly [string, (one: Filing) => readonly string[]])[] = [
  ["a dated table's", ({unit, year}) => [`${unit}${year}年度统计表`]],
  ["with the year first", ({unit, year}) => [`${year}年${unit}统计表`]],
  ["a report's", ({unit, year}) => [`${unit}${year}年政府信息公开工作年度报告`]],
  ["a name with a year", ({unit, year}) => [`${unit}（${year}年度）`]],
  ["a caption and a year", ({unit, year}) => [`填报单位：${unit}`, `${year}年度`]],
];

type Piece = {readonly lines: readonly string[]; readonly grid: Grid};

/** A filing's tables, of which only the first is headed. */
const whole = (one: Filing, lines: readonly string[]): readonly Piece[] =>
  layOut(one).map((grid, at) => ({lines: at === 0 ? lines : [], grid}));

/** Pieces under each other on one sheet. */
function stacked(name: string, pieces: readonly Piece[]): Grid {
  const cells: Cell[] = [];
  let top = 0;
  for (const {lines, grid} of pieces) {
    for (const line of lines) cells.push(cellOf(top++, 0, line));
    cells.push(...moved(grid, top, 0));
    top += grid.rows + 1;
  }
  return together(name, cells);
}

const blocksOf = (pieces: readonly Piece[]): readonly SourceBlock[] =>
  pieces.flatMap(({lines, grid}) => [{text: lines.join("\n")}, {grid}]);

/** A table as lines, its cells parted by tabs. */
const printed = ({cells, rows, columns}: Grid): string => Array.from({length: rows}, (_, row) =>
  Array.from({length: columns}, (_, column) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "").join("\t")).join("\n");

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({lines, grid}) => [...lines, printed(grid)].join("\n")).join("\n");

/** Every way in which pieces may stand in a source. */
const sources: readonly (readonly [string, (pieces: readonly Piece[]) => readonly Filing[]])[] = [
  ["on one sheet", (pieces) => readGrids("a.xlsx", [stacked("表", pieces)])],
  ["on a sheet each", (pieces) => readGrids("a.xlsx", pieces.map((one, at) => stacked(`表${at + 1}`, [one])))],
  ["in a document", (pieces) => readDocument("a.docx", {blocks: blocksOf(pieces)})],
  ["in a text", (pieces) => readTexts("a.txt", textOf(pieces))],
];

const forms = ["disclosure", "applications", "disputes"];

/** What a filing has in some of its forms. */
const valuesIn = (filing: Filing, own: readonly string[]) =>
  Object.fromEntries(Object.entries(valuesOf(filing)).filter(([id]) => own.includes(id.split(".")[0] ?? "")));

describe.each(sources.map(([where, read], at) => [where, read, someOf(titles, at)] as const))("tables %s", (_, read, titles) => {
  test.each(titles)("of several units, form by form, are each of the unit that %s title over it names", (_, linesOf) => {
    for (const filings of [[first, second], [first, second, third]]) {
      const pieces = [0, 1, 2].flatMap((at) => filings.map((one) => ({lines: linesOf(one), grid: layOut(one)[at]!})));
      const found = read(pieces);
      expect(whoAndWhen(found)).toEqual(whoAndWhen(filings));
      expect(found.map(valuesOf)).toEqual(filings.map(valuesOf));
    }
  });

  test.each(titles)("fill no gap of another unit or year that %s title over the others names", (_, linesOf) => {
    for (const other of [second, before]) {
      for (const owners of [[first, other, first], [first, other, other], [first, first, other]]) {
        const found = read(owners.map((one, at) => ({lines: linesOf(one), grid: layOut(one)[at]!})));
        expect(whoAndWhen(found)).toEqual(whoAndWhen([first, other]));
        for (const one of [first, other]) {
          const own = forms.filter((_, at) => owners[at] === one);
          expect(valuesOf(found[one === first ? 0 : 1]!)).toEqual(valuesIn(one, own));
        }
      }
    }
  });

  test.each(titles)("are not of the unit before where that lacks the first of them, under %s title", (_, linesOf) => {
    const [, next, ...others] = [first, second].flatMap((one) => whole(one, linesOf(one)));
    const found = read([{lines: linesOf(first), grid: next!.grid}, ...others]);
    expect(whoAndWhen(found)).toEqual(whoAndWhen([first, second]));
    expect(found.map(valuesOf)).toEqual([valuesIn(first, ["applications", "disputes"]), valuesOf(second)]);
  });
});

describe.each(sources.filter(([where]) => where !== "on a sheet each"))("a second set of tables %s", (_, read) => {
  test.each(["附：上年数据", "（上年）", "上年度", "去年数据", "附：2023年数据", "2023年数据如下：", "第二部分 2023年", "（二〇二三年）"])(
    "is last year's under %s", (heading) => {
      const found = read([...whole(first, [`${first.unit}2024年度统计表`]), ...whole(before, [heading])]);
      expect(whoAndWhen(found)).toEqual(whoAndWhen([first, before]));
      expect(found.map(valuesOf)).toEqual([first, before].map(valuesOf));
    });

  test.each(["（白水镇人民政府）", "附表：白水镇人民政府", "下属单位：白水镇人民政府", "二、白水镇人民政府"])(
    "is of the unit that %s names", (heading) => {
      const found = read([...whole(first, [`${first.unit}2024年度统计表`]), ...whole(second, [heading])]);
      expect(found.map(({unit}) => unit)).toEqual([first.unit, second.unit]);
      expect(found.map(valuesOf)).toEqual([first, second].map(valuesOf));
    });
});

test("a sheet that its name calls last year's is of the year before the first one's", () => {
  expectEach([sheetOf(first, "本年", `${first.unit}2024年度统计表`), sheetOf(before, "上年", undefined)], [first, before]);
});

test("a sheet whose columns are headed 上年 and 本年 is one filing", () => {
  const {cells, ...grid} = sheetOf(first, "表", `${first.unit}2024年度统计表`);
  const read = readGrids("a.xlsx", [{...grid, cells: [cells[0]!, cellOf(1, 1, "本年"), cellOf(1, 2, "上年"), ...cells.slice(1)]}]);
  expect(whoAndWhen(read)).toEqual(whoAndWhen([first]));
});

test("tables in the cells of a page's table are of the year that heads their column there", () => {
  const title = {text: `${first.unit}政府信息公开工作年度报告（2023年、2024年）`};
  const blocks = layOut(first).flatMap((grid, at): readonly SourceBlock[] => [
    {text: `${"二三四"[at]}、情况`},
    {grid: together("外", [cellOf(0, 0, "2023年"), cellOf(0, 1, "2024年"), cellOf(1, 0, ""), cellOf(1, 1, "")]), wraps: true},
    {text: "2023年"}, {text: "2024年"}, {grid: layOut(before)[at]!}, {grid},
  ]);
  const read = readDocument("a.html", {blocks: [title, ...blocks]});
  expect(whoAndWhen(read)).toEqual(whoAndWhen([before, first]));
  expect(read.map(valuesOf)).toEqual([before, first].map(valuesOf));
});

describe("side by side", () => {
  test("a form beside another one is of the unit over it, where the tables above tell the units apart", () => {
    const [a, b] = [layOut(first), layOut(second)];
    const right = Math.max(...a.map(({columns}) => columns)) + 2;
    const cells = [cellOf(0, 0, first.unit), cellOf(0, right, second.unit), cellOf(1, 0, "2024年"), cellOf(1, right, "2024年"),
      ...moved(a[0]!, 2, 0), ...moved(b[0]!, 2, right),
      ...moved(a[1]!, a[0]!.rows + 3, 0), ...moved(b[2]!, a[0]!.rows + 3, right),
      ...moved(a[2]!, a[0]!.rows + a[1]!.rows + 4, 0)];
    const read = readGrids("a.xlsx", [together("表", cells)]);
    expect(whoAndWhen(read)).toEqual(whoAndWhen([first, second]));
    expect(read.map(valuesOf)).toEqual([valuesOf(first), valuesIn(second, ["disclosure", "disputes"])]);
  });

  test("official forms with the units' names in one cell each are no ledger", () => {
    const [a, b] = [layOut(first), layOut(second)];
    const cells = [cellOf(0, 0, "2024年度政府信息公开工作年度报告统计表")];
    let top = 1;
    for (const [at, grid] of a.entries()) {
      cells.push(cellOf(top, 0, `${"二三四"[at]}、情况`), cellOf(top + 1, 0, first.unit), cellOf(top + 1, grid.columns + 1, second.unit));
      cells.push(...moved(grid, top + 2, 0), ...moved(b[at]!, top + 2, grid.columns + 1));
      top += grid.rows + 3;
    }
    expectEach([together("表", cells)], [first, second]);
  });
});

test.each(["西青山镇人民政府", "青山镇人民政府（汇总）", "云溪县青山镇人民政府"])(
  "two units of equal figures are two filings, though %s ends like the other's name or is of another scope", (unit) => {
    const other = {...filingOf({unit, year: 2024}, 1), unit};
    const pieces = [first, other].flatMap((one) => whole(one, [`${one.unit}2024年政府信息公开工作年度报告`]));
    expect(readGrids("a.xlsx", [stacked("表", pieces)]).map(({unit}) => unit)).toEqual([first.unit, unit]);
  });

test("tables of two units in a layout met before are two filings", () => {
  const sheetsOf = (names: readonly string[], one: Filing): readonly Grid[] => layOut(one).map((grid, at) =>
    ({...grid, name: `表${at}`, cells: [cellOf(0, 0, `填报单位：${names[at]}`), ...moved(grid, 1, 0)], rows: grid.rows + 1}));
  const [a, b] = [first.unit, second.unit];
  const layouts = knownLayouts();
  for (const [names, units] of [[[a, a, a], [a]], [[b, b, b], [b]], [[a, b, a], [a, b]]] as const) {
    const read = readGrids("a.xlsx", sheetsOf(names, first), {}, {layouts});
    expect(read.map(({unit}) => unit)).toEqual(units);
    expect(read[1]?.figures.size).toBe(units.length > 1 ? 175 : undefined);
  }
});

test("blocks under 本级 and 合计 are none of them told to be of the unit as a whole", () => {
  const pieces = ["（局本级）", "（下属单位）", "（合计）"].map((heading, at): Piece =>
    ({lines: [heading], grid: together("表", layOut(filingOf({unit: "", year: 2024}, at))[0]!.cells)}));
  const [title, ...rest] = pieces;
  const found = readGrids("a.xlsx", [stacked("表", [{...title!, lines: ["云溪县教育局2024年政府信息公开统计表", ...title!.lines]}, ...rest])]);
  expect(found.map(({unit}) => unit)).toEqual(["云溪县教育局本级", "", ""]);
});

test("a sheet that shows how to fill in the others is no unit's filing", () => {
  const own = sheetOf(first, "填报表", `${first.unit}2024年度统计表`);
  const sample = sheetOf(second, "填写示例", undefined);
  const aside = (sheets: readonly Grid[]) => readGrids("a.xlsx", sheets).map(({unit, aside: isAside}) => [unit, isAside === true]);
  expect(aside([own, sample])).toEqual([[first.unit, false], ["", true]]);
  expect(aside([own, sheetOf(second, "填写示例", `${second.unit}2024年度统计表`)])).toEqual([[first.unit, false], [second.unit, false]]);
});

describe("a year alone that stands within one part of a report", () => {
  const parts = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];
  const title = `${first.unit}${first.year}年政府信息公开工作年度报告`;
  const last = first.year! - 1;
  const pieces = (captions: readonly (readonly string[])[]): readonly Piece[] => layOut(first).map((grid, at) =>
    ({lines: [...at === 0 ? [title] : [], parts[at]!, ...captions[at]!], grid}));

  test.each(sources.filter(([where]) => where !== "on a sheet each"))("ends with the part, %s", (_, read) => {
    for (const caption of [`${last}年度`, `（${last}年度统计数据）`, `统计年度：${last}`]) {
      const found = read(pieces([[], [caption], []]));
      expect(found.map(({unit, year, figures}) => [unit, year, new Set([...figures.keys()].map((id) => id.split(".")[0]))]))
        .toEqual([[first.unit, first.year, new Set(["disclosure", "disputes"])], [first.unit, last, new Set(["applications"])]]);
    }
  });

  test("goes on over the parts of an annex, which come again", () => {
    const again = layOut(before).map((grid, at) => ({lines: [...at === 0 ? [`附：${last}年数据`] : [], parts[at]!], grid}));
    const found = readDocument("a.docx", {blocks: blocksOf([...pieces([[], [], []]), ...again])});
    expect(found.map(({year}) => year)).toEqual([first.year, last]);
    expect(found.map(valuesOf)).toEqual([first, before].map(valuesOf));
  });
});

test("a second block that names nobody, below one that does, is told, and is no whole filing", () => {
  const twice = [...whole(first, titles[0]![1](first)), ...whole(second, [])];
  for (const found of [readGrids("a.xlsx", [stacked("表", twice)]), readDocument("a.docx", {blocks: blocksOf(twice)})]) {
    expect(found.map(({unit, unmatched}) => [unit, unmatched.map(({why}) => why)])).toEqual([[first.unit, []], ["", ["name"]]]);
  }
  // On a sheet of its own it is known by that.
  const beside = readGrids("a.xlsx", [stacked("表", whole(first, titles[0]![1](first))), stacked("汇总", whole(second, []))]);
  expect(beside.flatMap(({unmatched}) => unmatched)).toEqual([]);
});
