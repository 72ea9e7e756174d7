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
export function linesOfTexts(texts: readonly Text[]): readonly TextLine[] {
  const lines: Text[][] = [];
  for (const text of [...texts].sort((one, other) => middle(one) - middle(other) || one.left - other.left)) {
    const line = lines.at(-1);
    if (line !== undefined && isLevel(line, text)) line.push(text);
    else lines.push([text]);
  }
  return lines.map(lineOf);
}

const middle = ({top, bottom}: Text): number => (top + bottom) / 2;

const isLevel = (line: readonly Text[], text: Text): boolean =>
  Math.abs(middle(line[0]!) - middle(text)) < Math.min(line[0]!.bottom - line[0]!.top, text.bottom - text.top) * 0.5;

function lineOf(texts: readonly Text[]): TextLine {
  const sorted = [...texts].sort((one, other) => one.left - other.left);
  const size = Math.max(...sorted.map(({top, bottom}) => bottom - top));
  let line = "";
  let right = sorted[0]!.left;
  for (const text of sorted) {
    const gap = text.left - right;
    if (line !== "" && gap > size * 0.3) line += " ".repeat(Math.min(80, Math.max(1, Math.round(gap / size * 2))));
    line += text.text;
    right = Math.max(right, text.right);
  }
  return {text: line, left: sorted[0]!.left, right, top: Math.min(...sorted.map(({top}) => top)), size};
}
