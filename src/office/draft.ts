import {ReadError} from "../filing/read-error";
import {openZip, type Zip} from "./zip";
import {rewriteZip} from "./rewrite-zip";
import {parseXml, splice, type Splice, type XmlElement} from "./xml-tree";

/** A package being changed, read as it is by now: parts that are not touched stay as they are, byte for byte. */
export type Draft = Zip & {
  /** Text of a part as it is by now; `undefined` where there is none. */
  text(part: string): string | undefined;
  /** Text and tree of a part that must be there. */
  open(part: string): {readonly text: string; readonly root: XmlElement};
  set(part: string, text: string): void;
  /** Replace pieces of a part. */
  edit(part: string, splices: readonly Splice[]): void;
  remove(part: string): void;
  build(): Uint8Array;
};

/** Begin to change a package. Throws ReadError as reading does, and `cannotMend` for text that is not UTF-8. */
export function draftOf(source: string, bytes: Uint8Array): Draft {
  const zip = openZip(source, bytes);
  const names = new Map(zip.names.map((name) => [keyOf(name), name]));
  const changes = new Map<string, string | null>();
  const text = (part: string): string | undefined => {
    const key = keyOf(part);
    const changed = changes.get(key);
    if (changed !== undefined) return changed ?? undefined;
    const content = zip.part(part);
    return content && decode(source, part, content);
  };
  const draft: Draft = {
    source,
    get names() {
      return [...names].filter(([key]) => changes.get(key) !== null).map(([, name]) => name);
    },
    has: (part) => names.has(keyOf(part)) && changes.get(keyOf(part)) !== null,
    part: (part) => changes.has(keyOf(part)) ? bytesOf(changes.get(keyOf(part))!) : zip.part(part),
    text,
    open(part) {
      const found = text(part);
      if (found === undefined) throw new ReadError(source, "damaged", {part});
      return {text: found, root: parseXml(source, part, found)};
    },
    set(part, to) {
      names.set(keyOf(part), names.get(keyOf(part)) ?? part);
      changes.set(keyOf(part), to);
    },
    edit(part, splices) {
      if (splices.length > 0) draft.set(part, splice(text(part)!, splices));
    },
    remove(part) {
      changes.set(keyOf(part), null);
    },
    build: () => changes.size === 0 ? bytes : rewriteZip(source, bytes, new Map([...changes].map(([key, to]) =>
      [names.get(key)!, bytesOf(to) ?? null]))),
  };
  return draft;
}

const bytesOf = (text: string | null): Uint8Array | undefined =>
  text === null ? undefined : new TextEncoder().encode(text);

const keyOf = (part: string): string => part.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();

function decode(source: string, part: string, bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const encoding = /^[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  if (/^(\xff\xfe|\xfe\xff)/.test(start) || (encoding !== undefined && !/^utf-?8$/i.test(encoding))) {
    throw new ReadError(source, "cannotMend", {why: "encoding", part});
  }
  return new TextDecoder().decode(bytes);
}
