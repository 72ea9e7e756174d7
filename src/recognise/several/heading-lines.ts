import {type Heading, headingOfLine} from "../heading";
import type {Cell} from "../grid";
import {isPartTitle} from "../report-frame";
import {isYearBefore, yearAlone} from "../year-wording";

/** A line that says who or when of the tables below it, or only that they are of the year before. */
export type HeadingLine<Line> = {readonly line: Line; readonly said: Heading};

/**
 * The lines that say who or when, in their order. What is called last year's (附：上年数据) is of the year before the one
 * said above it, or before the `known` one; where neither is, it says no year and still begins another filing's tables.
 * What is called 本级 is that of the unit named above it. A year alone that stands within one part of a report ends with
 * it: the next part is of the title's year again.
 */
export function headingLines<Line>(
  lines: readonly Line[], textOf: (line: Line) => string, known: number | null = null,
): readonly HeadingLine<Line>[] {
  let year = known;
  let unit = "";
  let parts = new Set<string>();
  // The title's year, while a part has one of its own.
  let titled: number | null = null;
  return lines.flatMap((line): readonly HeadingLine<Line>[] => {
    const text = textOf(line);
    if (isPartTitle(text.trim())) {
      const isAgain = parts.has(bare(text));
      parts.add(bare(text));
      const back = titled;
      titled = null;
      if (back === null || isAgain) return [];
      year = back;
      return [{line, said: {unit: "", year}}];
    }
    if (isYearBefore(bare(text))) {
      if (parts.size > 0) titled ??= year;
      return [{line, said: {unit: "", year: year === null ? null : year - 1}}];
    }
    if (unit !== "" && ownAlone.test(text)) return [{line, said: {unit: `${unit}本级`, year: null}}];
    const said = headingOfLine(text);
    if (said.unit !== "") [parts, titled] = [new Set(), null];
    else if (said.year !== null && said.year !== year && parts.size > 0) titled ??= year;
    year = said.year ?? year;
    unit = said.unit || unit;
    return said.unit === "" && said.year === null ? [] : [{line, said}];
  });
}

/** （局本级）, 一、机关本级 */
const ownAlone = new RegExp("^\\s*(?:[（(【]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、])?" +
  "[省市县区州局委厅办院镇乡]?(?:机关)?(?:本级|本机关)[)）】]?[:：]?\\s*$");

/** A title, that says who and when. */
export const isWhole = ({unit, year}: Heading): boolean => unit !== "" && year !== null;

/** Whether filings have titles of their own: what is asked for below one and answered otherwise says no more than it. */
export const areTitled = (said: readonly Heading[]): boolean =>
  new Set(said.filter(isWhole).map(({unit, year}) => `${unit} ${year}`)).size > 1;

/**
 * What the last title says of a table that stands under several reports' titles, of which the others have lost theirs;
 * `undefined` where there is one, or the others only list reports: a report has lines that the next one has too.
 */
export function titleOver(lines: readonly string[]): Heading | undefined {
  const titles = lines.flatMap((line, at) => {
    const said = headingOfLine(line);
    return said.unit === "" || said.year === null ? [] : [{said, at}];
  });
  const last = titles.at(-1);
  const before = titles.findLast(({said}) => said.unit !== last?.said.unit || said.year !== last.said.year);
  if (last === undefined || before === undefined) return undefined;
  const under = titles.find(({at}) => at > before.at) ?? last;
  const own = new Set(lines.slice(last.at + 1).map(bare));
  const isReport = lines.slice(before.at + 1, under.at).map(bare)
    .some((line) => own.has(line) && /情况|统计表|申请|复议/.test(line) && !/\d/.test(line));
  return isReport ? last.said : undefined;
}

const bare = (line: string): string => line.replace(/\s+/g, "");

/** In which columns of a sheet figures stand, and the row over the first of them. */
type Stood = {readonly top: number; readonly from: number; readonly to: number};

/** The year that stands over figures where a row has several years alone, each over a table of its own: 2017年度 | 2018年度. */
export function yearAmong(cells: readonly Cell[], {top, from, to}: Stood): number | undefined {
  const alone = cells.flatMap(({row, column, text}) => {
    const year = row < top ? yearAlone(text.replace(/\s+/g, "")) : undefined;
    return year === undefined ? [] : [{row, column, year}];
  });
  const row = alone.findLast((one) => alone.some((other) => other.row === one.row && other.year !== one.year))?.row;
  const beside = alone.filter((one) => one.row === row);
  const own = beside.findLast(({column}) => column <= from);
  return beside.some(({column}) => column > from && column <= to) ? undefined : own?.year;
}
