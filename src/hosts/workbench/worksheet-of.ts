import {BooleanNumber, CellValueType, type ICellData, type IFreeze, type IWorksheetData, type Workbook} from "@univerjs/core";
import type {CellSpec, Freeze, SheetSpec} from "../../sheets/sheet-spec";
import {styleOf} from "./cell-style";
import {customOf, customOfLink} from "./custom-data";

/**
 * A worksheet of Univer's that looks as the spec says; `lookOf` gives what the workbook knows a cell's look by.
 * What is locked or validated is no part of it.
 */
export function worksheetOf(spec: SheetSpec, id: string, lookOf: LookOf): IWorksheetData {
  const {columnWidths, rowHeights, freeze} = spec;
  return {
    id,
    name: spec.name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    rowCount: rowHeights.length + 2,
    columnCount: columnWidths.length + 1,
    cellData: cellDataOf(spec.cells, lookOf),
    mergeData: spec.cells.filter(isMerged).map(({row, column, rowSpan = 1, columnSpan = 1}) =>
      ({startRow: row, endRow: row + rowSpan - 1, startColumn: column, endColumn: column + columnSpan - 1})),
    columnData: Object.fromEntries(columnWidths.map((width, column) => [column, {w: pixelsOfCharacters(width)}])),
    rowData: Object.fromEntries(rowHeights.map((height, row) =>
      [row, {h: pixelsOfPoints(height), ia: BooleanNumber.FALSE}])),
    defaultColumnWidth: 73,
    defaultRowHeight: 24,
    freeze: frozen(freeze),
    showGridlines: BooleanNumber.FALSE,
    ...shownAtFirst,
    custom: customOf(spec),
  };
}

/**
 * What stays in sight on the screen, before a sheet is scrolled past its title and after that. A title would take room
 * from the rows, so that its sheet keeps nothing in sight at first, and then the rows of its head alone.
 */
export function frozen({rows, columns, title = 0}: Freeze = {rows: 0, columns: 0}, isPastTitle = false): IFreeze {
  const kept = title === 0 || isPastTitle ? rows - title : 0;
  return {xSplit: columns, ySplit: kept, startRow: kept === 0 ? -1 : rows, startColumn: columns || -1};
}

/** How any sheet is shown at first. */
export const shownAtFirst = {
  rowHeader: {width: 46},
  columnHeader: {height: 20},
  rightToLeft: BooleanNumber.FALSE,
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
} as const;

/** Excel's own reckoning: digits of 7 pixels, and 5 for the edges. */
export const pixelsOfCharacters = (width: number): number => Math.round(width * 7 + 5);
export const charactersOfPixels = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsOfPixels = (pixels: number): number => (pixels * 3) / 4;

/** What a workbook knows the look of a cell by. */
type LookOf = (cell: CellSpec) => string;

/** Each look is kept once in the workbook: Univer copies what is said of a cell with every cell, time and again. */
export function looksIn(book: Workbook): LookOf {
  const looks = book.getStyles();
  const known = new Set<string>();
  return (cell) => {
    const id = `gouji ${cell.style} ${cell.indent ?? 0} ${cell.numberFormat ?? ""}`;
    if (!known.has(id)) looks.addCustomStyle(id, styleOf(cell));
    known.add(id);
    return id;
  };
}

const isMerged = ({rowSpan = 1, columnSpan = 1}: CellSpec): boolean => rowSpan * columnSpan > 1;

/** Every cell of a merged area gets the style: borders are drawn cell by cell. */
function cellDataOf(cells: readonly CellSpec[], lookOf: LookOf): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const style = lookOf(cell);
    for (let row = cell.row; row < cell.row + (cell.rowSpan ?? 1); row++) {
      for (let column = cell.column; column < cell.column + (cell.columnSpan ?? 1); column++) {
        const isFirst = row === cell.row && column === cell.column;
        (rows[row] ??= {})[column] = {s: style, ...(isFirst ? contentOf(cell) : {})};
      }
    }
  }
  return rows;
}

function contentOf({value, formula, link}: CellSpec): ICellData {
  return {
    ...(value === undefined || value === null ? {}
      : typeof value === "number" ? {v: value, t: CellValueType.NUMBER} : {v: value, t: CellValueType.STRING}),
    ...(formula === undefined ? {} : {f: formula}),
    ...(link === undefined ? {} : customOfLink(link)),
  };
}
