import {pageHeaderOf} from "../../office/page-header";
import {isOnlyShown} from "../../recognise/aside";
import type {Cell} from "../../recognise/grid";
import type {SheetGrid} from "../host";
import {isRefusal, isUnforeseen, sheetsInOrder, type RunBatch} from "./batch";
import type {Rectangle} from "./cell-groups";
import {foundMarks, type FoundMarks} from "./mark-format";
import type {MergeMemory} from "./merge-memory";
import {areasIn, gridOf, hidesContent, probe, type AskedBlock, type CellBlock, type Probe, type Extent} from "./probe";
import {readBlocks} from "./read-blocks";
import {struckIn} from "./struck-cells";

/** What one reading gives: the sheets; the marks of ours on them, where Excel tells; what to expect next time. */
export type SheetsRead = {
  readonly grids: readonly SheetGrid[];
  readonly marks: FoundMarks | undefined;
  readonly expected: Expected;
};

/** The sheets there are, by their ids and in order, how much of each is read, and what is printed over its pages. */
export type Expected = readonly {readonly id: string; readonly reading: Extent; readonly pageHeader?: string}[];

/** What is known beforehand. */
export type Beforehand = {
  /** What the last reading let expect; `undefined` before the first. */
  readonly expected: Expected | undefined;
  readonly merges: MergeMemory;
  /** Sheets whose conditional formats Excel does not give, by id. */
  readonly formless: ReadonlySet<string>;
};

/**
 * Every sheet, hidden ones too, in one round trip; the first time one more goes ahead, to see how large they are, and
 * where a sheet came since one more follows. Figures are read though formats cannot be: then without them.
 */
export async function readSheets(run: RunBatch, {expected, merges, formless}: Beforehand): Promise<SheetsRead> {
  merges.begin();
  const sheets = expected ?? await run((context) => measure(context, true))
    .catch((error: unknown) => {
      // A chart sheet is no worksheet, and may stand where one is asked for (office-js#2444); without a printer there
      // are no pages.
      if (!isUnforeseen(error)) throw error;
      return run((context) => measure(context, false));
    });
  const read = (of: Expected, spares: (id: string) => boolean): Promise<SheetsRead> =>
    run((context) => ask(context, of, merges, spares)).then((probes) => readingOf(run, probes, merges, of));
  const either = async (of: Expected): Promise<SheetsRead> => {
    try {
      return await read(of, (id) => formless.has(id));
    } catch (error) {
      if (!isUnforeseen(error)) throw error;
      return {...await read(of, () => true), marks: undefined};
    }
  };
  try {
    return await either(sheets);
  } catch (error) {
    // Excel on the web takes 5 MB an answer: read the contents in parts.
    if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded")) throw error;
    const measured = await run((context) => measure(context, false));
    const headers = headersOf(sheets);
    return either(measured.map(({id, reading}) =>
      ({id, reading: reading === "all" ? "blocks" : reading, ...headers(id)})));
  }
}

/** What is known of the pages of a sheet by an earlier look. */
const headersOf = (sheets: Expected) => {
  const known = new Map(sheets.map(({id, pageHeader}) => [id, pageHeader]));
  return (id: string): {readonly pageHeader?: string} => {
    const pageHeader = known.get(id);
    return pageHeader === undefined ? {} : {pageHeader};
  };
};

/**
 * The sheets and their sizes; `inOrder`: of the first ones in one round trip, though their ids are not known yet, and
 * what is printed over their pages.
 */
async function measure(context: Excel.RequestContext, inOrder: boolean): Promise<Expected> {
  const {worksheets} = context.workbook;
  worksheets.load("items/id");
  const size = (sheet: Excel.Worksheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("rowCount,columnCount");
    const title = sheet.getRange("A1");
    title.load("values");
    return {used, title};
  };
  const first = inOrder
    ? sheetsInOrder(context, usualSheets).map((sheet) => ({...size(sheet), pages: loadHeaders(sheet)})) : [];
  await context.sync();
  const rest = worksheets.items.slice(first.length).map(size);
  if (rest.length > 0) await context.sync();
  const sizes: readonly Measured[] = [...first, ...rest];
  return worksheets.items.flatMap(({id}, at): Expected => {
    const size = sizes[at];
    if (size === undefined) return [];
    const {used, title, pages} = size;
    const isLarge = !used.isNullObject && used.rowCount * used.columnCount > largeSheet;
    const pageHeader = pages === undefined ? "" : pageHeaderIn(pages);
    return [{
      id, reading: isOnlyShown(title.values[0]?.[0]) ? "title" : isLarge ? "blocks" : "all",
      ...(pageHeader !== "" && {pageHeader}),
    }];
  });
}

type Measured = {
  readonly used: Excel.Range; readonly title: Excel.Range; readonly pages?: Excel.HeaderFooter;
};

