import {editionOf, type EditionId, type Indicator, showable} from "../editions/edition";
import {compare, type Exact, plus} from "../filing/exact";
import type {Consolidation} from "./consolidate";
import {countedIn, type PlacedSubmission} from "./standing";
import {exactly} from "./sum";

/** A unit's place by a figure: units with the same number share it. */
export type Ranked = {
  readonly placed: PlacedSubmission;
  readonly rank: number;
  readonly value: Exact;
  /** Of all of them, in percent; absent where that says nothing. */
  readonly share?: number;
};

/** The units that reported a number for a figure, the largest first; a blank is no number and has no place. */
export function rankingOf(result: Pick<Consolidation, "placed" | "edition">, id: string): readonly Ranked[] {
  const at = showable(editionOf(result.edition)).findIndex((one) => one.id === id);
  const known = countedIn(result).flatMap((placed) => {
    const value = placed.submission.values[at];
    return value == null ? [] : [{placed, value: exactly(value)}];
  }).sort((a, b) => compare(b.value, a.value));
  const total = known.reduce<Exact>((sum, {value}) => plus(sum, value), 0);
  const hasShares = compare(total, 0) > 0 && known.every(({value}) => compare(value, 0) >= 0);
  let rank = 0;
  return known.map(({placed, value}, n) => {
    const before = known[n - 1];
    if (before === undefined || compare(before.value, value) !== 0) rank = n + 1;
    return {placed, rank, value, ...(hasShares && {share: Number(value) / Number(total) * 100})};
  });
}

/** The figures of an edition that a text means: by id, by its whole name, or else all whose names have its words. */
export function figuresNamed(edition: EditionId, text: string): readonly Indicator[] {
  const sought = plain(text);
  const all = showable(editionOf(edition));
  const exact = all.filter(({id, name}) => id === text.trim() || plain(name) === sought);
  if (exact.length > 0 || sought === "") return exact;
  const words = text.normalize("NFKC").split(/[\s、，,的]/).map(plain);
  return all.filter(({name}) => words.every((word) => plain(name).includes(word)));
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s“”"'‘’]|一[行栏]的?/g, "");
