import type {Language} from "../editions/names";

/** Where a figure was read, or stands. Rows, columns, lines and tables count from 0. */
export type Place =
  | {readonly in: "sheet"; readonly sheet: string; readonly row: number; readonly column: number}
  | {readonly in: "table"; readonly table: number; readonly row: number; readonly column: number}
  | {readonly in: "text"; readonly line: number}
  | {readonly in: "json"; readonly key: string};

/** Whether something that came from elsewhere is a place. */
export function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null) return false;
  const place = value as Readonly<Record<string, unknown>>;
  const count = (...keys: readonly string[]): boolean =>
    keys.every((key) => Number.isSafeInteger(place[key]) && Number(place[key]) >= 0);
  switch (place.in) {
    case "sheet": return typeof place.sheet === "string" && count("row", "column");
    case "table": return count("table", "row", "column");
    case "text": return count("line");
    case "json": return typeof place.key === "string";
    default: return false;
  }
}

/** The place as a person would say it: `三、申请情况!C7`, `第 412 行`. */
export function sayPlace(place: Place, language: Language = "zh-CN"): string {
  const isChinese = language === "zh-CN";
  switch (place.in) {
    case "sheet": return `${place.sheet}!${address(place.row, place.column)}`;
    case "table": return isChinese
      ? `表格 ${place.table + 1} 第 ${place.row + 1} 行第 ${place.column + 1} 列`
      : `table ${place.table + 1}, row ${place.row + 1}, column ${place.column + 1}`;
    case "text": return isChinese ? `第 ${place.line + 1} 行` : `line ${place.line + 1}`;
    case "json": return place.key;
  }
}

/** A1 address of a cell; rows and columns count from 0. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
