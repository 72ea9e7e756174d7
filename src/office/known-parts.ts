/** Larger parts are hardly the same in two workbooks. */
const longest = 20_000;
/** Parts of one kind remembered. */
const most = 16;

/** Parts that workbooks of one origin have alike, word for word, are understood once: styles, relationships, lists. */
export function knownParts<T>(): (xml: string, scan: (xml: string) => T) => T {
  const known = new Map<string, T>();
  return (xml, scan) => {
    if (xml.length > longest) return scan(xml);
    const before = known.get(xml);
    if (before !== undefined) return before;
    const now = scan(xml);
    known.set(xml, now);
    if (known.size > most) known.delete(known.keys().next().value!);
    return now;
  };
}
