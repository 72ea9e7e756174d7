import {levelsOf, lineOf, linesOfTexts, type TextLine} from "./text-lines";
import type {Text} from "./page-marks";
import {charactersOf} from "./characters";

/** Where the figures of a table without rules stand: the middles of its columns, left to right. */
export type Columns = {readonly middles: readonly number[]; readonly pitch: number};

/** The columns in which most rows of a page show their figures; `undefined` where hardly any row has several. */
export function columnsOf(texts: readonly Text[]): Columns | undefined {
  const rows = levelsOf(texts).map(figuresOf).filter((figures) => figures.length >= fewest);
  const counts = rows.map(({length}) => length);
  const most = [...new Set(counts)]
    .sort((one, other) => times(counts, other) - times(counts, one) || other - one)[0];
  const whole = rows.filter(({length}) => length === most);
  if (most === undefined || whole.length < 3) return undefined;
  const middles = Array.from({length: most}, (_, at) => median(whole.map((figures) => middleOf(figures[at]!))));
  return {middles, pitch: Math.min(...middles.slice(1).map((middle, at) => middle - middles[at]!))};
}

/** Fewer columns leave no doubt, or none that their places could settle. */
const fewest = 4;

/** The lines of a page; where a row has fewer figures than columns, tabs show in which of them nothing stands. */
export function linesInColumns(texts: readonly Text[], columns: Columns | undefined): readonly TextLine[] {
  if (columns === undefined) return linesOfTexts(texts);
  return withBrokenFigures(levelsOf(texts)).map((level) => lineOf(level, tabbed(level, columns)));
}

/**
 * Digits close under a figure are its rest, broken off in a narrow column, or something else: nobody can tell without
 * rules. They are shown with a question mark between, which is no number.
 */
function withBrokenFigures(levels: readonly (readonly Text[])[]): readonly (readonly Text[])[] {
  const kept: (readonly Text[])[] = [];
  for (const level of levels) {
    const above = kept.at(-1);
    const rests = figuresOf(level);
    const isClose = above !== undefined &&
      level[0]!.bottom - above[0]!.bottom < (level[0]!.bottom - level[0]!.top) * 1.35;
    const figures = isClose && rests.length === wordsOf(level).length ? figuresOf(above) : [];
    const broken = rests.map((rest) => figures.find((figure) => rest.left < figure.right && figure.left < rest.right));
    if (figures.length === 0 || broken.includes(undefined)) kept.push(level);
    else kept[kept.length - 1] = wordsOf(above!).map((word) =>
      broken.includes(word) ? {...word, text: `${word.text}?${rests[broken.indexOf(word)]!.text}`} : word);
  }
  return kept;
}

function tabbed(level: readonly Text[], {middles, pitch}: Columns): string | undefined {
  const figures = figuresOf(level);
  if (figures.length === 0 || figures.length >= middles.length) return undefined;
  const places = figures.map((figure) =>
    middles.findIndex((middle) => Math.abs(middle - middleOf(figure)) < pitch * 0.35));
  if (places.includes(-1) || new Set(places).size < places.length) return undefined;
  const label = wordsOf(level).filter((word) => !figures.includes(word));
  if (label.some(({right}) => right > middles[0]! - pitch * 0.2)) return undefined;
  const cells = middles.map((_, at) => figures[places.indexOf(at)]?.text ?? "");
  return [label.length === 0 ? "" : lineOf(label).text, ...cells].join("\t");
}

/** The figures at the end of a line. */
function figuresOf(level: readonly Text[]): readonly Text[] {
  const words = wordsOf(level);
  return words.slice(words.findLastIndex(({text}) => !/^(?:[\d.,+-]+(?:\?\d+)?|[/—]+)$/.test(text)) + 1);
}

/** Words as the spaces part them; pieces that touch are one. Remembered, for the same lines are asked twice. */
function wordsOf(level: readonly Text[]): readonly Text[] {
  const known = remembered.get(level[0]!);
  if (known !== undefined) return known;
  const words: Text[] = [];
  let isOpen = false;
  for (const one of level.flatMap((text) => /\s/.test(text.text.trim()) ? charactersOf(text) : [text])) {
    const last = words.at(-1);
    if (one.text.trim() === "") isOpen = false;
    else if (isOpen && last !== undefined && one.left - last.right < (one.bottom - one.top) * 0.3) {
      words[words.length - 1] = {...last, right: one.right, text: last.text + one.text};
    } else {
      words.push(one);
      isOpen = true;
    }
  }
  remembered.set(level[0]!, words);
  return words;
}

const remembered = new WeakMap<Text, readonly Text[]>();

const middleOf = ({left, right}: Text): number => (left + right) / 2;
const times = (counts: readonly number[], count: number): number => counts.filter((one) => one === count).length;
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1]!;
