import type {Unmatched} from "../filing/filing";
import {address} from "../filing/place";
import {withoutTurns} from "../filing/turning-marks";
import {isTotalName} from "../filing/unit-name";
import {hasFigures, type Table, textAt, textsIn} from "./by-rows";
import type {Cell} from "./grid";
import {type Heading, headingOfLine} from "./heading";
import {isNumberLike, mostRows, nameAt, type Names} from "./ledger-table";
import {type Said, saidOf} from "./ledger-years";
import {simplified} from "./normalise";
import {isOfYears, partOfYear} from "./period-wording";
import {headingOfSheetName, periodOfSheets} from "./sheet-heading";
import {isSignature} from "./signature";
import type {PlaceOf} from "./table/gather-figures";
import {yearIn} from "./table/this-year";
import {endsLikeUnit} from "./unit-wording";
import {readValue} from "./value";

/**
 * What a row below a ledger's headings is: a unit's, of a year; a sum of units; the head of a section of them; or of
 * none, with numbers that belong to nobody. Of an unclear year, whose its figures are is not known.
 */
export type LedgerRow = {readonly row: number} & (
  | {readonly as: "unit"; readonly unit: string; readonly year: number | null; readonly isUnclear: boolean}
  | {readonly as: "sum"; readonly name: string; readonly year: number | null}
  | {readonly as: "section"}
  | {readonly as: "loose"});

/**
 * The rows of a ledger whose title names a `year`, or of which somebody `said` one, or a column `period` does; those of
 * averages, changes and the like are left out.
 */
export function rowsOf(
  table: Table, names: Names,
  {year, said: other, period}: {readonly year: number | null; readonly said: number | null; readonly period?: number},
): readonly LedgerRow[] {
  const base = year ?? other;
  const rows: LedgerRow[] = [];
  const numbered = someNumbered(table, names);
  const counted = countedIn(table, names);
  let dated: Said = undefined;
  const named = new Map<Cell, Set<number | null>>();
  for (let row = names.first; row < Math.min(table.rows, mostRows); row += 1) {
    const isFilled = hasFigures(table, row, names.column);
    const printed = nameIn(table, row, names, counted);
    const isUnnamed = nameAt(table, row, names.column) === "";
    if (!isFilled && (printed === "" || isNumberLike(printed))) {
      if (hasNumber(table, row, names)) rows.push({row, as: "loose"});
      continue;
    }
    const {name, said: own} = datedName(printed);
    const cell = period === undefined ? "" : textAt(table, row, period);
    dated = period !== undefined && cell !== "" ? saidOf(cell) : dated;
    const said = own ?? dated;
    if (said === "change" || isNoUnit(name)) continue;
    if (names.byYear && own === undefined && !isSum(name)) {
      if (hasNumber(table, row, names)) rows.push({row, as: "loose"});
      continue;
    }
    const of = typeof said === "number" ? said : said === "prior" ? (base === null ? null : base - 1) : year;
    const isUnclear = said === "unclear" || (said === "prior" && base === null);
    if (isSum(name) || (isFilled && (isGroup(name) || (isUnnamed && printed !== "")))) {
      // 上年合计 is no sum of these units.
      if (isFilled && own === undefined) rows.push({row, as: "sum", name, year: of});
      continue;
    }
    const head = table.at(row, names.column);
    const years = (head && named.get(head)) ?? new Set<number | null>();
    if (years.has(of)) {
      // Merged over rows of one year, a name is of the first: whose the others' figures are nobody knows.
      rows.push({row, as: "loose"});
      continue;
    }
    if (!isFilled && isSection(table, row, names, printed, numbered)) {
      rows.push({row, as: "section"});
      continue;
    }
    if (head !== undefined && head.text.trim() !== "") named.set(head, years.add(of));
    const unit = isNumberLike(name) ? "" : simplified(withoutTurns(name).replace(ordinal, ""));
    rows.push({row, as: "unit", unit: unit === "" && own !== undefined ? lastUnit(rows) : unit, year: of, isUnclear});
  }
  return withNames(rows);
}

