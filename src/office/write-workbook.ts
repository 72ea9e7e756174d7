import type {Cell, CellStyle, DataValidation} from "hucre/xlsx";
import {address} from "../filing/place";
import type {CellSpec, SheetSpec, Style, Validation} from "../sheets/sheet-spec";
import {styles} from "../sheets/styles";
import {withoutStandIns} from "../sheets/sheet-spec";
import {linkReference} from "./link-reference";
import {addCharts} from "./add-charts";
import {sheetsOf} from "./book";
import {draftOf} from "./draft";
import {footerOf, pageSetupOf, protection, writeSheets, type WrittenSheet} from "./write-sheets";

/** A new workbook with these sheets, as .xlsx bytes. The names are used as they are. */
export async function writeWorkbook(specs: readonly SheetSpec[]): Promise<Uint8Array> {
  const bytes = await writeSheets(specs.map(sheetOf));
  if (specs.every(({charts = []}) => charts.length === 0)) return bytes;
  const draft = draftOf("工作簿.xlsx", bytes);
  sheetsOf(draft).forEach(({part}, at) => addCharts(draft, part!, specs[at]!));
  return draft.build();
}

function sheetOf(spec: SheetSpec): WrittenSheet {
  const {columnWidths, rowHeights, freeze, print, tag, validations} = spec;
  const cells = withoutStandIns(spec);
  const sheet = {
    name: spec.name,
    columns: columnWidths.map((width) => ({width})),
    rowDefs: new Map(rowHeights.map((height, row) => [row, {height}])),
    cells: cellsOf(cells),
    merges: cells.filter(({rowSpan = 1, columnSpan = 1}) => rowSpan * columnSpan > 1)
      .map(({row, column, rowSpan = 1, columnSpan = 1}) =>
        ({startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1})),
    dataValidations: validations.map(validationOf),
    freezePane: freeze,
    protection: spec.protect ? protection : undefined,
    pageSetup: pageSetupOf(print),
    headerFooter: footerOf(print),
    view: {showGridLines: false},
  };
  return {sheet, tag, print, size: [rowHeights.length, columnWidths.length]};
}

/** Cells and those that they cover: a merged area shows its borders only where every cell of it has them. */
function cellsOf(specs: readonly CellSpec[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const spec of specs) {
    const {row, column, rowSpan = 1, columnSpan = 1, value = null, formula, link} = spec;
    const style = styleOf(spec);
    for (let at = rowSpan * columnSpan - 1; at > 0; at--) {
      cells.set(`${row + Math.floor(at / columnSpan)},${column + (at % columnSpan)}`, {style});
    }
    cells.set(`${row},${column}`, {
      style,
      ...(formula === undefined ? {value} : {value: null, formula: formula.slice(1), formulaResult: value}),
      ...(link === undefined ? {} : {hyperlink: {target: "", location: linkReference(link)}}),
    });
  }
  return cells;
}

/** One object a look: a sheet of thousands of units has hundreds of thousands of cells of one look. */
function styleOf(spec: CellSpec): CellStyle {
  const key = [spec.style, spec.indent, spec.numberFormat, spec.open].join("|");
  const known = looks.get(key);
  if (known !== undefined) return known;
  const look = lookOf(spec);
  looks.set(key, look);
  return look;
}

const looks = new Map<string, CellStyle>();

function lookOf({style, indent, numberFormat, open = false}: CellSpec): CellStyle {
  const {font, fill, border, horizontal, vertical, wrap, numberFormat: usual}: Style = styles[style];
  const line = {style: "thin", color: {rgb: "7A818A"}} as const;
  const format = numberFormat ?? usual;
  return {
    font: {
      name: font.name, size: font.size, bold: font.bold, underline: font.underline,
      color: {rgb: font.color ?? "000000"}, charset: 134,
    },
    fill: fill === undefined ? undefined : {type: "pattern", pattern: "solid", fgColor: {rgb: fill}},
    border: border === "thin" ? {top: line, right: line, bottom: line, left: line}
      : border === "bottom" ? {bottom: line} : undefined,
    alignment: {horizontal, vertical: vertical === "middle" ? "center" : vertical, wrapText: wrap, indent},
    protection: {locked: !open},
    ...(format === undefined ? {} : {numFmt: format}),
  };
}

function validationOf({row, column, rows, columns, kind, values, title, message}: Validation): DataValidation {
  const range = `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
  const refusal = {range, allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: title, errorMessage: message} as const;
  if (kind === "list") return {type: "list", values: [...values ?? []], ...refusal};
  return kind === "change"
    ? {type: "whole", operator: "between", formula1: "-999999999", formula2: "999999999", ...refusal}
    : {type: kind === "count" ? "whole" : "decimal", operator: "greaterThanOrEqual", formula1: "0", ...refusal};
}
