import {unitPattern} from "../value";
import {unboxed} from "./drawn-tables";

/** How the lines of a text are laid out. */
export type TextLayout = {
  /** The lines, each with one kind of pipe and no mark-up. */
  readonly lines: readonly string[];
  /** Lines that a page break left inside a table. */
  readonly pageLines: ReadonlySet<number>;
  /** Values stand on lines of their own. */
  readonly isOneALine: boolean;
  /** Rows stand on lines, cells parted by pipes. */
  readonly hasRows: boolean;
  /** Tabs stand on lines of their own, between cells. */
  readonly loneTabs: boolean;
  /** Which outer pipes rows have, as most rows around a line do. */
  readonly outerPipes: (line: number) => OuterPipes;
};

/** Whether rows begin, and end, with a pipe; else a pipe there parts off an empty cell. */
type OuterPipes = {readonly begin: boolean; readonly end: boolean};

/** Look at all lines of a text to learn how they use pipes and tabs, and where pages end. */
export function layoutOf(text: string): TextLayout {
  const lines = unboxed(text.split(/\r\n?|\n/));
  const shown = lines.map((line, at): ShownLine => {
    const shown = plain(line);
    const filled = shown.split("|").filter((piece) => piece.trim() !== "").length;
    return {at, shown, hasPipe: line.includes("|"), isRow: filled >= 2};
  });
  const tabbed = lines.filter((line) => line.includes("\t"));
  const lone = tabbed.filter((line) => line.trim() === "").length;
  return {
    lines: shown.map((line) => line.shown),
    ...pageLinesIn(lines),
    hasRows: shown.filter(({isRow}) => isRow).length > 7,
    loneTabs: lone > 0.8 * tabbed.length,
    outerPipes: outerPipesIn(shown),
  };
}

/** A line with one kind of pipe and no mark-up. */
const plain = (line: string): string =>
  line.replace(/[｜│┃┆┊]/g, "|").replace(/<br\s*\/?>|\f|\ufeff/gi, " ").replace(/\*\*/g, "").replace(pinyin, "")
    .replace(pageOfPages, " ");

/** 第 3 页 共 9 页 amid a line, as where a whole report came on one. */
const pageOfPages = /第 ?\d{1,3} ?页[ ,，/]?共 ?\d{1,3} ?页/g;

/** What some mirrors print behind a character: `規(guī)章`. */
const pinyin = /[(（][\p{Ll}\u0300-\u036f]{1,7}[)）]/gu;

/**
 * The lines that a page break leaves inside a table: `-4-`, `— 5 —`, `第 3 页 共 9 页`, the report's title or address over
 * and over, and, in a text whose rows stand on lines, lone numbers that count pages.
 */
function pageLinesIn(lines: readonly string[]): Pick<TextLayout, "pageLines" | "isOneALine"> {
  const found = runningLines(lines);
  const lone: number[] = [];
  let rows = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length > 200 || found.has(at)) continue;
    if (isPageNumber(line)) found.add(at);
    else if (isLone(line)) lone.push(at);
    else if (endsRow.test(line) && !/[\t|]/.test(line)) rows += 1;
  }
  if (lone.length > rows / 2) return {pageLines: found, isOneALine: true};
  const besideTables = lone.filter((at) => !isParted(lines, at));
  const alone = besideTables.filter((at) => standsAlone(lines, at));
  return {pageLines: new Set([...found, ...countingPages(lines, besideTables), ...alone]), isOneALine: false};
}

/** A line of nothing but pipes or tabs parts it from the cell before or behind. */
const isParted = (lines: readonly string[], at: number): boolean => [-1, 1].some((step) => {
  let next = at + step;
  while (lines[next] !== undefined && /^ *$/.test(lines[next] ?? "") && Math.abs(next - at) < farthestSeparator) next += step;
  return /^[ 　]*[|｜│┃┆┊\t][|｜│┃┆┊\s]*$/.test(lines[next] ?? "");
});

/** In lines, the empty ones between counted. */
const farthestSeparator = 4;

/** A row on a line: its last figure, or the unit of a figure that is blank. */
const endsRow = new RegExp(`\\S(?:\\s+\\d[\\d,.]*|\\s{2,}${unitPattern})\\s*$`);

