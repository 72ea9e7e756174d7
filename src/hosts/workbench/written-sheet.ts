import {BooleanNumber, type ICellData, type Worksheet} from "@univerjs/core";
import {SheetDataValidationModel} from "@univerjs/sheets-data-validation";
import type {Cell, WriteSheet} from "hucre/xlsx";
import {linkReference} from "../../office/references";
import {breaksOf, footerOf, pageSetupOf, protection, type WrittenSheet} from "../../office/write-workbook";
import {sayTag} from "../../sheets/sheet-tag";
import {writtenStyleOf} from "./cell-style";
import {customIn, linkOf} from "./custom-data";
import type {Engine} from "./engine";
import {isLocked} from "./locks";
import {formulaAt, valueOf, writtenFormula} from "./read-sheets";
import {writtenValidationsOf} from "./validations";
import {charactersOfPixels, pointsOfPixels} from "./worksheet-of";

/** A sheet as it is now, in the words of the library that writes .xlsx, under a name that Excel allows. */
export function writtenSheetOf(engine: Engine, sheet: Worksheet, name: string): WrittenSheet {
  const {tag, print, freeze: given, protect = false} = customIn(sheet) ?? {};
  const {mergeData, freeze, showGridlines, tabColor} = sheet.getConfig();
  const cells = new Map<string, Partial<Cell>>();
  sheet.getCellMatrix().forValue((row, column, raw) => {
    if (raw) cells.set(`${row},${column}`, cellOf(engine, sheet, row, column, raw));
  });
  const rules = engine.univer.__getInjector().get(SheetDataValidationModel)
    .getRules(engine.book.getUnitId(), sheet.getSheetId());
  const size = [sheet.getLastRowWithContent() + 1, sheet.getLastColumnWithContent() + 1] as const;
  return {
    tag: tag && sayTag(tag),
    print,
    size: [Math.max(1, size[0]), Math.max(1, size[1])],
    sheet: {
      name,
      columns: columnsOf(sheet),
      rowDefs: rowsOf(sheet),
      cells,
      merges: mergeData.map(({startRow, startColumn, endRow, endColumn}) =>
        ({startRow, startCol: startColumn, endRow, endCol: endColumn})),
      dataValidations: rules.flatMap(writtenValidationsOf),
      freezePane: given ? {rows: given.rows, columns: given.columns}
        : freeze.xSplit + freeze.ySplit > 0 ? {rows: freeze.ySplit, columns: freeze.xSplit} : undefined,
      protection: protect ? protection : undefined,
      pageSetup: print && pageSetupOf(print),
      colBreaks: print && breaksOf(print),
      headerFooter: print && footerOf(print),
      view: {
        showGridLines: showGridlines !== BooleanNumber.FALSE,
        ...(tabColor ? {tabColor: {rgb: tabColor.replace("#", "")}} : {}),
      },
      hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    },
  };
}

function cellOf(engine: Engine, sheet: Worksheet, row: number, column: number, raw: ICellData): Partial<Cell> {
  const formula = formulaAt(engine, sheet, row, column);
  const value = valueOf(raw);
  const link = linkOf(raw);
  return {
    style: writtenStyleOf(sheet.getComposedCellStyleByCellData(row, column, raw), isLocked(engine, sheet, row, column)),
    ...(formula === undefined ? {value} : {value: null, formula: writtenFormula(engine, formula).slice(1), formulaResult: value ?? ""}),
    ...(link === undefined ? {} : {hyperlink: {target: "", location: linkReference(link)}}),
  };
}

function columnsOf(sheet: Worksheet): WriteSheet["columns"] {
  const data = sheet.getConfig().columnData;
  const last = Math.max(-1, ...Object.keys(data).map(Number));
  return Array.from({length: last + 1}, (_, column) => {
    const {w: width, hd: hidden} = data[column] ?? {};
    return {
      ...(width === undefined ? {} : {width: charactersOfPixels(width)}),
      ...(hidden === BooleanNumber.TRUE ? {hidden: true} : {}),
    };
  });
}

/** Heights that Univer reckoned from the content are left to Excel, which reckons with its own fonts. */
function rowsOf(sheet: Worksheet): WriteSheet["rowDefs"] {
  const rows = Object.entries(sheet.getConfig().rowData);
  return new Map(rows.map(([row, {h: height, ia: isAutomatic, hd: hidden} = {}]) => [Number(row), {
    ...(height === undefined || isAutomatic !== BooleanNumber.FALSE ? {} : {height: pointsOfPixels(height)}),
    ...(hidden === BooleanNumber.TRUE ? {hidden: true} : {}),
  }]));
}
