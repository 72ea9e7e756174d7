import type {Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import {onOneLine} from "./normalise";

/** A paragraph, or a table; what a table wraps, tables or paragraphs, follows it as blocks of its own. */
export type SourceBlock = {readonly text: string} | {readonly grid: Grid; readonly wraps?: boolean};

/** A line of a document told as text; a table's row with the number of the table and its cells. */
export type SourceLine = {readonly text: string; readonly table?: number; readonly cells?: readonly Cell[]};

/** A document as lines: paragraphs as they are, a table's rows with a tab before each cell. */
export function linesOf(blocks: readonly SourceBlock[]): readonly SourceLine[] {
  let table = -1;
  return blocks.flatMap((block): readonly SourceLine[] => {
    if ("text" in block) return block.text.split("\n").map((text) => ({text}));
    table += 1;
    return block.grid.hidden || block.wraps ? [] : [{text: ""}, ...rowsOf(block.grid, table), {text: ""}];
  });
}

function rowsOf(grid: Grid, table: number): readonly SourceLine[] {
  const rows = Array.from({length: grid.rows}, (): Cell[] => []);
  let left = mostEmpty;
  for (const cell of grid.cells) {
    rows[cell.row]?.push(cell);
    // As a word processor copies it: an area merged downwards leaves an empty cell in each row.
    for (let row = cell.row + 1; row < Math.min(cell.row + cell.rowSpan, grid.rows) && left > 0; row += 1, left -= 1) {
      rows[row]?.push({...cell, text: ""});
    }
  }
  // A value a row: only a tab tells that an empty row is an empty cell.
  const lead = grid.columns === 1 ? "\t" : "";
  return rows.map((cells) => ({
    text: lead + cells.sort((one, other) => one.column - other.column).map(textOf).join("\t"),
    table, cells,
  }));
}

const textOf = ({text}: Cell): string => onOneLine(text).trim();

/** Where a text that was read off these lines stands in the document: the cell that shows it, or else its line. */
export const placeIn = (lines: readonly SourceLine[]) => (place: Place, text: string): Place => {
  const {table, cells} = (place.in === "text" ? lines[place.line] : undefined) ?? {};
  const cell = cells?.find((cell) => cell.text.trim() === text) ?? cells?.[0];
  return table === undefined || cell === undefined ? place : {in: "table", table, row: cell.row, column: cell.column};
};

/** Areas merged over many rows are told this often; beyond it is no table of ours. */
const mostEmpty = 20_000;
