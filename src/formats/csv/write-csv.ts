import {unparse} from "papaparse";
import type {Filing} from "../../filing/filing";
import {figureRows} from "../figure-rows";

/** Headings of a filing as comma-separated values, a figure a line. */
export const tableColumns = [
  "填报单位", "统计年度", "版式", "地区格式", "指标", "表", "行", "栏", "计量单位", "数值", "原文", "备注",
] as const;

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

/** What a spreadsheet would take for a formula begins with one of these. */
export const startsFormula = /^[=+\-@\t\r]/;
