import fc from "fast-check";
import {editions, editionOf} from "../../src/editions/edition";
import {closeGaps} from "../../src/recognise/close-gaps";
import {recogniseGrids} from "../../src/recognise/recognise-grids";
import type {Cell, Grid} from "../../src/recognise/grid";
import {labelsOf} from "../../src/recognise/labels";
import {findForm} from "../../src/recognise/table/find-tables";
import {soughtForms} from "../../src/recognise/table/form-in-table";
import {viewOf} from "../../src/recognise/table/view";
import {buildFiling} from "../build";
import {allLayouts} from "../layouts/all-layouts";
import {inventCase} from "../layouts/cases";
import {printForm} from "../layouts/printed";
import {sheet} from "./grids";

const last = {row: 1_048_575, column: 16_383};
const cell = (row: number, column: number, more: Partial<Cell> = {}): Cell =>
  ({row, column, rowSpan: 1, columnSpan: 1, text: "x", value: "x", ...more});
const gridOf = (cells: readonly Cell[], {row, column} = last): Grid =>
  ({name: "表", rows: row + 1, columns: column + 1, cells});
const size = ({rows, columns}: Grid): readonly number[] => [rows, columns];

test("a cell in the last row or column makes a grid no larger than one some rows away", () => {
  expect(size(closeGaps(gridOf([cell(0, 0), cell(last.row, 0)])).grid)).toEqual([19, 42]);
  expect(size(closeGaps(gridOf([cell(0, 0), cell(0, last.column)])).grid)).toEqual([18, 43]);
  expect(size(closeGaps(gridOf([cell(0, 0), cell(last.row, last.column)])).grid)).toEqual([19, 43]);
});

test("a merged area is as large as what stands beside it", () => {
  const merged = cell(0, 0, {rowSpan: last.row + 1, columnSpan: last.column});
  const {grid} = closeGaps(gridOf([merged, cell(500_000, last.column)]));
  expect(grid).toMatchObject({rows: 35, columns: 42, cells: [{rowSpan: 35, columnSpan: 41}, {row: 17, column: 41}]});
});

test("a grid without long gaps stays the very same", () => {
  const grid = sheet("表", [["一", "二"], [], [], ["三"]]);
  expect(closeGaps(grid).grid).toBe(grid);
});

test("every cell keeps its place, what is near stays as near, and the order stays", () => {
  const cells = fc.array(fc.record({
    row: fc.oneof(fc.nat(40), fc.nat(last.row)), column: fc.oneof(fc.nat(40), fc.nat(last.column)),
    rowSpan: fc.oneof(fc.constant(1), fc.integer({min: 1, max: 3_000})), columnSpan: fc.integer({min: 1, max: 50}),
  }), {minLength: 2, maxLength: 30});
  let cut = 0;
  fc.assert(fc.property(cells, (spans) => {
    const grid = gridOf(spans.map((span) => cell(span.row, span.column, span)));
    const {grid: closed, rowOf, columnOf} = closeGaps(grid);
    if (closed !== grid) cut += 1;
    expect(closed.rows).toBeLessThanOrEqual(17 * (2 * spans.length + 1));
    expect(closed.columns).toBeLessThanOrEqual(41 * (2 * spans.length + 1));
    closed.cells.forEach(({row, column, rowSpan, columnSpan}, at) => {
      expect([rowOf(row), columnOf(column)]).toEqual([spans[at]!.row, spans[at]!.column]);
      expect(rowOf(row + rowSpan)).toBe(spans[at]!.row + spans[at]!.rowSpan);
      expect(columnOf(column + columnSpan)).toBe(spans[at]!.column + spans[at]!.columnSpan);
      const [before, here] = [closed.cells[0]!, spans[0]!];
      const [away, was] = [row - before.row, spans[at]!.row - here.row];
      expect(Math.sign(away)).toBe(Math.sign(was));
      if (Math.abs(was) <= 16) expect(away).toBe(was);
      else expect(Math.abs(away)).toBeGreaterThan(16);
    });
  }));
  expect(cut).toBeGreaterThan(50);
});

