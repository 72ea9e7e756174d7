import {writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteOptions, type WriteSheet} from "hucre/xlsx";
import {address, columnLetters} from "../filing/place";
import {
  type CellSpec, type Print, type SheetSpec, type Style, tagName, type Validation,
  withoutStandIns,
} from "../sheets/sheet-spec";
import {pageNumber, styles} from "../sheets/styles";
import {addCharts} from "./add-charts";
import {draftPackage} from "./package-draft";
import {orderFonts} from "./patch-styles";
import {appProperties, product} from "./product";
import {absoluteReference, linkReference, sheetReference} from "./references";
import {sheetsOf, worksheetAt} from "./workbook-draft";
import {escapeText} from "./xml-text";

/** A new workbook with these sheets, as .xlsx bytes. The names are used as they are. */
export async function writeWorkbook(specs: readonly SheetSpec[]): Promise<Uint8Array> {
  const styleOf = stylesOf();
  const bytes = await writeSheets(specs.map((spec) => sheetOf(spec, styleOf)));
  if (specs.every(({charts = []}) => charts.length === 0)) return bytes;
  const draft = draftPackage("工作簿.xlsx", bytes);
  const sheets = sheetsOf(draft);
  for (const [at, spec] of specs.entries()) addCharts(draft, worksheetAt({draft, sheets}, at), spec);
  return draft.build();
}

function sheetOf(spec: SheetSpec, styleOf: StyleOf): WrittenSheet {
  const {columnWidths, rowHeights, freeze, print, tag, validations} = spec;
  const cells = withoutStandIns(spec);
  const sheet = {
    name: spec.name,
    columns: columnWidths.map((width) => ({width})),
    rowDefs: new Map(rowHeights.map((height, row) => [row, {height}])),
    cells: cellsOf(cells, styleOf),
    merges: cells.filter(({rowSpan = 1, columnSpan = 1}) => rowSpan * columnSpan > 1)
      .map(({row, column, rowSpan = 1, columnSpan = 1}) =>
        ({startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1})),
    dataValidations: validations.map(validationOf),
    freezePane: freeze,
    protection: spec.protect ? protection : undefined,
    pageSetup: pageSetupOf(print),
    colBreaks: breaksOf(print),
    headerFooter: footerOf(print),
    view: {showGridLines: false},
  };
  return {sheet, tag, print, size: [rowHeights.length, columnWidths.length]};
}

/** Cells and those that they cover: a merged area shows its borders only where every cell of it has them. */
function cellsOf(specs: readonly CellSpec[], styleOf: StyleOf): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const spec of specs) {
    const {row, column, rowSpan = 1, columnSpan = 1, value = null, formula, link} = spec;
    const style = styleOf(spec);
    for (let at = rowSpan * columnSpan - 1; at > 0; at--) {
      cells.set(`${row + Math.floor(at / columnSpan)},${column + (at % columnSpan)}`, {style});
    }
    cells.set(`${row},${column}`, {
      style,
      ...(formula === undefined
        ? {value: held(value)} : {value: null, formula: formula.slice(1), formulaResult: value}),
      ...(link === undefined ? {} : {hyperlink: {target: "", location: linkReference(link)}}),
    });
  }
  return cells;
}

/** A value as the library is to write it. */
const held = (value: CellSpec["value"]) => typeof value === "string" ? escapeText(value) : value;

type StyleOf = (spec: CellSpec) => CellStyle;

/** One object a look: a sheet of thousands of units has hundreds of thousands of cells of one look. */
function stylesOf(): StyleOf {
  const known = new Map<string, CellStyle>();
  return (spec) => {
    const key = [spec.style, spec.indent, spec.numberFormat, spec.open].join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = lookOf(spec);
    known.set(key, now);
    return now;
  };
}

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

function validationOf({row, column, rows, columns, kind, values, from, title, message}: Validation): DataValidation {
  const range = `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
  const refusal = {range, allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: title, errorMessage: message} as const;
  if (from !== undefined) return {type: "list", formula1: from, ...refusal};
  if (kind === "list") return {type: "list", values: [...values ?? []], ...refusal};
  return kind === "change"
    ? {type: "whole", operator: "between", formula1: "-999999999", formula2: "999999999", ...refusal}
    : {type: kind === "count" ? "whole" : "decimal", operator: "greaterThanOrEqual", formula1: "0", ...refusal};
}

/** A sheet in the library's own words, and what has to be said of it by names. */
export type WrittenSheet = {
  readonly sheet: WriteSheet;
  readonly tag?: string;
  readonly print?: Print;
  /** Rows and columns that are printed. */
  readonly size: readonly [number, number];
};

/** A new workbook with these sheets, as .xlsx bytes. The names are used as they are. */
export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const draft = draftPackage("工作簿.xlsx", await writeXlsx({
    sheets: sheets.map(({sheet}) => sheet),
    // So that a sheet says all it holds by itself, also when it is added to another workbook.
    stringMode: "inline",
    // Latin characters and column widths of cells without a style follow it.
    defaultFont: {name: "宋体", size: 11, charset: 134},
    namedRanges: sheets.flatMap(namesOf),
    properties: {creator: product, lastModifiedBy: product},
  }));
  // What the library gets wrong, or says of itself.
  orderFonts(draft, "xl/styles.xml");
  draft.set("docProps/app.xml", appProperties);
  return draft.build();
}

/** Marks are formats, and a number too long for its column must not be stuck as ####. */
export const protection: WriteSheet["protection"] = {
  sheet: true, formatCells: true, formatColumns: true, formatRows: true,
};

/** A page of A4, as a sheet is to be printed. */
export const pageSetupOf = ({orientation, fit: [across, down], pages}: Print): WriteSheet["pageSetup"] => ({
  paperSize: "a4",
  orientation,
  ...(pages === undefined ? {fitToPage: true, fitToWidth: across, fitToHeight: down} : {scale: pages.scale}),
  horizontalCentered: true,
  margins: {top: 0.7, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.3},
});

/** Where a page ends, as the library counts: the column before the one that begins the next. */
export const breaksOf = ({pages}: Print): WriteSheet["colBreaks"] => pages?.columns.map((column) => column - 1);

/** Names of the sheet's own scope: what it is, what is printed, and what is repeated on every page. */
function namesOf({sheet: {name}, tag, print, size}: WrittenSheet): WriteOptions["namedRanges"] & object {
  // Quoted here, as the library's own print set-up leaves a name with a space unquoted.
  const sheet = sheetReference(name);
  const [rows, columns] = print?.area ?? size;
  const printed = absoluteReference(name, {top: 0, left: 0, bottom: rows - 1, right: columns - 1});
  const {titleRows, titleColumns} = print ?? {};
  const titles = [
    ...(titleColumns === undefined ? [] : [`${sheet}$${titleColumns.map(columnLetters).join(":$")}`]),
    ...(titleRows === undefined ? [] : [`${sheet}$${titleRows.map((row) => row + 1).join(":$")}`]),
  ];
  return [
    ...(tag === undefined ? [] : [{name: tagName, range: `"${tag}"`, scope: name}]),
    ...(print === undefined ? [] : [{name: "_xlnm.Print_Area", range: printed, scope: name}]),
    ...(titles.length === 0 ? [] : [{name: "_xlnm.Print_Titles", range: titles.join(","), scope: name}]),
  ];
}

/** Pages of a sheet that may take many are numbered. */
export const footerOf = ({fit: [, down]}: Print): WriteSheet["headerFooter"] =>
  (down === 0 ? {oddFooter: `&C${pageNumber}`} : undefined);
