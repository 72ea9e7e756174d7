import {ReadError} from "../filing/read-error";
import {partKey} from "./open-zip";
import {removePart, type PackageDraft} from "./package-draft";
import {forgetOrder} from "./patch-cells";
import {readRelationships, relationshipsPart} from "./package-parts";
import {sheetReference} from "./references";
import {isTrue} from "./scan-xml";
import {draftWorkbook, type WorkbookDraft} from "./workbook-draft";
import {find, setAttributes, splice, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml, unescapeText} from "./xml-text";

/** A sheet of a workbook, by its place in the old order, as it is to be called; hidden or shown where that changes. */
export type ArrangedSheet = {readonly at: number; readonly name: string; readonly isHidden?: boolean};

/**
 * Put the sheets of a workbook in a new order, rename, hide and show them, and take away those that are not named. The
 * workbook's own names follow; formulas in cells are left to the caller.
 */
export function arrangeSheets(book: WorkbookDraft, wanted: readonly ArrangedSheet[]): void {
  const {draft, main, sheets} = book;
  const {text, root} = draft.open(main);
  const [list] = find(root, "sheets");
  const entries = list?.children ?? [];
  if (list === undefined || entries.length !== sheets.length) throw new ReadError(draft.source, "damaged", {part: main});
  const isChanged = wanted.length !== sheets.length || wanted.some(({at, name, isHidden}, to) =>
    at !== to || name !== sheets[at]?.name || isHidden !== undefined);
  if (!isChanged) return;
  if (find(root, "workbookProtection").some(({attributes}) => isTrue(attributes.lockStructure))) {
    throw new ReadError(draft.source, "cannotMend", {why: "structureLocked"});
  }
  const places = new Map(wanted.map(({at}, to) => [at, to]));
  const renamed = wanted.flatMap(({at, name}): readonly Renaming[] => {
    const from = sheets[at]?.name ?? name;
    return from === name ? [] : [{from, to: name}];
  });
  draft.edit(main, [
    {from: list.inner, to: list.outer, text: wanted.flatMap(({at, ...as}) => entryText(text, entries[at], as)).join("")},
    ...find(root, "bookViews", "workbookView").map((view) => viewSplice(text, view, places)),
    ...nameSplices(text, root, places, renamed),
  ]);
  const removed = sheets.filter((_, at) => !places.has(at));
  if (removed.length > 0) forgetOrder(book);
  for (const {part} of removed) {
    if (part === undefined) continue;
    removePart(draft, main, part);
    if (draft.has(relationshipsPart(part))) draft.remove(relationshipsPart(part));
  }
}

function entryText(
  text: string, entry: XmlElement | undefined, {name, isHidden}: Omit<ArrangedSheet, "at">,
): readonly string[] {
  if (entry === undefined) return [];
  const {to, text: tag} = setAttributes(text, entry, {
    ...(name === entry.attributes.name ? {} : {name}),
    ...(isHidden === undefined ? {} : {state: isHidden ? "hidden" : undefined}),
  });
  return [tag + text.slice(to, entry.end)];
}

/** The sheet in front stays in front; where it is taken away, the first one is. */
function viewSplice(text: string, view: XmlElement, places: ReadonlyMap<number, number>): Splice {
  const moved = ["activeTab", "firstSheet"].flatMap((name): readonly (readonly [string, number | undefined])[] => {
    const at = Number(view.attributes[name] ?? 0);
    const to = places.get(at) ?? 0;
    return to === at ? [] : [[name, to === 0 ? undefined : to]];
  });
  return setAttributes(text, view, Object.fromEntries(moved));
}

type Renaming = {readonly from: string; readonly to: string};

/** Names of one sheet's own move with it; those of a sheet that goes, go. */
function nameSplices(
  text: string, root: XmlElement, places: ReadonlyMap<number, number>, renamed: readonly Renaming[],
): readonly Splice[] {
  const [list] = find(root, "definedNames");
  if (list === undefined) return [];
  const kept = list.children.flatMap((name): readonly string[] => {
    const of = name.attributes.localSheetId;
    const to = of === undefined ? undefined : places.get(Number(of));
    if (of !== undefined && to === undefined) return [];
    const tag = setAttributes(text, name, to === undefined || String(to) === of ? {} : {localSheetId: to});
    const said = unescapeText(name.text);
    const says = renamed.reduce((formula, {from, to: now}) => withSheetRenamed(formula, from, now), said);
    const content = says === said ? text.slice(name.inner, name.outer) : escapeXml(says);
    return [`${tag.text}${text.slice(tag.to, name.inner)}${content}${text.slice(name.outer, name.end)}`];
  });
  const content = kept.join("");
  if (kept.length === 0) return [{from: list.start, to: list.end, text: ""}];
  return content === text.slice(list.inner, list.outer) ? [] : [{from: list.inner, to: list.outer, text: content}];
}

/** A formula in which a sheet is called otherwise. */
function withSheetRenamed(formula: string, from: string, to: string): string {
  return formula.replace(sheetInFormula, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    return name?.toLowerCase() === from.toLowerCase() ? sheetReference(to) : whole;
  });
}

/** A text in quotes is none. */
const sheetInFormula = /"[^"]*"|(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!/gu;

/**
 * What speaks of a sheet beside the formulas in cells and the sheet's own names, so that it cannot be renamed or taken
 * away without breaking it: a part of the package, the kind of thing in a sheet, or a name.
 */
export function whatNames(draft: PackageDraft, at: number): string | undefined {
  const {main, sheets} = draftWorkbook(draft);
  const {name = "", part: own} = sheets[at] ?? {};
  const isNamedIn = speaksOf(name);
  const byName = find(draft.open(main).root, "definedNames", "definedName").find(({attributes, text}) =>
    attributes.localSheetId !== String(at) && isNamedIn(escapeXml(unescapeText(text))));
  if (byName !== undefined) return byName.attributes.name;
  const worksheets = new Set(sheets.map(({part = ""}) => partKey(part)));
  const byPart = draft.names.filter((part) => partKey(part) !== partKey(main) && speaking.test(part)).find((part) => {
    const text = draft.text(part) ?? "";
    return isNamedIn(text) && (!worksheets.has(partKey(part)) || isNamedIn(besideCells(draft, part)));
  });
  if (byPart !== undefined) return byPart;
  // Formulas speak of a table by its own name.
  const links = own === undefined ? [] : readRelationships(draft, own);
  return links.find(({type}) => type === "table" || type === "pivotTable")?.type;
}

/** Parts that may speak of a sheet so that it counts. */
const speaking = /^(?!docProps\/|xl\/sharedStrings).*\.(?:xml|vml)$/i;

function speaksOf(sheet: string): (text: string) => boolean {
  const names = [sheet, sheet.replaceAll("'", "''")].map(escapeXml);
  const ways = names.flatMap((name) => [`${name}!`, `${name}'!`, `${name}&apos;!`, `sheet="${name}"`]);
  return (text) => ways.some((way) => text.includes(way));
}

/** A worksheet's text without its cells. */
function besideCells(draft: PackageDraft, part: string): string {
  const {text, root} = draft.open(part);
  return splice(text, find(root, "sheetData").map(({start, end}) => ({from: start, to: end, text: ""})));
}
