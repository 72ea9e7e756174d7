import {type EditionId, editionFor, editionOf, editions, indicatorsById, variantAmong} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import {moneyUnitsIn, nonePrinted, unitThatHolds} from "../filing/money";
import {address} from "../filing/place";
import type {Cell, Grid} from "./grid";
import {type Heading, headingOfLine, headingOfName} from "./heading";
import {type LedgerColumn, nameColumns, namesFigures, type Under, underOf} from "./ledger-headings";
import {
  fewestFigures, hasFigures, headedColumns, mayBeLedger, mostRows, type Names, namesIn, type Table, tableOf, textAt,
} from "./ledger-table";
import {findLabel} from "./labels";
import {simplified} from "./normalise";
import type {Recognition} from "./recognition";
import {figureOf, inPrintedOrder, inSheet, type PlaceOf} from "./table/gather-figures";
import type {TableSpot} from "./table/view";
import {asideTitles} from "../filing/aside-titles";
import {readValue} from "./value";

/** What a ledger (台账) shows of one unit and year: a row, or a column where it is drawn the other way round. */
export type LedgerLine = Heading & {
  readonly recognition: Recognition; readonly part: string; readonly grid: Grid;
};

/** What decides how a ledger is read, where it does not say itself, and how its places are named. */
export type LedgerAsking = {
  readonly edition?: EditionId; readonly year?: number | null; readonly placeOf?: PlaceOf;
};

/**
 * Read a ledger: a row a unit and the figures in columns under one to some rows of headings, or the other way round.
 * `undefined` where the grid is none. A row 合计 is a line like the others, of the name that it has there.
 */
export function readLedger(grid: Grid, asked: LedgerAsking = {}): readonly LedgerLine[] | undefined {
  if (!mayBeLedger(grid)) return undefined;
  for (const turned of [false, true]) {
    const table = tableOf(grid, turned);
    const names = namesIn(table, turned);
    const lines = names === undefined ? undefined : linesOf(table, names, asked);
    if (lines !== undefined) return lines;
  }
  return undefined;
}

function linesOf(
  table: Table, names: Names, {edition, year: said = null, placeOf = inSheet}: LedgerAsking,
): readonly LedgerLine[] | undefined {
  const headed = headedColumns(table, names);
  const years = headed.find(({path}) => path.some((text) => /^(?:统计|报告|所属)?(?:年度|年份)$/.test(text)));
  const known = knownBy(headed.filter((column) => column !== years), names);
  const [latest] = known;
  if (latest === undefined) return undefined;
  const title = titleOf(table, names);
  const lines: LedgerLine[] = [];
  for (let row = names.first; row < Math.min(table.rows, mostRows); row += 1) {
    const name = textAt(table, row, names.column).replace(/\s+/g, "");
    if (name === "" ? !hasFigures(table, row, names.column) : isRemark.test(name)) continue;
    const own = years === undefined ? undefined : /20\d\d/.exec(textAt(table, row, years.column))?.[0];
    const year = own === undefined ? title.year : Number(own);
    const dated = year ?? said;
    const due = edition ?? (dated === null ? undefined : editionFor(dated)?.id);
    const read = known.find((one) => one.edition === due) ?? latest;
    const part = partOf(table, row, placeOf);
    for (const [of, columns] of byYear(read, year)) {
      lines.push({
        unit: simplified(name), year: of, part: of === year ? part : `${part}（${of}年）`, grid: table.grid,
        recognition: lineOf(table, row, {...read, columns}, placeOf),
      });
    }
  }
  // 统计数 alone before a row: the form itself, its rows side by side.
  return lines.every(({unit}) => findLabel(latest.edition)(unit).length > 0) ? undefined : lines;
}

/** What an edition makes of a ledger's headings. */
type Known = {readonly edition: EditionId; readonly columns: readonly (LedgerColumn & {readonly under: Under})[]};

/**
 * The editions that know most of the headings, the latest first; none where that is no ledger. Where it surely has
 * units' names, headings of rows alone are enough: then its numbers have no certain place.
 */
function knownBy(headed: readonly LedgerColumn[], {units}: Names): readonly Known[] {
  const known = [...editions].reverse().map(({id}) => {
    // A merged heading that lost its merge stands over those behind it too.
    let isUnderName = false;
    const named = headed.filter(({path}) => {
      if (path.length > 0) isUnderName = namesFigures(id, path);
      return isUnderName;
    }).length;
    const unders = named === 0 ? [] : headed.map((column) => ({...column, under: underOf(id, column.path)}));
    const columns = [...new Set(unders.map(({under}) => under))].flatMap((under) =>
      nameColumns(id, unders.filter((one) => one.under === under)).map((column) => ({...column, under})));
    const count = columns.filter((column) => column.id !== undefined && column.under !== "change").length;
    return {edition: id, columns, count, named};
  });
  const most = Math.max(...known.map(({count}) => count));
  const best = known.filter(({count}) => count === most);
  const isEnough = (count: number): boolean => count >= fewestFigures && count * 2 >= headed.length;
  if (isEnough(most)) return best;
  return units < 2 ? [] : known.filter(({named}) => isEnough(named));
}

/** The columns of each year. Under no year's heading stand those of the row's own, or what belongs to all. */
function byYear({columns}: Known, year: number | null): ReadonlyMap<number | null, Known["columns"]> {
  const yearOf = (under: Under): number | null =>
    typeof under === "number" ? under : under === "prior" && year !== null ? year - 1 : year;
  const years = new Map<number | null, Known["columns"]>();
  for (const column of columns) {
    if (column.under === "change") continue;
    const of = yearOf(column.under);
    // Of which year last year's is nobody knows.
    const one = column.under === "prior" && year === null ? {...column, id: undefined} : column;
    years.set(of, [...years.get(of) ?? [], one]);
  }
  // 上一年项日数量, of which nothing is understood, makes no filing of last year.
  for (const [of, some] of [...years]) {
    if (of === year || some.some(({id}) => id !== undefined)) continue;
    years.delete(of);
    years.set(year, [...years.get(year) ?? [], ...some]);
  }
  const own = years.get(year);
  const [other] = [...years.keys()].filter((one) => one !== year);
  if (other === undefined || own === undefined || own.some(({id}) => id !== undefined)) return years;
  years.delete(year);
  return years.set(other, [...years.get(other) ?? [], ...own]);
}

/** What stands in the column of names and is no unit's. */
const isRemark = /^(?:没有数值的单位数|单位数|平均|备注|说明|注[:：]|填表|填报人|审核|制表|负责人|联系)/;

function partOf({grid, turned}: Table, row: number, placeOf: PlaceOf): string {
  const place = placeOf(grid, 0, 0);
  if (place.in === "table") return `表格 ${place.table + 1} 第 ${row + 1} ${turned ? "列" : "行"}`;
  return `${grid.name}!${turned ? address(0, row).replace(/\d+$/, "") : row + 1}`;
}

function lineOf(table: Table, row: number, {edition, columns}: Known, placeOf: PlaceOf): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const indicators = indicatorsById(edition);
  for (const {column, path, id} of columns) {
    const cell = table.at(row, column);
    const there = table.placed(row, column);
    const place = placeOf(table.grid, there.row, there.column);
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
  const over = [
    ...table.grid.cells.filter(({row, column}) => (table.turned ? column : row) < first).map(({text}) => text),
    ...[...table.grid.around ?? []].reverse(),
  ].flatMap((text) => text.split(/\n|，/)).map(headingOfLine);
  const name = headingOfName(table.grid.name);
  return {unit: "", year: over.find(({year}) => year !== null)?.year ?? name.year};
}
