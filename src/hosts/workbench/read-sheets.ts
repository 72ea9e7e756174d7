import {BaselineOffset, BooleanNumber, CellValueType, extractPureTextFromCell, numfmt, type ICellData, type IDocumentData, type Worksheet} from "@univerjs/core";
import {ERROR_TYPE_SET, FormulaDataModel, IFunctionService, LexerTreeBuilder, NEW_EXCEL_FUNCTIONS, type ErrorType} from "@univerjs/engine-formula";
import {raised} from "../../office/xml-text";
import {isOnlyShown} from "../../recognise/aside";
import type {Cell} from "../../recognise/grid";
import type {SheetGrid} from "../host";
import {customIn} from "./custom-data";
import {shownDay} from "./dates-from-1904";
import type {Engine, UncomputedAt} from "./engine";

/**
 * Every sheet as it is now: raw values, what is shown, formulas. Unless `isWhole` is asked for, of one that only shows
 * many units' figures the title.
 */
export const readSheets = (
  engine: Engine, uncomputedAt: UncomputedAt = () => undefined, isWhole = false,
): readonly SheetGrid[] => engine.book.getSheets().map((sheet) => gridOf(engine, sheet, uncomputedAt, isWhole));

function gridOf(engine: Engine, sheet: Worksheet, uncomputedAt: UncomputedAt, isWhole: boolean): SheetGrid {
  const cells: Cell[] = [];
  const isTitleEnough = !isWhole && isOnlyShown(valueOf(sheet.getCellRaw(0, 0) ?? {}));
  sheet.getCellMatrix().forValue((row, column, raw) => {
    const {isMerged, isMergedMainCell, ...area} = sheet.getCellInfoInMergeData(row, column);
    if (raw && (!isMerged || isMergedMainCell)) {
      const spans = {rowSpan: area.endRow - area.startRow + 1, columnSpan: area.endColumn - area.startColumn + 1};
      const content = contentOf(engine, sheet, row, column, raw);
      const uncomputed = uncomputedAt(sheet.getSheetId(), row, column);
      cells.push({
        row, column, ...spans, ...content, ...(uncomputed && {text: "", value: null, error: undefined, uncomputed}),
      });
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
  const value = raw.p ? seenOf(raw.p) : valueOf(raw);
  const formula = formulaAt(engine, sheet, row, column);
  const style = sheet.getComposedCellStyleByCellData(row, column, raw);
  if (style.st?.s === BooleanNumber.TRUE && raw.p === undefined) return {text: "", value: null};
  const pattern = style.n?.pattern;
  const isError = formula !== undefined && ERROR_TYPE_SET.has(value as ErrorType);
  return {
    text: textOf(typeof value === "number" ? shownDay(engine, value, pattern) : value, pattern),
    value,
    ...(formula === undefined ? {} : {formula}),
    ...(isError ? {error: String(value)} : {}),
    ...(pattern !== undefined && numfmt.isDateFormat(pattern) ? {date: true} : {}),
    ...(sheet.getRowRawVisible(row) && sheet.getColVisible(column) ? {} : {hidden: true}),
  };
}

/** What is read of a text of several looks, as of a file: nothing that is struck out, signs of notes in brackets. */
function seenOf({body}: IDocumentData): string | null {
  const text = body?.dataStream.replace(/\r\n$/, "") ?? "";
  let [seen, from] = ["", 0];
  for (const {st, ed, ts} of body?.textRuns ?? []) {
    const part = text.slice(st, ed);
    const isRaised = ts?.va === BaselineOffset.SUPERSCRIPT || ts?.va === BaselineOffset.SUBSCRIPT;
    seen += text.slice(from, st) + (ts?.st?.s === BooleanNumber.TRUE ? "" : isRaised ? raised(part) : part);
    from = ed;
  }
  return (seen + text.slice(from)).replace(/\r\n?/g, "\n") || null;
}

/** The formula with its leading “=”, one that is shared with other cells too. */
export const formulaAt = ({univer, book}: Engine, sheet: Worksheet, row: number, column: number): string | undefined =>
  univer.__getInjector().get(FormulaDataModel)
    .getFormulaStringByCell(row, column, sheet.getSheetId(), book.getUnitId()) || undefined;

/** A formula as a file has it, with a prefix before the functions that are newer than the format. */
export function writtenFormula({univer}: Engine, formula: string): string {
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  // What they call their values has a prefix too.
  const named = /\b(?:LET|LAMBDA)\(/i.test(formula)
    ? injector.get(LexerTreeBuilder).getNewFormulaWithPrefix(formula, (name) => functions.hasExecutor(name)) : null;
  return (named ?? formula).replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\p{L}\p{N}_.])([A-Z][A-Z\d.]*)(?=\()/giu,
    (whole, _, name: string | undefined) => prefixOf(name?.toUpperCase()) + whole);
}

function prefixOf(name = ""): string {
  if (name === "FILTER" || name === "SORT") return "_xlfn._xlws.";
  return NEW_EXCEL_FUNCTIONS.has(name) || name === "CONCAT" ? "_xlfn." : "";
}

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
