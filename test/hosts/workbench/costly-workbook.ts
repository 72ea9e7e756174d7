import {partsOf, zipParts} from "../../office/packages";

type Costly = {
  /** How many columns of numbers each row begins with: its own number, from 0, in each. */
  readonly columns?: number;
  /** Of a further column, by the row's number from 1, as a file has it. */
  readonly formula?: (row: number) => string;
  /** Behind the rows. */
  readonly after?: string;
};

/** A ledger, 台账, of so many rows of numbers, in which 所有 is a name for the first 5,000 cells of column A. */
export function ledgerOf(rows: number, {columns = 1, formula, after = ""}: Costly = {}): Uint8Array {
  const cells = (row: number) => letters.slice(0, columns).map((letter) => `<c r="${letter}${row}"><v>${row - 1}</v></c>`).join("") +
    (formula === undefined ? "" : `<c r="K${row}"><f>${formula(row)}</f><v>7</v></c>`);
  const parts = partsOf({
    sheet: `<sheetData>${Array.from({length: rows}, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join("")}</sheetData>${after}`,
    styles: '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>',
    sheets: '<sheet name="台账" sheetId="1" r:id="r1"/>',
  });
  const names = "<definedNames><definedName name=\"所有\">台账!$A$1:$A$5000</definedName></definedNames>";
  return zipParts({...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${names}`)});
}

const letters = [..."ABCDEFGHIJ"];
