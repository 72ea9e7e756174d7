import {ReadError} from "../filing/read-error";
import {limits} from "./limits";

/** One entry of an archive: where its packed bytes stand and what they are said to unpack to. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Where its header begins. */
  readonly header: number;
  /** First and last + 1 packed byte. */
  readonly start: number;
  readonly end: number;
  /** Unpacked size, as declared. */
  readonly size: number;
  /** Its line of the directory, as it stands there. */
  readonly record: Uint8Array;
};

type ZipDirectory = {
  /** In the directory's order, folders among them. */
  readonly entries: readonly ZipEntry[];
  /** Where it begins, and where the record behind it does. */
  readonly start: number;
  readonly end: number;
  /** In the 64-bit form. */
  readonly isLong: boolean;
};

/**
 * Walk an archive's central directory; every declared size and position is checked before anything is unpacked.
 * @throws ReadError damaged, passwordProtected or unpacksTooLarge
 */
export function readDirectory(source: string, bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): ReadError => new ReadError(source, "damaged");
  const {count, start: directory, end, isLong} = findEnd(view, damaged);
  if (count > limits.entries) throw new ReadError(source, "unpacksTooLarge", {entries: count});
  const entries: ZipEntry[] = [];
  let at = directory;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength), (flags & isUtf8) !== 0);
    const {packed, size, header} = sizesOf(view, at, at + 46 + nameLength, extraLength, damaged);
    if (flags & 1) throw new ReadError(source, "passwordProtected");
    total += size;
    if (size > limits.partBytes) throw new ReadError(source, "unpacksTooLarge", {bytes: size, limit: limits.partBytes});
    if (total > limits.totalBytes) throw new ReadError(source, "unpacksTooLarge", {bytes: total, limit: limits.totalBytes});
    if (size > limits.ratioFrom && size > packed * limits.ratio) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
    if (header + 30 > directory || view.getUint32(header, true) !== 0x04034b50) throw damaged();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > directory) throw damaged();
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    entries.push({
      name, size, header, start, end: start + packed,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  if (overlap(entries)) throw damaged();
  return {entries, start: directory, end, isLong};
}

const isUtf8 = 0x800;

/** A name that does not say that it is in UTF-8 may be in GBK, as Chinese Windows writes it. */
function nameIn(bytes: Uint8Array, isSure: boolean): string {
  try {
    return new TextDecoder("utf-8", {fatal: !isSure}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

type Fail = () => ReadError;

/** The end record stands last, before a comment of up to 64 KB; its 64-bit form before it. */
function findEnd(view: DataView, damaged: Fail): Omit<ZipDirectory, "entries"> & {readonly count: number} {
  const last = view.byteLength - 22;
  let end = last;
  while (end >= 0 && end >= last - 0xffff && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || end < last - 0xffff) throw damaged();
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isPlain = count !== 0xffff && start !== 0xffffffff;
  if (isPlain || end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return {count, start, end, isLong: false};
  const long = Number(view.getBigUint64(end - 12, true));
  if (long + 56 > view.byteLength || view.getUint32(long, true) !== 0x06064b50) throw damaged();
  const longAt = (place: number): number => Number(view.getBigUint64(long + place, true));
  return {count: longAt(32), start: longAt(48), end, isLong: true};
}

/** Sizes and position of an entry; 64-bit ones stand in an extra field, in this order, only those that overflow. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number, damaged: Fail) {
  const long = longField(view, extra, extra + extraLength);
  const numberAt = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== 0xffffffff || long === undefined) return value;
    if (long.start + 8 > long.end) throw damaged();
    long.start += 8;
    return Number(view.getBigUint64(long.start - 8, true));
  };
  return {size: numberAt(24), packed: numberAt(20), header: numberAt(42)};
}

function longField(view: DataView, from: number, to: number): {start: number; end: number} | undefined {
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= view.byteLength) return {start: at + 4, end};
  }
  return undefined;
}

/** Entries that share packed bytes unpack to far more than the file holds. */
function overlap(entries: readonly ZipEntry[]): boolean {
  let last = 0;
  for (const {start, end} of [...entries].sort((one, other) => one.start - other.start)) {
    if (start < last) return true;
    last = end;
  }
  return false;
}
