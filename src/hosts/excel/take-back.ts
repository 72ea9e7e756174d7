import type {CellAt} from "../../sheets/sheet-spec";
import type {RunBatch} from "./batch";
import {asEntered, formulaIn} from "./cell-content";
import {groupBy} from "./cell-groups";
import {lookingAgain} from "./edit-mode";
import {putContents, type Overwritten, type PutDown, type SheetToWrite} from "./put-contents";

/** The cells that keep what they hold by now, and where the others were put back. */
export type TakenBack = {readonly kept: readonly CellAt[]; readonly areas: PutDown<unknown>["areas"]};

/**
 * Put back what cells held before they were written over, in two round trips: look, write; two more where protection
 * is lifted. Excel's own undo cannot be relied on for it: before ExcelApi 1.19 it has none of an add-in's actions.
 * @param isMoved whether rows, columns or sheets moved since: a cell is not known to be the same any more then
 */
export const takeBack = (
  run: RunBatch, cells: readonly Overwritten[], isMoved: () => boolean,
): Promise<TakenBack> => lookingAgain(async () => {
  const sheets = await run((context) => lookAgain(context, cells));
  const all = isMoved() ? sheets.map((one) => ({...one, same: [], others: [...one.same, ...one.others]})) : sheets;
  const {put, areas} = await putContents(run, all.map(({id, protection, same}): SheetToWrite<Overwritten> => ({
    id, protection,
    puts: same.map((cell) => {
      const {row, column, before} = cell;
      return {
        row, column, ...before, entry: cell,
        needsOpening: protection !== undefined && (before.locked === true || cell.evenLocked === true),
      };
    }),
  })));
  const done = new Set(put.map(({entry}) => entry));
  return {
    areas,
    kept: all.flatMap(({name, same, others}) => [...others, ...same.filter((cell) => !done.has(cell))]
      .map(({row, column}) => ({sheet: name, row, column}))),
  };
});

/** A sheet with the cells that hold what was written, and those that hold neither that nor what was there before. */
type LookedAgain = {
  readonly id: string;
  readonly name: string;
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  readonly same: readonly Overwritten[];
  readonly others: readonly Overwritten[];
};

async function lookAgain(
  context: Excel.RequestContext, cells: readonly Overwritten[],
): Promise<readonly LookedAgain[]> {
  const asked = [...groupBy(cells, ({sheetId}) => sheetId)].map(([id, own]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("id,name");
    sheet.protection.load("protected,options");
    const [rows, columns] = [own.map(({row}) => row), own.map(({column}) => column)];
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const range = sheet.getRangeByIndexes(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1);
    range.load("formulas,values");
    const properties = range.getCellProperties({format: {protection: true}});
    // Whoever protected it since did not mean it to be written over.
    const isClosed = ({row, column}: Overwritten): boolean => sheet.protection.protected &&
      properties.value[row - top]?.[column - left]?.format?.protection?.locked !== false;
    const holds = ({row, column}: Overwritten, isIt: (value: unknown, formula: string | undefined) => boolean) => {
      const value: unknown = range.values[row - top]?.[column - left];
      return isIt(value, formulaIn(range.formulas[row - top]?.[column - left], value));
    };
    const isSame = (cell: Overwritten): boolean => (cell.evenLocked === true || !isClosed(cell)) &&
      holds(cell, (value, formula) => formula === undefined && value === (cell.after ?? ""));
    // Ctrl+Z was there first, where Excel has it.
    const isBack = (cell: Overwritten): boolean => holds(cell, (value, formula) =>
      (formula ?? (typeof value === "string" ? asEntered(value) : value)) === cell.before.content);
    return {sheet, own, isSame, isBack};
  });
  await context.sync();
  // Of a sheet that is gone there is nothing to take back.
  return asked.filter(({sheet}) => !sheet.isNullObject).map(({sheet, own, isSame, isBack}) => ({
    id: sheet.id, name: sheet.name,
    protection: sheet.protection.protected ? sheet.protection.options : undefined,
    same: own.filter(isSame), others: own.filter((cell) => !isSame(cell) && !isBack(cell)),
  }));
}
