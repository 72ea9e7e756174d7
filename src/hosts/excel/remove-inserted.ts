import {type CellAt, type SheetSpec, withoutStandIns} from "../../sheets/sheet-spec";
import {HostTrouble} from "../host";
import {type CellHeld, type InsertedSheet, type OtherSheet, stillNeeded} from "../still-needed";
import {isRefusal, isUnforeseen, type RunBatch} from "./batch";
import {formulaIn} from "./cell-content";
import type {Trace} from "./watcher";

/** A sheet that was added, by its id. */
export type AddedSheet = {readonly spec: SheetSpec; readonly id: string};

/** Where sheets stay that are needed by now, and the traces of those that went. */
export type Removed = {readonly kept: readonly CellAt[]; readonly traces: readonly Trace[]};

/**
 * Remove sheets that we added and that hold what we wrote and nothing else, in two round trips: look, remove.
 * @param grids the workbook as it is now
 * @throws LookAgain where the user types by now: nothing was removed
 */
export async function removeInserted(
  run: RunBatch, added: readonly AddedSheet[], grids: readonly OtherSheet[],
): Promise<Removed> {
  const sheets = await run((context) => lookAt(context, added, true)).catch((error: unknown) => {
    // Nobody can tell whether there is more on them.
    if (!isUnforeseen(error)) throw error;
    return run((context) => lookAt(context, added, false));
  });
  const others = grids.filter(({name}) => !sheets.some((sheet) => sheet.name === name));
  const kept = stillNeeded(sheets, others);
  const leaving = sheets.filter((sheet) => !kept.has(sheet));
  if (leaving.length > 0) {
    await run.atOnce((context) => remove(context, leaving.map(({id}) => id))).catch((error: unknown) => {
      throw isRefusal(error, "AccessDenied") ? new HostTrouble("protectedWorkbook") : error;
    });
  }
  return {kept: [...kept.values()], traces: leaving.map(({id}) => ({sheetId: id}))};
}

/** What stands on the sheets by now; those that are gone are left out. */
async function lookAt(
  context: Excel.RequestContext, added: readonly AddedSheet[], withPictures: boolean,
): Promise<readonly (InsertedSheet & {readonly id: string})[]> {
  const asked = added.map(({spec, id}) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("formulas,values,rowIndex,columnIndex");
    const more = withPictures ? {comments: sheet.comments.getCount(), shapes: sheet.shapes.getCount()} : undefined;
    return {spec, id, sheet, used, more};
  });
  await context.sync();
  return asked.filter(({sheet}) => !sheet.isNullObject).map(({spec, id, sheet, used, more}) => ({
    spec: {name: spec.name, cells: withoutStandIns(spec)}, id, name: sheet.name,
    contents: used.isNullObject ? [] : contentsOf(used),
    hasMore: more === undefined || more.comments.value > 0 || (spec.charts === undefined && more.shapes.value > 0),
  }));
}

const contentsOf = ({formulas, values, rowIndex, columnIndex}: Excel.Range): readonly CellHeld[] =>
  formulas.flatMap((line: readonly unknown[], down) => line.flatMap((said, along): CellHeld[] => {
    const value: unknown = values[down]?.[along];
    const formula = formulaIn(said, value);
    return value === "" && formula === undefined ? [] : [{
      row: rowIndex + down, column: columnIndex + along, value, ...(formula === undefined ? {} : {formula}),
    }];
  }));

/** A workbook keeps a sheet that is seen: where none is left, a blank one comes. */
async function remove(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const {worksheets} = context.workbook;
  worksheets.load("items/id,items/visibility");
  await context.sync();
  const stays = worksheets.items.some(({id, visibility}) => visibility === "Visible" && !ids.includes(id));
  if (!stays) worksheets.add();
  for (const id of ids) worksheets.getItem(id).delete();
  await context.sync();
}
