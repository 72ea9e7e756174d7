import {fewestFigures} from "../ledger-table";
import {endsLikeUnit} from "../unit-wording";
import {readValue} from "../value";
import {type Piece, piecesAt, twoRows} from "./spaced-heads";

/** Rows of a text whose cells are parted by nothing but spaces, by their lines. */
export type SpacedRows = {
  readonly cells: ReadonlyMap<number, readonly string[]>;
  /** Rows of other lengths than their headings', or below unclear ones, of which no number has a certain column. */
  readonly ragged: ReadonlySet<number>;
};

/**
 * The rows below one or two lines of headings, each a name and figures, as a ledger has them: as long as most of them
 * have as many pieces as there are headings. Where figures stand so wide apart that names may hold spaces, two spaces
 * part cells.
 */
export function spacedRows(lines: readonly string[]): SpacedRows {
  const cells = new Map<number, readonly string[]>();
  const ragged = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!mayHead.test(lines[at] ?? "")) continue;
    const table = gaps.map((gap) => tableBelow(lines, at, gap)).find((found) => found !== undefined);
    if (table === undefined) continue;
    for (const [line, own] of table.heads) cells.set(line, own);
    const width = table.heads.at(-1)?.[1].length ?? 0;
    for (const [row, own] of table.rows.entries()) {
      cells.set(at + 1 + row, own.slice(0, width).map(({text}) => text));
      if (own.length !== width || !table.isSure) ragged.add(at + 1 + row);
    }
    at += table.rows.length;
  }
  return {cells, ragged};
}

const gaps: readonly RegExp[] = [/\s{2,}|\u3000/g, /\s+/g];

/** Most lines have fewer pieces, or cells that are parted otherwise. */
const mayHead = new RegExp(`^\\s*(?:[^\\s|]+[^\\S\\t]+){${fewestFigures - 1}}[^\\s|]`);

/** Rows below their headings, of which each line is told with its cells. */
type SpacedTable = {
  readonly heads: readonly (readonly [line: number, cells: readonly string[]])[];
  readonly rows: readonly (readonly Piece[])[];
  /** It is known what stands over each column. */
  readonly isSure: boolean;
};

/** A line of headings, and perhaps the one above it, and the rows below it, if it is one. */
function tableBelow(lines: readonly string[], at: number, gap: RegExp): SpacedTable | undefined {
  const heads = piecesOf(lines[at] ?? "", gap);
  if (heads.length < fewestFigures || heads.some(isNumber)) return undefined;
  const rows: (readonly Piece[])[] = [];
  for (let next = at + 1; next < lines.length; next += 1) {
    const pieces = piecesOf(lines[next] ?? "", gap);
    if (!isRow(pieces)) break;
    rows.push(pieces);
  }
  const isOneRow = heads.length > fewestFigures && areMost(rows, heads.length);
  if (!isOneRow && (!areUnits(rows) || !areMost(rows, rows[0]?.length ?? 0))) return undefined;
  const top = [at - 1, at - 2].find((line) => (lines[line] ?? "").trim() !== "") ?? at;
  const width = isOneRow ? heads.length : rows[0]?.length ?? 0;
  const above = top === at ? [] : piecesOf(lines[top] ?? "", gap);
  const two = width < heads.length || above.some(isNumber) ? undefined
    : twoRows(above, heads, rows.filter(({length}) => length === width));
  if (two !== undefined) return {heads: [[top, two.upper], [at, two.lower]], rows, isSure: two.isSure};
  return isOneRow ? {heads: [[at, heads.map(({text}) => text)]], rows, isSure: true} : undefined;
}

const areMost = (rows: readonly (readonly Piece[])[], width: number): boolean => {
  const whole = rows.filter(({length}) => length === width).length;
  return whole > 0 && whole * 2 >= rows.length;
};

/** Several rows, most of them a unit's: headings in several rows may stand over them. */
function areUnits(rows: readonly (readonly Piece[])[]): boolean {
  const units = rows.filter((row) => row.length > fewestFigures &&
    row.slice(0, 2).some((piece) => !isNumber(piece) && endsLikeUnit(piece.text))).length;
  return units > 1 && units * 2 >= rows.length;
}

/** A name, perhaps behind its number, and figures. */
function isRow(pieces: readonly Piece[]): boolean {
  const name = pieces.findIndex((piece) => !isNumber(piece));
  const figures = pieces.slice(name + 1).filter(isNumber).length;
  return name >= 0 && name < 2 && figures > 1 && figures * 2 >= pieces.length - name - 1;
}

const piecesOf = (line: string, gap: RegExp): readonly Piece[] =>
  line.length > longest || /[\t|。]/.test(line) ? [] : piecesAt(line, gap);

/** Of a row of two hundred figures under headings of their own. */
const longest = 10_000;

const isNumber = ({text}: Piece): boolean => readValue(text).as === "number";
