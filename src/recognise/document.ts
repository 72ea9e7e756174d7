import {editionFor, indicatorsIn} from "../editions/edition";
import type {Asked} from "../filing/asked";
import {largestText, stepsOfText, within} from "../filing/effort";
import type {Figure} from "../filing/figure";
import type {Filing, Unmatched} from "../filing/filing";
import type {Place} from "../filing/place";
import {ReadError} from "../filing/read-error";
import {
  documentParts, headingsAbove, linesOf, placeIn, type SourceBlock, type SourceLine,
} from "./document-blocks";
import {scalesIn} from "./count-units";
import type {Cell, Grid} from "./grid";
import type {Heading} from "./heading";
import {isNote, moneyInHead} from "./money-heads";
import {captionsOtherwise} from "./named-otherwise";
import {readNotes} from "./notes";
import {type Owned, ownHeading, settled, withoutAway} from "./own-heading";
import {readProse} from "./prose/read-prose";
import {periodOf, readText} from "./read-text";
import {recogniseText} from "./recognise-text";
import {recogniseGrids} from "./recognise-grids";
import {areByYear, recogniseParts} from "./several/recognise-parts";
import {orPartsOfYear} from "./parts-of-year";
import type {Recognition} from "./recognition";
import {reportFrame} from "./report-frame";
import {filingOfLine, ledgersIn} from "./several/ledgers";
import {withNameless} from "./several/nameless";
import {readTexts, textParts} from "./several/read-texts";
import {titleOver} from "./several/heading-lines";
import {combine, leftBeside} from "./two-readings";
import {isOfYears} from "./period-wording";

/** A page or document: its paragraphs and tables in order, and what it calls itself outside of its text. */
export type Document = {readonly blocks: readonly SourceBlock[]; readonly title?: string};

/**
 * Read the filings of a document, each from its own tables and paragraphs, or from its row of a ledger.
 * @throws ReadError "noTables", "emptyTables", "unplaced", "partsOfYear", "tooLarge" or "tooComplex"
 */
export function readDocument(source: string, document: Document, asked: Asked = {}): readonly Filing[] {
  const told = tell(source, document);
  const {grids, heading} = told;
  const {lines, rest} = ledgersIn(source, grids.filter(({hidden}) => !hidden),
    {edition: asked.edition, year: heading.year ?? asked.year ?? null, placeOf: inTable(grids)});
  if (lines.length === 0) return orPartsOfYear(source, grids, () => readTables(source, document, told, asked));
  const isRest = new Set(rest);
  const blocks = without(document.blocks, grids.map((grid) => !isRest.has(grid)));
  const others = beside(source, {...document, blocks}, asked);
  return [...others, ...lines.map((line) => filingOfLine(source, line, heading))];
}

/** A document of which some tables are left empty, by their numbers. */
function without(blocks: readonly SourceBlock[], isGone: readonly boolean[]): readonly SourceBlock[] {
  let table = -1;
  return blocks.map((block) => {
    if ("text" in block) return block;
    table += 1;
    return isGone[table] ? {...block, grid: {...block.grid, cells: []}} : block;
  });
}

/** What tables beside a ledger show. */
function beside(source: string, document: Document, asked: Asked): readonly Filing[] {
  try {
    const told = tell(source, document);
    if (recogniseGrids(told.grids, {source, placeOf: inTable(told.grids)}) === undefined) return [];
    const filings = readTables(source, document, told, asked);
    return filings.map((one) => one.part === undefined ? {...one, part: "其他表格"} : one);
  } catch (error) {
    if (error instanceof ReadError && ["noTables", "emptyTables", "unplaced"].includes(error.why)) return [];
    throw error;
  }
}

