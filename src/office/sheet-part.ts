import {parseArea, parseCorner, type Area} from "./reference";
import {sharedFormulas} from "./shared-formulas";
import {ReadError} from "../filing/read-error";
import type {Draft} from "./draft";
import {find, type XmlElement} from "./xml-tree";

/** A cell as its sheet's part has it. */
export type CellElement = {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** Without “=”; of a shared formula, the cell's own. */
  readonly formula?: string;
};

export type RowElement = {readonly row: number; readonly element: XmlElement; readonly cells: readonly CellElement[]};

/** A worksheet's part, open for changing. */
export type SheetPart = {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly rows: readonly RowElement[];
  readonly isProtected: boolean;
  readonly merges: readonly Area[];
  cellAt(row: number, column: number): CellElement | undefined;
  /** Style of a cell, there or not yet: its own, its row's, or its column's. */
  styleAt(row: number, column: number): number;
};

/** Open a worksheet's part. */
export function openSheet(draft: Draft, part: string): SheetPart {
  const {text, root} = draft.open(part);
  const [data] = find(root, "sheetData");
  if (data === undefined) throw new ReadError(draft.source, "damaged", {part});
  const rows = rowsOf(draft, part, data);
  const cells = new Map(rows.flatMap((row) => row.cells).map((cell) => [keyOf(cell.row, cell.column), cell]));
  const rowStyles = new Map(rows.filter(({element}) => isTrue(element.attributes.customFormat))
    .map(({row, element}) => [row, Number(element.attributes.s)]));
  const columnStyles = find(root, "cols", "col").filter(({attributes}) => attributes.style !== undefined);
  return {
    part, text, root, data, rows,
    isProtected: find(root, "sheetProtection").some(({attributes}) => isTrue(attributes.sheet)),
    merges: find(root, "mergeCells", "mergeCell").flatMap(({attributes}) => parseArea(attributes.ref ?? "") ?? []),
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
function rowsOf(draft: Draft, part: string, data: XmlElement): readonly RowElement[] {
  const formulaOf = sharedFormulas();
  let row = -1;
  return find(data, "row").map((element) => {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    let column = -1;
    const cells = find(element, "c").map((cell): CellElement => {
      const at = cell.attributes.r === undefined ? {row, column: column + 1} : parseCorner(cell.attributes.r);
      if (at === undefined) throw new ReadError(draft.source, "damaged", {part});
      column = at.column;
      const [formula] = find(cell, "f");
      return {
        ...at, element: cell,
        ...(formula !== undefined && {formula: formulaOf(formula.text, formula.attributes, at.row, at.column) ?? ""}),
      };
    });
    return {row, element, cells};
  });
}

/** Whether an area has a cell. */
export const isWithin = ({top, left, bottom, right}: Area, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** A flag as XML says it. */
export const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";
