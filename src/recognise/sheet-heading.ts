import {editions} from "../editions/edition";
import type {Cell, Grid} from "./grid";
import {beginsLabel, labelsOf, remember} from "./labels";
import {headingOfName, readHeading, type Heading} from "./heading";
import {asksForUnit, endsLikeUnit, unitAlone} from "./unit-wording";
import {isOfYears, periodOfName} from "./period-wording";
import {asksForYear} from "./year-wording";

/**
 * Read unit and year off the texts around the tables of the visible sheets, each cell a line; failing that off what
 * stands over their printed pages or the sheets' names, where these name one.
 */
export function readSheetHeading(grids: readonly Grid[]): Heading {
  const seen = grids.filter(({hidden}) => !hidden);
  const [only, ...others] = seen;
  const heading = only !== undefined && others.length === 0 ? headingIn(only.cells)
    : headingAmong(seen.map(({cells}) => cells));
  const period = heading.period ?? periodOfSheets(seen);
  const dated = {...heading, ...(period !== undefined && {period})};
  if (heading.unit !== "" && heading.year !== null) return dated;
  const names = seen.map(headingBeside);
  return {
    ...dated,
    unit: heading.unit || (onlyOne(names.map(({unit}) => unit).filter((unit) => unit !== "")) ?? ""),
    year: heading.year ?? onlyOne(names.flatMap(({year}) => year ?? [])) ?? null,
  };
}

/** What a sheet's name says of it, and what is printed over its pages, where that is more. */
export function headingBeside({name, pageHeader}: Pick<Grid, "name" | "pageHeader">): Heading {
  const named = headingOfSheetName(name);
  if (pageHeader === undefined) return named;
  const printed = readHeading(pageHeader);
  return {unit: printed.unit.endsWith(named.unit) ? printed.unit : named.unit, year: named.year ?? printed.year};
}

/**
 * What a sheet's name says of whose its table is, and of when: neither the form's matter (申请办), nor an office within
 * the unit (法规科), nor whom it is handed to (报县府办), nor the year of the form or of writing (2021版, 2024年报送).
 */
export const headingOfSheetName = remember((name): Heading => {
  const {unit, year} = headingOfName(name);
  const isNoUnit = isOfForm.test(unit) || [unit, name.trim()].some((one) => isWithin.test(one) || isFor.test(one));
  const isNoYear = isOfWriting.test(name.replace(/\s+/g, "")) || isOfYears(periodOfName(name) ?? "");
  return {unit: isNoUnit ? "" : unit, year: isNoYear ? null : year};
});

/** What the names of sheets say that their tables cover. */
export const periodOfSheets = (grids: readonly Grid[]): string | undefined =>
  grids.map(({name}) => isOfWriting.test(name) ? undefined : periodOfName(name)).find((period) => period !== undefined);

const isOfForm = /公开|申请|复议|诉讼|应诉|统计|报表|数据/;
const isWithin = /[科股]$|^(?:局|委|办|厅|院|镇|乡|街道|机关|党政|综合|行政)?办公室$|(?:党政|综合|信息|公开|宣传|法制|政务服务)办$/;
const isFor = /^(?:[上呈抄转]?[报送交]|发|给)(?:至|到|给)?(?!送|表)\p{Script=Han}{2}/u;
const isOfWriting = /20\d\d年?度?(?:版|表?样|格式|式|号|\d{1,2}月(?!.*[-－—–~～至到]\d)|[-./]\d|[呈上]?[报送填交](?!告|表)|编制|公布|发布|公开(?:发布)?$|汇总上报|[初终定送修改]{1,2}稿?$|稿)|[报送交填](?:送|至)?20\d\d年?(?![表统])|20\d\d年?报(?!告|表)/;

const onlyOne = <T>(some: readonly T[]): T | undefined => (new Set(some).size === 1 ? some[0] : undefined);

/** What the texts of sheets say together, as far as they are read. */
function headingAmong(sheets: readonly (readonly Cell[])[]): Heading {
  let room = mostLetters;
  return readHeading(sheets.flatMap((cells) => {
    const lines = linesIn(cells).filter(({letters}) => letters <= room);
    room -= cells.reduce((all, {text}) => all + text.length + 1, 0);
    return lines.map(({text}) => text);
  }).join("\n"));
}

/** A title or a signature that stands further down is another report's. */
const mostLetters = 400_000;

/** Half a label is no longer. */
const longestPiece = 12;

const headingIn = onceForCells((cells) => headingAmong([cells]));

/** A text of a sheet, the cell that it begins in, and the letters of the sheet up to that cell's end. */
export type SheetLine = {readonly text: string; readonly cell: Cell; readonly letters: number};

/**
 * `填报单位：` in one cell and the unit in the next belong together; other figures say nothing here. Nor do the tables'
 * own labels, which would stand between a year and a title where tables stand side by side.
 */
