import {ReadError} from "../../filing/read-error";
import type {Cell, Grid} from "../grid";
import {showPlain, type NumberFormat} from "./number-format";
import {limits} from "./limits";
import {parseArea, parseCorner, type Area} from "./reference";
import {sharedFormulas} from "./shared-formulas";
import {spanCells, type Span} from "./spans";
import {scanXml, unescapeText, type Attributes} from "./xml";

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
  const cells: Cell[] = [];
  const areas: Area[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  const formulas = sharedFormulas();
  let inRows = false;
  let row = -1;
  let column = -1;
  let rowHidden = false;
  let cell: Attributes | undefined;
  let shared: Attributes = {};
  let value: string | undefined;
  let formula: string | undefined;
  let into: "value" | "formula" | undefined;
  let phonetic = false;

  scanXml(workbook.source, part, bytes, {open, close, text});
  const [ordered, rows, columns] = inReadingOrder(cells, refuse);
  const spanned = spanCells(ordered, areas, widen, blank).filter((one) => one.row < rows && one.column < columns);
  return {name, rows, columns, cells: spanned, ...(hidden && {hidden})};

  function open(tag: string, attributes: Attributes): void {
    switch (tag) {
      case "sheetData": inRows = true; break;
      case "col": openColumns(attributes); break;
      case "row": openRow(attributes); break;
      case "c": openCell(attributes); break;
      case "v": into = cell && "value"; value = ""; break;
      case "is": value = ""; break;
      case "rPh": phonetic = true; break;
      case "t": if (cell !== undefined && !phonetic) into = "value"; break;
      case "f":
        if (cell === undefined) break;
        into = "formula";
        formula = "";
        shared = attributes;
        break;
      case "mergeCell": openMerge(attributes); break;
    }
  }

  function close(tag: string): void {
    if (tag === "c") closeCell();
    else if (tag === "sheetData") inRows = false;
    else if (tag === "rPh") phonetic = false;
    else if (tag === "v" || tag === "t" || tag === "f") into = undefined;
  }

  function text(piece: string): void {
    if (into === "value") value += piece;
    else if (into === "formula") formula += piece;
  }

  function openColumns({min, max, hidden}: Attributes): void {
    if (isTrue(hidden)) hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
  }

  function openRow({r, hidden}: Attributes): void {
    row = r === undefined ? row + 1 : Number(r) - 1;
    if (!(row >= 0 && row < 1_048_576)) refuse();
    column = -1;
    rowHidden = isTrue(hidden);
  }

  function openCell(attributes: Attributes): void {
    if (!inRows) return;
    workbook.cellsRead += 1;
    if (workbook.cellsRead > limits.cells) throw new ReadError(workbook.source, "tooLarge", {cells: limits.cells});
    const corner = attributes.r === undefined ? {row, column: column + 1} : parseCorner(attributes.r) ?? refuse();
    ({row, column} = corner);
    cell = attributes;
    value = formula = undefined;
  }

  function openMerge({ref}: Attributes): void {
    const area = parseArea(ref ?? "");
    if (area === undefined) return;
    areas.push(area);
    if (areas.length > limits.merges) throw new ReadError(workbook.source, "tooLarge", {merges: limits.merges});
  }

  function closeCell(): void {
    if (cell === undefined) return;
    const says = formula === undefined ? undefined : formulas(unescapeText(formula), shared, row, column);
    const content = contentOf(workbook, cell, value, refuse);
    const isHidden = hidden || rowHidden || hiddenColumns.some(([from, to]) => from <= column && column <= to);
    cell = undefined;
    if (content.value === null && says === undefined) return;
    cells.push({
      row, column, rowSpan: 1, columnSpan: 1, ...content,
      ...(says !== undefined && {formula: `=${says}`}), ...(isHidden && {hidden: true}),
    });
  }
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

type Content = Pick<Cell, "text" | "value" | "error" | "date">;

function contentOf(
  {strings, formats}: Workbook, {t: type, s: style}: Attributes, raw: string | undefined, refuse: () => never,
): Content {
  if (raw === undefined || (raw === "" && type !== "str" && type !== "inlineStr")) return {text: "", value: null};
  switch (type) {
    // A text that is not in the table is lost, and with it perhaps a label: the file is not whole.
    case "s": return asText(strings[Number(raw)] ?? refuse());
    case "str": case "inlineStr": return asText(unescapeText(raw));
    case "b": return isTrue(raw.trim()) ? {text: "TRUE", value: true} : {text: "FALSE", value: false};
    case "e": return {text: raw, value: raw, error: raw};
    case "d": return {text: raw, value: raw, date: true};
  }
  const value = Number(raw);
  if (!Number.isFinite(value)) return asText(raw);
  const format = formats[Number(style)];
  const text = format === undefined ? showPlain(value) : format.show(value);
  return {text, value, ...(format?.isDate && {date: true})};
}

const asText = (text: string): Content => ({text, value: text});

const widen = (cell: Cell, {rowSpan, columnSpan}: Span): Cell => ({...cell, rowSpan, columnSpan});
const blank = (span: Span): Cell => ({...span, text: "", value: null});

/** Cells sorted, with the extent of those that hold something. */
function inReadingOrder(cells: Cell[], refuse: () => never): [readonly Cell[], number, number] {
  let rows = 0;
  let columns = 0;
  let sorted = true;
  cells.forEach((cell, index) => {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
    const before = cells[index - 1];
    if (before !== undefined && compare(before, cell) >= 0) sorted = false;
  });
  if (!sorted) cells.sort(compare);
  // Two cells at one address: programs disagree which one counts.
  if (!sorted && cells.some((cell, index) => index > 0 && compare(cells[index - 1]!, cell) === 0)) refuse();
  return [cells, rows, columns];
}

const compare = (one: Cell, other: Cell): number => one.row - other.row || one.column - other.column;
