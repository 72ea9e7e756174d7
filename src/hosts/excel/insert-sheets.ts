import type {ChartSpec, SheetSpec} from "../../sheets/sheet-spec";
import {pageNumber, styles} from "../../sheets/styles";
import {columnLetters} from "../../filing/place";
import {freelyNamed} from "../freely-named";
import {HostTrouble} from "../host";
import type {RunBatch} from "./batch";
import {addressOf, type Rectangle} from "./cell-groups";
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
  const before = await run(lookAround);
  if (before.isLocked) throw new HostTrouble("protectedWorkbook");
  const named = freelyNamed(specs, before.names, (number) => ` (${number})`);
  const token = `${Date.now()}-${Math.random()}`;
  const add = async () => {
    try {
      return await run((context) => addSheets(context, named, token, before.starter));
    } catch (error) {
      if (!isOfLooks(error)) throw error;
      return run((context) => {
        const begun = named.map((spec) => ({spec, sheet: context.workbook.worksheets.getItem(spec.name)}));
        return finishSheets(context, begun, before.starter);
      });
    }
  };
  try {
    const {sheets, leaving} = await add();
    await show(run, sheets, leaving);
    return {added: sheets, traces: tracesOf(sheets, leaving)};
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

/** A sheet that this call adds, while it is being made. */
type Begun = {readonly spec: SheetSpec; readonly sheet: Excel.Worksheet};

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
  begun.forEach(({spec, sheet}) => spec.charts?.forEach((chart) => drawChart(sheet, chart)));
  begun.forEach(({spec, sheet}) => layOutPage(sheet, spec));
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

/** Without charts or print set-up the sheets are worth having. */
const isOfLooks = (error: unknown): boolean =>
  error instanceof HostTrouble && error.why === "unknown" && /^(pagelayout|chart)/i.test(error.detail.location ?? "");

/** Excel shows no sheet while another workbook has the focus; the sheets are there all the same. */
async function show(run: RunBatch, [first]: Added["sheets"], leaving: string | undefined): Promise<void> {
  try {
    await run(async (context) => {
      if (leaving !== undefined) context.workbook.worksheets.getItem(leaving).delete();
      if (first !== undefined) context.workbook.worksheets.getItem(first.id).activate();
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

/** Add a chart to a sheet whose cells have their sizes and values. Nothing is sent yet. */
function drawChart(sheet: Excel.Worksheet, {title, area, data: {row, rows, names, series}}: ChartSpec): void {
  const columns = series.map(({column}) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const chart = sheet.charts.add("BarClustered", sheet.getRangeByIndexes(row, first, rows, last - first + 1), "Columns");
  const end = sheet.getCell(area.row + area.rows - 1, area.column + area.columns - 1);
  // Without an end it would only be moved there.
  chart.setPosition(sheet.getCell(area.row, area.column), end);
  chart.title.text = title;
  chart.title.format.font.name = styles.title.font.name;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = false;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  // Excel counts bars from below.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  // Last: nothing can be said of an axis that is not there.
  chart.axes.valueAxis.visible = false;
  series.forEach(({name, style}, at) => {
    const one = chart.series.getItemAt(at);
    one.name = name;
    one.setXAxisValues(sheet.getRangeByIndexes(row, names, rows, 1));
    one.format.fill.setSolidColor(`#${styles[style].font.color}`);
    one.gapWidth = 40;
    one.hasDataLabels = true;
  });
}

/** How the sheet prints: A4, fitted, its heading on every page. */
function layOutPage(sheet: Excel.Worksheet, {print, rowHeights, columnWidths}: SheetSpec): void {
  const {pageLayout} = sheet;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  const {fit: [across, down], pages} = print;
  pageLayout.zoom = pages !== undefined ? {scale: pages.scale} : {
    ...(across > 0 ? {horizontalFitToPages: across} : {}),
    ...(down > 0 ? {verticalFitToPages: down} : {}),
  };
  for (const column of pages?.columns ?? []) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.7 * inch;
  pageLayout.leftMargin = pageLayout.rightMargin = 0.6 * inch;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * inch;
  const [rows, columns] = print.area ?? [rowHeights.length, columnWidths.length];
  pageLayout.setPrintArea(addressOf({row: 0, column: 0, rows, columns}));
  const {titleRows, titleColumns} = print;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns) pageLayout.setPrintTitleColumns(`$${titleColumns.map(columnLetters).join(":$")}`);
  if (down === 0) pageLayout.headersFooters.defaultForAllPages.centerFooter = pageNumber;
}

/** In points, as Excel counts margins. */
const inch = 72;
