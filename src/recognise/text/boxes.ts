/**
 * Lines of tables drawn with rules (`├──┼──┤`, `+---+---+`): the lines between two rules are one row, written on the
 * first of them; the others and the rules are left empty, so that line numbers stay.
 */
export function unboxed(lines: readonly string[]): readonly string[] {
  if (!lines.some(isRule)) return lines;
  const out = [...lines];
  let band: number[] = [];
  const close = () => {
    const rows = band.map((at) => cellsIn(lines[at]!));
    if (band.length > 1 && rows.every((row) => row.length === rows[0]!.length)) {
      out[band[0]!] = `|${rows[0]!.map((_, column) => rows.map((row) => row[column]!.trim()).join("")).join("|")}|`;
      for (const at of band.slice(1)) out[at] = "";
    }
    band = [];
  };
  lines.forEach((line, at) => {
    if (isRule(line)) {
      close();
      out[at] = textIn(line);
    } else if (/^\s*[│┃|]/.test(line)) band.push(at);
    else close();
  });
  close();
  return out;
}

const isRule = (line: string): boolean =>
  /^\s*[+┌├└╔╠╚╞┏┣┗][-=─━═]{2}/.test(line) || /^\s*[│┃].*[├┼][─━]{2}/.test(line);

const cellsIn = (line: string): string[] => line.replace(/[│┃]/g, "|").trim().replace(/^\||\|$/g, "").split("|");

/** What a rule that passes by a cell of several rows leaves of that cell. */
const textIn = (line: string): string => line.replace(/[^\p{L}\p{N}、（）().]+/gu, " ").trim();
