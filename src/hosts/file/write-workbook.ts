import {writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteOptions, type WriteSheet} from "hucre/xlsx";
import {address} from "../../filing/place";
import type {CellSpec, SheetSpec, Style, Validation} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";
import {sayTag, tagName} from "./tag";

/** A new workbook with these sheets, as .xlsx bytes. The names are used as they are. */
export const writeWorkbook = (specs: readonly SheetSpec[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: specs.map(sheetOf),
    // Latin characters and column widths of cells without a style follow it.
    defaultFont: {name: "宋体", size: 11, charset: 134},
    namedRanges: specs.flatMap(namesOf),
  });

function sheetOf(spec: SheetSpec): WriteSheet {
  const {cells, columnWidths, rowHeights, freeze, print, validations} = spec;
  return {
    name: spec.name,
    columns: columnWidths.map((width) => ({width})),
    rowDefs: new Map(rowHeights.map((height, row) => [row, {height}])),
    cells: new Map(cells.flatMap(cellsOf)),
    merges: cells.filter(({rowSpan = 1, columnSpan = 1}) => rowSpan * columnSpan > 1)
      .map(({row, column, rowSpan = 1, columnSpan = 1}) =>
        ({startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1})),
    dataValidations: validations.map(validationOf),
    freezePane: freeze,
    // Widths and heights stay free: a long number must not be stuck as ####.
    protection: spec.protect ? {sheet: true, formatColumns: true, formatRows: true} : undefined,
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fit[0],
      fitToHeight: print.fit[1],
      horizontalCentered: true,
      margins: {top: 0.7, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.3},
    },
    view: {showGridLines: false},
  };
}

/** Names of the sheet's own scope: what it is, what is printed, and what is repeated on every page. */
function namesOf({name, tag, print, rowHeights, columnWidths}: SheetSpec): WriteOptions["namedRanges"] & object {
  // Quoted here, as the library's own print set-up leaves a name with a space unquoted.
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address(rowHeights.length - 1, columnWidths.length - 1))!;
  return [
    ...(tag === undefined ? [] : [{name: tagName, range: `"${sayTag(tag)}"`, scope: name}]),
    {name: "_xlnm.Print_Area", range: `${sheet}!$A$1:$${column}$${row}`, scope: name},
    ...(print.titleRows === undefined ? [] : [
      {name: "_xlnm.Print_Titles", range: `${sheet}!$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`, scope: name},
    ]),
  ];
}

/** The cell and those that it covers: a merged area shows its borders only where every cell of it has them. */
function cellsOf(spec: CellSpec): readonly (readonly [string, Partial<Cell>])[] {
  const {row, column, rowSpan = 1, columnSpan = 1, value = null, formula} = spec;
  const style = styleOf(spec);
  return Array.from({length: rowSpan * columnSpan}, (_, at) => [
    `${row + Math.floor(at / columnSpan)},${column + (at % columnSpan)}`,
    at > 0 ? {style} : {
      style,
      ...(formula === undefined ? {value} : {value: null, formula: formula.slice(1), formulaResult: value}),
    },
  ] as const);
}

function styleOf({style, indent, numberFormat, open = false}: CellSpec): CellStyle {
  const {font, fill, border, horizontal, vertical, wrap, numberFormat: usual}: Style = styles[style];
  const line = {style: "thin", color: {rgb: "7A818A"}} as const;
  const format = numberFormat ?? usual;
  return {
    font: {name: font.name, size: font.size, bold: font.bold, color: {rgb: font.color ?? "000000"}, charset: 134},
    fill: fill === undefined ? undefined : {type: "pattern", pattern: "solid", fgColor: {rgb: fill}},
    border: border === "thin" ? {top: line, right: line, bottom: line, left: line}
      : border === "bottom" ? {bottom: line} : undefined,
    alignment: {horizontal, vertical: vertical === "middle" ? "center" : vertical, wrapText: wrap, indent},
    protection: {locked: !open},
    ...(format === undefined ? {} : {numFmt: format}),
  };
}

function validationOf({row, column, rows, columns, kind, title, message}: Validation): DataValidation {
  const range = `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
  const refusal = {range, allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: title, errorMessage: message} as const;
  return kind === "change"
    ? {type: "whole", operator: "between", formula1: "-999999999", formula2: "999999999", ...refusal}
    : {type: kind === "count" ? "whole" : "decimal", operator: "greaterThanOrEqual", formula1: "0", ...refusal};
}
