import {ReadError} from "../filing/read-error";
import {readDirectory, type Entry} from "./directory";
import {inflate} from "./inflate";

/** An archive whose parts unpack on demand. Part names match in any case and with either slash. */
export type Zip = {
  readonly source: string;
  /** As written in the archive. */
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
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(source, bytes)) {
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

const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
