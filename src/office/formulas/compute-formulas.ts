import type {Cell} from "../../recognise/grid";
import {evaluate, isFunction, isOfMany, resultOf, standsFor, type Result, type Sight} from "./evaluate";
import {inOrder} from "./in-order";
import {functionsIn, parseFormula, type Expression, type Reference} from "./parse-formula";
import {FormulaError, Unknown, valueOf, type Fault, type Value} from "./values";
import {OutOfSteps, tooMany, WorkbookCells, type DefinedName, type SheetOfCells} from "./workbook-cells";

/** What else of a workbook its formulas rest on. */
export type FormulaSetting = {
  readonly names?: readonly DefinedName[];
  /** Numbers count as they are shown: results that are kept are not computed anew. */
  readonly asShown?: boolean;
  /**
   * What another program has computed: it counts where nothing here can, and where nothing that is unknown could hide
   * behind it, as it does behind IFERROR(…, 0) and COUNTIF(…).
   */
  readonly elsewhere?: (sheet: string, cell: Cell) => number | string | boolean | undefined;
};

/** What may be spent on results that a file does not keep, and on seeing whether those that it keeps are right. */
const budget = {missing: 4_000_000, kept: 400_000} as const;

/**
 * Compute the formulas of a workbook over what its cells hold. A cell of which the file keeps no result gets its own,
 * and so does one whose result is another by now: that is `stored` then, and what was changed since is `mended`. Where
 * a formula cannot be computed, the result that the file keeps counts; without one the cell is `uncomputed`. Gives the
 * cells of each sheet, in order.
 */
export function computeFormulas(
  sheets: readonly SheetOfCells[], {names = [], asShown = false, elsewhere}: FormulaSetting = {},
): readonly (readonly Cell[])[] {
  const nodes = new Map<Cell, FormulaNode>();
  for (const home of sheets) {
    for (const cell of home.cells) {
      if (cell.formula !== undefined && !(asShown && isKept(cell))) nodes.set(cell, new FormulaNode(cell, home));
    }
  }
  if (nodes.size === 0) return sheets.map(({cells}) => cells);
  const book = new WorkbookCells(sheets, names, budget.missing);
  settleAll(sheets, book, nodes, elsewhere);
  const mended = mendedCells(book, nodes);
  return sheets.map(({cells, show}) => cells.map((cell) => {
    if (cell.formula === undefined) return mended.size > 0 && mended.has(cell) ? {...cell, mended: true} : cell;
    return withResult(cell, nodes.get(cell)?.result, show);
  }));
}

/** A cell with a formula, what that says, and what it gives as soon as it is settled. */
class FormulaNode {
  expression: Expression = {is: "unknown", of: tooMany.of};
  result: Value | undefined;
  /** The formulas that it reads. */
  grounds: readonly FormulaNode[] = [];

  constructor(readonly cell: Cell, readonly home: SheetOfCells) {}

  /** Whether it gives something else than the file keeps of it. */
  isStale(): boolean | undefined {
    if (this.result === undefined || !isKept(this.cell)) return undefined;
    const result = resultOf(this.result);
    return result instanceof Unknown ? undefined : !isSame(this.cell, result);
  }
}

/** What the file does not keep first; then what it keeps, beginning with sheets of few formulas, as our tables are. */
function settleAll(
  sheets: readonly SheetOfCells[], book: WorkbookCells, nodes: ReadonlyMap<Cell, FormulaNode>,
  elsewhere: FormulaSetting["elsewhere"],
): void {
  /** Cells with the same formula, as those that an array's fills, rest on the same. */
  const known = new Map<SheetOfCells, Map<string, FormulaNode>>(sheets.map((sheet) => [sheet, new Map()]));
  const sights = new Map<SheetOfCells, Sight>();
  const settle = inOrder<FormulaNode>({
    restsOn: (node) => tryWithin(book, () => {
      const {formula = ""} = node.cell;
      book.spend(formula.length / 8);
      const alike = known.get(node.home)?.get(formula);
      if (alike !== undefined) {
        book.spend(alike.grounds.length / 4);
        node.expression = alike.expression;
        node.grounds = alike.grounds;
        return alike.grounds;
      }
      const expression = understand(formula.slice(1));
      let grounds: FormulaNode[] | undefined;
      for (const reference of referencesIn(expression, sightFrom(node.home))) {
        book.visit(reference, node.home, (cell) => {
          const ground = nodes.get(cell);
          if (ground === undefined) return undefined;
          if (grounds === undefined) grounds = [ground];
          else grounds.push(ground);
          return undefined;
        }, "formulas");
      }
      node.expression = expression;
      node.grounds = grounds ?? [];
      known.get(node.home)?.set(formula, node);
      return node.grounds;
    }, []),
    settle: (node) => {
      const plain = sightFrom(node.home);
      const sight = node.cell.isArray === true ? {...plain, isArray: true} : plain;
      const result = tryWithin(book, () => evaluate(node.expression, sight), tooMany);
      const given = result instanceof Unknown ? elsewhere?.(node.home.name, node.cell) : undefined;
      node.result = given !== undefined && isPlain(node, sight) ? valueOf({...node.cell, value: given}) : result;
    },
    settleCircle: (circle) => {
      for (const node of circle) node.result = new Unknown({why: "circle", name: ""});
    },
  });
  for (const node of nodes.values()) if (!isKept(node.cell)) settle(node);
  book.steps = Math.min(book.steps, budget.kept);
  const bySheet = sheets.map(({cells}) => cells.flatMap((cell) => nodes.get(cell) ?? []));
  for (const node of bySheet.sort((one, other) => one.length - other.length).flat()) {
    if (book.steps > 0) settle(node);
  }

  function sightFrom(home: SheetOfCells): Sight {
    const known = sights.get(home) ?? newSight(home);
    sights.set(home, known);
    return known;
  }

  function newSight(home: SheetOfCells): Sight {
    return {
      visit: (reference, visit) => book.visit(reference, home, (cell): Fault | undefined => {
        const value = cell.formula === undefined ? valueOf(cell) : seenIn(cell, nodes.get(cell));
        return value === null ? undefined : visit(value, cell);
      }),
      named: (name) => book.meaningOf(name, home),
    };
  }
}

