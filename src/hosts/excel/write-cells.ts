import type {CellEntry} from "../../sheets/sheet-spec";
import {isRefusal, type RunBatch} from "./batch";
import {asEntered, formulaIn} from "./cell-content";
import {addressOf, groupBy, rangeOf, rectanglesOf, type Rectangle} from "./cell-groups";

/** What was written and where, and the indexes of what was not. */
export type WrittenCells = {
  readonly refused: readonly number[];
  readonly areas: readonly {readonly sheetId: string; readonly address: string}[];
};

/** Write what may be written as one step, in two round trips: look, write; one more where protection is lifted. */
export async function writeCells(run: RunBatch, entries: readonly CellEntry[]): Promise<WrittenCells> {
  const numbered = entries.map((entry, at) => ({...entry, at}));
  if (entries.length === 0) return {refused: [], areas: []};
  const targets = await run((context) => lookAt(context, numbered));
  const opened = await openAll(run, targets);
  const ready = targets.map((target) =>
    target.isToBeOpened && !opened.includes(target.id)
      ? {...target, writable: target.writable.filter(({replaceFormula}) => !replaceFormula)}
      : target,
  );
  try {
    await run((context) => writeAll(context, ready, opened));
  } catch (error) {
    // Whatever kept us from writing must not leave a sheet unprotected.
    if (opened.length > 0)
      await run((context) =>
        closeAll(
          context,
          targets.filter(({id}) => opened.includes(id)),
        ),
      );
    throw error;
  }
  const written = new Set(ready.flatMap(({writable}) => writable.map(({at}) => at)));
  return {
    refused: numbered.filter(({at}) => !written.has(at)).map(({at}) => at),
    areas: ready.flatMap(({id, writable}) =>
      blocksOf(writable).map(({area}) => ({sheetId: id, address: addressOf(area)})),
    ),
  };
}

/** An entry with its index. */
type Numbered = CellEntry & {readonly at: number};

/** A sheet as it is found before it is written to. */
type Target = {
  readonly id: string;
  readonly protection?: Excel.WorksheetProtectionOptions;
  readonly writable: readonly Numbered[];
  /** A locked cell among them: the protection has to be lifted for the while. */
  readonly isToBeOpened: boolean;
};

/** Look at sheets and cells that are to be written to, in one round trip. Sheets that are not there are left out. */
async function lookAt(context: Excel.RequestContext, entries: readonly Numbered[]): Promise<readonly Target[]> {
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
        formulaIn(range.formulas[row - top]?.[column - left], range.values[row - top]?.[column - left]) !== undefined,
      isLocked: ({row, column}) => properties.value[row - top]?.[column - left]?.format?.protection?.locked !== false,
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

/** Lift protection where it has no password. Gives the sheets on which that went well. */
async function openAll(run: RunBatch, targets: readonly Target[]): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const {id} of targets.filter(({isToBeOpened}) => isToBeOpened)) {
    try {
      await run(async (context) => {
        context.workbook.worksheets.getItem(id).protection.unprotect();
        await context.sync();
      });
      opened.push(id);
    } catch (error) {
      if (!isRefusal(error, "AccessDenied") && !isRefusal(error, "InvalidArgument")) throw error;
    }
  }
  return opened;
}

async function writeAll(
  context: Excel.RequestContext,
  targets: readonly Target[],
  opened: readonly string[],
): Promise<void> {
  for (const target of targets) {
    const sheet = context.workbook.worksheets.getItem(target.id);
    const isOpen = opened.includes(target.id);
    for (const {area, values} of blocksOf(target.writable)) rangeOf(sheet, area).values = values;
    const mayFormat = isOpen || target.protection === undefined || target.protection.allowFormatCells === true;
    for (const [format, own] of groupBy(target.writable, ({numberFormat}) => numberFormat)) {
      if (format === undefined || !mayFormat) continue;
      for (const {row, column} of own) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
    }
    for (const {row, column} of isOpen ? target.writable.filter(({replaceFormula}) => replaceFormula) : []) {
      sheet.getRangeByIndexes(row, column, 1, 1).format.protection.locked = false;
    }
    if (isOpen) sheet.protection.protect(target.protection);
  }
  await context.sync();
}

async function closeAll(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const sheets = targets.map((target) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(target.id);
    sheet.protection.load("protected");
    return {sheet, target};
  });
  await context.sync();
  for (const {sheet, target} of sheets) {
    if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(target.protection);
  }
  await context.sync();
}

/** Rectangles full of entries, with what to write: neighbours together. The last of two entries for a cell counts. */
function blocksOf(
  entries: readonly CellEntry[],
): readonly {readonly area: Rectangle; readonly values: (string | number)[][]}[] {
  const byCell = new Map(entries.map((entry) => [`${entry.row},${entry.column}`, entry.value]));
  return rectanglesOf(entries).map((area) => ({
    area,
    values: Array.from({length: area.rows}, (_, down) =>
      Array.from({length: area.columns}, (_, along) =>
        asEntered(byCell.get(`${area.row + down},${area.column + along}`)!),
      ),
    ),
  }));
}
