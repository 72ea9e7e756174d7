import Big from "big.js";
import {approximate, compare, plus, times, type Exact} from "../../filing/exact";
import {
  asNumber, asTruth, FormulaError, inShort, isFault, isNumber, powerOf, productOf, quotient, settled, Unknown,
  type Value,
} from "./values";
import {sumIf, sumOfProducts, type Argument} from "./arrays";

/** A function of the spreadsheet: how many arguments it takes, and what it gives for them. */
type FormulaFunction = {
  readonly takes: readonly [least: number, most: number];
  readonly give: (given: readonly Argument[]) => Value;
};

/** The function of a name, in capitals. */
export const functionOf = (name: string): FormulaFunction | undefined => functions.get(name);

const many = 255;

/** Whether what a function is given counts as a whole, and not value by value. */
export const isOverMany = (name: string): boolean => name === "SUMIF" || functionOf(name)?.takes[1] === many;

/** An argument that is left out. */
const nothing: Argument = {
  isReference: false, value: () => null, each: (visit) => visit(null, undefined),
  array: () => ({rows: 1, columns: 1, held: new Map()}),
};

const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ["SUM", {takes: [1, many], give: (given) => overNumbers(given, sumOf)}],
  ["PRODUCT", {takes: [1, many], give: (given) =>
    overNumbers(given, (numbers) => numbers.length === 0 ? 0 : numbers.reduce(productOf))}],
  ["AVERAGE", {takes: [1, many], give: (given) => overNumbers(given, (numbers) => quotient(sumOf(numbers), numbers.length))}],
  ["MAX", {takes: [1, many], give: (given) => overNumbers(given, (numbers) => extreme(numbers, 1))}],
  ["MIN", {takes: [1, many], give: (given) => overNumbers(given, (numbers) => extreme(numbers, -1))}],
  ["COUNT", {takes: [1, many], give: (given) => countOf(given, (value, isReference) =>
    isNumber(isReference ? value : asNumber(value)))}],
  ["COUNTA", {takes: [1, many], give: (given) => countOf(given, (value) => value !== null)}],
  ["SUMIF", {takes: [2, 3], give: ([range = nothing, asked = nothing, sum = range]) => sumIf(sum, [range, asked])}],
  ["SUMIFS", {takes: [3, many], give: ([sum = nothing, ...asked]) =>
    sumIf(sum, asked)}],
  ["SUMPRODUCT", {takes: [1, many], give: sumOfProducts}],
  ["POWER", {takes: [2, 2], give: ([one = nothing, other = nothing]) => {
    const [base, exponent] = [asNumber(one.value()), asNumber(other.value())];
    return isFault(base) ? base : isFault(exponent) ? exponent : powerOf(base, exponent);
  }}],
  ["SUBTOTAL", {takes: [2, many], give: ([kind = nothing, ...given]) => subtotal(kind.value(), given)}],
  ["ABS", {takes: [1, 1], give: onNumber((number) => compare(number, 0) < 0 ? times(number, -1) : number)}],
  ["INT", {takes: [1, 1], give: onNumber((number) => {
    const whole = new Big(number).round(0, Big.roundDown);
    return inShort(whole.gt(number) ? whole.minus(1) : whole);
  })}],
  ["ROUND", {takes: [2, 2], give: rounding(Big.roundHalfUp)}],
  ["ROUNDUP", {takes: [2, 2], give: rounding(Big.roundUp)}],
  ["ROUNDDOWN", {takes: [2, 2], give: rounding(Big.roundDown)}],
  ["TRUNC", {takes: [1, 2], give: rounding(Big.roundDown)}],
  ["N", {takes: [1, 1], give: ([one = nothing]) => {
    const value = one.value();
    return typeof value === "string" || value === null ? 0 : asNumber(value);
  }}],
  ["VALUE", {takes: [1, 1], give: ([one = nothing]) => {
    const value = one.value();
    return typeof value === "boolean" ? new FormulaError("#VALUE!") : asNumber(value);
  }}],
  ["IFERROR", {takes: [2, 2], give: ([one = nothing, other = nothing]) => {
    const value = one.value();
    return value instanceof FormulaError ? other.value() : value;
  }}],
  ["AND", {takes: [1, many], give: (given) => overTruths(given, (truths) => truths.every(Boolean))}],
  ["OR", {takes: [1, many], give: (given) => overTruths(given, (truths) => truths.some(Boolean))}],
  ["NOT", {takes: [1, 1], give: ([one = nothing]) => {
    const isTrue = asTruth(one.value());
    return isFault(isTrue) ? isTrue : !isTrue;
  }}],
  ["TRUE", {takes: [0, 0], give: () => true}],
  ["FALSE", {takes: [0, 0], give: () => false}],
  ["ISBLANK", {takes: [1, 1], give: asks((value) => value === null)}],
  ["ISNUMBER", {takes: [1, 1], give: asks(isNumber)}],
  ["ISERROR", {takes: [1, 1], give: asks((value) => value instanceof FormulaError)}],
]);

