import {ReadError} from "./read-error";

/** Told of steps before they are taken, each about a look at a cell, a label or a letter; refuses what is too much. */
export type Effort = (steps: number) => void;

/**
 * What looking through a source may cost, in steps that are the same on every machine. Beyond it is no table of
 * statistics but an accident or an attack.
 * @throws ReadError tooComplex, from the function that is given back
 */
export function effortFor(source: string, most: number): Effort {
  let left = most;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new ReadError(source, "tooComplex");
    taken += steps;
  };
}

/** Of a text that is looked through at all, in characters; the longest reports have some hundred thousand. */
export const largestText = 500_000;

/** What the text of one filing may cost in steps; a hundred thousand letters of sentences take a quarter. */
export const stepsOfText = 1_100_000;

/** Count steps where they are taken, deep within a work that may take so many. @throws ReadError tooComplex */
export const took = (steps: number): void => {
  if (taken + steps > end.at) throw new ReadError(end.source, "tooComplex");
  taken += steps;
};

/** Do a work that may count so many steps. @throws ReadError tooComplex, from within it */
export function within<T>(source: string, most: number, work: () => T): T {
  const outer = end;
  end = {source, at: Math.min(outer.at, taken + most)};
  try {
    return work();
  } finally {
    end = outer;
  }
}

/** Whose steps are counted now, and at how many it ends. */
let end = {source: "", at: Infinity};

/** The steps that all sources have taken so far, without those refused; what one takes is the difference. */
export const stepsTaken = (): number => taken;

let taken = 0;
