import {asideTitles} from "../../filing/aside-titles";
import type {Consolidation} from "../consolidate";
import {countedIn, type Placed} from "../order";
import type {Value} from "../submission";
import {branchesIn} from "../unit-list";
import {approximate} from "../../filing/exact";
import {exactly} from "../sum";
import {address} from "../../filing/place";
import {indicatorsById} from "../../editions/edition";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {evenHeights} from "./even-heights";
import {columnsOfPage, figureWidth, headingHeights, headings} from "./headings";

/** The sheet of all units, and where things stand in it. */
export type UnitsSheet = {
  readonly spec: SheetSpec;
  /** Column of each figure, by id. */
  readonly columns: ReadonlyMap<string, number>;
  /** Row of each filing that is counted. */
  readonly rows: ReadonlyMap<Placed, number>;
  readonly totalRow: number;
};

const [headRow, totalRow, blankRow, firstRow] = [2, 5, 6, 7];
const stubs = ["单位", "代码", "来源文件"];

/** Every unit by every figure, the totals above them as live sums, and how many units gave no number. */
export function unitsSheet(result: Consolidation, name: string): UnitsSheet {
  const {whole, edition, sums} = result;
  const indicators = [...indicatorsById(edition).values()];
  const shown = indicators.flatMap((indicator, at) => whole.figures.has(indicator.id) ? [{indicator, at}] : []);
  const columns = new Map(shown.map(({indicator}, n) => [indicator.id, stubs.length + n]));
  const filings = inTreeOrder(result);
  const lastRow = firstRow + Math.max(1, filings.length) - 1;
  const width = stubs.length + shown.length;
  const heads = headings(result.edition, shown.map(({indicator}) => indicator), headRow, stubs.length);
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: Math.min(width, 12), value: asideTitles.units, style: "title"},
    {row: 1, column: 0, columnSpan: Math.min(width, 12), style: "caption",
      value: `共 ${filings.length} 个单位。空格是该单位没有填写，“—”是该单位的表中没有这一项；二者都不是 0，也没有计入合计。`},
    ...stubs.map((value, column): CellSpec => ({row: headRow, column, rowSpan: 3, value, style: "heading"})),
    ...heads,
    {row: totalRow, column: 0, columnSpan: stubs.length, value: "合计", style: "group"},
    {row: blankRow, column: 0, columnSpan: stubs.length, value: "没有数值的单位数", style: "group"},
  ];
  for (const {indicator, at} of shown) {
    const column = columns.get(indicator.id)!;
    const range = `${address(firstRow, column)}:${address(lastRow, column)}`;
    const {value, blank, absent} = sums[at]!;
    cells.push(
      {row: totalRow, column, style: "total", value: value === null ? "" : approximate(value),
        formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`},
      {row: blankRow, column, style: "total", value: blank + absent, formula: `=ROWS(${range})-COUNT(${range})`},
    );
  }
  const rows = new Map<Placed, number>();
  filings.forEach((placed, n) => {
    const row = firstRow + n;
    rows.set(placed, row);
    cells.push(...lineOf(placed, row, shown.map(({at}) => at)));
  });
  return {
    columns, rows, totalRow,
    spec: {
      name, cells, columnWidths: [26, 12, 24, ...shown.map(() => figureWidth)],
      rowHeights: evenHeights(lastRow + 1, {0: 34, 1: 22, ...headingHeights(heads)}),
      freeze: {rows: firstRow, columns: 1}, validations: [], protect: false,
      print: {
        orientation: "landscape", fit: [Math.ceil(shown.length / columnsOfPage), 0],
        titleRows: [headRow, blankRow], titleColumns: [0, 0],
      },
    },
  };
}

function lineOf({submission, listed}: Placed, row: number, places: readonly number[]): readonly CellSpec[] {
  const {unit, source, values} = submission;
  return [
    {row, column: 0, value: listed?.name ?? unit, style: "label"},
    {row, column: 1, value: listed?.code ?? "", style: "unit"},
    {row, column: 2, value: source.replace(/^.*[\\/]/, ""), style: "label"},
    ...places.map((at, n): CellSpec => ({row, column: stubs.length + n, value: shownValue(values[at]), style: "plain"})),
  ];
}

const shownValue = (value: Value): number | string | null =>
  value === undefined ? "—" : value === null ? null : approximate(exactly(value));

/** As the list has them, so that each level's units stand together; units of no list by name. */
export function inTreeOrder(result: Consolidation): readonly Placed[] {
  const counted = countedIn(result);
  const byUnit = new Map(counted.flatMap((one) => (one.listed === undefined ? [] : [[one.listed, one] as const])));
  const unlisted = counted.filter(({listed}) => listed === undefined)
    .sort((a, b) => a.submission.unit.localeCompare(b.submission.unit, "zh"));
  return [...branchesIn(result.trees).flatMap(({unit}) => byUnit.get(unit) ?? []), ...unlisted];
}
