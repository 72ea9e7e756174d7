import {ReadError} from "../filing/read-error";
import {addCharts, type ChartedSheet} from "./add-charts";
import {addContentType, addLink, draftPackage, firstFree, type PackageDraft, relationships} from "./package-draft";
import {adoptStyles} from "./patch-styles";
import {folderOf} from "./package-parts";
import {isTrue} from "./scan-xml";
import {
  draftWorkbook, type LocalName, localNames, putInOrder, type WorkbookDraft, worksheetAt,
} from "./workbook-draft";
import {append, find, setAttributes, splice, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/**
 * Add the sheets of a workbook that we wrote to another one, at the end, with the charts that their specs name;
 * what is there stays as it is.
 */
export function addSheets(book: WorkbookDraft, written: Uint8Array, specs: readonly ChartedSheet[]): void {
  const {draft, main, styles} = book;
  const from = draftWorkbook(draftPackage(draft.source, written));
  const shift = adoptStyles(draft, styles, from.draft.open(from.styles));
  const added = specs.map((spec, at) => {
    const target = firstFree((number) => `${folderOf(main)}worksheets/sheet${number}.xml`, (one) => !draft.has(one));
    draft.set(target, restyled(from.draft, worksheetAt(from, at), shift));
    addContentType(draft, target, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    addCharts(draft, target, spec);
    return {name: spec.name, link: addLink(draft, main, "worksheet", target)};
  });
  listSheets(book, added, localNames(from.draft.open(from.main).root));
}

function restyled(draft: PackageDraft, part: string, shift: number): string {
  const {text, root} = draft.open(part);
  const styled = (element: XmlElement): readonly XmlElement[] => [
    ...(element.name === "c" && element.attributes.s !== undefined ? [element] : []),
    ...element.children.flatMap(styled),
  ];
  return splice(text, styled(root).map((cell) => setAttributes(text, cell, {s: Number(cell.attributes.s) + shift})));
}

/** List further sheets, by relationship, at the end, with names of their own scope. */
function listSheets(
  {draft, main, sheets}: WorkbookDraft,
  added: readonly {readonly name: string; readonly link: string}[],
  names: readonly LocalName[],
): void {
  const {text, root} = draft.open(main);
  if (find(root, "workbookProtection").some(({attributes}) => isTrue(attributes.lockStructure))) {
    throw new ReadError(draft.source, "cannotMend", {why: "structureLocked"});
  }
  const [list] = find(root, "sheets");
  if (list === undefined) throw new ReadError(draft.source, "damaged", {part: main});
  const p = root.prefix;
  const ids = list.children.map(({attributes}) => Number(attributes.sheetId)).filter(Number.isInteger);
  const entries = added.map(({name, link}, at) =>
    `<${p}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1 + at}" xmlns:r="${relationships}" r:id="${link}"/>`);
  const lines = names.map(({name, sheet, refersTo}) =>
    `<${p}definedName name="${escapeXml(name)}" localSheetId="${sheets.length + sheet}">${escapeXml(refersTo)}</${p}definedName>`);
  draft.edit(main, [append(text, list, entries.join("")), ...listNames(text, root, lines.join(""))]);
}

function listNames(text: string, root: XmlElement, lines: string): readonly Splice[] {
  if (lines === "") return [];
  const [names] = find(root, "definedNames");
  const p = root.prefix;
  return [names === undefined
    ? putInOrder(root, "definedNames", `<${p}definedNames>${lines}</${p}definedNames>`)
    : append(text, names, lines)];
}
