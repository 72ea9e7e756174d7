import {plus, type Exact} from "../../filing/exact";
import type {Cell} from "../../recognise/grid";
import {productOf} from "./arithmetic";
import {type Criterion, criterionOf} from "./criterion";
import {FormulaError, isFault, isNumber, Unknown, type Fault, type Value} from "./values";

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
