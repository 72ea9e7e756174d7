import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Cell, Grid} from "../grid";
import {readHeading} from "../heading";
import {filingOfLine, ledgersIn} from "./ledgers";

/** The filings of a text's ledgers, a row or a column each, and the lines with nothing on those that they stand on. */
type TextLedgers = {readonly filings: readonly Filing[]; readonly rest: readonly string[]};

/** Read the ledgers among a text's tables, of which cells are parted by tabs or pipes; `undefined` where none is one. */
export function textLedgers(source: string, lines: readonly string[], asked: Asked): TextLedgers | undefined {
  const tables = tablesIn(lines);
  if (tables.length === 0) return undefined;
  const tops = new Map(tables.map(({grid, top}) => [grid, top]));
  const placeOf = (grid: Grid, row: number): Place => ({in: "text", line: (tops.get(grid) ?? 0) + row});
  const heading = readHeading(lines.map((line) => (partsOf(line) === undefined ? line : "")).join("\n"));
  const {lines: read, rest} = ledgersIn([...tops.keys()],
    {edition: asked.edition, year: heading.year ?? asked.year ?? null, placeOf});
  if (read.length === 0) return undefined;
  const left = [...lines];
  for (const {grid, top} of tables) if (!rest.includes(grid)) left.fill("", top, top + grid.rows);
  return {rest: left, filings: read.map((line) => filingOfLine(source, line, heading))};
}

type TextTable = {readonly grid: Grid; readonly top: number};

/** Lines of cells that follow each other, but for empty lines of a table that is written so, as grids. */
function tablesIn(lines: readonly string[]): readonly TextTable[] {
  const tables: TextTable[] = [];
  let rows: (readonly string[])[] = [];
  const close = (end: number): void => {
    const top = end - rows.length;
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length > 1 && columns > 1) tables.push({top, grid: gridOf(rows, columns, around(lines, top, end))});
    rows = [];
  };
  for (const [at, line] of lines.entries()) {
    const parts = partsOf(line);
    if (parts === undefined) close(at);
    else rows.push(parts);
  }
  close(lines.length);
  return tables;
}

const gridOf = (rows: readonly (readonly string[])[], columns: number, around: readonly string[]): Grid => ({
  name: "", rows: rows.length, columns, around,
  cells: rows.flatMap((row, at) => row.flatMap((text, column): readonly Cell[] =>
    text === "" ? [] : [{row: at, column, rowSpan: 1, columnSpan: 1, text}])),
});

/**
 * The cells of a line; none of the stroke below the heads of a Markdown table, or of the lines drawn around one.
 * `undefined` where it is no row.
 */
function partsOf(line: string): readonly string[] | undefined {
  if (line.includes("\t")) return line.split("\t").map((text) => text.trim());
  if (drawn.test(line)) return [];
  if (!/[|｜│┃║]/.test(line)) return undefined;
  const plain = line.trim().replace(/^[|｜│┃║]|[|｜│┃║]$/g, "");
  return /^[\s|:—-]*-[\s|:—-]*$/.test(plain) ? [] : plain.split(/[|｜│┃║]/).map((text) => text.trim().replace(/^\*\*|\*\*$/g, ""));
}

/** ├────┼────┤, +----+----+ */
const drawn = /^\s*[+\u2500-\u257f](?:[\s=+-]|[\u2500-\u257f])*$/;

/** The lines close below a table, and above it. */
const around = (lines: readonly string[], top: number, end: number): readonly string[] =>
  [...lines.slice(end, end + 3), ...lines.slice(Math.max(0, top - 8), top)].filter((line) => line.trim() !== "");
