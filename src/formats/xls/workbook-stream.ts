import {compoundDirectory, type CompoundEntry} from "../../office/compound-file";

/**
 * The records of the workbook in a compound file. A workbook of an earlier version for older programs may stand beside
 * it, and workbooks embedded in its sheets below it: neither is meant.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  const {entries, content} = compoundDirectory(bytes);
  const top = atTop(entries);
  for (const name of ["workbook", "book"]) {
    const isNamed = (entry: CompoundEntry): boolean => entry.isStream && entry.name.toLowerCase() === name;
    const all = entries.filter(isNamed);
    const found = top.find(isNamed) ?? (all.length === 1 ? all[0] : undefined);
    if (found !== undefined) return content(found);
  }
  return undefined;
}

/** The entries right below the root: a tree of siblings, of which each is visited once at most. */
function atTop(entries: readonly CompoundEntry[]): readonly CompoundEntry[] {
  const seen = new Set<CompoundEntry>();
  const open = [entries[0]?.child];
  while (open.length > 0) {
    const entry = entries[open.pop() ?? -1];
    if (entry === undefined || seen.has(entry)) continue;
    seen.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...seen];
}
