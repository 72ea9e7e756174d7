import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {openZip, type Zip} from "../../office/open-zip";
import {attribute, type Attributes, scanXml} from "../../office/scan-xml";
import {struckIn} from "../../office/struck-cell";
import {raised} from "../../office/xml-text";
import type {Cell, Grid} from "../../recognise/grid";
import {readGrids, type Reading} from "../read-grids";
import {OdsStyles} from "./ods-styles";

/**
 * Read the filings of a spreadsheet of OpenDocument, a package (.ods) or one flat text (.fods).
 * @throws ReadError damaged, passwordProtected, tooLarge, noTables
 */
export const readOds = (source: string, content: Uint8Array | string, reading?: Reading): readonly Filing[] =>
  readGrids(source, odsSheets(source, content), {}, reading);

/** Its sheets, by what they show and what they store, without what is struck out; formulas as their stored results. */
export function odsSheets(source: string, content: Uint8Array | string): readonly Grid[] {
  const styles = new OdsStyles();
  const sheets = new OdsSheets(source, styles);
  if (typeof content === "string") scanXml(source, part, content, sheets);
  else {
    const zip = openPackage(source, content);
    const named = zip.part(stylesPart);
    if (named !== undefined) scanXml(source, stylesPart, named, styles);
    scanXml(source, part, zip.part(part) ?? refuse(source), sheets);
  }
  return sheets.grids;
}

const [part, stylesPart] = ["content.xml", "styles.xml"];

function openPackage(source: string, bytes: Uint8Array): Zip {
  const zip = openZip(source, bytes);
  const manifest = new TextDecoder().decode(zip.part("META-INF/manifest.xml"));
  if (manifest.includes("encryption-data")) throw new ReadError(source, "passwordProtected");
  return zip;
}

const refuse = (source: string): never => {
  throw new ReadError(source, "damaged", {part});
};

/** Cells that are read at most: a repetition of a filled cell is so many cells. */
const mostCells = 500_000;
const [mostRows, mostColumns] = [1_048_576, 16_384];

type OpenCell = {
  readonly attributes: Attributes; readonly isCovered: boolean; readonly paragraphs: string[];
  /** The looks of the spans of text that are open. */
  readonly spans: string[];
};
type Row = {
  readonly repeated: number; readonly isHidden: boolean; readonly look: string | undefined; readonly cells: Cell[];
  column: number;
};
type Sheet = {
  readonly name: string; readonly isHidden: boolean; readonly style: string | undefined; readonly cells: Cell[];
  /** Columns that are hidden, each with the one behind the last. */
  readonly hidden: (readonly [number, number])[];
  /** Those whose cells are struck out where they have no look of their own. */
  readonly struck: (readonly [number, number])[];
  row: number; columns: number; column: number;
};

class OdsSheets {
  readonly grids: Grid[] = [];
  private sheet: Sheet | undefined;
  private row: Row | undefined;
  private cell: OpenCell | undefined;
  /** How deep within what is no text of the cell: remarks, drawings, tables within tables. */
  private aside = 0;
  private count = 0;

