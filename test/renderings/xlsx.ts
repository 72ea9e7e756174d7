import {writeXlsx} from "hucre/xlsx";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {createFileHost} from "../../src/hosts/file/file-host";
import {figure} from "../build";
import {placesOf, type PrintedTable} from "../layouts/printed";
import type {Report} from "./report";

/** Our own template, filled in. */
export async function filledTemplate({edition, variant, unit, year, figures}: Report): Promise<Uint8Array> {
  const host = await createFileHost();
  const told = new Map([...figures].map(([id, typed]) => [id, figure(typed, id)]));
  const filing = {
    source: "a", unit, year, edition, variant, figures: told,
    unmatched: [], missingRows: [], prose: [], parts: new Map<number, string>(),
  };
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  return host.save();
}

type Value = string | number | null;

/** A sheet for each table, merged as printed. */
export const sheetEach = ({pieces}: Report): Promise<Uint8Array> => save(pieces.filter(isTable).map((table, at) => ({
  name: `表${at + 1}`,
  rows: placesOf(table).map((row, at) => row.map((cell, column): Value =>
    cell?.row === at && cell.column === column ? valueOf(cell.text) : null)),
  merges: table.cells.filter(({rowSpan, columnSpan}) => rowSpan > 1 || columnSpan > 1)
    .map(({row, column, rowSpan, columnSpan}) =>
      ({startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1})),
})));

/** Everything on one sheet, nothing merged, merged labels repeated, numbers as text. */
export const oneSheet = ({pieces}: Report): Promise<Uint8Array> => save([{
  name: "Sheet1",
  rows: pieces.flatMap((piece): Value[][] => typeof piece === "string" ? [[piece]]
    : [...placesOf(piece).map((row) =>
      row.map((cell, column): Value => cell?.column === column ? cell.text : null)), []]),
}]);

const isTable = (piece: string | PrintedTable): piece is PrintedTable => typeof piece !== "string";
const valueOf = (text: string): Value => text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

type Merge = {startRow: number; startCol: number; endRow: number; endCol: number};
type Sheet = {readonly name: string; readonly rows: Value[][]; readonly merges?: Merge[]};

const save = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({sheets: [...sheets]}));
