import {raised} from "./xml-text";
import {effortFor} from "../filing/effort";
import {ReadError} from "../filing/read-error";
import {sharedFormulas} from "./formula-references";
import {limits} from "./limits";
import {pageHeaderOf} from "./page-header";
import {lastColumn, lastRow, parseArea, parseCorner, type CellArea, type Corner} from "./references";
import {isTrue, scanXml, type Attributes, type XmlListener} from "./scan-xml";
import {unescapeText} from "./xml-text";

/** A cell as its sheet's XML has it. */
export type RawCell = {
  readonly row: number;
  readonly column: number;
  /** How `raw` is to be understood, and the number of its style. */
  readonly type?: string;
  readonly style?: string;
  readonly raw?: string;
  /** What of its own text has a look of its own, and none of the cell's. */
  readonly ownLook?: string;
  /** Without “=”; of a shared formula, the cell's own. */
  readonly formula?: string;
  readonly isArray?: true;
  /** The cells that its formula fills, where they are more than its own. */
  readonly fills?: CellArea;
  readonly isHidden: boolean;
};

/** What a sheet's XML says beside its cells: merged areas, and the texts that stand over each printed page, a line each. */
export type AroundCells = {readonly areas: readonly CellArea[]; readonly pageHeader: string};

/**
 * Take the merged areas and the pages' header from a sheet's XML, and hand over each of its cells as it comes, empty ones included: together
 * they take several times the room of what is made of them.
 * @throws ReadError damaged, or tooLarge for more cells than `room`
 */
export function scanSheet(
  source: string, part: string, xml: Uint8Array, room: number, take: (cell: RawCell) => void,
): AroundCells {
  const listener = new SheetListener(source, part, room, take);
  scanXml(source, part, xml, listener);
  const {areas, header, footer} = listener;
  return {areas, pageHeader: pageHeaderOf(unescapeText(header), unescapeText(footer))};
}

/** Follows a sheet's tags: where it is by now, what the cell around it says so far, what came before. */
class SheetListener implements XmlListener {
  readonly areas: CellArea[] = [];
  header = "";
  footer = "";
  private readonly formulas: ReturnType<typeof sharedFormulas>;
  private readonly hiddenColumns = new Uint8Array(lastColumn + 1);
  private hidings = 0;
  private cells = 0;
  private inRows = false;
  private row = -1;
  private column = -1;
  private isRowHidden = false;
  /** The tag of the cell that is open, and of its formula. */
  private cell: Attributes | undefined;
  private shared: Attributes = {};
  private value: string | undefined;
  private formula: string | undefined;
  /** Where text goes. */
  private into: "value" | "run" | "formula" | "header" | "footer" | undefined;
  private isPhonetic = false;
  /** How a run of a rich text stands: above or below its line, or struck out. */
  private isRaised = false;
  private isStruck = false;
  /** Whether it has a look of its own, and the runs of the cell that have. */
  private hasLook = false;
  private ownLook = "";

  constructor(
    private readonly source: string, private readonly part: string, private readonly room: number,
    private readonly handOver: (cell: RawCell) => void,
  ) {
    this.formulas = sharedFormulas(effortFor(source, limits.formulaPieces));
  }

  open(tag: string, attributes: Attributes): void {
    switch (tag) {
      case "sheetData": this.inRows = true; break;
      case "col": this.openColumns(attributes); break;
      case "row": this.openRow(attributes); break;
      case "c": this.openCell(attributes); break;
      case "v": this.into = this.cell && "value"; this.value = ""; break;
      case "is": this.value = this.ownLook = ""; this.isRaised = this.isStruck = this.hasLook = false; break;
      case "r": this.isRaised = this.isStruck = this.hasLook = false; break;
      case "rPr": this.hasLook = true; break;
      case "vertAlign": this.isRaised = attributes.val !== "baseline"; break;
      case "strike": this.isStruck = attributes.val === undefined || isTrue(attributes.val); break;
      case "rPh": this.isPhonetic = true; break;
      case "t": if (this.cell !== undefined && !this.isPhonetic && !this.isStruck) this.into = "run"; break;
      case "f": if (this.cell !== undefined) this.openFormula(attributes); break;
      case "mergeCell": this.openMerge(attributes); break;
      case "oddHeader": case "firstHeader": this.into = "header"; this.header += "\n"; break;
      case "oddFooter": case "firstFooter": this.into = "footer"; this.footer += "\n"; break;
    }
  }

  close(tag: string): void {
    if (tag === "c") this.closeCell();
    else if (tag === "sheetData") this.inRows = false;
    else if (tag === "rPh") this.isPhonetic = false;
    else if (tag === "v" || tag === "t" || tag === "f" || /(?:Head|Foot)er$/.test(tag)) this.into = undefined;
  }

  text(piece: string): void {
    if (this.into === "value") this.value += piece;
    else if (this.into === "run") this.addRun(this.isRaised ? raised(piece) : piece);
    else if (this.into === "formula") this.formula += piece;
    else if (this.into !== undefined) this[this.into] += piece.slice(0, longestHeader);
  }