/** Texts and truths count where they are given by themselves, not where a reference leads to them. */
function overNumbers(given: readonly Argument[], give: (numbers: readonly Exact[]) => Value): Value {
  const numbers: Exact[] = [];
  for (const {isReference, each} of given) {
    const fault = each((value) => {
      const number = isReference && !isNumber(value) && !isFault(value) ? undefined : asNumber(value);
      if (number === undefined) return undefined;
      if (isFault(number)) return number;
      numbers.push(number);
      return undefined;
    });
    if (fault !== undefined) return fault;
  }
  return give(numbers);
}

const sumOf = (numbers: readonly Exact[]): Exact => numbers.reduce((sum, number) => plus(sum, number), 0);

function extreme(numbers: readonly Exact[], sign: 1 | -1): Exact {
  return numbers.length === 0 ? 0 : numbers.reduce((most, number) => compare(number, most) * sign > 0 ? number : most);
}

/** Errors are not counted, and do no harm; what cannot be computed might be a number. */
function countOf(given: readonly Argument[], counts: (value: Value, isReference: boolean) => boolean): Value {
  let count = 0;
  for (const {isReference, each} of given) {
    const fault = each((value) => {
      if (value instanceof Unknown) return value;
      if (counts(value, isReference)) count += 1;
      return undefined;
    });
    if (fault !== undefined) return fault;
  }
  return count;
}

/** Cells that are subtotals themselves do not count. Of hidden ones only the program knows why they are. */
function subtotal(kind: Value, given: readonly Argument[]): Value {
  const code = isNumber(kind) ? approximate(kind) : NaN;
  const isHere = code === 9 || code === 109;
  if (!isHere || !given.every(({isReference}) => isReference)) return unknownFunction(`SUBTOTAL(${isHere ? "" : code})`);
  return overNumbers(given.map((one) => ({...one, each: (visit) => one.each((value, cell) => {
    if (cell?.hidden === true) return unknownFunction("SUBTOTAL");
    return /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(cell?.formula ?? "") ? undefined : visit(value, cell);
  })})), sumOf);
}

const unknownFunction = (name: string): Unknown => new Unknown({why: "function", name});

function onNumber(give: (number: Exact) => Value): FormulaFunction["give"] {
  return ([one = nothing]) => {
    const number = asNumber(one.value());
    return isFault(number) ? number : give(settled(number));
  };
}

function rounding(mode: 0 | 1 | 2 | 3): FormulaFunction["give"] {
  return ([one = nothing, places = nothing]) => {
    const [number, digits] = [asNumber(one.value()), asNumber(places.value())];
    if (isFault(number)) return number;
    if (isFault(digits)) return digits;
    const wanted = Math.max(-400, Math.min(400, Math.trunc(approximate(digits))));
    return inShort(new Big(settled(number)).round(wanted, mode));
  };
}

/** What ISERROR and its like say; what cannot be computed may be anything. */
function asks(question: (value: Value) => boolean): FormulaFunction["give"] {
  return ([one = nothing]) => {
    const value = one.value();
    return value instanceof Unknown ? value : question(value);
  };
}

function overTruths(given: readonly Argument[], give: (truths: readonly boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  for (const {isReference, each} of given) {
    const fault = each((value) => {
      if (isReference && (typeof value === "string" || value === null)) return undefined;
      const isTrue = asTruth(value);
      if (isFault(isTrue)) return isTrue;
      truths.push(isTrue);
      return undefined;
    });
    if (fault !== undefined) return fault;
  }
  return truths.length === 0 ? new FormulaError("#VALUE!") : give(truths);
}
