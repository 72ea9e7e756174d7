import {parseRect, type Rect} from "./address";
import {cellAt, sheetNamed, spotsIn, type Book, type CellError, type Sheet, type Value} from "./book";

/** Calculate every formula anew. Gives the sheets on which a result changed. */
export function recalculate(book: Book): readonly Sheet[] {
  const results = new Map<string, Value>();
  const valueAt = (sheet: Sheet, row: number, column: number): Value => {
    const cell = cellAt(sheet, row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    const key = `${sheet.id} ${row},${column}`;
    if (!results.has(key)) {
      // A circle reads 0, as Excel shows it.
      results.set(key, 0);
      results.set(key, evaluate(cell.formula, {book, sheet, valueAt}));
    }
    return results.get(key)!;
  };
  return book.sheets.filter((sheet) => [...sheet.cells].filter(([key, cell]) => {
    if (cell.formula === undefined) return false;
    const [row, column] = key.split(",").map(Number) as [number, number];
    const before = cell.value;
    cell.value = valueAt(sheet, row, column);
    return JSON.stringify(before) !== JSON.stringify(cell.value);
  }).length > 0);
}

type Scope = {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly valueAt: (sheet: Sheet, row: number, column: number) => Value;
};

/** A reference to cells, which a function may count as such. */
class Cells {
  constructor(readonly values: readonly Value[], readonly rows: number) {}
}

type Operand = Value | Cells;

function evaluate(formula: string, scope: Scope): Value {
  try {
    const parser = new Parser(formula.slice(1), scope);
    const value = scalar(parser.comparison());
    return parser.isDone ? value ?? 0 : error("#NAME?");
  } catch (thrown) {
    if (thrown instanceof Failure) return error(thrown.code);
    throw thrown;
  }
}

class Failure extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const error = (code: string): CellError => ({error: code});
const isError = (value: Operand): value is CellError => typeof value === "object" && value !== null && "error" in value;

function scalar(operand: Operand): Value {
  const value = operand instanceof Cells ? operand.values[0]! : operand;
  if (isError(value)) throw new Failure(value.error);
  return value;
}

function number(operand: Operand): number {
  const value = scalar(operand);
  const read = value === null ? 0 : typeof value === "string" ? (value.trim() === "" ? NaN : Number(value)) : Number(value);
  if (Number.isNaN(read)) throw new Failure("#VALUE!");
  return read;
}

const text = (operand: Operand): string => {
  const value = scalar(operand);
  return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

const flat = (operands: readonly Operand[]): readonly Value[] =>
  operands.flatMap((operand) => (operand instanceof Cells ? operand.values : [operand]));

/** In a reference numbers count only; an error anywhere is the result. */
function numbers(operands: readonly Operand[]): readonly number[] {
  const failed = flat(operands).find(isError);
  if (failed) throw new Failure((failed as CellError).error);
  return operands.flatMap((operand) =>
    operand instanceof Cells ? operand.values.filter((value): value is number => typeof value === "number") : [number(operand)]);
}

const functions: Readonly<Record<string, (...operands: Operand[]) => Operand>> = {
  SUM: (...all) => Number(numbers(all).reduce((sum, one) => sum + one, 0).toPrecision(15)),
  COUNT: (...all) => flat(all).filter((value) => typeof value === "number").length,
  COUNTA: (...all) => flat(all).filter((value) => value !== null).length,
  COUNTBLANK: (...all) => flat(all).filter((value) => value === null || value === "").length,
  MAX: (...all) => Math.max(0, ...numbers(all)),
  MIN: (...all) => Math.min(...numbers(all)),
  ABS: (one) => Math.abs(number(one!)),
  ROUND: (one, digits) => Number(number(one!).toFixed(number(digits!))),
  AND: (...all) => flat(all).every((value) => Boolean(scalar(value))),
  OR: (...all) => flat(all).some((value) => Boolean(scalar(value))),
  NOT: (one) => !scalar(one!),
  LEN: (one) => text(one!).length,
  N: (one) => (typeof scalar(one!) === "number" ? scalar(one!) : 0),
  HYPERLINK: (to, shown) => scalar(shown ?? to!),
  REPT: (one, times) => text(one!).repeat(number(times!)),
  ROWS: (one) => (one instanceof Cells ? one.rows : 1),
  COUNTIF: (values, sought) => flat([values!]).filter(meeting(sought!)).length,
  COUNTIFS: (...pairs) => {
    const columns = pairs.flatMap((values, at) =>
      (at % 2 === 0 ? [{all: flat([values]), is: meeting(pairs[at + 1]!)}] : []));
    return columns[0]!.all.filter((_, row) => columns.every(({all, is}) => is(all[row]!))).length;
  },
  SUMIF: (values, sought, summed) => {
    const [is, added] = [meeting(sought!), flat([summed!])];
    return numbers(flat([values!]).flatMap((value, row) =>
      (is(value) && typeof added[row] === "number" ? [added[row]] : []))).reduce((sum, one) => sum + one, 0);
  },
  RANK: (one, among) => 1 + numbers([among!]).filter((other) => other > number(one!)).length,
  MATCH: (sought, among) => {
    const at = flat([among!]).findIndex((value) => compare(value, "=", scalar(sought!)));
    if (at < 0) throw new Failure("#N/A");
    return at + 1;
  },
  INDEX: (cells, row, column) => {
    const {values, rows} = cells as Cells;
    const width = values.length / rows;
    return values[(number(row!) - 1) * width + (column === undefined ? 1 : number(column)) - 1] ?? null;
  },
  ISNUMBER: (one) => typeof scalar(one!) === "number",
};

/** Whether cells meet a criterion as COUNTIF takes it: a number or a text, or a number behind a sign. */
function meeting(sought: Operand): (value: Value) => boolean {
  const said = scalar(sought);
  const [, sign, bound] = /^(<=|>=|<|>)(.+)$/.exec(String(said)) ?? [];
  return sign === undefined ? (value) => value !== null && compare(value, "=", said)
    : (value) => typeof value === "number" && compare(value, sign, Number(bound));
}

const token = /\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\w(.])|([A-Za-z_][\w.]*)(\()?|(#[A-Z/0!?]+)|(<=|>=|<>|[-+*/^&=<>(),%]))/y;

class Parser {
  private readonly tokens: RegExpExecArray[] = [];
  private at = 0;

  constructor(source: string, private readonly scope: Scope) {
    token.lastIndex = 0;
    while (token.lastIndex < source.trimEnd().length) {
      const found = token.exec(source);
      if (found === null) throw new Failure("#NAME?");
      this.tokens.push(found);
    }
  }

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Operand {
    let left = this.joining();
    for (let sign = this.take("=", "<>", "<", ">", "<=", ">="); sign; sign = this.take("=", "<>", "<", ">", "<=", ">=")) {
      left = compare(scalar(left), sign, scalar(this.joining()));
    }
    return left;
  }

  private joining(): Operand {
    let left = this.adding();
    while (this.take("&")) left = text(left) + text(this.adding());
    return left;
  }

  private adding(): Operand {
    let left = this.multiplying();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
      left = number(left) + (sign === "+" ? 1 : -1) * number(this.multiplying());
    }
    return left;
  }

  private multiplying(): Operand {
    let left = this.signed();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      const right = number(this.signed());
      if (sign === "/" && right === 0) throw new Failure("#DIV/0!");
      left = sign === "*" ? number(left) * right : number(left) / right;
    }
    return left;
  }

  private signed(): Operand {
    if (this.take("-")) return -number(this.signed());
    if (this.take("+")) return this.signed();
    const value = this.atom();
    return this.take("%") ? number(value) / 100 : value;
  }

  private atom(): Operand {
    const [, digits, quoted, sheet, reference, word, opens, code, sign] = this.tokens[this.at++] ?? [];
    if (digits !== undefined) return Number(digits);
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (reference !== undefined) return this.cells(sheet, parseRect(reference)!);
    if (opens !== undefined) return this.call(word!.toUpperCase());
    if (/^(true|false)$/i.test(word ?? "")) return word!.toLowerCase() === "true";
    if (code !== undefined) throw new Failure(code);
    if (sign !== "(") throw new Failure("#NAME?");
    const value = this.comparison();
    if (!this.take(")")) throw new Failure("#NAME?");
    return value;
  }

  private cells(prefix: string | undefined, rect: Rect): Operand {
    const {book, sheet, valueAt} = this.scope;
    const name = prefix?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    const target = name === undefined ? sheet : sheetNamed(book, name);
    if (target === undefined) throw new Failure("#REF!");
    return new Cells([...spotsIn(rect)].map(([row, column]) => valueAt(target, row, column)), rect.rows);
  }

  private call(name: string): Operand {
    const operands: (Operand | Failure)[] = [];
    while (!this.take(")")) {
      if (operands.length > 0 && !this.take(",")) throw new Failure("#NAME?");
      const from = this.at;
      try {
        operands.push(this.comparison());
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        operands.push(thrown);
        this.at = from;
        this.skip();
      }
    }
    const given = (at: number): Operand => {
      if (operands[at] instanceof Failure) throw operands[at];
      return operands[at] ?? null;
    };
    if (name === "IF") return scalar(given(0)) ? given(1) : operands.length > 2 ? given(2) : false;
    if (name === "IFERROR") return operands[0] instanceof Failure || isError(operands[0]!) ? given(1) : given(0);
    if (functions[name] === undefined) throw new Error(`the test host does not know the function ${name}`);
    return functions[name](...operands.map((_, at) => given(at)));
  }

  /** Past an argument that failed. */
  private skip(): void {
    for (let depth = 0; this.at < this.tokens.length; this.at += 1) {
      const [, , , , , , opens, , sign] = this.tokens[this.at]!;
      if (depth === 0 && (sign === "," || sign === ")")) return;
      depth += opens !== undefined || sign === "(" ? 1 : sign === ")" ? -1 : 0;
    }
  }

  private take(...signs: string[]): string | undefined {
    const sign = this.tokens[this.at]?.[8];
    if (sign === undefined || !signs.includes(sign)) return undefined;
    this.at += 1;
    return sign;
  }
}

function compare(left: Value, sign: string, right: Value): boolean {
  const fold = (value: Value, other: Value) =>
    value === null ? (typeof other === "string" ? "" : 0) : typeof value === "string" ? value.toLowerCase() : Number(value);
  const [a, b] = [fold(left, right), fold(right, left)];
  const isEqual = a === b;
  if (sign === "=" || sign === "<>") return isEqual === (sign === "=");
  // Text is greater than any number.
  const isLess = typeof a === typeof b ? a < b : typeof a === "number";
  return sign === "<" ? isLess : sign === "<=" ? isLess || isEqual : sign === ">" ? !isLess && !isEqual : !isLess;
}
