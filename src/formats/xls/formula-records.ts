import {type BiffRecord, type BiffVersion, byteAt, shortAt} from "./records";

/**
 * Take the formula out of a record that holds a damaged one: the library would go on reading it without end. What the
 * formula came to stands beside it and stays. A record that is no formula's is left alone.
 * @throws Error where a cell's record is too short for its value, or its value is of no kind
 */
export function disarmFormula(record: BiffRecord, version: BiffVersion): void {
  const {type, bytes} = record;
  const part = parts.get(type);
  if (part === undefined) return;
  const at = part === "cell" ? version < 5 ? 16 : 20
    : part === "array" ? version === 2 ? 7 : version < 5 ? 8 : 12
      : part === "shared" ? 8 : 4;
  const width = version === 2 && part !== "shared" ? 1 : 2;
  if (at + width > bytes.length) {
    if (part === "cell" || part === "name") throw new Error("A formula or a name is cut short");
    record.passOver();
    return;
  }
  if (part === "cell" && !hasKnownValue(bytes, version)) throw new Error("A formula's value is of no kind");
  const length = width === 2 ? shortAt(bytes, at) : byteAt(bytes, at);
  const from = part === "name" ? nameEnd(bytes, version) : at + width;
  const isInOrder = part === "cell" && bytes[from] === elsewhere ? length === (version === 2 ? 4 : 5) && from + length <= bytes.length
    : tokensInOrder(bytes, from, from + length, bytes.length, version);
  if (!isInOrder) bytes.fill(0, at, at + width);
}

/** FORMULA, ARRAY, SHRFMLA and NAME. */
const parts: ReadonlyMap<number, "cell" | "array" | "shared" | "name"> = new Map([
  [0x0006, "cell"], [0x0206, "cell"], [0x0406, "cell"], [0x0021, "array"], [0x0221, "array"], [0x04bc, "shared"],
  [0x0018, "name"], [0x0218, "name"],
] as const);

/** The one token of a cell whose formula stands in another record, which must not refer to another in turn. */
const elsewhere = 0x01;

/** Values but numbers end in two bytes of 255 and begin with their kind: a text, true or false, an error, nothing. */
function hasKnownValue(bytes: Uint8Array, version: BiffVersion): boolean {
  const from = version === 2 ? 7 : 6;
  return bytes[from + 6] !== 0xff || bytes[from + 7] !== 0xff || byteAt(bytes, from) <= 3;
}

/** A name stands between the length of its formula and the formula. */
function nameEnd(bytes: Uint8Array, version: BiffVersion): number {
  const letters = byteAt(bytes, 3);
  if (version < 5) return (version === 2 ? 5 : 6) + letters;
  return version === 5 ? 14 + letters : 15 + letters * (bytes[14] === 0 ? 1 : 2);
}

/**
 * Whether the tokens of a formula end exactly at `end`, and what stands behind them by `last` is whole. The library
 * goes from token to token until it meets the end, and where it oversteps both the end and the record, for ever.
 * Tokens whose text it cannot write ([MS-XLS] 2.5.198) are not in order.
 */
function tokensInOrder(
  bytes: Uint8Array, from: number, end: number, last: number, version: BiffVersion,
): boolean {
  if (end > last || end - from > longest) return false;
  const behind: Behind[] = [];
  let at = from;
  while (at < end) {
    const size = sizeOf(bytes, at, end, version);
    if (size === undefined) return false;
    const token = plain(byteAt(bytes, at));
    if (token === array) behind.push("array");
    if (token === memoryArea) behind.push("areas");
    at += size;
  }
  return at === end && (version < 8 || constantsFit(bytes, behind, end, last));
}

/** What a token leaves to stand behind the formula: an array's values, the areas it was worked out from. */
type Behind = "array" | "areas";

/** Excel writes 1,800 bytes at most. */
const longest = 4_096;

/** Tokens that stand for a value come in three classes. */
const plain = (token: number): number => token >= 0x60 ? token - 0x40 : token >= 0x40 ? token - 0x20 : token;

const text = 0x17;
const attribute = 0x19;
const array = 0x20;
const memoryArea = 0x26;

