import {readValue} from "../value";
import {unboxed} from "./boxes";
import {furnitureIn} from "./furniture";
import {isInvented, isRule, separatorsOf, plain} from "./separators";

/** A piece of a text table as its layout marks it off: by a tab, a pipe, or the end of the line. */
export type TextCell = {
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
  /** The printed row, where the layout tells rows apart. */
  readonly row?: number;
  /** Marked off by tabs or pipes: an empty one is an empty cell of the table. */
  readonly explicit: boolean;
  /** The line is one cell, whatever white space is in it. */
  readonly isWhole: boolean;
};

/**
 * The text as cells in reading order. Knows tab-led cells (one a line, an empty line between rows), tab-separated
 * rows, pipe-separated rows with or without outer pipes, and pipes or tabs on lines of their own.
 */
export function cellsOf(text: string): TextCell[] {
  const lines = unboxed(text.split(/\r\n?|\n/));
  const closing = readCells(lines, false);
  return closing.isBetween ? readCells(lines, true).cells : closing.cells;
}

/** `between`: pipes and tabs on lines of their own part cells; else they close every cell, a row's last too. */
function readCells(lines: readonly string[], between: boolean): {cells: TextCell[]; isBetween: boolean} {
  const cells: TextCell[] = [];
  const {furniture, isOneALine} = furnitureIn(lines);
  const rows = separatorsOf(lines);
  const ends = {closed: 0, open: 0, separators: 0};
  let row = 0;
  let afterGap = true;
  /** A cell stands before the next pipe and is closed by it, so that the pipe marks no empty cell. */
  let open = false;
  lines.forEach((source, line) => {
    if (furniture.has(line)) return;
    const shown = plain(source);
    const isGap = shown.trim() === "" && !shown.includes("\t");
    if (shown.includes("\t")) readTabs(shown, line);
    else if (shown.includes("|")) readPipes(shown, line);
    else if (!isGap && !isRule(shown)) readPlain(shown, line);
    afterGap = isGap;
  });
  return {cells, isBetween: ends.separators > 10 && ends.open > ends.closed};

  function readPlain(text: string, line: number): void {
    const last = cells.at(-1);
    const endsRow = !isValue(text) && last !== undefined && isValue(last.text);
    if (endsRow && !last.explicit) ends[open ? "open" : "closed"] += 1;
    if (endsRow && between && !open) cells.push({text: "", line: line - 1, explicit: true, isWhole: true});
    cells.push({text, line, explicit: false, isWhole: isOneALine});
    open = true;
  }

  function readTabs(shown: string, line: number): void {
    if (shown.trim() === "" && rows.loneTabs) return part(line);
    const pieces = shown.split("\t");
    if (pieces.length === 2 && pieces[0]!.trim() === "") pieces.shift();
    if (pieces.length > 1 || afterGap) row += 1;
    for (const text of pieces) cells.push({text, line, row, explicit: true, isWhole: true});
    if (pieces.length > 1) row += 1;
    open = false;
  }

  function readPipes(shown: string, line: number): void {
    const pieces = shown.split("|");
    if (isRule(shown) || isInvented(pieces)) return;
    const filled = pieces.filter((piece) => piece.trim() !== "").length;
    if (filled >= 2 || (filled === 1 && pieces.length > (rows.outer(line).end ? 2 : 1) && rows.many)) {
      const outer = rows.outer(line);
      if (outer.begin && pieces[0]!.trim() === "") pieces.shift();
      if (outer.end && pieces.at(-1)!.trim() === "") pieces.pop();
      row += 1;
      for (const text of pieces) cells.push({text, line, row, explicit: true, isWhole: true});
      open = false;
      return;
    }
    pieces.forEach((text, at) => {
      const isClosed = at < pieces.length - 1;
      if (text.trim() !== "") {
        cells.push({text, line, explicit: true, isWhole: true});
        open = !isClosed;
      } else if (isClosed) part(line);
    });
  }

  /** A pipe or tab: it closes the cell before it, or marks an empty one. */
  function part(line: number): void {
    if (open) ends.separators += 1;
    else cells.push({text: "", line, explicit: true, isWhole: true});
    open = false;
  }
}

const isValue = (text: string): boolean => text.length < 40 && readValue(text).as !== "text";
