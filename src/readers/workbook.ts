import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import type {EditionId, Variant} from "../forms/form";
import type {Grid} from "../grid/grid";
import {recogniseGrids} from "../grid/recognise-grids";
import {readXlsx} from "../grid/xlsx/read-xlsx";
import {readHeading} from "./heading";

/** What the workbook's own record says, where it has one. */
type Kept = {readonly unit?: string; readonly year?: number; readonly edition?: EditionId; readonly variant?: Variant};

/**
 * Read a filing from the bytes of an .xlsx workbook of any origin.
 * @throws ReadError where the bytes are no workbook, or no table in it is known.
 */
export function readWorkbook(source: string, bytes: Uint8Array): Filing {
  const {grids, customProperties} = readXlsx(source, bytes);
  const year = Number(customProperties.get("gouji.year"));
  return readGrids(source, grids, {
    unit: customProperties.get("gouji.unit"),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    edition: customProperties.get("gouji.edition") as EditionId | undefined,
    variant: customProperties.get("gouji.variant") as Variant | undefined,
  });
}

/**
 * Read a filing from sheets.
 * @throws ReadError "noTables" where no table in them is known.
 */
export function readGrids(source: string, grids: readonly Grid[], kept: Kept = {}): Filing {
  const found = recogniseGrids(grids, {edition: kept.edition});
  if (found === undefined) throw new ReadError(source, "noTables");
  const heading = readHeading(textOf(grids));
  return {
    source,
    ...found,
    variant: found.variant ?? kept.variant,
    unit: kept.unit ?? heading.unit,
    year: kept.year ?? heading.year,
    prose: [],
    parts: new Map(),
  };
}

/** The sheets' texts, a line a row, as far as a heading may stand. */
const textOf = (grids: readonly Grid[]): string => grids.map(({cells}) => {
  const rows = new Map<number, string[]>();
  for (const {row, text} of cells) if (text !== "") rows.set(row, [...(rows.get(row) ?? []), text]);
  return [...rows.values()].map((texts) => texts.join("\t")).join("\n");
}).join("\n");
