import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import type {Random} from "../layouts/random";

/** What somebody with bad luck, or bad intent, makes of a file whose structure he knows: it still looks like one of its kind. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Of every so many things one is changed, so that much of the file stays as it was. */
const rate = 0.02;

/** Values that stand where another one was expected. */
const values = [
  "", " ", "0", "-1", "1e309", "NaN", "99999999999999999999", "2147483648", "-0", "0x7fffffff", "１２", "一百二十", "true", "null", "#REF!",
  "__proto__", "constructor", "\u202e12", "=1+1", "A1048577", "XFE1", "A1:XFD1048576", "../../etc/passwd", "&#0;", "&amp;amp;", "<", "\"",
];

/** Tags torn out, doubled, exchanged; values of attributes and words between tags replaced. */
export const inMarkup: Mutation = (bytes, random) => {
  const text = strFromU8(bytes);
  const tags = text.match(/<[^>]+>/g) ?? [];
  return strToU8(random.pick([
    () => text.replace(/<[^>]+>/g, (tag) => some(random, tag, () => ["", tag + tag, random.pick(tags), tag.replace("<", "</")])),
    () => text.replace(/="[^"]*"/g, (value) => some(random, value, () => [`="${random.pick(values)}"`, "", `${value} ${value}`])),
    () => text.replace(/>[^<]+</g, (words) => some(random, words, () => [`>${random.pick(values)}<`, `>${words.slice(1, -1).repeat(9)}<`])),
    () => wholes(text, random, /<(row|tr|w:tr|w:p|c|td|w:tc|Cell|Row|table:table-row|table:table-cell|figure)\b[^>]*>[^]*?<\/\1>/g),
    () => text.replace(/<[^>]+>/, (tag) => tag.repeat(1 + random.below(300))),
  ])());
};

/** Whole elements, rows or cells, torn out, doubled, put elsewhere: what is left is well formed. */
function wholes(text: string, random: Random, pattern: RegExp): string {
  const all = text.match(pattern) ?? [];
  return text.replace(pattern, (one) => some(random, one, () => ["", one + one, random.pick(all)]));
}

/** Parts taken out, emptied, exchanged, doubled under another name, changed within. */
export const inPackage = (change: Mutation): Mutation => (bytes, random) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [one, other] = [random.pick(names), random.pick(names)];
  const [first, second] = [parts[one]!, parts[other]!];
  return zipSync(random.pick([
    () => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== one)),
    () => ({...parts, [one]: new Uint8Array()}),
    () => ({...parts, [one]: second, [other]: first}),
    () => ({...parts, [`${one}~`]: first, [one.toUpperCase()]: second}),
    ...Array.from({length: 12}, () => () =>
      ({...parts, [one]: isText(one) ? change(first, random) : first.slice(random.below(first.length))})),
  ])(), {level: 0});
};

const isText = (name: string): boolean => /\.(?:xml|rels)$|^mimetype$/.test(name);

/** Lines and their fields torn out, doubled, exchanged, joined. */
export const inLines = (separator: string): Mutation => (bytes, random) => {
  const lines = strFromU8(bytes).split("\n");
  return strToU8(lines.flatMap((line) => {
    if (!random.chance(rate * 2)) return [line];
    const fields = line.split(separator);
    const at = random.below(fields.length);
    return random.pick([
      () => [], () => [line, line], () => [random.pick(lines)], () => [line + random.pick(lines)],
      () => [fields.with(at, random.pick(values)).join(separator)], () => [fields.toSpliced(at, 1).join(separator)],
      () => [fields.toSpliced(at, 0, fields[at]!).join(separator)], () => [fields.toReversed().join(separator)], () => [`"${line}`],
      () => [line.repeat(30)],
    ])();
  }).join("\n"));
};

type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** Values of another kind, keys taken out, doubled, renamed, whole branches exchanged. */
export const inJson: Mutation = (bytes, random) => {
  const branches: Json[] = [];
  const gather = (value: Json): void => {
    branches.push(value);
    if (value !== null && typeof value === "object") Object.values(value).forEach(gather);
  };
  const change = (value: Json): Json => {
    const others = [null, true, -1, 1e21, 0.1, [], {}, random.pick(values), random.pick(branches)];
    if (random.chance(rate / 2)) return random.pick<Json>(others);
    if (Array.isArray(value)) return value.flatMap((one: Json) => some(random, [change(one)], () => [[], [one, one]]));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, one]) =>
      some(random, [[key, change(one)]], () => [[], [[random.pick(values), one]], [[`${key} `, one], [key, one]]])));
  };
  const whole = JSON.parse(strFromU8(bytes)) as Json;
  gather(whole);
  return strToU8(JSON.stringify(change(whole)));
};

/** Records of a BIFF stream torn out, doubled, exchanged, cut short, given another kind or length. */
export const inRecords: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at: number[] = [];
  // The stream begins with BOF; where it ends does not matter to who changes some of it.
  let from = indexOf(copy, [0x09, 0x08, 0x10, 0x00]);
  for (; from >= 0 && from + 4 <= copy.length && at.length < 5_000; from += 4 + view.getUint16(from + 2, true)) {
    if (view.getUint16(from, true) === 0) break;
    at.push(from);
  }
  for (let times = 1 + random.below(6); times > 0 && at.length > 0; times -= 1) {
    const [record, other] = [random.pick(at), random.pick(at)];
    // What was changed before may say more than there is.
    const length = Math.min(view.getUint16(record + 2, true), copy.length - record - 4);
    random.pick([
      () => view.setUint16(record, view.getUint16(other, true), true),
      () => view.setUint16(record + 2, random.pick([0, 1, length + 1, Math.max(0, length - 1), 8_224, 65_535]), true),
      () => length > 0 && copy.fill(random.pick([0, 0xff]), record + 4, record + 4 + random.below(length + 1)),
      () => length > 1 &&
        view.setUint16(record + 4 + random.below(length - 1), random.pick([0, 1, 0x7fff, 0x8000, 0xffff]), true),
      () => copy.copyWithin(record, other, Math.min(copy.length, other + 4 + view.getUint16(other + 2, true))),
    ])();
  }
  return copy;
};

/** Numbers, references and names of a PDF's objects replaced; objects torn out or doubled. */
export const inObjects: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = text.match(/\d+ 0 obj[^]*?endobj/g) ?? [];
  const refs = text.match(/\b\d+ 0 R\b/g) ?? [];
  const names = text.match(/\/[A-Za-z]+\b/g) ?? [];
  return Buffer.from(random.pick([
    () => text.replace(/\d+ 0 obj[^]*?endobj/g, (one) => some(random, one, () => ["", one + one, random.pick(objects)], rate * 3)),
    () => text.replace(/\b\d+ 0 R\b/g, (one) => some(random, one, () => [random.pick(refs), "999999 0 R", "0 0 R"], rate * 3)),
    () => text.replace(/(?<=[ [])-?\d+(?:\.\d+)?(?=[ \]\n])/g, (one) => some(random, one, () => ["0", "-1", "1e9", "99999999999", `${one}00`])),
    () => text.replace(/\/[A-Za-z]+\b/g, (one) => some(random, one, () => [random.pick(names), "/X"])),
    () => text.replace(/<[\dA-Fa-f]+>/g, (one) => some(random, one, () => ["<>", "<FFFF>", one.slice(0, -2) + ">", "[]"])),
  ])(), "latin1");
};

const some = <One>(random: Random, one: One, others: () => readonly One[], share = rate): One =>
  random.chance(share) ? random.pick(others()) : one;

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (wanted.every((byte, by) => bytes[at + by] === byte)) return at;
  }
  return -1;
}
