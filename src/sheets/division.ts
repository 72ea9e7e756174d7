/** One width cut into columns that serve several divisions of it, into thirds and halves say. */
export type Division = {
  /** Share of each column in the whole. */
  readonly shares: readonly number[];
  /** First column, and the one after the last, that `count` of `parts` equal parts take, from part `first`. */
  readonly span: (parts: number, first: number, count: number) => readonly [number, number];
};

/**
 * The fewest columns in which every number of equal parts finds its boundaries.
 * @example divide([3, 2]).shares // [1/3, 1/6, 1/6, 1/3]
 */
export function divide(counts: readonly number[]): Division {
  const whole = counts.reduce((least, count) => (least * count) / greatestCommonDivisor(least, count), 1);
  const cuts = [...new Set(counts.flatMap((count) =>
    Array.from({length: count + 1}, (_, part) => (part * whole) / count)))].sort((one, other) => one - other);
  return {
    shares: cuts.slice(1).map((cut, at) => (cut - cuts[at]!) / whole),
    span: (parts, first, count) =>
      [cuts.indexOf((first * whole) / parts), cuts.indexOf(((first + count) * whole) / parts)],
  };
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);
