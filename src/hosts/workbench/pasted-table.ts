/** Values from the clipboard, by their distance from its corner; `null` is an empty cell. */
export type Pasted = readonly {readonly row: number; readonly column: number; readonly value: number | string | null}[];

/** The table in what was copied: from a spreadsheet, a page or a document as HTML, or else as lines of text. */
export function tableIn(html: string, text: string): Pasted {
  const [table] = html === "" ? [] : new DOMParser().parseFromString(html, "text/html").getElementsByTagName("table");
  return table === undefined ? cellsOfText(text) : cellsOfTable(table);
}

/** Cells that a merged one covers are left alone. */
function cellsOfTable(table: HTMLTableElement): Pasted {
  const covered = new Set<string>();
  return [...table.rows].flatMap((line, row) => {
    let column = -1;
    return [...line.cells].map((cell) => {
      do column++; while (covered.has(`${row} ${column}`));
      const corner = column;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++) {
        for (let across = 0; across < cell.colSpan; across++) covered.add(`${row + down} ${corner + across}`);
      }
      column += cell.colSpan - 1;
      return {row, column: corner, value: valueOf(cell.textContent ?? "")};
    });
  });
}

/** Tabs part cells, line breaks rows; a cell with either inside is quoted, its own quotes doubled. */
function cellsOfText(text: string): Pasted {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let row = 0;
  let column = 0;
  return [...`${lines}\n`.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n])|([^\t\n]*))([\t\n])/g)].map(([, quoted, plain, end]) => {
    const cell = {row, column, value: valueOf(quoted?.replaceAll("\"\"", "\"") ?? plain ?? "")};
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
