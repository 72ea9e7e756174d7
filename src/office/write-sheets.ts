import {writeXlsx, type WriteOptions, type WriteSheet} from "hucre/xlsx";
import {address, columnLetters} from "../filing/place";
import {pageNumber} from "../sheets/styles";
import {appProperties, product} from "./product";
import type {Print, SheetTag} from "../sheets/sheet-spec";
import {draftOf} from "./draft";
import {orderFonts} from "./styles-part";
import {sayTag, tagName} from "../sheets/sheet-tag";

/** A sheet in the library's own words, and what has to be said of it by names. */
export type WrittenSheet = {
  readonly sheet: WriteSheet;
  readonly tag?: SheetTag;
  readonly print?: Print;
  /** Rows and columns that are printed. */
  readonly size: readonly [number, number];
};

/** A new workbook with these sheets, as .xlsx bytes. The names are used as they are. */
export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const draft = draftOf("工作簿.xlsx", await writeXlsx({
    sheets: sheets.map(({sheet}) => sheet),
    // So that a sheet says all it holds by itself, also when it is added to another workbook.
    stringMode: "inline",
    // Latin characters and column widths of cells without a style follow it.
    defaultFont: {name: "宋体", size: 11, charset: 134},
    namedRanges: sheets.flatMap(namesOf),
    properties: {creator: product, lastModifiedBy: product},
  }));
  // What the library gets wrong, or says of itself.
  orderFonts(draft, "xl/styles.xml");
  draft.set("docProps/app.xml", appProperties);
  return draft.build();
}

/** Marks are formats, and a number too long for its column must not be stuck as ####. */
export const protection: WriteSheet["protection"] = {
  sheet: true, formatCells: true, formatColumns: true, formatRows: true,
};

export const pageSetupOf = ({orientation, fit: [across, down]}: Print): WriteSheet["pageSetup"] => ({
  paperSize: "a4",
  orientation,
  fitToPage: true,
  fitToWidth: across,
  fitToHeight: down,
  horizontalCentered: true,
  margins: {top: 0.7, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.3},
});

/** Names of the sheet's own scope: what it is, what is printed, and what is repeated on every page. */
function namesOf({sheet: {name}, tag, print, size: [rows, columns]}: WrittenSheet): WriteOptions["namedRanges"] & object {
  // Quoted here, as the library's own print set-up leaves a name with a space unquoted.
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address(rows - 1, columns - 1))!;
  const {titleRows, titleColumns} = print ?? {};
  const titles = [
    ...(titleColumns === undefined ? [] : [`${sheet}!$${titleColumns.map(columnLetters).join(":$")}`]),
    ...(titleRows === undefined ? [] : [`${sheet}!$${titleRows.map((row) => row + 1).join(":$")}`]),
  ];
  return [
    ...(tag === undefined ? [] : [{name: tagName, range: `"${sayTag(tag)}"`, scope: name}]),
    ...(print === undefined ? [] : [{name: "_xlnm.Print_Area", range: `${sheet}!$A$1:$${column}$${row}`, scope: name}]),
    ...(titles.length === 0 ? [] : [{name: "_xlnm.Print_Titles", range: titles.join(","), scope: name}]),
  ];
}

/** Pages of a sheet that may take many are numbered. */
export const footerOf = ({fit: [, down]}: Print): WriteSheet["headerFooter"] =>
  (down === 0 ? {oddFooter: `&C${pageNumber}`} : undefined);
