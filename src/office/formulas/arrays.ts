import {compare, type Exact, plus} from "../../filing/exact";
import type {Cell} from "../../recognise/grid";
import {asNumber, type Fault, FormulaError, isFault, isNumber, productOf, settled, Unknown, type Value} from "./values";

/** What a function is given. Of a reference, functions over many values leave out what is no number. */
export type Argument = {
  readonly isReference: boolean;
  /** The one value; of more than one cell there is none. */
  readonly value: () => Value;
  /** Every cell that holds something, in reading order, until one visit gives a fault. */
  readonly each: (visit: (value: Value, cell: SeenCell | undefined) => Fault | undefined) => Fault | undefined;
  /** All values, by their places. */
  readonly array: () => ValueArray | Fault;
};

/** Values in rows and columns; those that hold something, by row × columns + column. */
export type ValueArray = {readonly rows: number; readonly columns: number; readonly held: ReadonlyMap<number, Value>};

/** What else is asked of a cell by functions that look at more than values. */
export type SeenCell = Pick<Cell, "row" | "column" | "formula" | "hidden">;

/**
 * The sum of the numbers whose neighbours, at the same place of a range, are what its criterion asks for: range and
 * criterion follow one another in `asked`.
 */
export function sumIf(sum: Argument, asked: readonly Argument[]): Value {
  const added = sum.array();
  if (isFaulty(added)) return added;
  const ranges: (readonly [ValueArray, Criterion])[] = [];
  for (let at = 0; at < asked.length; at += 2) {
    const [range, criterion] = asked.slice(at, at + 2);
    if (range === undefined || criterion === undefined) return new FormulaError("#VALUE!");
    const values = range.array();
    if (isFaulty(values)) return values;
    const isAsked = criterionOf(criterion.value());
    if (typeof isAsked !== "function") return isAsked;
    // Programs take as many cells as there are neighbours, or none.
    if (!isLike(values, added)) return new Unknown({why: "syntax", name: "SUMIF()"});
    ranges.push([values, isAsked]);
  }
  let total: Exact = 0;
  for (const [at, value] of added.held) {
    if (!isNumber(value) && !isFault(value)) continue;
    let counts = true;
    for (const [{held}, isAsked] of ranges) {
      const answer = isAsked(held.get(at) ?? null);
      if (typeof answer !== "boolean") return answer;
      counts &&= answer;
    }
    if (!counts) continue;
    if (isFault(value)) return value;
    total = plus(total, value);
  }
  return total;
}

/** What SUMPRODUCT gives; texts and blanks count as 0 there. */
export function sumOfProducts(given: readonly Argument[]): Value {
  const arrays: ValueArray[] = [];
  for (const one of given) {
    const array = one.array();
    if (isFaulty(array)) return array;
    for (const value of array.held.values()) if (isFault(value)) return value;
    if (arrays[0] !== undefined && !isLike(array, arrays[0])) return new FormulaError("#VALUE!");
    arrays.push(array);
  }
  const [first, ...others] = arrays;
  let total: Exact = 0;
  for (const [at, value] of first?.held ?? []) {
    let product: Exact = isNumber(value) ? value : 0;
    for (const {held} of others) {
      const factor = held.get(at) ?? null;
      product = productOf(product, isNumber(factor) ? factor : 0);
    }
    total = plus(total, product);
  }
  return total;
}

const isFaulty = (array: ValueArray | Fault): array is Fault =>
  array instanceof Unknown || array instanceof FormulaError;

const isLike = (one: ValueArray, other: ValueArray): boolean =>
  one.rows === other.rows && one.columns === other.columns;

/** Whether a value is one of those that SUMIF and its like are to count. */
type Criterion = (value: Value) => boolean | Fault;

/**
 * What a second argument of SUMIF asks for: 5, ">5", "街道", "*街道", "<>", "". Where programs differ, as on a number
 * kept as text, nothing is guessed.
 */
function criterionOf(given: Value): Criterion | Fault {
  if (isFault(given)) return given;
  if (given === null || isNumber(given)) return asks("=", given ?? 0);
  if (typeof given === "boolean") return new Unknown({why: "text", name: given ? "TRUE" : "FALSE"});
  const [, operator = "", operand = ""] = /^(<>|<=|>=|[=<>]|)(.*)$/s.exec(given) ?? [];
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(operand) ? asNumber(operand) : undefined;
  if (number !== undefined && !isFault(number)) return asks(operator || "=", number);
  if (/^[<>]=?$/.test(operator) || /[?~]/.test(operand) || mayBeNumber.test(operand)) {
    return new Unknown({why: "text", name: given});
  }
  const isAsked = operand !== "" ? textMatches(operand)
    // "=" asks for cells that are empty, "" for those without a text as well.
    : operator === "" ? (value: Value): boolean => value === null || value === "" : (value: Value): boolean => value === null;
  return (value) => isFault(value) ? ofFault(value, operator) : isAsked(value) !== (operator === "<>");
}

/** A date, a percentage, digits of other scripts. */
const mayBeNumber = /^(?=.*\p{N})[\p{N}\p{P}\p{S}\s年月日时分秒]+$/u;

const ofFault = (value: Fault, operator: string): false | Fault =>
  value instanceof Unknown ? value : operator === "<>" && new Unknown({why: "text", name: value.code});

function asks(operator: string, number: Exact): Criterion {
  return (value) => {
    if (isFault(value)) return ofFault(value, operator);
    if (!isNumber(value)) {
      const looksLikeOne = typeof value === "string" && /\p{N}/u.test(value) && !isFault(asNumber(value));
      return looksLikeOne ? new Unknown({why: "text", name: value}) : operator === "<>";
    }
    const order = compare(settled(value), settled(number));
    return operator === "=" ? order === 0 : operator === "<>" ? order !== 0
      : operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
}

/** “*” stands for any text; case does not count. */
function textMatches(pattern: string): (value: Value) => boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const last = rest.pop();
  return (value) => {
    if (typeof value !== "string") return false;
    const text = value.toLowerCase();
    if (last === undefined) return text === first;
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}
