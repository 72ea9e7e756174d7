import type {CellStyle} from "hucre/xlsx";
import {draftPackage} from "./package-draft";
import {adoptStyles} from "./patch-styles";
import {draftSheet} from "./sheet-draft";
import {draftWorkbook, worksheetAt, type WorkbookDraft} from "./workbook-draft";
import {writeSheets} from "./write-workbook";

/** Add looks to a workbook's cell styles, at the end; gives the number of each. */
export async function adoptLooks(
  {draft, styles}: WorkbookDraft, looks: readonly CellStyle[],
): Promise<readonly number[]> {
  if (looks.length === 0) return [];
  const written = await writeSheets([{
    size: [looks.length, 1],
    sheet: {name: "1", cells: new Map(looks.map((style, row) => [`${row},0`, {style, value: " "}]))},
  }]);
  const from = draftWorkbook(draftPackage(draft.source, written));
  const sheet = draftSheet(from.draft, worksheetAt(from, 0));
  const shift = adoptStyles(draft, styles, from.draft.open(from.styles));
  return looks.map((_, row) => sheet.styleAt(row, 0) + shift);
}
