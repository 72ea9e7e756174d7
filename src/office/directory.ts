import {ReadError} from "../filing/read-error";
import {limits} from "./limits";

/** One entry of an archive: where its packed bytes stand and what they are said to unpack to. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** First and last + 1 packed byte. */
  readonly start: number;
  readonly end: number;
  /** Unpacked size, as declared. */
  readonly size: number;
};

/** Walk an archive's central directory; every declared size and position is checked before anything is unpacked. */
export function readDirectory(source: string, bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): ReadError => new ReadError(source, "damaged");
  const {count, offset} = findEnd(view, damaged);
  if (count > limits.entries) throw new ReadError(source, "unpacksTooLarge", {entries: count});
  const entries: Entry[] = [];
  let at = offset;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const {packed, size, local} = sizesOf(view, at, at + 46 + nameLength, extraLength, damaged);
    if (flags & 1) throw new ReadError(source, "passwordProtected");
    total += size;
    if (size > limits.partBytes || total > limits.totalBytes) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
    if (size > limits.ratioFrom && size > packed * limits.ratio) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
    if (local + 30 > offset || view.getUint32(local, true) !== 0x04034b50) throw damaged();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > offset) throw damaged();
    entries.push({
      name, size, start, end: start + packed,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (overlap(entries)) throw damaged();
  return entries.filter(({name}) => !name.endsWith("/"));
}

type Fail = () => ReadError;

/** The end record stands last, before a comment of up to 64 KB; its 64-bit form before it. */
function findEnd(view: DataView, damaged: Fail): {count: number; offset: number} {
  const last = view.byteLength - 22;
  let at = last;
  while (at >= 0 && at >= last - 0xffff && view.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0 || at < last - 0xffff) throw damaged();
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return {count, offset};
  if (at < 20 || view.getUint32(at - 20, true) !== 0x07064b50) return {count, offset};
  const long = Number(view.getBigUint64(at - 12, true));
  if (long + 56 > view.byteLength || view.getUint32(long, true) !== 0x06064b50) throw damaged();
  return {count: Number(view.getBigUint64(long + 32, true)), offset: Number(view.getBigUint64(long + 48, true))};
}

/** Sizes and position of an entry; 64-bit ones stand in an extra field, in this order, only those that overflow. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number, damaged: Fail) {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const long = short.includes(0xffffffff) ? longField(view, extra, extra + extraLength) : undefined;
  let next = long?.start;
  const [size, packed, local] = short.map((value) => {
    if (value !== 0xffffffff || next === undefined) return value;
    if (next + 8 > long!.end) throw damaged();
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return {size: size!, packed: packed!, local: local!};
}

function longField(view: DataView, from: number, to: number): {start: number; end: number} | undefined {
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && end <= view.byteLength) return {start: at + 4, end};
  }
  return undefined;
}

/** Entries that share packed bytes unpack to far more than the file holds. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((one, other) => one.start - other.start);
  return sorted.some(({start}, index) => index > 0 && start < sorted[index - 1]!.end);
}
