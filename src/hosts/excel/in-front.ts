import type {CellAt} from "../../sheets/sheet-spec";
import type {RunAct, RunBatch} from "./batch";

/**
 * Tell which sheet is in front: now, and whenever it is another. Excel says that another sheet was activated, and no
 * more: its name is asked for, in one round trip. Of a chart sheet it refuses (office-js#2444): then nothing is told.
 * @returns the way to stop
 */
export const watchActiveSheet = (run: RunBatch, listener: (sheet: string) => void): (() => void) =>
  watch(run, run, ({onActivated}) => [onActivated], async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  }, listener);

/**
 * The same of the cell that is selected. What Excel says names the area, but not the cell in it that is typed into:
 * that is asked for, `atOnce` and never later, as whoever types in a cell by then will go on to the next one.
 */
export const watchSelectedCell = (run: RunBatch, listener: (cell: CellAt) => void): (() => void) =>
  watch(run, run.atOnce, ({onActivated, onSelectionChanged}) => [onActivated, onSelectionChanged], async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex");
    cell.worksheet.load("name");
    await context.sync();
    const {rowIndex: row, columnIndex: column, worksheet: {name: sheet}} = cell;
    return {sheet, row, column};
  }, listener);

type Worksheets = Excel.WorksheetCollection;
type Handlers = OfficeExtension.EventHandlers<unknown>;

function watch<Told>(
  run: RunAct, later: RunAct, eventsOf: (worksheets: Worksheets) => readonly unknown[],
  ask: (context: Excel.RequestContext) => Promise<Told>, listener: (told: Told) => void,
): () => void {
  let isOver = false;
  const tell = async (context: Excel.RequestContext): Promise<void> => {
    const told = await ask(context);
    if (!isOver) listener(told);
  };
  const started = run(async (context) => {
    const handlers = (eventsOf(context.workbook.worksheets) as readonly Handlers[])
      .map((event) => event.add(() => later(tell).catch(() => undefined)));
    // What went before in the batch is done, though it be refused.
    await tell(context).catch((error: unknown) => {
      if ((error as {readonly code?: unknown}).code !== "ItemNotFound") throw error;
    });
    return async (): Promise<void> => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    };
  });
  started.catch(() => undefined);
  return () => {
    isOver = true;
    void started.then((end) => end()).catch(() => undefined);
  };
}
