import {asideTitles} from "../../filing/own-sheets";
import {approximate} from "../../filing/exact";
import {address} from "../../filing/place";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Consolidation} from "../consolidate";
import {groupingOf} from "../groups";
import {nameOf, type PlacedSubmission} from "../standing";
import {fileOf, type SubmittedValue} from "../submission";
import {exactly} from "../sum";
import {type LinkOf, linked} from "./link";
import {evenHeights, fileNames, figureWidth, headingHeights, headings, printedBy, tallRows} from "./layout";

/** The sheet of all units, and where things stand in it. */
export type UnitsSheet = {
  readonly spec: SheetSpec;
  /** Column of each figure, by id. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row of each filing that is counted. */
  readonly rows: ReadonlyMap<PlacedSubmission, number>;
  readonly totalRow: number;
  /** Columns of the units' kinds and levels, behind the figures. */
  readonly groups: Readonly<Record<"kind" | "level", number>>;
};

const [headRow, totalRow, blankRow, firstRow] = [2, 5, 6, 7];
const stubs = ["单位", "代码", "来源文件"];

/** The figures that have a column in the sheet of all units, each with it, in the order of the form. */
export const columnsOf = ({sums}: Pick<Consolidation, "sums">, {columns}: UnitsSheet) => sums.flatMap(({indicator}) => {
  const column = columns.get(indicator.id);
  return column === undefined ? [] : [{...indicator, inUnits: column}];
});

