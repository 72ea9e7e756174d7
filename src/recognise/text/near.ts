import type {EditionId, FormId} from "../../editions/edition";
import {labelsOf, type Meaning} from "../labels";
import type {Mark} from "./marks";
import type {Spelling} from "./spelling";

const closeEnough = 0.75;
const margin = 0.1;
const ahead = 4;
/** Of the words next to the values; fewer say nothing. */
const shortest = 3;

/**
 * The row that the end of some words comes close to, misspelt or reworded: among the next rows of the forms being
 * read, and only if no other row comes nearly as close.
 */
export function nearRow(
  {letters, mayStart, isRemark, atom}: Spelling, marks: readonly Mark[], edition: EditionId,
  pointer: ReadonlyMap<FormId, number>,
): Meaning | undefined {
  const from = marks.at(-1)?.to ?? 0;
  let end = letters.length;
  while (end > from && isRemark[end - 1]) end -= 1;
  const last = atom.indexOf(atom[end - 1]!);
  if (end - last < shortest) return undefined;
  const starts = Array.from({length: Math.min(end - from, 60)}, (_, back) => end - 1 - back)
    .filter((at) => mayStart[at]).slice(0, 5);
  const close: {line: Meaning; likeness: number}[] = [];
  for (const at of starts) {
    const words = letters.slice(at, end).replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=\D{3})/, "");
    if (words.length < 4) continue;
    for (const [key, line] of nextRows(edition, pointer)) close.push({line, likeness: likeness(words, key)});
  }
  close.sort((a, b) => b.likeness - a.likeness);
  const [best] = close;
  if (best === undefined || best.likeness < closeEnough) return undefined;
  const rival = close.find(({line}) => line.label !== best.line.label);
  return rival === undefined || rival.likeness <= best.likeness - margin ? best.line : undefined;
}

function nextRows(edition: EditionId, pointer: ReadonlyMap<FormId, number>): [string, Meaning][] {
  return [...labelsOf(edition).keys].flatMap(([key, meanings]) => meanings
    .filter(({as, form, at}) => as === "row" && at > (pointer.get(form) ?? Infinity) && at <= pointer.get(form)! + ahead)
    .map((line): [string, Meaning] => [key, line]));
}

/** Share of letters that two words have in common in the same order: 1 for equal words. */
export function likeness(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > Math.min(one.length, other.length)) return 0;
  let row = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++) {
      next.push(letter === other[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!));
    }
    row = next;
  }
  return 2 * row[other.length]! / (one.length + other.length);
}
