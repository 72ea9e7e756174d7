import type {SourceBlock} from "../../recognise/document-lines";
import {type Columns, columnsOf, linesInColumns} from "./columns";
import {fillBoxes, type FilledBox} from "./filled-boxes";
import {gridOf} from "./grid-of-boxes";
import type {PageMarks} from "./page-marks";
import {isContinued, joinTables} from "./join-tables";
import {ruledTables} from "./ruled-tables";
import type {TextLine} from "./text-lines";

type Piece = {readonly top: number} & ({readonly line: TextLine} | {readonly boxes: readonly FilledBox[]});

/** The paragraphs and tables of a PDF's pages in order; page numbers go, tables cut by a page's end are one again. */
export function blocksOf(pages: readonly PageMarks[]): readonly SourceBlock[] {
  const joined: Piece[] = [];
  let columns: Columns | undefined;
  for (const page of pages) {
    const {tables, left} = fillBoxes(ruledTables(page.rules), page.texts);
    // A table without rules may go on with a few rows on the next page.
    columns = columnsOf(left) ?? columns;
    const pieces = piecesOf(tables, linesInColumns(left, columns), page.height);
    const last = joined.at(-1);
    const first = pieces[0];
    if (last !== undefined && first !== undefined && "boxes" in last && "boxes" in first && isContinued(last.boxes, first.boxes)) {
      joined[joined.length - 1] = {...last, boxes: joinTables(last.boxes, first.boxes)};
      joined.push(...pieces.slice(1));
    } else joined.push(...pieces);
  }
  return tell(joined);
}

function tell(pieces: readonly Piece[]): readonly SourceBlock[] {
  const lines = pieces.flatMap((piece) => "line" in piece ? [piece.line] : []);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const blocks: SourceBlock[] = [];
  let before: TextLine | undefined;
  let found = 0;
  for (const piece of pieces) {
    const line = "line" in piece ? piece.line : undefined;
    const last = blocks.at(-1);
    if (line !== undefined && before !== undefined && last !== undefined && "text" in last && isParagraph(before, line, left, right)) {
      blocks[blocks.length - 1] = {text: last.text + line.text};
    } else if (line !== undefined) {
      blocks.push({text: " ".repeat(Math.min(100, Math.round((line.left - left) / line.size * 2))) + line.text});
    } else if ("boxes" in piece) blocks.push({grid: gridOf(String((found += 1)), piece.boxes)});
    before = line;
  }
  return blocks;
}

/** A full line goes on in one that is not set in; a gap within either makes it a table's row. */
const isParagraph = (before: TextLine, line: TextLine, left: number, right: number): boolean =>
  before.right > right - before.size * 2.5 && line.left < left + line.size * 0.8 && !/\S {2,}\S/.test(before.text + line.text) &&
  /\p{Script=Han}{6}/u.test(before.text) && !/^\s*(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/.test(line.text);

function piecesOf(
  tables: readonly (readonly FilledBox[])[], lines: readonly TextLine[], height: number,
): readonly Piece[] {
  const pieces = [
    ...tables.map((boxes): Piece => ({top: Math.min(...boxes.map(({top}) => top)), boxes})),
    ...lines.map((line): Piece => ({top: line.top, line})),
  ]
    .sort((one, other) => one.top - other.top);
  return pieces.filter((piece, at) => !("line" in piece && (at === 0 || at === pieces.length - 1) && isPageNumber(piece.line, height)));
}

/** `- 4 -`, `— 5 —`, `第 3 页 共 9 页` or a bare number, at the foot or head of a page. */
const isPageNumber = ({text, top}: TextLine, height: number): boolean =>
  (top > height * 0.85 || top < height * 0.1) &&
  /^[-–—―─－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-–—―─－·\s]*$/.test(text);