function readTables(source: string, document: Document, told: Told, asked: Asked): readonly Filing[] {
  const {grids} = told;
  const year = told.heading.year ?? asked.year ?? null;
  const found = recogniseParts(grids, {source, year, edition: asked.edition, placeOf: inTable(grids)},
    () => headingsAbove(document.blocks, grids));
  const parts = found.flatMap(({part}) => part ?? []);
  if (parts.length > 1) {
    const isSeen = found.map((one) => one.grids.some(({hidden}) => !hidden));
    const unit = areByYear(parts) ? told.heading.unit : "";
    return withNameless(documentParts(document.blocks, grids, parts).map(({said, name, blocks}, at) => {
      const part = tell(source, {blocks});
      const own = recogniseGrids(part.grids,
        {source, year: said.year, edition: asked.edition, placeOf: inTable(part.grids)});
      const filing = namedAs(readWithin(source, part, own, {...asked, year: said.year ?? asked.year}),
        {...said, unit: said.unit || unit});
      return {...filing, part: name, ...(isSeen.includes(true) && !isSeen[at] && {aside: true as const})};
    }));
  }
  const [only] = found;
  const shown = told.lines.map(({text, leadsAway}) => (leadsAway === true ? "" : text));
  if (only === undefined && textParts(shown).length > 1) return readTexts(source, shown.join("\n"), asked);
  const own = withoutAway(told.lines);
  const top = firstLine(told.lines, only?.recognition);
  const over = only === undefined ? undefined
    : titleOver(own.slice(0, top).filter((_, at) => told.lines[at]?.table === undefined));
  const whose: Owned = over === undefined ? settled(told.lines, top, told, told.title)
    : {heading: {...over, period: told.heading.period}, doubted: []};
  const filing = readWithin(source, {...told, ...whose}, only?.recognition, asked);
  const placeOf = placeIn(told.lines);
  const last = told.lines.findLastIndex(({table}) => table !== undefined);
  const otherwise = captionsOtherwise(own, filing, placeOf, {doubted: whose.doubted, last});
  return [{...filing, unmatched: [...filing.unmatched, ...otherwise]}];
}

/** The line that the first of the tables begins on that figures were found in; without any, the end. */
function firstLine(lines: readonly SourceLine[], found: Recognition | undefined): number {
  const tables = [...found?.figures.values() ?? []].flatMap(({place}) => (place.in === "table" ? [place.table] : []));
  const first = Math.min(...tables);
  const at = lines.findIndex(({table}) => table === first);
  return at === -1 ? lines.length : at;
}

/** A filing with what its headings say of it, where they do. */
function namedAs({period, ...filing}: Filing, {unit, year}: Heading): Filing {
  // A page of two years is titled with both, and each of its tables with its own.
  const isOwn = period !== undefined && !(year !== null && isOfYears(period));
  return {...filing, ...(isOwn && {period}), unit: unit || filing.unit, year: year ?? filing.year};
}

/** A document as lines and tables, and what it says of itself. */
type Told = Owned & {
  readonly lines: readonly SourceLine[]; readonly text: string; readonly grids: readonly Grid[];
  /** What it calls itself outside of its text. */
  readonly title: string;
};

function tell(source: string, {blocks, title = ""}: Document): Told {
  const lines = linesOf(blocks);
  const text = lines.map(({text}) => text).join("\n");
  if (text.length > largestText) throw new ReadError(source, "tooLarge", {bytes: text.length, limit: largestText});
  return {lines, text, title, ...ownHeading(lines, title), grids: gridsIn(blocks)};
}

const readWithin = (...[source, ...how]: Parameters<typeof readTold>): Filing =>
  within(source, stepsOfText, () => readTold(source, ...how));

/**
 * Read a filing from a document's tables; where they do not show all of it, from the document as text too. The reading
 * that shows more counts, the other adds to it, and where the two disagree the doubt is shown.
 */
