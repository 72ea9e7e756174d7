import {type BiffVersion, tokensInOrder} from "./expression-tokens";
import type {BiffRecord} from "./records";

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
  const length = bytes[at]! + (width === 2 ? bytes[at + 1]! * 256 : 0);
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
  return bytes[from + 6] !== 0xff || bytes[from + 7] !== 0xff || bytes[from]! <= 3;
}

/** A name stands between the length of its formula and the formula. */
function nameEnd(bytes: Uint8Array, version: BiffVersion): number {
  const letters = bytes[3]!;
  if (version < 5) return (version === 2 ? 5 : 6) + letters;
  return version === 5 ? 14 + letters : 15 + letters * (bytes[14] === 0 ? 1 : 2);
}
