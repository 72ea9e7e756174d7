import {CellValueType, extractPureTextFromCell, numfmt, type ICellData, type Worksheet} from "@univerjs/core";
import {ERROR_TYPE_SET, FormulaDataModel, type ErrorType} from "@univerjs/engine-formula";
import {isOnlyShown} from "../../recognise/aside";
import type {Cell} from "../../recognise/grid";
import type {SheetGrid} from "../host";
import {customIn} from "./custom-data";
import type {Engine} from "./engine";

/** Every sheet as it is now: raw values, what is shown, formulas. */
export const readSheets = (engine: Engine): readonly SheetGrid[] =>
  engine.book.getSheets().map((sheet) => gridOf(engine, sheet));

function gridOf(engine: Engine, sheet: Worksheet): SheetGrid {
  const cells: Cell[] = [];
  const isTitleEnough = isOnlyShown(valueOf(sheet.getCellRaw(0, 0) ?? {}));
  sheet.getCellMatrix().forValue((row, column, raw) => {
    const {isMerged, isMergedMainCell, ...area} = sheet.getCellInfoInMergeData(row, column);
    if (raw && (!isMerged || isMergedMainCell)) {
      const spans = {rowSpan: area.endRow - area.startRow + 1, columnSpan: area.endColumn - area.startColumn + 1};
      cells.push({row, column, ...spans, ...contentOf(engine, sheet, row, column, raw)});
    }
    return !isTitleEnough;
  });
  const tag = customIn(sheet)?.tag;
  return {
    name: sheet.getName(),
    rows: Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan)),
    columns: Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan)),
    cells,
    ...(sheet.isSheetHidden() ? {hidden: true} : {}),
    ...(tag === undefined ? {} : {tag}),
  };
}

function contentOf(
  engine: Engine, sheet: Worksheet, row: number, column: number, raw: ICellData,
): Omit<Cell, "row" | "column" | "rowSpan" | "columnSpan"> {
  const value = valueOf(raw);
  const formula = formulaAt(engine, sheet, row, column);
  const pattern = sheet.getComposedCellStyleByCellData(row, column, raw).n?.pattern;
  const isError = formula !== undefined && ERROR_TYPE_SET.has(value as ErrorType);
  return {
    text: textOf(value, pattern),
    value,
    ...(formula === undefined ? {} : {formula}),
    ...(isError ? {error: String(value)} : {}),
    ...(pattern !== undefined && numfmt.isDateFormat(pattern) ? {date: true} : {}),
    ...(sheet.getRowRawVisible(row) && sheet.getColVisible(column) ? {} : {hidden: true}),
  };
}

/** The formula with its leading “=”, one that is shared with other cells too. */
export const formulaAt = ({univer, book}: Engine, sheet: Worksheet, row: number, column: number): string | undefined =>
  univer.__getInjector().get(FormulaDataModel)
    .getFormulaStringByCell(row, column, sheet.getSheetId(), book.getUnitId()) || undefined;

/** The stored value, not what is shown. */
export function valueOf(raw: ICellData): number | string | boolean | null {
  // Univer ends a paragraph with a carriage return; in a file a line ends with a line feed.
  const value = raw.p ? extractPureTextFromCell(raw).replace(/\r\n?/g, "\n") : raw.v;
  if (value === undefined || value === null || value === "") return null;
  return raw.t === CellValueType.BOOLEAN ? Boolean(value) : value;
}

function textOf(value: number | string | boolean | null, pattern: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return pattern === undefined ? String(Number(value.toPrecision(15))) : numfmt.format(pattern, value);
}
