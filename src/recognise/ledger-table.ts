import type {EditionId} from "../editions/edition";
import {asideTitles} from "../filing/own-sheets";
import {isTotalName} from "../filing/unit-name";
import {hasFigures, type Table, textAt, textsIn} from "./by-rows";
import type {Grid} from "./grid";
import type {Heading} from "./heading";
import {findLabel, remember} from "./labels";
import type {LedgerColumn} from "./ledger-headings";
import {asksForUnit, endsLikeUnit} from "./unit-wording";
import {isUnit, readValue} from "./value";
import {yearAlone} from "./year-wording";

/** A caption of units or years, or two names of such, near the edge: nothing else is looked at any further. */
export function mayBeLedger({cells, rows, columns}: Grid): boolean {
  if (rows < 2 || columns < 2 || Math.max(rows, columns) < fewestFigures) return false;
  let names = 0;
  for (const {row, column, text, value} of cells) {
    if ((typeof value === "number" && !isYear(value)) || (row > edge && column > edge)) continue;
    const said = nameLike(text);
    if (said === captionSaid) return true;
    if ((said === unitSaid || said === yearSaid) && ++names > 1) return true;
  }
  return false;
}

/** Whether a sheet is the one on which a consolidation of ours lists what all units reported. */
export const isOurLedger = ({cells: [first]}: Grid): boolean => first?.text.trim() === asideTitles.units;

/** Headings stand so near to the edge. */
export const edge = 9;

/** A ledger has at least so many columns of figures. */
export const fewestFigures = 6;

type Said = {readonly is: "caption" | "unit" | "year" | "other"};
const [captionSaid, unitSaid, yearSaid, otherSaid]: readonly [Said, Said, Said, Said] =
  [{is: "caption"}, {is: "unit"}, {is: "year"}, {is: "other"}];
const nameLike = remember((text): Said => {
  const plain = text.replace(/\s+/g, "");
  if (plain.length > 30 || plain === "") return otherSaid;
  if (isCaption(plain)) return captionSaid;
  if (yearAlone(plain) !== undefined || /^\d\d年度?$|^20[0-4]\d(?!\d).{0,6}$|^[本今上去]年.{0,2}$/.test(plain)) return yearSaid;
  return endsLikeUnit(plain) && !/[：:]/.test(plain) ? unitSaid : otherSaid;
});

/** 单位, 街镇, 部门名称 over the names of units. */
export const isCaption = (plain: string): boolean => asksForUnit(plain) || overNames.test(plain);
const places = "(?:单位|部门|机构|街道|乡镇|镇街|街镇|镇乡|区县|县区|市县|县市区?|区划|地区|机关)";
const overNames = new RegExp(`^各?${places}(?:、?${places})*(?:\\(.*\\)|（.*）)?(?:名称|全称)?$`);

/**
 * Where the names of units stand, the first row that has one, and how many surely are such names; or, of a ledger of
 * one unit, its years in their place.
 */
export type Names = {
  readonly column: number; readonly first: number; readonly units: number; readonly byYear?: true;
};

/** Where the names of units stand, if anywhere. */
export function namesIn(table: Table, turned: boolean): Names | undefined {
  const {rows, columns, at} = table;
  let best: (Names & {readonly weight: number}) | undefined;
  for (let column = 0; column < Math.min(columns, edge); column += 1) {
    let caption: number | undefined;
    for (let row = 0; row < Math.min(rows, edge) && caption === undefined; row += 1) {
      const cell = at(row, column);
      const isMeasure = turned || cell === undefined || nameLike(cell.text) !== captionSaid;
      if (!isMeasure && !isOverMeasures(table, row)) caption = row + (turned ? cell.columnSpan : cell.rowSpan) - 1;
    }
    const filled = Array.from({length: Math.min(rows, mostRows)}, (_, row) => row)
      .filter((row) => row > (caption ?? -1) && isName(table, row, column));
    const units = filled.filter((row) => nameLike(textAt(table, row, column)) === unitSaid);
    const names = new Set(units.map((row) => textAt(table, row, column)));
    if (caption === undefined && units.length < 2) continue;
    const begins = (row: number): boolean =>
      caption !== undefined || row >= (units[0] ?? 0) || isTotalName(textAt(table, row, column));
    const named = filled.find(begins);
    if (named === undefined) continue;
    const first = unnamedAbove(table, column, (caption ?? -1) + 1, named);
    // The county or the kind that many units are of is none of their names.
    const weight = names.size + (caption === undefined ? 0 : 0.5);
    if (best === undefined || weight > best.weight) best = {column, first, units: units.length, weight};
  }
  return best;
}

