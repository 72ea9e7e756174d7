import type {SheetSpec} from "../../sheets/sheet-spec";
import {freelyNamed} from "../freely-named";
import {HostTrouble} from "../host";
import {isRefusal, isUnforeseen, type RunBatch} from "./batch";
import {addressOf, type Rectangle} from "./cell-groups";
import {LookAgain} from "./edit-mode";
import {addFinery, isOfFinery, type Begun} from "./finery";
import {fillSheet} from "./fill-sheet";
import type {AddedSheet} from "./remove-inserted";
import type {Trace} from "./watcher";

/** What was added, under the names it was given, and where our hand was: events from there are none of others'. */
export type Inserted = {readonly added: readonly AddedSheet[]; readonly traces: readonly Trace[]};

/**
 * Add sheets for the specs after those that are there and show the first, in three round trips: look, add, show.
 * What is there cannot be touched: only sheets that this call adds are written to. The one blank sheet that a new
 * workbook starts with gives way, if it is blank still when the others are there.
 */
export async function insertSheets(run: RunBatch, specs: readonly SheetSpec[]): Promise<Inserted> {
  if (specs.length === 0) return {added: [], traces: []};
  const before = await run((context) => lookAround(context, true)).catch((error: unknown) => {
    // A chart sheet may stand where the first sheet is asked for (office-js#2444), or there are no comments to ask for.
    if (!isUnforeseen(error)) throw error;
    return run((context) => lookAround(context, false));
  });
  if (before.isLocked) throw new HostTrouble("protectedWorkbook");
  return insertNamed(run, specs, before, before.names);
}

/** Under names that are not among `taken`; under others where Excel knows one of them all the same, as a chart sheet's. */
async function insertNamed(
  run: RunBatch, specs: readonly SheetSpec[], before: Surroundings, taken: readonly string[],
): Promise<Inserted> {
  const named = freelyNamed(specs, taken, (number) => ` (${number})`);
  const token = `${Date.now()}-${Math.random()}`;
  const add = async () => {
    try {
      return await run((context) => addSheets(context, named, token, before.starter));
    } catch (error) {
      if (!isOfFinery(error)) throw error;
      return run((context) => {
        const begun = named.map((spec) => ({spec, sheet: context.workbook.worksheets.getItem(spec.name)}));
        return finishSheets(context, begun, before.starter);
      });
    }
  };
  try {
    const {sheets, leaving} = await add();
    const gone = await show(run, sheets, leaving);
    return {added: sheets, traces: tracesOf(sheets, gone)};
  } catch (error) {
    const {begun, names} = await run((context) => takeBack(context, before.ids, token));
    // They are added in order: this is the name that is somebody's.
    const refused = isRefusal(error, "ItemAlreadyExists") ? named[begun]?.name : undefined;
    if (refused === undefined || taken.includes(refused)) throw error;
    return insertNamed(run, specs, before, [...taken, ...names, refused]);
  }
}

type Surroundings = Awaited<ReturnType<typeof lookAround>>;

async function lookAround(context: Excel.RequestContext, askFirst: boolean) {
  const {worksheets, protection} = context.workbook;
  worksheets.load("items/name,items/id");
  protection.load("protected");
  const isBlank = askFirst ? askWhetherBlank(worksheets.getFirst()) : () => false;
  await context.sync();
  const [first, ...others] = worksheets.items;
  return {
    starter: first && others.length === 0 && isStarterName.test(first.name) && isBlank() ? first.id : undefined,
    names: worksheets.items.map(({name}) => name),
    ids: new Set(worksheets.items.map(({id}) => id)),
    isLocked: protection.protected,
  };
}

/** As Excel names the first sheet of a new workbook. */
const isStarterName = /^(sheet|工作表)\s?1$/i;

/** Ask whether a sheet has no content, format, picture or comment. The answer is there after the next sync. */
function askWhetherBlank(sheet: Excel.Worksheet): () => boolean {
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  const shapes = sheet.shapes.getCount();
  const charts = sheet.charts.getCount();
  const comments = sheet.comments.getCount();
  return () => used.isNullObject && shapes.value === 0 && charts.value === 0 && comments.value === 0;
}

