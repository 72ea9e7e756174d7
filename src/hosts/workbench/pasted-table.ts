import type {Cell, Grid} from "../../recognise/grid";

/**
 * The tables in what was copied: from a spreadsheet, a page or a document as HTML, or else as lines of text. Empty
 * cells are listed, those that a merged one covers are not.
 */
export function tablesIn(html: string, text: string): readonly Grid[] {
  const all = html === "" ? [] : [...new DOMParser().parseFromString(html, "text/html").getElementsByTagName("table")];
  // Tables that only lay out a page hold others.
  const tables = all.filter((table) => table.getElementsByTagName("table").length === 0);
  return tables.length === 0 ? [gridOf("1", cellsOfText(text))]
    : tables.map((table, at) => gridOf(String(at + 1), cellsOfTable(table)));
}

const gridOf = (name: string, cells: readonly Cell[]): Grid => ({
  name, cells,
  rows: Math.max(0, ...cells.map(({row, rowSpan}) => row + rowSpan)),
  columns: Math.max(0, ...cells.map(({column, columnSpan}) => column + columnSpan)),
});

function cellsOfTable(table: HTMLTableElement): readonly Cell[] {
  const covered = new Set<string>();
  return [...table.rows].flatMap((line, row) => {
    let column = -1;
    return [...line.cells].map((cell) => {
      do column++; while (covered.has(`${row} ${column}`));
      const corner = column;
      // As many as there can be: a page may say any number.
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), table.rows.length - row);
      const columnSpan = Math.min(cell.colSpan, mostColumns);
      for (let down = 0; down < rowSpan; down++) {
        for (let across = 0; across < columnSpan; across++) covered.add(`${row + down} ${corner + across}`);
      }
      column += columnSpan - 1;
      return {row, column: corner, rowSpan, columnSpan, text: cell.textContent ?? ""};
    });
  });
}

/** Our forms have some fifteen. */
const mostColumns = 100;

/** Tabs part cells, line breaks rows; a cell with either inside is quoted, its own quotes doubled. */
function cellsOfText(text: string): readonly Cell[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let row = 0;
  let column = 0;
  return [...`${lines}\n`.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n])|([^\t\n]*))([\t\n])/g)].map(([, quoted, plain, end]) => {
    const cell = {row, column, rowSpan: 1, columnSpan: 1, text: quoted?.replaceAll("\"\"", "\"") ?? plain ?? ""};
    [row, column] = end === "\t" ? [row, column + 1] : [row + 1, 0];
    return cell;
  });
}

/** A number where it reads as one, as spreadsheets take it, full-width digits and thousands separators included. */
export function valueOf(text: string): number | string | null {
  const trimmed = text.trim();
  const plain = trimmed.normalize("NFKC");
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (trimmed === "") return null;
  return /^[+-]?\d{1,15}(\.\d+)?$/.test(digits) ? Number(digits) : trimmed;
}
