import type {Layout} from "./layout";
import {placesOf, rowsOf, type PrintedCell, type PrintedTable} from "./printed";

/** L3 and what Excel and Word put on the clipboard. */
export const tabs: readonly Layout[] = [
  {name: "L3 tab-led cells", between: "\n", breaks: "\n\n", showsEmpty: true,
    lay: (table) => ({lines: uncovered(table).flatMap((row) => [...row.map((text) => `\t${text}`), ""])})},
  {name: "L3 tab-led cells, blank lines doubled", between: "\n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: uncovered(table).flatMap((row) => ["", ...row.map((text) => `\t${text}`), ""])})},
  {name: "L3 tabs on lines of their own", between: "\n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: rowsOf(table).flatMap((row) => [row.map(({text}) => text).join("\n\n\t\n\n"), "", "", ""])})},
  {name: "TSV from a spreadsheet", between: "\n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: placesOf(table).map((row, at) => row.map((cell, column) => quote(shown(cell, at, column))).join("\t"))})},
  {name: "TSV from a word processor", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: uncovered(table).map((row) => row.join("\t"))})},
  {name: "TSV of listed cells only", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: rowsOf(table).map((row) => row.map(({text}) => text).join("\t"))})},
];

/** Cells of each row from left to right; merged areas going down leave an empty cell, those going right none. */
const uncovered = (table: PrintedTable): string[][] =>
  placesOf(table).map((row, at) => row.flatMap((cell, column) =>
    cell !== undefined && cell.column !== column ? [] : [shown(cell, at, column)]));

const shown = (cell: PrintedCell | undefined, row: number, column: number): string =>
  cell !== undefined && cell.row === row && cell.column === column ? cell.text : "";

const quote = (text: string): string => /[\n\t"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
