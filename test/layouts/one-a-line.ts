import type {Laid, Layout} from "./layout";
import {rowsOf, type PrintedTable} from "./printed";

/** L2: every cell a line; merged cells leave no trace. L10: the same on one line. */
export const oneALine: readonly Layout[] = [
  {name: "L2 one value a line", between: "\n", breaks: "\n", showsEmpty: true, lay: (table) => ({lines: cellsOf(table)})},
  {name: "L2 with blank lines between", between: "\n\n", breaks: "\n\n", showsEmpty: true, lay: (table) => ({lines: cellsOf(table)})},
  {name: "L2 with two blank lines between", between: "\n\n\n", breaks: "\n", showsEmpty: true, lay: (table) => ({lines: cellsOf(table)})},
  {name: "L2, indented lines", between: "\n \n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: cellsOf(table).map((text) => `    ${text}  `)})},
  {name: "L2, empty cells dropped", between: "\n", breaks: "\n", showsEmpty: false, lay: (table) => dropEmpty(table, isEmpty)},
  {name: "L2 with blank lines between, empty cells dropped", between: "\n\n", breaks: "\n\n", showsEmpty: false,
    lay: (table) => dropEmpty(table, isEmpty)},
  {name: "L10 all on one line", between: " ", breaks: " ", showsEmpty: false, lay: (table) => dropEmpty(table, isSpace)},
];

const isEmpty = (text: string): boolean => text === "";
const isSpace = (text: string): boolean => text.trim() === "";

const cellsOf = (table: PrintedTable): string[] => table.cells.map(({text}) => text);

/** A row that lost a cell no longer says which of its columns it lost. */
function dropEmpty(table: PrintedTable, isLost: (text: string) => boolean): Laid {
  const unsure = rowsOf(table).filter((row) => row.some(({id, text}) => id !== undefined && isLost(text)))
    .flatMap((row) => row.flatMap(({id}) => id === undefined ? [] : [id]));
  return {lines: cellsOf(table).filter((text) => !isLost(text)), unsure};
}
