import {deflateSync} from "fflate";
import {ReadError} from "../filing/read-error";
import {crc32, native, openZip, partKey, type Zip} from "./open-zip";
import {folderOf, readRelationships, relationshipsPart} from "./package-parts";
import {append, find, parseXml, splice, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";
import {joinBytes, viewOf} from "./bytes";
import {readDirectory, type ZipEntry} from "./zip-directory";

/** A package being changed, read as it is by now: parts that are not touched stay as they are, byte for byte. */
export type PackageDraft = Zip & {
  /** Text of a part as it is by now; `undefined` where there is none. */
  text(part: string): string | undefined;
  /** Text and tree of a part that must be there. */
  open(part: string): {readonly text: string; readonly root: XmlElement};
  set(part: string, text: Text): void;
  /** Replace pieces of a part. */
  edit(part: string, splices: readonly Splice[]): void;
  remove(part: string): void;
  build(): Uint8Array;
};

/** A text, or the pieces of one that is made while it is packed. */
type Text = string | (() => Iterable<string>);

/** A part by its name as written, and its new text; `null` for one that is taken away. */
type DraftPart = {readonly name: string; readonly change?: Text | null};

/** Begin to change a package. Throws ReadError as reading does, and `cannotMend` for text that is not UTF-8. */
export function draftPackage(source: string, bytes: Uint8Array): PackageDraft {
  const zip = openZip(source, bytes);
  const parts = new Map(zip.names.map((name): [string, DraftPart] => [partKey(name), {name}]));
  const there = (part: string): DraftPart | undefined => {
    const found = parts.get(partKey(part));
    return found?.change === null ? undefined : found;
  };
  const text = (part: string): string | undefined => {
    const found = there(part);
    if (found?.change !== undefined) return found.change === null ? undefined : wholeOf(found.change);
    const content = found && zip.part(part);
    return content && decode(source, part, content);
  };
  const textOf = (part: string): string => {
    const found = text(part);
    if (found === undefined) throw new ReadError(source, "damaged", {part});
    return found;
  };
  const change = (part: string, to: Text | null): void => {
    const key = partKey(part);
    parts.set(key, {name: parts.get(key)?.name ?? part, change: to});
  };
  return {
    source,
    get names() {
      return [...parts.values()].filter((part) => part.change !== null).map(({name}) => name);
    },
    has: (part) => there(part) !== undefined,
    part(part) {
      const found = there(part);
      return found?.change != null ? bytesOf(wholeOf(found.change)) : found && zip.part(part);
    },
    text,
    open(part) {
      const found = textOf(part);
      return {text: found, root: parseXml(source, part, found)};
    },
    set: change,
    edit(part, splices) {
      if (splices.length > 0) change(part, splice(textOf(part), splices));
    },
    remove: (part) => change(part, null),
    build() {
      const changes = [...parts.values()].flatMap(({name, change}): readonly (readonly [string, Content | null])[] =>
        change === undefined ? [] : [[name, typeof change === "string" ? bytesOf(change) : change]]);
      return changes.length === 0 ? bytes : rewriteZip(source, bytes, new Map(changes));
    },
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const wholeOf = (text: Text): string => (typeof text === "string" ? text : [...text()].join(""));

function decode(source: string, part: string, bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const encoding = /^[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  if (/^(\xff\xfe|\xfe\xff)/.test(start) || (encoding !== undefined && !/^utf-?8$/i.test(encoding))) {
    throw new ReadError(source, "cannotMend", {why: "encoding", part});
  }
  return new TextDecoder().decode(bytes);
}

/** The part that the package is about: the workbook itself. */
export const mainPart = (draft: PackageDraft): string =>
  readRelationships(draft, "").find(({type}) => type === "officeDocument")?.target ?? "xl/workbook.xml";

/** Let a part point to another one and give the id of the relationship. */
export function addLink(draft: PackageDraft, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  if (!draft.has(name)) draft.set(name, `${xmlHead}<Relationships xmlns="${packageNamespace}"></Relationships>`);
  const {text, root} = draft.open(name);
  const taken = new Set(find(root, "Relationship").map(({attributes}) => attributes.Id));
  const id = firstFree((number) => `rId${number}`, (one) => !taken.has(one));
  const folder = folderOf(part);
  const path = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
  const attributes = `Id="${id}" Type="${relationships}/${type}" Target="${escapeXml(path)}"`;
  draft.edit(name, [append(text, root, `<${root.prefix}Relationship ${attributes}/>`)]);
  return id;
}

/** Say what a new part contains. */
export function addContentType(draft: PackageDraft, part: string, type: string): void {
  const {text, root} = draft.open(contentTypes);
  draft.edit(contentTypes, [append(text, root, `<${root.prefix}Override PartName="/${part}" ContentType="${type}"/>`)]);
}

/** Take a part away, with what points to it from `from` and what says its type. */
export function removePart(draft: PackageDraft, from: string, part: string): void {
  const ids = readRelationships(draft, from).filter(({target}) => isSame(target, part)).map(({id}) => id);
  removeElements(draft, relationshipsPart(from), ({attributes: {Id: id = ""}}) => ids.includes(id));
  removeElements(draft, contentTypes, ({attributes: {PartName: name = ""}}) => isSame(name, `/${part}`));
  draft.remove(part);
}

function removeElements(draft: PackageDraft, part: string, isIt: (element: XmlElement) => boolean): void {
  draft.edit(part, draft.open(part).root.children.filter(isIt).map(({start, end}) => ({from: start, to: end, text: ""})));
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The first name in a row that is free. */
export function firstFree(name: (number: number) => string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(name(number))) number += 1;
  return name(number);
}

/** What every part of XML begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of links from part to part; with a slash behind it and what a link is for, the link's type. */
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "[Content_Types].xml";

/** What an entry is to hold, whole or in pieces. */
type Content = Uint8Array | (() => Iterable<string>);

/** An entry to be put down: its header with its packed bytes, and its line of the directory, but for its position. */
type NewEntry = {readonly content: Uint8Array; readonly record: Uint8Array};

/**
 * Change some entries of an archive; every other one is copied byte for byte, packed as it is.
 * @param changes new contents by name, `null` for an entry to be left out; a name not yet there is added at the end
 * @throws ReadError cannotMend, for the 64-bit form of archives; or as `readDirectory` does
 */
export function rewriteZip(
  source: string, bytes: Uint8Array, changes: ReadonlyMap<string, Content | null>,
): Uint8Array {
  const {entries, start, end, isLong} = readDirectory(source, bytes);
  if (isLong || entries.some(isFarOff)) throw new ReadError(source, "cannotMend", {why: "zip64"});
  const starts = [...entries.map(({header}) => header), start].sort((one, other) => one - other);
  const kept = entries.flatMap(({name, header, record}): NewEntry | readonly [] => {
    const content = changes.get(name);
    if (content === null) return [];
    return content !== undefined ? packed(name, content)
      : {content: bytes.subarray(header, starts.find((start) => start > header)), record};
  });
  const there = new Set(entries.map(({name}) => name));
  const added = [...changes].flatMap(([name, content]) =>
    content === null || there.has(name) ? [] : packed(name, content));
  return put([...kept, ...added], bytes.subarray(end));
}

/** Whether an entry's position is told in 64 bits. */
const isFarOff = ({record}: ZipEntry): boolean => viewOf(record).getUint32(42, true) === 0xffffffff;

function packed(name: string, content: Content): NewEntry {
  const bytes = new TextEncoder().encode(name);
  // By what it is not: bytes may come from another realm, as a test's, where they are no Uint8Array of this one.
  const {data, crc, size} = typeof content !== "function" ? packedWhole(content)
    : native === undefined ? packedWhole(bytesOf(wholeOf(content))) : packedInPieces(content(), native);
  // Version 2.0, names in UTF-8, deflated, 1 January 1980: nothing in an entry depends on the clock.
  const common = [20, 0, 0, 8, 8, 0, 0, 0, 33, 0];
  const sizes = new Uint8Array(14);
  const view = viewOf(sizes);
  view.setUint32(0, crc, true);
  view.setUint32(4, data.length, true);
  view.setUint32(8, size, true);
  view.setUint16(12, bytes.length, true);
  return {
    content: joinBytes([Uint8Array.of(0x50, 0x4b, 3, 4, ...common), sizes, new Uint8Array(2), bytes, data]),
    record: joinBytes([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0, ...common), sizes, new Uint8Array(16), bytes]),
  };
}

const packedWhole = (content: Uint8Array) =>
  ({data: deflateSync(content), crc: crc32(content), size: content.length});

/**
 * Packed as it comes, each piece ending where a byte does, so that the next may follow; of the text there are never
 * more than some hundred thousand characters. By Node's own: what fflate packs as it comes, some readers refuse as damaged.
 */
function packedInPieces(pieces: Iterable<string>, {deflateRawSync, constants}: NonNullable<typeof native>) {
  const chunks: Uint8Array[] = [];
  let [crc, size, waiting] = [0, 0, ""];
  const push = (finishFlush: number): void => {
    const bytes = bytesOf(waiting);
    waiting = "";
    crc = crc32(bytes, crc);
    size += bytes.length;
    chunks.push(deflateRawSync(bytes, {finishFlush}));
  };
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length > atOnce) push(constants.Z_SYNC_FLUSH);
  }
  push(constants.Z_FINISH);
  return {data: joinBytes(chunks), crc, size};
}

const atOnce = 262_144;

/** Entries one after the other, their directory, and the old end record with its comment, put right. */
function put(entries: readonly NewEntry[], oldEnd: Uint8Array): Uint8Array {
  let offset = 0;
  const records = entries.map(({content, record}) => {
    const placed = new Uint8Array(record);
    viewOf(placed).setUint32(42, offset, true);
    offset += content.length;
    return placed;
  });
  const end = new Uint8Array(oldEnd);
  const view = viewOf(end);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, records.reduce((sum, {length}) => sum + length, 0), true);
  view.setUint32(16, offset, true);
  return joinBytes([...entries.map(({content}) => content), ...records, end]);
}
