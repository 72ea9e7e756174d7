const sector = 512;
const endOfChain = 0xfffffffe;

/** A compound file with these streams in its directory, and nothing in them. */
export function compoundFile(streams: readonly string[], {circular = false} = {}): Uint8Array {
  const names = ["Root Entry", ...streams];
  const count = Math.ceil(names.length / 4);
  const bytes = new Uint8Array((2 + count) * sector);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  // The table of sectors stands in sector 0, the directory in the sectors behind it.
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  for (let at = 1; at <= count; at += 1) {
    const next = at < count ? at + 1 : circular ? 1 : endOfChain;
    view.setUint32(sector + at * 4, next, true);
  }
  names.forEach((name, at) => {
    const from = 2 * sector + at * 128;
    [...name].forEach((letter, index) => view.setUint16(from + index * 2, letter.charCodeAt(0), true));
    view.setUint16(from + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}
