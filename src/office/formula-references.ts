import {columnLetters} from "../filing/place";
import {lastColumn, lastRow, parseArea, parseCorner, type CellArea} from "./references";
import type {Attributes} from "./scan-xml";

/** The text of a cell's formula, given what its tag says: later cells of a group repeat only the group's number. */
type FormulaText = (own: string, of: Attributes, row: number, column: number) => string | undefined;

/** Remember the first formula of each group of one sheet and move it for the others. */
export function sharedFormulas(): FormulaText {
  const groups = new Map<string, {readonly text: string; readonly row: number; readonly column: number}>();
  return (own, {t: type, si: group}, row, column) => {
    if (type !== "shared" || group === undefined) return own === "" ? undefined : own;
    const first = groups.get(group);
    if (own !== "") {
      if (first === undefined) groups.set(group, {text: own, row, column});
      return own;
    }
    return first && shiftFormula(first.text, row - first.row, column - first.column);
  };
}

/**
 * The formula of a cell that shares another cell's: relative references move with the cell, around the sheet's edges.
 * @example shiftFormula("SUM(B2:$G2)", 1, 0) // "SUM(B3:$G3)"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(relative, (whole, quoted: string | undefined, column: string, row: string) => {
    const corner = quoted === undefined ? parseCorner(column + row) : undefined;
    if (corner === undefined) return whole;
    return (column.startsWith("$") ? column.toUpperCase() : columnLetters(moved(corner.column, columns, lastColumn))) +
      (row.startsWith("$") ? row : String(moved(corner.row, rows, lastRow) + 1));
  });
}

const moved = (at: number, by: number, last: number): number => (at + by + last + 1) % (last + 1);

/** Quoted text and sheet names stay; an address is not part of a longer name nor the name of a function. */
const relative = /("[^"]*"|'[^']*')|(?<![\p{L}\d_.$])(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\d_.(!])/gu;

/** Cells that a formula reads; `sheet` is absent for those of its own. */
export type FormulaReference = CellArea & {readonly sheet?: string};

/** What a formula reads, or `undefined` where it cannot be said for certain: names, tables, INDIRECT. */
export function referencesIn(formula: string): readonly FormulaReference[] | undefined {
  const found: FormulaReference[] = [];
  const rest = formula
    .replace(/"[^"]*"/g, " ")
    .replace(reference, (whole, quoted: string | undefined, plain: string | undefined, area: string) => {
      const place = areaOf(area.replaceAll("$", ""));
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      if (place === undefined) return whole;
      found.push(sheet === undefined ? place : {...place, sheet});
      return " ";
    })
    .replace(/[\p{L}_][\p{L}\d_.]*(?=\()/gu, (name) => (/^(INDIRECT|OFFSET)$/i.test(name) ? name : " "))
    .replace(/\b(TRUE|FALSE)\b|\d+(\.\d+)?(E[+-]?\d+)?/gi, " ");
  return /[\p{L}_:!#[\]]/u.test(rest) ? undefined : found;
}

const cell = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const columns = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
const rows = "\\$?\\d{1,7}:\\$?\\d{1,7}";
const reference = new RegExp(
  `(?:'((?:[^']|'')+)'!|([\\p{L}\\d_.]+)!)?(?<![\\p{L}\\d_.$])(${cell}(?::${cell})?|${columns}|${rows})(?![\\p{L}\\d_.(!:])`, "gu");

/** The area of a reference without $; whole columns and whole rows reach to the end of the sheet. */
export function areaOf(area: string): CellArea | undefined {
  const [from, to] = area.split(":");
  if (/^\d+:/.test(area)) return parseArea(`A${from}:XFD${to}`);
  return /^[A-Za-z]+:/.test(area) ? parseArea(`${from}1:${to}1048576`) : parseArea(area);
}
