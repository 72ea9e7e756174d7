import type {RunBatch} from "./batch";
import {struckBy, type StruckAt} from "./struck-font";

/**
 * What is struck out in a range whose font and contents were loaded; in part: of numbers alone. Where cells differ each
 * is asked, by what is fetched only then: most sheets have nothing struck out.
 */
export async function struckIn(run: RunBatch, sheetId: string, range: Excel.Range): Promise<StruckAt> {
  const said = struckBy(range.format.font);
  if (said !== "part") return () => said;
  const {struckByCell} = await import("./struck-by-cell");
  return struckByCell(run, sheetId, range);
}
