import {splitOrdinal, stripped} from "../normalise";
import {isUnit, readValue, type ReadValue} from "../value";
import {layoutOf, type TextLayout} from "./text-layout";
import {
  isFailure, isRunTogether, isValue, isWordedChange, standForFigure, wordsAmongFigures, wordsBehindFigure,
} from "./words-for-figures";

/** The smallest piece of a text table: words, a value, an empty cell, or a unit that stands alone. */
export type Atom = {
  readonly as: "words" | "value" | "blank" | "unit";
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
  /** The printed row it stands in, where the layout tells rows apart. */
  readonly row?: number;
  readonly explicit: boolean;
  readonly value?: ReadValue;
};

/** The text as atoms in reading order. A line of plain text with a value and anything else is a row. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  const cells = cellsOf(text);
  const worded = new Set<object>([...wordsAmongFigures(cells), ...wordsBehindFigure(cells)]);
  for (const cell of cells) {
    const own = cell.inFigure || worded.has(cell) || standsForFigure(cell, atoms) ? [valueOf(cell)] : atomise(cell);
    const isRow = !cell.explicit && own.length > 1 && own.some(({as}) => as === "value");
    // One by one: a single cell may hold more of them than a call may have arguments.
    for (const atom of isRow ? wordsBehindFigures(own) : own) atoms.push(isRow ? {...atom, row: -1 - cell.line} : atom);
  }
  return atoms;
}

/** Words in the cell behind a row's label and unit, where its figure should be: 待核, #REF!. */
function standsForFigure({text, row, explicit}: TextCell, before: readonly Atom[]): boolean {
  const [label, unit] = before.slice(-2);
  return explicit && unit?.as === "unit" && unit.explicit && unit.row === row && /^\p{Script=Han}{1,2}$/u.test(unit.text) &&
    label?.as === "words" && label.row === row && standForFigure(text);
}

/** The pieces of a line of plain text, of which words behind its figures stand for the last one: 5 7 详见说明. */
function wordsBehindFigures(own: readonly Atom[]): readonly Atom[] {
  const last = own.at(-1);
  const stands = last?.as === "words" && own.filter(({as}) => as === "value").length > 1 && standForFigure(last.text);
  return last !== undefined && stands ? [...own.slice(0, -1), {...last, as: "value", value: readValue(last.text)}] : own;
}

const valueOf = ({text, line, row, explicit}: TextCell): Atom =>
  ({as: "value", text: text.trim(), line, row, explicit, value: readValue(text)});

function atomise(cell: TextCell): Atom[] {
  const text = stripped(cell.text, /[ \t]/);
  const atom = (as: Atom["as"], text: string, value?: ReadValue): Atom =>
    ({as, text, line: cell.line, row: cell.row, explicit: cell.explicit, value});
  const whole = readValue(text);
  if (whole.as === "blank") return cell.explicit ? [atom("blank", "")] : [];
  if (whole.as !== "text" && (cell.isWhole || !/\s/.test(text.trim()))) return [atom("value", text, whole)];
  if (isRunTogether(text) || isFailure(text) || (cell.explicit && isWordedChange(text))) return [atom("value", text, whole)];
  const atoms: Atom[] = [];
  for (const token of tokensOf(text)) {
    const value = readValue(token);
    const last = atoms.at(-1);
    if (value.as === "number" || value.as === "mark" || isRunTogether(token) || isFailure(token)) atoms.push(atom("value", token, value));
    else if (isUnit(token)) atoms.push(atom("unit", token));
    else if (last?.as === "words") atoms[atoms.length - 1] = {...last, text: `${last.text} ${token}`};
    else atoms.push(atom("words", token));
  }
  return atoms;
}

/** The words and values of a cell; a bracketed remark stays with the number before it. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const token of text.split(/\s+/)) {
    const last = tokens.at(-1);
    const isRemark = last !== undefined && /^[(（[【〔].*[)）\]】〕]$/.test(token) && readValue(last).as === "number";
    if (isRemark && splitOrdinal(token.normalize("NFKC")).ordinal === undefined) tokens[tokens.length - 1] = last + token;
    else if (token !== "") tokens.push(token);
  }
  return tokens;
}

/** A piece of a text table as its layout marks it off: by a tab, a pipe, or the end of the line. */
type TextCell = {
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
  /** The printed row, where the layout tells rows apart. */
  readonly row?: number;
  /** Marked off by tabs or pipes: an empty one is an empty cell of the table. */
  readonly explicit: boolean;
  /** Words in a row of figures, behind the pipe that parts them from the figure before. */
  readonly inFigure?: true;
  /** The line is one cell, whatever white space is in it. */
  readonly isWhole: boolean;
};

/**
 * The text as cells in reading order. Knows tab-led cells (one a line, an empty line between rows), tab-separated
 * rows, pipe-separated rows with or without outer pipes, and pipes or tabs on lines of their own.
 */
