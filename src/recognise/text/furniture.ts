/** What the lines of a text tell about its layout. */
export type Lines = {
  /** Lines that a page break left inside a table. */
  readonly furniture: ReadonlySet<number>;
  /** Values stand on lines of their own. */
  readonly isOneALine: boolean;
};

/**
 * The lines that a page break leaves inside a table: `-4-`, `— 5 —`, `第 3 页 共 9 页`, and, in a text whose rows stand
 * on lines, lone numbers that count pages.
 */
export function furnitureIn(lines: readonly string[]): Lines {
  const found = new Set<number>();
  const lone: number[] = [];
  let rows = 0;
  lines.forEach((line, at) => {
    if (line.length > 200) return;
    if (isPageMark(line)) found.add(at);
    else if (/^\s*\d{1,3}\s*$/.test(line)) lone.push(at);
    else if (/\S\s+\d[\d,.]*\s*$/.test(line) && !/[\t|]/.test(line)) rows += 1;
  });
  if (lone.length > rows / 2) return {furniture: found, isOneALine: true};
  for (const at of counting(lines, lone)) found.add(at);
  for (const at of lone) if (standsAlone(lines, at)) found.add(at);
  return {furniture: found, isOneALine: false};
}

const isPageMark = (line: string): boolean =>
  /^\s*(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/.test(line);

/** Lone numbers of which each is one more than another some lines before it. */
function counting(lines: readonly string[], lone: readonly number[]): Set<number> {
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
