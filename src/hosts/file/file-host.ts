import {readXlsx} from "../../office/read-xlsx";
import type {FilingRecord} from "../../filing/record";
import type {Host} from "../host";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {withoutStandIns} from "../../sheets/sheet-spec";
import {bookOf, sheetsOf, type Book} from "../../office/book";
import {draftOf} from "../../office/draft";
import {freelyNamed} from "../freely-named";
import {graft} from "../../office/graft";
import {recordOf, writeRecord} from "./record";
import {writeEntries} from "../../office/write-entries";
import {writeWorkbook} from "../../office/write-workbook";

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
  const mended = <Result>(of: Uint8Array, mend: (book: Book) => Result) => {
    const draft = draftOf(source, of);
    const result = mend(bookOf(draft));
    return {result, bytes: draft.build()};
  };
  const begun = async (specs: readonly SheetSpec[]) =>
    mended(await writeWorkbook(specs), ({draft}) => kept && writeRecord(draft, kept)).bytes;
  const sheets = () => (current === undefined ? [] : sheetsOf(draftOf(source, current)));

  return {
    insert: (specs) => inTurn(async () => {
      const named = freelyNamed(specs, sheets().map(({name}) => name));
      if (named.length > 0 && current === undefined) {
        current = await begun(named);
      } else if (named.length > 0) {
        const written = await writeWorkbook(named.map((spec) => ({...spec, cells: withoutStandIns(spec), charts: []})));
        current = mended(current!, (book) => graft(book, written, named)).bytes;
      }
      return named.map(({name}) => name);
    }),

    read: () => inTurn(async () => {
      const tags = new Map(sheets().map(({name, tag}) => [name, tag]));
      const grids = current === undefined ? [] : readXlsx(source, current).grids;
      return grids.map((grid) => ({...grid, tag: tags.get(grid.name)}));
    }),

    write: (entries) => inTurn(async () => {
      if (current === undefined) return entries.map((_, index) => index);
      const {result, bytes: changed} = mended(current, (book) => writeEntries(book, entries));
      current = changed;
      return result;
    }),

    // A file shows nothing: marks are for eyes, and are never saved.
    async mark() {},
    async unmark() {},
    goTo: ({sheet}) => inTurn(async () => sheets().some(({name}) => name === sheet)),
    // Nobody else changes the bytes.
    onChange: () => () => {},

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