/** What stands over the table, or the sheet's name: the year of all, or the part of it. */
export function saidOver(table: Table, {first}: Names): Pick<Heading, "year" | "period"> {
  const end = table.from + first;
  const isOver = (at: number): boolean => at >= table.from && at < end;
  const over = [
    ...table.grid.cells.filter(({row, column}) => isOver(table.turned ? column : row)).map(({text}) => text),
    ...[...table.grid.around ?? []].reverse(),
  ].flatMap((text) => text.split(/\n|，/));
  const said = over.map((text) => headingOfLine(text).year).find((year) => year !== null) ??
    headingOfSheetName(table.grid.name).year;
  // 2024年度各单位统计: a title that no report has.
  const titles = over.filter((text) => /统计|台账|情况|汇总|数据|公开|[^年报]表/.test(text) && !/[月日]/.test(text))
    .flatMap((text) => yearIn(text) ?? []);
  const lines = over.map((text) => plain(text));
  const period = lines.flatMap((line) => partOfYear(line) ?? [])[0] ?? periodOfSheets([table.grid]);
  const titled = new Set(titles).size === 1 ? titles[0] ?? null : null;
  const year = isOfYears(period ?? "") ? null : said ?? titled;
  return {year, ...(period !== undefined && {period})};
}

/** The name of a row, also where 合计 or 填表人 stands in a column before, or any words where rows are counted. */
function nameIn(table: Table, row: number, {column}: Names, counted: readonly number[]): string {
  const own = plain(nameAt(table, row, column));
  if (own !== "") return own;
  const before = Array.from({length: column}, (_, at) => plain(textAt(table, row, at)));
  return before.find((text, at) => isSum(text) || isNoUnit(text) || isGroup(text.replace(ordinal, "")) ||
    (counted.includes(at) && words.test(text))) ?? "";
}

const words = /\p{Script=Han}.*(?![一二三四五六七八九十])\p{Script=Han}/u;

/** The columns before the names in which rows are counted: what words stand there are of all of them. */
const countedIn = (table: Table, {column, first}: Names): readonly number[] =>
  Array.from({length: column}, (_, at) => at).filter((at) => {
    const filled = Array.from({length: Math.min(table.rows, mostRows) - first}, (_, row) => first + row)
      .map((row) => textAt(table, row, at)).filter((text) => text !== "");
    return filled.filter((text) => isNumberLike(text)).length * 2 > filled.length;
  });

const plain = (text: string): string => text.replace(/\s+/g, "");
const lastUnit = (rows: readonly LedgerRow[]): string => {
  const last = rows.findLast(({as}) => as === "unit");
  return last?.as === "unit" ? last.unit : "";
};

/** A name with a year, 青山镇（上年）, or a year in the place of one: 上年数 below a unit's row. */
function datedName(printed: string): {readonly name: string; readonly said?: Said} {
  const [, before = printed, inside] = /^(.*?)[（([【]([^（(）)]*)[）)\]】]$/.exec(printed) ?? [];
  const inBrackets = inside === undefined ? undefined : saidOf(inside);
  if (inBrackets !== undefined && inBrackets !== "unclear") return {name: before, said: inBrackets};
  if (endsLikeUnit(printed) || printed.length > 12) return {name: printed};
  const said = saidOf(printed);
  if (said === "unclear" || said === undefined) return {name: printed};
  return {name: isSum(printed) ? printed : "", said};
}

/**
 * A name that lost its merge over the rows of several years: a row without one is of the unit above where it is of a
 * year which that unit has no other row of.
 */
