import type {SourceBlock} from "../../recognise/document-blocks";
import type {Effort} from "../../filing/effort";
import {editions} from "../../editions/edition";
import {findLabel} from "../../recognise/labels";
import {columnsOf, type FigureColumns, least, linesInColumns, most, type PlacedLine, rowsOfTexts} from "./text-lines";
import {fillBoxes, type FilledBox, gridOf, isFigure} from "./filled-boxes";
import {headingOfLine} from "../../recognise/heading";
import {isPartTitle} from "../../recognise/report-frame";
import type {PageContent} from "./page-content";
import {ruledTables} from "./ruled-tables";
import {wholePages} from "./torn-pages";

type Piece = {readonly top: number} & ({readonly line: PlacedLine} | {readonly boxes: readonly FilledBox[]});

/** The paragraphs and tables of a PDF's pages in order; page numbers go, tables cut by a page's end are one again. */
export function blocksOf(pages: readonly PageContent[], effort: Effort): readonly SourceBlock[] {
  const joined: Piece[] = [];
  let columns: FigureColumns | undefined;
  for (const page of wholePages(pages, effort)) {
    const {tables, left} = fillBoxes(ruledTables(page.strokes, effort), page.texts, effort);
    const rows = rowsOfTexts(left);
    // A table without ruling lines may go on with a few rows on the next page.
    columns = columnsOf(rows) ?? columns;
    const pieces = piecesOf(tables, linesInColumns(rows, columns), page.height);
    const first = pieces[0];
    const at = first !== undefined && "boxes" in first ? continuedBy(joined, first.boxes) : -1;
    const last = joined[at];
    if (first !== undefined && last !== undefined && "boxes" in last && "boxes" in first) {
      effort(looks * (last.boxes.length + first.boxes.length));
      joined[at] = {...last, boxes: joinTables(last.boxes, first.boxes)};
      joined.push(...pieces.slice(1));
    } else joined.push(...pieces);
  }
  return tell(joined);
}

/** The place of the table that another one goes on with: the last piece, or the one that has tables in its cells. */
function continuedBy(pieces: readonly Piece[], next: readonly FilledBox[]): number {
  const end = pieces.findLastIndex((piece) => "line" in piece);
  return pieces.findLastIndex((piece, at) => at > end && "boxes" in piece && isContinued(piece.boxes, next) &&
    pieces.slice(at + 1).every((one) => !("boxes" in one) || bottomOf(one.boxes) <= bottomOf(piece.boxes)));
}

/** At each cell of two tables, to join them. */
const looks = 16;

