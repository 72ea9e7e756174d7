import type {Cell, Grid} from "../../src/recognise/grid";

/** What is written into a cell: its value, or all of a cell's content. */
export type Entry = string | number | null | Partial<Cell>;

/** A sheet with these rows; `null` and `""` are empty places. */
export function sheet(name: string, rows: readonly (readonly Entry[])[], more: Partial<Grid> = {}): Grid {
  const cells = rows.flatMap((entries, row) => entries.flatMap((entry, column): Cell[] =>
    entry === null || entry === "" ? [] : [{row, column, rowSpan: 1, columnSpan: 1, ...contentOf(entry)}]));
  return {name, rows: rows.length, columns: Math.max(...rows.map(({length}) => length)), cells, ...more};
}

const contentOf = (entry: Exclude<Entry, null>): Pick<Cell, "text"> & Partial<Cell> =>
  typeof entry === "object" ? {text: String(entry.value ?? ""), ...entry} : {text: String(entry), value: entry};
