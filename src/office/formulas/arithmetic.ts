import Big from "big.js";
import {approximate, compare, times, type Exact} from "../../filing/exact";
import {exact, FormulaError, inShort, settled} from "./values";

/** So long a product is no longer what a spreadsheet would know of it. */
export const productOf = (one: Exact, other: Exact): Exact => {
  const product = times(one, other);
  return typeof product === "number" || product.c.length <= mostDigits ? product : product.prec(mostDigits);
};

const mostDigits = 40;

/** Whole powers to 40 digits, others as doubles have them. */
export function powerOf(base: Exact, exponent: Exact): Exact | FormulaError {
  const [to, from] = [approximate(settled(exponent)), approximate(settled(base))];
  if (from === 0 && to <= 0) return new FormulaError(to === 0 ? "#NUM!" : "#DIV/0!");
  if (Number.isInteger(to) && Math.abs(to) <= 64) {
    const power = Array.from({length: Math.abs(to)}, () => base).reduce(productOf, 1);
    return to < 0 ? quotient(1, power) : power;
  }
  const power = from ** to;
  return Number.isFinite(power) ? exact(power) : new FormulaError("#NUM!");
}

/** one ÷ other, to 40 digits. */
export function quotient(one: Exact, other: Exact): Exact | FormulaError {
  if (compare(other, 0) === 0) return new FormulaError("#DIV/0!");
  if (compare(one, 0) === 0) return 0;
  // Decimals of a quotient are counted from its point: it is computed as a large one.
  const shift = new Big(other).e - new Big(one).e + mostDigits;
  return inShort(new Big(one).times(`1e${shift}`).div(other).round().times(`1e${-shift}`));
}
