import type {SheetGrid} from "../host";
import {foundMarks, type FoundMarks} from "./found-marks";
import {gridOf, type Block} from "./grid-of";
import {probe, type Probe} from "./probe";
import type {Run} from "./run";
import {sheetsInOrder} from "./sheets-in-order";
import {isRefusal} from "./trouble-in";

/** What one reading gives: the sheets, and what marks of ours are on them. */
export type Reading = {readonly grids: readonly SheetGrid[]; readonly marks: FoundMarks};

/**
 * Every sheet, hidden ones too, in one round trip. Sheets are reached by their order, as their names are not known
 * before; a workbook with more of them than expected takes a second trip.
 */
export async function readSheets(run: Run, expected: number): Promise<Reading> {
  try {
    return await run((context) => readAtOnce(context, expected));
  } catch (error) {
    // Excel on the web takes 5 MB an answer: read the contents in parts.
    if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded")) throw error;
    return readInParts(run);
  }
}

async function readAtOnce(context: Excel.RequestContext, expected: number): Promise<Reading> {
  const {worksheets, application} = context.workbook;
  worksheets.load("items/id");
  application.load("calculationMode");
  let probes = sheetsInOrder(context, expected).map((sheet) => probe(sheet, true));
  await context.sync();
  if (application.calculationMode === "Manual") {
    // Totals would be those of the last time somebody pressed F9.
    application.calculate("Recalculate");
    probes = worksheets.items.map((sheet) => probe(sheet, true));
    await context.sync();
  } else if (worksheets.items.length > expected) {
    const more = worksheets.items.slice(expected).map((sheet) => probe(sheet, true));
    await context.sync();
    probes = [...probes, ...more];
  }
  return readingOf(
    probes.filter(({sheet}) => !sheet.isNullObject),
    ({used}) => [used as Block],
  );
}

async function readInParts(run: Run): Promise<Reading> {
  const probes = await run(async (context) => {
    const {worksheets} = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const asked = worksheets.items.map((sheet) => probe(sheet, false));
    await context.sync();
    return asked;
  });
  const blocks = new Map<Probe, readonly Block[]>();
  for (const one of probes.filter(({used}) => !used.isNullObject)) blocks.set(one, await readBlocks(run, one));
  return readingOf(probes, (one) => blocks.get(one) ?? []);
}

/** The contents of a sheet, so many rows at a time; fewer where their texts are long. */
async function readBlocks(run: Run, {sheet, used}: Probe): Promise<readonly Block[]> {
  const {id} = sheet;
  const {rowIndex, columnIndex, rowCount, columnCount} = used;
  const blocks: Block[] = [];
  let height = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  for (let row = 0; row < rowCount;) {
    const rows = Math.min(height, rowCount - row);
    try {
      blocks.push(
        await run(async (context) => {
          const part = context.workbook.worksheets
            .getItem(id)
            .getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
          part.load("rowIndex,columnIndex,values,valueTypes,formulas,text,numberFormat");
          await context.sync();
          return part as Block;
        }),
      );
      row += rows;
    } catch (error) {
      if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded") || height === 1) throw error;
      height = Math.ceil(height / 4);
    }
  }
  return blocks;
}

const cellsAtOnce = 20_000;

const readingOf = (probes: readonly Probe[], blocksOf: (one: Probe) => readonly Block[]): Reading => ({
  grids: probes.map((one) => gridOf(one, one.used.isNullObject ? [] : blocksOf(one))),
  marks: foundMarks(probes),
});
