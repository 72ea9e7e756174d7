import type {EditionId} from "../../editions/edition";
import {labelsOf, type Meaning} from "../labels";

/** A letter of the labels' keys; `meanings` where a key ends here. */
export type Letter = {readonly next: ReadonlyMap<string, Letter>; readonly meanings: readonly Meaning[]};

/** An edition's labels as a tree of letters, and the scraps that a narrow column breaks its headings into. */
export type Phrases = {readonly root: Letter; readonly isScrap: (key: string) => boolean};

/** The phrases of an edition; built once. */
export function phrasesOf(edition: EditionId): Phrases {
  const known = built.get(edition);
  if (known !== undefined) return known;
  const phrases = build(edition);
  built.set(edition, phrases);
  return phrases;
}

const built = new Map<EditionId, Phrases>();
const longestScrap = 5;

function build(edition: EditionId): Phrases {
  const root = letter();
  const scraps = new Set<string>();
  for (const [key, meanings] of labelsOf(edition).keys) {
    let at = root;
    for (const one of key) {
      const next = at.next.get(one) ?? letter();
      at.next.set(one, next);
      at = next;
    }
    at.meanings.push(...meanings);
    if (meanings.some(({as}) => as === "rowHeading")) for (const scrap of scrapsOf(key)) scraps.add(scrap);
  }
  return {root, isScrap: (key) => scraps.has(key)};
}

type Growing = {next: Map<string, Growing>; meanings: Meaning[]};

const letter = (): Growing => ({next: new Map(), meanings: []});

const scrapsOf = (key: string): string[] =>
  Array.from(key).flatMap((_, from) =>
    Array.from({length: longestScrap}, (_, more) => key.slice(from, from + more + 1)));

/** What every key below a letter means, up to a handful: what a label cut off here may be. */
export function meaningsBelow(letter: Letter, limit = 6): readonly Meaning[] {
  const found = new Set<Meaning>(letter.meanings);
  for (const next of letter.next.values()) {
    for (const meaning of meaningsBelow(next, limit)) found.add(meaning);
    if (found.size > limit) break;
  }
  return [...found];
}
