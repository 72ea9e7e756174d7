import {ReadError} from "../filing/read-error";
import {openZip, partKey, type Zip} from "./open-zip";
import {folderOf, readRelationships, relationshipsPart} from "./read-relationships";
import {rewriteZip} from "./rewrite-zip";
import {append, find, parseXml, splice, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** A package being changed, read as it is by now: parts that are not touched stay as they are, byte for byte. */
export type PackageDraft = Zip & {
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

/** A part by its name as written, and its new text; `null` for one that is taken away. */
type DraftPart = {readonly name: string; readonly change?: string | null};

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
    if (found?.change !== undefined) return found.change ?? undefined;
    const content = found && zip.part(part);
    return content && decode(source, part, content);
  };
  const textOf = (part: string): string => {
    const found = text(part);
    if (found === undefined) throw new ReadError(source, "damaged", {part});
    return found;
  };
  const change = (part: string, to: string | null): void => {
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
      return typeof found?.change === "string" ? bytesOf(found.change) : found && zip.part(part);
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
      const changes = [...parts.values()].flatMap(({name, change}): readonly (readonly [string, Uint8Array | null])[] =>
        change === undefined ? [] : [[name, change === null ? null : bytesOf(change)]]);
      return changes.length === 0 ? bytes : rewriteZip(source, bytes, new Map(changes));
    },
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

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
