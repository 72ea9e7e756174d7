import {isRefusal, type RunBatch} from "./batch";
import {rangeOf, slicesOf, type Rectangle} from "./cell-groups";

/** What of a cell its font strikes out, or in part raises as the sign of a note; Excel does not tell which part. */
export type Struck = "all" | "part" | "none";
export type StruckAt = (row: number, column: number) => Struck;

/** To be loaded with a range: one answer for all its cells, `null` where they differ. */
export const fontAsked = ["strikethrough", "superscript", "subscript"].map((one) => `format/font/${one}`).join();

/** What is struck out in a range whose font was loaded; of one in which cells differ each is asked, some at a time. */
export async function struckIn(run: RunBatch, sheetId: string, range: Excel.Range): Promise<StruckAt> {
  const said = struckBy(range.format.font);
  if (said !== "part") return () => said;
  const {rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns} = range;
  const found: Struck[][] = [];
  const left = [...slicesOf({row, column, rows, columns}, cellsAtOnce)];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    try {
      found.push(...await struckCells(run, sheetId, next));
    } catch (error) {
      if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded") || next.rows === 1) throw error;
      left.unshift(...slicesOf(next, next.rows * columns / 4));
    }
  }
  return (at, along) => found[at - row]?.[along - column] ?? "none";
}

/** An answer has some hundred bytes a cell, and on the web at most 5 MB. */
const cellsAtOnce = 20_000;

const struckCells = async (run: RunBatch, sheetId: string, area: Rectangle): Promise<readonly Struck[][]> =>
  run(async (context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
    const cells = range.getCellProperties({format: {font: {strikethrough: true, superscript: true, subscript: true}}});
    await context.sync();
    return cells.value.map((line) => line.map(({format}) => struckBy(format?.font ?? {})));
  });

/** What stands above its line as a whole is read as it is. */
const struckBy = ({strikethrough, superscript, subscript}: Partial<Record<"strikethrough" | "superscript" | "subscript", boolean>>): Struck =>
  strikethrough === true ? "all" : [strikethrough, superscript, subscript].every((one) => typeof one === "boolean") ? "none" : "part";
