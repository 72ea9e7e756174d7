import {strToU8, zipSync} from "fflate";
import type {Grid} from "../../../src/recognise/grid";

const spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
/** A flat text of sheets (.fods). */
export const flat = (sheets: string, styles = ""): string => `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} ` +
  'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>' +
  `${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document>`;
/** A package (.ods) of such a text. */
export const packed = (xml: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array => zipSync({
  mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), {level: 0}], "content.xml": strToU8(xml), ...more,
});
/** A cell of text. */
export const cell = (text: string, more = ""): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
/** A cell of a number. */
export const number = (value: number, shown = String(value)): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
/** A sheet. */
export const table = (rows: string, more = 'table:name="表"'): string => `<table:table ${more}>${rows}</table:table>`;
/** A row of cells. */
export const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;

/** Grids as the sheets of a spreadsheet of OpenDocument. */
export const odsOf = (grids: readonly Grid[]): Uint8Array => packed(flat(grids.map(sheetOf).join("")));

function sheetOf({name, rows, columns, cells}: Grid): string {
  const lines = Array.from({length: rows}, () => new Array<string>(columns).fill("<table:table-cell/>"));
  for (const {row: at, column, rowSpan, columnSpan, text, value} of cells) {
    for (let down = at; down < at + rowSpan; down += 1) lines[down]!.fill("<table:covered-table-cell/>", column, column + columnSpan);
    const spans = `table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"`;
    lines[at]![column] = typeof value === "number" ? number(value) : cell(text, spans);
  }
  return table(lines.map((line) => row(line.join(""))).join(""), `table:name="${name}"`);
}
