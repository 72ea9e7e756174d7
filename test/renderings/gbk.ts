/** Text in GBK, as old portals send it; every character must be one that GBK has. */
export const gbk = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((one) => {
  const bytes = one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : codes().get(one);
  if (bytes === undefined) throw new Error(`${one} is not in GBK`);
  return bytes;
}));

let table: Map<string, readonly number[]> | undefined;

function codes(): ReadonlyMap<string, readonly number[]> {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let remarks = 0x40; remarks <= 0xfe; remarks += 1) {
      const one = decoder.decode(Uint8Array.of(lead, remarks));
      if ([...one].length === 1 && !table.has(one)) table.set(one, [lead, remarks]);
    }
  }
  return table;
}
