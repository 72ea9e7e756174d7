/** A rectangle of cells, from 0. */
export type Rect = {readonly row: number; readonly column: number; readonly rows: number; readonly columns: number};

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** The whole sheet. */
export const everyCell: Rect = {row: 0, column: 0, rows: mostRows, columns: mostColumns};

/** Sheet, where one is named, and the rest of `'Sheet 1'!A1`. */
export function splitSheet(address: string): {readonly sheet?: string; readonly local: string} {
  const [, quoted, plain, local] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim()) ?? [];
  return local === undefined ? {local: address.trim()} : {sheet: (quoted ?? plain)!.replaceAll("''", "'"), local};
}

/** `A1`, `A1:C3`, `A:C` or `1:3`, with or without `$`; `undefined` for anything else. */
export function parseRect(local: string): Rect | undefined {
  const [, c1, r1, c2 = c1, r2 = r1] =
    /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(local.replaceAll("$", "")) ?? [];
  const isRange = local.includes(":");
  if ((c1 === undefined) !== (c2 === undefined) || (r1 === undefined) !== (r2 === undefined)) return undefined;
  if ((c1 === undefined && r1 === undefined) || (!isRange && (c1 === undefined || r1 === undefined))) return undefined;
  const rows = r1 === undefined ? [0, mostRows - 1] : [Number(r1) - 1, Number(r2) - 1];
  const columns = c1 === undefined ? [0, mostColumns - 1] : [columnIndex(c1), columnIndex(c2!)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const rect = {row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1};
  return row >= 0 && row + rect.rows <= mostRows && column + rect.columns <= mostColumns ? rect : undefined;
}

export function formatRect({row, column, rows, columns}: Rect): string {
  if (rows === mostRows && columns < mostColumns) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === mostColumns && rows < mostRows) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

export const quoteSheet = (name: string): string =>
  /^[A-Za-z_\u00a1-\uffff][\w.\u00a1-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const isSame = (a: Rect, b: Rect): boolean =>
  overlaps(a, b) && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const intersect = (a: Rect, b: Rect): Rect | undefined => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return overlaps(a, b)
    ? {
        row,
        column,
        rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
        columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
      }
    : undefined;
};

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
