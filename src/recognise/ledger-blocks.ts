import {editions} from "../editions/edition";
import {namesFigures} from "./ledger-headings";
import {filledIn, type Table, windowOf} from "./by-rows";
import {isCaption, isCounting, isYear, mostRows} from "./ledger-table";
import {readValue} from "./value";

/**
 * The blocks of a ledger, top to bottom: another begins where headings begin again below figures, with what stands
 * right over those. What stands over the first headings belongs to the first block.
 */
export function blocksOf(table: Table): readonly Table[] {
  const rows = Array.from({length: Math.min(table.rows, mostRows)}, (_, row) => contentOf(table, row));
  const starts = [0];
  let last: "heads" | "figures" | undefined;
  let below = 0;
  // What is a heading is dear to tell, and of no use where no figures are, or behind other headings.
  for (const [row, {hasFigures, texts}] of rows.some(({hasFigures}) => hasFigures) ? rows.entries() : []) {
    if (hasFigures) {
      below = row + 1;
      if (last !== undefined) last = "figures";
    } else if (last !== "heads" && areHeads(texts)) {
      if (last === "figures") starts.push(topOf(table, row, below));
      last = "heads";
    }
  }
  return starts.map((from, at) => windowOf(table, from, starts[at + 1] ?? table.rows));
}

/** Titles stand right over headings; an empty row, or figures, parts them from what is above. */
function topOf(table: Table, row: number, floor: number): number {
  let top = row;
  while (top > floor && filledIn(table, top - 1).length > 0) top -= 1;
  return top;
}

type Content = {readonly hasFigures: boolean; readonly texts: readonly string[]};

/** Whether a row has figures, or else its texts; 甲, 乙, 1, 2 number columns and are neither. */
function contentOf(table: Table, row: number): Content {
  const filled = filledIn(table, row);
  const values = filled.map(({text}) => readValue(text));
  const numbers = values.flatMap(({as, value}) => (as === "number" ? [Number(value)] : []));
  if (numbers.length > 1) return {hasFigures: !isCounting(numbers) && !numbers.every(isYear), texts: []};
  return {hasFigures: false, texts: filled.flatMap(({text}, at) => (values[at]?.as === "text" ? [text] : []))};
}

/** Whether texts beside each other are headings, for the most part; of very many the first ones tell. */
const areHeads = (texts: readonly string[]): boolean => texts.length > 1 &&
  isMostly(texts.slice(0, mostHeads), (text) => isCaption(text) || editions.some(({id}) => namesFigures(id, [text])));

/** Several times the figures of all forms of an edition. */
const mostHeads = 2_000;

/** Whether more than one text, and half of all, is such a one; nobody looks on once it cannot be. */
function isMostly(texts: readonly string[], isSuch: (text: string) => boolean): boolean {
  const most = Math.min(texts.length / 2, texts.length - 2);
  let others = 0;
  return texts.every((text) => isSuch(text) || (others += 1) <= most);
}
