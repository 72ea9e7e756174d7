import type {PlacedText} from "./page-content";

/** A line of text with its place. */
export type PlacedLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Height of its characters. */
  readonly size: number;
};

/** Texts of one level, from left to right. */
type Level = readonly [PlacedText, ...(readonly PlacedText[])];

/** A level, with its words as the spaces part them; pieces that touch are one. */
export type TextRow = {readonly texts: Level; readonly words: readonly PlacedText[]};

/**
 * Texts as lines, top to bottom; a gap between pieces shows as spaces, wide ones as many as fit in, so that columns
 * without ruling lines stand below each other.
 */
export const linesOfTexts = (texts: readonly PlacedText[]): readonly PlacedLine[] =>
  levelsOf(texts).map((level) => lineOf(level));

/** The same with their words. */
export const rowsOfTexts = (texts: readonly PlacedText[]): readonly TextRow[] =>
  levelsOf(texts).map((texts) => ({texts, words: wordsOf(texts)}));

function levelsOf(texts: readonly PlacedText[]): readonly Level[] {
  const levels: [PlacedText, ...PlacedText[]][] = [];
  for (const text of [...texts].sort((one, other) => middle(one) - middle(other) || one.left - other.left)) {
    const level = levels.at(-1);
    if (level !== undefined && isLevel(level, text)) level.push(text);
    else levels.push([text]);
  }
  for (const level of levels) level.sort((one, other) => one.left - other.left);
  return levels;
}

/** Of as many places as there may be; arguments are fewer. */
export const least = (places: readonly number[]): number =>
  places.reduce((least, place) => Math.min(least, place), Infinity);
export const most = (places: readonly number[]): number =>
  places.reduce((most, place) => Math.max(most, place), -Infinity);

const middle = ({top, bottom}: PlacedText): number => (top + bottom) / 2;

const isLevel = ([first]: Level, text: PlacedText): boolean =>
  Math.abs(middle(first) - middle(text)) < Math.min(first.bottom - first.top, text.bottom - text.top) * 0.5;

/** @param told what the line says, where that is not just its pieces with the gaps between them */
function lineOf(texts: Level, told?: string): PlacedLine {
  const [{left}] = texts;
  const size = most(texts.map(({top, bottom}) => bottom - top));
  let line = "";
  let right = left;
  for (const text of texts) {
    const gap = text.left - right;
    if (line !== "" && isOver(text, right)) line += " ";
    else if (line !== "" && gap > size * 0.3) line += " ".repeat(Math.min(80, Math.max(1, Math.round(gap / size * 2))));
    line += text.text;
    right = Math.max(right, text.right);
  }
  return {text: told ?? line, left, right, top: least(texts.map(({top}) => top)), size};
}

/** A number printed over a text is none of it: a label beside filled cells of a sheet may go on beyond its own. */
const isOver = ({text, left, top, bottom}: PlacedText, right: number): boolean =>
  /^[\d.,+-]+$/.test(text) && right - left > (bottom - top) * 0.5;

const touches = ({right}: PlacedText, next: PlacedText): boolean =>
  !isOver(next, right) && next.left - right < (next.bottom - next.top) * 0.3;

function wordsOf(texts: Level): readonly PlacedText[] {
  const words: PlacedText[] = [];
  let isOpen = false;
  for (const one of texts.flatMap((text) => /\s/.test(text.text.trim()) ? charactersOf(text) : [text])) {
    const last = words.at(-1);
    if (one.text.trim() === "") isOpen = false;
    else if (isOpen && last !== undefined && touches(last, one)) {
      words[words.length - 1] = {...last, right: one.right, text: last.text + one.text};
    } else {
      words.push(one);
      isOpen = true;
    }
  }
  return words;
}

/** Characters with about the widths they have: ideographs are as wide as high, others half. */
export function charactersOf(text: PlacedText): readonly PlacedText[] {
  const characters = [...text.text];
  const unit = (text.right - text.left) / characters.reduce((sum, one) => sum + halvesOf(one), 0);
  let left = text.left;
  return characters.map((one) => {
    const right = left + halvesOf(one) * unit;
    const character = {...text, text: one, left, right};
    left = right;
    return character;
  });
}

const halvesOf = (character: string): number => character.charCodeAt(0) > 0x2e7f ? 2 : 1;