function cellsOf(text: string): readonly TextCell[] {
  const layout = layoutOf(text);
  const {cells, closedRows, openRows, separators} = readCells(layout, false);
  return separators > 10 && openRows > closedRows ? readCells(layout, true).cells : cells;
}

/** The cells so far, and how their rows end. */
type CellsSoFar = {
  readonly cells: TextCell[];
  row: number;
  /** A cell stands before the next pipe and is closed by it, so that the pipe marks no empty cell. */
  isOpen: boolean;
  /** Pipes or tabs that close a cell, and rows of plain lines whose last cell is closed by one, or is not. */
  separators: number;
  closedRows: number;
  openRows: number;
};

/** `between`: pipes and tabs on lines of their own part cells; else they close every cell, a row's last too. */
function readCells(layout: TextLayout, between: boolean): CellsSoFar {
  const soFar: CellsSoFar = {cells: [], row: 0, isOpen: false, separators: 0, closedRows: 0, openRows: 0};
  let afterGap = true;
  for (const [line, shown] of layout.lines.entries()) {
    if (layout.pageLines.has(line)) continue;
    const isGap = shown.trim() === "" && !shown.includes("\t");
    if (shown.includes("\t")) readTabs(soFar, shown, line, layout, afterGap);
    else if (shown.includes("|")) readPipes(soFar, shown, line, layout);
    else if (!isGap && !isStroke(shown)) readPlain(soFar, shown, line, layout, between);
    afterGap = isGap;
  }
  return soFar;
}

function readPlain(soFar: CellsSoFar, text: string, line: number, layout: TextLayout, between: boolean): void {
  const last = soFar.cells.at(-1);
  const isBehindValue = !isValue(text) && last !== undefined && isValue(last.text);
  const inFigure = between && isBehindValue && !soFar.isOpen && standForFigure(text);
  const endsRow = isBehindValue && !inFigure;
  if (endsRow && !last.explicit) soFar[soFar.isOpen ? "openRows" : "closedRows"] += 1;
  if (endsRow && between && !soFar.isOpen) soFar.cells.push(emptyCell(line - 1));
  soFar.cells.push({text, line, explicit: false, isWhole: layout.isOneALine, ...(inFigure && {inFigure})});
  soFar.isOpen = true;
}

function readTabs(soFar: CellsSoFar, shown: string, line: number, layout: TextLayout, afterGap: boolean): void {
  if (shown.trim() === "" && layout.loneTabs) {
    separate(soFar, line);
    return;
  }
  const [first, ...others] = shown.split("\t");
  const pieces = others.length === 1 && first?.trim() === "" ? others : shown.split("\t");
  if (pieces.length > 1 || afterGap) soFar.row += 1;
  addRow(soFar, pieces, line);
  if (pieces.length > 1) soFar.row += 1;
}

function readPipes(soFar: CellsSoFar, shown: string, line: number, layout: TextLayout): void {
  const pieces = shown.split("|");
  if (isStroke(shown) || isInvented(pieces)) return;
  const filled = pieces.filter((piece) => piece.trim() !== "").length;
  const outer = layout.outerPipes(line);
  if (filled >= 2 || (filled === 1 && pieces.length > (outer.end ? 2 : 1) && layout.hasRows)) {
    if (outer.begin && pieces[0]?.trim() === "") pieces.shift();
    if (outer.end && pieces.at(-1)?.trim() === "") pieces.pop();
    soFar.row += 1;
    addRow(soFar, pieces, line);
    return;
  }
  for (const [at, text] of pieces.entries()) {
    const isClosed = at < pieces.length - 1;
    if (text.trim() !== "") {
      soFar.cells.push({text, line, explicit: true, isWhole: true});
      soFar.isOpen = !isClosed;
    } else if (isClosed) separate(soFar, line);
  }
}

function addRow(soFar: CellsSoFar, texts: readonly string[], line: number): void {
  for (const text of texts) soFar.cells.push({text, line, row: soFar.row, explicit: true, isWhole: true});
  soFar.isOpen = false;
}

/** A pipe or tab: it closes the cell before it, or marks an empty one. */
function separate(soFar: CellsSoFar, line: number): void {
  if (soFar.isOpen) soFar.separators += 1;
  else soFar.cells.push(emptyCell(line));
  soFar.isOpen = false;
}

const emptyCell = (line: number): TextCell => ({text: "", line, explicit: true, isWhole: true});

/** `|---|---|` or `---`. */
const isStroke = (line: string): boolean =>
  /^[\s|:+=-]*-{3,}[\s|:+=-]*$/.test(line) || /^\s*\|[\s|:-]*--[\s|:-]*$/.test(line);

/** A row of column heads that a converter made up: 数据1, 数据2. */
const isInvented = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => /^\s*(?:数据|列|Column|Unnamed:?)\s*\d+\s*$/i.test(piece)) &&
  pieces.every((piece) => /^\s*(?:(?:数据|列|Column|Unnamed:?)\s*\d+|指标|项目|名称|类别|序号)?\s*$/i.test(piece));
