import type {PrintedSheet} from "./printed-sheet";

/**
 * A sheet as it is printed page beside page, each a sheet of its own: where its print set-up has a page begin, or else
 * where the width of the paper ends. The columns that come again stand on every page, and so do all rows that are
 * heads; of a cell over several columns each page has its part, with the whole text.
 */
export function pagesAcross(sheet: PrintedSheet, width: number): readonly PrintedSheet[] {
  const {columnWidths, print: {fit: [across], pages, titleColumns: [, last] = [0, -1]}} = sheet;
  const begins = pages?.columns ?? (across === 0 ? beginsBy(columnWidths, last + 1, width) : []);
  const cuts = [0, ...begins.filter((column) => column > last && column < columnWidths.length)];
  return cuts.map((begin, at) => {
    const end = cuts[at + 1] ?? columnWidths.length;
    const repeated = begin > last ? columnsTo(last + 1) : [];
    return only(sheet, [...repeated, ...columnsTo(end).slice(begin)]);
  });
}

const columnsTo = (end: number): readonly number[] => Array.from({length: end}, (_, column) => column);

/** Where pages begin of which each is as full as the paper is wide; a column wider than that has one to itself. */
function beginsBy(widths: readonly number[], repeated: number, width: number): readonly number[] {
  const own = widths.slice(0, repeated).reduce((sum, one) => sum + one, 0);
  const begins: number[] = [];
  let room = width;
  widths.forEach((one, column) => {
    if (one > room && column > repeated) {
      begins.push(column);
      room = width - own;
    }
    room -= one;
  });
  return begins;
}

function only(sheet: PrintedSheet, columns: readonly number[]): PrintedSheet {
  if (columns.length === sheet.columnWidths.length) return sheet;
  return {
    ...sheet,
    columnWidths: sheet.columnWidths.filter((_, column) => columns.includes(column)),
    rows: sheet.rows.map(({height, cells}) => ({
      height,
      cells: cells.flatMap((cell) => {
        const shown = columns.filter((column) => column >= cell.column && column < cell.column + cell.columnSpan);
        const [first] = shown;
        return first === undefined ? [] : [{...cell, column: columns.indexOf(first), columnSpan: shown.length}];
      }),
    })),
  };
}
