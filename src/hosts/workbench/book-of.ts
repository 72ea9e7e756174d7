import {
  BooleanNumber, CellValueType, ICommandService, LocaleType, type ICellData, type IRange, type IWorkbookData,
  type IStyleData, type IWorksheetData,
} from "@univerjs/core";
import type {IDefinedNameMapItem} from "@univerjs/engine-formula";
import type {CellStyle} from "hucre/xlsx";
import type {CellArea} from "../../office/references";
import type {ShownCell, ShownSheet, ShownWorkbook} from "../../office/shown-workbook";
import type {Freeze} from "../../sheets/sheet-spec";
import {parseTag} from "../../sheets/sheet-tag";
import {templateOf} from "../../sheets/template";
import {shownStyleOf} from "./cell-style";
import {conditionalFormatsIn} from "./conditional-formats";
import {customOfLink, customOfOpened, customOfRecord} from "./custom-data";
import type {UndoStep} from "./do-as-one";
import type {Engine} from "./engine";
import {lock, lockedRanges} from "./locks";
import {idOf, type OpenedWorkbook} from "./opened-workbook";
import {documentOf} from "./rich-text";
import {sizeOf} from "./sheet-size";
import {validateAsOpened} from "./validations";
import {frozen, pixelsOfCharacters, shownAtFirst} from "./worksheet-of";

/**
 * An opened workbook in Univer's words. Of the libraries that convert to these, the maker's own needs a server and a
 * licence, and the free ones go by way of another spreadsheet's model, with a reader that hangs on whole-column rules.
 */
export function bookOf({name, shown, record}: OpenedWorkbook): Partial<IWorkbookData> {
  return {
    id: "gouji",
    name,
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(shown.looks.map((look, at) => [styleId(at), {...unsaid, ...shownStyleOf(look)}])),
    sheetOrder: shown.sheets.map(idOf),
    sheets: Object.fromEntries(shown.sheets.map((sheet) =>
      [idOf(sheet), worksheetOf(sheet, shown.looks, widthsIn(shown, sheet))])),
    resources: [
      {name: namesResource, data: JSON.stringify(namesOf(shown))}, conditionalFormatsIn(shown),
    ],
    ...(record === undefined ? {} : {custom: customOfRecord(record)}),
  };
}

/** A formula as people write it: in files, functions newer than the format have a prefix. */
export const shownFormula = (formula: string): string =>
  formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|\b_xl(?:fn|ws|pm)\./gi, (_, quoted: string | undefined) => quoted ?? "");

/** Under which Univer keeps the names that formulas speak by; the scope of those of no sheet's own. */
const [namesResource, everySheet] = ["SHEET_DEFINED_NAME_PLUGIN", "AllDefaultWorkbook"];

function namesOf({names, sheets}: ShownWorkbook): IDefinedNameMapItem {
  return Object.fromEntries(names.flatMap(({name, sheet, refersTo}, at) => {
    const own = sheets.find((one) => one.name === sheet);
    if (sheet !== undefined && own === undefined) return [];
    const id = `name-${at}`;
    return [[id, {id, name, formulaOrRefString: refersTo, localSheetId: own === undefined ? everySheet : idOf(own)}]];
  }));
}

/** What a look of the file is known by. */
export const styleId = (style: number): string => `file ${style}`;

/** What a look does not say, it has not: nothing of it comes from the cell's row or column. */
export const unsaid: IStyleData = {
  bg: null, bd: null, ul: {s: BooleanNumber.FALSE}, st: {s: BooleanNumber.FALSE}, ht: null, pd: null, n: null,
};

/** Locks and validations of the sheets that were opened; no step of undo. */
export function settle(engine: Engine): void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  const {sheets = [], looks = []} = engine.opened?.shown ?? {};
  const run = ({redo}: UndoStep) => redo.forEach(({id, params}) => commands.syncExecuteCommand(id, params));
  for (const sheet of sheets) {
    const {rowCount, columnCount} = sizeOf(sheet);
    const open = sheet.cells.filter(({style, isFixed}) => !isFixed && looks[style]?.protection?.locked === false);
    const asWhole = [...sheet.arrays, ...sheet.tableHeads].map(rangeOf);
    const locked = sheet.isProtected || sheet.lacksAddresses
      ? lockedRanges(rowCount, columnCount, sheet.lacksAddresses ? [] : open) : asWhole;
    if (locked.length > 0) run(lock(engine, idOf(sheet), locked));
    for (const rule of sheet.validations) {
      const step = validateAsOpened(engine, idOf(sheet), rule, sheet.tag !== undefined);
      if (step !== undefined) run(step);
    }
  }
}

const rangeOf = ({top, left, bottom, right}: CellArea): IRange =>
  ({startRow: top, endRow: bottom, startColumn: left, endColumn: right});