export const linesIn = onceForCells((cells): readonly SheetLine[] => {
  const lines: (SheetLine & {text: string})[] = [];
  let letters = 0;
  let open: Cell | undefined;
  let isOver = true;
  const whole = withYears(cells);
  const begins = beginnings(cells);
  for (const [at, cell] of whole.entries()) {
    letters += cell.text.length + 1;
    if (letters > mostLetters) break;
    const text = cell.text.trim();
    if (text === "") continue;
    const isPlain = isNumber(text);
    const isOfTable = !isPlain && (isLabel(text) || (text.length <= longestPiece && begins(cell)));
    isOver &&= !isOfTable;
    if (isOver && isYear(text) && isAloneInRow(whole, at)) lines.push({text: `${text}年`, cell, letters});
    if (isOfTable || (isPlain && open?.row !== cell.row)) continue;
    const asks = /[：:]$/.test(text) || asksForUnit(text) || asksForYear(text);
    const last = lines.at(-1);
    const asksAgain = asks || (open !== undefined && !/[：:]$/.test(open.text.trim()) && /[：:]/.test(text));
    const answers = open?.row === cell.row && (!isBare(open.text) || endsLikeUnit(text));
    if (answers && !asksAgain && last !== undefined) {
      last.text += /[：:]$/.test(last.text) ? text : `：${text}`;
    } else if (typeof cell.value !== "number") {
      lines.push(...piecesOf(text).map((text) => ({text, cell, letters})));
    }
    open = asks ? cell : undefined;
  }
  return lines;
});

/** The pieces of a text between its gaps; a unit's name, with the place it is in before a gap, is one: 某区  某街道办事处. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/\r\n?|\n|\s{2,}|\u3000+/)) {
    const before = pieces.at(-1) ?? "";
    if (isPlaceOf(before, piece)) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}

const isPlaceOf = (place: string, unit: string): boolean =>
  /[省市区县州盟旗]$/.test(place) && unitAlone(unit) !== undefined && !unit.startsWith(place.slice(0, 2));

/** What is worked out of a sheet's cells once: of one of tens of thousands it is dear, and asked for by many. */
function onceForCells<T extends object>(work: (cells: readonly Cell[]) => T): (cells: readonly Cell[]) => T {
  const done = new WeakMap<readonly Cell[], T>();
  return (cells) => {
    const known = done.get(cells) ?? work(cells);
    done.set(cells, known);
    return known;
  };
}

/** 2024 in one cell and 年度, or the rest of a title, in the next one say a year together. */
const withYears = (cells: readonly Cell[]): readonly Cell[] => {
  const isOfNext = (cell: Cell | undefined, next: Cell | undefined): boolean =>
    cell !== undefined && next?.row === cell.row && isYear(cell.text.trim()) && next.text.trim().startsWith("年");
  if (!cells.some((cell, at) => isOfNext(cell, cells[at + 1]))) return cells;
  return cells.flatMap((cell, at): readonly Cell[] => {
    const before = cells[at - 1];
    if (isOfNext(cell, cells[at + 1])) return [];
    return before === undefined || !isOfNext(before, cell) ? [cell]
      : [{
        ...before, text: before.text.trim() + cell.text.trim(), value: undefined,
        columnSpan: cell.column + cell.columnSpan - before.column,
      }];
  });
};

/** 单位 with no colon heads a column of 件 and 条 as often as it asks for a name. */
const isBare = (text: string): boolean => text.replace(/\s+/g, "") === "单位";

/** Whether a cell and the one right below make a label of a form together: 社会 over 公益组织. */
function beginnings(cells: readonly Cell[]): (cell: Cell) => boolean {
  let known: ReadonlyMap<number, string> | undefined;
  const place = (row: number, column: number): number => row * 2 ** 24 + column;
  return ({row, rowSpan, column, text}) => {
    if (!han.test(text) || !mayGoOn(text.trim())) return false;
    known ??= new Map(cells.map((cell) => [place(cell.row, cell.column), cell.text.trim()]));
    const below = known.get(place(row + rowSpan, column)) ?? "";
    return han.test(below) && !isLabel(below) && isLabel(text.trim() + below);
  };
}

const han = /\p{Script=Han}/u;

/** A figure, if only as text: it is no year of a title. */
const isNumber = (text: string): boolean => /^[\d.,+-]+$/.test(text);

/** 2024 on a row of its own under the title. */
const isYear = (text: string): boolean => /^20[0-4]\d$/.test(text);
const isAloneInRow = (cells: readonly Cell[], at: number): boolean =>
  cells[at - 1]?.row !== cells[at]?.row && cells[at + 1]?.row !== cells[at]?.row;

/** Whether more text may make a label of it. */
const mayGoOn = remember((text) => editions.some(({id}) => beginsLabel(id)(text)));

const isLabel = remember((text) => editions.some(({id}) =>
  labelsOf(id).find(text).some(({as}) => as !== "form" && as !== "note")));
