import {deflateSync} from "fflate";
import {ReadError} from "../filing/read-error";
import {crc32} from "./crc32";

/** New contents of entries by name, `null` for one to be left out; a name not yet there is added at the end. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

type Record = {readonly name: string; readonly local: number; readonly entry: Uint8Array};

/**
 * Change some entries of an archive; every other one is copied byte for byte, packed as it is.
 * The archive must have been opened before, so that its directory is known to be sound.
 * @throws ReadError cannotMend, for the 64-bit form of archives
 */
export function rewriteZip(source: string, bytes: Uint8Array, changes: Changes): Uint8Array {
  const {records, directory, end} = directoryOf(source, bytes);
  const pieces: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  const put = (local: readonly Uint8Array[], entry: Uint8Array) => {
    const listed = entry.slice();
    new DataView(listed.buffer).setUint32(42, offset, true);
    entries.push(listed);
    pieces.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  };
  const starts = [...records.map(({local}) => local), directory].sort((one, other) => one - other);
  for (const {name, local, entry} of records) {
    const content = changes.get(name);
    if (content === undefined) {
      put([bytes.subarray(local, starts.find((start) => start > local))], entry);
    } else if (content !== null) {
      const packed = pack(name, content);
      put([packed.local, packed.data], packed.entry);
    }
  }
  const known = new Set(records.map(({name}) => name));
  for (const [name, content] of changes) {
    if (content !== null && !known.has(name)) {
      const packed = pack(name, content);
      put([packed.local, packed.data], packed.entry);
    }
  }
  return joined([...pieces, ...entries, endRecord(bytes.subarray(end), entries, offset)]);
}

function directoryOf(source: string, bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw new ReadError(source, "cannotMend", {why: "zip64"});
  const records: Record[] = [];
  for (let at = directory, index = 0; index < count; index += 1) {
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    if (local === 0xffffffff) throw new ReadError(source, "cannotMend", {why: "zip64"});
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    records.push({name, local, entry: bytes.subarray(at, at + length)});
    at += length;
  }
  return {records, directory, end};
}

function pack(name: string, content: Uint8Array) {
  const bytes = new TextEncoder().encode(name);
  const data = deflateSync(content);
  // Version 2.0, names in UTF-8, deflated, 1 January 1980: nothing in an entry depends on the clock.
  const common = [20, 0, 0, 8, 8, 0, 0, 0, 33, 0];
  const sizes = new Uint8Array(14);
  const view = new DataView(sizes.buffer);
  view.setUint32(0, crc32(content), true);
  view.setUint32(4, data.length, true);
  view.setUint32(8, content.length, true);
  view.setUint16(12, bytes.length, true);
  return {
    data,
    local: joined([Uint8Array.of(0x50, 0x4b, 3, 4, ...common), sizes, new Uint8Array(2), bytes]),
    entry: joined([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0, ...common), sizes, new Uint8Array(16), bytes]),
  };
}

/** The end record with its comment, for another directory. */
function endRecord(old: Uint8Array, entries: readonly Uint8Array[], offset: number): Uint8Array {
  const end = old.slice();
  const view = new DataView(end.buffer);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, entries.reduce((sum, entry) => sum + entry.length, 0), true);
  view.setUint32(16, offset, true);
  return end;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
