import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Cell, Grid} from "../grid";
import {readHeading} from "../heading";
import {unboxed} from "../text/drawn-tables";
import {filingOfLine, ledgersIn} from "./ledgers";
import {type SpacedRows, spacedRows} from "./spaced-rows";

/** The filings of a text's ledgers, a row or a column each, and the lines with nothing on those that they stand on. */
type TextLedgers = {readonly filings: readonly Filing[]; readonly rest: readonly string[]};

/** Read the ledgers among a text's tables; `undefined` where none is one. */
export function textLedgers(
  source: string, lines: readonly string[], {tables, spaced, others}: TextTables, asked: Asked,
): TextLedgers | undefined {
  if (tables.length === 0) return undefined;
  const tops = new Map(tables.map(({grid, top}) => [grid, top]));
  const placeOf = (grid: Grid, row: number): Place => ({in: "text", line: (tops.get(grid) ?? 0) + row});
  const heading = readHeading(others.join("\n"));
  const {lines: read, rest} = ledgersIn(source, [...tops.keys()],
    {edition: asked.edition, year: heading.year ?? asked.year ?? null, placeOf});
  if (read.length === 0) return undefined;
  const left = [...lines];
  const isRest = new Set(rest);
  for (const {grid, top} of tables) if (!isRest.has(grid)) left.fill("", top, top + grid.rows);
  return {rest: left, filings: read.map((line) => withoutRagged(filingOfLine(source, line, heading), lines, spaced))};
}

/** The filing of a row of which no number has a certain column: they are told as they stand. */
function withoutRagged(filing: Filing, lines: readonly string[], {ragged}: SpacedRows): Filing {
  const [place] = [...filing.figures.values(), ...filing.unmatched].map((one) => one.place);
  if (place?.in !== "text" || !ragged.has(place.line)) return filing;
  const text = (lines[place.line] ?? "").trim().replace(/\s+/g, " ");
  return {...filing, figures: new Map(), unmatched: [{text, place, why: "count"}]};
}

/** A text's tables as grids, and its lines without theirs. */
export type TextTables = {
  readonly tables: readonly TextTable[]; readonly spaced: SpacedRows; readonly others: readonly string[];
};

type TextTable = {readonly grid: Grid; readonly top: number};

/** The tables of a text whose cells are parted by tabs, pipes or spaces. */
export function textTables(lines: readonly string[]): TextTables {
  const spaced = spacedRows(lines);
  const rows = unboxed(lines).map((line, at) =>
    (line === lines[at] ? partsOf(line) : partsOf(line) ?? []) ?? spaced.cells.get(at));
  return {spaced, tables: tablesIn(lines, rows), others: lines.map((line, at) => (rows[at] === undefined ? line : ""))};
}

/** Lines of cells that follow each other, but for empty lines of a table that is written so, as grids. */
function tablesIn(lines: readonly string[], all: readonly (readonly string[] | undefined)[]): readonly TextTable[] {
  const tables: TextTable[] = [];
  let rows: (readonly string[])[] = [];
  const close = (end: number): void => {
    const top = end - rows.length;
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length > 1 && columns > 1) tables.push({top, grid: gridOf(rows, columns, around(lines, top, end))});
    rows = [];
  };
  for (const [at, parts] of all.entries()) {
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
