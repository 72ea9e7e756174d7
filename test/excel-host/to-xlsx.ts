import {strToU8, zipSync} from "fflate";
import {columnName, formatRect} from "./address";
import type {Book, Sheet, StoredCell} from "./book";

/** The workbook as .xlsx, plainly: content, merges, locks, number formats, names, conditional formats, parts. */
export function toXlsx(book: Book): Uint8Array {
  const {sheets, parts, properties} = book;
  const looks = new Looks();
  const sheetParts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, looks)] as const);
  const content: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length, properties.size > 0),
    "_rels/.rels": relationships([
      ["officeDocument", "xl/workbook.xml"],
      ...(properties.size > 0 ? [["custom-properties", "docProps/custom.xml"] as const] : []),
    ]),
    ...(properties.size > 0 ? {"docProps/custom.xml": propertiesXml(properties)} : {}),
    "xl/workbook.xml": workbookXml(book),
    "xl/styles.xml": looks.toXml(),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ...parts.map((_, at) => ["customXml", `../customXml/item${at + 1}.xml`] as const),
    ]),
    ...Object.fromEntries(sheetParts),
    ...Object.fromEntries(parts.map(({xml}, at) => [`customXml/item${at + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(content).map(([name, text]) =>
    [name, strToU8(text.startsWith("<?xml") ? text : `<?xml version="1.0" encoding="UTF-8"?>${text}`)])));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const typed = "application/vnd.openxmlformats-officedocument";

const contentTypes = (sheets: number, hasProperties: boolean): string => {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${typed}.${type}+xml"/>`;
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
    override("xl/workbook.xml", "spreadsheetml.sheet.main")}${override("xl/styles.xml", "spreadsheetml.styles")}${
    Array.from({length: sheets}, (_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, "spreadsheetml.worksheet")).join("")}${
    hasProperties ? override("docProps/custom.xml", "custom-properties") : ""}</Types>`;
};

const relationships = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${targets.map(([kind, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${office}/relationships/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

function workbookXml({sheets, names}: Book): string {
  const named = (name: string, formula: string, more: string) => `<definedName name="${escape(name)}"${more}>${escape(formula.slice(1))}</definedName>`;
  const defined = [
    ...names.map(({name, formula}) => named(name, formula, "")),
    ...sheets.flatMap((sheet, at) => sheet.names.map(({name, formula, visible}) =>
      named(name, formula, ` localSheetId="${at}"${visible ? "" : ' hidden="1"'}`))),
  ];
  return `<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets>${sheets.map(({name, visibility}, at) =>
    `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${visibility === "Visible" ? "" : ' state="hidden"'}/>`).join("")}</sheets>${
    defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`;
}

const propertiesXml = (properties: ReadonlyMap<string, string>): string =>
  `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${[...properties].map(([name, value], at) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`).join("")}</Properties>`;

/** Cell formats as far as they are kept: lock and number format. */
class Looks {
  private readonly known: {readonly locked: boolean; readonly format: string}[] = [{locked: true, format: "General"}];

  indexOf({look: {locked = true, numberFormat: format = "General"}}: StoredCell): number {
    const at = this.known.findIndex((one) => one.locked === locked && one.format === format);
    return at >= 0 ? at : this.known.push({locked, format}) - 1;
  }

  toXml(): string {
    const formats = [...new Set(this.known.map(({format}) => format))].filter((format) => format !== "General");
    return `<styleSheet xmlns="${spreadsheet}"><numFmts count="${formats.length}">${formats.map((format, at) =>
      `<numFmt numFmtId="${164 + at}" formatCode="${escape(format)}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${this.known.length}">${
      this.known.map(({locked, format}) => `<xf numFmtId="${format === "General" ? 0 : 164 + formats.indexOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="${locked ? 1 : 0}"/></xf>`).join("")}</cellXfs></styleSheet>`;
  }
}

function sheetXml({cells, merges, marks, protection}: Sheet, looks: Looks): string {
  const rows = new Map<number, [number, StoredCell][]>();
  for (const [key, cell] of cells) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    rows.set(row, [...(rows.get(row) ?? []), [column, cell]]);
  }
  const lines = [...rows].sort(([a], [b]) => a - b).map(([row, line]) => `<row r="${row + 1}">${line.sort(([a], [b]) => a - b)
    .map(([column, cell]) => cellXml(`r="${columnName(column)}${row + 1}" s="${looks.indexOf(cell)}"`, cell)).join("")}</row>`);
  return `<worksheet xmlns="${spreadsheet}"><sheetData>${lines.join("")}</sheetData>${protection ? '<sheetProtection sheet="1" formatCells="0"/>' : ""}${
    merges.length > 0 ? `<mergeCells>${merges.map((merge) => `<mergeCell ref="${formatRect(merge)}"/>`).join("")}</mergeCells>` : ""}${
    marks.map(({rects, formula}, at) => `<conditionalFormatting sqref="${rects.map(formatRect).join(" ")}"><cfRule type="expression" priority="${at + 1}"><formula>${
      escape(formula.slice(1))}</formula></cfRule></conditionalFormatting>`).join("")}${linksXml(cells)}</worksheet>`;
}

function linksXml(cells: Sheet["cells"]): string {
  const links = [...cells].flatMap(([key, {link}]) => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    return link === undefined ? []
      : [`<hyperlink ref="${columnName(column)}${row + 1}" location="${escape(link.documentReference)}"/>`];
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function cellXml(where: string, {value, formula}: StoredCell): string {
  const said = formula === undefined ? "" : `<f>${escape(formula.slice(1))}</f>`;
  if (value === null) return `<c ${where}>${said}</c>`;
  if (typeof value === "object") return `<c ${where} t="e">${said}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `<c ${where} t="b">${said}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c ${where}>${said}<v>${value}</v></c>`;
  return said === "" ? `<c ${where} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
    : `<c ${where} t="str">${said}<v>${escape(value)}</v></c>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
