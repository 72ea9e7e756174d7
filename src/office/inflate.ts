import {Inflate, inflateSync} from "fflate";
import {ReadError} from "../filing/read-error";
import {crc32} from "./crc32";
import type {Entry} from "./directory";
import {native} from "./native";

/**
 * Unpack one entry, giving up as soon as it grows beyond its declared size.
 * @throws ReadError damaged, where the bytes do not unpack to what the directory declares
 */
export function inflate(source: string, bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.end);
  const damaged = (): ReadError => new ReadError(source, "damaged", {part: entry.name});
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const unpacked = entry.method === 0 ? packed : unpack(packed, entry.size, damaged);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw damaged();
  return unpacked;
}

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
