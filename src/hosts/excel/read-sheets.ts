import {isOnlyShown} from "../../recognise/aside";
import type {Cell} from "../../recognise/grid";
import type {SheetGrid} from "../host";
import {isRefusal, sheetsInOrder, type RunBatch} from "./batch";
import {foundMarks, type FoundMarks} from "./mark-format";
import {contents, gridOf, probe, type CellBlock, type Probe} from "./probe";

/** What one reading gives: the sheets, what marks of ours are on them, and which are only shown. */
export type SheetsRead = {readonly grids: readonly SheetGrid[]; readonly marks: FoundMarks} & Pick<Expected, "shown">;

/** What the last reading lets expect: how many sheets at most, and the ids, by their places, of those only shown. */
export type Expected = {readonly sheets: number; readonly shown: readonly (string | undefined)[]};

/**
 * Every sheet, hidden ones too, in one round trip. Sheets are reached by their order, as their names are not known
 * before; a workbook with more of them than expected takes a second trip. Of sheets that are only shown, the title.
 */
export async function readSheets(run: RunBatch, expected: Expected): Promise<SheetsRead> {
  try {
    return await run((context) => readAtOnce(context, expected));
  } catch (error) {
    // Excel on the web takes 5 MB an answer: read the contents in parts.
    if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded")) throw error;
    return readInParts(run);
  }
}

async function readAtOnce(context: Excel.RequestContext, {sheets: expected, shown}: Expected): Promise<SheetsRead> {
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
    const asked = worksheets.items.map((sheet, at) => {
      const [one, id] = [probes[at], shown[at]];
      const isEnough = one !== undefined && (id === undefined || (id === sheet.id && isOnlyShown(titleIn(one))));
      return isEnough ? one : probe(sheet, "all");
    });
    if (asked.some((one, at) => one !== probes[at])) await context.sync();
    probes = asked;
  }
  return readingOf(
    probes
      .filter(({sheet}) => !sheet.isNullObject)
      .map((one) => ({probe: one, blocks: one.used.isNullObject ? [] : [one.used]})),
  );
}

/** What stands in the first cell of a sheet of which that was asked. */
const titleIn = ({used}: Probe): unknown => used.values[0]?.[0];

async function readInParts(run: RunBatch): Promise<SheetsRead> {
  const asked = await run(async (context) => {
    const {worksheets} = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const asked = worksheets.items.map((sheet) => ({title: probe(sheet, "title"), whole: probe(sheet, "size")}));
    await context.sync();
    return asked;
  });
  const answers: Answer[] = [];
  for (const {title, whole} of asked) {
    if (isOnlyShown(titleIn(title))) answers.push({probe: title, blocks: [title.used]});
    else answers.push({probe: whole, blocks: whole.used.isNullObject ? [] : await readBlocks(run, whole)});
  }
  return readingOf(answers);
}

/** The contents of a sheet, so many rows at a time; fewer where their texts are long. */
async function readBlocks(run: RunBatch, {sheet, used}: Probe): Promise<readonly CellBlock[]> {
  const {id} = sheet;
  const {rowIndex, columnIndex, rowCount, columnCount} = used;
  const blocks: CellBlock[] = [];
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
          return part;
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

/** What was asked of a sheet, with its cells: none on an empty sheet. */
type Answer = {readonly probe: Probe; readonly blocks: readonly CellBlock[]};

function readingOf(answers: readonly Answer[]): SheetsRead {
  const read = answers.map(({probe, blocks}) => {
    const grid = gridOf(probe, blocks);
    const title = grid.cells.find(({row, column}) => row === 0 && column === 0);
    return {sheet: probe.sheet, grid, title: isOnlyShown(title?.value) ? title : undefined};
  });
  return {
    grids: read.map(({grid, title}) => (title === undefined ? grid : justTitle(grid, title))),
    marks: foundMarks(answers.map(({probe}) => probe)),
    shown: read.map(({sheet, title}) => (title === undefined ? undefined : sheet.id)),
  };
}

const justTitle = (grid: SheetGrid, title: Cell): SheetGrid =>
  ({...grid, rows: title.rowSpan, columns: title.columnSpan, cells: [title]});
