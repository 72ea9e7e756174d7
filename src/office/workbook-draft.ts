import {ReadError} from "../filing/read-error";
import {tagName} from "../sheets/sheet-spec";
import {mainPart, type PackageDraft} from "./package-draft";
import {readRelationships} from "./package-parts";
import {attribute} from "./scan-xml";
import {find, setAttributes, type Splice, type XmlElement} from "./xml-tree";

/** A sheet as the workbook lists it; `part` is absent for chart and macro sheets. */
type ListedSheet = {readonly name: string; readonly part?: string; readonly tag?: string};

/** A workbook that is being changed: its package, its main part, the part of its styles. */
export type WorkbookDraft = {
  readonly draft: PackageDraft;
  readonly main: string;
  readonly sheets: readonly ListedSheet[];
  readonly styles: string;
};

/** Begin to change a workbook; throws ReadError `cannotMend` where something could be lost. */
export function draftWorkbook(draft: PackageDraft): WorkbookDraft {
  const main = mainPart(draft);
  insistOnMendable(draft, main);
  const styles = readRelationships(draft, main).find(({type}) => type === "styles")?.target;
  if (styles === undefined || !draft.has(styles)) throw new ReadError(draft.source, "cannotMend", {why: "noStyles"});
  return {draft, main, styles, sheets: sheetsOf(draft)};
}

/** Refuse what cannot be changed without loss. */
function insistOnMendable(draft: PackageDraft, main: string): void {
  // A signature would no longer hold; the file would warn of forgery.
  if (readRelationships(draft, "").some(({type}) => type === "origin")) {
    throw new ReadError(draft.source, "cannotMend", {why: "signed"});
  }
  if (draft.text(main)?.includes("http://purl.oclc.org/ooxml/")) {
    throw new ReadError(draft.source, "cannotMend", {why: "strict"});
  }
}

/** The sheets of a workbook in order, with the tags of our own ones. */
export function sheetsOf(draft: PackageDraft): readonly ListedSheet[] {
  const main = mainPart(draft);
  const {root} = draft.open(main);
  const links = readRelationships(draft, main);
  const tags = new Map(localNames(root).filter(({name}) => name === tagName)
    .map(({sheet, refersTo}) => [sheet, refersTo.replaceAll('"', "")]));
  return find(root, "sheets", "sheet").map((sheet, at) => {
    const link = links.find(({id}) => id === attribute(sheet.attributes, "id"));
    const part = link?.type === "worksheet" ? link.target : undefined;
    return {name: sheet.attributes.name ?? "", part, tag: tags.get(at)};
  });
}

/** The part of the worksheet that stands at a place in the order. */
export function worksheetAt({draft, sheets}: Pick<WorkbookDraft, "draft" | "sheets">, at: number): string {
  const part = sheets[at]?.part;
  if (part === undefined) throw new ReadError(draft.source, "damaged", {part: mainPart(draft)});
  return part;
}

/** A name of one sheet's own scope. */
export type LocalName = {readonly name: string; readonly sheet: number; readonly refersTo: string};

/** Names that belong to one sheet each. */
export const localNames = (root: XmlElement): readonly LocalName[] =>
  find(root, "definedNames", "definedName")
    .filter(({attributes}) => attributes.localSheetId !== undefined)
    .map(({attributes, text}) => ({name: attributes.name ?? "", sheet: Number(attributes.localSheetId), refersTo: text}));

/** Let every program compute the formulas anew when it opens the workbook. */
export function calculateOnLoad({draft, main}: WorkbookDraft): void {
  const {text, root} = draft.open(main);
  const [settings] = find(root, "calcPr");
  draft.edit(main, [settings === undefined
    ? putInOrder(root, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)
    : setAttributes(text, settings, {fullCalcOnLoad: 1})]);
}

/** Put an element of a kind that is not there yet behind all that stands before it in a workbook. */
export function putInOrder(root: XmlElement, kind: "definedNames" | "calcPr", text: string): Splice {
  const before = order.slice(0, order.indexOf(kind));
  const at = Math.max(...root.children.filter(({name}) => before.includes(name)).map(({end}) => end));
  return {from: at, to: at, text};
}

/** The schema fixes it, from the list of sheets on, which is always there. */
const order: readonly string[] = ["sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"];
