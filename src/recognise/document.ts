import {editionOf} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Filing, Unmatched} from "../filing/filing";
import type {Place} from "../filing/place";
import {ReadError} from "../filing/read-error";
import type {Grid} from "./grid";
import {isNote} from "./head-money";
import {recogniseGrids} from "./recognise-grids";
import {recogniseText} from "./recognise-text";
import type {Recognition} from "./recognition";
import {combine} from "./combine";
import {type Block, type Line, linesOf, placeIn} from "./document-lines";
import {type Heading, readHeading} from "./heading";
import {largestText} from "./largest-text";
import {readProse} from "./prose/prose";
import {reportPartsIn} from "./report-parts";
import {readText} from "./read-text";

/** A page or document: its paragraphs and tables in order, and what it calls itself outside of its text. */
export type Document = {readonly blocks: readonly Block[]; readonly title?: string};

/**
 * Read a filing from a document's tables; where they do not show all of it, from the document as text too. The reading
 * that shows more counts, the other adds to it, and where the two disagree the doubt is shown.
 * @throws ReadError "noTables", "emptyTables", "tooLarge" or "tooComplex"
 */
export function readDocument(source: string, {blocks, title = ""}: Document): Filing {
  const lines = linesOf(blocks);
  const text = lines.map(({text}) => text).join("\n");
  if (text.length > largestText) throw new ReadError(source, "tooLarge", {bytes: text.length, limit: largestText});
  const heading = completed(readHeading(text), title);
  const grids = gridsIn(blocks);
  const tables = recogniseGrids(grids, {source, year: heading.year, placeOf: inTable(grids)});
  const placeOf = placeIn(lines);
  if (tables === undefined || tables.figures.size === 0) {
    return placed({...readText(source, text), ...heading}, placeOf);
  }
  const found = isWhole(tables) ? tables : combine(tables, placed(recogniseText(text, heading.year), placeOf));
  const {edition} = found;
  const prose = readProse(withoutMonsters(lines), edition, heading.year)
    .map((one) => ({...one, place: placeOf(one.place, one.quote)}));
  return {source, ...heading, ...found, prose, parts: reportPartsIn(text, edition).parts};
}

/** The tables, each with the paragraphs between the one before and itself, and with its notes. */
function gridsIn(blocks: readonly Block[]): readonly Grid[] {
  const texts: string[][] = [[]];
  const grids: Grid[] = [];
  for (const block of blocks) {
    if ("text" in block) texts.at(-1)!.push(...block.text.split("\n").filter((line) => line.trim() !== ""));
    else {
      grids.push(block.grid);
      texts.push([]);
    }
  }
  return grids.map((grid, at) => ({...grid, around: [...notesIn(texts[at + 1]!), ...texts[at]!.slice(-mostAbove)]}));
}

/** 注：金额单位为千元, close below a table. */
const notesIn = (below: readonly string[]): readonly string[] => below.slice(0, 3).filter(isNote);

/** Paragraphs further above a table are not its own. */
const mostAbove = 8;

/** What is longer is no paragraph of sentences. */
const longestParagraph = 20_000;

const withoutMonsters = (lines: readonly Line[]): string =>
  lines.map(({text}) => text.length > longestParagraph ? "" : text).join("\n");

/** A page's own title says what its text does not. */
function completed(heading: Heading, title: string): Heading {
  if (title === "" || (heading.unit !== "" && heading.year !== null)) return heading;
  const named = readHeading(title);
  return {unit: heading.unit === "" ? named.unit : heading.unit, year: heading.year ?? named.year};
}

const inTable = (grids: readonly Grid[]) => {
  const numbers = new Map(grids.map((grid, table) => [grid, table]));
  return (grid: Grid, row: number, column: number): Place => ({in: "table", table: numbers.get(grid)!, row, column});
};

/** Every figure of the edition has its place, and nothing is left over. */
const isWhole = ({unmatched, figures, edition, variant}: Recognition): boolean => unmatched.length === 0 &&
  editionOf(edition).indicators.every(({id, only, not}) =>
    figures.has(id) || (only !== undefined && only !== variant) || (not !== undefined && not === variant));

type Placed = {readonly figures: ReadonlyMap<string, Figure>; readonly unmatched: readonly Unmatched[]};

function placed<T extends Placed | undefined>(found: T, placeOf: ReturnType<typeof placeIn>): T {
  return found && {
    ...found,
    figures: new Map([...found.figures].map(([id, figure]) =>
      [id, {...figure, place: placeOf(figure.place, figure.text)}])),
    unmatched: found.unmatched.map((one) => ({...one, place: placeOf(one.place, one.text)})),
  };
}
