import type {Cell, Grid} from "../recognise/grid";
import type {Area} from "./reference";
import {spanCells, type Span} from "./spans";

/**
 * A sheet of cells, each one cell large and in reading order, under its merged areas; it ends with its last cells.
 * @param covered is told of each cell that an area hides
 */
export function spannedGrid(
  name: string, cells: readonly Cell[], areas: readonly Area[], hidden: boolean, covered?: (cell: Cell) => void,
): Grid {
  const rows = cells.reduce((most, {row}) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, {column}) => Math.max(most, column + 1), 0);
  const spanned = spanCells(cells, areas, widen, blank, covered)
    .filter((cell) => cell.row < rows && cell.column < columns);
  return {name, rows, columns, cells: spanned, ...(hidden && {hidden})};
}

const widen = (cell: Cell, {rowSpan, columnSpan}: Span): Cell => ({...cell, rowSpan, columnSpan});
const blank = (span: Span): Cell => ({...span, text: "", value: null});