/** 单位 before 条, 件 and 次 is what these are: below it stands no name. */
function isOverMeasures(table: Table, row: number): boolean {
  const texts = textsIn(table, row).filter(({text}) => text !== "");
  return texts.filter(({text}) => isUnit(text)).length * 2 > texts.length;
}

/** The first row of figures above the first named one: its unit's name is missing, and it heads nothing. */
export function unnamedAbove(table: Table, column: number, top: number, named: number): number {
  for (let row = top; row < named; row += 1) {
    if (nameAt(table, row, column) !== "") continue;
    const numbers: number[] = [];
    for (let other = column + 1; other < table.columns; other += 1) {
      const read = readValue(table.at(row, other)?.text ?? "");
      if (read.as === "number") numbers.push(Number(read.value));
    }
    const isData = numbers.length >= fewestFigures && !isCounting(numbers) && !numbers.every(isYear);
    if (isData) return row;
  }
  return named;
}

/** 1, 2, 3 … number the columns of figures. */
export const isCounting = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && numbers.every((one, at) => (at === 0 ? one <= 1 : one === (numbers[at - 1] ?? 0) + 1));

/** 2023, 2024 over columns are years. */
export const isYear = (one: number): boolean => one >= 2000 && one < 2050;

/** Rows looked at. */
export const mostRows = 20_000;

/** A name with figures in its row. */
function isName(table: Table, row: number, column: number): boolean {
  const text = nameAt(table, row, column);
  if (text === "" || text.length > 40 || isNumberLike(text) || /^(?:栏次|列次|序号|行次|指标代码|代码|[甲乙丙A-Z])$/.test(text)) return false;
  return hasFigures(table, row, column);
}

/** What stands in the place of a name: a sign for nothing, “/”, is nobody's. */
export function nameAt(table: Table, row: number, column: number): string {
  const text = textAt(table, row, column);
  return readValue(text).as === "mark" ? "" : text;
}

/** A number is nobody's name, be it with a unit or a remark: 0（其中修订16件）. */
export const isNumberLike = (text: string): boolean => digits.test(text) || readValue(text).as === "number";
const digits = /^(?=.*\d)[\d.,%-]+$/;

/**
 * The headings of each column, outermost first, and of those that have numbers and no heading of their own what stands
 * over them. Cells that lost their merges reach to the next one.
 */
export function headedColumns(table: Table, {column: names, first}: Names): readonly LedgerColumn[] {
  const from = Math.max(0, first - mostHeadings);
  const filled = filledColumns(table, first);
  const open: (string | undefined)[] = [];
  const columns: LedgerColumn[] = [];
  for (let column = 0; column < table.columns; column += 1) {
    if (column === names) continue;
    const path: string[] = [];
    let isOwn = filled.has(column);
    for (let row = from; row < first; row += 1) {
      const cell = table.at(row, column);
      const text = cell?.text.trim() ?? "";
      const isLast = row === first - 1;
      if (text !== "") {
        if (open[row] !== text) for (let below = row + 1; below < first; below += 1) open[below] = undefined;
        open[row] = text;
        isOwn = true;
      }
      const said = text !== "" ? text : isLast ? undefined : open[row];
      if (said !== undefined && said !== path.at(-1)) path.push(said);
    }
    if (isOwn && column > names) columns.push({column, path});
    if (column < names) open.length = 0;
  }
  return columns;
}

const mostHeadings = 6;

/** The columns that have a number from a row on. */
const filledColumns = ({grid: {cells}, turned, from, rows}: Table, first: number): ReadonlySet<number> => {
  const filled = cells.filter(({row, column, text}) => {
    const at = (turned ? column : row) - from;
    return at >= first && at < rows && readValue(text).as === "number";
  });
  return new Set(filled.map(({row, column}) => (turned ? row : column)));
};

/**
 * Whether lines are of official forms: of one whose rows stand side by side, 统计数 alone before them, or of several
 * side by side, whose units are named over them: then most lines have no name of their own.
 */
export function areForms(lines: readonly (Heading & Pick<Names, "byYear">)[], edition: EditionId): boolean {
  const names = new Set(lines.filter(({unit, byYear}) => unit !== "" || byYear).map(({unit, year}) => `${unit} ${year}`));
  return names.size * 2 < lines.length || lines.every(({unit}) => findLabel(edition)(unit).length > 0);
}
