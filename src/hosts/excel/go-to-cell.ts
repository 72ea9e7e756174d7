import {HostTrouble} from "../host";
import type {CellAt} from "../../sheets/sheet-spec";
import {isRefusal, type RunBatch} from "./batch";

/** Select a cell; a hidden sheet is shown first. `false` where its sheet is no longer there. */
export async function goToCell(run: RunBatch, cell: CellAt): Promise<boolean> {
  try {
    return await run((context) => select(context, cell, false));
  } catch (error) {
    if (!isRefusal(error, "InvalidOperation")) throw error;
  }
  try {
    return await run((context) => select(context, cell, true));
  } catch (error) {
    // The sheet is visible and still not shown: another workbook has the focus.
    throw isRefusal(error, "InvalidOperation") ? new HostTrouble("otherWorkbook") : error;
  }
}

async function select(
  context: Excel.RequestContext,
  {sheet: name, row, column}: CellAt,
  isToBeShown: boolean,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  if (isToBeShown) {
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  }
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
  return !sheet.isNullObject;
}
