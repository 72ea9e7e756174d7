/**
 * The value of JSON of which `JSON.parse` forgets nothing: no key stands twice, and numbers are typed as programs write
 * them. `undefined` where that cannot be told at a glance, or where the text is no JSON.
 */
export function parsePlainly(text: string): unknown {
  const keys = keysWritten(text);
  if (keys === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return keysIn(value, 0) === keys ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys JSON writes; `undefined` where a number is typed otherwise than `String` would say it. */
function keysWritten(text: string): number | undefined {
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
      if (at < 0) return undefined;
    } else if (code === colon) {
      keys += 1;
    } else if (isOfNumber(code)) {
      const from = at;
      while (isOfNumber(text.charCodeAt(at + 1)) || isExponent(text.charCodeAt(at + 1))) at += 1;
      if (!isPlainNumber(text, from, at + 1)) return undefined;
    }
  }
  return keys;
}

/** Where the string that begins there ends; negative where it does not. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf("\"", from + 1);
  while (isEscaped(text, end)) end = text.indexOf("\"", end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

const isOfNumber = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e;

const isExponent = (code: number): boolean => code === 0x65 || code === 0x45;

/** A few digits are; where they begin with zeros the text is no JSON. */
function isPlainNumber(text: string, from: number, to: number): boolean {
  let isShort = to - from < 16;
  for (let at = from; isShort && at < to; at += 1) isShort = isDigit(text.charCodeAt(at));
  if (isShort) return true;
  const typed = text.slice(from, to);
  return String(Number(typed)) === typed;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** How many keys the value has, all levels together; not a number where it is nested beyond what is read. */
function keysIn(value: unknown, depth: number): number {
  if (depth > deepest) return NaN;
  if (typeof value !== "object" || value === null) return 0;
  const own: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let keys = Array.isArray(value) ? 0 : own.length;
  for (const one of own) if (typeof one === "object" && one !== null) keys += keysIn(one, depth + 1);
  return keys;
}

/** Less than what is read: who is at the edge is looked at closely. */
const deepest = 32;

const [quote, colon, backslash] = [0x22, 0x3a, 0x5c];
