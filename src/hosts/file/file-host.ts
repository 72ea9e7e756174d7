import type {FilingRecord} from "../../filing/record";
import {addSheets} from "../../office/add-sheets";
import {draftPackage} from "../../office/package-draft";
import {patchCells} from "../../office/patch-cells";
import {readXlsx} from "../../office/read-xlsx";
import {draftWorkbook, sheetsOf, type WorkbookDraft} from "../../office/workbook-draft";
import {writeWorkbook} from "../../office/write-workbook";
import {withoutStandIns, type SheetSpec} from "../../sheets/sheet-spec";
import {parseTag} from "../../sheets/sheet-tag";
import {freelyNamed} from "../freely-named";
import type {Host} from "../host";
import {recordOf, writeRecord} from "../../office/workbook-record";

/**
 * A host over .xlsx bytes: those given, or a workbook that comes into being with its first sheets.
 * Whatever is changed, all else in the file stays as it is, byte for byte.
 * @throws ReadError as reading does; later `cannotMend`, where a change could lose something; then nothing has changed
 */
export async function createFileHost(bytes?: Uint8Array, source = "工作簿.xlsx"): Promise<Host> {
  // A copy without Node's own ways: a slice of a Buffer is a view of it, and a change there would be one here.
  let current: Uint8Array | undefined = bytes && new Uint8Array(bytes);
  let kept: FilingRecord | undefined;
  if (bytes !== undefined) readXlsx(source, bytes);

  /** One change at a time, all of it or nothing. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
  const mended = <Result>(of: Uint8Array, mend: (book: WorkbookDraft) => Result) => {
    const draft = draftPackage(source, of);
    const result = mend(draftWorkbook(draft));
    return {result, bytes: draft.build()};
  };
  const begun = (specs: readonly SheetSpec[]) =>
    writeWorkbook(specs, (draft) => kept && writeRecord(draft, kept));
  const sheets = () => (current === undefined ? [] : sheetsOf(draftPackage(source, current)));

  return {
    insert: (specs) => inTurn(async () => {
      const named = freelyNamed(specs, sheets().map(({name}) => name));
      if (named.length === 0) return [];
      const before = current;
      if (before === undefined) {
        current = await begun(named);
      } else {
        const written = await writeWorkbook(named.map((spec) => ({...spec, cells: withoutStandIns(spec), charts: []})));
        current = mended(before, (book) => addSheets(book, written, named)).bytes;
      }
      return named.map(({name}) => name);
    }),

    read: () => inTurn(async () => {
      const tags = new Map(sheets().map(({name, tag}) => [name, tag]));
      const grids = current === undefined ? [] : readXlsx(source, current).grids;
      return grids.map((grid) => ({...grid, tag: parseTag(tags.get(grid.name))}));
    }),

    write: (entries) => inTurn(async () => {
      if (current === undefined) return entries.map((_, index) => index);
      const {result, bytes: changed} = mended(current, (book) => patchCells(book, entries));
      current = changed;
      return result;
    }),

    // A file shows nothing: marks are for eyes, and are never saved.
    async mark() {},
    async unmark() {},
    goTo: ({sheet}) => inTurn(async () => sheets().some(({name}) => name === sheet)),
    // Nobody else changes the bytes.
    onChange: () => () => {},
    // Nor is any sheet in front.
    onActivate: () => () => {},

    onSelect: () => () => {},

    record: () => inTurn(async () =>
      (current === undefined ? kept : recordOf(readXlsx(source, current)))),

    keepRecord: (record) => inTurn(async () => {
      kept = record;
      if (current !== undefined) current = mended(current, ({draft}) => writeRecord(draft, record)).bytes;
    }),

    save: () => inTurn(async () => current ?? begun([blank])),
  };
}

/** A workbook has one sheet at least. */
const blank: SheetSpec = {
  name: "Sheet1", columnWidths: [9], rowHeights: [15], cells: [], validations: [], protect: false,
  print: {orientation: "portrait", fit: [1, 0]},
};