describe.each(editions.map(({id}) => id))("a report of edition %s", (edition) => {
  const filing = buildFiling({edition});
  const texts = new Map([...filing.figures].map(([id, {text}]) => [id, text]));
  const sheets = editionOf(edition).forms.map((form): Grid => {
    const {rows, columns, cells} = printForm(form, "standard", texts);
    return {name: form.title, rows, columns, cells: cells.map(({id, ...one}) =>
      ({...one, value: id === undefined || one.text === "" ? one.text : Number(one.text)}))};
  });
  const plain = recogniseGrids(sheets)!;

  test.each<[string, (grid: Grid) => readonly Cell[]]>([
    ["the last row", () => [cell(last.row, 0)]],
    ["the last column", ({rows}) => [cell(rows + 1, last.column)]],
    ["the last corner", () => [cell(last.row, last.column)]],
    ["every thousandth row", () => Array.from({length: 900}, (_, at) => cell(1_000 * (at + 1), 3))],
    ["an area merged to the end", ({rows}) =>
      [cell(rows + 1, 0, {rowSpan: last.row - rows, columnSpan: last.column + 1})]],
  ])("is read as it is whatever stands in %s", (_, far) => {
    const found = recogniseGrids(sheets.map((grid) => gridOf([...grid.cells, ...far(grid)].map((one) => ({...one})))))!;
    const figures = (recognition: typeof plain) => [...recognition.figures].map(([id, {value, place}]) =>
      [id, value, place.in === "sheet" && [place.row, place.column]]);
    expect(figures(found)).toEqual(figures(plain));
    expect(found.unmatched).toEqual(plain.unmatched);
  });

  test("stands where it is said to stand, however far down and to the right", () => {
    const moved = sheets.map((grid) => gridOf(
      [cell(0, 0), ...grid.cells.map((one) => ({...one, row: one.row + 900_000, column: one.column + 15_000}))]));
    const found = recogniseGrids(moved)!;
    expect(found.figures.size).toBe(plain.figures.size);
    for (const [id, {place}] of found.figures) {
      const {row, column} = plain.figures.get(id)!.place as {row: number; column: number};
      expect(place).toMatchObject({row: row + 900_000, column: column + 15_000});
    }
  });

  /** How much is looked at to find the tables of some sheets. */
  const looksAt = (grids: readonly Grid[]): number => {
    let looks = 0;
    for (const {grid} of grids.map(closeGaps)) {
      const view = viewOf(grid, labelsOf(edition).find, (more) => { looks += more; });
      for (const form of soughtForms(edition)) findForm([view], form);
    }
    return looks;
  };
  const more = (far: readonly Cell[]): readonly Grid[] => sheets.map((grid) => gridOf([...grid.cells, ...far]));
  const stairs = (count: number): readonly Cell[] =>
    Array.from({length: count}, (_, at) => cell(100 + at * 100, 100 + at * 10));

  test("takes no more looks for a cell far away, and for twice as many hardly more than twice", () => {
    const near = looksAt(sheets);
    expect(near).toBeGreaterThan(100);
    expect(looksAt(more([cell(last.row, 0)]))).toBeLessThan(near * 1.5);
    expect(looksAt(more([cell(last.row, last.column)]))).toBeLessThan(near * 1.5);
    const [some, twice] = [looksAt(more(stairs(700))), looksAt(more(stairs(1_400)))];
    expect(twice).toBeLessThan(some * 2.5);
  });
});

test("a report pasted as text is read however far down it stands, and placed where it stands", () => {
  const layout = allLayouts.find(({name}) => name === "L4 pipes with padding")!;
  const lines = inventCase(layout, {edition: "2021"}, 4).report.text.split("\n").flatMap((line, row): readonly Cell[] =>
    line.trim() === "" ? [] : [cell(row + 1, 0, {text: line, value: line})]);
  const far = {rows: 1_048_576, columns: 16_384};
  const top = recogniseGrids([{...gridOf(lines), ...far}])!;
  expect(top.figures.size).toBeGreaterThan(100);
  const others = [1, 2, 3].map((at) => sheet(`其他${at}`, Array.from({length: 20_000}, () => ["明细"])));
  const moved = [cell(0, 0), ...lines.map((one) => ({...one, row: one.row + 900_000}))];
  const down = recogniseGrids([{...gridOf(moved), ...far}, ...others])!;
  const told = (found: typeof top, by: number) => [...found.figures].map(([id, {value, place}]) =>
    [id, value, place.in === "sheet" && [place.sheet, place.row + by, place.column]]);
  expect(told(down, 0)).toEqual(told(top, 900_000));
});

test("tables beside tables over endless rows are given up, and said to be too intricate", () => {
  const people = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const wide = (tables: number) => sheet("表", [
    ["", ...Array.from({length: tables}, () => people).flat()],
    ...Array.from({length: tables * 7}, () => ["一、本年新收政府信息公开申请数量", ...people.map(() => 1)]),
  ]);
  expect(() => recogniseGrids([wide(300)], {source: "宽.xlsx"}))
    .toThrow(expect.objectContaining({source: "宽.xlsx", why: "tooComplex"}) as Error);
  expect(recogniseGrids([wide(2)])).toBeDefined();
});
