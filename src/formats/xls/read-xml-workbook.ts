import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {ReadError} from "../../filing/read-error";
import {computeFormulas} from "../../office/formulas/compute-formulas";
import type {Cell, Grid} from "../../recognise/grid";
import {limits} from "../../office/limits";
import {type Attributes, scanXml} from "../../office/scan-xml";
import {raised} from "../../office/xml-text";
import {numberFormat, type NumberFormat, storedNumber} from "../../office/number-format";
import {readGrids, type Reading} from "../read-grids";
import {said, type Watch, XmlSheet} from "./xml-sheet";

/**
 * Read a filing from a workbook in Excel's XML of 2003 (SpreadsheetML).
 * @throws ReadError damaged, with the place, where a cell stands or reaches beyond the sheet, lies under another one or
 *   holds more than one thing, and where tags do not match; tooLarge, tooComplex, noTables
 */
export const readXmlWorkbook = (source: string, xml: string, reading?: Reading): readonly Filing[] =>
  readGrids(source, xmlSheets(source, xml), {}, reading);

/** Its sheets, without what is struck out; whatever its cells claim, reading them takes no longer than the text is long. */
export function xmlSheets(source: string, xml: string): readonly Grid[] {
  const workbook = new XmlWorkbook(source);
  try {
    scanXml(source, part, withoutNames(xml.trimStart()), workbook);
    return workbook.grids();
  } catch (error) {
    const isOurs = error instanceof ReadError && error.detail.part === part;
    throw isOurs ? new ReadError(source, "damaged", {}, workbook.place()) : error;
  }
}

/** The file is a single part. */
const part = "Workbook";

/** Writers forget to escape what they put into the names of areas, of which nothing is read. */
function withoutNames(xml: string): string {
  const [before, ...rest] = xml.split(/(?<=<(?:\w+:)?Names>)/);
  return before + rest.map((text) => {
    const end = text.search(/<\/(?:\w+:)?Names>/);
    return end < 0 ? text : text.slice(end);
  }).join("");
}

const most = {cells: 500_000, merges: limits.merges};

class XmlWorkbook {
  private readonly formats = new Formats();
  private readonly sheets: XmlSheet[] = [];
  /** Of each open element, with those around it; of what stands within a cell's data, or elsewhere so deep, nothing. */
  private readonly paths: string[] = [];
  private readonly counted = {cells: 0, merges: 0};
  private readonly watch: Watch;
  private from1904 = false;
  private sheet: XmlSheet | undefined;
  /** A cell's data, if it has any, and the tags in it around what is being read of a text of several looks. */
  private data: {readonly type: string | undefined; raw: string; readonly looks: string[]} | undefined;
  /** Where the text that is being read goes: into a cell's data, or into what is said of the sheet. */
  private into: "data" | "visible" | undefined;

  constructor(private readonly source: string) {
    this.watch = {
      count: (what) => {
        this.counted[what] += 1;
        if (this.counted[what] > most[what]) throw new ReadError(source, "tooLarge", {[what]: most[what]});
      },
      refuse: (place) => this.refuse(place),
    };
  }

  open(name: string, attributes: Attributes): void {
    const around = this.where();
    this.paths.push(this.paths.length === 0 ? name : this.paths.length > 5 ? "" : `${around}/${name}`);
    this.data?.looks.push(name);
    // A number has no parts.
    if (around === data && this.data?.type !== undefined && this.data.type !== "String") this.refuse();
    switch (this.where()) {
      case "Workbook/ExcelWorkbook/Date1904": this.from1904 = true; break;
      case "Workbook/Styles/Style": this.formats.add(said(attributes, "ID") ?? "", said(attributes, "Parent")); break;
      case "Workbook/Styles/Style/NumberFormat": this.formats.set(said(attributes, "Format")); break;
      case "Workbook/Styles/Style/Font": this.formats.strike(said(attributes, "StrikeThrough")); break;
      case sheet: this.openSheet(said(attributes, "Name")); break;
      case visible: this.into = "visible"; break;
      case header: this.openedSheet().printed.over = said(attributes, "Data") ?? ""; break;
      case footer: this.openedSheet().printed.below = said(attributes, "Data") ?? ""; break;
      case table: this.openedSheet().openTable(said(attributes, "StyleID")); break;
      case `${table}/Column`: this.openedSheet().addColumns(attributes); break;
      case row: this.openedSheet().openRow(attributes); break;
      case cell: this.openedSheet().openCell(attributes); break;
      case data: this.openData(said(attributes, "Type")); break;
      default: if (tableParts.has(name) && (inTable.has(around) || around === sheet)) this.refuse();
    }
  }

  text(text: string): void {
    if (this.into === "data" && this.data !== undefined) this.data.raw += seenOf(text, this.data.looks);
    else if (this.into === "visible") this.openedSheet().hidden = /Hidden/.test(text);
    else if (inTable.has(this.where()) && text.trim() !== "") this.refuse();
  }

  close(): void {
    this.data?.looks.pop();
    switch (this.where()) {
      case data: case visible: this.into = undefined; break;
      case cell: this.closeCell(); break;
      case sheet:
        this.sheets.push(this.openedSheet());
        this.sheet = undefined;
    }
    this.paths.pop();
  }

