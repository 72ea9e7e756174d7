import {compare, minus, plus, times, type Exact} from "../../filing/exact";
import {
  asNumber, asText, asTruth, exact, type Fault, FormulaError, isFault, isNumber, powerOf, productOf, quotient,
  settled, Unknown, type Value,
} from "./values";
import type {Argument, SeenCell, ValueArray} from "./arrays";
import {functionOf, isOverMany} from "./functions";
import type {Expression, Link, Operator, Reference} from "./parse-formula";

/** What a formula sees of its workbook. */
export type Sight = {
  /** Visit the cells of a reference that hold something, in reading order, until a visit gives a fault. */
  readonly visit: (
    reference: Reference, visit: (value: Value, cell: SeenCell) => Fault | undefined,
  ) => Fault | undefined;
  /** What a defined name stands for, where that is cells or a value. */
  readonly named: (name: string) => Expression | undefined;
  /** It is an array formula: what is given to functions over many values is computed value by value. */
  readonly isArray?: boolean;
  /** The place of the value that is computed, of those of all references to many cells. */
  readonly place?: {readonly row: number; readonly column: number};
};

/** What an expression gives. */
export function evaluate(expression: Expression, sight: Sight): Value {
  switch (expression.is) {
    case "value": return expression.value;
    case "unknown": return new Unknown(expression.of);
    case "reference": return valueAt(expression, sight);
    case "negative": return onNumber(evaluate(expression.of, sight), (number) => times(number, -1));
    case "percent": return onNumber(evaluate(expression.of, sight), (number) => productOf(number, exact(0.01)));
    case "chain": return inOrder(expression.first, expression.rest, sight);
    case "name": case "call": {
      const meant = meantBy(expression, sight);
      return meant.is === "call" ? call(meant.name, meant.given, sight) : evaluate(meant, sight);
    }
  }
}

/** Whether there is a function of that name here. */
export const isFunction = (name: string): boolean => name === "IF" || functionOf(name) !== undefined;

/** What a name stands for, and which way IF goes: either may lead to cells. */
function meantBy(expression: Expression, sight: Sight): Expression {
  let meant = expression;
  while (meant.is === "name" || (meant.is === "call" && meant.name === "IF")) {
    if (meant.is === "name") {
      meant = standsFor(meant.name, sight);
      continue;
    }
    const [test, yes, no = wrong, ...others] = meant.given;
    if (test === undefined || yes === undefined || others.length > 0) return miscalled("IF");
    const isTrue = asTruth(evaluate(test, sight));
    if (isFault(isTrue)) return {is: "value", value: isTrue};
    meant = isTrue ? yes : no;
  }
  return meant;
}

const wrong: Expression = {is: "value", value: false};

const miscalled = (name: string): Expression & {readonly is: "unknown"} => ({is: "unknown", of: {why: "syntax", name: `${name}()`}});

/** The cells or the value of a name; a name of anything else is not followed. */
export const standsFor = (name: string, {named}: Pick<Sight, "named">): Expression =>
  named(name) ?? {is: "unknown", of: {why: "name", name}};

function valueAt(reference: Reference, {visit, place}: Sight): Value {
  const {top, left} = reference.area;
  const one = isOfMany(reference) && place !== undefined && reference.toSheet === undefined
    ? {...reference, area: {
      top: top + place.row, bottom: top + place.row, left: left + place.column, right: left + place.column,
    }} : reference;
  // Which of many cells is meant, programs see differently.
  if (isOfMany(one)) return notOne;
  let found: Value = null;
  const fault = visit(one, (value) => {
    found = value;
    return undefined;
  });
  return fault ?? found;
}

/** Whether a reference is to more cells than one. */
export const isOfMany = ({area: {top, left, bottom, right}, toSheet}: Reference): boolean =>
  top !== bottom || left !== right || toSheet !== undefined;

const notOne = new Unknown({why: "syntax", name: "A1:B2"});

const onNumber = (value: Value, give: (number: Exact) => Value): Value => {
  const number = asNumber(value);
  return isFault(number) ? number : give(number);
};

function inOrder(first: Expression, rest: readonly Link[], sight: Sight): Value {
  let value = evaluate(first, sight);
  for (const {operator, operand} of rest) value = apply(operator, value, evaluate(operand, sight));
  return value;
}

function apply(operator: Operator, left: Value, right: Value): Value {
  if (operator === "&") {
    const [before, behind] = [asText(left), asText(right)];
    return isFault(before) ? before : isFault(behind) ? behind : before + behind;
  }
  const reckon = arithmetic.get(operator);
  if (reckon === undefined) return compared(operator, left, right);
  const [one, other] = [asNumber(left), asNumber(right)];
  return isFault(one) ? one : isFault(other) ? other : reckon(one, other);
}

const arithmetic: ReadonlyMap<Operator, (one: Exact, other: Exact) => Value> = new Map([
  ["+", plus], ["-", minus], ["*", productOf], ["/", quotient], ["^", powerOf],
] as const);

