import {editions} from "../forms/edition";
import type {EditionId, Variant} from "../forms/form";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {recordFromXml} from "../filing/record";
import {isEmptyTrail, type Trail} from "../filing/trail";
import {trailOfRows} from "../filing/trail-table";
import {isAside, trailRowsIn} from "../grid/aside";
import type {Grid} from "../grid/grid";
import {recogniseGrids} from "../grid/recognise-grids";
import {readXlsx} from "../grid/xlsx/read-xlsx";
import {readSheetHeading} from "./sheet-heading";

/** What is known of a filing beside its sheets: from the workbook's own record, or from a template's tag. */
export type Known = {
  readonly unit?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly variant?: Variant;
};

/**
 * Read a filing from the bytes of an .xlsx workbook of any origin.
 * @throws ReadError where the bytes are no workbook, or no table in it is known
 */
export function readWorkbook(source: string, bytes: Uint8Array): Filing {
  const {grids, customProperties, customXml} = readXlsx(source, bytes);
  const trail = trailIn(grids, customXml);
  return {...readGrids(source, grids, recordIn(customProperties)), ...(trail === undefined ? {} : {trail})};
}

/**
 * Read a filing from sheets; a table that is not filled in gives blanks.
 * @throws ReadError "noTables" where no table in them is known
 */
export function readGrids(source: string, grids: readonly Grid[], known: Known = {}): Filing {
  // A workbook that keeps its own record need not be searched for what is printed on it.
  const heading = known.unit !== undefined && known.year !== undefined ? {unit: known.unit, year: known.year}
    : readSheetHeading(grids);
  const year = known.year ?? heading.year;
  const tables = grids.filter((grid) => !isAside(grid));
  const found = recogniseGrids(tables, {edition: known.edition, year})
    ?? (tables.length < grids.length ? recogniseGrids(grids, {edition: known.edition, year}) : undefined);
  if (found === undefined) throw new ReadError(source, "noTables");
  const variant = found.variant ?? (found.edition === known.edition ? known.variant : undefined);
  return {source, ...found, variant, unit: known.unit ?? heading.unit, year, prose: [], parts: new Map()};
}

/** What was said and signed: on the sheet 审核说明, where people may have mended it, or else in the record. */
export function trailIn(grids: readonly Grid[], customXml: readonly string[]): Trail | undefined {
  const rows = grids.map(trailRowsIn).find((found) => found !== undefined);
  const shown = rows === undefined ? undefined : trailOfRows(rows);
  if (shown !== undefined && !isEmptyTrail(shown)) return shown;
  return customXml.map(recordFromXml).findLast((record) => record?.trail !== undefined)?.trail;
}

/** The record that our templates keep among the custom properties; what makes no sense there is passed over. */
function recordIn(properties: ReadonlyMap<string, string>): Known {
  const year = Number(properties.get("gouji.year"));
  const edition = editions.find(({id}) => id === properties.get("gouji.edition"));
  return {
    unit: properties.get("gouji.unit"),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    edition: edition?.id,
    variant: edition?.variants.find((variant) => variant === properties.get("gouji.variant")),
  };
}
