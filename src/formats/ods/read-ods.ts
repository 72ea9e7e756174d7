import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {openZip} from "../../office/open-zip";
import {attribute, type Attributes, scanXml} from "../../office/scan-xml";
import type {Cell, Grid} from "../../recognise/grid";
import {readGrids, type Reading} from "../read-grids";

/**
 * Read the filings of a spreadsheet of OpenDocument, a package (.ods) or one flat text (.fods).
 * @throws ReadError damaged, passwordProtected, tooLarge, noTables
 */
export const readOds = (source: string, content: Uint8Array | string, reading?: Reading): readonly Filing[] =>
  readGrids(source, odsSheets(source, content), {}, reading);

/** Its sheets, by what they show and what they store, without what is struck out; formulas as their stored results. */
export function odsSheets(source: string, content: Uint8Array | string): readonly Grid[] {
  const sheets = new OdsSheets(source);
  scanXml(source, part, typeof content === "string" ? content : contentOf(source, content), sheets);
  return sheets.grids;
}

const part = "content.xml";

function contentOf(source: string, bytes: Uint8Array): Uint8Array {
  const zip = openZip(source, bytes);
  const manifest = new TextDecoder().decode(zip.part("META-INF/manifest.xml"));
  if (manifest.includes("encryption-data")) throw new ReadError(source, "passwordProtected");
  const content = zip.part(part);
  if (content === undefined) throw new ReadError(source, "damaged", {part});
  return content;
}

/** Cells that are read at most: a repetition of a filled cell is so many cells. */
const mostCells = 500_000;
const [mostRows, mostColumns] = [1_048_576, 16_384];

type OpenCell = {
  readonly attributes: Attributes; readonly isCovered: boolean; readonly paragraphs: string[];
  /** The spans of text that are open: whether each is struck out. */
  readonly spans: boolean[];
};
type Row = {readonly repeated: number; readonly isHidden: boolean; readonly cells: Cell[]; column: number};
type Sheet = {
  readonly name: string; readonly isHidden: boolean; readonly cells: Cell[];
  /** Columns that are hidden, each with the one behind the last. */
  readonly hidden: (readonly [number, number])[];
  row: number; columns: number; column: number;
};

class OdsSheets {
  readonly grids: Grid[] = [];
  private readonly hiddenStyles = new Set<string>();
  private readonly struckStyles = new Set<string>();
  private style = "";
  private sheet: Sheet | undefined;
  private row: Row | undefined;
  private cell: OpenCell | undefined;
  /** How deep within what is no text of the cell: remarks, drawings, tables within tables. */
  private aside = 0;
  private count = 0;

  constructor(private readonly source: string) {}

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || isAside.has(name) || (name === "table" && this.sheet !== undefined)) {
      this.aside += 1;
      return;
    }
    const said = (key: string): string | undefined => attribute(attributes, key);
    if (name === "style") this.style = said("name") ?? "";
    else if (name === "table-properties" && said("display") === "false") this.hiddenStyles.add(this.style);
    else if (name === "text-properties" && isLine(said("text-line-through-style") ?? said("text-line-through-type"))) {
      this.struckStyles.add(this.style);
    } else if (name === "table") this.openSheet(said("name") ?? "", this.hiddenStyles.has(said("style-name") ?? ""));
    else if (name === "table-column") {
      this.takeColumns(this.times(said("number-columns-repeated")), isUnseen(said("visibility")));
    } else if (name === "table-row" && this.sheet !== undefined) {
      const repeated = this.times(said("number-rows-repeated"));
      this.row = {repeated, isHidden: isUnseen(said("visibility")), cells: [], column: 0};
    } else if ((name === "table-cell" || name === "covered-table-cell") && this.row !== undefined) {
      this.cell = {attributes, isCovered: name === "covered-table-cell", paragraphs: [], spans: []};
    } else if (this.cell !== undefined) this.openText(name, this.cell, this.times(said("c")), said("style-name"));
  }

  close(name: string): void {
    if (this.aside > 0) this.aside -= 1;
    else if (name === "span") this.cell?.spans.pop();
    else if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else if (name === "table-row") this.closeRow();
    else if (name === "table") this.closeSheet();
  }

  text(text: string): void {
    if (this.aside === 0 && this.cell !== undefined) this.say(this.cell, text);
  }

  private openText(name: string, cell: OpenCell, count: number, style: string | undefined): void {
    if (name === "p") cell.paragraphs.push("");
    else if (name === "span") cell.spans.push(this.struckStyles.has(style ?? ""));
    else if (name === "s") this.say(cell, " ".repeat(Math.min(count, 100)));
    else if (name === "tab") this.say(cell, "\t");
    else if (name === "line-break") this.say(cell, "\n");
  }

  private say({paragraphs, spans}: OpenCell, text: string): void {
    if (spans.includes(true)) return;
    const last = paragraphs.pop();
    if (last !== undefined) paragraphs.push(last + text);
  }

  private openSheet(name: string, isHidden: boolean): void {
    this.sheet = {name, isHidden, cells: [], hidden: [], row: 0, columns: 0, column: 0};
  }

  private takeColumns(count: number, isHidden: boolean): void {
    if (this.sheet === undefined) return;
    if (isHidden) this.sheet.hidden.push([this.sheet.column, this.sheet.column + count]);
    this.sheet.column += count;
  }

  private closeCell(): void {
    const {cell, row, sheet} = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined || sheet === undefined) return;
    const repeated = this.times(attribute(cell.attributes, "number-columns-repeated"));
    const isStruck = this.struckStyles.has(attribute(cell.attributes, "style-name") ?? "");
    const filled = cell.isCovered ? undefined : contentOfCell(cell, isStruck);
    if (filled !== undefined) {
      this.insist((this.count += repeated * row.repeated) <= mostCells && row.column + repeated <= mostColumns);
      for (let at = 0; at < repeated; at += 1) {
        const column = row.column + at;
        const isHidden = row.isHidden || sheet.hidden.some(([from, to]) => column >= from && column < to);
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
    const {name, isHidden, cells, columns} = this.sheet;
    const rows = cells.reduce((most, {row, rowSpan}) => Math.max(most, row + rowSpan), 0);
    this.grids.push({name, rows, columns, cells, ...(isHidden && {hidden: true})});
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

const isLine = (style: string | undefined): boolean => style !== undefined && style !== "none";

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
  if (text === "" && spans.rowSpan * spans.columnSpan === 1) return undefined;
  if (kind === "date" || kind === "time") return {...spans, text, value: text, date: true};
  return {...spans, text, value: text === "" ? null : text, ...(/^(?:#[A-Z0-9/]+[!?]?|Err:\d+)$/.test(text) && {error: text})};
}
