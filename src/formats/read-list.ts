import {parse} from "papaparse";
import {ReadError} from "../filing/read-error";
import {readXlsx} from "../office/read-xlsx";
import type {Grid} from "../recognise/grid";
import {decodeText} from "./decode-text";

/**
 * The tables of a list of any kind: the visible sheets of an .xlsx, or comma-separated values in UTF-8 or GBK as one.
 * @throws ReadError where the file cannot be read
 */
export function readList(source: string, bytes: Uint8Array): readonly Grid[] {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage
    ? readXlsx(source, bytes).grids.filter(({hidden}) => !hidden)
    : [separated(source, decodeText(source, bytes))];
}

function separated(name: string, content: string): Grid {
  const {data} = parse<string[]>(content.replace(/^\ufeff/, ""), {delimiter: "", delimitersToGuess: [",", "\t", ";", "，"]});
  return {
    name, rows: data.length, columns: data.reduce((most, {length}) => Math.max(most, length), 0),
    cells: data.flatMap((line, row) => line.map((text, column) => ({row, column, rowSpan: 1, columnSpan: 1, text}))),
  };
}
