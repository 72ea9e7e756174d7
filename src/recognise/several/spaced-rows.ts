import {fewestFigures} from "../ledger-table";
import {readValue} from "../value";

/** Rows of a text whose cells are parted by nothing but spaces, by their lines. */
export type SpacedRows = {
  readonly cells: ReadonlyMap<number, readonly string[]>;
  /** Rows of other lengths than their headings', of which no number has a certain column. */
  readonly ragged: ReadonlySet<number>;
};

/**
 * The rows below a line of headings, each a name and figures, as a ledger has them: as long as most of them have as
 * many pieces as there are headings. Where figures stand so wide apart that names may hold spaces, two spaces part
 * cells.
 */
export function spacedRows(lines: readonly string[]): SpacedRows {
  const cells = new Map<number, readonly string[]>();
  const ragged = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!mayHead.test(lines[at] ?? "")) continue;
    const table = gaps.map((gap) => tableBelow(lines, at, gap)).find((found) => found !== undefined);
    if (table === undefined) continue;
    for (const [row, own] of table.entries()) {
      cells.set(at + row, own.slice(0, table[0]?.length));
      if (own.length !== table[0]?.length) ragged.add(at + row);
    }
    at += table.length - 1;
  }
  return {cells, ragged};
}

const gaps: readonly RegExp[] = [/\s{2,}|\u3000/, /\s+/];

/** Most lines have fewer pieces, or cells that are parted otherwise. */
const mayHead = new RegExp(`^\\s*(?:[^\\s|]+[^\\S\\t]+){${fewestFigures}}[^\\s|]`);

/** The pieces of a line of headings and of the rows below it, if it is one. */
function tableBelow(lines: readonly string[], at: number, gap: RegExp): readonly (readonly string[])[] | undefined {
  const heads = piecesOf(lines[at] ?? "", gap);
  if (heads.length <= fewestFigures || heads.some(isNumber)) return undefined;
  const rows: (readonly string[])[] = [];
  for (let next = at + 1; next < lines.length; next += 1) {
    const pieces = piecesOf(lines[next] ?? "", gap);
    if (!isRow(pieces)) break;
    rows.push(pieces);
  }
  const whole = rows.filter(({length}) => length === heads.length).length;
  return whole > 0 && whole * 2 >= rows.length ? [heads, ...rows] : undefined;
}

/** A name, perhaps behind its number, and figures. */
function isRow(pieces: readonly string[]): boolean {
  const name = pieces.findIndex((piece) => !isNumber(piece));
  const figures = pieces.slice(name + 1).filter(isNumber).length;
  return name >= 0 && name < 2 && figures > 1 && figures * 2 >= pieces.length - name - 1;
}

const piecesOf = (line: string, gap: RegExp): readonly string[] =>
  line.length > longest || /[\t|。]/.test(line) ? [] : line.trim().split(gap).filter((piece) => piece !== "");

/** Of a row of two hundred figures under headings of their own. */
const longest = 10_000;

const isNumber = (text: string): boolean => readValue(text).as === "number";
