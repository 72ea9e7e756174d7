import {parse} from "papaparse";
import {ReadError} from "../filing/read-error";
import {isOds} from "../office/package-parts";
import {readXlsx} from "../office/read-xlsx";
import type {Grid} from "../recognise/grid";
import {decodeText} from "./decode-text";
import {formats} from "./index";

/**
 * The tables of a list of any kind: the visible sheets of an .xlsx or .ods, or comma-separated values in UTF-8 or GBK.
 * @throws ReadError where the file cannot be read
 */
export async function readList(source: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (isOds(source, bytes)) return (await import("./ods/read-ods")).odsSheets(source, bytes).filter(({hidden}) => hidden !== true);
    return readXlsx(source, bytes).grids.filter(({hidden}) => !hidden);
  }
  const file = {source, content: bytes, head: String.fromCharCode(...bytes.subarray(0, 1024)), asked: {}};
  for (const {id, bytes: reader, mayListUnits} of formats) {
    if (mayListUnits === undefined && await reader?.isIt(file)) throw new ReadError(source, "wrongType", {type: id});
  }
  return [separated(source, decodeText(source, bytes))];
}

function separated(name: string, content: string): Grid {
  const {data} = parse<string[]>(content.replace(/^\ufeff/, ""), {delimiter: "", delimitersToGuess: [",", "\t", ";", "，"]});
  return {
    name, rows: data.length, columns: data.reduce((most, {length}) => Math.max(most, length), 0),
    cells: data.flatMap((line, row) => line.map((text, column) => ({row, column, rowSpan: 1, columnSpan: 1, text}))),
  };
}
