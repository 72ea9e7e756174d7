import {address, columnLetters} from "../filing/place";
import type {CellLink} from "../sheets/sheet-spec";

/** The corner of a cell, from 0. */
export type Corner = {readonly row: number; readonly column: number};
/** Both corners included, from 0. */
export type CellArea = {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number};

/** Sheets end here in every program, counted from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** The cell of `B7` or `$B$7`; `undefined` where it is no address. */
export function parseCorner(address: string): Corner | undefined {
  let column = 0;
  let row = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) return undefined;
    if (column > lastColumn + 1 || row > lastRow + 1) return undefined;
  }
  return column === 0 || row === 0 ? undefined : {row: row - 1, column: column - 1};
}

/** The area of `A1:C3` or of a single address. */
export function parseArea(reference: string): CellArea | undefined {
  const [from, to] = reference.split(":").map(parseCorner);
  const end = reference.includes(":") ? to : from;
  if (from === undefined || end === undefined) return undefined;
  return {
    top: Math.min(from.row, end.row), left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row), right: Math.max(from.column, end.column),
  };
}

/** Whether an area has a cell. */
export const isWithin = ({top, left, bottom, right}: CellArea, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** Where a link leads, as workbooks write it: `'三、申请情况'!C7`. */
export const linkReference = ({sheet, row, column}: CellLink): string => `${sheetReference(sheet)}${address(row, column)}`;

/** Where such a link leads; `undefined` where it names no cell of a sheet: a name, an address of a page. */
export function parseLink(reference: string): CellLink | undefined {
  const [, quoted, plain, from = ""] = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)(?::.*)?$/.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const corner = parseCorner(from);
  return sheet === undefined || corner === undefined ? undefined : {sheet, ...corner};
}

/** Cells of one sheet as formulas name them for ever: `'三、申请情况'!$B$2:$B$9`. */
export const absoluteReference = (sheet: string, area: CellArea): string =>
  `${sheetReference(sheet)}${absoluteArea(area)}`;

/** The same of the sheet that the formula is on: `$B$2:$B$9`. */
export const absoluteArea = ({top, left, bottom, right}: CellArea): string =>
  `${absolute(top, left)}:${absolute(bottom, right)}`;

/** `'三、申请情况'!` */
export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