function withNames(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const key = (unit: string, year: number | null): string => `${unit} ${year}`;
  const there = new Set(rows.flatMap((one) => one.as === "unit" && one.unit !== "" ? [key(one.unit, one.year)] : []));
  let above = "";
  return rows.map((one) => {
    if (one.as !== "unit") {
      above = "";
      return one;
    }
    if (one.unit !== "") above = one.unit;
    const isIts = one.unit === "" && above !== "" && one.year !== null && !there.has(key(above, one.year));
    if (!isIts) return one;
    there.add(key(above, one.year));
    return {...one, unit: above};
  });
}

/** 小计, 合计, 街道合计, 二、区直部门小计. */
const isSum = (name: string): boolean =>
  isTotalName(name.replace(ordinal, "")) || /(?:小计|合计|总计|共计)(?:[（(].*[）)])?[：:]?$/.test(name);

const ordinal = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．])/;

/** What units are called together: 街道, 区直部门, 乡镇（街道）. */
const isGroup = (name: string): boolean =>
  new RegExp(`^各?(?:[市区县省州盟旗](?:直属?|级|属))?(?:(?:驻[市区县])?(?:${groups}))+$`).test(name.replace(ordinal, "").replace(/[（）()、和及]/g, ""));

const groups = "街道|乡镇|镇乡|镇街|街镇|乡|镇|街道办事处|部门|单位|机关|委办局|开发区|园区|" +
  "直属|垂直管理|垂管|双管|派驻|驻地|其他|有关";

/** Whether a row without figures heads the rows below it, rather than being a unit's that has none. */
function isSection(table: Table, row: number, {column}: Names, name: string, numbered: boolean): boolean {
  const own = textAt(table, row, column);
  const isEmpty = textsIn(table, row).every(({column: other, text}) => other <= column || text === "" || text === own);
  if (!isEmpty) return false;
  return isGroup(name) || (ordinal.test(name) && !numbered) || !endsLikeUnit(name);
}

/** Whether names of units with figures are numbered. */
const someNumbered = (table: Table, {column, first}: Names): boolean =>
  Array.from({length: Math.min(table.rows, mostRows) - first}, (_, at) => first + at)
    .some((row) => {
      const name = plain(textAt(table, row, column));
      return ordinal.test(name) && !isGroup(name) && !isSum(name) && hasFigures(table, row, column);
    });

/** Whether a number stands in a row, but before the names, where rows are counted. */
const hasNumber = (table: Table, row: number, {column: names}: Names): boolean =>
  textsIn(table, row).some(({column, text}) => column >= names && isNumberLike(text));

/** What stands in the column of names and is no unit's. */
const isNoUnit = (name: string): boolean =>
  new RegExp(`^(?:没有数值的单位数|单位数|平均|人均|均值|最大|最小|最高|最低|中位数|占比|比重|排名|名次|${asides})`).test(name) ||
  isSignature(name);
const asides = "备注|说明|注[:：]|填表|审核|制表|负责人|联系";

/** The numbers of a row that is no unit's, each where its cell begins. */
export const numbersIn = (table: Table, row: number, placeOf: PlaceOf): readonly Unmatched[] =>
  textsIn(table, row).flatMap(({column, text}): readonly Unmatched[] => {
    const there = table.placed(row, column);
    const cell = table.at(row, column);
    const begins = cell?.row === there.row && cell.column === there.column;
    return !begins || readValue(text).as !== "number" ? []
      : [{text, place: placeOf(table.grid, there.row, there.column), why: "value"}];
  });

/** What a row is called as a part of its source. */
export function partOf({grid, turned, from}: Table, row: number, placeOf: PlaceOf): string {
  const place = placeOf(grid, 0, 0);
  const at = from + row;
  if (place.in === "text") return turned ? `第 ${at + 1} 列` : `第 ${place.line + at + 1} 行`;
  if (place.in === "table") return `表格 ${place.table + 1} 第 ${at + 1} ${turned ? "列" : "行"}`;
  return `${grid.name}!${turned ? address(0, at).replace(/\d+$/, "") : at + 1}`;
}
