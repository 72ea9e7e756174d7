import {address} from "../filing/place";
import {ReadError} from "../filing/read-error";
import type {CellEntry} from "../sheets/sheet-spec";
import {removePart, type PackageDraft} from "./package-draft";
import {addStyles, lockedStyles, type Restyle} from "./patch-styles";
import {readRelationships} from "./package-parts";
import {type KnownResult, recalculate, type RecalculatedCell} from "./recalculate";
import {isWithin} from "./references";
import {calculateOnLoad, draftSheet, type RowElement, type SheetDraft, type WorkbookDraft} from "./workbook-draft";
import {append, setAttributes, type Splice, type XmlElement} from "./xml-tree";
import {escapeText, escapeXml} from "./xml-text";

/** Write values where they may be written, let the totals follow, and give the indexes of those refused. */
export function patchCells(book: WorkbookDraft, entries: readonly CellEntry[]): readonly number[] {
  const {draft, sheets, styles} = book;
  const open = new Map(sheets.flatMap(({name, part}) => (part === undefined ? [] : [[name, draftSheet(draft, part)]])));
  const isLocked = lockedStyles(draft, styles);
  const targets = entries.map((entry): Target | undefined => {
    const sheet = open.get(entry.sheet);
    if (sheet === undefined || !mayWrite(sheet, entry, isLocked)) return undefined;
    const style = sheet.styleAt(entry.row, entry.column);
    return {...entry, in: sheet, look: {style, unlock: replaces(sheet, entry), numberFormat: entry.numberFormat}};
  });
  // Of several for one cell the last counts.
  const last = new Map(entries.map((entry, index) => [keyOf(entry), index]));
  const accepted = targets.filter((target, index): target is Target =>
    target !== undefined && last.get(keyOf(target)) === index);
  const styleOf = addStyles(draft, styles, accepted.map(({look}) => look).filter(isNew));
  for (const sheet of open.values()) {
    const writes = accepted.filter((target) => target.in === sheet)
      .map(({row, column, value, look}) => ({row, column, value, style: styleOf(look)}));
    if (writes.length > 0) writeCells(draft, sheet, writes);
  }
  if (accepted.length > 0) {
    if (accepted.some(({look}) => look.unlock)) forgetOrder(book);
    recalculate(book, accepted);
    calculateOnLoad(book);
  }
  return targets.flatMap((target, index) => (target === undefined ? [index] : []));
}

/**
 * Make cells hold what a spreadsheet has in them by now, formulas too, whatever the sheet's protection says; those that
 * rest on them follow, by what the spreadsheet has computed where nothing here can. `style` is a cell style's number,
 * where it is another. Gives what these give by now.
 */
export function putCells(
  book: WorkbookDraft, changes: readonly (CellWrite & {readonly sheet: string})[], known?: readonly KnownResult[],
): readonly RecalculatedCell[] {
  const {draft, sheets} = book;
  for (const {name, part} of sheets) {
    const writes = changes.filter(({sheet}) => sheet === name);
    if (part === undefined || writes.length === 0) continue;
    const sheet = draftSheet(draft, part);
    const replaced = writes.filter(({value}) => value !== undefined);
    if (replaced.some(({row, column}) => sheet.cellAt(row, column)?.formula !== undefined)) forgetOrder(book);
    writeCells(draft, sheet, writes);
  }
  const written = changes.filter(({value}) => value !== undefined);
  if (written.length === 0) return [];
  const recalculated = recalculate(book, written, known);
  calculateOnLoad(book);
  return recalculated;
}

/** An entry that may be written, with its sheet and the style that it is to have. */
type Target = CellEntry & {readonly in: SheetDraft; readonly look: Restyle};

const keyOf = ({row, column, sheet}: CellEntry): string => `${row},${column},${sheet}`;

function mayWrite(sheet: SheetDraft, entry: CellEntry, isLocked: (style: number) => boolean): boolean {
  const {row, column, value, replaceFormula, evenLocked} = entry;
  const isHidden = sheet.merges.some((area) =>
    isWithin(area, row, column) && (row !== area.top || column !== area.left));
  const isOfMany = sheet.arrays.some((area) => isWithin(area, row, column));
  if (isHidden || isOfMany || (typeof value === "number" && !Number.isFinite(value))) return false;
  return replaces(sheet, entry)
    ? replaceFormula === true
    : evenLocked === true || !(sheet.isProtected && isLocked(sheet.styleAt(row, column)));
}

const replaces = (sheet: SheetDraft, {row, column}: CellEntry): boolean =>
  sheet.cellAt(row, column)?.formula !== undefined;

const isNew = ({unlock, numberFormat}: Restyle): boolean => unlock || numberFormat !== undefined;

/** The order of calculation names every formula; without it the program makes a new one. */
export function forgetOrder({draft, main}: WorkbookDraft): void {
  const order = readRelationships(draft, main).find(({type}) => type === "calcChain")?.target;
  if (order !== undefined && draft.has(order)) removePart(draft, main, order);
}

/** What a cell is to hold; `style` only where it changes. */
export type CellWrite = {
  readonly row: number;
  readonly column: number;
  /** Absent where it keeps what it holds. */
  readonly value?: number | string | boolean | null;
  /** With its “=”; `value` is its result. */
  readonly formula?: string;
  readonly style?: number;
};

