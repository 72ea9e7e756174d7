import type {SheetSpec} from "../../sheets/sheet-spec";
import {HostTrouble} from "../host";
import {drawChart} from "./draw-chart";
import {fillSheet} from "./fill-sheet";
import {freeNames} from "./free-names";
import {layOutPage} from "./lay-out-page";
import {protectionOptions} from "./protection-options";
import {addressOf, type Rectangle} from "./rectangles";
import type {Run} from "./run";
import type {Trace} from "./watcher";
import {askWhetherBlank} from "./ask-whether-blank";

/** What was added, and where our hand was: events from there are none of others'. */
export type Inserted = {readonly names: readonly string[]; readonly traces: readonly Trace[]};

/**
 * Add sheets for the specs after those that are there and show the first, in three round trips: look, add, show.
 * What is there cannot be touched: only sheets that this call adds are written to. The one blank sheet that a new
 * workbook starts with gives way, if it is blank still when the others are there.
 */
export async function insertSheets(run: Run, specs: readonly SheetSpec[]): Promise<Inserted> {
  if (specs.length === 0) return {names: [], traces: []};
  const before = await run(lookAround);
  if (before.isLocked) throw new HostTrouble("protectedWorkbook");
  const names = freeNames(
    specs.map(({name}) => name),
    before.names,
  );
  const token = `${Date.now()}-${Math.random()}`;
  const add = async () => {
    try {
      return await run((context) => addSheets(context, specs, names, token, before.starter));
    } catch (error) {
      if (!isOfLooks(error)) throw error;
      return run((context) =>
        finishSheets(
          context,
          specs,
          names.map((name) => context.workbook.worksheets.getItem(name)),
          before.starter,
        ),
      );
    }
  };
  try {
    const {ids, leaving} = await add();
    await show(run, ids[0]!, leaving);
    const written = specs.flatMap((spec, at) =>
      areasOf(spec).map((area) => ({sheetId: ids[at]!, address: addressOf(area)})),
    );
    return {
      names,
      traces: [...written, ...[...ids, leaving].flatMap((sheetId) => (sheetId === undefined ? [] : [{sheetId}]))],
    };
  } catch (error) {
    await run((context) => takeBack(context, before.ids, token));
    throw error;
  }
}

async function lookAround(context: Excel.RequestContext) {
  const {worksheets, protection} = context.workbook;
  worksheets.load("items/name,items/id");
  protection.load("protected");
  const isBlank = askWhetherBlank(worksheets.getFirst());
  await context.sync();
  const [first, ...others] = worksheets.items;
  return {
    starter: others.length === 0 && isStarterName.test(first!.name) && isBlank() ? first!.id : undefined,
    names: worksheets.items.map(({name}) => name),
    ids: new Set(worksheets.items.map(({id}) => id)),
    isLocked: protection.protected,
  };
}

/** As Excel names the first sheet of a new workbook. */
const isStarterName = /^(sheet|工作表)\s?1$/i;

async function addSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  names: readonly string[],
  token: string,
  starter: string | undefined,
): Promise<Added> {
  const sheets = specs.map((spec, at) => {
    const sheet = context.workbook.worksheets.add(names[at]!);
    sheet.customProperties.add(unfinished, token);
    fillSheet(sheet, spec);
    return sheet;
  });
  // Only now: where Excel refuses these, as without a printer, what came before stands.
  sheets.forEach((sheet, at) => specs[at]!.charts?.forEach((chart) => drawChart(sheet, chart)));
  sheets.forEach((sheet, at) => layOutPage(sheet, specs[at]!));
  return finishSheets(context, specs, sheets, starter);
}

/** The sheets that were added, and the one that gives way. */
type Added = {readonly ids: readonly string[]; readonly leaving: string | undefined};

/** Says of a sheet that it is still being made, and by which call. */
const unfinished = "gouji.unfinished";

/** Protection comes last: a protected sheet takes no merges and no validation. */
async function finishSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  sheets: readonly Excel.Worksheet[],
  starter: string | undefined,
): Promise<Added> {
  const isBlank = starter === undefined ? () => false : askWhetherBlank(context.workbook.worksheets.getItem(starter));
  sheets.forEach((sheet, at) => {
    if (specs[at]!.protect) sheet.protection.protect(protectionOptions);
    sheet.customProperties.getItemOrNullObject(unfinished).delete();
    sheet.load("id");
  });
  await context.sync();
  return {ids: sheets.map(({id}) => id), leaving: isBlank() ? starter : undefined};
}

/** What is written as one: the content, and every merged area. */
const areasOf = ({cells, rowHeights, columnWidths}: SheetSpec): readonly Rectangle[] => [
  {row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length},
  ...cells
    .map(({row, column, rowSpan = 1, columnSpan = 1}) => ({row, column, rows: rowSpan, columns: columnSpan}))
    .filter(({rows, columns}) => rows * columns > 1),
];

/** Without charts or print set-up the sheets are worth having. */
const isOfLooks = (error: unknown): boolean =>
  error instanceof HostTrouble && error.why === "unknown" && /^(pagelayout|chart)/i.test(error.detail.location ?? "");

/** Excel shows no sheet while another workbook has the focus; the sheets are there all the same. */
async function show(run: Run, id: string, leaving: string | undefined): Promise<void> {
  try {
    await run(async (context) => {
      if (leaving !== undefined) context.workbook.worksheets.getItem(leaving).delete();
      context.workbook.worksheets.getItem(id).activate();
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof HostTrouble)) throw error;
  }
}

/** Delete the sheets that the failed call has added, and no others. */
async function takeBack(context: Excel.RequestContext, before: ReadonlySet<string>, token: string): Promise<void> {
  const {worksheets} = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const added = worksheets.items
    .filter(({id}) => !before.has(id))
    .map((sheet) => {
      const mark = sheet.customProperties.getItemOrNullObject(unfinished);
      mark.load("value");
      return {sheet, mark};
    });
  await context.sync();
  added.filter(({mark}) => !mark.isNullObject && mark.value === token).forEach(({sheet}) => sheet.delete());
  await context.sync();
}
