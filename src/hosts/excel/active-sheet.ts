import type {RunBatch} from "./batch";

/**
 * Tell which sheet is in front: now, and whenever it is another. Excel says that another sheet was activated, and no
 * more: its name is asked for, in one round trip. Of a chart sheet it refuses (office-js#2444): then nothing is told.
 * @returns the way to stop
 */
export function watchActiveSheet(run: RunBatch, listener: (sheet: string) => void): () => void {
  let isOver = false;
  const tell = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    if (!isOver) listener(sheet.name);
  };
  const started = run(async (context) => {
    const handler = context.workbook.worksheets.onActivated.add(() => run(tell).catch(() => undefined));
    // What went before in the batch is done, though it be refused.
    await tell(context).catch((error: unknown) => {
      if ((error as {readonly code?: unknown}).code !== "ItemNotFound") throw error;
    });
    return async (): Promise<void> => {
      handler.remove();
      await context.sync();
    };
  });
  started.catch(() => undefined);
  return () => {
    isOver = true;
    void started.then((end) => end()).catch(() => undefined);
  };
}