/** Where the figures of a table without ruling lines stand: the middles of its columns, left to right. */
export type FigureColumns = {readonly middles: readonly number[]; readonly pitch: number};

/** The columns in which most rows of a page show their figures; `undefined` where hardly any row has several. */
export function columnsOf(rows: readonly TextRow[]): FigureColumns | undefined {
  const several = rows.map(({words}) => figuresOf(words)).filter((figures) => figures.length >= fewest);
  const counts = several.map(({length}) => length);
  const [usual] = [...new Set(counts)]
    .sort((one, other) => times(counts, other) - times(counts, one) || other - one);
  const whole = several.filter(({length}) => length === usual).map((figures) => figures.map(middleAcross));
  if (usual === undefined || whole.length < 3) return undefined;
  const middles = Array.from({length: usual}, (_, at) => median(whole.flatMap((row) => row.slice(at, at + 1))));
  let pitch = Infinity;
  middles.reduce((last, next) => {
    pitch = Math.min(pitch, next - last);
    return next;
  });
  return {middles, pitch};
}

/** Fewer columns leave no doubt, or none that their places could settle. */
const fewest = 4;

const middleAcross = ({left, right}: PlacedText): number => (left + right) / 2;
const times = (counts: readonly number[], count: number): number => counts.filter((one) => one === count).length;
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1]!;

/** The lines of a page; where a row has fewer figures than columns, tabs show in which of them nothing stands. */
export const linesInColumns = (rows: readonly TextRow[], columns: FigureColumns | undefined): readonly PlacedLine[] =>
  columns === undefined ? rows.map(({texts}) => lineOf(texts))
    : withBrokenFigures(rows).map((row) => lineOf(row.texts, tabbed(row, columns)));

/**
 * Digits close under a figure are its rest, broken off in a narrow column, or something else: nobody can tell without
 * ruling lines. They are shown with a question mark between, which is no number.
 */
function withBrokenFigures(rows: readonly TextRow[]): readonly TextRow[] {
  const kept: TextRow[] = [];
  for (const row of rows) {
    const above = kept.at(-1);
    const [mended, ...others] = above !== undefined && isCloseUnder(above, row) ? withRests(above, row) : [];
    if (mended === undefined) kept.push(row);
    else kept[kept.length - 1] = {texts: [mended, ...others], words: [mended, ...others]};
  }
  return kept;
}

const isCloseUnder = ({texts: [above]}: TextRow, {texts: [below]}: TextRow): boolean =>
  below.bottom - above.bottom < (below.bottom - below.top) * 1.35;

/** The words of a row with what stands under its figures; nothing where anything else stands there. */
function withRests({words}: TextRow, {words: rests}: TextRow): readonly PlacedText[] {
  const figures = figuresOf(words);
  const overOf = (rest: PlacedText): PlacedText | undefined =>
    figures.find((figure) => rest.left < figure.right && figure.left < rest.right);
  if (figuresOf(rests).length < rests.length || rests.some((rest) => overOf(rest) === undefined)) return [];
  return words.map((word) => {
    const rest = rests.find((one) => overOf(one) === word);
    return rest === undefined ? word : {...word, text: `${word.text}?${rest.text}`};
  });
}

function tabbed({words}: TextRow, {middles, pitch}: FigureColumns): string | undefined {
  const figures = figuresOf(words);
  if (figures.length === 0 || figures.length >= middles.length) return undefined;
  const places = figures.map((figure) =>
    middles.findIndex((middle) => Math.abs(middle - middleAcross(figure)) < pitch * 0.35));
  if (places.includes(-1) || new Set(places).size < places.length) return undefined;
  const [first, ...others] = words.slice(0, words.length - figures.length);
  const start = least(middles) - pitch * 0.2;
  if ([first, ...others].some((word) => word !== undefined && word.right > start)) return undefined;
  const cells = middles.map((_, at) => figures[places.indexOf(at)]?.text ?? "");
  return [first === undefined ? "" : lineOf([first, ...others]).text, ...cells].join("\t");
}

/** The figures at the end of a row. */
const figuresOf = (words: readonly PlacedText[]): readonly PlacedText[] =>
  words.slice(words.findLastIndex(({text}) => !/^(?:[\d.,+-]+(?:\?\d+)?|[/—]+)$/.test(text)) + 1);