async function addSheets(
  context: Excel.RequestContext, specs: readonly SheetSpec[], token: string, starter: string | undefined,
): Promise<Added> {
  const begun = specs.map((spec): Begun => {
    const sheet = context.workbook.worksheets.add(spec.name);
    sheet.customProperties.add(unfinished, token);
    fillSheet(sheet, spec);
    return {spec, sheet};
  });
  // Only now: where Excel refuses these, as without a printer, what came before stands.
  addFinery(begun);
  return finishSheets(context, begun, starter);
}

/** Says of a sheet that it is still being made, and by which call. */
const unfinished = "gouji.unfinished";

/** The sheets that were added, and the one that gives way. */
type Added = {
  readonly sheets: readonly AddedSheet[];
  readonly leaving: string | undefined;
};

/** Protection comes last: a protected sheet takes no merges and no validation. */
async function finishSheets(
  context: Excel.RequestContext, begun: readonly Begun[], starter: string | undefined,
): Promise<Added> {
  const isBlank = starter === undefined ? () => false : askWhetherBlank(context.workbook.worksheets.getItem(starter));
  for (const {spec, sheet} of begun) {
    if (spec.protect) sheet.protection.protect(protectionOptions);
    sheet.customProperties.getItemOrNullObject(unfinished).delete();
    sheet.load("id");
  }
  await context.sync();
  return {sheets: begun.map(({spec, sheet}) => ({spec, id: sheet.id})), leaving: isBlank() ? starter : undefined};
}

/** Marks are formats, and a number too long for its column must not be stuck as ####. */
const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true,
};

/** What is written as one: the content, and every merged area; and that sheets came and went. */
function tracesOf(added: Added["sheets"], leaving: string | undefined): readonly Trace[] {
  const written = added.flatMap(({spec, id}) =>
    areasOf(spec).map((area) => ({sheetId: id, address: addressOf(area)})));
  const arranged = [...added.map(({id}) => id), ...(leaving === undefined ? [] : [leaving])];
  return [...written, ...arranged.map((sheetId) => ({sheetId}))];
}

const areasOf = ({cells, rowHeights, columnWidths}: SheetSpec): readonly Rectangle[] => [
  {row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length},
  ...cells
    .map(({row, column, rowSpan = 1, columnSpan = 1}) => ({row, column, rows: rowSpan, columns: columnSpan}))
    .filter(({rows, columns}) => rows * columns > 1),
];

/** Show the first; the one that gives way goes, and is given. In another workbook's shadow Excel shows none. */
async function show(
  run: RunBatch, [first]: Added["sheets"], leaving: string | undefined,
): Promise<string | undefined> {
  const showFirst = async (context: Excel.RequestContext): Promise<void> => {
    if (first !== undefined) context.workbook.worksheets.getItem(first.id).activate();
    await context.sync();
  };
  try {
    await run.atOnce((context) => {
      if (leaving !== undefined) context.workbook.worksheets.getItem(leaving).delete();
      return showFirst(context);
    });
    return leaving;
  } catch (error) {
    // They are there all the same. If the user began to type, the one that was to give way stays: it may be there.
    if (error instanceof LookAgain) void run(showFirst).catch(() => undefined);
    else if (!(error instanceof HostTrouble)) throw error;
    return undefined;
  }
}

/** Delete the sheets that the failed call has added, and no others. Gives their number, and the names of those that stay. */
async function takeBack(
  context: Excel.RequestContext, before: ReadonlySet<string>, token: string,
): Promise<{readonly begun: number; readonly names: readonly string[]}> {
  const {worksheets} = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const added = worksheets.items
    .filter(({id}) => !before.has(id))
    .map((sheet) => {
      const mark = sheet.customProperties.getItemOrNullObject(unfinished);
      mark.load("value");
      return {sheet, mark};
    });
  await context.sync();
  const leaving = added.filter(({mark}) => !mark.isNullObject && mark.value === token).map(({sheet}) => sheet);
  leaving.forEach((sheet) => sheet.delete());
  const names = worksheets.items.filter((sheet) => !leaving.includes(sheet)).map(({name}) => name);
  await context.sync();
  return {begun: leaving.length, names};
}
