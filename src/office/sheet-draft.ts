import {ReadError} from "../filing/read-error";
import {sharedFormulas} from "./formula-references";
import type {PackageDraft} from "./package-draft";
import {parseArea, parseCorner, type CellArea} from "./references";
import {isTrue} from "./scan-xml";
import {find, type XmlElement} from "./xml-tree";

/** A cell as its sheet's part has it. */
export type CellElement = {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly formula?: FormulaElement;
};

/** The formula of a cell, and what it says. */
type FormulaElement = {
  readonly element: XmlElement;
  /** Without “=”; of a shared formula, the cell's own. */
  readonly text: string;
};

/** A row as its sheet's part has it. */
export type RowElement = {readonly row: number; readonly element: XmlElement; readonly cells: readonly CellElement[]};

/** A worksheet's part, open for changing. */
export type SheetDraft = {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly rows: readonly RowElement[];
  readonly isProtected: boolean;
  readonly merges: readonly CellArea[];
  /** Areas of array formulas and data tables, which only change as a whole. */
  readonly arrays: readonly CellArea[];
  cellAt(row: number, column: number): CellElement | undefined;
  /** Style of a cell, there or not yet: its own, its row's, or its column's. */
  styleAt(row: number, column: number): number;
};

/** Begin to change a worksheet. */
export function draftSheet(draft: PackageDraft, part: string): SheetDraft {
  const {text, root} = draft.open(part);
  const [data] = find(root, "sheetData");
  if (data === undefined) throw new ReadError(draft.source, "damaged", {part});
  const rows = rowsOf(draft, part, data);
  const all = rows.flatMap((row) => row.cells);
  const cells = new Map(all.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const rowStyles = new Map(rows.filter(({element}) => isTrue(element.attributes.customFormat))
    .map(({row, element}) => [row, Number(element.attributes.s)]));
  const columnStyles = find(root, "cols", "col").filter(({attributes}) => attributes.style !== undefined);
  return {
    part, text, root, data, rows,
    isProtected: find(root, "sheetProtection").some(({attributes}) => isTrue(attributes.sheet)),
    merges: find(root, "mergeCells", "mergeCell").flatMap(({attributes}) => parseArea(attributes.ref ?? "") ?? []),
    arrays: all.flatMap(({formula}) => {
      const {t: type, ref = ""} = formula?.element.attributes ?? {};
      return type === "array" || type === "dataTable" ? parseArea(ref) ?? [] : [];
    }),
    cellAt: (row, column) => cells.get(keyOf(row, column)),
    styleAt(row, column) {
      const cell = cells.get(keyOf(row, column));
      if (cell !== undefined) return Number(cell.element.attributes.s ?? 0);
      const whole = columnStyles.find(({attributes: {min, max}}) => Number(min) <= column + 1 && column < Number(max));
      return rowStyles.get(row) ?? Number(whole?.attributes.style ?? 0);
    },
  };
}

/** Rows and cells with their places; where a file leaves an address out, it is the next one. */
function rowsOf(draft: PackageDraft, part: string, data: XmlElement): readonly RowElement[] {
  const sayFormula = sharedFormulas();
  let row = -1;
  return find(data, "row").map((element) => {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    let column = -1;
    const cells = find(element, "c").map((cell): CellElement => {
      const at = cell.attributes.r === undefined ? {row, column: column + 1} : parseCorner(cell.attributes.r);
      if (at === undefined) throw new ReadError(draft.source, "damaged", {part});
      column = at.column;
      const [formula] = find(cell, "f");
      return {...at, element: cell, ...(formula !== undefined && {formula: {
        element: formula, text: sayFormula(formula.text, formula.attributes, at.row, at.column) ?? "",
      }})};
    });
    return {row, element, cells};
  });
}

const keyOf = (row: number, column: number): string => `${row},${column}`;
