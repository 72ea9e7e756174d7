import {deflateSync} from "fflate";
import {crc32} from "../../src/office/open-zip";

/** An entry of an archive that no honest program writes. */
export type OddEntry = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum as the directory claims them. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** Claims the packed bytes of the entry before it. */
  readonly shares?: true;
  /** Sizes and place in 64 bits. */
  readonly long?: true;
};

/** Write an archive byte by byte. */
export function oddZip(entries: readonly OddEntry[], {comment = "", long = false} = {}): Uint8Array {
  const out: number[] = [];
  const directory: number[] = [];
  let offset = 0;
  for (const {name, content, method = 8, flags = 0, size, packed, crc, shares, long: isLong} of entries) {
    const bytes = method === 8 ? deflateSync(content) : content;
    const encoded = [...new TextEncoder().encode(name)];
    if (!shares) {
      offset = out.length;
      out.push(...u32(0x04034b50), ...u16(20), ...u16(flags), ...u16(method), ...u32(0), ...u32(0), ...u32(0));
      out.push(...u32(0), ...u16(encoded.length), ...u16(0), ...encoded);
      for (const byte of bytes) out.push(byte);
    }
    const sizes = [size ?? content.length, packed ?? bytes.length, offset];
    const extra = isLong ? [...u16(1), ...u16(24), ...sizes.flatMap(u64)] : [];
    const [claimedSize, claimedPacked, claimedOffset] = isLong ? [0xffffffff, 0xffffffff, 0xffffffff] : sizes;
    directory.push(
      ...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(flags), ...u16(method), ...u32(0),
      ...u32(crc ?? crc32(content)), ...u32(claimedPacked!), ...u32(claimedSize!), ...u16(encoded.length),
      ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(claimedOffset!), ...encoded, ...extra,
    );
  }
  const start = out.length;
  for (const byte of directory) out.push(byte);
  if (long) {
    const end = out.length;
    out.push(...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0), ...u64(entries.length));
    out.push(...u64(entries.length), ...u64(directory.length), ...u64(start));
    out.push(...u32(0x07064b50), ...u32(0), ...u64(end), ...u32(1));
  }
  const count = long ? 0xffff : entries.length;
  const text = [...new TextEncoder().encode(comment)];
  out.push(...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(count), ...u16(count), ...u32(directory.length));
  out.push(...u32(long ? 0xffffffff : start), ...u16(text.length), ...text);
  return Uint8Array.from(out);
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const u64 = (value: number): number[] => [...u32(value >>> 0), ...u32(Math.floor(value / 2 ** 32))];
