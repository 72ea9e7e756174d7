import {editions} from "../../editions/edition";
import {beginsLabel, findLabel} from "../labels";
import {splitOrdinal} from "../normalise";
import {readValue} from "../value";

/**
 * Lines of tables drawn with strokes (`├──┼──┤`, `+---+---+`): the lines between two strokes are one row, written on
 * the first of them; the others and the strokes are left empty, so that line numbers stay. Where strokes part only the
 * heads from the rows, each line is a row, but for those that go on with the one above.
 */
export function unboxed(lines: readonly string[]): readonly string[] {
  const out = lines.map((line) => (isBoxStroke(line) ? textIn(line) : line));
  for (const box of boxesIn(lines)) {
    const rows = box.map((between) => rowsIn(between, goesOn));
    const several = rows.filter(areRows).length;
    const filled = rows.filter((own) => own.flat().some(({cells}) => cells.some(isNumber))).length;
    const isParted = several * 4 <= filled;
    // Where strokes part nearly all rows, a row is broken elsewhere, unless the form's labels part it.
    const joined = several === 0 ? box : isParted ? box.flatMap((lines) => rowsIn(lines, mayGoOn)) : rows.flat();
    for (const row of joined) joinLines(out, row);
  }
  return out;
}

/** The lines of each table drawn with strokes, as its strokes part them. */
function boxesIn(lines: readonly string[]): readonly (readonly (readonly RowLine[])[])[] {
  if (!lines.some(isBoxStroke)) return [];
  const boxes: RowLine[][][] = [];
  let box: RowLine[][] | undefined;
  for (const [at, line] of lines.entries()) {
    const isStroke = isBoxStroke(line);
    if (!isStroke && !/^\s*[│┃|]/.test(line)) {
      box = undefined;
      continue;
    }
    if (box === undefined) boxes.push(box = [[]]);
    if (isStroke) box.push([]);
    else box.at(-1)?.push({at, cells: cellsIn(line)});
  }
  return boxes;
}

/** The lines between two strokes, those that belong together together. */
function rowsIn(
  lines: readonly RowLine[], isSame: (row: readonly RowLine[], line: RowLine) => boolean,
): readonly (readonly RowLine[])[] {
  const rows: RowLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row?.[0]?.cells.length === line.cells.length && row.length < mostLines && isSame(row, line)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Of the longest label in a column of three characters. */
const mostLines = 24;

/** Whether no cell of a line is known to begin a row. */
const mayGoOn = (_: readonly RowLine[], {cells}: RowLine): boolean =>
  !cells.some((cell) => splitOrdinal(cell).ordinal !== undefined || isLabel(cell));

/**
 * Whether a line goes on with cells of the row above: without a word of its own it has a figure below one of that row,
 * as where a number is broken, or its words make a label, or a figure, of the words or the figure above them.
 */
function goesOn(row: readonly RowLine[], {cells}: RowLine): boolean {
  const above = cells.map((_, column) => joined(row, column));
  const filled = [...cells.keys()].filter((column) => cells[column] !== "");
  const worded = filled.filter((column) => !isNumber(cells[column]));
  if (worded.length === 0) return filled.some((column) => isNumber(above[column]) || isBroken(above[column] ?? ""));
  return worded.every((column) => completes(above[column] ?? "", cells[column] ?? ""));
}

/** Whether words make a label of the beginning of one, or a figure of its number, or stand behind it as a remark. */
function completes(above: string, words: string): boolean {
  if (above === "") return false;
  if (isNumber(above)) return isNumber(above + words);
  if (splitOrdinal(words).ordinal !== undefined) return false;
  if (isLabel(above)) return isLabel(above + words) && !isLabel(words);
  return isLabel(above + words) || editions.some(({id}) => beginsLabel(id)(above + words));
}

const isLabel = (text: string): boolean => editions.some(({id}) => findLabel(id)(text).length > 0);

/** Whether two of some rows have figures in one column, or a later one begins with an ordinal: they are not one row. */
function areRows(rows: readonly (readonly RowLine[])[]): boolean {
  const filled = rows.flatMap((row) => (row[0]?.cells ?? []).flatMap((_, column) =>
    row.some(({cells}) => isNumber(cells[column])) ? [column] : []));
  return new Set(filled).size < filled.length ||
    rows.slice(1).some(([line]) => splitOrdinal(line?.cells.find((cell) => cell !== "") ?? "").ordinal !== undefined);
}

const isBoxStroke = (line: string): boolean =>
  /^\s*[+┌├└╔╠╚╞┏┣┗][-=─━═]{2}/.test(line) || /^\s*[│┃].*[├┼][─━]{2}/.test(line);

/** A line of a row of several lines. */
type RowLine = {readonly at: number; readonly cells: readonly string[]};

function joinLines(out: string[], lines: readonly RowLine[]): void {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return;
  if (others.some(({cells}) => cells.length !== first.cells.length)) return;
  out[first.at] = `|${first.cells.map((_, column) => joined(lines, column)).join("|")}|`;
  for (const {at} of others) out[at] = "";
}

/** What a row has in a column, line by line: figures below one another are a number that is broken, and no number. */
const joined = (lines: readonly RowLine[], column: number): string => lines.reduce((text, {cells}) => {
  const more = cells[column] ?? "";
  return text + (isNumber(more) && (isNumber(text) || isBroken(text)) ? breaks : "") + more;
}, "");

const breaks = "↵";

/** 123↵4: nobody can tell whether the number goes on there or another begins. */
export const isBroken = (text: string): boolean => text.includes(breaks);

const isNumber = (text = ""): boolean => readValue(text).as === "number";

const cellsIn = (line: string): readonly string[] =>
  line.replace(/[│┃]/g, "|").trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());

/** What a stroke that passes by a cell of several rows leaves of that cell. */
const textIn = (line: string): string => line.replace(/[^\p{L}\p{N}、（）().]+/gu, " ").trim();
