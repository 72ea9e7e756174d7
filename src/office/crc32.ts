import {native} from "./native";

const table = Int32Array.from({length: 256}, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Checksum of a part: a flipped bit could otherwise be read as another figure. */
export function crc32(bytes: Uint8Array): number {
  if (native?.crc32 !== undefined) return native.crc32(bytes);
  let value = -1;
  for (let at = 0; at < bytes.length; at += 1) value = table[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
