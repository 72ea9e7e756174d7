import {strToU8} from "fflate";
import {type WriteSheet, writeXlsx} from "hucre/xlsx";
import {tableOf, textCell} from "../../recognise/reshape";
import {docx} from "../../renderings/docx";
import {smallPdf} from "../../renderings/small-pdf";
import {type Merges, wordHtml} from "../../renderings/word-html";
import {allLayouts} from "../all-layouts";
import {placesOf, type PrintedTable} from "../printed";
import type {Random} from "../random";
import type {FormatName} from "./arrange";
import {isTable, type Piece, type Section, type Source} from "./source";

/** A file, how it was written, and the figures that its text cannot surely show. */
export type Saved = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly how: string;
  readonly unsure: ReadonlySet<string>;
  /** A cell that holds nothing leaves a trace. */
  readonly showsEmpty: boolean;
};

/** Save a source as a file of a format. */
export async function save(source: Source, format: FormatName, random: Random): Promise<Saved> {
  const pieces = source.sections.flatMap(({pieces}) => pieces);
  const [first] = source.filings;
  const whole = {...first!, pieces};
  const sure = {unsure: new Set<string>(), showsEmpty: true};
  switch (format) {
    case "xlsx": {
      const asText = random.chance(0.2);
      const bytes = await writeXlsx({sheets: source.sections.map((section) => sheetOf(section, asText))});
      return {name: "a.xlsx", how: asText ? "numbers as text" : "", ...sure, bytes: new Uint8Array(bytes)};
    }
    case "csv": return {name: "a.csv", how: "", ...sure, bytes: strToU8(`\ufeff${pieces.flatMap(csvOf).join("\r\n")}`)};
    case "html": {
      const merges = source.isOfficial ? random.pick(everyMerges) : "spans";
      const filled = source.isOfficial ? whole : {...whole, pieces: pieces.map(withoutGaps)};
      return {name: "a.html", how: merges, ...sure, bytes: strToU8(wordHtml(filled, merges))};
    }
    case "docx": return {name: "a.docx", how: "", ...sure, bytes: docx(whole)};
    case "pdf": return {name: "a.pdf", how: "", ...sure, showsEmpty: false, bytes: smallPdf(whole)};
    case "text": return textOf(source, random);
  }
}

/** A page has a cell in every place, if an empty one: without it the row's others would stand elsewhere. */
const withoutGaps = (piece: Piece): Piece => !isTable(piece) ? piece : tableOf(piece.form, [
  ...piece.cells, ...placesOf(piece).flatMap((row, at) => row.flatMap((cell, column) =>
    cell === undefined ? textCell(at, column, "") : [])),
]);

const everyMerges: readonly Merges[] = ["spans", "spans", "empty cells", "rowspans lost", "lost", "one value a row"];

function sheetOf({name, pieces, hidden}: Section, asText: boolean): WriteSheet {
  const rows: (string | number | null)[][] = [];
  const merges: {startRow: number; startCol: number; endRow: number; endCol: number}[] = [];
  for (const piece of pieces) {
    if (!isTable(piece)) {
      rows.push([piece]);
      continue;
    }
    const top = rows.length;
    rows.push(...full(piece).map((row) => row.map((text) => valueOf(text, asText))));
    merges.push(...piece.cells.filter(({rowSpan, columnSpan}) => rowSpan * columnSpan > 1).map((cell) => ({
      startRow: top + cell.row, endRow: top + cell.row + cell.rowSpan - 1,
      startCol: cell.column, endCol: cell.column + cell.columnSpan - 1,
    })));
    rows.push([]);
  }
  return {name, rows, merges, ...(hidden && {hidden: true})};
}

const valueOf = (text: string, asText: boolean): string | number | null =>
  text === "" ? null : !asText && isNumber.test(text) ? Number(text) : text;

/** Amounts with a nought at their end are typed as text, or lose it. */
const isNumber = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

const full = (table: PrintedTable): string[][] => placesOf(table).map((row, at) =>
  row.map((cell, column) => cell?.row === at && cell.column === column ? cell.text : ""));

const csvOf = (piece: Piece): readonly string[] => isTable(piece)
  ? [...full(piece).map((row) => row.map(quoted).join(",")), ""] : [piece];

const quoted = (text: string): string => /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Layouts that keep every figure in its place, or at least in its row. */
const textLayouts = allLayouts.filter(({name, forms}) =>
  forms === undefined && /^(L2|L3|L4|L5|L6|TSV|Markdown)/.test(name) && !/run together/.test(name));

function textOf(source: Source, random: Random): Saved {
  if (source.sections.some(({pieces}) => pieces.some((piece) => isTable(piece) && piece.form === "ledger"))) {
    return ledgerIn(source, random);
  }
  const layout = random.pick(textLayouts);
  const unsure = new Set<string>();
  const lines = source.sections.flatMap(({pieces}) => pieces.flatMap((piece) => {
    if (!isTable(piece)) return [piece];
    const laid = layout.lay(piece, random);
    laid.unsure?.forEach((id) => unsure.add(id));
    return laid.lines;
  }));
  const {name, between = "\n", showsEmpty} = layout;
  return {name: "a.txt", how: name, bytes: strToU8(lines.join(between)), unsure, showsEmpty};
}

/** A row is a line, as a spreadsheet copies it, or a table of Markdown. */
function ledgerIn({sections}: Source, random: Random): Saved {
  const isMarkdown = random.chance(0.5);
  const lines = sections.flatMap(({pieces}) => pieces.flatMap((piece) => {
    if (!isTable(piece)) return [piece, ""];
    const rows = full(piece);
    if (!isMarkdown) return rows.map((row) => row.join("\t"));
    const [head = [], ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
    return [head, `|${rows[0]!.map(() => "---|").join("")}`, ...others].flat();
  }));
  return {
    name: isMarkdown ? "a.md" : "a.txt", how: isMarkdown ? "Markdown" : "tabs", bytes: strToU8(lines.join("\n")),
    unsure: new Set(), showsEmpty: true,
  };
}
