import {type EditionId, editionFor, editionOf, editions, indicatorsById, variantAmong} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import {moneyUnitsIn, nonePrinted, unitThatHolds} from "../filing/money";
import {address, type Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import {type Heading, headingOfLine, headingOfName} from "./heading";
import {type LedgerColumn, nameColumns, namesFigures} from "./ledger-headings";
import {fewestFigures, headedColumns, mayBeLedger, mostRows, type Names, namesIn, type Table, tableOf, textAt} from "./ledger-table";
import {findLabel} from "./labels";
import {simplified} from "./normalise";
import type {Recognition} from "./recognition";
import {figureOf, inPrintedOrder} from "./table/gather-figures";
import type {TableSpot} from "./table/view";
import {asideTitles} from "../filing/aside-titles";
import {readValue} from "./value";

/** What a ledger (台账) shows of one unit and year: a row, or a column where it is drawn the other way round. */
export type LedgerLine = Heading & {readonly recognition: Recognition; readonly part: string};

/**
 * Read a ledger: a row a unit and the figures in columns under one to some rows of headings, or the other way round.
 * `undefined` where the grid is none. A row 合计 is a line like the others, of the name that it has there.
 */
export function readLedger(
  grid: Grid, {edition, year = null}: {readonly edition?: EditionId; readonly year?: number | null} = {},
): readonly LedgerLine[] | undefined {
  if (!mayBeLedger(grid)) return undefined;
  for (const turned of [false, true]) {
    const table = tableOf(grid, turned);
    const names = namesIn(table, turned);
    if (names === undefined) continue;
    const lines = linesOf(table, names, edition ?? (year === null ? undefined : editionFor(year)?.id));
    if (lines !== undefined) return lines;
  }
  return undefined;
}

function linesOf(table: Table, names: Names, due: EditionId | undefined): readonly LedgerLine[] | undefined {
  const headed = headedColumns(table, names);
  const order = [...editions].reverse().sort((one, other) => (other.id === due ? 1 : 0) - (one.id === due ? 1 : 0));
  let best: {edition: EditionId; columns: readonly LedgerColumn[]; count: number} | undefined;
  for (const {id} of order) {
    if (!headed.some(({path}) => path.some((text) => namesFigures(id, text)))) continue;
    const columns = nameColumns(id, headed);
    const count = columns.filter((column) => column.id !== undefined).length;
    if (best === undefined || count > best.count) best = {edition: id, columns, count};
  }
  if (best === undefined || best.count < fewestFigures || best.count * 2 < headed.length) return undefined;
  const {edition, columns} = best;
  const title = titleOf(table, names);
  const years = headed.find(({path}) => path.some((text) => /^(?:统计|报告|所属)?(?:年度|年份)$/.test(text)));
  const lines: LedgerLine[] = [];
  for (let row = names.first; row < Math.min(table.rows, mostRows); row += 1) {
    const name = textAt(table, row, names.column);
    if (name === "" || isRemark.test(name.replace(/\s+/g, ""))) continue;
    const own = years === undefined ? undefined : /20\d\d/.exec(textAt(table, row, years.column))?.[0];
    lines.push({
      unit: simplified(name.replace(/\s+/g, "")), year: own === undefined ? title.year : Number(own),
      recognition: lineOf(table, row, edition, columns.filter(({column}) => column !== years?.column)),
      part: partOf(table, row),
    });
  }
  // 统计数 alone before a row: the form itself, its rows side by side.
  return lines.every(({unit}) => findLabel(edition)(unit).length > 0) ? undefined : lines;
}

/** What stands in the column of names and is no unit's. */
const isRemark = /^(?:没有数值的单位数|单位数|平均|备注|说明|注[:：]|填表|填报人|审核|制表|负责人|联系)/;

const partOf = ({grid, turned}: Table, row: number): string =>
  `${grid.name}!${turned ? address(0, row).replace(/\d+$/, "") : row + 1}`;

function lineOf(table: Table, row: number, edition: EditionId, columns: readonly LedgerColumn[]): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const indicators = indicatorsById(edition);
  for (const {column, path, id} of columns) {
    const cell = table.at(row, column);
    const there = table.placed(row, column);
    const place: Place = {in: "sheet", sheet: table.grid.name, ...there};
    const isFilled = cell !== undefined && cell.text.trim() !== "";
    const indicator = id === undefined ? undefined : indicators.get(id);
    if (indicator === undefined) {
      const isNumber = isFilled && readValue(cell.text).as === "number";
      const text = `${path.join(" ")}：${cell?.text.trim() ?? ""}`;
      if (isNumber && !path.some(isAsideHeading)) unmatched.push({text, place, why: "label"});
      continue;
    }
    // Our own sheet shows so that a unit does not have the figure.
    if (isFilled && cell.text.trim() === "—" && isOurs(table.grid)) continue;
    const spot = isFilled ? spotOf(cell, there) : undefined;
    const units = path.map(moneyUnitsIn).reverse();
    const around = indicator.kind === "amount" ? unitThatHolds(units) : nonePrinted;
    const placed = {id: indicator.id, ...there, spot};
    figures.set(indicator.id, figureOf(placed, indicator, place, around, isFilled ? undefined : cell));
  }
  const variant = variantAmong(edition, (id) => figures.has(id.id));
  return {edition, variant, figures: inPrintedOrder(editionOf(edition), figures), unmatched, missingRows: []};
}

const spotOf = (cell: Cell, place: {readonly row: number; readonly column: number}): TableSpot => {
  const text = cell.text.trim();
  return {...place, rowSpan: 1, columnSpan: 1, text, as: readValue(text).as, meanings: [], cell};
};

const isAsideHeading = (text: string): boolean =>
  /^(?:序号?|行次|编号|.*代码|代码|.*电话|手机|备注|说明|日期|.*日期|.*时间|来源文件|排名|名次)$/.test(text.replace(/\s+/g, ""));

const isOurs = ({cells}: Grid): boolean => cells[0]?.text.trim() === asideTitles.units;

/** What stands over the table, or the sheet's name: the year of all. */
function titleOf(table: Table, {first}: Names): Heading {
  const over = table.grid.cells.filter(({row, column}) => (table.turned ? column : row) < first)
    .flatMap(({text}) => text.split(/\n|，/)).map(headingOfLine);
  const name = headingOfName(table.grid.name);
  return {unit: "", year: over.find(({year}) => year !== null)?.year ?? name.year};
}
