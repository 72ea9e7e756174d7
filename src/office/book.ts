import {ReadError} from "../filing/read-error";
import {readRelationships} from "./relationships";
import type {SheetTag} from "../sheets/sheet-spec";
import type {Draft} from "./draft";
import {insistOnMendable, mainPart} from "./package-parts";
import {isTrue} from "./sheet-part";
import {parseTag, tagName} from "../sheets/sheet-tag";
import {append, attributeOf, escapeXml, find, setAttributes, type Splice, type XmlElement} from "./xml-tree";

/** A sheet as the workbook lists it; `part` is absent for chart and macro sheets. */
export type BookSheet = {readonly name: string; readonly part?: string; readonly tag?: SheetTag};

/** The main part of a workbook that is being changed. */
export type Book = {
  readonly draft: Draft;
  readonly main: string;
  readonly sheets: readonly BookSheet[];
  readonly styles: string;
};

/** A name of one sheet's own scope. */
export type LocalName = {readonly name: string; readonly sheet: number; readonly refersTo: string};

/** Open the workbook for changing; throws ReadError `cannotMend` where something could be lost. */
export function bookOf(draft: Draft): Book {
  const main = mainPart(draft);
  insistOnMendable(draft, main);
  const styles = readRelationships(draft, main).find(({type}) => type === "styles")?.target;
  if (styles === undefined || !draft.has(styles)) throw new ReadError(draft.source, "cannotMend", {why: "noStyles"});
  return {draft, main, styles, sheets: sheetsOf(draft)};
}

/** The sheets of a workbook in order, with what our own ones say they are. */
export function sheetsOf(draft: Draft): readonly BookSheet[] {
  const main = mainPart(draft);
  const {root} = draft.open(main);
  const links = readRelationships(draft, main);
  const tags = new Map(localNames(root).filter(({name}) => name === tagName)
    .map(({sheet, refersTo}) => [sheet, parseTag(refersTo.replaceAll('"', ""))]));
  return find(root, "sheets", "sheet").map((sheet, at) => {
    const link = links.find(({id}) => id === attributeOf(sheet, "id"));
    const part = link?.type === "worksheet" ? link.target : undefined;
    return {name: sheet.attributes.name ?? "", part, tag: tags.get(at)};
  });
}

/** List further sheets, by relationship, at the end, with names of their own scope. */
export function listSheets(
  {draft, main, sheets}: Book,
  added: readonly {readonly name: string; readonly link: string}[],
  names: readonly LocalName[],
): void {
  const {text, root} = draft.open(main);
  if (find(root, "workbookProtection").some(({attributes}) => isTrue(attributes.lockStructure))) {
    throw new ReadError(draft.source, "cannotMend", {why: "structureLocked"});
  }
  const [list] = find(root, "sheets");
  const p = root.prefix;
  const ids = list!.children.map(({attributes}) => Number(attributes.sheetId)).filter(Number.isInteger);
  const entries = added.map(({name, link}, at) =>
    `<${p}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1 + at}" xmlns:r="${relationships}" r:id="${link}"/>`);
  const lines = names.map(({name, sheet, refersTo}) =>
    `<${p}definedName name="${escapeXml(name)}" localSheetId="${sheets.length + sheet}">${escapeXml(refersTo)}</${p}definedName>`);
  draft.edit(main, [append(text, list!, entries.join("")), ...nameSplices(text, root, lines.join(""))]);
}

/** Names that belong to one sheet each. */
export const localNames = (root: XmlElement): readonly LocalName[] =>
  find(root, "definedNames", "definedName")
    .filter(({attributes}) => attributes.localSheetId !== undefined)
    .map(({attributes, text}) => ({name: attributes.name ?? "", sheet: Number(attributes.localSheetId), refersTo: text}));

/** Let every program compute the formulas anew when it opens the workbook. */
export function calculateOnLoad({draft, main}: Book): void {
  const {text, root} = draft.open(main);
  const [settings] = find(root, "calcPr");
  draft.edit(main, [settings === undefined
    ? after(root, [...beforeNames, "definedNames"], `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)
    : setAttributes(text, settings, {fullCalcOnLoad: 1})]);
}

function nameSplices(text: string, root: XmlElement, lines: string): readonly Splice[] {
  const [names] = find(root, "definedNames");
  const p = root.prefix;
  return lines === "" ? []
    : [names === undefined ? after(root, beforeNames, `<${p}definedNames>${lines}</${p}definedNames>`) : append(text, names, lines)];
}

/** The schema fixes the order of what stands in a workbook. */
const beforeNames = ["sheets", "functionGroups", "externalReferences"];

function after(root: XmlElement, names: readonly string[], text: string): Splice {
  const at = Math.max(...root.children.filter(({name}) => names.includes(name)).map(({end}) => end));
  return {from: at, to: at, text};
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