/** How many pixels a width is. Our own sheets look as they do when they are inserted. */
function widthsIn({looks}: ShownWorkbook, {tag}: ShownSheet): (width: number) => number {
  const digit = digitWidth(looks[0]?.font);
  // In a file, the width says the edges too.
  return tag === undefined ? (width) => Math.round(width * digit) : pixelsOfCharacters;
}

function worksheetOf(
  sheet: ShownSheet, looks: ShownWorkbook["looks"], pixelsOf: (width: number) => number,
): IWorksheetData {
  const {name, isHidden, tabColor = "", merges, columns, rows, usualWidth, usualHeight, hasGridlines} = sheet;
  const {rowCount, columnCount} = sizeOf(sheet);
  const last = columnCount - 1;
  return {
    id: idOf(sheet),
    name,
    tabColor: tabColor && `#${tabColor}`,
    hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount,
    columnCount,
    cellData: cellDataOf(sheet, looks),
    mergeData: merges
      .filter(({top, left, bottom, right}) => top < rowCount && left <= last && (bottom > top || right > left))
      .map(({top, left, bottom, right}) =>
        rangeOf({top, left, bottom: Math.min(bottom, rowCount - 1), right: Math.min(right, last)})),
    columnData: Object.fromEntries(columns.flatMap(({from, to, width, isHidden: hidden, style}) =>
      Array.from({length: Math.max(0, Math.min(to, last) - from + 1)}, (_, at) => [from + at, {
        ...(width === undefined ? {} : {w: pixelsOf(width)}),
        ...(style ? {s: styleId(style)} : {}),
        ...(hidden ? {hd: BooleanNumber.TRUE} : {}),
      }]))),
    rowData: Object.fromEntries([...rows].filter(([row]) => row < rowCount)
      .map(([row, {height, isHidden: hidden, style}]) => [row, {
        ...(style === undefined ? {} : {s: styleId(style)}),
        ...(height === undefined ? {} : {h: pixelsOfPoints(height), ia: BooleanNumber.FALSE}),
        ...(hidden ? {hd: BooleanNumber.TRUE} : {}),
      }])),
    defaultColumnWidth: pixelsOf(usualWidth ?? 9),
    defaultRowHeight: pixelsOfPoints(usualHeight ?? 15),
    freeze: frozen(ownFreeze(sheet) ?? sheet.freeze),
    showGridlines: hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...shownAtFirst,
    ...(sheet.tag === undefined ? {}
      : {custom: customOfOpened({tag: parseTag(sheet.tag), freeze: ownFreeze(sheet), protect: sheet.isProtected})}),
  };
}

/** What is frozen, if that is what we froze ourselves. */
function ownFreeze({tag, freeze}: ShownSheet): Freeze | undefined {
  const own = parseTag(tag);
  const ours = own && templateOf(own)?.freeze;
  return ours?.rows === freeze?.rows && ours?.columns === freeze?.columns ? ours : undefined;
}

/** What a file's widths count: the digits of its usual font, in pixels. ECMA-376, 18.3.1.13. */
function digitWidth({name = "Calibri", size = 11}: NonNullable<CellStyle["font"]> = {}): number {
  const pixels = (size * 4) / 3;
  const share = digitShares.find(([fonts]) => fonts.test(name))?.[1];
  // Chinese fonts give a digit half of a character, in whole pixels.
  return Math.max(1, share === undefined ? Math.ceil(Math.round(pixels) / 2) : Math.round(pixels * share));
}

/** How wide a digit is, as a part of the font's size. */
const digitShares: readonly (readonly [RegExp, number])[] = [
  [/calibri|carlito/i, 0.507], [/arial|helvetica|liberation sans/i, 0.556], [/dejavu sans|verdana/i, 0.636],
  [/times|liberation serif|cambria/i, 0.5], [/tahoma|segoe/i, 0.546], [/等线|dengxian/i, 0.53], [/雅黑|yahei/i, 0.55],
];

const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);

function cellDataOf(
  {cells, links}: ShownSheet, looks: ShownWorkbook["looks"],
): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const p = documentOf(cell, looks[cell.style]?.font);
    (rows[cell.row] ??= {})[cell.column] = {s: styleId(cell.style), ...contentOf(cell), ...(p && {p})};
  }
  for (const {area: {top, left}, to} of links) {
    if (to !== undefined) Object.assign((rows[top] ??= {})[left] ??= {}, customOfLink(to));
  }
  return rows;
}

/** What a cell holds, as Univer says it. */
export function contentOf({value, formula}: Pick<ShownCell, "value" | "formula">): ICellData {
  return {
    ...(formula === undefined ? {} : {f: shownFormula(formula)}),
    ...(value === null ? {} : typeof value === "number" ? {v: value, t: CellValueType.NUMBER}
      : typeof value === "boolean" ? {v: value ? 1 : 0, t: CellValueType.BOOLEAN} : {v: value, t: CellValueType.STRING}),
  };
}
