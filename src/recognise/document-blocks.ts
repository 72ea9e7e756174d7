import type {Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import type {Heading} from "./heading";
import {leadingAway} from "./leads-away";
import {onOneLine} from "./normalise";
import {headingLines} from "./several/heading-lines";
import type {FilingPart} from "./several/recognise-parts";
import type {TextHeading} from "./several/sections";

/**
 * A paragraph, or a table; what a table wraps, tables or paragraphs, follows it as blocks of its own. A paragraph that
 * is a link or a menu `leadsAway`: it says nothing of whose tables stand here.
 */
export type SourceBlock = {readonly text: string; readonly leadsAway?: boolean} |
  {readonly grid: Grid; readonly wraps?: boolean};

/** A line of a document told as text; a table's row with the number of the table and its cells. */
export type SourceLine = {
  readonly text: string; readonly table?: number; readonly cells?: readonly Cell[]; readonly leadsAway?: boolean;
};

/** A document as lines: paragraphs as they are, a table's rows with a tab before each cell. */
export function linesOf(blocks: readonly SourceBlock[]): readonly SourceLine[] {
  let table = -1;
  return blocks.flatMap((block): readonly SourceLine[] => {
    if ("text" in block) {
      const {leadsAway} = block;
      return block.text.split("\n").map((text) => ({text, ...(leadsAway === true && {leadsAway})}));
    }
    table += 1;
    return block.grid.hidden || block.wraps ? [] : [{text: ""}, ...rowsOf(block.grid, table), {text: ""}];
  });
}

/** The tables that a document shows; its paragraphs, a row each, where it has none. */
export function tablesAmong(blocks: readonly SourceBlock[]): readonly Grid[] {
  const grids = blocks.flatMap((block) => ("grid" in block && block.wraps !== true && !block.grid.hidden ? [block.grid] : []));
  if (grids.length > 0) return grids;
  const lines = blocks.flatMap((block) => ("text" in block ? block.text.split("\n") : []));
  const cells = lines.map((text, row): Cell => ({row, column: 0, rowSpan: 1, columnSpan: 1, text}));
  return [{name: "", rows: lines.length, columns: 1, cells}];
}

function rowsOf(grid: Grid, table: number): readonly SourceLine[] {
  const rows = Array.from({length: grid.rows}, (): Cell[] => []);
  let left = mostEmpty;
  for (const cell of grid.cells) {
    rows[cell.row]?.push(cell);
    // As a word processor copies it: an area merged downwards leaves an empty cell in each row.
    for (let row = cell.row + 1; row < Math.min(cell.row + cell.rowSpan, grid.rows) && left > 0; row += 1, left -= 1) {
      rows[row]?.push({...cell, text: ""});
    }
  }
  // A value a row: only a tab tells that an empty row is an empty cell.
  const lead = grid.columns === 1 && grid.cells.length > 0 ? "\t" : "";
  return rows.map((cells) => ({
    text: lead + cells.sort((one, other) => one.column - other.column).map(textOf).join("\t"),
    table, cells,
  }));
}

const textOf = ({text}: Cell): string => onOneLine(text).trim();

/** Where a text that was read off these lines stands in the document: the cell that shows it, or else its line. */
export const placeIn = (lines: readonly SourceLine[]) => (place: Place, text: string): Place => {
  const {table, cells} = (place.in === "text" ? lines[place.line] : undefined) ?? {};
  const cell = cells?.find((cell) => cell.text.trim() === text) ?? cells?.[0];
  return table === undefined || cell === undefined ? place : {in: "table", table, row: cell.row, column: cell.column};
};

/** Areas merged over many rows are told this often; beyond it is no table of ours. */
const mostEmpty = 20_000;

/** One of several filings in a document: the same blocks, of which those of others are empty. */
type DocumentPart = {
  readonly said: Heading; readonly name: string; readonly blocks: readonly SourceBlock[];
};

/**
 * The filings that a document's tables tell apart: `grids` are its tables in order. Lines and tables keep their
 * numbers, for what belongs to another filing is left empty.
 */
export function documentParts(
  blocks: readonly SourceBlock[], grids: readonly Grid[], parts: readonly FilingPart[],
): readonly DocumentPart[] {
  const numbers = numbersOf(blocks);
  const gridOf = (at: number): Grid | undefined => grids[numbers.get(at) ?? -1];
  const owners = ownersOf(blocks, parts, gridOf);
  return parts.map((part) => ({said: part.said, name: part.name, blocks: blocks.map((block, at) => {
    const isOwn = owners[at] === undefined || owners[at] === part;
    if ("text" in block) return isOwn ? block : {...block, text: emptied(block.text)};
    const grid = gridOf(at);
    const own = grid === undefined ? undefined : part.cuts.get(grid);
    if (own !== undefined) return {...block, grid: {...block.grid, cells: own.cells}};
    const isOfNone = grid !== undefined && !grid.hidden && parts.every(({cuts}) => !cuts.has(grid));
    return isOfNone && isOwn ? block : {...block, grid: {...block.grid, cells: []}};
  })}));
}

/** The number of each block that is a table, by the block's. */
function numbersOf(blocks: readonly SourceBlock[]): ReadonlyMap<number, number> {
  const tables = blocks.flatMap((block, at) => ("grid" in block ? [at] : []));
  return new Map(tables.map((at, number) => [at, number]));
}

/** As many lines, with nothing on them. */
const emptied = (text: string): string => text.replace(/[^\n]+/g, "");

/**
 * The headings between each table and the one before it; of tables in the cells of another one, the heading of their
 * column in that. A name over a date is a signature, and no heading.
 */
export function headingsAbove(
  blocks: readonly SourceBlock[], grids: readonly Grid[],
): ReadonlyMap<Grid, readonly TextHeading[]> {
  const lines: {readonly text: string; readonly next: string; readonly number: number}[] = [];
  const columns = new Map<number, TextHeading>();
  let number = 0;
  for (const block of blocks) {
    if ("text" in block) {
      const own = block.leadsAway === true ? [] : block.text.split("\n").filter((text) => text.trim() !== "");
      lines.push(...own.map((text, at) => ({text: text.trim(), next: own[at + 1] ?? "", number})));
      continue;
    }
    const grid = grids[number];
    const inside = grid === undefined || block.wraps !== true ? [] : headingsOfWrapped(grid);
    for (const [at, heading] of inside.entries()) columns.set(number + 1 + at, heading);
    number += 1;
  }
  const headings = new Map<number, TextHeading[]>();
  const away = leadingAway(lines.map(({text}) => text));
  for (const {line: {text, number}, said} of headingLines(lines.filter((_, at) => !away.has(at)), headingText)) {
    const own = headings.get(number) ?? [];
    headings.set(number, own);
    own.push({text, said});
  }
  return new Map(grids.map((grid, at) => {
    const column = columns.get(at);
    return [grid, column === undefined ? headings.get(at) ?? [] : [column]];
  }));
}

/** The headings of the tables in a table's cells, in order, where each stands in a column that has one of its own. */
function headingsOfWrapped({cells}: Grid): readonly TextHeading[] {
  const heads = headingLines(cells, ({text}) => text);
  const own = cells.filter(({text}) => text === "").map((cell) => {
    const head = heads.findLast(({line: {row, column}}) => row < cell.row && column === cell.column);
    return head && {text: head.line.text, said: head.said};
  });
  const areSeveral = new Set(own.map((one) => one?.text)).size > 1;
  return areSeveral && !own.includes(undefined) ? own.flatMap((one) => one ?? []) : [];
}

const headingText = ({text, next}: {readonly text: string; readonly next: string}): string =>
  (isDate(next) ? "" : text);

const isDate = (text: string): boolean =>
  /^[\s（(]*[一二\d〇○零]{4}\s*年[\s\d一二三四五六七八九十]{1,6}月[\s\d一二三四五六七八九十]{0,6}日?[\s）)]*$/.test(text);

/** Whose each block is: from the first heading over a filing's tables on to the next filing's; `undefined` of all. */
function ownersOf(
  blocks: readonly SourceBlock[], parts: readonly FilingPart[], gridOf: (at: number) => Grid | undefined,
): readonly (FilingPart | undefined)[] {
  const owners: (FilingPart | undefined)[] = blocks.map(() => undefined);
  let last: FilingPart | undefined;
  let since: number[] = [];
  for (const [at, block] of blocks.entries()) {
    since.push(at);
    if ("text" in block) continue;
    const grid = gridOf(at);
    const own = parts.filter(({cuts}) => grid !== undefined && cuts.has(grid));
    const [part] = own;
    if (part === undefined) continue;
    const begin = part === last ? since[0] : beginOf(blocks, since) ?? (last === undefined ? since[0] : at);
    for (const one of since) owners[one] = one >= (begin ?? at) ? part : last;
    if (own.length > 1) owners[at] = undefined;
    last = part;
    since = [];
  }
  for (const one of since) owners[one] = last;
  return owners;
}

/** The first of some blocks that begins with a heading. */
const beginOf = (blocks: readonly SourceBlock[], since: readonly number[]): number | undefined => {
  const lines = since.flatMap((at) => {
    const block = blocks[at];
    const texts = block !== undefined && "text" in block && block.leadsAway !== true ? block.text.split("\n") : [];
    return texts.filter((text) => text.trim() !== "").map((text, n) => ({text: text.trim(), at, isFirst: n === 0}));
  });
  const followed = lines.map((line, n) => ({...line, next: lines[n + 1]?.text ?? ""}));
  return headingLines(followed, headingText).find(({line}) => line.isFirst)?.line.at;
};
