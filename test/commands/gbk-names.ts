/** 青山镇 in GBK. */
export const gbk = Uint8Array.of(0xc7, 0xe0, 0xc9, 0xbd, 0xd5, 0xf2);

/** A text in GBK whose letters are ASCII but for 青山镇. */
export const inGbk = (text: string): Buffer =>
  Buffer.from(text.replaceAll("青山镇", Buffer.from(gbk).toString("latin1")), "latin1");

/** The bytes with a name of as many letters in another one's place, wherever it stands. */
export function renamed(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) copy.set(to, at);
  return copy;
}
