import {editions} from "../editions/edition";
import {namesFigures} from "./ledger-headings";
import {isCaption, isCounting, isYear, mostRows, type Table, windowOf} from "./ledger-table";
import {readValue} from "./value";

/**
 * The blocks of a ledger, top to bottom: another begins where headings begin again below figures, with what stands
 * right over those. What stands over the first headings belongs to the first block.
 */
export function blocksOf(table: Table): readonly Table[] {
  const starts = [0];
  let last: "heads" | "figures" | undefined;
  let below = 0;
  for (let row = 0; row < Math.min(table.rows, mostRows); row += 1) {
    const kind = kindOf(table, row);
    if (kind === "heads" && last === "figures") starts.push(topOf(table, row, below));
    if (kind === "figures") below = row + 1;
    if (kind === "heads" || (kind === "figures" && last !== undefined)) last = kind;
  }
  return starts.map((from, at) => windowOf(table, from, starts[at + 1] ?? table.rows));
}

/** Titles stand right over headings; an empty row, or figures, parts them from what is above. */
function topOf(table: Table, row: number, floor: number): number {
  let top = row;
  while (top > floor && cellsIn(table, top - 1).some(({text}) => text.trim() !== "")) top -= 1;
  return top;
}

/** Whether a row has figures, or headings and none; 甲, 乙, 1, 2 number columns and are neither. */
function kindOf(table: Table, row: number): "heads" | "figures" | undefined {
  const filled = cellsIn(table, row).filter(({text}) => text.trim() !== "");
  const values = filled.map(({text}) => readValue(text));
  const numbers = values.flatMap(({as, value}) => (as === "number" ? [Number(value)] : []));
  const texts = filled.filter((_, at) => values[at]?.as === "text").map(({text}) => text);
  if (numbers.length > 1) return isCounting(numbers) || numbers.every(isYear) ? undefined : "figures";
  if (texts.length < 2) return undefined;
  return isMostly(texts, (text) => isCaption(text) || editions.some(({id}) => namesFigures(id, [text]))) ? "heads" : undefined;
}

/** Whether more than one text, and half of all, is such a one; nobody looks on once it cannot be. */
function isMostly(texts: readonly string[], isSuch: (text: string) => boolean): boolean {
  const most = Math.min(texts.length / 2, texts.length - 2);
  let others = 0;
  return texts.every((text) => isSuch(text) || (others += 1) <= most);
}

/** The cells of a row, each once. */
const cellsIn = ({at, columns}: Table, row: number) =>
  [...new Set(Array.from({length: columns}, (_, column) => at(row, column)))].filter((cell) => cell !== undefined);
