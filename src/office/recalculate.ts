import {storedNumber} from "./stored-number";
import {computeTotal, totalIn} from "../sheets/sum-formula";
import type {Book} from "./book";
import {referencesIn, type Reference} from "./references";
import {isWithin, openSheet, type CellElement, type SheetPart} from "./sheet-part";
import {find, setAttributes, type Splice} from "./xml-tree";

/** A cell by the name of its sheet. */
export type Changed = {readonly sheet: string; readonly row: number; readonly column: number};

type Formula = {
  readonly cell: CellElement;
  readonly sheet: string;
  /** Its parts where it is a sum, which we compute; otherwise what it reads. */
  readonly total?: ReturnType<typeof totalIn>;
  readonly reads: readonly Reference[] | undefined;
};

/** No longer known: to be computed by the program that opens the workbook. */
const unknown = Symbol("unknown");

/**
 * Bring the cached results of formulas up to date with changed cells. Sums are computed; any other formula that reads,
 * or may read, what has changed loses its cached result rather than keep a wrong one.
 */
export function recalculate({draft, sheets}: Book, changed: readonly Changed[]): void {
  const open = sheets.flatMap(({name, part}) => (part === undefined ? [] : [{name, sheet: openSheet(draft, part)}]));
  const formulas = open.flatMap(({name, sheet}) => formulasIn(name, sheet));
  const stale = changed.map((one) => ({...one, sheet: one.sheet.toLowerCase()}));
  const results = new Map<CellElement, number | "" | typeof unknown>();
  const values = new Map(open.map(({name, sheet}) => [name, valuesIn(sheet, results)]));
  // One round a link of the longest chain; a circle would go on for ever.
  for (let round = 0, found = true; found && round <= formulas.length; round += 1) {
    found = false;
    for (const {cell, sheet, total, reads} of formulas) {
      if (!touches(reads, sheet, stale)) continue;
      const result = total === undefined ? unknown : compute(total, values.get(sheet)!);
      if (results.get(cell) === result) continue;
      results.set(cell, result);
      stale.push({sheet: sheet.toLowerCase(), row: cell.row, column: cell.column});
      found = true;
    }
  }
  for (const {sheet} of open) {
    draft.edit(sheet.part, sheet.rows.flatMap((row) => row.cells).filter((cell) => results.has(cell))
      .map((cell) => withResult(sheet, cell, results.get(cell)!)));
  }
}

const formulasIn = (sheet: string, {rows}: SheetPart): readonly Formula[] =>
  rows.flatMap(({cells}) => cells).filter(({formula}) => formula !== undefined && formula !== "").map((cell) => {
    const total = totalIn(`=${cell.formula}`);
    return {cell, sheet, total, reads: total?.areas ?? referencesIn(cell.formula!)};
  });

const touches = (reads: Formula["reads"], own: string, changed: readonly Changed[]): boolean =>
  reads === undefined || reads.some((area) => changed.some(({sheet, row, column}) =>
    sheet === (area.sheet ?? own).toLowerCase() && isWithin(area, row, column)));

function compute(total: NonNullable<Formula["total"]>, valueAt: (row: number, column: number) => unknown) {
  let isKnown = true;
  const sum = computeTotal(total, (row, column) => {
    const value = valueAt(row, column);
    isKnown &&= value !== unknown;
    return value;
  });
  return isKnown ? sum : unknown;
}

/** What sums see of a cell: a number, a text, or a result not known; an error value is nothing to count on. */
function valuesIn(sheet: SheetPart, results: ReadonlyMap<CellElement, unknown>) {
  return (row: number, column: number): unknown => {
    const cell = sheet.cellAt(row, column);
    if (cell === undefined) return null;
    if (results.has(cell)) return results.get(cell);
    const {t: type = "n"} = cell.element.attributes;
    const [value] = find(cell.element, "v");
    if (type === "e" || (cell.formula !== undefined && value === undefined)) return unknown;
    return type === "n" && value !== undefined ? storedNumber(value.text) ?? null : null;
  };
}

function withResult({text}: SheetPart, {element}: CellElement, result: number | "" | typeof unknown): Splice {
  const [formula] = find(element, "f");
  const p = element.prefix;
  const {text: tag} = setAttributes(text, element, {t: result === "" ? "str" : undefined});
  const value = result === unknown ? "" : `<${p}v>${result}</${p}v>`;
  return {from: element.start, to: element.end, text: `${tag}>${text.slice(formula!.start, formula!.end)}${value}</${p}c>`};
}
