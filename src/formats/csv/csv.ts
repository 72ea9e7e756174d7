import {parse, unparse} from "papaparse";
import type {Filing} from "../../filing/filing";
import type {Asked} from "../../filing/asked";
import {uncomputed, withoutApostrophe} from "../../filing/uncomputed";
import {ReadError} from "../../filing/read-error";
import type {Cell, Grid} from "../../recognise/grid";
import {figureRows, fromFigureRows} from "../figure-rows";
import {readGrids, type Reading} from "../read-grids";
import {tornTogether} from "./torn-thousands";

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
    uncomputed(filing.unit), filing.year ?? "", filing.edition, filing.variant ?? "", id, form,
    uncomputed(row), uncomputed(column), uncomputed(unit), value, uncomputed(original), uncomputed(remark),
  ]),
], {newline: "\r\n"})}\r\n`;

/**
 * Read the filings of comma-separated values, or such as are parted by semicolons or tabs.
 * @throws ReadError tooLarge or noTables
 */
export const readCsv = (source: string, text: string, reading: Reading = {}): readonly Filing[] => isExportedCsv(text)
  ? readExportedCsv(source, text, reading.asked) : readGrids(source, [gridOf(source, text)], {}, reading);

/** What comma-separated values show, or lines of text, each with a cell. @throws ReadError tooLarge */
export const csvTables = (source: string, text: string): readonly Grid[] => [gridOf(source, text)];

function gridOf(source: string, text: string): Grid {
  // Labels of the forms have full-width commas, too: 区分处理的，只计这一情形，不计其他情形.
  const isWide = text.split("，").length > text.split(/[,;\t]/).length;
  const delimitersToGuess = isWide ? ["，"] : [",", ";", "\t"];
  const all = text.replace(/^\ufeff/, "");
  // Among lines of two columns an empty one would count as one of one column, and nothing would part them.
  const filled = all.slice(0, lookedAt).replace(/(?:\r?\n[ \t]*)+(?=\r?\n|$)/g, "");
  const {delimiter} = parse(filled, {delimiter: "", delimitersToGuess, preview: 10}).meta;
  const {data} = parse<string[]>(all, {delimiter});
  const places = data.reduce((sum, row) => sum + row.length, 0);
  if (places > mostCells) throw new ReadError(source, "tooLarge", {cells: mostCells});
  const rows = delimiter === "," ? tornTogether(data) : data.map((texts) => ({texts, lastSpan: 1}));
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.flatMap(({texts, lastSpan}, row) => texts.flatMap((text, column): readonly Cell[] => {
    const isLast = column === texts.length - 1;
    const columnSpan = isLast ? lastSpan : 1;
    const endsShort = isLast && column + columnSpan < columns;
    return text === "" && !endsShort ? [] : [{row, column, rowSpan: 1, columnSpan, text, ...(endsShort && {endsShort})}];
  }));
  return {name: source.replace(/\.\w+$/, ""), rows: data.length, columns, cells};
}

const mostCells = 500_000;
const lookedAt = 100_000;

/** Whether comma-separated values are our own export: they begin with its headings. */
const isExportedCsv = (text: string): boolean => {
  const [line = ""] = text.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  const [head] = parse<string[]>(line, {delimiter: ","}).data;
  return tableColumns.every((heading, at) => head?.[at] === heading);
};

/** Filings back from their export as CSV, also after a spreadsheet has saved it, or several were put together. */
function readExportedCsv(source: string, text: string, asked?: Asked): readonly Filing[] {
  const {data} = parse<string[]>(text.replace(/^\ufeff/, ""), {delimiter: ",", skipEmptyLines: "greedy"});
  const filings = new Map<string, string[][]>();
  for (const row of data) {
    // Where files were put together, each brought its headings.
    if (tableColumns.every((heading, at) => row[at]?.replace(/^\ufeff/, "") === heading)) continue;
    const whose = row.slice(0, 4).join("\u0000");
    const own = filings.get(whose);
    if (own === undefined) filings.set(whose, [row]);
    else own.push(row);
  }
  const [only = [], ...others] = filings.values();
  if (others.length === 0) return [exportedFiling(source, only, asked)];
  return [only, ...others].map((rows) => {
    const filing = exportedFiling(source, rows, asked);
    return {...filing, part: [filing.unit, filing.year ?? ""].join(" ").trim()};
  });
}

function exportedFiling(source: string, rows: readonly string[][], asked?: Asked): Filing {
  const [unit, year, edition, variant] = (rows[0] ?? []).map(withoutApostrophe);
  return fromFigureRows(source, {
    unit: unit ?? "", year: year ?? "", edition: edition ?? "", variant: variant ?? "",
    figures: rows.map((row) => {
      const [id, , , , ofUnit, value, original, remark] = row.slice(4).map(withoutApostrophe);
      return {id: id ?? "", unit: ofUnit ?? "", value: value ?? "", original: original ?? "", remark: remark ?? ""};
    }),
  }, asked);
}
