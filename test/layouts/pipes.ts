import type {Layout} from "./layout";
import {placesOf, rowsOf, type PrintedTable} from "./printed";

/** L4, L5 and Markdown. */
export const pipes: readonly Layout[] = [
  {name: "L4 pipes with padding", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).map((row) => padded(row, table.columns))})},
  {name: "L4 pipes with padding and a leading pipe", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).map((row) => `| ${padded(row, table.columns)}`)})},
  {name: "L4 pipes without padding", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).map((row) => `${row.join(" | ")} |`)})},
  {name: "L4 pipes without trailing pipe", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).map((row) => row.join(" | "))})},
  {name: "L4 pipes, covered cells shown empty", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: full(table, false).map((row) => `|${row.map((text) => ` ${text} |`).join("")}`)})},
  {name: "L4 leading pipe and line end before each cell", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).map((row) => `${row.map((text) => `| \n ${text}  `).join("")}| ${"|".repeat(table.columns - row.length)}`)})},
  {name: "L4 pipe closing each line", between: "\n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: listed(table).flatMap((row) => ["|", ...row.map((text) => `${text} |`)])})},
  {name: "L4 pipe closing each line, padding on a line of its own", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: listed(table).flatMap((row) => [...row.map((text) => `${text} |`), ...paddingOf(row, table.columns)])})},
  {name: "L4 label on a line of its own", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({
      lines: rowsOf(table).flatMap((row) => {
        const labels = row.filter(({id}) => id === undefined).map(({text}) => `${text} |`);
        const figures = row.filter(({id}) => id !== undefined).map(({text}) => text);
        return figures.length === 0 ? labels : [...labels, padded(figures, table.columns - labels.length)];
      }),
      unsure: idsIn(rowsOf(table).filter((row) => row.find(({id}) => id !== undefined)?.text.trim() === "")),
    })},
  {name: "L5 alternating pipes", between: "\n", breaks: "\n", showsEmpty: true,
    lay: (table) => ({lines: listed(table).flatMap((row) => row.flatMap((text) => [text, "|"]))})},
  {name: "L5 alternating pipes with blank lines", between: "\n\n", breaks: "\n\n", showsEmpty: true,
    lay: (table) => ({lines: listed(table).flatMap((row) => ["|", ...row.flatMap((text) => [text, "|"])])})},
  {name: "L5 pipes between cells only", between: "\n", breaks: " ", showsEmpty: true,
    // What a row begins with is not to be seen where it is empty: the lines before it may end the row above.
    lay: (table) => ({
      lines: listed(table).flatMap((row, at) => [row.join("\n\n|\n\n"), ...at === 0 ? ["  ", "---"] : [], "  "]),
      unsure: beginningBlank(table),
    })},
  {name: "Markdown, covered cells empty", between: "\n", breaks: "<br>", showsEmpty: true,
    lay: (table) => ({lines: ["", ...ruled(full(table, false)), ""]})},
  {name: "Markdown, merged cells repeated", between: "\n", breaks: " ", showsEmpty: true,
    lay: (table) => ({lines: ["", ...ruled(full(table, true)), ""], unsure: repeatedIn(table)})},
];

/** The figures of rows without a label whose first one is blank. */
const beginningBlank = (table: PrintedTable): readonly string[] =>
  idsIn(rowsOf(table).filter(([first]) => first?.id !== undefined && first.text.trim() === ""));

const idsIn = (rows: ReturnType<typeof rowsOf>): readonly string[] =>
  rows.flatMap((row) => row.flatMap(({id}) => id ?? []));

const listed = (table: PrintedTable): string[][] => rowsOf(table).map((row) => row.map(({text}) => text));

const padded = (row: readonly string[], columns: number): string =>
  `${row.join(" | ")} |${columns === row.length ? "" : ` ${"|".repeat(columns - row.length)}`}`;

const paddingOf = (row: readonly string[], columns: number): string[] =>
  row.length === columns ? [] : ["|".repeat(columns - row.length)];

/** Every place of the table; a covered place is empty, or repeats what covers it. */
const full = (table: PrintedTable, repeated: boolean): string[][] =>
  placesOf(table).map((row, at) => row.map((cell, column) =>
    cell === undefined || (!repeated && (cell.row !== at || cell.column !== column)) ? "" : cell.text));

const ruled = ([head, ...rows]: readonly (readonly string[])[]): string[] =>
  [head!, head!.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);

/** Figures that a repeated merge shows more than once in their row. */
const repeatedIn = (table: PrintedTable): string[] =>
  table.cells.flatMap(({id, columnSpan}) => id !== undefined && columnSpan > 1 ? [id] : []);