  /** All sheets, with the results of their formulas. */
  grids(): readonly Grid[] {
    const computed = computeFormulas(this.sheets.map((sheet) => ({
      name: sheet.name, cells: sheet.cells,
      show: (cell: Cell, value: number) => this.formats.of(sheet.styleOf(cell)).show(value),
    })));
    return this.sheets.map((sheet, at) => sheet.finish(computed[at] ?? []));
  }

  /** The cell that is open, or where the next would stand. */
  place(): Place | undefined {
    return this.sheet?.place();
  }

  private refuse(place = this.place()): never {
    throw new ReadError(this.source, "damaged", {}, place);
  }

  private where(): string {
    return this.paths.at(-1) ?? "";
  }

  private openSheet(name = String(this.sheets.length + 1)): void {
    this.sheet = new XmlSheet(name, this.watch);
  }

  private openedSheet = (): XmlSheet => this.sheet ?? this.refuse();

  private openData(type: string | undefined): void {
    if (this.data !== undefined) this.refuse();
    this.data = {type, raw: "", looks: []};
    this.into = "data";
  }

  private closeCell(): void {
    const {data, from1904} = this;
    this.data = undefined;
    this.openedSheet().closeCell((style) => contentOf(data, this.formats.of(style), from1904),
      (style) => this.formats.isStruck(style));
  }
}

const sheet = "Workbook/Worksheet";
const table = `${sheet}/Table`;
const row = `${table}/Row`;
const cell = `${row}/Cell`;
/** A comment has data too. */
const data = `${cell}/Data`;
const visible = `${sheet}/WorksheetOptions/Visible`;
const [header, footer] = ["Header", "Footer"].map((one) => `${sheet}/WorksheetOptions/PageSetup/${one}`);

/** What stands there stands in its place or not at all: a row in a row is the sign of one that was lost. */
const tableParts: ReadonlySet<string> = new Set(["Table", "Column", "Row", "Cell", "Data"]);
const inTable: ReadonlySet<string> = new Set([table, `${table}/Column`, row, cell, data]);

/** What a cell's data says, by its type: Number, DateTime, Boolean, Error or String; without one, a number or text. */
type Data = {readonly type: string | undefined; readonly raw: string};

/** Of a text of several looks nothing that is struck out, and the sign of a note beside the number. */
const seenOf = (text: string, looks: readonly string[]): string =>
  looks.includes("S") ? "" : looks.includes("Sup") || looks.includes("Sub") ? raised(text) : text;

/** A cell's value and how it is shown. A number that is none stays the text that was typed. */
function contentOf(
  data: Data | undefined, format: NumberFormat, from1904: boolean,
): Pick<Cell, "text" | "value" | "error" | "date"> {
  const {type = "Number", raw = ""} = data ?? {};
  if (raw === "" || (type === "Number" && raw.trim() === "")) return {text: "", value: null};
  if (type === "Error") return {text: raw, value: raw, error: raw};
  if (type === "Boolean" && /^[01]$/.test(raw)) return raw === "1" ? {text: "TRUE", value: true} : {text: "FALSE", value: false};
  const isDate = type === "DateTime";
  const value = type === "Number" ? storedNumber(raw) : isDate && !from1904 ? dayOf(raw) : undefined;
  if (value === undefined) return {text: raw, value: raw, ...(isDate && {date: true})};
  return {text: format.show(value), value, ...((isDate || format.isDate) && {date: true})};
}

/** The number that Excel keeps of a date: days since the last of 1899, with a 29 February 1900 that never was. */
function dayOf(text: string): number | undefined {
  const days = (Date.parse(`${text.trim()}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!Number.isFinite(days)) return undefined;
  return days < 61 ? days - 1 : days;
}

/** The number formats of a workbook, and what its fonts strike out, which its styles name and inherit. */
class Formats {
  private readonly styles = new Map<string, Style>();
  private latest: Style = {};

  /** A style begins, of which the format follows. */
  add(id: string, parent: string | undefined): void {
    this.latest = {parent};
    this.styles.set(id, this.latest);
  }

  /** The format of the style that began last, by its code or by the name that Excel gives it. */
  set(said = "General"): void {
    this.latest.format = numberFormat(named.get(said) ?? said);
  }

  /** Whether its font strikes out. */
  strike(said: string | undefined): void {
    this.latest.isStruck = said === "1";
  }

  isStruck(style = "Default", generations = mostGenerations): boolean {
    const {isStruck, parent} = this.styles.get(style) ?? {};
    return isStruck ?? (parent !== undefined && generations > 0 && this.isStruck(parent, generations - 1));
  }

  of(style = "Default", generations = mostGenerations): NumberFormat {
    const {format, parent} = this.styles.get(style) ?? {};
    return format ?? (parent === undefined || generations === 0 ? general : this.of(parent, generations - 1));
  }
}

type Style = {readonly parent?: string; format?: NumberFormat; isStruck?: boolean};

/** A style may name itself as its own ancestor. */
const mostGenerations = 16;

const general = numberFormat("General");

const named: ReadonlyMap<string, string> = new Map([
  ["General Number", "General"], ["Fixed", "0.00"], ["Percent", "0.00%"],
  ["Standard", "#,##0.00"], ["Currency", "#,##0.00"], ["Euro Currency", "#,##0.00"],
  ...["General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time"]
    .map((name): [string, string] => [name, "yyyy-m-d"]),
]);
