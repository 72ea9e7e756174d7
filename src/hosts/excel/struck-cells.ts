import type {RunBatch} from "./batch";
import {rangeOf, slicesOf, type Rectangle} from "./cell-groups";

/** What of a cell its font strikes out; Excel does not tell which part. */
export type Struck = "all" | "part" | "none";
export type StruckAt = (row: number, column: number) => Struck;

/** To be loaded with a range: one answer for all its cells, `null` where they differ. */
export const fontAsked = "format/font/strikethrough";

/** What is struck out in a range whose font was loaded; of one in which cells differ each is asked. */
export async function struckIn(run: RunBatch, sheetId: string, range: Excel.Range): Promise<StruckAt> {
  const said = struckBy(range.format.font.strikethrough);
  if (said !== "part") return () => said;
  const {rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns} = range;
  const found: Struck[][] = [];
  for (const slice of slicesOf({row, column, rows, columns}, cellsAtOnce)) found.push(...await struckCells(run, sheetId, slice));
  return (at, along) => found[at - row]?.[along - column] ?? "none";
}

/** An answer has some fifty bytes a cell, and on the web at most 5 MB. */
const cellsAtOnce = 40_000;

const struckCells = async (run: RunBatch, sheetId: string, area: Rectangle): Promise<readonly Struck[][]> =>
  run(async (context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
    const cells = range.getCellProperties({format: {font: {strikethrough: true}}});
    await context.sync();
    return cells.value.map((line) => line.map(({format}) => struckBy(format?.font?.strikethrough)));
  });

const struckBy = (said: boolean | null | undefined): Struck => said === true ? "all" : said === false ? "none" : "part";
