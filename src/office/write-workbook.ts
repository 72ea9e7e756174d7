import {writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteOptions, type WriteSheet} from "hucre/xlsx";
import {address, columnLetters} from "../filing/place";
import {
  type CellSpec, cellsOfLines, type Print, type SheetSpec, type Style, tagName, type Validation,
  withoutStandIns,
} from "../sheets/sheet-spec";
import {pageNumber, styles} from "../sheets/styles";
import {addCharts} from "./add-charts";
import {draftPackage, type PackageDraft} from "./package-draft";
import {orderFonts} from "./patch-styles";
import {appProperties, product} from "./product";
import {absoluteReference, linkReference, sheetReference} from "./references";
import {sheetsOf, worksheetAt} from "./workbook-draft";
import {areaOf, rowsXml} from "./write-rows";

/**
 * A new workbook with these sheets, as .xlsx bytes. The names are used as they are. What else it is to say is added
 * before it is packed: one of tens of thousands of units is too large to be opened again.
 */
export async function writeWorkbook(
  specs: readonly SheetSpec[], add: (draft: PackageDraft) => void = () => undefined,
): Promise<Uint8Array> {
  const styleOf = stylesOf();
  const all = specs.map((spec) => ({spec, samples: samplesOf(spec, styleOf)}));
  const written = await writeSheets(all.map(({spec, samples}) => sheetOf(spec, samples, styleOf)));
  const draft = draftPackage("工作簿.xlsx", written);
  const sheets = sheetsOf(draft);
  for (const [at, {spec, samples}] of all.entries()) {
    const part = worksheetAt({draft, sheets}, at);
    addCharts(draft, part, spec);
    putRows(draft, part, spec, samples, styleOf);
  }
  add(draft);
  return draft.build();
}

/**
 * The first cell of each look, and all that lead elsewhere: the library writes no more of a sheet than these, and all
 * around its rows; the rows themselves, which may be hundreds of thousands of cells, are written as they are packed.
 */
function samplesOf(spec: SheetSpec, styleOf: StyleOf): readonly CellSpec[] {
  const looks = new Set<CellStyle>();
  const samples: CellSpec[] = [];
  const take = (one: CellSpec): void => {
    const look = styleOf(one);
    if (looks.has(look) && one.link === undefined) return;
    looks.add(look);
    samples.push(one);
  };
  withoutStandIns(spec).forEach(take);
  if (spec.lines !== undefined) for (const one of cellsOfLines(spec.lines)) take(one);
  return samples;
}

/** The rows of a sheet in place of those of its samples, whose numbers of looks are those of all. */
function putRows(
  draft: PackageDraft, part: string, spec: SheetSpec, samples: readonly CellSpec[], styleOf: StyleOf,
): void {
  const [before = "", rest = ""] = draft.open(part).text.split(/<sheetData\/>|<sheetData>/, 2);
  const [rows = "", after = ""] = rest.includes("</sheetData>") ? rest.split("</sheetData>", 2) : ["", rest];
  const numbers = new Map([...rows.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)]
    .map(([, at, number]) => [at, Number(number)]));
  // The first look is what cells have that say none.
  const looks = new Map(samples.map((one) => [styleOf(one), numbers.get(address(one.row, one.column)) ?? 0]));
  const cells = withoutStandIns(spec);
  const head = before.replace(/<dimension ref="[^"]*"/, `<dimension ref="${areaOf(cells, spec.columnWidths.length, spec.lines)}"`);
  draft.set(part, function* () {
    yield head;
    yield* rowsXml({cells, lines: spec.lines, heights: spec.rowHeights, lookOf: (one) => looks.get(styleOf(one)) ?? 0});
    yield after;
  });
}

function sheetOf(spec: SheetSpec, samples: readonly CellSpec[], styleOf: StyleOf): WrittenSheet {
  const {columnWidths, rowHeights, freeze, print, tag, validations} = spec;
  const cells = withoutStandIns(spec);
  const sheet = {
    name: spec.name,
    columns: columnWidths.map((width) => ({width})),
    cells: new Map(samples.map((one) => [`${one.row},${one.column}`, cellOf(one, styleOf)])),
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

const cellOf = (spec: CellSpec, styleOf: StyleOf): Partial<Cell> => ({
  value: null, style: styleOf(spec),
  ...(spec.link !== undefined && {hyperlink: {target: "", location: linkReference(spec.link)}}),
});

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
