import type {Workbook} from "@univerjs/core";
import type {CellSpec} from "../../sheets/sheet-spec";
import {styleOf} from "./style-of";

/** What a workbook knows the look of a cell by. */
export type LookOf = (cell: CellSpec) => string;

/** Each look is kept once in the workbook: Univer copies what is said of a cell with every cell, time and again. */
export function looksIn(book: Workbook): LookOf {
  const looks = book.getStyles();
  const known = new Set<string>();
  return (cell) => {
    const id = `gouji ${cell.style} ${cell.indent ?? 0} ${cell.numberFormat ?? ""}`;
    if (!known.has(id)) looks.addCustomStyle(id, styleOf(cell));
    known.add(id);
    return id;
  };
}
