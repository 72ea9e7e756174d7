import type {Effort} from "../../filing/effort";
import type {Cell, Grid} from "../../recognise/grid";
import {charactersOf, least, linesOfTexts, most, type PlacedLine} from "./text-lines";
import type {PlacedText} from "./page-content";
import {type Box, edgesOf} from "./ruled-tables";

/** A cell with its text, and whether its last line has no room for another character. */
export type FilledBox = Box & {readonly text: string; readonly isFull: boolean};

/** Put the texts of a page into the cells they stand in; those that stand in none are left. */
export function fillBoxes(
  tables: readonly (readonly Box[])[], texts: readonly PlacedText[], effort: Effort,
): {readonly tables: readonly (readonly FilledBox[])[]; readonly left: readonly PlacedText[]} {
  const inBoxes = new Map<Box, PlacedText[]>();
  const left: PlacedText[] = [];
  const all = tables.reduce((sum, {length}) => sum + length, 0);
  for (const text of texts) {
    effort(all);
    const boxes = innermost(tables, text)?.filter((box) => isBeside(box, text));
    if (boxes === undefined) left.push(text);
    else for (const [box, piece] of shareOut(boxes, text)) {
      const here = inBoxes.get(box);
      if (here === undefined) inBoxes.set(box, [piece]);
      else here.push(piece);
    }
  }
  const hanging = hangingBelow(tables, inBoxes, left);
  for (const [text, box] of hanging) inBoxes.set(box, [...inBoxes.get(box) ?? [], text]);
  return {
    tables: tables.map((boxes) => boxes.map((box) => ({...box, ...textIn(box, inBoxes.get(box) ?? [])}))),
    left: left.filter((text) => !hanging.has(text)),
  };
}

/**
 * What stands below the lowest table's lines, each in the column of an empty cell of its last row: where a page ends
 * within a row, some writers end its lines there and print its texts beyond them.
 */
function hangingBelow(
  tables: readonly (readonly Box[])[], inBoxes: ReadonlyMap<Box, readonly PlacedText[]>, left: readonly PlacedText[],
): ReadonlyMap<PlacedText, Box> {
  const end = most(tables.flat().map(({bottom}) => bottom));
  const ending = tables.flat().filter(({bottom}) => bottom > end - slack);
  const top = most(ending.map((box) => box.top));
  const row = ending.filter((box) => box.top > top - slack);
  const hanging = new Map<PlacedText, Box>();
  let reach = end;
  for (const text of [...left].sort((one, other) => one.top - other.top)) {
    const x = (text.left + text.right) / 2;
    const box = row.find((one) => x > one.left && x <= one.right);
    if (box === undefined || middle(text) <= end || text.top > reach + mostLines * (text.bottom - text.top)) continue;
    hanging.set(text, box);
    reach = Math.max(reach, text.bottom);
  }
  const figures = [...hanging].filter(([{text}]) => isFigure(text)).map(([, box]) => box);
  const empty = row.filter((box) => !inBoxes.has(box));
  const first = least(figures.map((box) => box.left));
  // Left of the figures goes on a label.
  const isRow = figures.length > 1 && figures.length === new Set(figures).size && figures.length * 2 > empty.length &&
    [...hanging].every(([{text}, box]) => isFigure(text) ? !inBoxes.has(box) : box.left < first);
  return isRow ? hanging : new Map();
}

/** How far below may be what stands in the middle of a row whose end is not shown, in lines. */
const mostLines = 2;

/** The table that a text stands in; of tables within a cell of another one, that in whose own cell it stands. */
function innermost(tables: readonly (readonly Box[])[], text: PlacedText): readonly Box[] | undefined {
  let found: {readonly boxes: readonly Box[]; readonly size: number} | undefined;
  for (const boxes of tables) {
    const box = boxes.find((box) => holds(box, text));
    const size = box === undefined ? Infinity : (box.right - box.left) * (box.bottom - box.top);
    if (box !== undefined && (found === undefined || size < found.size)) found = {boxes, size};
  }
  return found?.boxes;
}

const middle = ({top, bottom}: PlacedText): number => (top + bottom) / 2;

