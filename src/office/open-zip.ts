import {Inflate, inflateSync} from "fflate";
import {ReadError} from "../filing/read-error";
import {readDirectory, type ZipEntry} from "./zip-directory";

/** An archive whose parts unpack on demand. Part names match in any case and with either slash. */
export type Zip = {
  readonly source: string;
  /** As written in the archive, without folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes of a part; `undefined` where there is none of that name. */
  part(name: string): Uint8Array | undefined;
};

/**
 * Open an archive after checking every entry against the limits; nothing is unpacked yet.
 * @throws ReadError damaged, passwordProtected or unpacksTooLarge
 */
export function openZip(source: string, bytes: Uint8Array): Zip {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(source, bytes).entries) {
    if (entry.name.endsWith("/")) continue;
    const key = partKey(entry.name);
    // Two parts of one name: programs disagree which one counts, so neither does.
    if (entries.has(key)) throw new ReadError(source, "damaged", {part: entry.name});
    entries.set(key, entry);
  }
  return {
    source,
    names: [...entries.values()].map(({name}) => name),
    has: (name) => entries.has(partKey(name)),
    part(name) {
      const entry = entries.get(partKey(name));
      return entry && inflate(source, bytes, entry);
    },
  };
}

/** What names of one part have in common. */
export const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();

/**
 * Unpack one entry, giving up as soon as it grows beyond its declared size.
 * @throws ReadError damaged, where the bytes do not unpack to what the directory declares
 */
export function inflate(
  source: string, bytes: Uint8Array, {name, method, start, end, size, crc}: Omit<ZipEntry, "header" | "record">,
): Uint8Array {
  const packed = bytes.subarray(start, end);
  const damaged = (): ReadError => new ReadError(source, "damaged", {part: name});
  if (method !== 0 && method !== 8) throw damaged();
  const unpacked = method === 0 ? packed : unpack(packed, size, damaged);
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw damaged();
  return unpacked;
}

/** What Node has of its own for archives, several times as fast as script; `undefined` in a browser or an old Node. */
export const native = globalThis.process?.getBuiltinModule?.("node:zlib");

/** Packed bytes handed over at a time: a thousandfold bomb is noticed after 16 MB. */
const chunk = 16 * 1024;

function unpack(packed: Uint8Array, size: number, damaged: () => ReadError): Uint8Array {
  try {
    if (native !== undefined) return plainly(native.inflateRawSync(packed, {maxOutputLength: size + 1}));
    // What goes beyond the given array is not kept, and shows by the array being full.
    return packed.length <= chunk
      ? inflateSync(packed, {out: new Uint8Array(size + 1)})
      : unpackByChunks(packed, size, damaged);
  } catch {
    throw damaged();
  }
}

/** Without the ways of Node's own arrays, whose slices are no copies. */
const plainly = ({buffer, byteOffset, length}: Uint8Array): Uint8Array => new Uint8Array(buffer, byteOffset, length);

function unpackByChunks(packed: Uint8Array, size: number, damaged: () => ReadError): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw damaged();
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += chunk) {
    stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
  }
  return out.subarray(0, length);
}

/** Checksum of a part, or of it and what came `before`: a flipped bit could otherwise be read as another figure. */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (native?.crc32 !== undefined) return native.crc32(bytes, before);
  let value = ~before;
  for (let at = 0; at < bytes.length; at += 1) value = table[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}

const table = Int32Array.from({length: 256}, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
