import type {CellEntry} from "../../sheets/sheet-spec";
import type {RunBatch, SheetKey} from "./batch";
import {asEntered, formulaIn} from "./cell-content";
import {groupBy, type Rectangle} from "./cell-groups";
import {LookAgain, lookingAgain} from "./edit-mode";
import {areasIn, mergedIn} from "./probe";
import {putContents, type CellContents, type Overwritten, type Put, type SheetToWrite} from "./put-contents";
import {takeBack} from "./take-back";

/** What was written and where, and the indexes of what was not. */
export type WrittenCells = {
  readonly refused: readonly number[];
  readonly areas: readonly {readonly sheetId: string; readonly address: string}[];
  readonly overwritten: readonly Overwritten[];
};

/**
 * Write what may be written as one step, in two round trips: look, write; one more where protection is lifted. Where it
 * fails midway, as on the second of two sheets, what was written is taken back.
 */
export async function writeCells(
  run: RunBatch, entries: readonly CellEntry[], keyOf: SheetKey,
): Promise<WrittenCells> {
  if (entries.length === 0) return {refused: [], areas: [], overwritten: []};
  const numbered = entries.map((entry, at) => ({...entry, at}));
  return lookingAgain(async () => {
    const sheets = await lookAtAll(run, numbered, keyOf);
    const wanted = sheets.flatMap(({id, puts}) => puts.map((put) => ({...put, sheetId: id})));
    const {put, areas} = await putContents(run, sheets).catch(async (error: unknown) => {
      if (!(error instanceof LookAgain)) await takeBack(run, overwrittenBy(wanted), () => false).catch(() => undefined);
      throw error;
    });
    const written = new Set(put.map(({entry}) => entry.at));
    return {
      refused: numbered.filter(({at}) => !written.has(at)).map(({at}) => at), areas, overwritten: overwrittenBy(put),
    };
  });
}

/** What cells held before, each once: of two entries for a cell the last counts. */
const overwrittenBy = (puts: readonly (Put<Looked> & {readonly sheetId: string})[]): readonly Overwritten[] =>
  [...new Map(puts.map(({sheetId, row, column, entry: {before, value: after, evenLocked}}) =>
    [`${sheetId} ${row} ${column}`, {sheetId, row, column, before, after, evenLocked}])).values()];

/** An entry with its index. */
type Numbered = CellEntry & {readonly at: number};

/** The same, with what the cell held. */
type Looked = Numbered & {readonly before: CellContents};

/**
 * Look at sheets and cells that are to be written to, in one round trip; one more where another sheet has come in the
 * place of one that was read. Sheets that are not there are left out.
 */
async function lookAtAll(
  run: RunBatch, entries: readonly Numbered[], keyOf: SheetKey,
): Promise<readonly SheetToWrite<Looked>[]> {
  const found = await run((context) => lookAt(context, entries, keyOf));
  const seen = new Set(found.flatMap(({puts, passed}) => [...puts.map(({entry}) => entry.at), ...passed]));
  const gone = entries.filter(({at, sheet}) => !seen.has(at) && keyOf(sheet) !== sheet);
  return gone.length === 0 ? found : [...found, ...await run((context) => lookAt(context, gone, (name) => name))];
}

/** A sheet that was looked at; `passed`: the entries that may not be written. */
type LookedAt = SheetToWrite<Looked> & {readonly passed: readonly number[]};

async function lookAt(
  context: Excel.RequestContext, entries: readonly Numbered[], keyOf: SheetKey,
): Promise<readonly LookedAt[]> {
  const asked = [...groupBy(entries, ({sheet}) => sheet)].map(([name, own]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(keyOf(name));
    sheet.load("id");
    sheet.protection.load("protected,options");
    return {sheet, own, cells: askCells(sheet, boundsOf(own))};
  });
  await context.sync();
  return asked
    .filter(({sheet}) => !sheet.isNullObject)
    .map(({sheet, own, cells}) => {
      const {protected: isProtected, options} = sheet.protection;
      const {hasFormula, isLocked, isCovered, contentOf, holds} = cells();
      const isOther = ({was, ...at}: CellEntry) => was !== undefined && (hasFormula(at) || !holds(at, was ?? ""));
      const isClosed = (entry: CellEntry) => isProtected && isLocked(entry);
      const writable = own.filter(
        (entry) => !isCovered(entry) && !isOther(entry) && (hasFormula(entry) ? entry.replaceFormula
          : entry.evenLocked || !isClosed(entry)),
      );
      return {
        id: sheet.id,
        protection: isProtected ? options : undefined,
        passed: own.filter((entry) => !writable.includes(entry)).map(({at}) => at),
        puts: writable.map((entry): Put<Looked> => {
          const {row, column, value, numberFormat, replaceFormula} = entry;
          const {content, numberFormat: formatBefore, locked} = contentOf(entry);
          const isOpened = isClosed(entry);
          return {
            row, column, content: asEntered(value), numberFormat, needsOpening: isOpened,
            // So that it can be mended.
            ...(isOpened && replaceFormula ? {locked: false} : {}),
            entry: {...entry, before: {
              content, ...(numberFormat === undefined ? {} : {numberFormat: formatBefore}),
              ...(isOpened && replaceFormula ? {locked} : {}),
            }},
          };
        }),
      };
    });
}

type At = {readonly row: number; readonly column: number};
type Ask = (at: At) => boolean;

/** Ask what the cells of a rectangle are; the answers are there after the next sync. */
function askCells(sheet: Excel.Worksheet, {row: top, column: left, rows, columns}: Rectangle) {
  const range = sheet.getRangeByIndexes(top, left, rows, columns);
  range.load("formulas,values,valueTypes,numberFormat");
  const properties = range.getCellProperties({format: {protection: true}});
  const merged = mergedIn(sheet.getUsedRangeOrNullObject());
  return (): {
    readonly hasFormula: Ask;
    readonly isLocked: Ask;
    readonly isCovered: Ask;
    readonly contentOf: (at: At) => CellContents;
    readonly holds: (at: At, value: unknown) => boolean;
  } => {
    const areas = areasIn(merged);
    const isLocked: Ask = ({row, column}) =>
      properties.value[row - top]?.[column - left]?.format?.protection?.locked !== false;
    const formulaAt = ({row, column}: At) =>
      formulaIn(range.formulas[row - top]?.[column - left], range.values[row - top]?.[column - left]);
    return {
      hasFormula: (at) => formulaAt(at) !== undefined,
      isLocked,
      isCovered: ({row, column}) => areas.some((area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns &&
        (row !== area.row || column !== area.column)),
      holds: ({row, column}, value) => range.values[row - top]?.[column - left] === value,
      contentOf: (at) => {
        const [down, along] = [at.row - top, at.column - left];
        const value = range.values[down]?.[along] as string | number | boolean;
        const isText = String(range.valueTypes[down]?.[along]) === "String";
        return {
          content: formulaAt(at) ?? (isText ? asEntered(String(value)) : value),
          numberFormat: String(range.numberFormat[down]?.[along]),
          locked: isLocked(at),
        };
      },
    };
  };
}

function boundsOf(entries: readonly CellEntry[]): Rectangle {
  const [rows, columns] = [entries.map(({row}) => row), entries.map(({column}) => column)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1};
}
