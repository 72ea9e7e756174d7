import {asideTitles} from "../../filing/own-sheets";
import {editionOf} from "../../editions/edition";
import type {Consolidation} from "../consolidate";
import {countedIn} from "../standing";
import {exactly} from "../sum";
import {approximate, compare, type Exact} from "../../filing/exact";
import type {CellSpec, ChartSpec, SheetSpec} from "../../sheets/sheet-spec";
import {evenHeights} from "./layout";

/** As many as a page holds for all figures together. */
const most = 10;
/** Rows that a chart needs at least. */
const least = 6;
/** Blocks of the longest bar, which its column holds. */
const longest = 35;

/** 单位排名: the units with the largest figures, and a chart of each; where none is drawn, bars that repeat a block. */
export function largestSheet(result: Consolidation): SheetSpec {
  const {indicators: all, headlines: {ranked}} = editionOf(result.edition);
  const indicators = all.map(({id, name}, at) => ({id, name, at}));
  const cells: CellSpec[] = [{row: 0, column: 0, columnSpan: 4, value: asideTitles.largest, style: "title"}];
  const charts: ChartSpec[] = [];
  const gaps: Record<number, number> = {};
  let row = 1;
  for (const {name, at} of ranked.flatMap((id) => indicators.filter((one) => one.id === id))) {
    const lines = largestIn(result, at);
    const greatest = Math.max(...lines.map(({value}) => approximate(value)));
    const title = lines.length === 0 ? `${name}：没有大于 0 的单位` : `${name}：最多的 ${lines.length} 个单位`;
    cells.push({row: row++, column: 0, columnSpan: 4, style: "block", value: title},
      ...lines.flatMap((line, at) => lineOf(line, at, row, greatest)));
    const rows = Math.max(lines.length, least);
    if (lines.length > 0) {
      charts.push({
        title, area: {row, column: 3, rows, columns: 1},
        data: {row, rows: lines.length, names: 1, series: [{name, column: 2, style: "bar"}]},
      });
    }
    row += lines.length === 0 ? 0 : rows;
    gaps[row++] = 10;
  }
  return {
    name: "单位排名", cells, charts, columnWidths: [6, 34, 12, 62], validations: [], protect: false,
    rowHeights: evenHeights(row - 1, {...gaps, 0: 34}), print: {orientation: "portrait", fit: [1, 1]},
  };
}

type Line = {readonly unit: string; readonly value: Exact};

const largestIn = (result: Consolidation, at: number): readonly Line[] =>
  countedIn(result).flatMap(({submission, listed}) => {
    const value = submission.values[at];
    return value == null ? [] : [{unit: listed?.name ?? submission.unit, value: exactly(value)}];
  }).filter(({value}) => compare(value, 0) > 0).sort((a, b) => compare(b.value, a.value)).slice(0, most);

function lineOf({unit, value}: Line, at: number, top: number, greatest: number): readonly CellSpec[] {
  const row = top + at;
  const number = approximate(value);
  return [
    {row, column: 0, value: at + 1, style: "unit"}, {row, column: 1, value: unit, style: "label"},
    {row, column: 2, value: number, style: "plain"},
    {row, column: 3, style: "bar", value: "█".repeat(Math.round(number / greatest * longest)),
      formula: `=REPT("█",ROUND($C${row + 1}/$C$${top + 1}*${longest},0))`},
  ];
}
