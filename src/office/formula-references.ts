import type {Effort} from "../filing/effort";
import {columnLetters} from "../filing/place";
import {lastColumn, lastRow, parseArea, parseCorner, type CellArea} from "./references";
import {isTrue, type Attributes} from "./scan-xml";

/** The text of a cell's formula, given what its tag says: later cells of a group repeat only the group's number. */
type FormulaText = (own: string, of: Attributes, row: number, column: number) => string | undefined;

/** What Excel shows for a what-if table's formula, which has no words of its own: the cells that stand for its rows and columns. */
const whatIfFormula = ({r1 = "", r2 = "", dt2D, dtr}: Attributes): string =>
  (isTrue(dt2D) ? `TABLE(${r1},${r2})` : isTrue(dtr) ? `TABLE(${r1},)` : `TABLE(,${r1})`);

type SharedFormula = {readonly pieces: readonly FormulaPiece[]; readonly row: number; readonly column: number};

/** Remember the first formula of each group of a sheet and move it for the others; `effort` is told of its pieces. */
export function sharedFormulas(effort: Effort = () => undefined): FormulaText {
  const groups = new Map<string, SharedFormula>();
  return (own, attributes, row, column) => {
    const {t: type, si: group} = attributes;
    if (type === "dataTable") return whatIfFormula(attributes);
    if (type !== "shared" || group === undefined) return own === "" ? undefined : own;
    const first = groups.get(group);
    if (own !== "") {
      if (first === undefined) groups.set(group, {pieces: piecesOf(own), row, column});
      return own;
    }
    if (first === undefined) return undefined;
    effort(first.pieces.length);
    return shiftPieces(first.pieces, row - first.row, column - first.column);
  };
}

/**
 * The formula of a cell that shares another cell's: relative references move with the cell, around the sheet's edges.
 * @example shiftFormula("SUM(B2:$G2)", 1, 0) // "SUM(B3:$G3)"
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  shiftPieces(piecesOf(formula), rows, columns);

/** A part of a formula that stays as it is, or its column or row that moves with the cell. */
type FormulaPiece = string | {readonly column: number} | {readonly row: number};

function piecesOf(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let from = 0;
  for (const {index, 0: whole, 1: quoted, 2: column = "", 3: row = ""} of formula.matchAll(relative)) {
    const corner = quoted === undefined ? parseCorner(column + row) : undefined;
    if (corner === undefined) continue;
    pieces.push(formula.slice(from, index), column.startsWith("$") ? column.toUpperCase() : {column: corner.column},
      row.startsWith("$") ? row : {row: corner.row});
    from = index + whole.length;
  }
  return [...pieces, formula.slice(from)];
}

const shiftPieces = (pieces: readonly FormulaPiece[], rows: number, columns: number): string =>
  pieces.map((piece) => typeof piece === "string" ? piece
    : "column" in piece ? columnLetters(moved(piece.column, columns, lastColumn))
      : String(moved(piece.row, rows, lastRow) + 1)).join("");

const moved = (at: number, by: number, last: number): number => (at + by + last + 1) % (last + 1);

/** Quoted text and sheet names stay; an address is not part of a longer name nor the name of a function. */
const relative = /("[^"]*"|'[^']*')|(?<![\p{L}\d_.$])(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\d_.(!])/gu;

/** Cells that a formula reads; `sheet` is absent for those of its own. */
export type FormulaReference = CellArea & {readonly sheet?: string};

/** What a formula reads, or `undefined` where it cannot be said for certain: names, tables, INDIRECT. */
export function referencesIn(formula: string): readonly FormulaReference[] | undefined {
  const {references, rest} = spokenOf(formula);
  return /[\p{L}_:!#[\]]/u.test(rest) ? undefined : references.map(({top, left, bottom, right, sheet}) =>
    ({top, left, bottom, right, ...(sheet === undefined ? {} : {sheet})}));
}

/**
 * The cells that a formula speaks of itself, `isFixed` where a copy of it further down speaks of the same rows, and what
 * else is in it: names, and what leads to cells in another way.
 */
export function spokenOf(
  formula: string,
): {readonly references: readonly (FormulaReference & {readonly isFixed: boolean})[]; readonly rest: string} {
  const found: (FormulaReference & {readonly isFixed: boolean})[] = [];
  const rest = formula
    .replace(/"[^"]*"/g, " ")
    .replace(external, " ")
    .replace(reference, (whole, quoted: string | undefined, plain: string | undefined, area: string) => {
      const place = areaOf(area.replaceAll("$", ""));
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      if (place === undefined) return whole;
      const isFixed = !/(?<![$\d])\d/.test(area);
      found.push({...place, isFixed, ...(sheet === undefined ? {} : {sheet})});
      return " ";
    })
    .replace(/[\p{L}_][\p{L}\d_.]*(?=\()/gu, (name) => (/^(INDIRECT|OFFSET)$/i.test(name) ? name : " "))
    .replace(/\b(TRUE|FALSE)\b|\d+(\.\d+)?(E[+-]?\d+)?/gi, " ");
  return {references: found, rest};
}

/** Cells and names of other workbooks, which rest on none of this one's; [0] is this one. */
const external = /(?:'(?:[^']|'')*\[(?:[^']|'')*'|\[(?!0\])[^\]]*\][\p{L}\p{N}_.]*)!\$?[\p{L}_\d][\p{L}\p{N}_.$:]*/gu;

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
