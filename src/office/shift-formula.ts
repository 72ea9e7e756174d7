import {address} from "../filing/place";
import {parseCorner} from "./reference";

/**
 * The formula of a cell that shares another cell's: relative references move with the cell.
 * @example shiftFormula("SUM(B2:$G2)", 1, 0) // "SUM(B3:$G3)"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(pattern, (whole, quoted: string | undefined, column: string, row: string) => {
    if (quoted !== undefined) return whole;
    const corner = parseCorner(column + row);
    if (corner === undefined) return whole;
    const moved = address(row.startsWith("$") ? corner.row : corner.row + rows, column.startsWith("$") ? corner.column : corner.column + columns);
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(moved)!;
    return `${column.startsWith("$") ? "$" : ""}${letters}${row.startsWith("$") ? "$" : ""}${digits}`;
  });
}

/** Quoted text and sheet names stay; an address is not part of a longer name nor the name of a function. */
const pattern = /("[^"]*"|'[^']*')|(?<![\p{L}\d_.$])(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\d_.(!])/gu;
