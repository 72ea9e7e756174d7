import {editions} from "../editions/edition";
import type {Cell, Grid} from "./grid";
import {labelsOf, remember} from "./labels";
import {readHeading, type Heading} from "./heading";

/** Read unit and year off the texts around the tables of the visible sheets, each cell a line. */
export function readSheetHeading(grids: readonly Grid[]): Heading {
  const lines = grids.filter(({hidden}) => !hidden).flatMap(({cells}) => linesOf(cells));
  const heading = readHeading(lines.join("\n"));
  return heading.year === null ? {...heading, year: yearFilled(lines)} : heading;
}

/**
 * `填报单位：` in one cell and the unit in the next belong together; other figures say nothing here. Nor do the tables'
 * own labels, which would stand between a year and a title where tables stand side by side.
 */
function linesOf(cells: readonly Cell[]): readonly string[] {
  const lines: string[] = [];
  let open: Cell | undefined;
  for (const cell of cells) {
    const text = cell.text.trim();
    if (text === "" || isLabel(text) || (isNumber(text) && open?.row !== cell.row)) continue;
    const asks = /[：:]$/.test(text);
    if (open !== undefined && open.row === cell.row && !asks) lines[lines.length - 1] += text;
    else if (typeof cell.value !== "number") lines.push(...text.split(/\r\n?|\n|\s{2,}|\u3000+/));
    open = asks ? cell : undefined;
  }
  return lines;
}

/** A figure, if only as text: it is no year of a title. */
const isNumber = (text: string): boolean => /^[\d.,+-]+$/.test(text);

const isLabel = remember((text) => editions.some(({id}) =>
  labelsOf(id).find(text).some(({as}) => as !== "form" && as !== "note")));

/** 统计年度：2024 */
function yearFilled(lines: readonly string[]): number | null {
  const found = lines.map((line) => /(?:年度|年份)[：:]\s*(20\d\d)(?!\d)/.exec(line.normalize("NFKC"))?.[1]);
  const year = found.find((year) => year !== undefined);
  return year === undefined ? null : Number(year);
}
