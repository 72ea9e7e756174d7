import {furnitureIn} from "./furniture";

/** A piece of a text table as its layout marks it off: by a tab, a pipe, or the end of the line. */
export type TextCell = {
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
  /** The printed row, where the layout tells rows apart. */
  readonly row?: number;
  /** Marked off by tabs or pipes: an empty one is an empty cell of the table. */
  readonly explicit: boolean;
};

/**
 * The text as cells in reading order. Knows tab-led cells (one a line, an empty line between rows), tab-separated
 * rows, pipe-separated rows with or without outer pipes, and pipes on lines of their own.
 */
export function cellsOf(text: string): TextCell[] {
  const cells: TextCell[] = [];
  let row = 0;
  let afterGap = true;
  /** Words stand before the next pipe and are closed by it, so that it marks no empty cell. */
  let open = false;
  const lines = text.split(/\r\n?|\n/);
  const furniture = furnitureIn(lines);
  const isPiped = startsWithPipes(lines);
  lines.forEach((source, line) => {
    if (furniture.has(line)) return;
    const shown = plain(source);
    const isGap = shown.trim() === "" && !shown.includes("\t");
    if (shown.includes("\t")) readTabs(shown, line);
    else if (shown.includes("|")) readPipes(shown, line);
    else if (!isGap) {
      cells.push({text: shown, line, explicit: false});
      open = true;
    }
    afterGap = isGap;
  });
  return cells;

  function readTabs(shown: string, line: number): void {
    if (shown.trim() === "" && open) {
      open = false;
      return;
    }
    const pieces = shown.split("\t");
    if (pieces.length > 1 && pieces[0]!.trim() === "") pieces.shift();
    if (pieces.length > 1 || afterGap) row += 1;
    for (const piece of pieces) cells.push({text: piece, line, row, explicit: true});
    if (pieces.length > 1) row += 1;
    open = false;
  }

  function readPipes(shown: string, line: number): void {
    const pieces = shown.split("|");
    if (/^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(shown) || isInvented(pieces)) return;
    if (pieces.filter((piece) => piece.trim() !== "").length >= 2) {
      if (isPiped && pieces[0]!.trim() === "") pieces.shift();
      if (pieces.at(-1)!.trim() === "") pieces.pop();
      row += 1;
      for (const piece of pieces) cells.push({text: piece, line, row, explicit: true});
      open = false;
      return;
    }
    pieces.forEach((piece, at) => {
      const closed = at < pieces.length - 1;
      if (piece.trim() !== "") {
        cells.push({text: piece, line, explicit: true});
        open = !closed;
      } else if (closed) {
        if (!open) cells.push({text: "", line, explicit: true});
        open = false;
      }
    });
  }
}

/** Whether the rows of this text begin with a pipe; else a pipe at the beginning closes an empty cell. */
function startsWithPipes(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.split("|").filter((piece) => piece.trim() !== "").length >= 2);
  return rows.filter((line) => /^\s*\|/.test(line)).length > rows.length / 2;
}

/** One kind of pipe, no mark-up. */
const plain = (line: string): string =>
  line.replace(/[｜│┃┆┊]/g, "|").replace(/<br\s*\/?>|\f|\ufeff/gi, " ").replace(/\*\*/g, "");

/** A row of column heads that a converter made up. */
const isInvented = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => /^\s*(?:数据|列|Column|Unnamed:?)\s*\d+\s*$/i.test(piece)) &&
  pieces.every((piece) => /^\s*(?:(?:数据|列|Column|Unnamed:?)\s*\d+|指标|项目|名称|类别|序号)?\s*$/i.test(piece));
