import {ReadError} from "../filing/read-error";
import {readRelationships} from "./relationships";
import type {Draft} from "./draft";
import {append, escapeXml, find, type XmlElement} from "./xml-tree";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Let a part point to another one and give the id of the relationship. */
export function addLink(draft: Draft, part: string, type: string, target: string): string {
  const name = linksPart(part);
  if (!draft.has(name)) draft.set(name, `${xmlHead}<Relationships xmlns="${packageNamespace}"></Relationships>`);
  const {text, root} = draft.open(name);
  const taken = new Set(find(root, "Relationship").map(({attributes}) => attributes.Id));
  const id = firstFree((number) => `rId${number}`, (one) => !taken.has(one));
  const folder = folderOf(part);
  const path = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
  const attributes = `Id="${id}" Type="${types}${type}" Target="${escapeXml(path)}"`;
  draft.edit(name, [append(text, root, `<${root.prefix}Relationship ${attributes}/>`)]);
  return id;
}

/** Say what a new part contains. */
export function addContentType(draft: Draft, part: string, type: string): void {
  const {text, root} = draft.open(contentTypes);
  draft.edit(contentTypes, [append(text, root, `<${root.prefix}Override PartName="/${part}" ContentType="${type}"/>`)]);
}

/** Take a part away, with what points to it from `from` and what says its type. */
export function removePart(draft: Draft, from: string, part: string): void {
  const ids = readRelationships(draft, from).filter(({target}) => same(target, part)).map(({id}) => id);
  drop(draft, linksPart(from), ({attributes: {Id: id = ""}}) => ids.includes(id));
  drop(draft, contentTypes, ({attributes: {PartName: name = ""}}) => same(name, `/${part}`));
  draft.remove(part);
}

function drop(draft: Draft, part: string, isIt: (element: XmlElement) => boolean): void {
  draft.edit(part, draft.open(part).root.children.filter(isIt).map(({start, end}) => ({from: start, to: end, text: ""})));
}

/** The part that the package is about: the workbook itself. */
export const mainPart = (draft: Draft): string =>
  readRelationships(draft, "").find(({type}) => type === "officeDocument")?.target ?? "xl/workbook.xml";

/** Refuse what cannot be changed without loss. */
export function insistOnMendable(draft: Draft, main: string): void {
  // A signature would no longer hold; the file would warn of forgery.
  if (readRelationships(draft, "").some(({type}) => type === "origin")) {
    throw new ReadError(draft.source, "cannotMend", {why: "signed"});
  }
  if (draft.text(main)?.includes("http://purl.oclc.org/ooxml/")) {
    throw new ReadError(draft.source, "cannotMend", {why: "strict"});
  }
}

/** The first name in a row that is free. */
export function firstFree(name: (number: number) => string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(name(number))) number += 1;
  return name(number);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

const contentTypes = "[Content_Types].xml";
const linksPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(part.lastIndexOf("/") + 1)}.rels`;
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
