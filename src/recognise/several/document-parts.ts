import type {SourceBlock} from "../document-lines";
import type {Grid} from "../grid";
import {type Heading, headingOfLine} from "../heading";
import type {FilingPart} from "./parts";

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
    if ("text" in block) return isOwn ? block : {text: emptied(block.text)};
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

/** The headings between each table and the one before it. A name over a date is a signature, and no heading. */
export function headingsAbove(
  blocks: readonly SourceBlock[], grids: readonly Grid[],
): ReadonlyMap<Grid, readonly string[]> {
  const above = new Map<Grid, readonly string[]>();
  let lines: string[] = [];
  for (const block of blocks) {
    const grid = grids[above.size];
    if ("text" in block) lines.push(...block.text.split("\n"));
    else if (grid !== undefined) {
      above.set(grid, headingsAmong(lines).map(({text}) => text));
      lines = [];
    }
  }
  return above;
}

type HeadingLine = {readonly text: string; readonly at: number};

const headingsAmong = (lines: readonly string[]): readonly HeadingLine[] => {
  const filled = lines.flatMap((text, at) => (text.trim() === "" ? [] : [{text: text.trim(), at}]));
  return filled.filter(({text}, n) => {
    const {unit, year} = headingOfLine(text);
    return (unit !== "" || year !== null) && !isDate(filled[n + 1]?.text ?? "");
  });
};

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

/** The first of some blocks that holds a heading. */
const beginOf = (blocks: readonly SourceBlock[], since: readonly number[]): number | undefined => since.find((at) => {
  const block = blocks[at];
  if (block === undefined || !("text" in block)) return false;
  const next = since.filter((one) => one > at).map((one) => blocks[one])
    .find((one) => one !== undefined && "text" in one && one.text.trim() !== "");
  const lines = [block.text, next !== undefined && "text" in next ? next.text : ""];
  return headingsAmong(lines).some(({at}) => at === 0);
});
