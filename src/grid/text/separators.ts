/** How a text uses pipes and tabs. */
export type Separators = {
  /** Most rows begin, and end, with a pipe; else a pipe there parts off an empty cell. */
  readonly begin: boolean;
  readonly end: boolean;
  /** Rows stand on lines, cells parted by pipes. */
  readonly many: boolean;
  /** Tabs stand on lines of their own, between cells. */
  readonly loneTabs: boolean;
};

/** Look at all lines to learn how they use their separators. */
export function separatorsOf(lines: readonly string[]): Separators {
  const rows = lines.map(plain).filter((line) => line.split("|").filter((piece) => piece.trim() !== "").length >= 2);
  const most = (pattern: RegExp): boolean => rows.filter((line) => pattern.test(line)).length > rows.length / 2;
  const tabbed = lines.filter((line) => line.includes("\t"));
  const lone = tabbed.filter((line) => line.trim() === "").length;
  return {begin: most(/^\s*\|/), end: most(/\|\s*$/), many: rows.length > 7, loneTabs: lone > 0.8 * tabbed.length};
}

/** A line with one kind of pipe and no mark-up. */
export const plain = (line: string): string =>
  line.replace(/[｜│┃┆┊]/g, "|").replace(/<br\s*\/?>|\f|\ufeff/gi, " ").replace(/\*\*/g, "");

/** `|---|---|` or `---`. */
export const isRule = (line: string): boolean => /^[\s|:+=-]*-{3,}[\s|:+=-]*$/.test(line) || /^\s*\|[\s|:-]*--[\s|:-]*$/.test(line);

/** A row of column heads that a converter made up: 数据1, 数据2. */
export const isInvented = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => /^\s*(?:数据|列|Column|Unnamed:?)\s*\d+\s*$/i.test(piece)) &&
  pieces.every((piece) => /^\s*(?:(?:数据|列|Column|Unnamed:?)\s*\d+|指标|项目|名称|类别|序号)?\s*$/i.test(piece));
