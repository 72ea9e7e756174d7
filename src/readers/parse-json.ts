import {ReadError} from "../filing/read-error";

/** A JSON document with what `JSON.parse` forgets: how numbers were typed, and keys given twice. */
export type JsonDocument = {
  readonly value: unknown;
  /** Numbers as typed, by path: `figures.disclosure.fees.amount` → `21.6560`. */
  readonly typed: ReadonlyMap<string, string>;
  /** Second and later values of a key; `value` has the first. */
  readonly repeated: readonly {readonly path: string; readonly value: unknown}[];
};

const deepest = 64;

/** @throws ReadError "badJson" with the line and column of the first thing that is not JSON. */
export function parseJson(source: string, text: string): JsonDocument {
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
    if (take(/\{/y) !== undefined) return objectAt(path, depth);
    if (take(/\[/y) !== undefined) return arrayAt(path, depth);
    if (text[at] === "\"") return stringHere();
    const word = take(/(?:true|false|null)\b/y);
    if (word !== undefined) return JSON.parse(word);
    const number = take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y) ?? fail();
    typed.set(path, number);
    return Number(number);
  }

  function objectAt(path: string, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    until("}", () => {
      if (text[at] !== "\"") fail();
      const key = stringHere();
      skipSpace();
      if (take(/:/y) === undefined) fail();
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
    const closing = bracket === "}" ? /\}/y : /\]/y;
    skipSpace();
    if (take(closing) !== undefined) return;
    do {
      skipSpace();
      item();
      skipSpace();
    } while (take(/,/y) !== undefined);
    if (take(closing) === undefined) fail();
  }

  function stringHere(): string {
    const literal = take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y) ?? fail();
    return JSON.parse(literal) as string;
  }

  function skipSpace(): void {
    take(/[ \t\r\n]*/y);
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function fail(): never {
    const before = text.slice(0, at).split("\n");
    throw new ReadError(source, "badJson", {
      line: before.length, column: before.at(-1)!.length + 1, found: text.slice(at, at + 12).split("\n")[0]!,
    }, {in: "text", line: before.length - 1});
  }
}
