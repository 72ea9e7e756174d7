import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {hasFigures, type Table, tableOf, textAt} from "./by-rows";
import type {Grid} from "./grid";
import {knownBy} from "./ledger-columns";
import {edge, headedColumns} from "./ledger-table";
import {printedYear} from "./year-wording";

/**
 * Read a source, of which no figure can be read where it has those of quarters or months alone: that is said then, and
 * not that it has no tables. @throws ReadError "partsOfYear", and what `read` throws
 */
export function orPartsOfYear(
  source: string, grids: readonly Grid[], read: () => readonly Filing[],
): readonly Filing[] {
  const isThis = (): boolean => grids.some(isByPartsOfYear);
  try {
    const filings = read();
    if (filings.some(({figures}) => figures.size > 0) || !isThis()) return filings;
  } catch (error) {
    const isNone = error instanceof ReadError && ["noTables", "emptyTables", "unplaced"].includes(error.why);
    if (!isNone || !isThis()) throw error;
  }
  throw new ReadError(source, "partsOfYear");
}

/** Whether a grid has the figures of parts of a year under headings of a form's, a row or a column each. */
const isByPartsOfYear = (grid: Grid): boolean => [false, true].some((turned) => {
  const table = tableOf(grid, turned);
  return Array.from({length: Math.min(table.columns, edge)}, (_, column) => column).some((column) => {
    const [first, second] = partsIn(table, column);
    if (first === undefined || second === undefined) return false;
    const names = {column, first, units: 0};
    return knownBy(headedColumns(table, names), names).length > 0;
  });
});

/** The rows of figures that a column calls by a part of a year. */
const partsIn = (table: Table, column: number): readonly number[] =>
  Array.from({length: Math.min(table.rows, mostRows)}, (_, row) => row).filter((row) =>
    partOfYear.test(textAt(table, row, column).normalize("NFKC").replace(/\s+/g, "")) && hasFigures(table, row, column));

/** Twelve months, under some rows of headings. */
const mostRows = 60;

const partOfYear = new RegExp(`^(?:${printedYear}年?度?|\\d\\d年)?` +
  "(?:第?[一二三四1-4]个?季度?|Q[1-4]|[上下]半年|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?)$");
