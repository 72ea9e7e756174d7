import type {CellEntry} from "../../sheets/cell-entry";
import {asEntered} from "./as-entered";
import {groupBy} from "./group-by";
import {addressOf, rectanglesOf, type Rectangle} from "./rectangles";
import type {Run} from "./run";
import {isRefusal} from "./trouble-in";
import {lookAt, type Target} from "./write-targets";

/** What was written and where, and the indexes of what was not. */
export type Written = {
  readonly refused: readonly number[];
  readonly areas: readonly {readonly sheetId: string; readonly address: string}[];
};

/** Write what may be written as one step, in two round trips: look, write; one more where protection is lifted. */
export async function writeCells(run: Run, entries: readonly CellEntry[]): Promise<Written> {
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

/** Lift protection where it has no password. Gives the sheets on which that went well. */
async function openAll(run: Run, targets: readonly Target[]): Promise<readonly string[]> {
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
    for (const {area, values} of blocksOf(target.writable)) rangeAt(sheet, area).values = values;
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

const rangeAt = (sheet: Excel.Worksheet, {row, column, rows, columns}: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