  constructor(private readonly source: string, private readonly styles: OdsStyles) {}
  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || isAside.has(name) || (name === "table" && this.sheet !== undefined)) {
      this.aside += 1;
      return;
    }
    const said = (key: string): string | undefined => attribute(attributes, key);
    if (this.sheet === undefined) this.styles.open(name, attributes);
    if (name === "table") this.openSheet(said("name") ?? "", said("style-name"));
    else if (name === "table-column") {
      const isStruck = this.styles.isStruck(said("default-cell-style-name"));
      this.takeColumns(this.times(said("number-columns-repeated")), isUnseen(said("visibility")), isStruck);
    } else if (name === "table-row" && this.sheet !== undefined) {
      const repeated = this.times(said("number-rows-repeated"));
      const look = said("default-cell-style-name");
      this.row = {repeated, isHidden: isUnseen(said("visibility")), look, cells: [], column: 0};
    } else if ((name === "table-cell" || name === "covered-table-cell") && this.row !== undefined) {
      this.cell = {attributes, isCovered: name === "covered-table-cell", paragraphs: [], spans: []};
    } else if (this.cell !== undefined) this.openText(name, this.cell, this.times(said("c")), said("style-name"));
  }

  close(name: string): void {
    if (this.aside > 0) {
      this.aside -= 1;
      return;
    }
    if (this.sheet === undefined) this.styles.close(name);
    if (name === "span") this.cell?.spans.pop();
    else if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else if (name === "table-row") this.closeRow();
    else if (name === "table") this.closeSheet();
  }

  text(text: string): void {
    if (this.aside > 0) return;
    if (this.cell !== undefined) this.say(this.cell, text);
    else if (this.sheet === undefined) this.styles.text(text);
  }

  private openText(name: string, cell: OpenCell, count: number, style: string | undefined): void {
    if (name === "p") cell.paragraphs.push("");
    else if (name === "span") cell.spans.push(style ?? "");
    else if (name === "s") this.say(cell, " ".repeat(Math.min(count, 100)));
    else if (name === "tab") this.say(cell, "\t");
    else if (name === "line-break") this.say(cell, "\n");
  }

  private say({paragraphs, spans}: OpenCell, text: string): void {
    if (spans.some(this.styles.isStruck)) return;
    const last = paragraphs.pop();
    if (last !== undefined) paragraphs.push(last + (spans.some(this.styles.isRaised) ? raised(text) : text));
  }

  private openSheet(name: string, style: string | undefined): void {
    this.sheet = {
      name, style, isHidden: this.styles.isHidden(style), cells: [], hidden: [], struck: [],
      row: 0, columns: 0, column: 0,
    };
  }

  private takeColumns(count: number, isHidden: boolean, isStruck: boolean): void {
    if (this.sheet === undefined) return;
    const taken = [this.sheet.column, this.sheet.column + count] as const;
    if (isHidden) this.sheet.hidden.push(taken);
    if (isStruck) this.sheet.struck.push(taken);
    this.sheet.column += count;
  }

  private closeCell(): void {
    const {cell, row, sheet} = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined || sheet === undefined) return;
    const repeated = this.times(attribute(cell.attributes, "number-columns-repeated"));
    const look = attribute(cell.attributes, "style-name") ?? row.look;
    const isStruck = look === undefined ? isAmong(sheet.struck, row.column) : this.styles.isStruck(look);
    const filled = cell.isCovered ? undefined : contentOfCell(cell, isStruck);
    if (filled !== undefined) {
      this.insist((this.count += repeated * row.repeated) <= mostCells && row.column + repeated <= mostColumns);
      for (let at = 0; at < repeated; at += 1) {
        const column = row.column + at;
        const isHidden = row.isHidden || isAmong(sheet.hidden, column);
        row.cells.push({row: sheet.row, column, ...filled, ...(isHidden && {hidden: true})});
        sheet.columns = Math.max(sheet.columns, column + filled.columnSpan);
      }
    }
    row.column += repeated;
  }

  private closeRow(): void {
    const {row, sheet} = this;
    this.row = undefined;
    if (row === undefined || sheet === undefined) return;
    if (row.cells.length > 0) {
      this.insist(sheet.row + row.repeated <= mostRows);
      for (let at = 0; at < row.repeated; at += 1) {
        for (const cell of row.cells) sheet.cells.push({...cell, row: sheet.row + at});
      }
    }
    sheet.row += row.repeated;
  }

  private closeSheet(): void {
    if (this.sheet === undefined) return;
    const {name, style, isHidden, cells, columns} = this.sheet;
    const rows = cells.reduce((most, {row, rowSpan}) => Math.max(most, row + rowSpan), 0);
    const pageHeader = this.styles.pageHeader(style);
    this.grids.push({
      name, rows, columns, cells, ...(isHidden && {hidden: true}), ...(pageHeader !== "" && {pageHeader}),
    });
    this.sheet = undefined;
  }

  /** How often something is repeated. */
  private times(text: string | undefined): number {
    if (text === undefined) return 1;
    const times = Number(text);
    if (!Number.isSafeInteger(times) || times < 1) throw new ReadError(this.source, "damaged", {part});
    return times;
  }

  private insist(isBounded: boolean): void {
    if (!isBounded) throw new ReadError(this.source, "tooLarge", {cells: mostCells});
  }
}

/** What stands within a cell or a sheet and is no text of its own. */
const isAside: ReadonlySet<string> = new Set(["annotation", "frame", "shapes", "custom-shape", "tracked-changes"]);

const isAmong = (columns: Sheet["hidden"], one: number): boolean =>
  columns.some(([from, to]) => one >= from && one < to);

const isUnseen = (visibility: string | undefined): boolean => visibility === "collapse" || visibility === "filter";

/** What a cell holds that is not struck out; nothing where it is empty and covers no others. */
function contentOfCell({attributes, paragraphs}: OpenCell, isStruck: boolean): Omit<Cell, "row" | "column"> | undefined {
  const said = (key: string): string | undefined => attribute(attributes, key);
  const span = (key: string): number => Math.min(mostRows, Math.max(1, Math.floor(Number(said(key) ?? 1)) || 1));
  const spans = {rowSpan: span("number-rows-spanned"), columnSpan: span("number-columns-spanned")};
  const [kind, text] = isStruck ? [undefined, ""] : [said("value-type"), paragraphs.join("\n")];
  const isNumber = kind === "float" || kind === "percentage" || kind === "currency";
  const number = isNumber ? Number(said("value")) : NaN;
  if (Number.isFinite(number)) return {...spans, text: text === "" ? String(number) : text, value: number};
  const gone = isStruck ? struckIn(paragraphs.join("\n")) : {};
  if (text === "" && gone.struck === undefined && spans.rowSpan * spans.columnSpan === 1) return undefined;
  if (kind === "date" || kind === "time") return {...spans, text, value: text, date: true};
  return {...spans, text, value: text === "" ? null : text, ...gone, ...(/^(?:#[A-Z0-9/]+[!?]?|Err:\d+)$/.test(text) && {error: text})};
}