  /** Nearly all cells can be read as a whole, which is several times as fast. */
  take(xml: string, at: number): number | undefined {
    const plain = this.inRows && this.cell === undefined && !this.isPhonetic ? plainCellAt(xml, at) : undefined;
    if (plain === undefined) return undefined;
    this.row = plain.row;
    this.column = plain.column;
    this.add(plain, plain.formula, {});
    return plain.end;
  }

  private addRun(text: string): void {
    this.value += text;
    if (this.hasLook) this.ownLook += text;
  }

  private openColumns({min, max, hidden}: Attributes): void {
    if (!isTrue(hidden)) return;
    this.hidings += 1;
    // Each says something of another column.
    if (this.hidings > this.hiddenColumns.length) this.refuse();
    this.hiddenColumns.fill(1, Math.max(0, Number(min) - 1), Math.max(0, Number(max)));
  }

  private openRow({r, hidden}: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!(this.row >= 0 && this.row <= lastRow)) this.refuse();
    this.column = -1;
    this.isRowHidden = isTrue(hidden);
  }

  private openCell(attributes: Attributes): void {
    if (!this.inRows) return;
    const corner = attributes.r === undefined ? undefined : parseCorner(attributes.r) ?? this.refuse();
    this.row = corner?.row ?? this.row;
    this.column = corner?.column ?? this.column + 1;
    this.cell = attributes;
    this.value = this.formula = undefined;
    this.ownLook = "";
  }

  private openFormula(attributes: Attributes): void {
    this.into = "formula";
    this.formula = "";
    this.shared = attributes;
  }

  private openMerge({ref}: Attributes): void {
    const area = parseArea(ref ?? "");
    if (area === undefined) return;
    this.areas.push(area);
    if (this.areas.length > limits.merges) throw new ReadError(this.source, "tooLarge", {merges: limits.merges});
  }

  private closeCell(): void {
    if (this.cell === undefined) return;
    const {t: type, s: style} = this.cell;
    this.cell = undefined;
    this.add({type, style, raw: this.value, ...(this.ownLook !== "" && {ownLook: this.ownLook})}, this.formula, this.shared);
  }

  private add(
    {type, style, raw, ownLook}: Pick<RawCell, "type" | "style" | "raw" | "ownLook">, says: string | undefined,
    shared: Attributes,
  ): void {
    const {row, column} = this;
    const formula = says === undefined ? undefined : this.formulas(unescapeText(says), shared, row, column);
    if (this.cells === this.room) throw new ReadError(this.source, "tooLarge", {cells: limits.cells});
    const isHidden = this.isRowHidden || this.hiddenColumns[column] === 1;
    const isArray = formula !== undefined && (shared.t === "array" || shared.t === "dataTable");
    const fills = isArray ? parseArea(shared.ref ?? "") : undefined;
    this.cells += 1;
    this.handOver({
      row, column, type, style, raw, formula, isHidden, ...(isArray && {isArray}),
      ...(ownLook !== undefined && {ownLook}),
      ...(fills !== undefined && (fills.top < fills.bottom || fills.left < fills.right) && {fills}),
    });
  }

  private refuse(): never {
    throw new ReadError(this.source, "damaged", {part: this.part});
  }
}

/** A cell's element read as a whole, and where it ends. */
type PlainCell = Corner & Pick<RawCell, "type" | "style" | "raw" | "formula"> & {readonly end: number};

/**
 * The cell that begins at a place, if it is written as nearly all cells are: at most a style, a type, a plain formula
 * and a value or text without entities. Anything else is left to be read tag by tag.
 */
function plainCellAt(xml: string, at: number): PlainCell | undefined {
  if (xml.charCodeAt(at + 1) !== letterC) return undefined;
  pattern.lastIndex = at;
  const found = pattern.exec(xml);
  if (found === null) return undefined;
  const [, address = "", before, style, behind, formula, value, inline = value] = found;
  const corner = parseCorner(address);
  const isTwice = before !== undefined && behind !== undefined;
  if (corner === undefined || isTwice || inline?.includes("]]>") || formula?.includes("]]>")) return undefined;
  const {row, column} = corner;
  return {row, column, type: before ?? behind, style, raw: inline, formula, end: pattern.lastIndex};
}

/** What Excel allows in one; a piece of it is no longer either. */
const longestHeader = 255;

const letterC = 0x63;

/** Excel writes the style first, others the type. */
const pattern = new RegExp(
  "<c r=\"([A-Z]+\\d+)\"(?: t=\"([A-Za-z]+)\")?(?: s=\"(\\d+)\")?(?: t=\"([A-Za-z]+)\")?" +
  "(?:/>|>(?:<f>([^<&]*)</f>)?(?:<v>([^<&]*)</v>|<is><t>([^<&]*)</t></is>)?</c>)", "y");
