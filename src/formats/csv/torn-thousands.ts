/** A row of texts; the last one may stand for all columns from its own on, so many of them. */
export type TornRow = {readonly texts: readonly string[]; readonly lastSpan: number};

/**
 * Rows that reach further than the headings above them, where commas within numbers (1,234) may have parted these: what
 * stands from the first such number on belongs to no column for sure, and becomes one cell, 1、234、5, that is no number.
 */
export function tornTogether(rows: readonly (readonly string[])[]): readonly TornRow[] {
  let [width, reached] = [0, 0];
  let isBelowFigures = false;
  return rows.map((texts) => {
    const reach = texts.findLastIndex((text) => text.trim() !== "") + 1;
    // Headings of a table beside another one stand in rows with that one's figures.
    const words = texts.findLastIndex((text) => text.trim() !== "" && !isFigure(text)) + 1;
    if (!texts.some(isFigure)) {
      if (isBelowFigures || reach === 0) [width, reached] = [0, 0];
      if (reach > 0) [width, reached] = [Math.max(width, texts.length), Math.max(reached, reach)];
      isBelowFigures = false;
      return {texts, lastSpan: 1};
    }
    isBelowFigures = true;
    if (width > 0) [width, reached] = [Math.max(width, words), Math.max(reached, words)];
    // Where all lines have as many commas, the cells behind the table are empty.
    const isLonger = width > 1 && (reach > width || (reach > reached && reach < texts.length));
    const first = isLonger ? texts.findIndex((text, at) => mayGoOn(text, texts[at + 1])) : -1;
    if (first < 0) return {texts, lastSpan: 1};
    const torn = texts.slice(first).filter((text) => text.trim() !== "").join("、");
    return {texts: [...texts.slice(0, first), torn], lastSpan: Math.max(1, reached - first)};
  });
}

const isFigure = (text: string): boolean => /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(text);

/** 1 and 234, of 1,234 or each for itself. */
const mayGoOn = (text: string, next = ""): boolean =>
  /^\s*[-+]?[1-9]\d{0,2}$/.test(text) && /^\d{3}(?:\.\d+)?\s*$/.test(next);