const isBeside = (box: Box, text: PlacedText): boolean => middle(text) > box.top && middle(text) <= box.bottom;

const holds = (box: Box, text: PlacedText): boolean => {
  const x = (text.left + text.right) / 2;
  return isBeside(box, text) && x > box.left && x <= box.right;
};

/**
 * A text that runs across lines is several cells' in one piece: each word belongs where its middle stands, ideographs
 * one by one. Digits without a space between them cannot be told apart: all their cells show them, with a question
 * mark.
 */
function shareOut(boxes: readonly Box[], text: PlacedText): readonly (readonly [Box, PlacedText])[] {
  const size = text.bottom - text.top;
  const within = boxes.find(({left, right}) => text.left >= left - size * 0.4 && text.right <= right + size * 0.4);
  if (within !== undefined) return [[within, text]];
  const pieces = new Map<Box, PlacedText>();
  for (const word of wordsOf(text)) {
    const home = boxes.find((box) => holds(box, word)) ?? boxes.find((box) => holds(box, text));
    const crossed = /\d\d/.test(word.text) ? boxes.filter(({left, right}) => word.left < right - size && word.right > left + size) : [];
    const isDoubtful = crossed.length > 1;
    for (const box of isDoubtful ? crossed : home === undefined ? [] : [home]) {
      const piece = pieces.get(box);
      const told = isDoubtful ? {...word, text: `${word.text}?`} : word;
      pieces.set(box, piece === undefined ? told : {...piece, right: word.right, text: piece.text + told.text});
    }
  }
  return [...pieces].filter(([, {text}]) => text.trim() !== "");
}

/** Stretches of letters and digits, ideographs and spaces one by one. */
function wordsOf(text: PlacedText): readonly PlacedText[] {
  const words: PlacedText[] = [];
  for (const one of charactersOf(text)) {
    const last = words.at(-1);
    if (last !== undefined && /[\w.,+-]$/.test(last.text) && /[\w.,+-]/.test(one.text)) {
      words[words.length - 1] = {...last, right: one.right, text: last.text + one.text};
    } else words.push(one);
  }
  return words;
}

/** The lines of a cell. A number whose next digit had no room in its narrow cell, and stands below, is one number. */
function textIn(box: Box, texts: readonly PlacedText[]): {readonly text: string; readonly isFull: boolean} {
  const lines = linesOfTexts(texts);
  const isFull = ({text, left, right, size}: PlacedLine): boolean =>
    right - left + (isFigure(text) ? 0.6 : 1.1) * size + padding > box.right - box.left;
  const isBroken = lines.every(({text}) => isFigure(text)) && lines.slice(0, -1).every(isFull);
  const last = lines.at(-1);
  return {text: lines.map(({text}) => text).join(isBroken ? "" : "\n"), isFull: last !== undefined && isFull(last)};
}

/** Digits and what may stand among them. */
export const isFigure = (text: string): boolean => /^[\d.,+-]+$/.test(text.trim());

/** What word processors leave free beside a cell's text, in points, both sides together. */
const padding = 12;

/** Cells by their place on the page as a grid: every edge that a cell has parts columns or rows. */
export function gridOf(name: string, boxes: readonly FilledBox[]): Grid {
  const xs = edgesOf(boxes.flatMap(({left, right}) => [left, right]), slack);
  const ys = edgesOf(boxes.flatMap(({top, bottom}) => [top, bottom]), slack);
  const cells = boxes.map(({left, right, top, bottom, text}): Cell => {
    const [row, column] = [nearest(ys, top), nearest(xs, left)];
    const rowSpan = Math.max(1, nearest(ys, bottom) - row);
    return {row, column, rowSpan, columnSpan: Math.max(1, nearest(xs, right) - column), text};
  });
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return {name, rows: ys.length - 1, columns: xs.length - 1, cells};
}

/** Edges that miss each other by less are one. */
const slack = 4;

/** The edge that a place is closest to, from 0; the first of two that are as close. Edges stand in order. */
function nearest(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [before = 0, after = 0] = edges.slice(middle, middle + 2);
    if (after - place < place - before) low = middle + 1;
    else high = middle;
  }
  return low;
}
