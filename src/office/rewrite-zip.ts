import {deflateSync} from "fflate";
import {ReadError} from "../filing/read-error";
import {joinBytes, viewOf} from "./bytes";
import {crc32} from "./open-zip";
import {readDirectory, type ZipEntry} from "./zip-directory";

/** An entry to be put down: its header with its packed bytes, and its line of the directory, but for its position. */
type NewEntry = {readonly content: Uint8Array; readonly record: Uint8Array};

/**
 * Change some entries of an archive; every other one is copied byte for byte, packed as it is.
 * @param changes new contents by name, `null` for an entry to be left out; a name not yet there is added at the end
 * @throws ReadError cannotMend, for the 64-bit form of archives; or as `readDirectory` does
 */
export function rewriteZip(
  source: string, bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const {entries, start, end, isLong} = readDirectory(source, bytes);
  if (isLong || entries.some(isFarOff)) throw new ReadError(source, "cannotMend", {why: "zip64"});
  const starts = [...entries.map(({header}) => header), start].sort((one, other) => one - other);
  const kept = entries.flatMap(({name, header, record}): NewEntry | readonly [] => {
    const content = changes.get(name);
    if (content === null) return [];
    return content !== undefined ? packed(name, content)
      : {content: bytes.subarray(header, starts.find((start) => start > header)), record};
  });
  const there = new Set(entries.map(({name}) => name));
  const added = [...changes].flatMap(([name, content]) =>
    content === null || there.has(name) ? [] : packed(name, content));
  return put([...kept, ...added], bytes.subarray(end));
}

/** Whether an entry's position is told in 64 bits. */
const isFarOff = ({record}: ZipEntry): boolean => viewOf(record).getUint32(42, true) === 0xffffffff;

function packed(name: string, content: Uint8Array): NewEntry {
  const bytes = new TextEncoder().encode(name);
  const data = deflateSync(content);
  // Version 2.0, names in UTF-8, deflated, 1 January 1980: nothing in an entry depends on the clock.
  const common = [20, 0, 0, 8, 8, 0, 0, 0, 33, 0];
  const sizes = new Uint8Array(14);
  const view = viewOf(sizes);
  view.setUint32(0, crc32(content), true);
  view.setUint32(4, data.length, true);
  view.setUint32(8, content.length, true);
  view.setUint16(12, bytes.length, true);
  return {
    content: joinBytes([Uint8Array.of(0x50, 0x4b, 3, 4, ...common), sizes, new Uint8Array(2), bytes, data]),
    record: joinBytes([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0, ...common), sizes, new Uint8Array(16), bytes]),
  };
}

/** Entries one after the other, their directory, and the old end record with its comment, put right. */
function put(entries: readonly NewEntry[], oldEnd: Uint8Array): Uint8Array {
  let offset = 0;
  const records = entries.map(({content, record}) => {
    const placed = new Uint8Array(record);
    viewOf(placed).setUint32(42, offset, true);
    offset += content.length;
    return placed;
  });
  const end = new Uint8Array(oldEnd);
  const view = viewOf(end);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, records.reduce((sum, {length}) => sum + length, 0), true);
  view.setUint32(16, offset, true);
  return joinBytes([...entries.map(({content}) => content), ...records, end]);
}
