import type {Host} from "../host";
import {batchRunner, type OfficeGlobals} from "./batch";
import {fileBytes} from "./file-bytes";
import {keepRecord, recordIn} from "./filing-record";
import {goToCell} from "./go-to-cell";
import {insertSheets} from "./insert-sheets";
import {marker} from "./marker";
import {readSheets, type Expected} from "./read-sheets";
import {watcher} from "./watcher";
import {writeCells} from "./write-cells";

/**
 * The workbook that the task pane belongs to. Office.js must be loaded and ready.
 * Needs ExcelApi 1.13. Every call throws a `HostTrouble` where Excel refuses; nothing of the user's is lost by that.
 */
export function createExcelHost(office: OfficeGlobals = {Excel, Office}): Host {
  const run = batchRunner(office);
  const marks = marker(run);
  const changes = watcher(office, run, marks.doubt);
  let expected: Expected = {sheets: 8, shown: []};
  return {
    insert: async (specs) => {
      const {names} = await changes.ours(() => insertSheets(run, specs), ({traces}) => traces);
      return names;
    },
    read: async () => {
      const {grids, marks: found, shown} = await changes.ours(() => readSheets(run, expected));
      expected = {sheets: grids.length + 2, shown};
      marks.learn(found);
      return grids;
    },
    write: async (values) => (await changes.ours(() => writeCells(run, values), ({areas}) => areas)).refused,
    mark: (wanted) => changes.ours(() => marks.show(wanted)),
    unmark: () => changes.ours(marks.clear),
    goTo: (cell) => changes.ours(() => goToCell(run, cell)),
    onChange: changes.listen,
    record: () => recordIn(run),
    keepRecord: (record) => keepRecord(run, record),
    openNew: (bytes) => run(() => office.Excel.createWorkbook(base64Of(bytes))),
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
