import {ReadError} from "../filing/read-error";
import {tagName} from "../sheets/sheet-spec";
import {mainPart, type PackageDraft} from "./package-draft";
import {readRelationships} from "./package-parts";
import {attribute, isTrue} from "./scan-xml";
import {find, setAttributes, type Splice, type XmlElement} from "./xml-tree";
import {sharedFormulas} from "./formula-references";
import {type CellArea, parseArea, parseCorner} from "./references";

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

/** A cell as its sheet's part has it. */
export type CellElement = {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  readonly formula?: FormulaElement;
};

/** The formula of a cell, and what it says. */
type FormulaElement = {
  readonly element: XmlElement;
  /** Without “=”; of a shared formula, the cell's own. */
  readonly text: string;
};

/** A row as its sheet's part has it. */
export type RowElement = {readonly row: number; readonly element: XmlElement; readonly cells: readonly CellElement[]};

/** A worksheet's part, open for changing. */
export type SheetDraft = {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly rows: readonly RowElement[];
  readonly isProtected: boolean;
  readonly merges: readonly CellArea[];
  /** Areas of array formulas and data tables, which only change as a whole. */
  readonly arrays: readonly CellArea[];
  cellAt(row: number, column: number): CellElement | undefined;
  /** Style of a cell, there or not yet: its own, its row's, or its column's. */
  styleAt(row: number, column: number): number;
};

/** Begin to change a worksheet. */
export function draftSheet(draft: PackageDraft, part: string): SheetDraft {
  const {text, root} = draft.open(part);
  const [data] = find(root, "sheetData");
  if (data === undefined) throw new ReadError(draft.source, "damaged", {part});
  const rows = rowsOf(draft, part, data);
  const all = rows.flatMap((row) => row.cells);
  const cells = new Map(all.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const rowStyles = new Map(rows.filter(({element}) => isTrue(element.attributes.customFormat))
    .map(({row, element}) => [row, Number(element.attributes.s)]));
  const columnStyles = find(root, "cols", "col").filter(({attributes}) => attributes.style !== undefined);
  return {
    part, text, root, data, rows,
    isProtected: find(root, "sheetProtection").some(({attributes}) => isTrue(attributes.sheet)),
    merges: find(root, "mergeCells", "mergeCell").flatMap(({attributes}) => parseArea(attributes.ref ?? "") ?? []),
    arrays: all.flatMap(({formula}) => {
      const {t: type, ref = ""} = formula?.element.attributes ?? {};
      return type === "array" || type === "dataTable" ? parseArea(ref) ?? [] : [];
    }),
    cellAt: (row, column) => cells.get(keyOf(row, column)),
    styleAt(row, column) {
      const cell = cells.get(keyOf(row, column));
      if (cell !== undefined) return Number(cell.element.attributes.s ?? 0);
      const whole = columnStyles.find(({attributes: {min, max}}) => Number(min) <= column + 1 && column < Number(max));
      return rowStyles.get(row) ?? Number(whole?.attributes.style ?? 0);
    },
  };
}

/** Rows and cells with their places; where a file leaves an address out, it is the next one. */
function rowsOf(draft: PackageDraft, part: string, data: XmlElement): readonly RowElement[] {
  const sayFormula = sharedFormulas();
  let row = -1;
  return find(data, "row").map((element) => {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    let column = -1;
    const cells = find(element, "c").map((cell): CellElement => {
      const at = cell.attributes.r === undefined ? {row, column: column + 1} : parseCorner(cell.attributes.r);
      if (at === undefined) throw new ReadError(draft.source, "damaged", {part});
      column = at.column;
      const [formula] = find(cell, "f");
      return {...at, element: cell, ...(formula !== undefined && {formula: {
        element: formula, text: sayFormula(formula.text, formula.attributes, at.row, at.column) ?? "",
      }})};
    });
    return {row, element, cells};
  });
}

const keyOf = (row: number, column: number): string => `${row},${column}`;
