import {joinBytes} from "../../office/bytes";
import type {CellAt} from "../../sheets/sheet-spec";
import {type Host, HostTrouble, type SheetGrid, type TakeBack} from "../host";
import {batchRunner, isRefusal, isUnforeseen, type OfficeGlobals, type RunBatch, type SheetKey} from "./batch";
import {aMoment, lookingAgain, patience} from "./edit-mode";
import {keepRecord, recordIn} from "./filing-record";
import {watchActiveSheet, watchSelectedCell} from "./in-front";
import {marker} from "./marker";
import {mergeMemory} from "./merge-memory";
import type {Overwritten} from "./put-contents";
import {type Expected, readSheets} from "./read-sheets";
import {openAlong} from "./open-along";
import {watcher} from "./watcher";

/**
 * The workbook that the task pane belongs to. Office.js must be loaded and ready.
 * Needs ExcelApi 1.13. Every call throws a `HostTrouble` where Excel refuses; nothing of the user's is lost by that.
 * While a cell is edited every call waits, and asks anew after each `pause`. What writes is fetched when it is asked for:
 * the pane's first screen reads alone.
 */
export function createExcelHost(
  office: OfficeGlobals = {Excel, Office}, pause: () => Promise<unknown> = aMoment,
): Host {
  const typing = patience(pause);
  const run = batchRunner(office, typing);
  /** Ids of the sheets by the names that they were last seen to have: names may be others' by now. */
  const ids = new Map<string, string>();
  const keyOf: SheetKey = (name) => ids.get(name) ?? name;
  const marks = marker(run, keyOf);
  const merges = mergeMemory();
  const along = openAlong(office);
  let shifts = 0;
  const changes = watcher(office, run, (signal) => {
    merges.hear(signal);
    if (!signal.isShift) return;
    marks.doubt();
    shifts += 1;
  });
  const wayBack = (overwritten: readonly Overwritten[]): TakeBack => {
    const before = shifts;
    return async () => {
      const {takeBack} = await import("./take-back");
      const act = () => takeBack(run, overwritten, () => shifts !== before);
      return (await changes.ours(act, ({areas}) => areas)).kept;
    };
  };
  let expected: Expected | undefined;
  const read = async (): Promise<readonly SheetGrid[]> => {
    const known = {expected, merges, formless: marks.formless};
    const {grids, marks: found, expected: next} = await changes.ours(() => readSheets(run, known));
    expected = next;
    ids.clear();
    grids.forEach(({name}, at) => void ids.set(name, next[at]?.id ?? name));
    marks.learn(found);
    return grids;
  };
  let reading: Promise<readonly SheetGrid[]> | undefined;
  return {
    insert: async (specs, keep) => {
      const {insertSheets} = await import("./insert-sheets");
      const {added} = await changes.ours(() => insertSheets(run, specs), ({traces}) => traces);
      added.forEach(({spec, id}) => void ids.set(spec.name, id));
      if (added.length > 0) keep?.(() => lookingAgain(async () => {
        const [{removeInserted}, grids] = await Promise.all([import("./remove-inserted"), read()]);
        return (await changes.ours(() => removeInserted(run, added, grids), ({traces}) => traces)).kept;
      }));
      return added.map(({spec}) => spec.name);
    },
    read: () => {
      // One that waits for the user to leave a cell will see what those see that are asked for meanwhile.
      if (reading !== undefined && typing.isWaiting()) return reading;
      const own = read().finally(() => {
        if (reading === own) reading = undefined;
      });
      reading = own;
      return own;
    },
    write: async (values, keep) => {
      const {writeCells} = await import("./write-cells");
      const {refused, overwritten} = await changes.ours(() => writeCells(run, values, keyOf), ({areas}) => areas);
      if (overwritten.length > 0) keep?.(wayBack(overwritten));
      return refused;
    },
    mark: (wanted) => changes.ours(() => marks.show(wanted)),
    unmark: () => changes.ours(marks.clear),
    goTo: (cell) => changes.ours(async () => {
      const key = keyOf(cell.sheet);
      // Another may have come in its place, of its name.
      return await goToCell(run, {...cell, sheet: key}) || (key !== cell.sheet && goToCell(run, cell));
    }),
    onChange: changes.listen,
    onActivate: (listener) => watchActiveSheet(run, listener),
    onSelect: (listener) => watchSelectedCell(run, listener),
    onWait: typing.onWait,
    record: () => recordIn(run),
    keepRecord: async (record) => {
      await keepRecord(run, record);
      // Nobody waits for it: without it the pane is opened by hand as before.
      void along?.begin();
    },
    ...(along === undefined ? {} : {opensAlong: along}),
    ...(/^(Mac|iOS)$/.test(String(office.Office.context.platform)) ? {noDownloads: true} : {}),
    openNew: (bytes) => run(() => office.Excel.createWorkbook(base64Of(bytes))).catch((error: unknown) => {
      // Where the administrator has hardened extensions: office-js#3568.
      throw isUnforeseen(error) ? new HostTrouble("notOpened") : error;
    }),
    save: () => changes.ours(() => marks.without(() => fileBytes(office))),
  };
}

/** Bytes as Office.js takes them. Piece by piece, for a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

const piece = 32_768;

/** Select a cell of a sheet by its id or name; a hidden sheet is shown first. `false` where it is no longer there. */
async function goToCell(run: RunBatch, cell: CellAt): Promise<boolean> {
  try {
    return await run((context) => select(context, cell, false));
  } catch (error) {
    if (!isRefusal(error, "InvalidOperation")) throw error;
  }
  try {
    return await run((context) => select(context, cell, true));
  } catch (error) {
    if (isRefusal(error, "AccessDenied")) throw new HostTrouble("protectedWorkbook");
    // The sheet is visible and still not shown: another workbook has the focus.
    throw isRefusal(error, "InvalidOperation") ? new HostTrouble("otherWorkbook") : error;
  }
}

async function select(
  context: Excel.RequestContext,
  {sheet: name, row, column}: CellAt,
  isToBeShown: boolean,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  if (isToBeShown) {
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  }
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
  return !sheet.isNullObject;
}

/** The document as it is now, as .xlsx. Excel hands it over in slices. */
async function fileBytes({Office}: Pick<OfficeGlobals, "Office">): Promise<Uint8Array> {
  // The document is absent in hosts that give no files.
  const {document}: {readonly document?: Office.Document} = Office.context;
  if (typeof document?.getFileAsync !== "function") throw new HostTrouble("fileNotGiven");
  const file = await answer<Office.File>((done) =>
    document.getFileAsync(compressed, {sliceSize}, done),
  );
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const {data}: Slice = await answer((done) => file.getSliceAsync(index, done));
      slices.push(Uint8Array.from(data));
    }
    return joined(slices, file.size);
  } finally {
    // Excel keeps two files open at most.
    file.closeAsync();
  }
}

/** As Office calls .xlsx. Its script for iPad has no `Office.FileType`. */
const compressed = "compressed" as unknown as Office.FileType;

/** Bytes; a plain array of numbers on some platforms. */
type Slice = {readonly data: ArrayLike<number>};

const sliceSize = 4 * 1024 * 1024;

const answer = <Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
  new Promise((resolve, reject) =>
    ask(({status, value, error}) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(new HostTrouble("fileNotGiven", {message: error?.message ?? ""}));
    }),
  );

function joined(slices: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = joinBytes(slices);
  if (bytes.length !== size) throw new HostTrouble("fileNotGiven", {message: `${bytes.length} of ${size} bytes`});
  return bytes;
}
