import {unparse} from "papaparse";
import type {Filing} from "../../filing/filing";
import {startsFormula, tableColumns} from "../../filing/table-columns";
import {figureRows} from "../rows";

/**
 * A figure a line, with the dictionary's id and the official labels: UTF-8 with a byte order mark, as Excel wants it.
 * Texts that a spreadsheet would compute begin with an apostrophe; numbers are numbers.
 */
export const writeCsv = (filing: Filing): string => `\ufeff${unparse([
  tableColumns,
  ...figureRows(filing).map(({id, form, row, column, unit, value, original, remark}) => [
    safe(filing.unit), filing.year ?? "", filing.edition, filing.variant ?? "", id, form, safe(row), safe(column),
    safe(unit), value, safe(original), safe(remark),
  ]),
], {newline: "\r\n"})}\r\n`;

const safe = (text: string): string => startsFormula.test(text) || text.startsWith("'") ? `'${text}` : text;
