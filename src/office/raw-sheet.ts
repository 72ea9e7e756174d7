import {ReadError} from "../filing/read-error";
import {limits} from "./limits";
import {plainCellAt} from "./plain-cell";
import {lastColumn, parseArea, parseCorner, type Area} from "./reference";
import {sharedFormulas} from "./shared-formulas";
import {scanXml, unescapeText, type Attributes} from "./xml";

/** A cell as its sheet's XML has it. */
export type RawCell = {
  readonly row: number;
  readonly column: number;
  /** How `raw` is to be understood, and the number of its style. */
  readonly type?: string;
  readonly style?: string;
  readonly raw?: string;
  /** Without “=”; of a shared formula, the cell's own. */
  readonly formula?: string;
  readonly isHidden: boolean;
};

/** All that a sheet's XML says of cells, empty ones included, in its order. */
export type RawSheet = {readonly cells: readonly RawCell[]; readonly areas: readonly Area[]};

/**
 * Take the cells and merged areas from a sheet's XML.
 * @throws ReadError damaged, or tooLarge for more cells than `room`
 */
export function scanSheet(source: string, part: string, xml: Uint8Array, room: number): RawSheet {
  const refuse = (): never => {
    throw new ReadError(source, "damaged", {part});
  };
  const cells: RawCell[] = [];
  const areas: Area[] = [];
  const hiddenColumns = new Uint8Array(lastColumn + 1);
  let left = hiddenColumns.length;
  const formulas = sharedFormulas();
  let inRows = false;
  let row = -1;
  let column = -1;
  let rowHidden = false;
  let cell: Attributes | undefined;
  let shared: Attributes = {};
  let value: string | undefined;
  let formula: string | undefined;
  let into: "value" | "formula" | undefined;
  let phonetic = false;

  scanXml(source, part, xml, {open, close, text, take});
  return {cells, areas};

  function open(tag: string, attributes: Attributes): void {
    switch (tag) {
      case "sheetData": inRows = true; break;
      case "col": openColumns(attributes); break;
      case "row": openRow(attributes); break;
      case "c": openCell(attributes); break;
      case "v": into = cell && "value"; value = ""; break;
      case "is": value = ""; break;
      case "rPh": phonetic = true; break;
      case "t": if (cell !== undefined && !phonetic) into = "value"; break;
      case "f":
        if (cell === undefined) break;
        into = "formula";
        formula = "";
        shared = attributes;
        break;
      case "mergeCell": openMerge(attributes); break;
    }
  }

  function close(tag: string): void {
    if (tag === "c") closeCell();
    else if (tag === "sheetData") inRows = false;
    else if (tag === "rPh") phonetic = false;
    else if (tag === "v" || tag === "t" || tag === "f") into = undefined;
  }

  function text(piece: string): void {
    if (into === "value") value += piece;
    else if (into === "formula") formula += piece;
  }

  function openColumns({min, max, hidden}: Attributes): void {
    if (!isTrue(hidden)) return;
    // Each says something of another column.
    if ((left -= 1) < 0) refuse();
    hiddenColumns.fill(1, Math.max(0, Number(min) - 1), Math.max(0, Number(max)));
  }

  function openRow({r, hidden}: Attributes): void {
    row = r === undefined ? row + 1 : Number(r) - 1;
    if (!(row >= 0 && row < 1_048_576)) refuse();
    column = -1;
    rowHidden = isTrue(hidden);
  }

  function openCell(attributes: Attributes): void {
    if (!inRows) return;
    const corner = attributes.r === undefined ? {row, column: column + 1} : parseCorner(attributes.r) ?? refuse();
    ({row, column} = corner);
    cell = attributes;
    value = formula = undefined;
  }

  function openMerge({ref}: Attributes): void {
    const area = parseArea(ref ?? "");
    if (area === undefined) return;
    areas.push(area);
    if (areas.length > limits.merges) throw new ReadError(source, "tooLarge", {merges: limits.merges});
  }

  function closeCell(): void {
    if (cell === undefined) return;
    const {t: type, s: style} = cell;
    cell = undefined;
    const says = formula === undefined ? undefined : formulas(unescapeText(formula), shared, row, column);
    add({type, style, raw: value}, says);
  }

  /** Nearly all cells can be read as a whole, which is several times as fast. */
  function take(xml: string, at: number): number | undefined {
    const plain = inRows && cell === undefined && !phonetic ? plainCellAt(xml, at) : undefined;
    if (plain === undefined) return undefined;
    ({row, column} = plain);
    add(plain, plain.formula === undefined ? undefined : formulas(unescapeText(plain.formula), {}, row, column));
    return plain.end;
  }

  function add({type, style, raw}: Pick<RawCell, "type" | "style" | "raw">, formula: string | undefined): void {
    if (cells.length === room) throw new ReadError(source, "tooLarge", {cells: limits.cells});
    const isHidden = rowHidden || hiddenColumns[column] === 1;
    cells.push({row, column, type, style, raw, formula, isHidden});
  }
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";
