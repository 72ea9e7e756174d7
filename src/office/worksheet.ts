import {ReadError} from "../filing/read-error";
import type {Cell, Grid} from "../recognise/grid";
import {storedNumber} from "./stored-number";
import {limits} from "./limits";
import {showPlain, type NumberFormat} from "./number-format";
import {scanSheet, type RawCell} from "./raw-sheet";
import {spannedGrid} from "./spanned-grid";
import {unescapeText} from "./xml";

/** What the sheets of a workbook share. */
export type Workbook = {
  readonly source: string;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Cells read so far, in all sheets. */
  cellsRead: number;
};

/** Read a sheet: values, cached results, formulas, merged areas, what is hidden. Empty cells are left out. */
export function readWorksheet(
  workbook: Workbook, part: string, bytes: Uint8Array, name: string, hidden: boolean,
): Grid {
  const refuse = (): never => {
    throw new ReadError(workbook.source, "damaged", {part});
  };
  const raw = scanSheet(workbook.source, part, bytes, limits.cells - workbook.cellsRead);
  workbook.cellsRead += raw.cells.length;
  const cells = raw.cells.flatMap((cell) => cellOf(workbook, cell, hidden, refuse) ?? []);
  return spannedGrid(name, inReadingOrder(cells, refuse), raw.areas, hidden);
}

function cellOf(workbook: Workbook, cell: RawCell, hidden: boolean, refuse: () => never): Cell | undefined {
  const {row, column, formula} = cell;
  const content = contentOf(workbook, cell, refuse);
  if (content.value === null && formula === undefined) return undefined;
  return {
    row, column, rowSpan: 1, columnSpan: 1, ...content,
    ...(formula !== undefined && {formula: `=${formula}`}), ...((hidden || cell.isHidden) && {hidden: true}),
  };
}

type Content = Pick<Cell, "text" | "value" | "error" | "date">;

function contentOf({strings, formats}: Workbook, {type, style, raw}: RawCell, refuse: () => never): Content {
  if (raw === undefined || (raw === "" && type !== "str" && type !== "inlineStr")) return {text: "", value: null};
  switch (type) {
    // A text that is not in the table is lost, and with it perhaps a label: the file is not whole.
    case "s": return asText((/^\d+$/.test(raw) ? strings[Number(raw)] : undefined) ?? refuse());
    case "str": case "inlineStr": return asText(unescapeText(raw));
    case "b": return /^(?:1|true)$/.test(raw.trim()) ? {text: "TRUE", value: true} : {text: "FALSE", value: false};
    case "e": return {text: raw, value: raw, error: raw};
    case "d": return {text: raw, value: raw, date: true};
  }
  const value = storedNumber(raw);
  if (value === undefined) return raw.trim() === "" ? {text: "", value: null} : asText(raw);
  const format = formats[Number(style)];
  const text = format === undefined ? showPlain(value) : format.show(value);
  return {text, value, ...(format?.isDate && {date: true})};
}

const asText = (text: string): Content => ({text, value: text});

function inReadingOrder(cells: Cell[], refuse: () => never): readonly Cell[] {
  const isSorted = cells.every((cell, index) => index === 0 || compare(cells[index - 1]!, cell) < 0);
  if (isSorted) return cells;
  cells.sort(compare);
  // Two cells at one address: programs disagree which one counts.
  if (cells.some((cell, index) => index > 0 && compare(cells[index - 1]!, cell) === 0)) refuse();
  return cells;
}

const compare = (one: Cell, other: Cell): number => one.row - other.row || one.column - other.column;