function readTold(
  source: string, {lines, text, heading}: Told, tables: Recognition | undefined, asked: Asked,
): Filing {
  const year = heading.year ?? asked.year ?? null;
  const placeOf = placeIn(lines);
  if (tables === undefined || tables.figures.size === 0) {
    const read = placed(readText(source, text, asked, heading), placeOf);
    return {...read, unmatched: [...read.unmatched, ...tables === undefined ? [] : leftBeside(read, tables)]};
  }
  const due = asked.edition ?? (year === null ? undefined : editionFor(year)?.id);
  const found = isWhole(tables) ? tables
    : combine(tables, placed(recogniseText(text, year, asked.edition), placeOf), due);
  const {edition} = found;
  const prose = readProse(proseIn(lines), edition, year, heading.unit)
    .map((one) => ({...one, place: placeOf(one.place, one.quote)}));
  const placeAt = (line: number, quote: string): Place => placeOf({in: "text", line}, quote);
  const inCells = lines.flatMap(({cells = []}, line) => cells.filter((cell) => !isSaid(cell))
    .flatMap(({text}) => readNotes(text, edition, year, (_, quote) => placeAt(line, quote))));
  const notes = [...readNotes(proseIn(lines), edition, year, placeAt), ...inCells];
  const frame = {...reportFrame(text, edition), ...periodOf(heading)};
  return {source, ...heading, ...found, prose, ...(notes.length > 0 && {notes}), ...frame};
}

/** The tables, each with the paragraphs between the one before and itself, and with its notes. */
function gridsIn(blocks: readonly SourceBlock[]): readonly Grid[] {
  const tables: {readonly grid: Grid; readonly above: readonly string[]; readonly below: readonly string[]}[] = [];
  let lines: string[] = [];
  for (const block of blocks) {
    if ("text" in block) lines.push(...block.text.split("\n").filter((line) => line.trim() !== ""));
    else {
      const above = lines;
      lines = [];
      tables.push({grid: block.grid, above, below: lines});
    }
  }
  const ofAll = (tables.at(-1)?.below ?? []).slice(mostBelow).filter((line) => isNote(line) && saysUnit(line));
  return tables.map(({grid, above, below}) =>
    ({...grid, around: [...notesIn(below), ...ofAll, ...above.slice(-mostAbove)]}));
}

/** 注：金额单位为千元, close below a table. */
const notesIn = (below: readonly string[]): readonly string[] => below.slice(0, mostBelow).filter(isNote);
const mostBelow = 3;

/** 注：各表单位为百件, at the end of all: nobody knows which tables it leaves out. */
const saysUnit = (line: string): boolean => scalesIn(line).length > 0 || moneyInHead(line).length > 0;

/** Paragraphs further above a table are not its own. */
const mostAbove = 8;

/** What is longer is no paragraph of sentences. */
const longestParagraph = 20_000;

const proseIn = (lines: readonly SourceLine[]): string =>
  lines.map(({text, cells}) => text.length > longestParagraph || (cells !== undefined && !cells.some(isSaid)) ? "" : text)
    .join("\n");

/** A cell of sentences, as where a table frames a page; labels are shorter. */
const isSaid = ({text}: Cell): boolean => text.length > 40 || /[。；]/.test(text);

const inTable = (grids: readonly Grid[]) => {
  const numbers = new Map(grids.map((grid, table) => [grid, table]));
  return (grid: Grid, row: number, column: number): Place => ({in: "table", table: numbers.get(grid)!, row, column});
};

/** Every figure of the edition has its place, and nothing is left over. */
const isWhole = ({unmatched, figures, edition, variant}: Recognition): boolean =>
  unmatched.length === 0 && indicatorsIn(edition, variant).every(({id}) => figures.has(id));

type Placed = {readonly figures: ReadonlyMap<string, Figure>; readonly unmatched: readonly Unmatched[]};

function placed<T extends Placed | undefined>(found: T, placeOf: ReturnType<typeof placeIn>): T {
  return found && {
    ...found,
    figures: new Map([...found.figures].map(([id, figure]) =>
      [id, {...figure, place: placeOf(figure.place, figure.text)}])),
    unmatched: found.unmatched.map((one) => ({...one, place: placeOf(one.place, one.text)})),
  };
}
