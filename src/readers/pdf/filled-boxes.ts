import type {Text} from "./page-marks";
import type {Box} from "./ruled-tables";
import {linesOfTexts} from "./text-lines";

/** A cell with its text. */
export type FilledBox = Box & {readonly text: string};

/** Put the texts of a page into the cells they stand in; those that stand in none are left. */
export function fillBoxes(
  tables: readonly (readonly Box[])[], texts: readonly Text[],
): {readonly tables: readonly (readonly FilledBox[])[]; readonly left: readonly Text[]} {
  const inBoxes = new Map<Box, Text[]>();
  const left: Text[] = [];
  for (const text of texts) {
    const boxes = tables.find((boxes) => boxes.some((box) => holds(box, text)))?.filter((box) => isBeside(box, text));
    if (boxes === undefined) left.push(text);
    else for (const [box, piece] of shareOut(boxes, text)) inBoxes.set(box, [...inBoxes.get(box) ?? [], piece]);
  }
  return {tables: tables.map((boxes) => boxes.map((box) => ({...box, text: textOf(box, inBoxes.get(box) ?? [])}))), left};
}

const middle = ({top, bottom}: Text): number => (top + bottom) / 2;

const isBeside = (box: Box, text: Text): boolean => middle(text) > box.top && middle(text) <= box.bottom;

const holds = (box: Box, text: Text): boolean => {
  const x = (text.left + text.right) / 2;
  return isBeside(box, text) && x > box.left && x <= box.right;
};

/** A text that runs across lines is several cells' in one piece: each character belongs where its middle stands. */
function shareOut(boxes: readonly Box[], text: Text): readonly (readonly [Box, Text])[] {
  const size = text.bottom - text.top;
  const within = boxes.find(({left, right}) => text.left >= left - size * 0.4 && text.right <= right + size * 0.4);
  if (within !== undefined) return [[within, text]];
  const pieces = new Map<Box, Text>();
  for (const one of charactersOf(text)) {
    const box = boxes.find((box) => holds(box, one)) ?? boxes.find((box) => holds(box, text))!;
    const piece = pieces.get(box);
    pieces.set(box, piece === undefined ? one : {...piece, right: one.right, text: piece.text + one.text});
  }
  return [...pieces].filter(([, {text}]) => text.trim() !== "");
}

/** Characters with about the widths they have: ideographs are as wide as high, others half. */
function charactersOf(text: Text): readonly Text[] {
  const characters = [...text.text];
  const widths = characters.map((one) => one.charCodeAt(0) > 0x2e7f ? 2 : 1);
  const unit = (text.right - text.left) / widths.reduce((sum, width) => sum + width, 0);
  let left = text.left;
  return characters.map((one, at) => {
    const right = left + widths[at]! * unit;
    const character = {...text, text: one, left, right};
    left = right;
    return character;
  });
}

/** The lines of a cell. A number that fills its narrow cell and goes on below is one number. */
function textOf(box: Box, texts: readonly Text[]): string {
  const lines = linesOfTexts(texts);
  const isBroken = lines.length > 1 && lines.every(({text}) => /^[\d.,]+$/.test(text)) &&
    lines.slice(0, -1).every(({left, right, size}) => right - left > box.right - box.left - size * 1.5);
  return lines.map(({text}) => text).join(isBroken ? "" : "\n");
}
