import type {Uncomputed} from "../../filing/figure";
import {areaOf} from "../formula-references";
import type {CellArea} from "../references";
import {exact, FormulaError, type Value} from "./values";

/** A formula, understood. */
export type Expression =
  | {readonly is: "value"; readonly value: Value}
  | ({readonly is: "reference"} & Reference)
  | {readonly is: "name"; readonly name: string}
  | {readonly is: "call"; readonly name: string; readonly given: readonly Expression[]}
  /** Of one precedence, from left to right. */
  | {readonly is: "chain"; readonly first: Expression; readonly rest: readonly Link[]}
  | {readonly is: "negative" | "percent"; readonly of: Expression}
  | {readonly is: "unknown"; readonly of: Uncomputed};

/** What follows in a chain. */
export type Link = {readonly operator: Operator; readonly operand: Expression};

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** Cells of one sheet, by default the formula's own, or of all from one sheet to another. */
export type Reference = {readonly area: CellArea; readonly sheet?: string; readonly toSheet?: string};

/**
 * Understand a formula, given without its “=”. What is not understood is named; the rest of it then does not count.
 * @example parseFormula("SUM(B2:G2)*2", isKnown)
 */
export function parseFormula(text: string, isKnown: (name: string) => boolean): Expression {
  try {
    return new Parser(text).parse();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    const name = functionsIn(text).find((name) => !isKnown(name));
    return {is: "unknown", of: name === undefined ? error.of : {why: "function", name}};
  }
}

/** The functions that a formula calls, in capitals, whether it is understood or not. */
export const functionsIn = (text: string): readonly string[] =>
  [...text.replace(/"[^"]*"/g, "\"\"").matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu)].map(([name]) => plainName(name));

/** The parser gives up. */
class NotUnderstood extends Error {
  constructor(readonly of: Uncomputed) {
    super(of.name);
  }
}

/** Excel takes no longer ones, nor deeper ones. */
const longest = 8192;
const deepest = 64;

/** Weakest first; unary minus binds more strongly than any of them, and % more strongly than that. */
const precedence: readonly RegExp[] = [/<>|<=|>=|[=<>]/y, /&/y, /[+-]/y, /[*/]/y, /\^/y];

const cell = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const reference = new RegExp(
  "(?:'((?:[^']|'')+)'!|([\\p{L}\\p{N}_.]+(?::[\\p{L}\\p{N}_.]+)?)!)?" +
  `(${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(!:#[])`, "uy");
const external = /'[^']*\[[^']*'!|\[[^\]]*\][^!()+*/,]*!/y;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  parse(): Expression {
    if (this.text.length > longest) this.refuse();
    const whole = this.chain(0);
    if (this.at < this.text.length) this.refuse();
    return whole;
  }

  private chain(level: number): Expression {
    const operator = precedence[level];
    if (operator === undefined) return this.signed();
    const first = this.chain(level + 1);
    let rest: Link[] | undefined;
    for (let found = this.take(operator); found !== undefined; found = this.take(operator)) {
      const link: Link = {operator: found[0] as Operator, operand: this.chain(level + 1)};
      // A list that begins with one has room for no more: most have no second one.
      if (rest === undefined) rest = [link];
      else rest.push(link);
    }
    return rest === undefined ? first : {is: "chain", first, rest};
  }

  private signed(): Expression {
    const signs = this.take(/[+\-\s]+/y)?.[0].replace(/[^-]/g, "").length ?? 0;
    let one = this.single();
    while (this.take(/%/y) !== undefined) one = {is: "percent", of: one};
    // Two minuses make no text a text again: each makes a number of it.
    for (let sign = 0; sign < Math.min(signs, 2 + (signs % 2)); sign += 1) one = {is: "negative", of: one};
    return one;
  }

  private single(): Expression {
    if (this.take(/\(/y) !== undefined) {
      const [inside = this.refuse(), ...others] = this.list();
      return others.length === 0 ? inside : this.refuse();
    }
    // Most that stands here is a cell or a number: what begins with a sign of its own is not looked for then.
    const sign = this.text.charAt(this.at);
    const [quoted] = (sign === "\"" ? this.take(/"(?:[^"]|"")*"/y) : undefined) ?? [];
    if (quoted !== undefined) return {is: "value", value: quoted.slice(1, -1).replaceAll('""', '"')};
    const [error] = (sign === "#" ? this.take(/#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy) : undefined) ?? [];
    if (error !== undefined) return {is: "value", value: new FormulaError(error.toUpperCase())};
    const [link] = (sign === "'" || sign === "[" ? this.take(external) : undefined) ?? [];
    if (link !== undefined) throw new NotUnderstood({why: "link", name: link.replace(/!$/, "")});
    const cells = this.take(reference);
    if (cells !== undefined) return this.referenceOf(cells);
    const [number] = this.take(/(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d{1,3})?/iy) ?? [];
    if (number !== undefined) return Number.isFinite(Number(number)) ? {is: "value", value: exact(Number(number))} : this.refuse();
    const [name] = this.take(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy) ?? [];
    if (name === undefined || this.text[this.at] === "!") return this.refuse();
    if (this.take(/\(/y) !== undefined) return {is: "call", name: plainName(name), given: this.list()};
    return /^(?:TRUE|FALSE)$/i.test(name) ? {is: "value", value: name.toUpperCase() === "TRUE"} : {is: "name", name};
  }

  /** What stands between brackets, of which the first is taken already; a place that is left empty is a blank. */
  private list(): readonly Expression[] {
    this.depth += 1;
    if (this.depth > deepest) this.refuse();
    const items: Expression[] = [];
    let isOver = this.take(/\)/y) !== undefined;
    while (!isOver) {
      items.push(this.isAt(/[,)]/y) ? {is: "value", value: null} : this.chain(0));
      const [mark = this.refuse()] = this.take(/[,)]/y) ?? [];
      isOver = mark === ")";
    }
    this.depth -= 1;
    return items;
  }

  private referenceOf([, quoted, plain, written = ""]: RegExpExecArray): Expression {
    const area = areaOf(written.replaceAll("$", ""));
    if (area === undefined) return this.refuse();
    const [sheet, toSheet] = (quoted?.replaceAll("''", "'") ?? plain)?.split(":") ?? [];
    return {is: "reference", area, ...(sheet !== undefined && {sheet}), ...(toSheet !== undefined && {toSheet})};
  }

  /** What stands here, with the white space behind it. */
  private take(pattern: RegExp): RegExpExecArray | undefined {
    if (this.at === 0) this.skipSpace();
    if (this.at === this.text.length) return undefined;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found !== undefined) {
      this.at = pattern.lastIndex;
      this.skipSpace();
    }
    return found;
  }

  private isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private skipSpace(): void {
    for (let sign = this.text.charCodeAt(this.at); isSpace(sign); sign = this.text.charCodeAt(this.at)) this.at += 1;
  }

  private refuse(): never {
    throw new NotUnderstood({why: "syntax", name: this.text.slice(this.at, this.at + 20) || this.text.slice(0, 20)});
  }
}

/** A blank, a tab, a break of lines. */
const isSpace = (sign: number): boolean => sign === 32 || sign === 9 || sign === 13 || sign === 10;

/** Functions newer than the file format are written with a prefix. */
const plainName = (name: string): string => name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
