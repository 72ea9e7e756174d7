/** Whether rows begin, and end, with a pipe; else a pipe there parts off an empty cell. */
export type OuterPipes = {readonly begin: boolean; readonly end: boolean};

/** How a text uses pipes and tabs. */
export type Separators = {
  /** As most rows around a line do. */
  readonly outer: (line: number) => OuterPipes;
  /** Rows stand on lines, cells parted by pipes. */
  readonly many: boolean;
  /** Tabs stand on lines of their own, between cells. */
  readonly loneTabs: boolean;
};

/** Look at all lines to learn how they use their separators. */
export function separatorsOf(lines: readonly string[]): Separators {
  const tabbed = lines.filter((line) => line.includes("\t"));
  const lone = tabbed.filter((line) => line.trim() === "").length;
  const isRow = lines.map((line) => plain(line).split("|").filter((piece) => piece.trim() !== "").length >= 2);
  const rows = lines.filter((_, at) => isRow[at]).map(plain);
  const everywhere = outerOf(rows);
  const around = new Map<number, OuterPipes>();
  for (let from = 0; from < lines.length; from++) {
    if (!lines[from]!.includes("|") && !isRow[from]) continue;
    let to = from;
    while (to < lines.length && (isRow[to] || plain(lines[to]!).includes("|"))) to += 1;
    const block = lines.slice(from, to).filter((_, at) => isRow[from + at]).map(plain);
    const outer = block.length > 2 ? outerOf(block) : everywhere;
    for (let at = from; at < to; at++) around.set(at, outer);
    from = to;
  }
  return {outer: (line) => around.get(line) ?? everywhere, many: rows.length > 7, loneTabs: lone > 0.8 * tabbed.length};
}

function outerOf(rows: readonly string[]): OuterPipes {
  const most = (pattern: RegExp): boolean => rows.filter((line) => pattern.test(line)).length > rows.length / 2;
  return {begin: most(/^\s*\|/), end: most(/\|\s*$/)};
}

/** A line with one kind of pipe and no mark-up. */
export const plain = (line: string): string =>
  line.replace(/[｜│┃┆┊]/g, "|").replace(/<br\s*\/?>|\f|\ufeff/gi, " ").replace(/\*\*/g, "").replace(pinyin, "");

/** What some mirrors print behind a character: `規(guī)章`. */
const pinyin = /[(（][\p{Ll}\u0300-\u036f]{1,7}[)）]/gu;

/** `|---|---|` or `---`. */
export const isRule = (line: string): boolean => /^[\s|:+=-]*-{3,}[\s|:+=-]*$/.test(line) || /^\s*\|[\s|:-]*--[\s|:-]*$/.test(line);

/** A row of column heads that a converter made up: 数据1, 数据2. */
export const isInvented = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => /^\s*(?:数据|列|Column|Unnamed:?)\s*\d+\s*$/i.test(piece)) &&
  pieces.every((piece) => /^\s*(?:(?:数据|列|Column|Unnamed:?)\s*\d+|指标|项目|名称|类别|序号)?\s*$/i.test(piece));
