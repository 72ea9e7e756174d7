import {address} from "../../filing/place";

/**
 * A formula written with relative rows and columns, as Excel's XML of 2003 has it, with addresses instead.
 * @example a1Formula("=SUM(R[-2]C:R[-1]C)", 4, 1) → "=SUM(B3:B4)"
 */
export const a1Formula = (formula: string, row: number, column: number): string =>
  formula.replace(references, (whole, before: string | undefined, ...steps: readonly (string | undefined)[]) => {
    if (before === undefined) return whole;
    const [down, fixedRow, across, fixedColumn] = steps;
    const [atRow, atColumn] = [placeOf(row, down, fixedRow), placeOf(column, across, fixedColumn)];
    return before + (atRow < 0 || atColumn < 0 ? "#REF!" : address(atRow, atColumn));
  });

/** Texts and quoted names of sheets, which stay as they are; else a reference and what stands before it. */
const references = new RegExp(
  "\"[^\"]*\"|'[^']*'|" +
  "(^|[^\\w.\\]])R(?:\\[(-?\\d{1,7})\\]|(\\d{1,7}))?C(?:\\[(-?\\d{1,7})\\]|(\\d{1,5}))?(?![\\w.(\\[])", "g");

const placeOf = (home: number, away: string | undefined, fixed: string | undefined): number =>
  fixed !== undefined ? Number(fixed) - 1 : away === undefined ? home : home + Number(away);
