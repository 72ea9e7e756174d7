/**
 * Proofs by numbers: layouts, sequences and damage by the thousand. `npm run prove` tries them all, others each time,
 * and prints the seed that tries the same again (`npm run prove -- --seed=…`). `npm test` tries a tenth, always the
 * same.
 */

/** Whether all is tried. */
export const isWhole = "proveAll" in globalThis;
const seed = isWhole ? jest.getSeed() >>> 0 : 1;

if (isWhole) jest.setTimeout(3_600_000);

/** A test whose promise other tests hold too, elsewhere or without a browser: tried with every proof in full. */
export const testInFull = (name: string, tries: () => Promise<void>): void => {
  if (isWhole) test(name, tries);
};

/** How many of a proof's cases are tried; `share` is how many times fewer where not all are. */
export const casesOf = (all: number, share = 10): number => (isWhole ? all : Math.ceil(all / share));

/** What is tried of many versions of one thing: the last one and another at each turn, or all. */
export const someOf = <One>(all: readonly One[], turn: number): readonly One[] =>
  isWhole ? all : all.filter((_, at) => at === all.length - 1 || at === turn % (all.length - 1));

/** What is tried of many that are alike: one in so many, others at each turn, or all. */
export const oneIn = <One>(share: number, all: readonly One[], turn = 0): readonly One[] =>
  isWhole ? all : all.filter((_, at) => at % share === turn % share);

/** One of many versions of one thing, where even two are dear: another at each turn, or all. */
export const oneOf = <One>(all: readonly One[], turn: number): readonly One[] => oneIn(all.length, all, turn);

/** What fast-check is told of a proof by so many cases. */
export const outOf = (all: number, share?: number) => ({numRuns: casesOf(all, share), seed});

/** A seed for every case of a proof that makes its cases itself. */
export const seedsOf = (all: number, share?: number): readonly number[] =>
  Array.from({length: casesOf(all, share)}, (_, at) => seed + at);
