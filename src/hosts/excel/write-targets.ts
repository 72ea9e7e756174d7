import type {CellEntry} from "../../sheets/cell-entry";
import {formulaIn} from "./formula-in";
import {groupBy} from "./group-by";
import type {Rectangle} from "./rectangles";

/** An entry with its index. */
export type Numbered = CellEntry & {readonly at: number};

/** A sheet as it is found before it is written to. */
export type Target = {
  readonly id: string;
  readonly protection?: Excel.WorksheetProtectionOptions;
  readonly writable: readonly Numbered[];
  /** A locked cell among them: the protection has to be lifted for the while. */
  readonly isToBeOpened: boolean;
};

/** Look at sheets and cells that are to be written to, in one round trip. Sheets that are not there are left out. */
export async function lookAt(context: Excel.RequestContext, entries: readonly Numbered[]): Promise<readonly Target[]> {
  const asked = [...groupBy(entries, ({sheet}) => sheet)].map(([name, own]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    sheet.protection.load("protected,options");
    return {sheet, own, cells: askCells(sheet, boundsOf(own))};
  });
  await context.sync();
  return asked
    .filter(({sheet}) => !sheet.isNullObject)
    .map(({sheet, own, cells}) => {
      const {protected: isProtected, options} = sheet.protection;
      const {hasFormula, isLocked, isCovered} = cells();
      const isClosed = (entry: CellEntry) => isProtected && isLocked(entry);
      const writable = own.filter(
        (entry) => !isCovered(entry) && (hasFormula(entry) ? entry.replaceFormula : !isClosed(entry)),
      );
      return {
        id: sheet.id,
        protection: isProtected ? options : undefined,
        writable,
        isToBeOpened: writable.some(isClosed),
      };
    });
}

type Ask = (at: {readonly row: number; readonly column: number}) => boolean;

/** Ask what the cells of a rectangle are; the answers are there after the next sync. */
function askCells(sheet: Excel.Worksheet, {row: top, column: left, rows, columns}: Rectangle) {
  const range = sheet.getRangeByIndexes(top, left, rows, columns);
  range.load("formulas,values");
  const properties = range.getCellProperties({format: {protection: true}});
  // Asked of the whole used range: areas that begin outside the range asked would be missed.
  const merged = sheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return (): {readonly hasFormula: Ask; readonly isLocked: Ask; readonly isCovered: Ask} => {
    const areas = merged.isNullObject ? [] : merged.areas.items;
    return {
      hasFormula: ({row, column}) =>
        formulaIn(range.formulas[row - top]![column - left], range.values[row - top]![column - left]) !== undefined,
      isLocked: ({row, column}) => properties.value[row - top]![column - left]!.format?.protection?.locked !== false,
      isCovered: ({row, column}) =>
        areas.some(
          ({rowIndex, columnIndex, rowCount, columnCount}) =>
            row >= rowIndex &&
            row < rowIndex + rowCount &&
            column >= columnIndex &&
            column < columnIndex + columnCount &&
            (row !== rowIndex || column !== columnIndex),
        ),
    };
  };
}

function boundsOf(entries: readonly CellEntry[]): Rectangle {
  const [rows, columns] = [entries.map(({row}) => row), entries.map(({column}) => column)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1};
}
