import {parse} from "papaparse";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import type {Grid} from "../../recognise/grid";
import type {KnownLayouts} from "../../recognise/known-layouts";
import {readGrids} from "../read-grids";
import {isExportedCsv, readExportedCsv} from "./read-exported";

/**
 * Read a filing from comma-separated values, or such as are parted by semicolons or tabs.
 * @throws ReadError tooLarge or noTables
 */
export const readCsv = (source: string, text: string, layouts?: KnownLayouts): Filing =>
  isExportedCsv(text) ? readExportedCsv(source, text) : readGrids(source, [gridOf(source, text)], {}, layouts);

function gridOf(source: string, text: string): Grid {
  const {data} = parse<string[]>(text.replace(/^\ufeff/, ""), {delimiter: "", delimitersToGuess: [",", ";", "\t", "，"]});
  const places = data.reduce((sum, row) => sum + row.length, 0);
  if (places > mostCells) throw new ReadError(source, "tooLarge", {cells: mostCells});
  const cells = data.flatMap((row, at) => row.flatMap((text, column) => text === ""
    ? []
    : [{row: at, column, rowSpan: 1, columnSpan: 1, text}]));
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  return {name: source.replace(/\.\w+$/, ""), rows: data.length, columns, cells};
}

const mostCells = 500_000;
