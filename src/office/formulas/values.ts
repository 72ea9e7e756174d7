import Big from "big.js";
import {approximate, compare, type Exact, times} from "../../filing/exact";
import type {Uncomputed} from "../../filing/figure";
import type {Cell} from "../../recognise/grid";

/** What a cell holds for a formula, and what a formula gives; `null` is a blank. */
export type Value = Exact | string | boolean | null | Fault;

/** What spreads from a cell to all that rests on it: an error of the spreadsheet's, or that we cannot tell. */
export type Fault = FormulaError | Unknown;

/** `#DIV/0!`, as the spreadsheet gives it. */
export class FormulaError {
  constructor(readonly code: string) {}
}

/** A value that cannot be computed here. */
export class Unknown {
  constructor(readonly of: Uncomputed) {}
}

export const isFault = (value: Value): value is Fault => value instanceof FormulaError || value instanceof Unknown;

export const isNumber = (value: Value): value is Exact => typeof value === "number" || value instanceof Big;

/** A double as the decimal that it stands for. */
export const exact = (value: number): Exact => (Number.isSafeInteger(value) ? value : new Big(value));

/** What a cell holds, its formula apart. */
export function valueOf({value = null, text, error, date}: Cell): Value {
  if (error !== undefined) return new FormulaError(error);
  if (typeof value === "number") return Number.isFinite(value) ? exact(value) : new FormulaError("#NUM!");
  // A date that the file keeps as text is a number to the spreadsheet.
  return date === true && value !== null ? new Unknown({why: "text", name: text}) : value;
}

/** What + and − see: a blank is 0, and a text the number that it writes. */
export function asNumber(value: Value): Exact | Fault {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? numberIn(value) : value;
}

/** Where programs differ (dates, full-width digits, currencies), nothing is guessed; without digits it is no number. */
function numberIn(text: string): Exact | Fault {
  const plain = text.replace(/^ +| +$/g, "");
  const [, digits = plain, percent = ""] = /^(.*?)(%?)$/s.exec(plain) ?? [];
  const isPlain = plain.length <= 40 && (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(digits) ||
    /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits));
  if (!isPlain) return /\p{N}/u.test(text) ? new Unknown({why: "text", name: text}) : new FormulaError("#VALUE!");
  const number = new Big(digits.replaceAll(",", "").replace(/^\+/, ""));
  return inShort(percent === "" ? number : number.times("0.01"));
}

/** A whole number as one, any other as a decimal. */
export const inShort = (number: Big): Exact => {
  const short = number.toNumber();
  return Number.isSafeInteger(short) && number.eq(short) ? short : number;
};

/** What & sees. */
export function asText(value: Value): string | Fault {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isNumber(value) ? generalText(value) : value;
}

/** A number as the format General writes it within a text; with an exponent it would be written otherwise. */
function generalText(value: Exact): string | Unknown {
  const number = approximate(settled(value));
  const isUsual = number === 0 || (Math.abs(number) >= 1e-4 && Math.abs(number) < 1e15);
  return isUsual ? new Big(number).toFixed() : new Unknown({why: "text", name: String(number)});
}

/** What IF, AND and the like see. */
export function asTruth(value: Value): boolean | Fault {
  if (typeof value === "boolean" || isFault(value)) return value;
  if (value === null) return false;
  if (isNumber(value)) return new Big(value).cmp(0) !== 0;
  const said = value.toUpperCase();
  return said === "TRUE" ? true : said === "FALSE" ? false : new FormulaError("#VALUE!");
}

/** Spreadsheets keep 15 digits: ⅔ × 3 is 2. */
export const settled = (value: Exact): Exact => (typeof value === "number" ? value : inShort(value.prec(15)));

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