/** Whether programs agree on what a formula reads, and all of that is known. */
const isPlain = ({expression, grounds}: FormulaNode, sight: Pick<Sight, "named">): boolean =>
  readsPlainly(expression, sight) && !grounds.some(({result}) => result instanceof Unknown);

/** Of many cells outside a function, some programs take one and others all; of many sheets some take none. */
function readsPlainly(expression: Expression, {named}: Pick<Sight, "named">, isGiven = false): boolean {
  const all = (parts: readonly Expression[], areGiven = false) =>
    parts.every((one) => readsPlainly(one, {named}, areGiven));
  switch (expression.is) {
    case "value": return true;
    case "unknown": return false;
    case "name": return readsPlainly(standsFor(expression.name, {named}), {named}, isGiven);
    case "reference": return expression.toSheet === undefined && (isGiven || !isOfMany(expression));
    case "negative": case "percent": return all([expression.of]);
    case "chain": return all([expression.first, ...expression.rest.map(({operand}) => operand)]);
    case "call": return all(expression.given, true);
  }
}

/** Whether any spreadsheet computes a formula, given with its “=”, as it is computed here. */
export const isComputable = (formula: string): boolean =>
  functionsIn(formula).every(isFunction) && readsPlainly(understand(formula.slice(1)), {named: () => undefined});

/** Workbooks of one template say the same, and are read by the thousand. */
const understood = new Map<string, Expression>();

function understand(text: string): Expression {
  const expression = understood.get(text) ?? parseFormula(text, isFunction);
  if (text.length <= 200 && understood.size < 2_000) understood.set(text, expression);
  return expression;
}

function tryWithin<Given>({steps}: WorkbookCells, work: () => Given, otherwise: Given): Given {
  if (steps < 0) return otherwise;
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfSteps) return otherwise;
    throw error;
  }
}

/** What is typed and read by formulas whose results are outdated, and by none whose result is right. */
function mendedCells(book: WorkbookCells, nodes: ReadonlyMap<Cell, FormulaNode>): ReadonlySet<Cell> {
  const mended = new Set<Cell>();
  const judged = [...nodes.values()].flatMap((node) => {
    const isStale = node.isStale();
    return isStale === undefined ? [] : [{node, isStale}];
  });
  if (!judged.some(({isStale}) => isStale)) return mended;
  return tryWithin(book, () => {
    // The right ones come last, and take back what they read.
    for (const {node, isStale} of judged.sort((one, other) => Number(other.isStale) - Number(one.isStale))) {
      const named = (name: string): Expression | undefined => book.meaningOf(name, node.home);
      for (const reference of referencesIn(node.expression, {named})) {
        book.visit(reference, node.home, (cell) => {
          if (!isStale) mended.delete(cell);
          else if (cell.formula === undefined) mended.add(cell);
          return undefined;
        });
      }
    }
    return mended;
  }, new Set());
}

const isKept = ({value, error}: Cell): boolean => error !== undefined || (value !== null && value !== undefined);

/** What other formulas see of a cell: what its formula gives, or what the file keeps of it. */
function seenIn(cell: Cell, node: FormulaNode | undefined): Value {
  if (node?.result === undefined) return valueOf(cell);
  if (!(node.result instanceof Unknown)) return node.result ?? 0;
  return isKept(cell) ? valueOf(cell) : node.result;
}

/** All references of a formula, by names too. */
function referencesIn(expression: Expression, sight: Pick<Sight, "named">): readonly Reference[] {
  const found: Reference[] = [];
  const rest = [expression];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    if (one.is === "reference") found.push(one);
    else if (one.is === "name") rest.push(standsFor(one.name, sight));
    else if (one.is === "call") rest.push(...one.given);
    else if (one.is === "chain") rest.push(one.first, ...one.rest.map(({operand}) => operand));
    else if (one.is === "negative" || one.is === "percent") rest.push(one.of);
  }
  return found;
}

function withResult(cell: Cell, value: Value | undefined, show: SheetOfCells["show"]): Cell {
  if (value === undefined) return cell;
  const result = resultOf(value);
  if (result instanceof Unknown) return isKept(cell) ? cell : {...cell, uncomputed: result.of};
  if (isKept(cell) && isSame(cell, result)) return cell;
  const {text, value: given, error} = contentOf(cell, result, show);
  return {...cell, text, value: given, error, stored: cell.text};
}

function contentOf(
  cell: Cell, result: Result, show: SheetOfCells["show"],
): Pick<Cell, "text" | "value" | "error"> {
  if (result instanceof FormulaError) return {text: result.code, value: result.code, error: result.code};
  if (typeof result === "number") return {text: show(cell, result), value: result};
  return {text: typeof result === "string" ? result : result ? "TRUE" : "FALSE", value: result};
}

/** Programs reckon with doubles, and some keep a number as text. */
function isSame({value, text, error}: Cell, result: Result): boolean {
  if (result instanceof FormulaError) return result.code === error;
  if (error !== undefined) return false;
  if (typeof result !== "number") return value === result || text === String(result).toUpperCase();
  const kept = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof kept !== "number") return false;
  const apart = Math.abs(kept - result);
  return apart <= 1e-9 || apart <= 1e-14 * Math.max(Math.abs(kept), Math.abs(result));
}
