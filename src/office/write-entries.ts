import {parseArea} from "./reference";
import {readRelationships} from "./relationships";
import type {CellEntry} from "../sheets/cell-entry";
import {calculateOnLoad, type Book} from "./book";
import {removePart} from "./package-parts";
import {recalculate} from "./recalculate";
import {isWithin, openSheet, type SheetPart} from "./sheet-part";
import {addStyles, lockedStyles, type Restyle} from "./styles-part";
import {writeCells} from "./write-cells";
import {find} from "./xml-tree";

/** Write values where they may be written, let the totals follow, and give the indexes of those refused. */
export function writeEntries(book: Book, entries: readonly CellEntry[]): readonly number[] {
  const {draft, sheets, styles} = book;
  const open = new Map(sheets.flatMap(({name, part}) => (part === undefined ? [] : [[name, openSheet(draft, part)]])));
  const isLocked = lockedStyles(draft, styles);
  const refused = entries.map((entry) => {
    const sheet = open.get(entry.sheet);
    return sheet === undefined || !mayWrite(sheet, entry, isLocked);
  });
  // Of several for one cell the last counts.
  const last = new Map(entries.map((entry, index) => [`${entry.row},${entry.column},${entry.sheet}`, index]));
  const accepted = entries.filter((entry, index) =>
    !refused[index] && last.get(`${entry.row},${entry.column},${entry.sheet}`) === index);
  const looks = accepted.map((entry): Restyle => {
    const sheet = open.get(entry.sheet)!;
    const style = sheet.styleAt(entry.row, entry.column);
    return {style, unlock: replaces(sheet, entry), numberFormat: entry.numberFormat};
  });
  const styleOf = addStyles(draft, styles, looks.filter(isNew));
  for (const [name, sheet] of open) {
    const writes = accepted.map((entry, at) => ({...entry, style: styleOf(looks[at]!)}))
      .filter((entry) => entry.sheet === name);
    if (writes.length > 0) writeCells(draft, sheet, writes);
  }
  if (accepted.length > 0) {
    if (looks.some(({unlock}) => unlock)) forgetOrder(book);
    recalculate(book, accepted);
    calculateOnLoad(book);
  }
  return refused.flatMap((isRefused, index) => (isRefused ? [index] : []));
}

function mayWrite(sheet: SheetPart, entry: CellEntry, isLocked: (style: number) => boolean): boolean {
  const {row, column, value, replaceFormula} = entry;
  const isHidden = sheet.merges.some((area) =>
    isWithin(area, row, column) && (row !== area.top || column !== area.left));
  if (isHidden || isOfMany(sheet, row, column) || (typeof value === "number" && !Number.isFinite(value))) return false;
  return replaces(sheet, entry)
    ? replaceFormula === true
    : !(sheet.isProtected && isLocked(sheet.styleAt(row, column)));
}

/** Whether the cell is part of an array formula or a data table, which only change as a whole. */
const isOfMany = ({rows}: SheetPart, row: number, column: number): boolean =>
  rows.some(({cells}) => cells.some(({element}) => find(element, "f").some(({attributes}) => {
    const area = attributes.t === "array" || attributes.t === "dataTable" ? parseArea(attributes.ref ?? "") : undefined;
    return area !== undefined && isWithin(area, row, column);
  })));

const replaces = (sheet: SheetPart, {row, column}: CellEntry): boolean =>
  sheet.cellAt(row, column)?.formula !== undefined;

const isNew = ({unlock, numberFormat}: Restyle): boolean => unlock || numberFormat !== undefined;

/** The order of calculation names every formula; without it the program makes a new one. */
function forgetOrder({draft, main}: Book): void {
  const order = readRelationships(draft, main).find(({type}) => type === "calcChain")?.target;
  if (order !== undefined && draft.has(order)) removePart(draft, main, order);
}