/** Write values into a worksheet; cells and rows that are not there yet are put where they belong. */
function writeCells(draft: PackageDraft, sheet: SheetDraft, writes: readonly CellWrite[]): void {
  const ordered = [...writes].sort((one, other) => one.row - other.row || one.column - other.column);
  const there = new Map(sheet.rows.map((row) => [row.row, row]));
  const rows = [...new Set(ordered.map(({row}) => row))];
  const inRow = (row: number) => ordered.filter((write) => write.row === row);
  draft.edit(sheet.part, [
    ...sharedSplices(sheet, ordered),
    ...rows.flatMap((row) => {
      const found = there.get(row);
      return found === undefined ? [] : cellSplices(draft, sheet, found, inRow(row));
    }),
    ...rowSplices(draft, sheet, rows.filter((row) => !there.has(row)).map((row) => ({row, cells: inRow(row)}))),
  ]);
}

/** Cells whose formula was told by the one that goes get it told in their own words. */
function sharedSplices(sheet: SheetDraft, writes: readonly CellWrite[]): readonly Splice[] {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const written = new Set(writes.filter(({value}) => value !== undefined)
    .map(({row, column}) => sheet.cellAt(row, column)));
  const groups = new Set([...written].flatMap((cell) => {
    const {attributes, text = ""} = cell?.formula?.element ?? {};
    return attributes?.t === "shared" && text !== "" ? [attributes.si] : [];
  }));
  return cells.flatMap((cell) => {
    const {element, text = ""} = cell.formula ?? {};
    const isLeft = element !== undefined && element.text === "" && groups.has(element.attributes.si) && !written.has(cell);
    return isLeft
      ? [{from: element.start, to: element.end, text: `<${element.prefix}f>${escapeXml(text)}</${element.prefix}f>`}] : [];
  });
}

function cellSplices(
  draft: PackageDraft, sheet: SheetDraft, {row, element, cells}: RowElement, writes: readonly CellWrite[],
): readonly Splice[] {
  const added = writes.filter(({column}) => sheet.cellAt(row, column) === undefined);
  if (added.length > 0) insistOnAddresses(draft, sheet, [element, ...cells.map((cell) => cell.element)]);
  // `spans` may no longer tell the truth; it is optional.
  const tag = setAttributes(sheet.text, element, {spans: undefined});
  const last = cells.at(-1);
  if (last === undefined) {
    const text = `${tag.text}>${added.map((write) => cellText(sheet, write)).join("")}</${element.prefix}row>`;
    return [{from: element.start, to: element.end, text}];
  }
  return [
    ...(added.length > 0 ? [tag] : []),
    ...writes.map((write) => {
      const cell = sheet.cellAt(row, write.column);
      const next = cells.find(({column}) => column > write.column);
      const at = next === undefined ? last.element.end : next.element.start;
      if (cell !== undefined && write.value === undefined) {
        return setAttributes(sheet.text, cell.element, {s: String(write.style ?? sheet.styleAt(row, write.column))});
      }
      const place = cell === undefined ? {from: at, to: at} : {from: cell.element.start, to: cell.element.end};
      return {...place, text: cellText(sheet, write)};
    }),
  ];
}

function rowSplices(
  draft: PackageDraft, sheet: SheetDraft,
  added: readonly {readonly row: number; readonly cells: readonly CellWrite[]}[],
): readonly Splice[] {
  if (added.length > 0) insistOnAddresses(draft, sheet, sheet.rows.map(({element}) => element));
  const p = sheet.data.prefix;
  const texts = added.map(({row, cells}) => {
    const next = sheet.rows.find((one) => one.row > row);
    return {next, text: `<${p}row r="${row + 1}">${cells.map((write) => cellText(sheet, write)).join("")}</${p}row>`};
  });
  const last = texts.filter(({next}) => next === undefined).map(({text}) => text).join("");
  return [
    ...texts.flatMap(({next, text}) =>
      (next === undefined ? [] : [{from: next.element.start, to: next.element.start, text}])),
    ...(last === "" ? [] : [append(sheet.text, sheet.data, last)]),
  ];
}

/** Where addresses are left out, what is put in between would move all that follows. */
function insistOnAddresses(draft: PackageDraft, {part}: SheetDraft, elements: readonly XmlElement[]): void {
  if (elements.some(({attributes}) => attributes.r === undefined)) {
    throw new ReadError(draft.source, "cannotMend", {why: "noAddresses", part});
  }
}

function cellText(sheet: SheetDraft, {row, column, value = null, formula, style}: CellWrite): string {
  const p = sheet.data.prefix;
  const look = style ?? sheet.styleAt(row, column);
  const tag = `<${p}c r="${address(row, column)}"${look === 0 ? "" : ` s="${look}"`}`;
  const result = value === null ? "" : `<${p}v>${escapeXml(String(typeof value === "boolean" ? Number(value) : value))}</${p}v>`;
  const type = typeof value === "boolean" ? ' t="b"' : typeof value === "string" && formula !== undefined ? ' t="str"' : "";
  if (formula !== undefined) return `${tag}${type}><${p}f>${escapeXml(formula.slice(1))}</${p}f>${result}</${p}c>`;
  if (value === null || value === "") return `${tag}/>`;
  return typeof value === "string"
    ? `${tag} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(escapeText(value))}</${p}t></${p}is></${p}c>`
    : `${tag}${type}>${result}</${p}c>`;
}
