import {ReadError} from "../filing/read-error";

/** Told how many cells or rows are looked at; refuses once they are too many. */
export type Effort = (looks: number) => void;

/**
 * What looking through all tables of a source may cost. A report takes some five thousand looks, two hundred of them
 * in one workbook a million; beyond it is no table of statistics but an accident or an attack.
 * @throws ReadError tooComplex, from the function that is given back
 */
export function effortFor(source: string): Effort {
  let left = most;
  return (looks) => {
    left -= looks;
    if (left < 0) throw new ReadError(source, "tooComplex");
  };
}

const most = 5_000_000;