function sizeOf(bytes: Uint8Array, at: number, end: number, version: BiffVersion): number | undefined {
  if (bytes[at] === text) {
    if (version < 8) return 2 + (at + 1 < end ? byteAt(bytes, at + 1) : 0);
    return at + 2 < end ? 3 + byteAt(bytes, at + 1) * (bytes[at + 2] === 0 ? 1 : 2) : undefined;
  }
  if (bytes[at] === attribute) return attributeSize(bytes, at, end, version);
  const token = plain(byteAt(bytes, at));
  return token >= operators.first && token <= operators.last ? 1 : sizes[token]?.[versions.indexOf(version)];
}

const operators = {first: 0x03, last: 0x16};

const versions: readonly BiffVersion[] = [2, 3, 4, 5, 8];
const always = (size: number): readonly number[] => versions.map(() => size);

/** Bytes of each token, itself among them, in each of the versions. */
const sizes: Readonly<Partial<Record<number, readonly number[]>>> = {
  // A sheet begins, a sheet ends, an error, true or false, a whole number, a number.
  0x1a: [8, 11, 11, 11, 11], 0x1b: [4, 5, 5, 5, 5], 0x1c: always(2), 0x1d: always(2), 0x1e: always(3), 0x1f: always(9),
  // An array, a function, one of any number of arguments, a name.
  [array]: [7, 8, 8, 8, 8], 0x21: [2, 2, 3, 3, 3], 0x22: [3, 3, 4, 4, 4], 0x23: [8, 11, 11, 15, 5],
  // A cell, an area, what they were worked out from; those that are no more; those relative to a shared formula's cell.
  0x24: [4, 4, 4, 4, 5], 0x25: [7, 7, 7, 7, 9], [memoryArea]: [5, 7, 7, 7, 7], 0x29: [2, 3, 3, 3, 3],
  0x2a: [4, 4, 4, 4, 5], 0x2b: [7, 7, 7, 7, 9], 0x2c: [4, 4, 4, 4, 5], 0x2d: [7, 7, 7, 7, 9],
  0x2e: always(3), 0x2f: always(3),
  // Another sheet's name, cell, area, cell that is no more, area that is no more.
  0x39: [7, 7, 7, 25, 7], 0x3a: [6, 6, 6, 18, 7], 0x3b: [9, 9, 9, 21, 11], 0x3c: [7, 7, 7, 18, 7],
  0x3d: [11, 11, 11, 21, 11],
};

/** IF, CHOOSE and SUM of one argument, jumps and spaces. */
function attributeSize(bytes: Uint8Array, at: number, end: number, version: BiffVersion): number | undefined {
  const width = version === 2 ? 1 : 2;
  switch (at + 1 < end ? bytes[at + 1] : undefined) {
    case 0x01: case 0x02: case 0x08: case 0x10: return 2 + width;
    case 0x00: case 0x20: case 0x21: case 0x40: case 0x41: case 0x80: return 4;
    case 0x04: {
      if (at + 2 + width > end) return undefined;
      const jumps = width === 2 ? shortAt(bytes, at + 2) : byteAt(bytes, at + 2);
      return 2 + width * (2 + jumps);
    }
    default: return undefined;
  }
}

/** Whether all that the formula's tokens leave to stand behind it is there. */
function constantsFit(bytes: Uint8Array, behind: readonly Behind[], from: number, last: number): boolean {
  let at = from;
  for (const kind of behind) {
    if (at + 3 > last) return false;
    if (kind === "areas") {
      at += 2 + shortAt(bytes, at) * 8;
      continue;
    }
    let values = (1 + byteAt(bytes, at)) * (1 + shortAt(bytes, at + 1));
    for (at += 3; values > 0 && at + 4 <= last; values -= 1) {
      if (!valueKinds.has(byteAt(bytes, at))) return false;
      const length = bytes[at] === textValue ? shortAt(bytes, at + 1) : undefined;
      at += length === undefined ? 9 : 4 + length * (bytes[at + 3] === 0 ? 1 : 2);
    }
    if (values > 0) return false;
  }
  return at <= last;
}

const textValue = 0x02;

/** Nothing, a number, a text, true or false, and errors by two numbers. */
const valueKinds: ReadonlySet<number> = new Set([0x00, 0x01, textValue, 0x04, 0x10, 0x25]);
