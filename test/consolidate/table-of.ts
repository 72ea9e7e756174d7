import type {Cell, Grid} from "../../src/recognise/grid";

/** A table as it is typed: rows by line, cells by `|`; `^` makes the cell above it as tall as both. */
export function tableOf(...rows: readonly string[]): Grid {
  const texts = rows.map((row) => row.split("|"));
  const cells = texts.flatMap((row, at) => row.flatMap((text, column): readonly Cell[] => {
    if (text === "^") return [];
    const below = texts.slice(at + 1).findIndex((other) => other[column] !== "^");
    const rowSpan = 1 + (below < 0 ? texts.length - at - 1 : below);
    return [{row: at, column, rowSpan, columnSpan: 1, text, value: text}];
  }));
  return {name: "名册", rows: rows.length, columns: Math.max(...texts.map(({length}) => length)), cells};
}
