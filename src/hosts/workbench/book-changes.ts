import type {IStyleData, Nullable, Worksheet} from "@univerjs/core";
import {ERROR_TYPE_SET, IFunctionService, type ErrorType} from "@univerjs/engine-formula";
import type {FilingRecord} from "../../filing/record";
import type {ShownCell, ShownSheet} from "../../office/shown-workbook";
import type {Restyle} from "../../office/patch-styles";
import {functionsIn} from "../../office/formulas/parse-formula";
import {styleBeside} from "../../office/sheet-layout";
import type {WrittenSheet} from "../../office/write-workbook";
import {freelyNamed} from "../freely-named";
import {shownFormula, styleId} from "./book-of";
import {lookChange, shownStyleOf} from "./cell-style";
import {recordIn} from "./custom-data";
import type {Engine} from "./engine";
import {openedSheet} from "./opened-workbook";
import {formulaAt, valueOf, writtenFormula} from "./read-sheets";
import {writtenSheetOf} from "./written-sheet";

/** What a workbook has become since it was opened, in words that a package can be patched by and a browser can keep. */
export type BookChanges = {
  /** Every sheet in order: one of the package by its place there, or one that was added. */
  readonly sheets: readonly (KeptSheet | AddedSheet)[];
  readonly cells: readonly CellChange[];
  /** What formulas of the package's sheets give by now, where the spreadsheet could compute them. */
  readonly results?: readonly CellResult[];
  readonly record?: FilingRecord;
  /** What somebody was just typing: by the name that the sheet has in the file. */
  readonly typing?: {readonly sheet: string; readonly row: number; readonly column: number; readonly text: string};
};

/** `isHidden` where that changed. */
type KeptSheet = {readonly at: number; readonly name: string; readonly isHidden?: boolean};
type AddedSheet = {readonly added: WrittenSheet; readonly name: string};

/** What a cell of the package's sheet holds by now, and how it looks where that is another look than the file's. */
type CellChange = {
  readonly at: number;
  readonly row: number;
  readonly column: number;
  /** Absent where it holds what it held, and only looks otherwise. */
  readonly value?: number | string | boolean | null;
  readonly formula?: string;
  readonly look?: Restyle;
};

/** The changes with what is being typed, which is in no cell yet, though it must not be lost with the tab. */
export function changesWhileTyping(engine: Engine): BookChanges {
  const changes = changesIn(engine);
  const typing = engine.screen?.typing();
  if (typing === undefined) return changes;
  const {sheetId, ...typed} = typing;
  const at = engine.book.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
  const sheet = changes.sheets[at]?.name;
  return sheet === undefined ? changes : {...changes, typing: {sheet, ...typed}};
}

type CellResult = Pick<CellChange, "at" | "row" | "column"> & {readonly value: number | string | boolean};

/** What is another than in the package that was opened; all of it, where none was. */
export function changesIn(engine: Engine): BookChanges {
  const {book, opened} = engine;
  const sheets = book.getSheets().map((sheet) => {
    const was = openedSheet(opened, sheet.getSheetId());
    return {sheet, was, name: was?.name === sheet.getName() ? was.name : fileNameOf(sheet.getName())};
  });
  const record = recordIn(book);
  return {
    sheets: freelyNamed(sheets, []).map(({sheet, was, name}) => was === undefined
      ? {name, added: writtenSheetOf(engine, sheet, name)}
      : {at: was.at, name, ...(Boolean(sheet.isSheetHidden()) === was.isHidden ? {} : {isHidden: !was.isHidden})}),
    cells: sheets.flatMap(({sheet, was}) => (was === undefined ? [] : cellChanges(engine, sheet, was))),
    results: sheets.flatMap(({sheet, was}) => (was === undefined ? [] : resultsIn(engine, sheet, was))),
    ...(record === undefined || JSON.stringify(record) === JSON.stringify(opened?.record) ? {} : {record}),
  };
}

