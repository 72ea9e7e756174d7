import {ReadError} from "../filing/read-error";
import type {Cell} from "../recognise/grid";
import type {SheetOfCells} from "./formulas/workbook-cells";
import {limits} from "./limits";
import {showPlain, storedNumber, type NumberFormat} from "./number-format";
import type {CellArea} from "./references";
import {scanSheet, type RawCell} from "./scan-sheet";
import {unescapeText} from "./xml-text";

/** What the sheets of a workbook share. */
export type SharedParts = {
  readonly source: string;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Cells read so far, in all sheets. */
  cellsRead: number;
};

/** A sheet as its part has it. */
export type Worksheet = SheetOfCells & {readonly areas: readonly CellArea[]; readonly hidden: boolean};

/** Read a sheet: values, cached results, formulas, merged areas, what is hidden. Empty cells are left out. */
export function readWorksheet(
  shared: SharedParts, part: string, bytes: Uint8Array, name: string, hidden: boolean,
): Worksheet {
  const refuse = (): never => {
    throw new ReadError(shared.source, "damaged", {part});
  };
  const raw = scanSheet(shared.source, part, bytes, limits.cells - shared.cellsRead);
  shared.cellsRead += raw.cells.length;
  const formats = new Map<Cell, NumberFormat>();
  const cells = raw.cells.flatMap((one) => {
    const cell = cellOf(shared, one, hidden, refuse);
    const format = cell?.formula === undefined ? undefined : shared.formats[Number(one.style)];
    if (cell !== undefined && format !== undefined) formats.set(cell, format);
    return cell ?? [];
  });
  return {
    name, hidden, areas: raw.areas, cells: inReadingOrder(cells, refuse),
    show: (cell, value) => formats.get(cell)?.show(value) ?? showPlain(value),
  };
}

function cellOf(shared: SharedParts, cell: RawCell, hidden: boolean, refuse: () => never): Cell | undefined {
  const {row, column, formula, isArray} = cell;
  const content = contentOf(shared, cell, refuse);
  if (content.value === null && formula === undefined) return undefined;
  return {
    row, column, rowSpan: 1, columnSpan: 1, ...content,
    ...(formula !== undefined && {formula: `=${formula}`}), ...(isArray && {isArray}),
    ...((hidden || cell.isHidden) && {hidden: true}),
  };
}

type Content = Pick<Cell, "text" | "value" | "error" | "date">;

function contentOf({strings, formats}: SharedParts, {type, style, raw}: RawCell, refuse: () => never): Content {
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
  if (isInOrder(cells)) return cells;
  cells.sort(compare);
  // Two cells at one address: programs disagree which one counts.
  return isInOrder(cells) ? cells : refuse();
}

/** Whether each stands behind the one before it. */
function isInOrder(cells: readonly Cell[]): boolean {
  let last: Cell | undefined;
  for (const cell of cells) {
    if (last !== undefined && compare(last, cell) >= 0) return false;
    last = cell;
  }
  return true;
}

const compare = (one: Cell, other: Cell): number => one.row - other.row || one.column - other.column;
