import fc from "fast-check";
import type {Cell, Grid} from "../../src/recognise/grid";
import {knownLayouts, type KnownLayouts} from "../../src/recognise/known-layouts";
import {recogniseGrids} from "../../src/recognise/recognise-grids";
import type {Recognition} from "../../src/recognise/recognition";
import {readXlsx} from "../../src/office/read-xlsx";
import {workbookOf} from "../../src/commands/review";
import {editionOf} from "../../src/editions/edition";
import {buildFiling, type Change} from "../build";
import {casesOf, outOf, someOf} from "../proof";
import {layouts} from "../sheets/layouts";

/** The long way: a place that is named differently is never taken from memory. */
const recogniseAnew = (grids: readonly Grid[]): Recognition | undefined =>
  recogniseGrids(grids, {placeOf: ({name}, row, column) => ({in: "sheet", sheet: name, row, column})});

const workbook = async (built: Parameters<typeof buildFiling>[0]): Promise<readonly Grid[]> =>
  readXlsx("a.xlsx", await workbookOf(buildFiling(built))).grids;

test.each(someOf(layouts, 2))("a template filled in otherwise is read as if it were seen for the first time: %s %s", async (edition, variant) => {
  const own = layoutOf(await workbook({edition, variant}));
  const ids = [...buildFiling({edition, variant}).figures.keys()];
  const plain = fc.oneof(
    fc.nat(3000), fc.constantFrom(0, 2023, 2024, 1, -3), fc.constantFrom("12.5000", "0.25"), fc.constant(null));
  const changes = (to: fc.Arbitrary<Change>) => fc.dictionary(fc.constantFrom(...ids), to, {maxKeys: 40});
  const change = fc.oneof(changes(plain), changes(fc.oneof(plain, fc.constantFrom("/", "无", "三件", "5件", "＋1"))));
  const seen = {known: 0, plain: 0};
  await fc.assert(fc.asyncProperty(change, fc.constantFrom("青山镇", "第3镇", "甲县（本级）"), async (change, unit) => {
    const grids = await workbook({edition, variant, unit, change});
    const quick = own.read(grids, "");
    seen.known += Number(quick !== undefined);
    if (quick !== undefined) expect(quick).toEqual(recogniseAnew(grids));
    const isPlain = Object.values(change).every((value) => value === null || /^-?[\d.]+$/.test(String(value)));
    seen.plain += Number(isPlain && unit !== "第3镇");
    if (isPlain && unit !== "第3镇") expect(quick).toBeDefined();
  }), outOf(100));
  expect(seen.plain).toBeGreaterThan(casesOf(100) / 10);
  expect(seen.known).toBeGreaterThanOrEqual(seen.plain);
});

function layoutOf(grids: readonly Grid[]) {
  const known = knownLayouts();
  known.remember(grids, "", recogniseAnew(grids)!);
  return known;
}

test("what differs anywhere but in its figures goes the long way", async () => {
  const grids = await workbook({});
  const known = layoutOf(grids);
  expect(known.read(grids, "")).toEqual(recogniseAnew(grids));
  expect(known.read(grids, "2021 2024")).toBeUndefined();
  const change = (from: (cell: Cell) => Cell | undefined): readonly Grid[] =>
    grids.map((grid) => ({...grid, cells: grid.cells.flatMap((cell) => from(cell) ?? [])}));
  const {row, column} = [...recogniseAnew(grids)!.figures.values()][0]!.place as {row: number; column: number};
  const isFigure = (cell: Cell): boolean => cell.row === row && cell.column === column;
  for (const other of [
    change((cell) => (cell.text === "行政许可" ? {...cell, text: "行政处罚"} : cell)),
    change((cell) => (cell.text === "行政许可" ? undefined : cell)),
    change((cell) => (cell.text.endsWith("年度）") ? {...cell, text: "（2023年度）"} : cell)),
    change((cell) => (isFigure(cell) ? {...cell, date: true} : cell)),
    change((cell) => (isFigure(cell) ? {...cell, columnSpan: 9} : cell)),
    change((cell) => (typeof cell.value === "number" ? undefined : cell)),
    grids.map((grid) => ({...grid, hidden: true})), grids.slice(1), [...grids, grids[0]!],
  ]) expect(known.read(other, "")).toBeUndefined();
});

test("the second workbook of a template is read by the layout of the first, where whoever reads them keeps it", async () => {
  const layouts = knownLayouts();
  const known: boolean[] = [];
  const watched: KnownLayouts = {
    ...layouts,
    read(...asked) {
      const found = layouts.read(...asked);
      known.push(found !== undefined);
      return found;
    },
  };
  for (const unit of ["青山镇", "云溪镇"]) {
    const grids = await workbook({unit});
    expect(recogniseGrids(grids, {layouts: watched})).toEqual(recogniseAnew(grids));
  }
  expect(known).toEqual([false, true]);
});

test("a layout with anything missing or doubtful in it is not remembered", async () => {
  const grids = await workbook({});
  const without = grids.map((grid) => ({...grid, cells: grid.cells.filter(({text}) => text !== "行政许可")}));
  const known = knownLayouts();
  known.remember(without, "", recogniseAnew(without)!);
  expect(known.read(without, "")).toBeUndefined();
  expect(editionOf("2021").indicators.length).toBeGreaterThan(recogniseAnew(without)!.figures.size);
});
