import {editions} from "../editions/edition";
import {hasFigures, type Table, textAt, textsIn} from "./by-rows";
import {namesFigures} from "./ledger-headings";
import {edge, headedColumns, isNumberLike, isYear, mostRows, type Names, unnamedAbove} from "./ledger-table";
import {printedYear, yearOf} from "./year-wording";

/** What a cell says of the year of a row. */
export type Said = number | "this" | "prior" | "change" | "unclear" | undefined;

/** What 2023年度, 上年数, 同比增减 or 第一季度 say of the year of what stands in their row. */
export function saidOf(text: string): Said {
  const said = text.normalize("NFKC").replace(/\s+/g, "");
  const [, year] = ofYear.exec(said) ?? [];
  if (year !== undefined) return isYear(yearOf(year)) ? yearOf(year) : "unclear";
  const short = Number(`20${ofShortYear.exec(said)?.[1]}`);
  if (isYear(short)) return short;
  if (/增减|增长|同比|环比|变化|变动|差[异额]|幅|%|率|^[较比]/.test(said)) return "change";
  if (/前年|往年|历年/.test(said)) return "unclear";
  if (/上年|上一年|去年|上期|同期/.test(said)) return "prior";
  return /本年|今年|当年|本期|当期/.test(said) ? "this" : "unclear";
}
const ofYear = new RegExp(`^${printedYear}(?:年度?)?(?:全年|年?报(?:告|表)?|数据?|情况|1?月?1?日?[-—~至到].*12月.*)?$`);

/** 21年, of this century. */
const ofShortYear = /^(\d\d)年度?$/;

/** The column that says of which year each row is: by its heading, or by what stands in it. */
export function periodColumn(table: Table, names: Names): number | undefined {
  const rows = rowsFrom(table, names.first).filter((row) => hasFigures(table, row, names.column));
  const columns = Array.from({length: table.columns}, (_, column) => column)
    .filter((column) => column !== names.column);
  const headings = new Map(headedColumns(table, names).map(({column, path}) => [column, path]));
  const headed = new Set(rowsFrom(table, 0, names.first).flatMap((row) => textsIn(table, row))
    .flatMap(({column, text}) => (isPeriodHeading(text) ? [column] : [])));
  const isOfFigures = (column: number): boolean =>
    editions.some(({id}) => namesFigures(id, headings.get(column) ?? []));
  return columns.find((column) => headed.has(column)) ?? columns.slice(0, edge).find((column) => {
    const filled = rows.map((row) => textAt(table, row, column)).filter((text) => text !== "");
    const said = filled.map(saidOf).filter((one) => one !== "unclear");
    if (filled.length === 0 || said.length < filled.length) return false;
    return said.some((one) => one === "prior" || one === "this") ||
      (said.every((one) => typeof one === "number") && !isOfFigures(column));
  });
}

/** Where the years stand that the rows of a ledger of one unit are called by: two that differ, before figures. */
export function yearsIn(table: Table, turned: boolean): Names | undefined {
  for (let column = 0; column < Math.min(table.columns, edge); column += 1) {
    const heading = turned ? undefined
      : rowsFrom(table, 0, edge).find((row) => isPeriodHeading(textAt(table, row, column)));
    const filled = rowsFrom(table, heading === undefined ? 0 : heading + 1)
      .filter((row) => textAt(table, row, column) !== "" && hasFigures(table, row, column));
    const dated = filled.filter((row) => isOfYear(textAt(table, row, column), turned));
    const isDated = new Set(dated);
    const [named = Infinity] = dated;
    const others = filled.filter((row) => row > named && !isDated.has(row));
    // 2021 and 2023 among other numbers are figures.
    const isAmongFigures = others.some((row) => isNumberLike(textAt(table, row, column)));
    const years = new Set(dated.map((row) => saidOf(textAt(table, row, column))));
    if (years.size < 2 || isAmongFigures || others.length > dated.length) continue;
    return {column, first: unnamedAbove(table, column, (heading ?? -1) + 1, named), units: 0, byYear: true};
  }
  return undefined;
}

/** 本年 and 上年 over the columns of a form compare its figures with last year's: they make no filings of two. */
function isOfYear(text: string, turned: boolean): boolean {
  const said = saidOf(text);
  return typeof said === "number" ||
    (!turned && (said === "this" || said === "prior") && text.replace(/\s+/g, "").length <= longestOfYear);
}

/** 上年数据; 上年结转政府信息公开申请数量 names a row. */
const longestOfYear = 5;

const rowsFrom = (table: Table, from: number, to: number = mostRows): readonly number[] =>
  Array.from({length: Math.max(0, Math.min(table.rows, to) - from)}, (_, at) => from + at);

/** 年度, 统计年份, 所属期 over the years of rows. */
const isPeriodHeading = (text: string): boolean => periodHeading.test(text.replace(/\s+/g, ""));
const periodHeading = /^(?:统计|报告|所属|数据|填报)?(?:年度?|年份|期间|时期|时间|年度期间|所属期|报告期)(?:[（(].*[）)])?$/;
