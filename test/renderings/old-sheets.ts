import {utils, write, type WorkSheet} from "@e965/xlsx";
import {placesOf, type PrintedTable} from "../layouts/printed";
import type {Report} from "./report";

type Value = string | number | null;

/** A report as another spreadsheet program saves it: a sheet a table, merged as printed. */
export function oldWorkbook({pieces}: Report, type: "biff8" | "fods" | "ods" | "xlml" | "xlsx"): Uint8Array {
  const book = utils.book_new();
  pieces.filter(isTable).forEach((table, at) => utils.book_append_sheet(book, sheetOf(table), `表${at + 1}`));
  return new Uint8Array(write(book, {bookType: type, type: "buffer"}) as Uint8Array);
}

function sheetOf(table: PrintedTable): WorkSheet {
  const sheet = utils.aoa_to_sheet(placesOf(table).map((row, at) => row.map((cell, column): Value =>
    cell?.row === at && cell.column === column ? valueOf(cell.text) : null)));
  sheet["!merges"] = table.cells.filter(({rowSpan, columnSpan}) => rowSpan > 1 || columnSpan > 1)
    .map(({row, column, rowSpan, columnSpan}) =>
      ({s: {r: row, c: column}, e: {r: row + rowSpan - 1, c: column + columnSpan - 1}}));
  return sheet;
}

/** A report as comma-separated values, its tables below one another. */
export const csv = ({pieces}: Report, comma = ","): string => pieces.flatMap((piece) => typeof piece === "string" ? [quoted(piece)]
  : placesOf(piece).map((row, at) => row.map((cell, column) => cell?.row === at && cell.column === column ? quoted(cell.text) : "").join(comma))).join("\r\n");

const quoted = (text: string): string => /[,;\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
const isTable = (piece: string | PrintedTable): piece is PrintedTable => typeof piece !== "string";
const valueOf = (text: string): Value => text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
