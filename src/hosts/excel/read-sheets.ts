import {isOnlyShown} from "../../recognise/aside";
import type {Cell} from "../../recognise/grid";
import type {SheetGrid} from "../host";
import {foundMarks, type FoundMarks} from "./found-marks";
import {gridOf, type Block} from "./grid-of";
import {contents, probe, type Probe} from "./probe";
import type {Run} from "./run";
import {sheetsInOrder} from "./sheets-in-order";
import {isRefusal} from "./trouble-in";

/** What one reading gives: the sheets, what marks of ours are on them, and which are only shown. */
export type Reading = {readonly grids: readonly SheetGrid[]; readonly marks: FoundMarks} & Pick<Expected, "shown">;

/** What the last reading lets expect: how many sheets at most, and the ids, by their places, of those only shown. */
export type Expected = {readonly sheets: number; readonly shown: readonly (string | undefined)[]};

/**
 * Every sheet, hidden ones too, in one round trip. Sheets are reached by their order, as their names are not known
 * before; a workbook with more of them than expected takes a second trip. Of sheets that are only shown, the title.
 */
export async function readSheets(run: Run, expected: Expected): Promise<Reading> {
  try {
    return await run((context) => readAtOnce(context, expected));
  } catch (error) {
    // Excel on the web takes 5 MB an answer: read the contents in parts.
    if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded")) throw error;
    return readInParts(run);
  }
}

async function readAtOnce(context: Excel.RequestContext, {sheets: expected, shown}: Expected): Promise<Reading> {
  const {worksheets, application} = context.workbook;
  worksheets.load("items/id");
  application.load("calculationMode");
  let probes = sheetsInOrder(context, expected).map((sheet, at) => probe(sheet, shown[at] === undefined ? "all" : "title"));
  await context.sync();
  if (application.calculationMode === "Manual") {
    // Totals would be those of the last time somebody pressed F9.
    application.calculate("Recalculate");
    probes = worksheets.items.map((sheet) => probe(sheet, "all"));
    await context.sync();
  } else {
    // Beyond those expected, and where only a title was asked for and it is another sheet now, or another title.
    const isToAsk = (id: string, at: number): boolean => at >= expected ||
      (shown[at] !== undefined && (shown[at] !== id || !isOnlyShown(probes[at]!.used.values[0]![0])));
    const asked = worksheets.items.map((sheet, at) => (isToAsk(sheet.id, at) ? probe(sheet, "all") : probes[at]!));
    if (asked.some((one, at) => one !== probes[at])) await context.sync();
    probes = asked;
  }
  return readingOf(
    probes.filter(({sheet}) => !sheet.isNullObject),
    ({used}) => [used as Block],
  );
}

async function readInParts(run: Run): Promise<Reading> {
  const asked = await run(async (context) => {
    const {worksheets} = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const asked = worksheets.items.map((sheet) => ({title: probe(sheet, "title"), whole: probe(sheet, "size")}));
    await context.sync();
    return asked;
  });
  const blocks = new Map<Probe, readonly Block[]>();
  for (const {title, whole} of asked) {
    if (isOnlyShown(title.used.values[0]![0])) blocks.set(title, [title.used as Block]);
    else blocks.set(whole, whole.used.isNullObject ? [] : await readBlocks(run, whole));
  }
  return readingOf([...blocks.keys()], (one) => blocks.get(one)!);
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
          part.load(`rowIndex,columnIndex,${contents}`);
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

function readingOf(probes: readonly Probe[], blocksOf: (one: Probe) => readonly Block[]): Reading {
  const read = probes.map((one) => {
    const grid = gridOf(one, one.used.isNullObject ? [] : blocksOf(one));
    const title = grid.cells.find(({row, column}) => row === 0 && column === 0);
    return {...one, grid, title: isOnlyShown(title?.value) ? title : undefined};
  });
  return {
    grids: read.map(({grid, title}) => (title === undefined ? grid : justTitle(grid, title))),
    marks: foundMarks(probes),
    shown: read.map(({sheet, title}) => (title === undefined ? undefined : sheet.id)),
  };
}

const justTitle = (grid: SheetGrid, title: Cell): SheetGrid =>
  ({...grid, rows: title.rowSpan, columns: title.columnSpan, cells: [title]});
