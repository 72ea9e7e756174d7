import type {CellAt} from "../sheets/sheet-spec";
import {computeTotal, totalIn, type Total} from "../sheets/sum-formula";
import {referencesIn, type FormulaReference} from "./formula-references";
import {storedNumber} from "./number-format";
import {isWithin} from "./references";
import {draftSheet, type CellElement, type SheetDraft} from "./sheet-draft";
import type {WorkbookDraft} from "./workbook-draft";
import {find, setAttributes, type Splice, type XmlElement} from "./xml-tree";

/** No longer known: to be computed by the program that opens the workbook. */
const unknown = Symbol("unknown");

type Result = number | "" | typeof unknown;

/**
 * Bring the cached results of formulas up to date with changed cells. Sums are computed; any other formula that reads,
 * or may read, what has changed loses its cached result rather than keep a wrong one.
 */
export function recalculate({draft, sheets}: WorkbookDraft, changed: readonly CellAt[]): void {
  const open = sheets.flatMap(({name, part}) => (part === undefined ? [] : [{name, sheet: draftSheet(draft, part)}]));
  const results = new Map<CellElement, Result>();
  const formulas = open.flatMap(({name, sheet}) => formulasIn(name.toLowerCase(), sheet, results));
  const stale = changed.map(({sheet, row, column}) => ({sheet: sheet.toLowerCase(), row, column}));
  // One round a link of the longest chain; a circle would go on for ever.
  for (let round = 0, found = true; found && round <= formulas.length; round += 1) {
    found = false;
    for (const formula of formulas) {
      if (!touches(formula, stale)) continue;
      const {cell, name, total, valueAt} = formula;
      const result = total === undefined ? unknown : compute(total, valueAt);
      if (results.get(cell) === result) continue;
      results.set(cell, result);
      stale.push({sheet: name, row: cell.row, column: cell.column});
      found = true;
    }
  }
  for (const {sheet} of open) {
    draft.edit(sheet.part, formulas.filter((formula) => formula.sheet === sheet).flatMap((formula) => {
      const result = results.get(formula.cell);
      return result === undefined ? [] : [withResult(formula, result)];
    }));
  }
}

/** A cell with a formula, in its sheet. */
type Formula = {
  readonly sheet: SheetDraft;
  /** The sheet's, in lower case. */
  readonly name: string;
  readonly cell: CellElement;
  readonly element: XmlElement;
  /** Its parts where it is a sum, which we compute; otherwise what it reads. */
  readonly total?: Total;
  readonly reads: readonly FormulaReference[] | undefined;
  readonly valueAt: (row: number, column: number) => unknown;
};

function formulasIn(name: string, sheet: SheetDraft, results: ReadonlyMap<CellElement, Result>): readonly Formula[] {
  const valueAt = valuesIn(sheet, results);
  return sheet.rows.flatMap(({cells}) => cells).flatMap((cell): readonly Formula[] => {
    const {element, text = ""} = cell.formula ?? {};
    if (element === undefined || text === "") return [];
    const total = totalIn(`=${text}`);
    return [{sheet, name, cell, element, total, reads: total?.areas ?? referencesIn(text), valueAt}];
  });
}

const touches = ({reads, name}: Formula, changed: readonly CellAt[]): boolean =>
  reads === undefined || reads.some((area) => changed.some(({sheet, row, column}) =>
    sheet === (area.sheet?.toLowerCase() ?? name) && isWithin(area, row, column)));

function compute(total: Total, valueAt: Formula["valueAt"]): Result {
  let isKnown = true;
  const sum = computeTotal(total, (row, column) => {
    const value = valueAt(row, column);
    isKnown &&= value !== unknown;
    return value;
  });
  return isKnown ? sum : unknown;
}

/** What sums see of a cell: a number, a text, or a result not known; an error value is nothing to count on. */
function valuesIn(sheet: SheetDraft, results: ReadonlyMap<CellElement, Result>): Formula["valueAt"] {
  return (row, column) => {
    const cell = sheet.cellAt(row, column);
    if (cell === undefined) return null;
    if (results.has(cell)) return results.get(cell);
    const {t: type = "n"} = cell.element.attributes;
    const [value] = find(cell.element, "v");
    if (type === "e" || (cell.formula !== undefined && value === undefined)) return unknown;
    return type === "n" && value !== undefined ? storedNumber(value.text) ?? null : null;
  };
}

function withResult({sheet: {text}, cell: {element}, element: formula}: Formula, result: Result): Splice {
  const p = element.prefix;
  const {text: tag} = setAttributes(text, element, {t: result === "" ? "str" : undefined});
  const value = result === unknown ? "" : `<${p}v>${result}</${p}v>`;
  return {from: element.start, to: element.end, text: `${tag}>${text.slice(formula.start, formula.end)}${value}</${p}c>`};
}
