import type {RunBatch} from "./batch";

/** What of a cell its font strikes out, or in part raises as the sign of a note; Excel does not tell which part. */
export type Struck = "all" | "part" | "none";
export type StruckAt = (row: number, column: number) => Struck;

/** To be loaded with a range: one answer for all its cells, `null` where they differ. */
export const fontAsked = ["strikethrough", "superscript", "subscript"].map((one) => `format/font/${one}`).join();

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

/** What stands above its line as a whole is read as it is. */
export const struckBy = ({strikethrough, superscript, subscript}: FontAnswer): Struck =>
  strikethrough === true ? "all" : [strikethrough, superscript, subscript].every((one) => typeof one === "boolean") ? "none" : "part";

type FontAnswer = Partial<Record<"strikethrough" | "superscript" | "subscript", boolean>>;
