import type {CellEntry} from "../../sheets/sheet-spec";
import {isRefusal, type RunBatch} from "./batch";
import {addressOf, groupBy, rangeOf, rectanglesOf, type Rectangle} from "./cell-groups";

/** What a cell holds, as Excel takes it; its format and its lock where they are to be others. */
export type CellContents = {
  readonly content: string | number | boolean;
  readonly numberFormat?: string;
  readonly locked?: boolean;
};

/** What is put into a cell. `entry` is what it was made of. */
export type Put<Entry> = CellContents & {
  readonly row: number;
  readonly column: number;
  /** The sheet's protection has to be lifted for the while. */
  readonly needsOpening: boolean;
  readonly entry: Entry;
};

/** A cell as it was, on a sheet by its id, and what was written over it. */
export type Overwritten = {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellContents;
  readonly after: CellEntry["value"];
  /** It was locked, and is. */
  readonly evenLocked?: true;
};

/** A sheet as it is found before it is written to, with what is put on it. */
export type SheetToWrite<Entry> = {
  readonly id: string;
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  readonly puts: readonly Put<Entry>[];
};

/** What was put, and where. What needs a protection that does not let itself be lifted, or a sheet that is gone, is left out. */
export type PutDown<Entry> = {
  readonly put: readonly (Put<Entry> & {readonly sheetId: string})[];
  readonly areas: readonly {readonly sheetId: string; readonly address: string}[];
};

/**
 * Put contents into cells, in one round trip; two more for a sheet whose protection is lifted.
 * @throws LookAgain where the user types by now: nothing was put
 */
export async function putContents<Entry>(
  run: RunBatch, sheets: readonly SheetToWrite<Entry>[],
): Promise<PutDown<Entry>> {
  const opened: string[] = [];
  try {
    await openAll(run, sheets, opened);
    const ready = sheets.map((sheet) =>
      opened.includes(sheet.id) ? sheet : {...sheet, puts: sheet.puts.filter(({needsOpening}) => !needsOpening)});
    const there = await run.atOnce((context) => putAll(context, ready, opened));
    const done = ready.filter(({id}) => there.has(id));
    return {
      put: done.flatMap(({id, puts}) => puts.map((put) => ({...put, sheetId: id}))),
      areas: done.flatMap(({id, puts}) => blocksOf(puts).map(({area}) => ({sheetId: id, address: addressOf(area)}))),
    };
  } catch (error) {
    // Whatever kept us from writing must not leave a sheet unprotected.
    if (opened.length > 0) await run((context) => closeAll(context, sheets.filter(({id}) => opened.includes(id))));
    throw error;
  }
}

type Sheets = readonly SheetToWrite<unknown>[];

/** Lift protection where it has no password. Adds to `opened` the sheets on which that went well. */
async function openAll(run: RunBatch, sheets: Sheets, opened: string[]): Promise<void> {
  for (const {id} of sheets.filter(({puts}) => puts.some(({needsOpening}) => needsOpening))) {
    try {
      await run.atOnce(async (context) => {
        context.workbook.worksheets.getItemOrNullObject(id).protection.unprotect();
        await context.sync();
      });
      opened.push(id);
    } catch (error) {
      if (!isRefusal(error, "AccessDenied") && !isRefusal(error, "InvalidArgument")) throw error;
    }
  }
}

/** Gives the ids of the sheets that are there still: a colleague may have deleted one since it was looked at. */
async function putAll(
  context: Excel.RequestContext, sheets: Sheets, opened: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = sheets.map(({id, protection, puts}) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("id");
    const isOpen = opened.includes(id);
    for (const {area, values} of blocksOf(puts)) rangeOf(sheet, area).values = values;
    const mayFormat = isOpen || protection === undefined || protection.allowFormatCells === true;
    for (const [format, own] of groupBy(puts, ({numberFormat}) => numberFormat)) {
      if (format === undefined || !mayFormat) continue;
      for (const {row, column} of own) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
    }
    for (const {row, column, locked} of isOpen || protection === undefined ? puts : []) {
      if (locked !== undefined) sheet.getRangeByIndexes(row, column, 1, 1).format.protection.locked = locked;
    }
    if (isOpen) sheet.protection.protect(protection);
    return {id, sheet};
  });
  await context.sync();
  return new Set(asked.filter(({sheet}) => !sheet.isNullObject).map(({id}) => id));
}

async function closeAll(context: Excel.RequestContext, sheets: Sheets): Promise<void> {
  const asked = sheets.map(({id, protection}) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.protection.load("protected");
    return {sheet, protection};
  });
  await context.sync();
  for (const {sheet, protection} of asked) {
    if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(protection);
  }
  await context.sync();
}

/** Rectangles full of contents, with what to write: neighbours together. The last of two for a cell counts. */
function blocksOf(
  puts: readonly Put<unknown>[],
): readonly {readonly area: Rectangle; readonly values: (string | number | boolean)[][]}[] {
  const byCell = new Map(puts.map(({row, column, content}) => [`${row},${column}`, content]));
  return rectanglesOf(puts).map((area) => ({
    area,
    values: Array.from({length: area.rows}, (_, down) =>
      // Every cell of the rectangle is one of theirs.
      Array.from({length: area.columns}, (_, along) => byCell.get(`${area.row + down},${area.column + along}`) ?? "")),
  }));
}
