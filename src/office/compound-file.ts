import {joinBytes, viewOf} from "./bytes";

/** What a file of the old Office container is: a locked new workbook, or an old format by its usual ending. */
type CompoundFile = "locked" | "xls" | "doc" | "ppt" | "hwp" | "msi" | "cfb";

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file begins as those of the old Office container do. */
export const isCompoundFile = (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Tell what a compound file holds by the names of its streams. */
export function compoundFileKind(bytes: Uint8Array): CompoundFile {
  const names = new Set<string>(compoundDirectory(bytes).entries.map(({name}) => name));
  return kinds.find(([name]) => names.has(name))?.[1] ?? "cfb";
}

/** `EncryptedPackage` is an .xlsx behind a password; WPS writes .et and .wps with the streams of .xls and .doc. */
const kinds = [
  ["EncryptedPackage", "locked"], ["Workbook", "xls"], ["Book", "xls"], ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"], ["HwpSummaryInformation", "hwp"],
] as const;

/** What a compound file's directory says of a storage or stream; 0xffffffff stands for no entry. */
export type CompoundEntry = {
  readonly name: string; readonly isStream: boolean;
  readonly left: number; readonly right: number; readonly child: number;
  readonly start: number; readonly size: number;
};

type CompoundDirectory = {
  /** The root first. */
  readonly entries: readonly CompoundEntry[];
  content(entry: CompoundEntry): Uint8Array;
};

/**
 * The directory of a compound file ([MS-CFB]), and what stands in its streams. However damaged the file is, each chain
 * of sectors ends where it comes upon itself or leaves the file.
 */
export function compoundDirectory(bytes: Uint8Array): CompoundDirectory {
  if (bytes.length < 512) return {entries: [], content: () => new Uint8Array(0)};
  const view = viewOf(bytes);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const table = tableSectors(view, size);
  const next = (sector: number): number => {
    const block = table[Math.floor(sector * 4 / size)];
    return block === undefined ? end : numberAt(view, (block + 1) * size + sector * 4 % size);
  };
  const stream = (start: number): Uint8Array => joinBytes(chain(start, next, bytes.length / size - 1)
    .map((sector) => bytes.subarray((sector + 1) * size, (sector + 2) * size)));
  const entries = entriesIn(stream(view.getUint32(48, true)));
  const [root] = entries;
  const content = (entry: CompoundEntry): Uint8Array => entry.size >= smallest || root === undefined
    ? stream(entry.start).slice(0, entry.size)
    : small(entry, stream(root.start), stream(view.getUint32(60, true)));
  return {entries, content};
}

/** Streams below this many bytes stand in pieces of 64 bytes in the root's own stream. */
const smallest = 4096;
const piece = 64;

function small({start, size}: CompoundEntry, pieces: Uint8Array, table: Uint8Array): Uint8Array {
  const view = viewOf(table);
  return joinBytes(chain(start, (at) => numberAt(view, at * 4), pieces.length / piece)
    .map((at) => pieces.subarray(at * piece, (at + 1) * piece))).slice(0, size);
}

/** The sectors that the table of sectors stands in: the header lists 109, sectors chained by their last number more. */
function tableSectors(view: DataView, size: number): readonly number[] {
  const numbers = (from: number, count: number): readonly number[] =>
    Array.from({length: count}, (_, at) => numberAt(view, from + at * 4));
  const last = size - 4;
  const next = (sector: number): number => numberAt(view, (sector + 1) * size + last);
  const more = chain(view.getUint32(68, true), next, view.byteLength / size - 1);
  const all = [numbers(76, 109), ...more.map((sector) => numbers((sector + 1) * size, last / 4))].flat();
  return all.slice(0, all.findLastIndex((sector) => sector < end) + 1);
}

/** Numbers from here on name no sector. */
const end = 0xfffffffa;

function chain(start: number, next: (at: number) => number, count: number): readonly number[] {
  const seen = new Set<number>();
  for (let at = start; at < count && !seen.has(at); at = next(at)) seen.add(at);
  return [...seen];
}

const entryBytes = 128;

function entriesIn(directory: Uint8Array): readonly CompoundEntry[] {
  const view = viewOf(directory);
  return Array.from({length: Math.floor(directory.length / entryBytes)}, (_, index) => {
    const from = index * entryBytes;
    const units = Math.min(view.getUint16(from + 64, true), 64) / 2 - 1;
    let name = "";
    for (let unit = 0; unit < units; unit += 1) name += String.fromCharCode(view.getUint16(from + unit * 2, true));
    const at = (place: number): number => view.getUint32(from + place, true);
    const isStream = directory[from + 66] === 2;
    return {name, isStream, left: at(68), right: at(72), child: at(76), start: at(116), size: at(120)};
  });
}

const numberAt = (view: DataView, at: number): number => at + 4 > view.byteLength ? end : view.getUint32(at, true);
