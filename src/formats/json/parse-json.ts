import {ReadError} from "../../filing/read-error";
import {parseAlike} from "./parse-alike";

/** A JSON document with what `JSON.parse` forgets: how numbers were typed, and keys given twice. */
export type JsonDocument = {
  readonly value: unknown;
  /** Numbers that are not typed as programs write them, by path: `figures.disclosure.fees.amount` → `21.6560`. */
  readonly typed: ReadonlyMap<string, string>;
  /** Second and later values of a key; `value` has the first. */
  readonly repeated: readonly {readonly path: string; readonly value: unknown}[];
};

const deepest = 64;

/** @throws ReadError "badJson" with the line and column of the first thing that is not JSON. */
export function parseJson(source: string, text: string): JsonDocument {
  const plain = parseAlike(text);
  return plain === undefined ? parseWatching(source, text) : {value: plain, typed: new Map(), repeated: []};
}

/** The same, token by token: several times as long. */
function parseWatching(source: string, text: string): JsonDocument {
  const typed = new Map<string, string>();
  const repeated: {path: string; value: unknown}[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;

  const value = valueAt("", 0);
  skipSpace();
  if (at < text.length) fail();
  return {value, typed, repeated};

  function valueAt(path: string, depth: number): unknown {
    skipSpace();
    if (depth > deepest) fail();
    if (skip("{")) return objectAt(path, depth);
    if (skip("[")) return arrayAt(path, depth);
    if (text[at] === "\"") return stringHere();
    const number = take(numberPattern);
    if (number === undefined) return JSON.parse(take(wordPattern) ?? fail());
    const value = Number(number);
    if (String(value) !== number) typed.set(path, number);
    return value;
  }

  function objectAt(path: string, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    until("}", () => {
      if (text[at] !== "\"") fail();
      const key = stringHere();
      skipSpace();
      if (!skip(":")) fail();
      const here = path === "" ? key : `${path}.${key}`;
      // A path of its own keeps the first number's typing.
      if (entries.has(key)) repeated.push({path: here, value: valueAt(`${here} `, depth + 1)});
      else entries.set(key, valueAt(here, depth + 1));
    });
    return Object.fromEntries(entries);
  }

  function arrayAt(path: string, depth: number): unknown[] {
    const items: unknown[] = [];
    until("]", () => items.push(valueAt(`${path}[${items.length}]`, depth + 1)));
    return items;
  }

  /** Items with commas between them, up to the closing bracket. */
  function until(bracket: "}" | "]", item: () => void): void {
    skipSpace();
    if (skip(bracket)) return;
    do {
      skipSpace();
      item();
      skipSpace();
    } while (skip(","));
    if (!skip(bracket)) fail();
  }

  function stringHere(): string {
    const literal = take(stringPattern) ?? fail();
    return literal.includes("\\") ? JSON.parse(literal) as string : literal.slice(1, -1);
  }

  function skipSpace(): void {
    while (isSpace(text.charCodeAt(at))) at += 1;
  }

  function skip(character: string): boolean {
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function fail(): never {
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const [found = ""] = text.slice(at, at + 12).split("\n", 1);
    throw new ReadError(source, "badJson", {line, column: at - before.lastIndexOf("\n"), found}, {in: "text", line: line - 1});
  }
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const wordPattern = /(?:true|false|null)\b/y;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
