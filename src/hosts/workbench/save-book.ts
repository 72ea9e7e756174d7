import {draftPackage} from "../../office/package-draft";
import {freelyNamed} from "../freely-named";
import {writeRecord} from "../file/file-record";
import {writeSheets} from "../../office/write-workbook";
import type {Engine} from "./engine";
import {recordIn} from "./record";
import {writtenSheetOf} from "./written-sheet-of";

/** The whole workbook as .xlsx bytes: every sheet with its figures, looks and locks, and the record; no marks. */
export async function saveBook(engine: Engine): Promise<Uint8Array> {
  const sheets = engine.book.getSheets().map((sheet) => ({name: fileNameOf(sheet.getName()), sheet}));
  const bytes = await writeSheets(freelyNamed(sheets, []).map(({name, sheet}) => writtenSheetOf(engine, sheet, name)));
  const record = recordIn(engine.book);
  if (record === undefined) return bytes;
  const draft = draftPackage("工作簿.xlsx", bytes);
  writeRecord(draft, record);
  return draft.build();
}

/** Univer allows names that Excel takes for damage. */
const fileNameOf = (name: string): string =>
  name.replace(/[[\]:*?/\\]/g, "_").replace(/^'|'$/g, "_").slice(0, 31) || "_";