/** Numbers stand before texts, and texts before truths; a blank is what it is compared with. */
function compared(operator: Operator, left: Value, right: Value): Value {
  if (isFault(left)) return left;
  if (isFault(right)) return right;
  const [one, other] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  const isEquality = operator === "=" || operator === "<>";
  // How texts follow one another depends on the program's language.
  if (typeof one === "string" && typeof other === "string" && !isEquality) return new Unknown({why: "text", name: one});
  const order = rank(one) - rank(other) || orderOf(one, other);
  return operator === "=" ? order === 0 : operator === "<>" ? order !== 0
    : operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
}

type Plain = Exact | string | boolean;

const emptyLike = (value: Exclude<Value, Fault>): Plain =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;

const rank = (value: Plain): number => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);

function orderOf(one: Plain, other: Plain): number {
  if (isNumber(one) && isNumber(other)) return compare(settled(one), settled(other));
  return String(one).toLowerCase() === String(other).toLowerCase() ? 0 : one === false || one < other ? -1 : 1;
}

function call(name: string, given: readonly Expression[], sight: Sight): Value {
  const found = functionOf(name);
  if (found === undefined) return new Unknown({why: "function", name});
  const [least, most] = found.takes;
  if (given.length < least || given.length > most) return new Unknown(miscalled(name).of);
  const within = name === "SUMPRODUCT" ? {...sight, isArray: true} : sight;
  return found.give(given.map((one) => argumentOf(one, within, isOverMany(name))));
}

function argumentOf(expression: Expression, sight: Sight, isWhole: boolean): Argument {
  const spread = sight.isArray === true && isWhole ? spreadOf(expression, sight) : [];
  if (spread.length > 0 && expression.is !== "reference" && expression.is !== "name") {
    const array = (): ValueArray | Fault => arrayOver(spread, expression, sight);
    // Texts among them are left out as those of cells are.
    return {isReference: true, value: () => notOne, array, each: (visit) => {
      const values = array();
      if (!("held" in values)) return values;
      for (const value of values.held.values()) {
        const fault = visit(value, undefined);
        if (fault !== undefined) return fault;
      }
      return undefined;
    }};
  }
  const meant = meantBy(expression, sight);
  const value = (): Value => evaluate(meant, sight);
  if (meant.is === "reference") {
    const each: Argument["each"] = (visit) => sight.visit(meant, visit);
    return {isReference: true, value, each, array: () => arrayAt(meant, sight)};
  }
  return {
    isReference: false, value, each: (visit) => visit(value(), undefined),
    array: () => ({rows: 1, columns: 1, held: new Map([[0, value()]])}),
  };
}

/** The references to many cells of which an expression takes one value after the other. */
function spreadOf(expression: Expression, sight: Sight): readonly Reference[] {
  switch (expression.is) {
    case "reference": return isOfMany(expression) ? [expression] : [];
    case "name": return spreadOf(standsFor(expression.name, sight), sight);
    case "negative": case "percent": return spreadOf(expression.of, sight);
    case "chain":
      return [expression.first, ...expression.rest.map(({operand}) => operand)].flatMap((one) => spreadOf(one, sight));
    case "call": return isOverMany(expression.name) ? [] : expression.given.flatMap((one) => spreadOf(one, sight));
    case "value": case "unknown": return [];
  }
}

const shapeOf = ({area: {top, left, bottom, right}}: Reference) =>
  ({rows: bottom - top + 1, columns: right - left + 1});

/** So many values are computed one by one. */
const mostValues = 10_000;

/** An expression over references of one shape, value by value; a row beside a column is not spread here. */
function arrayOver(spread: readonly Reference[], expression: Expression, sight: Sight): ValueArray | Fault {
  const [first, ...others] = spread.map(shapeOf);
  if (first === undefined || spread.some(({toSheet}) => toSheet !== undefined)) return notOne;
  const {rows, columns} = first;
  if (others.some((one) => one.rows !== rows || one.columns !== columns)) return notOne;
  if (rows * columns > mostValues) return new Unknown({why: "steps", name: ""});
  return {rows, columns, held: new Map(Array.from({length: rows * columns}, (_, at) =>
    [at, evaluate(expression, {...sight, place: {row: Math.floor(at / columns), column: at % columns}})]))};
}

function arrayAt(reference: Reference, {visit}: Sight): ValueArray | Fault {
  if (reference.toSheet !== undefined) return notOne;
  const {top, left} = reference.area;
  const {rows, columns} = shapeOf(reference);
  const held = new Map<number, Value>();
  const fault = visit(reference, (value, {row, column}) => {
    held.set((row - top) * columns + column - left, value);
    return undefined;
  });
  return fault ?? {rows, columns, held};
}

/** What a formula leaves in its cell. */
export type Result = number | string | boolean | FormulaError;

/** What a cell shows of what its formula gives: a blank is 0, a number too large is none. */
export function resultOf(value: Value): Result | Unknown {
  if (value === null) return 0;
  if (!isNumber(value)) return value;
  const number = Number(settled(value));
  return Number.isFinite(number) ? number : new FormulaError("#NUM!");
}