function tell(pieces: readonly Piece[]): readonly SourceBlock[] {
  const lines = pieces.flatMap((piece) => "line" in piece ? [piece.line] : []);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const blocks: SourceBlock[] = [];
  let before: PlacedLine | undefined;
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

/**
 * A full line goes on in one that is not set in, unless it is a part's whole title, or ends a sentence over a report's;
 * a gap within either makes it a table's row.
 */
const isParagraph = (before: PlacedLine, line: PlacedLine, left: number, right: number): boolean =>
  !isPartTitle(before.text) && !(/[。！？]\s*$/.test(before.text) && isTitle(line.text)) &&
  before.right > right - before.size * 2.5 && line.left < left + line.size * 0.8 && !/\S {2,}\S/.test(before.text + line.text) &&
  /\p{Script=Han}{6}/u.test(before.text) && !/^\s*(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/.test(line.text);

/** Another report begins: a title with a unit and a year. */
function isTitle(text: string): boolean {
  const {unit, year} = headingOfLine(text);
  return unit !== "" && year !== null;
}

function piecesOf(
  tables: readonly (readonly FilledBox[])[], lines: readonly PlacedLine[], height: number,
): readonly Piece[] {
  const pieces = [
    ...tables.map((boxes): Piece => ({top: least(boxes.map(({top}) => top)), boxes})),
    ...lines.map((line): Piece => ({top: line.top, line})),
  ]
    .sort((one, other) => one.top - other.top);
  return pieces.filter((piece, at) => !("line" in piece && (at === 0 || at === pieces.length - 1) && isPageNumber(piece.line, height)));
}

/** `- 4 -`, `— 5 —`, `第 3 页 共 9 页` or a bare number, at the foot or head of a page. */
const isPageNumber = ({text, top}: PlacedLine, height: number): boolean =>
  (top > height * 0.85 || top < height * 0.1) &&
  /^[-–—―─－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-–—―─－·\s]*$/.test(text);

/** Whether a table at the head of a page goes on with the one at the foot of the page before: they are equally wide. */
function isContinued(table: readonly FilledBox[], next: readonly FilledBox[]): boolean {
  return Math.abs(leftOf(table) - leftOf(next)) < slack && Math.abs(rightOf(table) - rightOf(next)) < slack;
}

const slack = 6;

/** One table of two; headings that are repeated on the second page come once, and a row cut in two is one again. */
function joinTables(table: readonly FilledBox[], next: readonly FilledBox[]): readonly FilledBox[] {
  const heads = repeatedRows(table, next);
  const rest = next.filter(({top}) => top >= heads - 1);
  const end = bottomOf(table);
  const shift = end - least(rest.map(({top}) => top));
  const moved = rest.map((box) => ({...box, top: box.top + shift, bottom: box.bottom + shift}));
  return isCutRow(table, moved, end) ? mendRow(table, moved, end) : [...table, ...moved];
}

const leftOf = (boxes: readonly FilledBox[]): number => least(boxes.map(({left}) => left));
const rightOf = (boxes: readonly FilledBox[]): number => most(boxes.map(({right}) => right));
const bottomOf = (boxes: readonly FilledBox[]): number => most(boxes.map(({bottom}) => bottom));

/** Where the rows end that the second table repeats of the first one's head; its own top where it repeats none. */
function repeatedRows(table: readonly FilledBox[], next: readonly FilledBox[]): number {
  const key = ({left, text}: FilledBox): string => `${Math.round(left / slack)} ${text.replace(/\s+/g, "")}`;
  const first = inOrder(table), second = inOrder(next);
  const other = second.findIndex((box, at) => {
    const same = first[at];
    return same === undefined || key(same) !== key(box) || /^\s*[\d.]+\s*$/.test(box.text);
  });
  const at = other < 0 ? second.length : other;
  const top = least(next.map(({top}) => top));
  const head = second.slice(0, at);
  const end = least([...second.slice(at).map(({top}) => top), ...head.length === 0 ? [top] : [bottomOf(head)]]);
  // A head is more than a heading or two that happen to be equal.
  return head.filter(({text}) => text.trim() !== "").length < 2 || at === second.length ? top : end;
}

const inOrder = (boxes: readonly FilledBox[]): readonly FilledBox[] =>
  [...boxes].sort((one, other) => Math.round(one.top - other.top) || one.left - other.left);

const atEnd = (boxes: readonly FilledBox[], end: number) => boxes.filter(({bottom}) => Math.abs(bottom - end) < slack);
const atTop = (boxes: readonly FilledBox[], end: number) => boxes.filter(({top}) => Math.abs(top - end) < slack);

const sameColumn = (one: FilledBox, other: FilledBox): boolean =>
  Math.abs(one.left - other.left) < slack && Math.abs(one.right - other.right) < slack;

/**
 * The last row and the first are two halves of one where their cells are the same, and in each either one half is empty
 * or the text goes on: a label that is known only as a whole, a text so long that it filled the upper half.
 */
function isCutRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): boolean {
  const upper = atEnd(table, end), lower = atTop(next, end);
  const pairs = lower.flatMap((box) => {
    const above = upper.find((other) => sameColumn(box, other));
    return above === undefined ? [] : [[above, box] as const];
  });
  if (pairs.length < 2 || pairs.length !== upper.length || pairs.length !== lower.length) return false;
  return lower.some((box) => !isEmpty(box)) && upper.some((box) => !isEmpty(box)) &&
    pairs.every(([above, box]) => isEmpty(box) || (isEmpty(above) ? isFigure(box.text) : goesOn(above, box)));
}

const isEmpty = ({text}: FilledBox): boolean => text.trim() === "";

function goesOn(above: FilledBox, box: FilledBox): boolean {
  if (isFigure(above.text) || isFigure(box.text)) return above.isFull && isFigure(above.text) && isFigure(box.text);
  // A heading and the label under it make a known label too.
  if (isLabel(above.text) && isLabel(box.text)) return false;
  const beginsRow = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|其中)/.test(box.text);
  return isLabel(above.text + box.text) || (above.isFull && !beginsRow && !isLabel(box.text));
}

const finders = editions.map(({id}) => findLabel(id));

/** Whether some edition prints such a label. */
const isLabel = (text: string): boolean => finders.some((find) => find(text.replace(/\s+/g, "")).length > 0);

function mendRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): readonly FilledBox[] {
  const lower = atTop(next, end);
  const mended = table.map((box) => {
    const rest = Math.abs(box.bottom - end) < slack ? lower.find((other) => sameColumn(box, other)) : undefined;
    return rest === undefined ? box : {...box, bottom: rest.bottom, text: joinText(box, rest), isFull: rest.isFull};
  });
  return [...mended, ...next.filter((box) => !lower.includes(box))];
}

const joinText = (box: FilledBox, rest: FilledBox): string =>
  isEmpty(box) || isEmpty(rest) || isFigure(box.text) ? box.text + rest.text : `${box.text}\n${rest.text}`;
