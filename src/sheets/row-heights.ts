import {heightOf, linesOf} from "./measure";
import type {CellSpec, StyleName} from "./sheet-spec";
import {styles} from "./styles";

const least: Readonly<Partial<Record<StyleName, number>>> =
  {title: 34, subtitle: 20, caption: 22, captionEnd: 22, signature: 24, signed: 24};
const gap = 10;

/**
 * Height of each row, `usual` at least, so that every label, wrapped in its width, is seen whole.
 * A row without cells is a gap.
 */
export function rowHeightsOf(
  cells: readonly CellSpec[], widths: readonly number[], usual = 0,
): readonly number[] {
  const count = Math.max(...cells.map((cell) => cell.row + (cell.rowSpan ?? 1)));
  const heights = Array.from({length: count}, () => gap);
  for (const cell of [...cells].sort((one, other) => (one.rowSpan ?? 1) - (other.rowSpan ?? 1))) {
    const {row, rowSpan = 1} = cell;
    const all = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height);
    const lack = Math.max(needed(cell, widths), rowSpan === 1 ? least[cell.style] ?? usual : all) - all;
    for (let at = row; at < row + rowSpan && lack > 0; at++) {
      heights[at]! += Math.ceil(lack / rowSpan);
    }
  }
  return heights;
}

function needed({column, columnSpan = 1, value, style, indent = 0}: CellSpec, widths: readonly number[]): number {
  const {font, wrap} = styles[style];
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one) - indent * 2;
  return heightOf(typeof value === "string" && wrap ? linesOf(value, width, font.size) : 1, font.size);
}