/** Univer allows names that Excel takes for damage. */
export const fileNameOf = (name: string): string =>
  name.replace(/[[\]:*?/\\]/g, "_").replace(/^'|'$/g, "_").slice(0, 31) || "_";

function cellChanges(engine: Engine, sheet: Worksheet, was: ShownSheet): readonly CellChange[] {
  const before = new Map(was.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const seen = new Set<string>();
  const changes: CellChange[] = [];
  const meet = (row: number, column: number, raw: Parameters<typeof valueOf>[0] | undefined) => {
    const old = before.get(keyOf(row, column));
    if (old?.isFixed) return;
    const formula = formulaAt(engine, sheet, row, column);
    const value = raw === undefined ? null : valueOf(raw);
    const look = lookOf(engine, raw?.s, old?.style ?? styleBeside(was, row, column), old !== undefined);
    // What a formula gives is no change: it is computed anew when the package is patched.
    const isSame = formula === (old?.formula && shownFormula(old.formula)) &&
      (formula !== undefined || value === said(old));
    if (isSame && look === undefined) return;
    changes.push({
      at: was.at, row, column,
      ...(isSame ? {} : {value, ...(formula === undefined ? {} : {formula: writtenFormula(engine, formula)})}),
      ...(look === undefined ? {} : {look}),
    });
  };
  sheet.getCellMatrix().forValue((row, column, raw) => {
    seen.add(keyOf(row, column));
    meet(row, column, raw ?? undefined);
  });
  for (const {row, column} of was.cells) if (!seen.has(keyOf(row, column))) meet(row, column, undefined);
  return changes;
}

/** What the spreadsheet gives for formulas all of whose functions it has; where it has none, even 0 may only hide that. */
function resultsIn(engine: Engine, sheet: Worksheet, was: ShownSheet): readonly CellResult[] {
  // Its days are counted from 1900.
  if (engine.opened?.shown.countsFrom1904) return [];
  const functions = engine.univer.__getInjector().get(IFunctionService);
  const results: CellResult[] = [];
  sheet.getCellMatrix().forValue((row, column, raw) => {
    const value = raw ? valueOf(raw) : null;
    if (value === null || ERROR_TYPE_SET.has(value as ErrorType)) return;
    const formula = formulaAt(engine, sheet, row, column);
    const isKnown = (name: string) => functions.hasExecutor(name) && !otherwise.has(name);
    if (formula === undefined || !functionsIn(formula).every(isKnown)) return;
    results.push({at: was.at, row, column, value});
  });
  return results;
}

/** Functions that give something else here than in Excel: they speak of the program, its web, or cells of no area. */
const otherwise: ReadonlySet<string> =
  new Set(["CELL", "INFO", "HYPERLINK", "EVALUATE", "WEBSERVICE", "RTD", "CALL", "GETPIVOTDATA"]);

/** What a cell of the file says; an empty text is as good as nothing. */
const said = (cell: ShownCell | undefined): ShownCell["value"] => cell === undefined || cell.value === "" ? null : cell.value;

const keyOf = (row: number, column: number): string => `${row},${column}`;

/**
 * How a cell looks by now, where it is not as the style says that the file has for it, `isThere` or not yet; Univer adds
 * to a look what is said of a cell.
 */
function lookOf(
  {book, opened}: Engine, now: Nullable<IStyleData | string>, number: number, isThere: boolean,
): CellChange["look"] {
  if (now === undefined || now === null || now === styleId(number)) return undefined;
  const looks = opened?.shown.looks ?? [];
  const file = looks[number];
  const before: IStyleData = file === undefined ? {} : shownStyleOf(file);
  const own = typeof now === "string" ? book.getStyles().get(now) ?? {} : now;
  const after: IStyleData = isThere ? own : {...before, ...own};
  const change = lookChange(before, after);
  const [format, formatBefore] = [after, before].map(({n}) => n?.pattern || "General");
  if (change === undefined && format === formatBefore) return undefined;
  return {style: number, ...(change && {change}), ...(format === formatBefore ? {} : {numberFormat: format})};
}