const isPageNumber = (line: string): boolean =>
  /^\s*(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/.test(line);

/**
 * The title or address that stands at the head or foot of every page, where it does so again, and the numbers on the
 * lines above or below it, where they count pages: others are figures.
 */
function runningLines(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.length > 80 || !/(?:报告|年报|https?:|www\.)/.test(line) || /[|\t。]/.test(line)) continue;
    const said = line.replace(/(?<!\d)\d{1,3}(?!\d)/g, "").replace(/\s+/g, "");
    const known = places.get(said);
    if (known === undefined) places.set(said, [at]);
    else known.push(at);
  }
  return new Set([...places.values()].flatMap(([, ...again]) => [again, ...[-1, 1].map((step) => {
    const beside = again.map((at) => at + step);
    return beside.length > 1 && beside.every((at, nth) => isLone(lines[at]) &&
      (nth === 0 || Number(lines[at]) === Number(lines[beside[nth - 1] ?? at]) + 1)) ? beside : [];
  })]).flat());
}

const isLone = (line = ""): boolean => /^\s*\d{1,3}\s*$/.test(line);

/** Lone numbers of which each is one more than another some lines before it. */
function countingPages(lines: readonly string[], lone: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const lastOf = new Map<number, number>();
  for (const at of lone) {
    const number = Number(lines[at]);
    const before = lastOf.get(number - 1);
    if (before !== undefined && at - before > 4) found.add(before).add(at);
    lastOf.set(number, at);
  }
  return found;
}

const standsAlone = (lines: readonly string[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].every((line) => line === undefined || line.trim() === "" || line.startsWith("\f"));

/** A line as it is looked at; a row has two cells with something in them. */
type ShownLine = {readonly at: number; readonly shown: string; readonly hasPipe: boolean; readonly isRow: boolean};

function outerPipesIn(lines: readonly ShownLine[]): TextLayout["outerPipes"] {
  const everywhere = outerOf(lines);
  const around = new Map<number, OuterPipes>();
  for (const block of blocksIn(lines)) {
    const stroke = block.find(({shown}) => underHeads.test(shown))?.shown.trim();
    const outer = stroke !== undefined ? {begin: stroke.startsWith("|"), end: stroke.endsWith("|")}
      : block.filter(({isRow}) => isRow).length > 2 ? outerOf(block) : everywhere;
    for (const {at} of block) around.set(at, outer);
  }
  return (line) => around.get(line) ?? everywhere;
}

/** |---|:-:| below the first row of a table of Markdown, which has the outer pipes of its rows. */
const underHeads = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/;

/** Lines with pipes that follow each other. */
function blocksIn(lines: readonly ShownLine[]): readonly (readonly ShownLine[])[] {
  const blocks: ShownLine[][] = [];
  let open: ShownLine[] | undefined;
  for (const line of lines) {
    if (!line.isRow && !(open === undefined ? line.hasPipe : line.shown.includes("|"))) open = undefined;
    else if (open !== undefined) open.push(line);
    else blocks.push(open = [line]);
  }
  return blocks;
}

function outerOf(lines: readonly ShownLine[]): OuterPipes {
  const rows = lines.filter(({isRow}) => isRow);
  const most = (pattern: RegExp): boolean => rows.filter(({shown}) => pattern.test(shown)).length > rows.length / 2;
  // An ideographic space before a pipe is an empty cell, unless all lines are set in so.
  const isSetIn = lines.every(({shown}) => !shown.includes("|") || /^\s*\|/.test(shown));
  const all = (pattern: RegExp): boolean => most(pattern) && !isOftenBlank(rows, pattern);
  return {begin: isSetIn || all(/^[ \t]*\|/), end: all(/\|\s*$/)};
}

/**
 * Whether a cell at the rows' edge is often blank. Where all rows have a pipe there, one that has none has lost it, and
 * has a pipe less than they; else it has as many.
 */
function isOftenBlank(rows: readonly ShownLine[], pattern: RegExp): boolean {
  const pipesOf = ({shown}: ShownLine): number => shown.split("|").length;
  const closed = new Set(rows.filter(({shown}) => pattern.test(shown)).map(pipesOf));
  return rows.filter((row) => !pattern.test(row.shown) && closed.has(pipesOf(row))).length > 1;
}
