import {editions} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import {recordFromXml} from "../../filing/record";
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

/** The record that our templates keep among the custom properties; what makes no sense there is passed over. */
function recordIn(properties: ReadonlyMap<string, string>): Known {
  const year = Number(properties.get("gouji.year"));
  const edition = editions.find(({id}) => id === properties.get("gouji.edition"));
  return {
    unit: properties.get("gouji.unit"),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    edition: edition?.id,
    variant: edition?.variants.find(({id}) => id === properties.get("gouji.variant"))?.id,
  };
}
