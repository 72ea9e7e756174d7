import type {Text} from "./page-marks";

/** A line of text with its place. */
export type TextLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Height of its characters. */
  readonly size: number;
};

/**
 * Texts as lines, top to bottom; a gap between pieces shows as spaces, wide ones as many as fit in, so that columns
 * without rules stand below each other.
 */
export const linesOfTexts = (texts: readonly Text[]): readonly TextLine[] =>
  levelsOf(texts).map((texts) => lineOf(texts));

/** Texts line by line, top to bottom, each from left to right. */
export function levelsOf(texts: readonly Text[]): readonly (readonly Text[])[] {
  const lines: Text[][] = [];
  for (const text of [...texts].sort((one, other) => middle(one) - middle(other) || one.left - other.left)) {
    const line = lines.at(-1);
    if (line !== undefined && isLevel(line, text)) line.push(text);
    else lines.push([text]);
  }
  return lines.map((texts) => texts.sort((one, other) => one.left - other.left));
}

const middle = ({top, bottom}: Text): number => (top + bottom) / 2;

const isLevel = (line: readonly Text[], text: Text): boolean =>
  Math.abs(middle(line[0]!) - middle(text)) < Math.min(line[0]!.bottom - line[0]!.top, text.bottom - text.top) * 0.5;

/** @param told what the line says, where that is not just its pieces with the gaps between them */
export function lineOf(texts: readonly Text[], told?: string): TextLine {
  const size = Math.max(...texts.map(({top, bottom}) => bottom - top));
  let line = "";
  let right = texts[0]!.left;
  for (const text of texts) {
    const gap = text.left - right;
    if (line !== "" && gap > size * 0.3) line += " ".repeat(Math.min(80, Math.max(1, Math.round(gap / size * 2))));
    line += text.text;
    right = Math.max(right, text.right);
  }
  return {text: told ?? line, left: texts[0]!.left, right, top: Math.min(...texts.map(({top}) => top)), size};
}
