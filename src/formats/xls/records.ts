import {compoundDirectory, type CompoundEntry} from "../../office/compound-file";

/** A record of an old workbook: its type, its own bytes, and the records that continue it. */
export type BiffRecord = {
  readonly type: number;
  /** A view: what is written here is written in the workbook. */
  readonly bytes: Uint8Array;
  /** What stands in the records that continue it, in each. */
  readonly continued: readonly Uint8Array[];
  /** Make it one that the library passes over. */
  passOver(): void;
};

/** The records of a workbook in their order, without those that only continue another. */
export function* recordsOf(content: Uint8Array): Generator<BiffRecord> {
  let at = 0;
  while (at + 4 <= content.length) {
    const from = at;
    at += 4 + shortAt(content, from + 2);
    const bytes = content.subarray(from + 4, at);
    const continued: Uint8Array[] = [];
    for (let head; at + 4 <= content.length && (head = continuations.get(shortAt(content, at))) !== undefined;) {
      const next = at + 4 + shortAt(content, at + 2);
      continued.push(content.subarray(Math.min(at + 4 + head, next), next));
      at = next;
    }
    if (continued.length > mostTimes) throw new Error(`A record goes on in ${continued.length} others`);
    yield {type: shortAt(content, from), bytes, continued, passOver: () => content.set(nothing, from)};
  }
  // A type without a length, which the library would take for a record.
  if (at + 2 <= content.length) content.set(nothing, at);
}

/** The byte there; not a number where the bytes have ended. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at]!;

/** The number that two bytes make, the lower one first. */
export const shortAt = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) + byteAt(bytes, at + 1) * 256;

/** CONTINUE and its kinds for long names and for records of later versions: bytes before what they continue. */
const continuations: ReadonlyMap<number, number> = new Map([
  [0x003c, 0], [0x043c, 0], [0x0812, 4], [0x0875, 12], [0x087f, 12],
]);

/** The library looks for each character of a text among them. The longest file of full ones has fewer. */
const mostTimes = 2_600;

/** TOOLBARHDR, which says nothing. */
const nothing = [0xbf, 0x00];

/** Of how many bytes the records are that continue it. */
export const continuedBytes = ({continued}: BiffRecord): number =>
  continued.reduce((sum, {length}) => sum + length, 0);

/**
 * The records of the workbook in a compound file. A workbook of an earlier version for older programs may stand beside
 * it, and workbooks embedded in its sheets below it: neither is meant.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  const {entries, content} = compoundDirectory(bytes);
  const top = atTop(entries);
  for (const name of ["workbook", "book"]) {
    const isNamed = (entry: CompoundEntry): boolean => entry.isStream && entry.name.toLowerCase() === name;
    const all = entries.filter(isNamed);
    const found = top.find(isNamed) ?? (all.length === 1 ? all[0] : undefined);
    if (found !== undefined) return content(found);
  }
  return undefined;
}

/** The entries right below the root: a tree of siblings, of which each is visited once at most. */
function atTop(entries: readonly CompoundEntry[]): readonly CompoundEntry[] {
  const seen = new Set<CompoundEntry>();
  const open = [entries[0]?.child];
  while (open.length > 0) {
    const entry = entries[open.pop() ?? -1];
    if (entry === undefined || seen.has(entry)) continue;
    seen.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...seen];
}

/** The versions of the format as the library tells them apart: 5 is Excel 5 and 95, 8 is Excel 97 and later. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8;

/** Follows, record by record, what version the library takes the records for. */
export function versionFollower(): (record: BiffRecord) => BiffVersion {
  let version: BiffVersion = 8;
  let isGuess = false;
  return ({type, bytes}) => {
    const by = beginnings.get(type);
    if (by !== undefined) {
      if (bytes.length < 4) throw new Error("The beginning of a sheet is cut short");
      const [says, kind] = [shortAt(bytes, 0), shortAt(bytes, 2)];
      if (version === 8) version = by ?? saying.get(says) ?? 8;
      isGuess = says === 0;
      if (isGuess && kind === 0x1000) version = 5;
      else if (isGuess && version === 8 && kind === 0x10) version = 2;
    }
    if (isGuess && version === 2 && laterCells.has(type)) version = 5;
    else if (isGuess && version === 5 && type === earlierLabel) version = 2;
    return version;
  };
}

/** BOF, which of the first versions is another record each. */
const beginnings: ReadonlyMap<number, BiffVersion | null> = new Map([
  [0x0009, 2], [0x0209, 3], [0x0409, 4], [0x0809, null],
]);

const saying: ReadonlyMap<number, BiffVersion> = new Map([
  [0x0200, 2], [0x0300, 3], [0x0400, 4], [0x0500, 5], [0x0600, 8], [0x0002, 2], [0x0007, 2],
]);

/** NUMBER and LABEL since version 3, and LABEL before it. */
const laterCells: ReadonlySet<number> = new Set([0x0203, 0x0204]);
const earlierLabel = 0x0004;
