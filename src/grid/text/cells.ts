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
  text.split(/\r\n?|\n/).forEach((source, line) => {
    const shown = plain(source);
    if (isFurniture(shown)) return;
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
    const pieces = shown.split("\t");
    if (pieces.length > 1 && pieces[0]!.trim() === "") pieces.shift();
    if (pieces.length > 1 || afterGap) row += 1;
    for (const piece of pieces) cells.push({text: piece, line, row, explicit: true});
    if (pieces.length > 1) row += 1;
    open = false;
  }

  function readPipes(shown: string, line: number): void {
    if (/^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(shown)) return;
    const pieces = shown.split("|");
    if (pieces.filter((piece) => piece.trim() !== "").length >= 2) {
      if (pieces[0]!.trim() === "") pieces.shift();
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

/** One kind of pipe, no mark-up, no headers that a converter invented. */
const plain = (line: string): string =>
  line.replace(/[｜│┃┆┊]/g, "|").replace(/<br\s*\/?>|\f|\ufeff/gi, " ").replace(/\*\*/g, "")
    .replace(/(^|[|\s])(?:数据|列|Column|Unnamed:?)\s*\d+(?=\s*(?:\||$))/gi, "$1 ");

/** Page numbers that a page break leaves inside a table: `-4-`, `— 5 —`, `第 3 页 共 9 页`, `3 / 9`. */
const isFurniture = (line: string): boolean =>
  /^\s*(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/.test(line);