/** To ask Excel for pages takes it long: they are asked for once, of the first sheets. */
function loadHeaders(sheet: Excel.Worksheet): Excel.HeaderFooter {
  const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
  pages.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  return pages;
}

const pageHeaderIn = (pages: Excel.HeaderFooter): string => pageHeaderOf(
  [pages.leftHeader, pages.centerHeader, pages.rightHeader].join("\n"),
  [pages.leftFooter, pages.centerFooter, pages.rightFooter].join("\n"),
);

const usualSheets = 30;

/** In cells. Above it one answer would take long, and on the web be refused. */
const largeSheet = 100_000;

async function ask(
  context: Excel.RequestContext, expected: Expected, merges: MergeMemory, spares: (id: string) => boolean,
): Promise<readonly Probe[]> {
  const {worksheets, application} = context.workbook;
  worksheets.load("items/id");
  application.load("calculationMode");
  const askOf = (id: string, reading: Extent) => probe(worksheets.getItemOrNullObject(id), reading,
    {hasMerges: merges.of(id, reading) !== undefined, spareFormats: spares(id)});
  const probes = new Map(expected.map(({id, reading}) => [id, askOf(id, reading)]));
  await context.sync();
  const ids = worksheets.items.map(({id}) => id);
  const isManual = application.calculationMode === "Manual";
  // Totals would be those of the last time somebody pressed F9.
  if (isManual) application.calculate("Recalculate");
  const anew = isManual ? ids : ids.filter((id) => !isAnswered(probes.get(id)));
  for (const id of anew) {
    const before = probes.get(id);
    probes.set(id, askOf(id, before !== undefined && isAnswered(before) ? before.reading : "all"));
  }
  if (anew.length > 0) await context.sync();
  return ids.flatMap((id) => probes.get(id) ?? []).filter(({sheet}) => !sheet.isNullObject);
}

/** Not where the sheet came since, or where only a title was asked for and it is another title now. */
const isAnswered = (one: Probe | undefined): boolean =>
  one !== undefined && (one.reading !== "title" || isOnlyShown(titleIn(one)));

/** What stands in the first cell of a sheet of which that was asked. */
const titleIn = ({used}: Probe): unknown => used.values[0]?.[0];

async function readingOf(
  run: RunBatch, probes: readonly Probe[], merges: MergeMemory, expected: Expected,
): Promise<SheetsRead> {
  const headers = headersOf(expected);
  const read: {readonly id: string; readonly reading: Extent; readonly grid: SheetGrid}[] = [];
  for (const one of probes) {
    const {id} = one.sheet;
    const {reading, grid} = await gridFrom(run, one, merges);
    const title = grid.cells.find(({row, column}) => row === 0 && column === 0);
    read.push(title !== undefined && isOnlyShown(title.value)
      ? {id, reading: "title", grid: justTitle(grid, title)}
      : {id, reading: reading === "title" ? "all" : reading, grid: {...grid, ...headers(id)}});
  }
  return {
    grids: read.map(({grid}) => grid),
    marks: foundMarks(probes),
    expected: read.map(({id, reading}) => ({id, reading, ...headers(id)})),
  };
}

/** A sheet from its answer; asked of again where that was not all of it. */
async function gridFrom(
  run: RunBatch, one: Probe, merges: MergeMemory,
): Promise<{readonly reading: Extent; readonly grid: SheetGrid}> {
  const {id} = one.sheet;
  const again = async (reading: Extent) => gridFrom(run, await run(async (context) => {
    const asked = probe(context.workbook.worksheets.getItem(id), reading, {hasMerges: false, spareFormats: true});
    await context.sync();
    return asked;
  }), merges);
  // Excel gives nothing, and no error, for more than five million cells: office-js#4783, #6781.
  if (one.reading !== "blocks" && !one.used.isNullObject && (one.used.values as unknown) === null) return again("blocks");
  const areas = one.merged === undefined ? merges.of(id, one.reading) ?? [] : areasIn(one.merged);
  const blocks = await blocksOf(run, one);
  // The areas are those of another time.
  if (one.merged === undefined && hidesContent(blocks, areas)) return again(one.reading);
  merges.learn(id, one.reading, areas);
  const withStruck: CellBlock[] = [];
  for (const block of blocks) withStruck.push({...block, struckAt: await struckIn(run, id, block.range)});
  return {reading: one.reading, grid: gridOf(one, withStruck, areas)};
}

const blocksOf = async (run: RunBatch, one: Probe): Promise<readonly AskedBlock[]> =>
  one.used.isNullObject ? []
    : one.reading === "blocks" ? readBlocks(run, one.sheet.id, rectangleOf(one.used)) : [{range: one.used, rows: one.rows?.value ?? []}];

const rectangleOf = ({rowIndex, columnIndex, rowCount, columnCount}: Excel.Range): Rectangle =>
  ({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount});

const justTitle = (grid: SheetGrid, title: Cell): SheetGrid =>
  ({...grid, rows: title.rowSpan, columns: title.columnSpan, cells: [title]});
