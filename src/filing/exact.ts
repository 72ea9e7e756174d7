import Big from "big.js";
import {type Figure, numberOr} from "./figure";

/** A number without rounding: a safe integer as it is, anything else as a decimal. */
export type Exact = number | Big;

/** The figure in its form's unit, as typed or as converted, exactly; `null` unless it is a number. */
export function exactOf(figure: Pick<Figure, "as" | "value" | "text" | "converted">): Exact | null {
  const {text, converted} = figure;
  const value = numberOr(null, figure);
  if (value === null) return value;
  if (converted !== undefined) return new Big(converted);
  if (Number.isSafeInteger(value)) return value;
  const typed = text.normalize("NFKC").replace(/[,\s]/g, "").match(/[+-]?\d+(\.\d+)?/)?.[0];
  return new Big(typed !== undefined && Number(typed) === value ? typed : value);
}

/** a + b, exactly. */
export function plus(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) return a + b;
  return new Big(a).plus(b);
}

/** a − b, exactly. */
export function minus(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a - b)) return a - b;
  return new Big(a).minus(b);
}

/** a × b, exactly. */
export function times(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a * b)) return a * b;
  return new Big(a).times(b);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export const compare = (a: Exact, b: Exact): number =>
  typeof a === "number" && typeof b === "number" ? a - b : new Big(a).cmp(b);

/** The nearest double, for showing and for JSON. */
export const approximate = (exact: Exact): number => (typeof exact === "number" ? exact : exact.toNumber());
