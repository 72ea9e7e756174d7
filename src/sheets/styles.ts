import type {CellSpec, Style, StyleName} from "./sheet-spec";

// Fonts are named outright: a workbook's theme does not travel with a sheet that is inserted into another one.
const song = (size: number, bold = false) => ({name: "宋体", size, bold, color: "1F2329"});
const hei = (size: number) => ({name: "黑体", size, color: "1F2329"});

const paper = {heading: "E6ECF3", stub: "F5F7FA", input: "FFFBEA", total: "EEF1F5"};

const ruled = {border: "thin", vertical: "middle", wrap: true} as const;
const figure = {...ruled, font: song(11), horizontal: "center"} as const;
const bare = {border: "none", vertical: "middle"} as const;

/** What each look is, in explicit colours and fonts. */
export const styles: Readonly<Record<StyleName, Style>> = {
  title: {...bare, font: hei(16), horizontal: "center", wrap: true},
  subtitle: {...bare, font: song(11), horizontal: "center"},
  caption: {...bare, font: song(10.5), horizontal: "left"},
  captionEnd: {...bare, font: song(10.5), horizontal: "right"},
  block: {...ruled, font: hei(10.5), fill: paper.heading, horizontal: "center"},
  heading: {...ruled, font: hei(10.5), fill: paper.stub, horizontal: "center"},
  note: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  group: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  label: {...ruled, font: song(10.5), horizontal: "left"},
  unit: {...ruled, font: song(10.5), horizontal: "center"},
  empty: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  count: {...figure, fill: paper.input},
  amount: {...figure, fill: paper.input},
  change: {...figure, fill: paper.input},
  plain: figure,
  bar: {...ruled, wrap: false, font: {...song(9), color: "2B6CB0"}, horizontal: "left"},
  barLast: {...ruled, wrap: false, font: {...song(9), color: "9AA5B1"}, horizontal: "left"},
  link: {...ruled, font: {...song(10.5), color: "2B6CB0", underline: true}, horizontal: "left"},
  total: {...figure, font: song(11, true), fill: paper.total},
  signature: {...bare, font: song(10.5), horizontal: "right"},
  text: {...ruled, font: song(11), fill: paper.input, horizontal: "left", vertical: "top"},
  signed: {...bare, border: "bottom", font: song(10.5), horizontal: "left"},
};

/** What stands under the pages of a sheet that may take many, in the signs of Excel's footers. */
export const pageNumber = "第 &P 页，共 &N 页";

const least: Readonly<Partial<Record<StyleName, number>>> =
  {title: 34, subtitle: 20, caption: 22, captionEnd: 22, signature: 24, signed: 24, text: 60};
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

/** Width of a text in half-width characters: a Chinese character takes two. */
export const unitsOf = (text: string): number =>
  [...text].reduce((units, character) => units + (character > "\xff" ? 2 : 1), 0);

/** Lines a text takes, wrapped within a width; `width` in half-width characters of 10.5 points. */
export function linesOf(text: string, width: number, size: number): number {
  const characters = Math.max(1, Math.floor((width * 10.5) / size / 2));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(unitsOf(part) / 2 / characters)), 0);
}

/** Height of so many lines, in points. Fonts that stand in for 宋体 on other systems are taller, hence the 1.45. */
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * 1.45 + 3.5);
