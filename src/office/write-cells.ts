import {address} from "../filing/place";
import {ReadError} from "../filing/read-error";
import type {Draft} from "./draft";
import type {CellElement, RowElement, SheetPart} from "./sheet-part";
import {append, escapeXml, find, setAttributes, type Splice, type XmlElement} from "./xml-tree";

/** What a cell is to hold; `style` only where it changes. */
export type CellWrite = {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  readonly style?: number;
};

/** Write values into a worksheet; cells and rows that are not there yet are put where they belong. */
export function writeCells(draft: Draft, sheet: SheetPart, writes: readonly CellWrite[]): void {
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
function sharedSplices(sheet: SheetPart, writes: readonly CellWrite[]): readonly Splice[] {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const written = new Set(writes.map(({row, column}) => sheet.cellAt(row, column)));
  const groups = new Set([...written].flatMap((cell) => {
    const formula = cell && formulaOf(cell);
    return formula?.attributes.t === "shared" && formula.text !== "" ? [formula.attributes.si] : [];
  }));
  return cells.flatMap((cell) => {
    const formula = formulaOf(cell);
    return formula === undefined || written.has(cell) || formula.text !== "" || !groups.has(formula.attributes.si) ? [] : [{
      from: formula.start, to: formula.end,
      text: `<${formula.prefix}f>${escapeXml(cell.formula!)}</${formula.prefix}f>`,
    }];
  });
}

function cellSplices(
  draft: Draft, sheet: SheetPart, {row, element, cells}: RowElement, writes: readonly CellWrite[],
): readonly Splice[] {
  const added = writes.filter(({column}) => sheet.cellAt(row, column) === undefined);
  if (added.length > 0) insistOnAddresses(draft, sheet, [element, ...cells.map((cell) => cell.element)]);
  // `spans` may no longer tell the truth; it is optional.
  const tag = setAttributes(sheet.text, element, {spans: undefined});
  if (cells.length === 0) {
    const text = `${tag.text}>${added.map((write) => cellText(sheet, write)).join("")}</${element.prefix}row>`;
    return [{from: element.start, to: element.end, text}];
  }
  return [
    ...(added.length > 0 ? [tag] : []),
    ...writes.map((write) => {
      const cell = sheet.cellAt(row, write.column);
      const next = cells.find(({column}) => column > write.column);
      const at = next === undefined ? cells.at(-1)!.element.end : next.element.start;
      const place = cell === undefined ? {from: at, to: at} : {from: cell.element.start, to: cell.element.end};
      return {...place, text: cellText(sheet, write)};
    }),
  ];
}

function rowSplices(
  draft: Draft, sheet: SheetPart, added: readonly {readonly row: number; readonly cells: readonly CellWrite[]}[],
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
function insistOnAddresses(draft: Draft, {part}: SheetPart, elements: readonly XmlElement[]): void {
  if (elements.some(({attributes}) => attributes.r === undefined)) {
    throw new ReadError(draft.source, "cannotMend", {why: "noAddresses", part});
  }
}

function cellText(sheet: SheetPart, {row, column, value, style}: CellWrite): string {
  const p = sheet.data.prefix;
  const look = style ?? sheet.styleAt(row, column);
  const tag = `<${p}c r="${address(row, column)}"${look === 0 ? "" : ` s="${look}"`}`;
  if (value === null || value === "") return `${tag}/>`;
  return typeof value === "number"
    ? `${tag}><${p}v>${value}</${p}v></${p}c>`
    : `${tag} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`;
}

const formulaOf = ({element}: CellElement) => find(element, "f")[0];
