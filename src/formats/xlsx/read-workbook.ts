import {editions} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import {isOfTables, recordFromXml} from "../../filing/record";
import {readXlsx} from "../../office/read-xlsx";
import {type Known, readGrids, type Reading} from "../read-grids";

/**
 * Read the filings of the bytes of an .xlsx workbook of any origin.
 * @throws ReadError where the bytes are no workbook, or no table in it is known
 */
export function readWorkbook(source: string, bytes: Uint8Array, reading?: Reading): readonly Filing[] {
  const {grids, customProperties, customXml} = readXlsx(source, bytes);
  const remarks = customXml.map(recordFromXml).findLast((record) => record?.remarks !== undefined)?.remarks;
  return readGrids(source, grids, {...recordIn(customProperties), remarks}, reading);
}

/**
 * The record that our templates keep among the custom properties; what makes no sense there is passed over, and all of
 * it where it was kept before there were tables.
 */
function recordIn(properties: ReadonlyMap<string, string>): Known {
  const [year, kept] = [Number(properties.get("gouji.year")), properties.get("gouji.edition")];
  if (kept !== undefined && !isOfTables({edition: kept})) return {};
  const edition = editions.find(({id}) => id === kept);
  return {
    unit: properties.get("gouji.unit"),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    edition: edition?.id,
    variant: edition?.variants.find(({id}) => id === properties.get("gouji.variant"))?.id,
  };
}