/** Every unit by every figure, the totals above them as live sums, and how many units gave no number. */
export function unitsSheet(result: Consolidation, name: string, linkOf: LinkOf): UnitsSheet {
  const shown = result.sums.flatMap((sum, at) => result.whole.figures.has(sum.indicator.id) ? [{...sum, at}] : [])
    .map((sum, n) => ({...sum, column: stubs.length + n}));
  // As the tree has them, so that each level's filings stand together.
  const filings = result.levels[0]?.filings ?? [];
  const lastRow = firstRow + Math.max(1, filings.length) - 1;
  const width = stubs.length + shown.length;
  const groups = {kind: width, level: width + 1};
  const indicators = shown.map(({indicator}) => indicator);
  const heads = headings(result.edition, indicators, headRow, stubs.length);
  const [nameWidth, fileWidth] = [26, 24];
  const columnWidths = [nameWidth, 12, fileWidth, ...shown.map(() => figureWidth), 10, 10];
  const cells: CellSpec[] = [
    {row: 0, column: 0, value: asideTitles.units, style: "title"},
    {row: 1, column: 0, value: result.year === null ? "" : `${result.year}年度`, style: "caption"},
    // Beside the column that every page repeats.
    {row: 1, column: 1, columnSpan: Math.min(width - 1, 12), style: "caption",
      value: `共 ${filings.length} 个单位。空格是该单位没有填写，“—”是该单位的表中没有这一项；二者都不是 0，也没有计入合计。`},
    ...stubs.map((value, column): CellSpec => ({row: headRow, column, rowSpan: 3, value, style: "heading"})),
    ...heads,
    {row: headRow, column: groups.kind, rowSpan: 3, value: "类型", style: "heading"},
    {row: headRow, column: groups.level, rowSpan: 3, value: "级别", style: "heading"},
    ...[[totalRow, "合计"], [blankRow, "没有数值的单位数"]].flatMap(([row, value]): readonly CellSpec[] => [
      {row: Number(row), column: 0, value, style: "group"},
      {row: Number(row), column: 1, columnSpan: stubs.length - 1, style: "empty"},
    ]),
  ];
  for (const {column, value, blank, absent} of shown) {
    const range = `${address(firstRow, column)}:${address(lastRow, column)}`;
    cells.push(
      {row: totalRow, column, style: "total", value: value === null ? "" : approximate(value),
        formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`},
      {row: blankRow, column, style: "total", value: blank + absent, formula: `=ROWS(${range})-COUNT(${range})`},
    );
  }
  const rows = new Map<PlacedSubmission, number>();
  const fileNameOf = fileNames(filings.map(({submission}) => submission.source));
  const grouping = groupingOf(result);
  filings.forEach((placed, n) => rows.set(placed, firstRow + n));
  const places = shown.map(({at}) => at);
  const cellsOf = (line: number): readonly CellSpec[] => {
    const [placed, row] = [filings[line], firstRow + line];
    if (placed === undefined) return [];
    const file = linked(fileNameOf(placed.submission.source), linkOf(fileOf(placed.submission)));
    return [
      ...lineOf(placed, row, places, file),
      {row, column: groups.kind, value: grouping.kind(placed), style: "unit"},
      {row, column: groups.level, value: grouping.level(placed), style: "unit"},
    ];
  };
  return {
    rows, totalRow, groups, columns: new Map(shown.map(({indicator: {id}, column}) => [id, column])),
    spec: {
      name, cells, columnWidths, lines: {from: firstRow, count: filings.length, cellsOf},
      rowHeights: evenHeights(lastRow + 1, {0: 34, 1: 22, ...headingHeights(heads), ...tallRows(firstRow, filings.map(
        (placed) => [[nameOf(placed), nameWidth], [fileNameOf(placed.submission.source), fileWidth]]))}),
      freeze: {rows: firstRow, columns: 1}, validations: [], protect: false,
      print: {
        ...printedBy(indicators, stubs.length, columnWidths),
        area: [lastRow + 1, width], titleRows: [headRow, blankRow],
      },
    },
  };
}

function lineOf(
  {submission, listed}: PlacedSubmission, row: number, places: readonly number[], file: Pick<CellSpec, "value" | "style">,
): readonly CellSpec[] {
  const {unit, values} = submission;
  return [
    {row, column: 0, value: listed?.name ?? unit, style: "label"},
    {row, column: 1, value: listed?.code ?? "", style: "unit"},
    {row, column: 2, ...file},
    ...places.map((at, n): CellSpec => ({row, column: stubs.length + n, value: shownValue(values[at]), style: "plain"})),
  ];
}

const shownValue = (value: SubmittedValue): number | string | null =>
  value === undefined ? "—" : value === null ? null : approximate(exactly(value));

const levelStubs = ["单位（含下级）", "单位数"];

/** 分级汇总: every unit with all those below it, as live sums over their rows in the sheet of all units. */
export function levelsSheet({edition, levels, sums: all}: Consolidation, units: UnitsSheet): SheetSpec {
  const shown = columnsOf({sums: all}, units);
  const heads = headings(edition, shown, 1, levelStubs.length);
  const columnWidths = [34, 8, ...shown.map(() => figureWidth)];
  const cells: CellSpec[] = [
    {row: 0, column: 0, value: asideTitles.levels, style: "title"},
    ...levelStubs.map((value, column): CellSpec => ({row: 1, column, rowSpan: 3, value, style: "heading"})),
    ...heads,
  ];
  levels.forEach(({branch, filings, sums}, n) => {
    const row = n + 4;
    // Units of one branch stand one below the other there.
    const rows = filings.map((filing) => units.rows.get(filing)!);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    cells.push(
      {row, column: 0, value: branch.unit.name || "合计", style: "label", indent: Math.min(branch.depth, 10)},
      {row, column: 1, value: filings.length, style: "plain"},
    );
    for (const {indicator: {id}, value} of sums) {
      const column = units.columns.get(id);
      if (column === undefined) continue;
      const range = `'${units.spec.name}'!${address(first, column)}:${address(last, column)}`;
      cells.push({
        row, column: column - stubs.length + levelStubs.length, style: "plain", value: value === null ? "" : approximate(value),
        ...(rows.length > 0 && {formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`}),
      });
    }
  });
  return {
    name: "分级汇总", cells, columnWidths, validations: [], protect: false,
    rowHeights: evenHeights(levels.length + 4, {0: 34, ...headingHeights(heads)}), freeze: {rows: 4, columns: 1},
    print: {...printedBy(shown, levelStubs.length, columnWidths), titleRows: [1, 3]},
  };
}
